"""The treat as it is seen: a glass cup on its saucer, and how far it is filled."""

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
)
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.ui.painting.gradients import across, around, down
from smallwins.ui.theme import Theme, faded, mix

WIDTH: Final = 248
HEIGHT: Final = 176
"""The size of the picture, in designed pixels."""

RISES_MS: Final = 900
"""How long what comes into the cup takes."""

# All measured in the mockup, in designed pixels of the picture.
_MIDDLE: Final = 118.0
_RIM: Final = QPointF(_MIDDLE, 60)
_RIM_RADII: Final = (62.4, 9.6)
_FOOT: Final = 153.5
_FLOOR: Final = 151.0
_BRIM: Final = 71.0
_SAUCER: Final = QPointF(_MIDDLE, 158.5)
_SAUCER_RADII: Final = (84.0, 8.2)
_STEAM: Final = ((98.5, 21.5), (120.0, 13.0), (142.5, 21.5))
_FLATNESS: Final = 0.118

_WHITE: Final = QColor("#FFFFFF")


def _bowl() -> QPainterPath:
    """The outline of the glass below its rim."""
    wide, top = _RIM_RADII[0], _RIM.y()
    path = QPainterPath(QPointF(_MIDDLE - wide, top))
    path.cubicTo(
        QPointF(_MIDDLE - wide + 2, top + 50),
        QPointF(_MIDDLE - 50, _FOOT - 8),
        QPointF(_MIDDLE - 30, _FOOT - 3),
    )
    path.cubicTo(
        QPointF(_MIDDLE - 14, _FOOT), QPointF(_MIDDLE + 14, _FOOT), QPointF(_MIDDLE + 30, _FOOT - 3)
    )
    path.cubicTo(
        QPointF(_MIDDLE + 50, _FOOT - 8),
        QPointF(_MIDDLE + wide - 2, top + 50),
        QPointF(_MIDDLE + wide, top),
    )
    path.closeSubpath()
    return path


_BOWL: Final = _bowl()


def half_width_at(height: float) -> float:
    """Give how wide the inside of the bowl is at a height of the picture, from its middle."""
    seen = QPainterPath()
    seen.addRect(QRectF(0, height - 0.5, WIDTH, 1))
    return _BOWL.intersected(seen).boundingRect().width() / 2


def height_of(level: float) -> float:
    """Give at which height of the picture the cup is filled to a level from 0 to 1."""
    return _FLOOR + (_BRIM - _FLOOR) * level


def paint_cup(painter: QPainter, level: float, *, lamp: bool, steam: QColor) -> None:
    """Paint the cup in designed pixels, its corner at the painter's origin.

    Args:
        painter: with smooth edges.
        level: how far it is filled, 0 to 1.
        lamp: whether it is lamplight.
        steam: the colour of what rises from it.
    """
    painter.save()
    _paint_saucer(painter, lamp=lamp)
    _paint_handle(painter, lamp=lamp)
    if level > 0:
        _paint_steam(painter, steam)
    _paint_glass_behind(painter, lamp=lamp)
    if level > 0:
        _paint_coffee(painter, level, lamp=lamp)
    _paint_glass_before(painter, lamp=lamp)
    painter.restore()


def _paint_saucer(painter: QPainter, *, lamp: bool) -> None:
    wide, high = _SAUCER_RADII
    painter.setPen(Qt.PenStyle.NoPen)
    painter.save()
    painter.translate(_SAUCER + QPointF(2, 2.5))
    painter.scale(1, _FLATNESS)
    shade = QColor("#000000" if lamp else "#463418")
    dark = 0.5 if lamp else 0.2
    stops = ((0, faded(shade, dark)), (0.75, faded(shade, dark * 0.7)), (1, faded(shade, 0)))
    painter.setBrush(around(QPointF(0, 0), wide + 20, stops))
    painter.drawEllipse(QPointF(0, 0), wide + 20, wide + 20)
    painter.restore()
    painter.setPen(QPen(QColor("#6F6A5C" if lamp else "#B9AA92"), 1))
    painter.setBrush(QColor("#3A444A" if lamp else "#F1EADC"))
    painter.drawEllipse(_SAUCER, wide, high)


