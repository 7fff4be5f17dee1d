"""Frames of a window as they are painted, seen from inside the process."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

Painter = Callable[[QPaintEvent], None]


class Frames(QObject):
    """Notes when each frame began in which one widget was painted, and how long it took.

    A frame is everything its window paints in one go, handed to the screen, and the work that led
    to it, as far as that is said with `add`.

    Args:
        widget: frames without it count for nothing.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._window = widget.window()
        self._instead: Painter | None = None
        self._before = 0
        self._painted: list[QRegion] = []
        self.starts: list[int] = []
        self.costs: list[float] = []
        self.regions: list[QRegion] = []
        for watched in (self._window, widget):
            watched.installEventFilter(self)

    def begin(self, instead: Painter | None = None) -> None:
        """Forget what was noted. From now on `instead` paints the widget, if it is given."""
        self.starts, self.costs, self.regions = [], [], []
        self._before, self._instead = 0, instead

    def add(self, nanoseconds: int) -> None:
        """Say that the next frame took so much work before it was painted."""
        self._before += nanoseconds

    def intervals(self) -> list[float]:
        """Milliseconds from the beginning of each frame to the next one's."""
        pairs = zip(self.starts, self.starts[1:], strict=False)
        return [(after - before) / 1e6 for before, after in pairs]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.UpdateRequest:
            self._paint_frame(event)
            return True
        if watched is self._widget and event.type() is QEvent.Type.Paint:
            assert isinstance(event, QPaintEvent)
            self._painted = [QRegion(event.region())]
            if self._instead is not None:
                self._instead(event)
                return True
        return False

    def _paint_frame(self, event: QEvent) -> None:
        self._painted.clear()
        start = time.monotonic_ns()
        self._window.event(event)
        if self._painted:
            self.starts.append(start)
            self.costs.append((time.monotonic_ns() - start + self._before) / 1e6)
            self.regions += self._painted
            self._before = 0
