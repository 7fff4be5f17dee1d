"""The key for quick add: asked for when somebody wants one, and at each start after that."""

import logging
import sys
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal, Slot

from smallwins.desktop.shortcut import GlobalShortcut
from smallwins.domain.errors import StorageError
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem

_log = logging.getLogger(__name__)


class KeyState(Enum):
    """What there is of a key."""

    UNKNOWN = auto()
    ABSENT = auto()
    FREE = auto()
    ASKED = auto()
    BOUND = auto()


class QuickKey(QObject):
    """Gets the key from the desktop, where it gives keys, and hears it.

    Nothing here says that there is a key but the desktop. A session there ends with the app, and
    so whether to ask at the next start is a setting: a new session says of no key before.

    Args:
        preferences: hold whether a start asks.
        parent: who holds it.
        platform: as in `sys.platform`; only Linux has such desktops.

    Signals:
        pressed(): somebody pressed the key, wherever they were.
        changed(): `state` or `trigger` is another now.
        refused(str): why something did not go, for the person.
    """

    pressed = Signal()
    changed = Signal()
    refused = Signal(str)

    def __init__(
        self, preferences: Preferences, parent: QObject | None, *, platform: str = sys.platform
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._gives_keys = platform.startswith("linux")
        self._looked = False
        self._shortcut = GlobalShortcut(copy.quick_key_does(), self)
        self._shortcut.pressed.connect(self.pressed)
        self._shortcut.changed.connect(self._follow)
        self._shortcut.refused.connect(self._refuse)

    @property
    def state(self) -> KeyState:
        """What there is of a key, as the desktop said last."""
        shortcut = self._shortcut
        if shortcut.bound:
            return KeyState.BOUND
        if shortcut.asks:
            return KeyState.ASKED
        if not self._gives_keys:
            return KeyState.ABSENT
        if not self._looked:
            return KeyState.UNKNOWN
        return KeyState.FREE if shortcut.available else KeyState.ABSENT

    @property
    def trigger(self) -> str:
        """The key in the desktop's own words; "" where it does not say."""
        return self._shortcut.trigger

    def look(self) -> None:
        """See whether this desktop gives keys; `changed` says when that is known."""
        if self._gives_keys:
            self._shortcut.look()

    def ask(self) -> None:
        """Ask for the key; the desktop may ask the person."""
        if self._gives_keys:
            self._shortcut.ask()
            self.changed.emit()

    def give_back(self) -> None:
        """Have no key, and ask for none at the next start. Where that did not save, it stays."""
        try:
            self._preferences.change(quick_key=False)
        except StorageError as error:
            self.refused.emit(problem.words_for_setting(error))
            return
        self._shortcut.give_back()

    def close(self) -> None:
        """Hear it no more; the app closes."""
        self._shortcut.close()

    @Slot()
    def _follow(self) -> None:
        # The first thing the desktop says may be that there is a key: then it gives some.
        self._looked = True
        self.changed.emit()
        if self._shortcut.bound:
            try:
                self._preferences.change(quick_key=True)
            except StorageError as error:
                self.refused.emit(problem.words_for_setting(error))

    @Slot()
    def _refuse(self) -> None:
        if self._shortcut.declined and self._preferences.settings.quick_key:
            # They took it back in the desktop's own settings: no start asks them again.
            try:
                self._preferences.change(quick_key=False)
            except StorageError as error:
                _log.warning("The next start asks for the key once more: %r", error)
        self.changed.emit()
        self.refused.emit(copy.quick_key_refused())
