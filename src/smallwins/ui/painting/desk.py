"""The desk a page lies on: flat light from the window by day, a lamp's in the evening."""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF

from smallwins.ui.painting.gradients import across, around, down
from smallwins.ui.theme import Theme, faded

_SOFT: Final = 11.0
_PANES: Final = (QPointF(206, -20), QPointF(208, 24), QPointF(-24, 190))
"""Where the light begins, from one pane to the one beside it, and to the one below; as designed
on a desk 620 wide."""
_ROWS: Final = 3
_SHARE: Final = 0.92
_DAY: Final = (QColor("#F0E8D8"), QColor("#E3D7C0"))
_LAMP: Final = (QColor("#232D32"), QColor("#161C1F"))


def desk_picture(theme: Theme, size: QSize, dpr: float) -> QPixmap:
    """Paint the desk without the page.

    Args:
        theme: which light it is in.
        size: how large it is, in logical pixels.
        dpr: device pixels for each of them.
    """
    picture = QPixmap(math.ceil(size.width() * dpr), math.ceil(size.height() * dpr))
    picture.setDevicePixelRatio(dpr)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    area = QRectF(0, 0, size.width(), size.height())
    light, dark = _LAMP if theme.lamp else _DAY
    corner = (area.width() * 0.35, area.height())
    painter.fillRect(area, across((0, 0), corner, ((0, light), (1, dark))))
    if theme.lamp:
        _paint_lamp(painter, area)
    else:
        _paint_panes(painter, area, theme.scale)
    painter.end()
    return picture


def _paint_lamp(painter: QPainter, area: QRectF) -> None:
    glow = QColor("#FFC878")
    stops = ((0, faded(glow, 0.20)), (0.4, faded(glow, 0.09)), (1, faded(glow, 0)))
    center = QPointF(area.width() * 0.62, area.height() * 0.18)
    painter.fillRect(area, around(center, max(area.width(), area.height()) * 0.85, stops))


def _paint_panes(painter: QPainter, area: QRectF, scale: float) -> None:
    """Paint the window's light small and draw it large: its edges come out soft."""
    soft = _SOFT * scale
    small = QPixmap(math.ceil(area.width() / soft) + 2, math.ceil(area.height() / soft) + 2)
    small.fill(Qt.GlobalColor.transparent)
    brush = QPainter(small)
    brush.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush.setPen(Qt.PenStyle.NoPen)
    brush.translate(1, 1)
    brush.scale(1 / soft, 1 / soft)
    wide = area.width() / 620
    begin, beside, below = (QPointF(one.x() * wide, one.y() * scale) for one in _PANES)
    for row in range(_ROWS):
        for column in range(2):
            corner = begin + beside * column + below * row
            side, foot = beside * _SHARE, below * _SHARE
            pane = QPolygonF([corner, corner + side, corner + side + foot, corner + foot])
            strength = 1.0 - 0.35 * row
            bright = (
                (0, faded(QColor("#FFFAEC"), 0.62 * strength)),
                (1, faded(QColor("#FFF4DC"), 0.40 * strength)),
            )
            brush.setBrush(down(corner.y(), (corner + foot + side).y(), bright))
            brush.drawPolygon(pane)
    brush.end()
    place = QRectF(-soft, -soft, small.width() * soft, small.height() * soft)
    painter.drawPixmap(place, small, QRectF(small.rect()))
