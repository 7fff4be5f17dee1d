"""Hears the system ask the app to end: at log-out, at shut-down, by Ctrl+C in a terminal."""

import signal
import socket
import sys
from types import FrameType
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_NAMES = ("SIGHUP", "SIGINT", "SIGTERM")


class Endings(QObject):
    """Turns the system's signals into one of Qt's, so that the app closes as it does by its menu.

    Python hears a signal only when it has something to run, and an idle app has nothing: a socket
    wakes it. On Windows, which ends programs through their windows, this does nothing.

    Signals:
        asked(): the app should close.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: dict[signal.Signals, Any] = {}
        self._sockets: tuple[socket.socket, socket.socket] | None = None
        self._notifier: QSocketNotifier | None = None
        self._wakeup = -1

    def listen(self) -> None:
        """Hear from now on. For the main thread alone."""
        if sys.platform == "win32" or self._sockets is not None:
            return
        ours, theirs = self._sockets = socket.socketpair()
        for end in (ours, theirs):
            end.settimeout(0)
        self._notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._wakeup = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        for name in _NAMES:
            number = signal.Signals[name]
            self._before[number] = signal.signal(number, _heard)

    def close(self) -> None:
        """Hear no more; each signal does again what it did before."""
        if self._sockets is None or self._notifier is None:
            return
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup)
        self._notifier.setEnabled(False)
        for end in self._sockets:
            end.close()
        self._before, self._sockets, self._notifier = {}, None, None

    @Slot()
    def _woken(self) -> None:
        if self._sockets is not None and self._sockets[0].recv(64):
            self.asked.emit()


def _heard(_number: int, _frame: FrameType | None) -> None:
    """Python wants a handler; the socket carries the news."""
