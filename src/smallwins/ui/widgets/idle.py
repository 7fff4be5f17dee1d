"""Painting ahead while nothing else happens, in stretches too short to be felt."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

STRETCH: Final = 6.0
"""How many milliseconds one stretch of painting may take."""


class PaintAhead(QObject):
    """Calls for one short stretch of painting after another, until all is there.

    Args:
        stretch: paints for about as many milliseconds as it is given; gives whether all is there.
        parent: what it goes with.

    Signals:
        ready(): all is painted.
    """

    ready = Signal()

    def __init__(self, stretch: Callable[[float], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._stretch = stretch
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin as soon as nothing else waits."""
        if not self._timer.isActive():
            self._timer.start(0)

    def stop(self) -> None:
        """Leave it for another time."""
        self._timer.stop()

    def _go_on(self) -> None:
        if self._stretch(STRETCH):
            self._timer.stop()
            self.ready.emit()
