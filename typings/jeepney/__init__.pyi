from enum import Enum, IntEnum, IntFlag
from typing import Any

class MessageType(Enum):
    method_call = 1
    method_return = 2
    error = 3
    signal = 4

class MessageFlag(IntFlag):
    no_reply_expected = 1
    no_auto_start = 2

class HeaderFields(IntEnum):
    path = 1
    interface = 2
    member = 3
    error_name = 4
    reply_serial = 5
    destination = 6
    sender = 7
    signature = 8

class Header:
    message_type: MessageType
    flags: MessageFlag
    serial: int
    fields: dict[HeaderFields, Any]

class Message:
    header: Header
    body: tuple[Any, ...]
    def serialise(self, serial: int | None = ...) -> bytes: ...

class Parser:
    def feed(self, data: bytes) -> list[Message]: ...

class DBusAddress:
    object_path: str
    bus_name: str | None
    interface: str | None
    def __init__(
        self, object_path: str, bus_name: str | None = ..., interface: str | None = ...
    ) -> None: ...
    def with_interface(self, interface: str) -> DBusAddress: ...

class MatchRule:
    def __init__(
        self,
        *,
        type: str | None = ...,
        sender: str | None = ...,
        interface: str | None = ...,
        member: str | None = ...,
        path: str | None = ...,
    ) -> None: ...
    def add_arg_condition(self, argno: int, value: str) -> None: ...
    def matches(self, msg: Message) -> bool: ...
    def serialise(self) -> str: ...

class DBus:
    def Hello(self) -> Message: ...
    def AddMatch(self, rule: MatchRule) -> Message: ...
    def GetNameOwner(self, name: str) -> Message: ...

message_bus: DBus

class Properties:
    def __init__(self, obj: DBusAddress) -> None: ...
    def get(self, name: str) -> Message: ...

def find_session_bus() -> str: ...
def new_method_call(
    remote_obj: DBusAddress, method: str, signature: str | None = ..., body: tuple[Any, ...] = ...
) -> Message: ...
