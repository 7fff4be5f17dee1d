"""The desktop's portals: what an app may ask for, and how somebody answers."""

import asyncio
from dataclasses import dataclass
from typing import Annotated, Any

from dbus_fast import DBusError, Message, MessageType, PropertyAccess, Variant
from dbus_fast.annotations import DBusDict, DBusObjectPath, DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property

from desktop_session.bus import Bus, plain

_NAME = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_Shortcuts = Annotated[list[Any], DBusSignature("a(sa{sv})")]

GRANTED, CANCELLED, ENDED = 0, 1, 2


@dataclass
class Answering:
    """How whoever is asked answers.

    Attributes:
        how: granted, cancelled, or ended in another way.
        results: what is said with it, beside what the portal itself says.
        refuses: the portal takes no question at all.
        silent: nobody answers before `Portals.answer`.
    """

    how: int = GRANTED
    results: dict[str, Variant] | None = None
    refuses: bool = False
    silent: bool = False


class _Desk:
    """What the portals share."""

    def __init__(self, bus: Bus, answering: Answering) -> None:
        self.bus = bus
        self.answering = answering
        self.asked: list[tuple[str, Any]] = []
        self.requests = 0
        self.waiting: list[tuple[str, dict[str, Variant]]] = []

    def take(self, method: str, words: Any, results: dict[str, Variant]) -> str:
        """Note a question; the answer comes after its path was given."""
        if self.answering.refuses:
            raise DBusError("org.freedesktop.portal.Error.NotAllowed", "no")
        self.asked.append((method, words))
        self.requests += 1
        path = f"{_PATH}/request/1_1/r{self.requests}"
        if self.answering.silent:
            self.waiting.append((path, results))
        else:
            asyncio.get_running_loop().call_soon(self.answer, path, results)
        return path

    def answer(self, path: str, results: dict[str, Variant]) -> None:
        said = results if self.answering.results is None else self.answering.results
        request = "org.freedesktop.portal.Request"
        self.say(path, request, "Response", "ua{sv}", [self.answering.how, said])

    def say(self, path: str, interface: str, member: str, types: str, body: list[Any]) -> None:
        message = Message(
            path=path,
            interface=interface,
            member=member,
            signature=types,
            body=body,
            message_type=MessageType.SIGNAL,
        )
        self.bus.connection.send(message)


class _Background(ServiceInterface):
    def __init__(self, desk: _Desk) -> None:
        super().__init__("org.freedesktop.portal.Background")
        self._desk = desk

    @dbus_method()
    def RequestBackground(  # noqa: N802 - the protocol's names
        self, parent: DBusStr, options: DBusDict
    ) -> DBusObjectPath:
        wanted = {"background": Variant("b", True), "autostart": options["autostart"]}
        return self._desk.take("RequestBackground", plain(options), wanted)


class _Registry(ServiceInterface):
    def __init__(self, desk: _Desk) -> None:
        super().__init__("org.freedesktop.host.portal.Registry")
        self._desk = desk

    @dbus_method()
    def Register(self, app: DBusStr, options: DBusDict) -> None:  # noqa: N802
        self._desk.asked.append(("Register", app))


class _Session(ServiceInterface):
    def __init__(self, desk: _Desk, path: str) -> None:
        super().__init__("org.freedesktop.portal.Session")
        self._desk = desk
        self._path = path

    @dbus_method()
    def Close(self) -> None:  # noqa: N802
        self._desk.asked.append(("Close", self._path))


class _GlobalShortcuts(ServiceInterface):
    def __init__(self, desk: _Desk, version: int) -> None:
        super().__init__(_SHORTCUTS)
        self._desk = desk
        self._version = version

    @dbus_property(access=PropertyAccess.READ, name="version")
    def version(self) -> DBusUInt32:
        return self._version

    @dbus_method()
    def CreateSession(self, options: DBusDict) -> DBusObjectPath:  # noqa: N802
        token = plain(options)["session_handle_token"]
        session = f"{_PATH}/session/1_1/{token}"
        self._desk.bus.connection.unexport(session)
        self._desk.bus.connection.export(session, _Session(self._desk, session))
        results = {"session_handle": Variant("s", session)}
        return self._desk.take("CreateSession", plain(options), results)

    @dbus_method()
    def BindShortcuts(  # noqa: N802
        self, session: DBusObjectPath, shortcuts: _Shortcuts, parent: DBusStr, options: DBusDict
    ) -> DBusObjectPath:
        bound = [
            [
                name,
                {
                    "description": words["description"],
                    "trigger_description": words["preferred_trigger"],
                },
            ]
            for name, words in shortcuts
        ]
        results = {"shortcuts": Variant("a(sa{sv})", bound)}
        told = [[name, plain(words)] for name, words in shortcuts]
        return self._desk.take("BindShortcuts", (session, told), results)


class Portals:
    """The portals of a desktop. They come when made and leave when closed.

    Args:
        address: of the bus.
        answering: how whoever is asked answers.
        shortcuts: the version of the portal for keys; 0 for none.
    """

    def __init__(
        self, address: str, answering: Answering | None = None, *, shortcuts: int = 1
    ) -> None:
        self._bus = Bus(address)
        self.answering = answering or Answering()
        self._desk = _Desk(self._bus, self.answering)
        self._gone = False
        self._bus.run(self._come(shortcuts))

    async def _come(self, shortcuts: int) -> None:
        parts: list[ServiceInterface] = [_Background(self._desk), _Registry(self._desk)]
        if shortcuts:
            parts.append(_GlobalShortcuts(self._desk, shortcuts))
        for part in parts:
            self._bus.connection.export(_PATH, part)
        await self._bus.connection.request_name(_NAME)

    @property
    def asked(self) -> list[tuple[str, Any]]:
        """What was asked: the method, and what it was told."""
        return list(self._desk.asked)

    def of(self, method: str) -> list[Any]:
        """What one method was told, each time."""
        return [words for name, words in self._desk.asked if name == method]

    def answer(self) -> None:
        """Somebody makes up their mind."""
        self._bus.run(self._answer())

    async def _answer(self) -> None:
        waiting, self._desk.waiting = self._desk.waiting, []
        for path, results in waiting:
            self._desk.answer(path, results)

    def press(self, session: str, name: str) -> None:
        """Somebody presses a bound key."""
        self.say(_PATH, _SHORTCUTS, "Activated", "osta{sv}", session, name, 7, {})

    def end(self, session: str) -> None:
        """The desktop ends a session."""
        self.say(session, "org.freedesktop.portal.Session", "Closed", "")

    def say(self, path: str, interface: str, member: str, types: str, *body: Any) -> None:
        """Say something to everybody."""
        self._bus.run(self._say(path, interface, member, types, list(body)))

    async def _say(
        self, path: str, interface: str, member: str, types: str, body: list[Any]
    ) -> None:
        self._desk.say(path, interface, member, types, body)

    def close(self) -> None:
        """Leave the session."""
        if not self._gone:
            self._gone = True
            self._bus.close()
