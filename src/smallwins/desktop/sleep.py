"""Tells when the computer woke up from sleep, where somebody says so.

On Linux that is logind, on the system's bus. Where nobody says it, nothing is told: who has to know
looks at the clock once in a while anyway, and this makes it sooner.
"""

import logging
import sys
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_LOG = logging.getLogger(__name__)
_LOGIND: Final = "org.freedesktop.login1"
_PATH: Final = "/org/freedesktop/login1"
_MANAGER: Final = "org.freedesktop.login1.Manager"
_SIGNAL: Final = "PrepareForSleep"
# Its type says text, and that of connect() bytes; text is what goes.
_SLOT: Final[Any] = SLOT("_said(bool)")


class Sleep(QObject):
    """Hears of sleep from when it is made until it is closed.

    Signals:
        woke(): the computer slept, and is awake again.
    """

    woke = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hears = sys.platform.startswith("linux") and self._listen()

    @property
    def hears(self) -> bool:
        """Whether there is a bus that somebody may say it on."""
        return self._hears

    def close(self) -> None:
        """Hear no more."""
        if self._hears:
            from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - as in _listen

            bus = QDBusConnection.systemBus()
            bus.disconnect(_LOGIND, _PATH, _MANAGER, _SIGNAL, self, _SLOT)
            self._hears = False

    def _listen(self) -> bool:
        # Not at the head of the file: QtDBus costs 10 ms, and is on no other system.
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415

        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            _LOG.info("No system bus: after sleep, the next look at the clock tells.")
            return False
        return bool(bus.connect(_LOGIND, _PATH, _MANAGER, _SIGNAL, self, _SLOT))

    @Slot(bool)
    def _said(self, begins: bool) -> None:  # noqa: FBT001 - the one thing logind says
        if not begins:
            self.woke.emit()
