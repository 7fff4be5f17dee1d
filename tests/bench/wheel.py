"""Turns a mouse's wheel over a list, as one does who looks for something far down."""

import time

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from bench.frames import Frames
from bench.orders import Answer

TURNS = 12
_TURN = 120
_BETWEEN_MS = 90
_STILL_MS = 500
_GLIDE_NS = 200_000_000


class Wheel:
    """Turns the wheel over one list and tells of its frames.

    Args:
        view: the list.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        self._view = view
        self._frames = Frames(view.viewport())
        self._loop = QEventLoop()
        self._timer = QTimer()
        self._timer.setInterval(_BETWEEN_MS)
        self._timer.timeout.connect(self._turn)
        self._left = 0
        self._last = 0

    def turn(self) -> Answer:
        """Some turns downwards, on from where it is, till all is still again."""
        self._frames.begin()
        bar = self._view.verticalScrollBar()
        self._left, before = TURNS, bar.value()
        self._timer.start()
        self._loop.exec()
        if bar.value() == before:
            raise RuntimeError("the wheel was turned, and nothing moved")
        # What is painted after the last glide is no part of it.
        count = sum(start <= self._last + _GLIDE_NS for start in self._frames.starts)
        return {
            "frames": self._frames.costs[:count],
            "intervals": self._frames.intervals()[: max(0, count - 1)],
        }

    def _turn(self) -> None:
        if not self._left:
            self._timer.stop()
            QTimer.singleShot(_STILL_MS, self._loop.quit)
            return
        self._left -= 1
        self._last = time.monotonic_ns()
        port = self._view.viewport()
        middle = QPointF(port.rect().center())
        event = QWheelEvent(
            middle,
            port.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -_TURN),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)
