"""A notification daemon for the session: it keeps what was shown, hangs, or refuses."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any

from dbus_fast import DBusError
from dbus_fast.annotations import DBusDict, DBusInt32, DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method, dbus_signal

from desktop_session.bus import Bus, plain
from desktop_session.waiting import wait_for

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_Words = Annotated[list[str], DBusSignature("as")]
_Server = Annotated[list[str], DBusSignature("ssss")]
_Closing = Annotated[list[int], DBusSignature("uu")]
_Pressed = Annotated[list[int | str], DBusSignature("us")]

USUAL = ("body", "actions", "persistence")
"""What most daemons say they can."""

EXPIRED, DISMISSED, CLOSED, NOBODY_KNOWS = 1, 2, 3, 4
"""Why a notice is gone, as the protocol counts it."""


class Mood(Enum):
    """How the daemon takes a notice."""

    RECORD = "keeps it"
    HANG = "answers when it is told to"
    ERROR = "answers with an error"


@dataclass(frozen=True)
class Notice:
    """One notice as the desktop got it."""

    app: str
    title: str
    body: str
    actions: tuple[str, ...]
    hints: dict[str, Any]
    number: int = 0
    replaces: int = 0
    icon: str = ""
    timeout: int = 0


class _Daemon(ServiceInterface):
    def __init__(self, can: Sequence[str]) -> None:
        super().__init__(_NAME)
        self.mood = Mood.RECORD
        self.can = list(can)
        self.asked = 0
        self.asked_what_it_can = 0
        self.shown: list[Notice] = []
        self.closed: list[int] = []
        self.goes_on = asyncio.Event()

    @dbus_method()
    def GetCapabilities(self) -> _Words:  # noqa: N802 - the protocol's names
        self.asked_what_it_can += 1
        return self.can

    @dbus_method()
    def GetServerInformation(self) -> _Server:  # noqa: N802
        return ["notices", "tests", "1", "1.2"]

    @dbus_method()
    def CloseNotification(self, number: DBusUInt32) -> None:  # noqa: N802
        self.closed.append(number)
        self.NotificationClosed(number, CLOSED)

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
            await self.goes_on.wait()
        if self.mood is Mood.ERROR:
            raise DBusError(f"{_NAME}.Error.ExcessNotificationGeneration", "too many")
        number = replaces or len(self.shown) + 1
        words = (app, title, body, tuple(actions), plain(hints))
        self.shown.append(Notice(*words, number, replaces, icon, timeout))
        return number

    @dbus_signal()
    def NotificationClosed(self, number: int, why: int) -> _Closing:  # noqa: N802
        return [number, why]

    @dbus_signal()
    def ActionInvoked(self, number: int, action: str) -> _Pressed:  # noqa: N802
        return [number, action]

    @dbus_signal()
    def ActivationToken(self, number: int, token: str) -> _Pressed:  # noqa: N802
        return [number, token]


class Notices:
    """The session's notification daemon. It comes when made and leaves when closed.

    Args:
        address: of the bus.
        mood: how it takes the first notice.
        can: what it says it can.
        name: what it calls itself; another name is somebody who says the same.
    """

    def __init__(
        self,
        address: str,
        mood: Mood = Mood.RECORD,
        *,
        can: Sequence[str] = USUAL,
        name: str = _NAME,
    ) -> None:
        self._bus = Bus(address)
        self._daemon = _Daemon(can)
        self._daemon.mood = mood
        self._name = name
        self._gone = False
        self._bus.run(self._come())

    async def _come(self) -> None:
        self._bus.connection.export(_PATH, self._daemon)
        await self._bus.connection.request_name(self._name)

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
    def asked_what_it_can(self) -> int:
        """How often a program asked what it can."""
        return self._daemon.asked_what_it_can

    @property
    def shown(self) -> list[Notice]:
        """What was shown so far, oldest first."""
        return list(self._daemon.shown)

    @property
    def closed(self) -> list[int]:
        """The numbers of those a program asked to be taken away."""
        return list(self._daemon.closed)

    def wait_for(self, count: int = 1) -> list[Notice]:
        """What was shown, once there are at least `count`."""
        return wait_for(
            lambda: self.shown if len(self.shown) >= count else [], f"{count} notice(s)"
        )

    def press(self, number: int, action: str = "default", *, token: str = "") -> None:
        """Somebody presses a notice, or a button of it."""
        self._bus.run(self._press(number, action, token))

    async def _press(self, number: int, action: str, token: str) -> None:
        if token:
            self._daemon.ActivationToken(number, token)
        self._daemon.ActionInvoked(number, action)
        self._daemon.NotificationClosed(number, DISMISSED)

    def dismiss(self, number: int, why: int = DISMISSED) -> None:
        """Somebody sends a notice away, or it goes for another reason."""
        self._bus.run(self._dismiss(number, why))

    async def _dismiss(self, number: int, why: int) -> None:
        self._daemon.NotificationClosed(number, why)

    def go_on(self) -> None:
        """Answer what was asked while it hung."""
        self._bus.run(self._go_on())

    async def _go_on(self) -> None:
        self._daemon.goes_on.set()

    def close(self) -> None:
        """Leave the session: from now on there is no daemon."""
        if not self._gone:
            self._gone = True
            self._bus.close()
