"""Tells when a widget has first been painted, seen from inside the process."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Calls `seen` once, with the time on the machine's monotonic clock in nanoseconds.

    The widget's own paint comes first and its children's after it, in one go; so the time is taken
    when the event loop is next reached, with the whole picture handed to the screen.
    """

    def __init__(self, widget: QWidget, seen: Callable[[int], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._seen = seen
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        self._seen(time.monotonic_ns())
        self.deleteLater()
