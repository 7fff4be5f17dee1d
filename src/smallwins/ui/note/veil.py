"""What lies between an open note and the window: a wash of paper by day, a night with a lamp."""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap, QRadialGradient
from PySide6.QtWidgets import QWidget

from smallwins.ui.painting.gradients import Stop
from smallwins.ui.theme import Theme, faded

# Measured in jar-note-open: the wash lets most through in the corners, and is an ellipse.
_MIDDLE: Final = QPointF(0.5, 0.43)
_REACH: Final = QPointF(0.643, 0.743)
_PAPER_IN: Final = 0.915
_PAPER_OUT: Final = QColor(229, 220, 203, round(0.82 * 255))
_NIGHT: Final = QColor(23, 30, 33, round(0.88 * 255))
_WHOLE: Final = QWidget.RenderFlag.DrawWindowBackground | QWidget.RenderFlag.DrawChildren
_LAMP: Final = QColor("#f0c883")


class Veil:
    """Keeps one picture of the veil for the size and the light it was asked for last."""

    def __init__(self) -> None:
        self._kept: tuple[tuple[object, ...], QPixmap] | None = None

    def pixmap(self, theme: Theme, size: QSize, dpr: float) -> QPixmap:
        """The veil over a window of `size`."""
        key = (size.toTuple(), dpr, theme.lamp, theme.color("sheet").rgba())
        if self._kept is None or self._kept[0] != key:
            picture = QPixmap(size * dpr)
            picture.setDevicePixelRatio(dpr)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            paint_veil(painter, theme, QRectF(QPointF(0, 0), size))
            painter.end()
            self._kept = key, picture
        return self._kept[1]

    def drop(self) -> None:
        """Keep nothing."""
        self._kept = None


def paint_veil(painter: QPainter, theme: Theme, area: QRectF) -> None:
    """Paint the veil over an area."""
    if theme.lamp:
        painter.fillRect(area, _NIGHT)
        glow: list[Stop] = [
            (0, faded(_LAMP, 0.20)),
            (0.45, faded(_LAMP, 0.09)),
            (1, faded(_LAMP, 0.0)),
        ]
        _fill_ellipse(painter, area, QPointF(0.5, 0.55), QPointF(0.52, 0.62), glow)
        return
    wash: list[Stop] = [(0, faded(theme.color("sheet"), _PAPER_IN)), (1, _PAPER_OUT)]
    _fill_ellipse(painter, area, _MIDDLE, _REACH, wash)


def picture_below(cover: QWidget, floor: QWidget) -> QPixmap:
    """What is seen on a floor, without a cover on it and without what lies over that."""
    picture = QPixmap(floor.size() * floor.devicePixelRatioF())
    picture.setDevicePixelRatio(floor.devicePixelRatioF())
    floor.render(picture, QPoint(0, 0), renderFlags=QWidget.RenderFlag.DrawWindowBackground)
    painter = QPainter(picture)
    for one in floor.children():
        if one is cover:
            break
        if isinstance(one, QWidget) and one.isVisible():
            one.render(painter, one.pos(), renderFlags=_WHOLE)
    painter.end()
    return picture


def _fill_ellipse(
    painter: QPainter,
    area: QRectF,
    middle: QPointF,
    reach: QPointF,
    stops: list[Stop],
) -> None:
    gradient = QRadialGradient(QPointF(0, 0), 1)
    gradient.setStops(stops)
    painter.save()
    painter.setClipRect(area)
    painter.translate(
        area.left() + middle.x() * area.width(), area.top() + middle.y() * area.height()
    )
    painter.scale(reach.x() * area.width(), reach.y() * area.height())
    painter.fillRect(QRectF(-4, -4, 8, 8), QBrush(gradient))
    painter.restore()
