"""Words that can be pressed, without an edge or a line: what may be left alone."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from smallwins.ui.widgets.buttons import PaintedButton


class QuietButton(PaintedButton):
    """The quietest button there is; it shows its ground while it is pointed at."""

    tall = 44.0
    padding = 12.0
    gap = 9.0
    icon_size = 20.0

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        theme = self._theme
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("sunk" if self.isDown() else "accenttint"))
            painter.drawRoundedRect(area, self.corner(), self.corner())
        return theme.color("accent")
