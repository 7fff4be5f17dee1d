"""Tells when a widget has been painted, seen from inside the process."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

_AFTERWARDS = QEvent.Type(QEvent.registerEventType())


class FirstPaint(QObject):
    """Calls `seen` once, with the time on the machine's monotonic clock in nanoseconds.

    The widget's own paint comes first and its children's after it, in one go. So the time is taken
    by an event posted meanwhile, ahead of all others: then the whole picture is with the screen,
    and nothing else has been done.
    """

    def __init__(self, widget: QWidget, seen: Callable[[int], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._seen = seen
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            first = Qt.EventPriority.HighEventPriority.value
            QCoreApplication.postEvent(self, QEvent(_AFTERWARDS), first)
        return False

    def customEvent(self, event: QEvent) -> None:
        if event.type() == _AFTERWARDS:
            self._seen(time.monotonic_ns())
            self.deleteLater()


class WholePaint(QObject):
    """Calls `seen` after each painting of a widget, until it says that the picture was whole.

    It is called with the time, as `FirstPaint` calls.
    """

    def __init__(self, widget: QWidget, seen: Callable[[int], bool]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._seen = seen
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._widget and event.type() is QEvent.Type.Paint:
            first = Qt.EventPriority.HighEventPriority.value
            QCoreApplication.postEvent(self, QEvent(_AFTERWARDS), first)
        return False

    def customEvent(self, event: QEvent) -> None:
        if event.type() == _AFTERWARDS and self._seen(time.monotonic_ns()):
            self._widget.removeEventFilter(self)
            self.deleteLater()
