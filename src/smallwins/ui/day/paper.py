"""The paper of a day's page: a sheet out of a ring binder, with its holes."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter

from smallwins.ui.theme import Theme

_FROM_EDGE: Final = 12
_FIRST: Final = 3
_APART: Final = 20
_RADIUS: Final = 3.5


def paint_punched(painter: QPainter, theme: Theme, area: QRect, *, mirrored: bool) -> None:
    """Fill an area with a sheet whose leading edge is punched; `mirrored` where that is right."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(area, theme.color("sheet"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("base"))
    from_edge, radius = theme.px(_FROM_EDGE), _RADIUS * theme.scale
    x = area.right() + 1 - from_edge if mirrored else area.left() + from_edge
    y = area.top() + _FIRST * theme.scale
    while y < area.bottom() + radius:
        painter.drawEllipse(QPointF(x, y), radius, radius)
        y += _APART * theme.scale