def _paint_handle(painter: QPainter, *, lamp: bool) -> None:
    path = QPainterPath(QPointF(_MIDDLE + 58, 72))
    path.cubicTo(QPointF(_MIDDLE + 76, 62), QPointF(_MIDDLE + 97, 66), QPointF(_MIDDLE + 96.5, 90))
    path.cubicTo(
        QPointF(_MIDDLE + 96, 112), QPointF(_MIDDLE + 76, 125), QPointF(_MIDDLE + 52, 123.5)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    cap = Qt.PenCapStyle.FlatCap
    glass = QColor("#5E7577" if lamp else "#C6D3CE")
    painter.setPen(QPen(glass, 9, Qt.PenStyle.SolidLine, cap))
    painter.drawPath(path)
    shine = QColor("#83989A" if lamp else "#EEF3F0")
    painter.setPen(QPen(shine, 3.4, Qt.PenStyle.SolidLine, cap))
    painter.drawPath(path)


def _paint_steam(painter: QPainter, color: QColor) -> None:
    pen = QPen(faded(color, 0.72), 2.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x, top in _STEAM:
        tall = 21.0 if top > _STEAM[1][1] else 25.0
        path = QPainterPath(QPointF(x, top))
        path.cubicTo(
            QPointF(x + 5, top + tall * 0.3),
            QPointF(x - 0.5, top + tall * 0.42),
            QPointF(x - 1, top + tall * 0.6),
        )
        path.cubicTo(
            QPointF(x - 2.5, top + tall * 0.8),
            QPointF(x - 1, top + tall * 0.9),
            QPointF(x + 0.5, top + tall),
        )
        painter.drawPath(path)


def _paint_glass_behind(painter: QPainter, *, lamp: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    near, far = QColor("#F8FBF8"), QColor("#E3ECE8")
    if lamp:
        near, far = faded(_WHITE, 0.10), faded(QColor("#9FC3C4"), 0.10)
    stops = ((0, near), (1, far))
    painter.setBrush(across((_MIDDLE - 62, 60), (_MIDDLE + 62, 70), stops))
    painter.drawPath(_BOWL)


def _paint_coffee(painter: QPainter, level: float, *, lamp: bool) -> None:
    top = height_of(level)
    half = half_width_at(top) - 1
    painter.save()
    painter.setClipPath(_BOWL)
    body = QPainterPath()
    body.addRect(QRectF(0, top, WIDTH, _FOOT - top + 2))
    night = QColor("#201A12")
    shade = 0.22 if lamp else 0.0
    tones = [
        mix(QColor(tone), night, shade) for tone in ("#E9B565", "#DFA657", "#CB8F45", "#F4D193")
    ]
    painter.fillPath(
        body,
        across(
            (_MIDDLE - half, top),
            (_MIDDLE + half * 0.8, _FOOT + 8),
            ((0, tones[0]), (0.5, tones[1]), (1, tones[2])),
        ),
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tones[3])
    painter.drawEllipse(QPointF(_MIDDLE, top), half, max(2.0, half * _FLATNESS))
    painter.restore()


def _paint_glass_before(painter: QPainter, *, lamp: bool) -> None:
    painter.save()
    painter.setClipPath(_BOWL)
    side = QColor("#9FB8B6")
    gleam = ((0, faded(_WHITE, 0.34)), (0.16, faded(_WHITE, 0.0)), (0.86, faded(side, 0.0)))
    edge = (1, faded(side, 0.30))
    strength = 0.4 if lamp else 1.0
    painter.setOpacity(strength)
    painter.fillRect(
        QRectF(_MIDDLE - 64, 50, 128, 110),
        across((_MIDDLE - 62, 0), (_MIDDLE + 62, 0), (*gleam, edge)),
    )
    painter.setOpacity(1)
    painter.restore()
    line = QColor("#8FA9A6" if lamp else "#7F9C98")
    painter.setPen(QPen(faded(line, 0.9), 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setClipRect(QRectF(0, _RIM.y(), WIDTH, HEIGHT))
    painter.drawPath(_BOWL)
    painter.setClipping(False)
    wide, high = _RIM_RADII
    inside = faded(_WHITE, 0.06) if lamp else faded(_WHITE, 0.85)
    painter.setBrush(down(_RIM.y() - high, _RIM.y() + high, ((0, inside), (1, faded(inside, 0.2)))))
    painter.setPen(QPen(line, 1.7))
    painter.drawEllipse(_RIM, wide, high)
    shine = QPainterPath(QPointF(_MIDDLE - 52, 74))
    shine.cubicTo(
        QPointF(_MIDDLE - 51, 105), QPointF(_MIDDLE - 46, 126), QPointF(_MIDDLE - 39, 137)
    )
    pen = QPen(faded(_WHITE, 0.28 if lamp else 0.78), 3.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shine)


class CupView(QWidget):
    """The cup. What is in it rises, and goes down for nobody: a new cup is another one.

    Args:
        theme: the light, sizes, and whether things stand still.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._known = False
        self._level = 0.0
        self._shown = 0.0
        self._rise = QVariantAnimation(self)
        self._rise.setDuration(RISES_MS)
        self._rise.setEasingCurve(QEasingCurve.Type.OutSine)
        self._rise.valueChanged.connect(self._tick)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)

    @property
    def level(self) -> float:
        """How far it is seen to be filled now, 0 to 1."""
        return self._shown

    @property
    def rising(self) -> bool:
        """Whether something comes into it now."""
        return self._rise.state() is QAbstractAnimation.State.Running

    def set_level(self, level: float) -> None:
        """Fill it to a level from 0 to 1: slowly, where somebody sees it grow."""
        if self._known and level == self._level:
            return  # what rises goes on
        more = self._known and level > self._level
        self._level, self._known = level, True
        self._rise.stop()
        if not more or self._theme.still or not self.isVisible():
            self._shown = level
            self.update()
            return
        self._rise.setStartValue(self._shown)
        self._rise.setEndValue(level)
        self._rise.start()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))

    def hideEvent(self, event: QHideEvent) -> None:
        self._rise.stop()
        self._shown = self._level
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._theme.scale
        painter.scale(scale, scale)
        lamp = self._theme.lamp
        paint_cup(painter, self._shown, lamp=lamp, steam=self._theme.color("rest"))

    def _tick(self, value: Any) -> None:  # noqa: ANN401 - what Qt hands over
        self._shown = float(value)
        self.update()
