"""The ring that counts ten seconds for the person's own small act."""

import math
from typing import Final

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.ui import copy
from smallwins.ui.theme import Theme, faded

SECONDS: Final = 10
"""How long the ring counts."""

_SIDE: Final = 32
_LINE: Final = 3
_SWEEP_STEP: Final = 40


class CountdownRing(QWidget):
    """Counts ten seconds down with a ring that sweeps; then it shows a tick.

    Where things stand still, the number changes and nothing sweeps.

    Args:
        theme: colours, letters and sizes.
        speed: how many times faster than seconds it counts.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, speed: float = 1.0) -> None:
        super().__init__(parent)
        self._theme = theme
        self._speed = speed
        self._left = float(SECONDS)
        self._sweeps = True
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._restyle)

    @property
    def seconds_left(self) -> int:
        """The number it shows; 0 when it shows a tick."""
        return math.ceil(self._left)

    def rest_at_ten(self) -> None:
        """Stand at ten, counting nothing."""
        self._timer.stop()
        self._left = float(SECONDS)
        self.update()

    def start(self, *, sweeps: bool) -> None:
        """Count from ten, with a sweeping ring or with the number alone."""
        self.rest_at_ten()
        self._sweeps = sweeps
        self._since.start()
        self._timer.start(round((_SWEEP_STEP if sweeps else 1000) / self._speed))

    def stop(self) -> None:
        """Count no further."""
        self._timer.stop()

    def sizeHint(self) -> QSize:
        side = self._theme.px(_SIDE)
        return QSize(side, side)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ring(painter)
        if self.seconds_left:
            painter.setFont(self._theme.font("caption_selected"))
            painter.setPen(self._theme.color("ink"))
            number = copy.ten_seconds_left(self.seconds_left)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, number)
            return
        size = self._theme.px(18)
        tick = self._theme.icon(
            "ui/check", self._theme.color("accent"), size, self.devicePixelRatioF()
        )
        painter.drawPixmap(QPointF(self.width() - size, self.height() - size) / 2, tick)

    def _paint_ring(self, painter: QPainter) -> None:
        line = self._theme.px(_LINE)
        ring = QRectF(self.rect()).adjusted(line, line, -line, -line)
        painter.setPen(QPen(faded(self._theme.color("lineui"), 0.45), line))
        painter.drawEllipse(ring)
        shown = self._left if self._sweeps else float(self.seconds_left)
        gone = 1 - shown / SECONDS
        if gone > 0:
            pen = QPen(self._theme.color("accent"), line)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(ring, 90 * 16, round(-360 * 16 * gone))

    def _tick(self) -> None:
        self._left = max(0.0, SECONDS - self._since.elapsed() * self._speed / 1000)
        if not self._sweeps:
            self._left = float(round(self._left))
        if self._left <= 0:
            self._timer.stop()
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
