"""A notification daemon for the session: it keeps what was shown, hangs, or refuses."""

import asyncio
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any

from dbus_fast import DBusError
from dbus_fast.annotations import DBusDict, DBusInt32, DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method, dbus_signal

from desktop_session.bus import Bus, plain
from desktop_session.waiting import wait_for

_NAME = "org.freedesktop.Notifications"
_Words = Annotated[list[str], DBusSignature("as")]
_Server = Annotated[list[str], DBusSignature("ssss")]
_Closing = Annotated[list[int], DBusSignature("uu")]


class Mood(Enum):
    """How the daemon takes a notice."""

    RECORD = "keeps it"
    HANG = "never answers"
    ERROR = "answers with an error"


@dataclass(frozen=True)
class Notice:
    """One notice as the desktop got it."""

    app: str
    title: str
    body: str
    actions: tuple[str, ...]
    hints: dict[str, Any]


class _Daemon(ServiceInterface):
    def __init__(self) -> None:
        super().__init__(_NAME)
        self.mood = Mood.RECORD
        self.asked = 0
        self.shown: list[Notice] = []

    @dbus_method()
    def GetCapabilities(self) -> _Words:  # noqa: N802 - the protocol's names
        return ["body", "actions", "persistence"]

    @dbus_method()
    def GetServerInformation(self) -> _Server:  # noqa: N802
        return ["notices", "tests", "1", "1.2"]

    @dbus_method()
    def CloseNotification(self, number: DBusUInt32) -> None:  # noqa: N802
        self.NotificationClosed(number)

    @dbus_method()
    async def Notify(  # noqa: N802
        self,
        app: DBusStr,
        replaces: DBusUInt32,
        icon: DBusStr,
        title: DBusStr,
        body: DBusStr,
        actions: _Words,
        hints: DBusDict,
        timeout: DBusInt32,
    ) -> DBusUInt32:
        self.asked += 1
        if self.mood is Mood.HANG:
            await asyncio.sleep(3600)
        if self.mood is Mood.ERROR:
            raise DBusError(f"{_NAME}.Error.ExcessNotificationGeneration", "too many")
        self.shown.append(Notice(app, title, body, tuple(actions), plain(hints)))
        return replaces or len(self.shown)

    @dbus_signal()
    def NotificationClosed(self, number: int) -> _Closing:  # noqa: N802
        return [number, 3]


class Notices:
    """The session's notification daemon. It comes when made and leaves when closed."""

    def __init__(self, address: str, mood: Mood = Mood.RECORD) -> None:
        self._bus = Bus(address)
        self._daemon = _Daemon()
        self._daemon.mood = mood
        self._bus.run(self._come())

    async def _come(self) -> None:
        self._bus.connection.export("/org/freedesktop/Notifications", self._daemon)
        await self._bus.connection.request_name(_NAME)

    @property
    def mood(self) -> Mood:
        """How it takes the next notice."""
        return self._daemon.mood

    @mood.setter
    def mood(self, mood: Mood) -> None:
        self._daemon.mood = mood

    @property
    def asked(self) -> int:
        """How often a program asked for a notice, whatever came of it."""
        return self._daemon.asked

    @property
    def shown(self) -> list[Notice]:
        """What was shown so far, oldest first."""
        return list(self._daemon.shown)

    def wait_for(self, count: int = 1) -> list[Notice]:
        """What was shown, once there are at least `count`."""
        return wait_for(
            lambda: self.shown if len(self.shown) >= count else [], f"{count} notice(s)"
        )

    def close(self) -> None:
        """Leave the session: from now on there is no daemon."""
        self._bus.close()
