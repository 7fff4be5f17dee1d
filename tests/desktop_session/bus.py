"""One D-Bus connection on a thread of its own, asked from ordinary code."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any, Self, TypeVar

from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus

T = TypeVar("T")

PROPERTIES = "org.freedesktop.DBus.Properties"

# dbus-fast gives up on a socket that takes no more for a moment.
_MOST_AT_ONCE = 16


class BusError(Exception):
    """The other side answered with an error, or is gone."""


class GoneError(BusError):
    """Nobody has that name any more, so nothing was delivered."""


class Bus:
    """A connection that answers while the test's own code does something else.

    The programs under test are other processes, so nothing here can wait on itself.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self._loop = asyncio.new_event_loop()
        self._crowd = asyncio.Semaphore(_MOST_AT_ONCE)
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        try:
            self.connection: MessageBus = self.run(self._connect(address))
        except BaseException:
            self._stop_loop()
            raise

    @staticmethod
    async def _connect(address: str) -> MessageBus:
        return await MessageBus(bus_address=address).connect()

    def run(self, work: Coroutine[Any, Any, T], *, seconds: float = 30.0) -> T:
        """Run a coroutine on the connection's thread and wait for what it gives."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(seconds)

    def call(
        self,
        name: str,
        path: str,
        interface: str,
        member: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
    ) -> Any:
        """Call a method and return its first value, None when it gives none.

        Raises:
            GoneError: the name has left the bus.
            BusError: the answer is an error.
        """
        return self.run(self.ask(name, path, interface, member, signature, body))

    async def ask(
        self,
        name: str,
        path: str,
        interface: str,
        member: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
    ) -> Any:
        """Do the same as `call`, on the connection's own thread, beside other questions."""
        message = Message(
            destination=name,
            path=path,
            interface=interface,
            member=member,
            signature=signature,
            body=list(body),
        )
        async with self._crowd:
            reply = await asyncio.wait_for(self.connection.call(message), 10)
        if reply.message_type is MessageType.ERROR:
            gone = reply.error_name == "org.freedesktop.DBus.Error.ServiceUnknown"
            kind = GoneError if gone else BusError
            raise kind(f"{message.member} on {message.path}: {reply.error_name}")
        return plain(reply.body[0]) if reply.body else None

    def read(self, name: str, path: str, interface: str, member: str) -> Any:
        """Read one property."""
        return self.call(name, path, PROPERTIES, "Get", "ss", (interface, member))

    def listen(self, rule: str, heard: Callable[[Message], None]) -> None:
        """Hear signals that fit a match rule; `heard` runs on the connection's thread."""

        def sift(message: Message) -> None:
            if message.message_type is MessageType.SIGNAL:
                heard(message)

        self.connection.add_message_handler(sift)
        self.call(
            "org.freedesktop.DBus",
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus",
            "AddMatch",
            "s",
            (rule,),
        )

    def close(self) -> None:
        """Leave the bus; whatever was exported goes with the connection."""
        self.run(self._disconnect())
        self._stop_loop()

    async def _disconnect(self) -> None:
        self.connection.disconnect()
        here = asyncio.current_task()
        others = [task for task in asyncio.all_tasks() if task is not here]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def _stop_loop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def plain(value: Any) -> Any:
    """A D-Bus value without its Variant wrappings."""
    if isinstance(value, Variant):
        return plain(value.value)
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value
