"""One key for quick add from anywhere, where the desktop gives keys out through its portal.

The person chooses the key in a window of the desktop's own, and can change it there.
"""

import os
from typing import Any, Final

from jeepney import DBusAddress, HeaderFields, Message, new_method_call
from PySide6.QtCore import QObject, Signal

from smallwins.desktop.portal import NAME, PATH, Options, Portal

_INTERFACE: Final = "org.freedesktop.portal.GlobalShortcuts"
_SESSION: Final = "org.freedesktop.portal.Session"
_QUICK: Final = "quick"
_PROPOSED: Final = "CTRL+ALT+w"


class GlobalShortcut(QObject):
    """Asks for the key, and hears it.

    Nothing is asked of the desktop before `look` or `ask`. A desktop that starts its portals anew
    forgets the key, and has to be asked again.

    Args:
        description: what the key is for, as the desktop shows it.

    Signals:
        pressed(): somebody pressed the key, wherever they were.
        changed(): `available`, `bound` or `trigger` is another now.
        refused(): there is no key: somebody said no, or it is not to be had.
    """

    pressed = Signal()
    changed = Signal()
    refused = Signal()

    def __init__(self, description: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._description = description
        self._portal = Portal(_INTERFACE, self._left, self)
        self._available = self._bound = self._asks = self._listens = False
        self._trigger = self._session = ""

    @property
    def available(self) -> bool:
        """Whether this desktop gives keys out; known some time after `look`."""
        return self._available

    @property
    def bound(self) -> bool:
        """Whether there is a key."""
        return self._bound

    @property
    def asks(self) -> bool:
        """Whether the desktop was asked, and nobody has decided."""
        return self._asks

    @property
    def declined(self) -> bool:
        """Whether the person said no, when it was last refused."""
        return self._portal.declined

    @property
    def trigger(self) -> str:
        """The key in the desktop's own words; "" where it does not say."""
        return self._trigger

    def look(self) -> None:
        """See whether this desktop gives keys out."""
        self._portal.version(self._told_version)

    def ask(self) -> None:
        """Ask for the key, once at a time; the desktop may ask the person first."""
        if self._asks or self._bound:
            return
        self._asks = True
        self._listen()
        options: Options = {"session_handle_token": ("s", "smallwins")}
        self._portal.ask("CreateSession", "", (), options, self._told_session)

    def give_back(self) -> None:
        """Give the key back; it can be asked for again."""
        self._end_session()
        self.changed.emit()

    def close(self) -> None:
        """Give the key back; the app closes."""
        self._end_session()
        self._portal.close()

    def _listen(self) -> None:
        if not self._listens:
            self._listens = True
            bus = self._portal.bus
            bus.follow(NAME, lambda: None)
            bus.hear(NAME, PATH, _INTERFACE, "Activated", "osta{sv}", self._heard)
            for types in ("", "a{sv}"):  # both are in use
                bus.hear(NAME, None, _SESSION, "Closed", types, self._ended)

    def _told_version(self, version: int) -> None:
        self._available = version > 0
        self.changed.emit()

    def _told_session(self, granted: Options | None) -> None:
        kind, session = (granted or {}).get("session_handle", ("", ""))
        if kind not in {"s", "o"}:
            self._refuse()
            return
        self._session = session
        words = {"description": ("s", self._description), "preferred_trigger": ("s", _PROPOSED)}
        shortcuts = [(_QUICK, words)]
        self._portal.ask(
            "BindShortcuts", "oa(sa{sv})s", (session, shortcuts, ""), {}, self._told_keys
        )

    def _told_keys(self, granted: Options | None) -> None:
        kind, keys = (granted or {}).get("shortcuts", ("", []))
        ours: dict[str, Any] | None = None
        if kind == "a(sa{sv})":
            ours = next((words for name, words in keys if name == _QUICK), None)
        if ours is None:
            self._end_session()
            self._refuse()
            return
        self._asks, self._bound = False, True
        self._trigger = str(ours.get("trigger_description", ("s", ""))[1])
        self.changed.emit()

    def _refuse(self) -> None:
        self._asks = False
        self.refused.emit()

    def _heard(self, message: Message) -> None:
        session, name, _moment, options = message.body
        if (session, name) == (self._session, _QUICK):
            kind, token = options.get("activation_token", ("", ""))
            if kind == "s":
                # Leave for the window to come forward; Qt looks for that there on Wayland.
                os.environ["XDG_ACTIVATION_TOKEN"] = token
            self.pressed.emit()

    def _ended(self, message: Message) -> None:
        if message.header.fields[HeaderFields.path] == self._session:
            self._left()

    def _left(self) -> None:
        """Whoever gave the key out is gone, and the key with it."""
        was_bound = self._bound
        self._session = self._trigger = ""
        self._bound = False
        if was_bound:
            self.changed.emit()

    def _end_session(self) -> None:
        if self._session:
            session = DBusAddress(self._session, bus_name=NAME, interface=_SESSION)
            self._portal.bus.tell(new_method_call(session, "Close"))
        self._session = self._trigger = ""
        self._bound = False
