"""Notices by the desktop itself, with buttons: freedesktop.org's Desktop Notifications 1.2 and 1.3.

Signals of the desktop are heard from whoever shows notices, and from nobody else.
"""

import functools
import html
import logging
import os
from dataclasses import dataclass
from typing import Final

from jeepney import DBusAddress, Message, new_method_call
from PySide6.QtCore import QObject

from smallwins.assets import asset
from smallwins.desktop.notice import Notice, Way
from smallwins.desktop.notice_ways import BY_A_PERSON, BY_ITSELF, NoticeWay
from smallwins.desktop.session_bus import LOST, Answer, SessionBus

APP_NAME: Final = "SmallWins"
DESKTOP_FILE: Final = "io.github.smallwins.SmallWins"

_NAME: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_ADDRESS: Final = DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
_ERRORS: Final = "org.freedesktop.DBus.Error."
_NOBODY: Final = frozenset(
    {
        LOST,
        f"{_ERRORS}AccessDenied",
        f"{_ERRORS}Disconnected",
        f"{_ERRORS}NameHasNoOwner",
        f"{_ERRORS}NoReply",
        f"{_ERRORS}ServiceUnknown",
    }
)
_SPAWN: Final = f"{_ERRORS}Spawn."
# Time to read it, and with buttons time to choose. What is asked waits on Today as well.
_SHOWN_MS: Final = 8_000
_SHOWN_WITH_BUTTONS_MS: Final = 30_000
_DISMISSED: Final = 2
_THE_NOTICE: Final = "default"
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Asking:
    """A notice the desktop was asked for, and has not answered."""

    unwanted: bool = False
    next: Notice | None = None


class DesktopNotices(NoticeWay):
    """Shows notices by the desktop's own service, as soon as one is first asked for."""

    def __init__(self, parent: QObject | None = None, *, deadline_ms: int = 3_000) -> None:
        super().__init__(parent)
        self._bus = SessionBus(self)
        self._deadline_ms = deadline_ms
        self._can: frozenset[str] | None = None
        self._asks_what_it_can = False
        self._listens = False
        self._waiting: dict[str, Notice] = {}
        self._asking: dict[str, _Asking] = {}
        self._numbers: dict[str, int] = {}

    def show(self, notice: Notice) -> None:
        """Ask the desktop for a notice. See `NoticeWay`."""
        self._listen()
        if (asking := self._asking.get(notice.key)) is not None:
            # Which number it replaces is not known before the answer.
            asking.next, asking.unwanted = notice, False
        elif self._can is not None:
            self._notify(notice, self._can)
        else:
            self._waiting[notice.key] = notice
            self._ask_what_it_can()

    def withdraw(self, key: str) -> None:
        """Take a notice from the screen. See `NoticeWay`."""
        self._waiting.pop(key, None)
        if (asking := self._asking.get(key)) is not None:
            asking.next, asking.unwanted = None, True
        if (number := self._numbers.pop(key, None)) is not None:
            self._take_away(number)

    def close(self) -> None:
        """Take away what still stands, for its buttons lead nowhere now, and leave the bus."""
        for key in list(self._numbers):
            self.withdraw(key)
        self._bus.close()

    def _listen(self) -> None:
        if self._listens:
            return
        self._listens = True
        self._bus.follow(_NAME, self._left)
        hear = functools.partial(self._bus.hear, _NAME, _PATH, _NAME)
        hear("NotificationClosed", "uu", self._closed)
        hear("ActionInvoked", "us", self._acted)
        hear("ActivationToken", "us", self._may_come_forward)

    def _ask_what_it_can(self) -> None:
        if not self._asks_what_it_can:
            self._asks_what_it_can = True
            self._bus.ask(
                new_method_call(_ADDRESS, "GetCapabilities"),
                self._told_what_it_can,
                gives="as",
                within_ms=self._deadline_ms,
            )

    def _told_what_it_can(self, answer: Answer) -> None:
        self._asks_what_it_can = False
        waiting, self._waiting = self._waiting, {}
        if answer.error:
            for key in waiting:
                self._fail(key, answer.error)
            return
        self._can = can = frozenset(answer.body[0])
        for notice in waiting.values():
            self._notify(notice, can)

    def _notify(self, notice: Notice, can: frozenset[str]) -> None:
        key = notice.key
        title, text = notice.title, notice.text
        if "body" not in can:
            title, text = f"{title} {text}".strip(), ""
        elif "body-markup" in can:
            text = html.escape(text, quote=False)
        buttons = [(_THE_NOTICE, APP_NAME), *notice.actions] if "actions" in can else []
        hints = {
            "desktop-entry": ("s", DESKTOP_FILE),
            # It stays in no list, where it would pile up, and makes no sound.
            "transient": ("b", True),
            "suppress-sound": ("b", True),
            "urgency": ("y", 1),
        }
        body = (
            APP_NAME,
            self._numbers.get(key, 0),
            str(asset("icons", "app", "smallwins.svg")),
            title,
            text,
            [word for button in buttons for word in button],
            hints,
            _SHOWN_WITH_BUTTONS_MS if notice.actions else _SHOWN_MS,
        )
        self._asking[key] = _Asking()
        self._bus.ask(
            new_method_call(_ADDRESS, "Notify", "susssasa{sv}i", body),
            lambda answer: self._answered(key, answer),
            gives="u",
            within_ms=self._deadline_ms,
            too_late=self._answered_too_late,
        )

    def _answered(self, key: str, answer: Answer) -> None:
        asking = self._asking.pop(key)
        if answer.error:
            if (before := self._numbers.pop(key, None)) is not None:
                self._take_away(before)
            if not asking.unwanted:
                self._fail(key, answer.error)
            return
        (number,) = answer.body
        if asking.unwanted:
            self._take_away(number)
            return
        self._numbers[key] = number
        if asking.next is not None:
            self.show(asking.next)
        else:
            self.shown.emit(key, Way.DESKTOP)

    def _answered_too_late(self, answer: Answer) -> None:
        """It was given up: what asked for it has gone another way by now."""
        if not answer.error:
            self._take_away(answer.body[0])

    def _fail(self, key: str, why: str) -> None:
        _log.warning("The desktop showed no notice: %s", why)
        if why in _NOBODY or why.startswith(_SPAWN):
            self.absent.emit(key)
        else:
            self.failed.emit(key)

    def _take_away(self, number: int) -> None:
        self._bus.tell(new_method_call(_ADDRESS, "CloseNotification", "u", (number,)))

    def _key_of(self, number: int) -> str | None:
        return next((key for key, known in self._numbers.items() if known == number), None)

    def _closed(self, message: Message) -> None:
        number, why = message.body
        if (key := self._key_of(number)) is not None:
            del self._numbers[key]
            self.closed.emit(key, BY_A_PERSON if why == _DISMISSED else BY_ITSELF)

    def _acted(self, message: Message) -> None:
        number, action = message.body
        if (key := self._key_of(number)) is None:
            return
        # It is answered. Some desktops leave it there all the same.
        self.withdraw(key)
        if action == _THE_NOTICE:
            self.clicked.emit(key)
        else:
            self.acted.emit(key, action)

    def _may_come_forward(self, message: Message) -> None:
        """The desktop allows the window to come forward; Qt looks for that there on Wayland."""
        number, token = message.body
        if self._key_of(number) is not None:
            os.environ["XDG_ACTIVATION_TOKEN"] = token

    def _left(self) -> None:
        """Whoever showed notices has gone, and the notices with it; another may do otherwise."""
        self._can = None
        numbers, self._numbers = self._numbers, {}
        for key in numbers:
            self.closed.emit(key, BY_ITSELF)
