"""The candle on its sill, painted in layers: what stands still is painted once.

Places and colours by day are measured in the mockup `extra-boost`, in its pixels; those of the
night go with the wall of `extra-jar-dark`.
"""

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QRadialGradient,
    QTransform,
)

from smallwins.ui.boost.breath import Moment
from smallwins.ui.painting.gradients import across, around, down
from smallwins.ui.painting.scene import Panes, ScenePicture, SceneShape
from smallwins.ui.theme import faded

# Heights over the edge of the sill.
BOARD: Final = 84.0
FLAME: Final = 303.0
GLOW: Final = 258.0
LARGEST_RING: Final = 165.0
"""How far the rings go when the light is at its largest."""
ABOVE_SILL: Final = FLAME + LARGEST_RING
"""How much room the candle with its rings has over the edge of the sill."""

_CANDLE: Final = QRectF(-84, -230, 168, 208)
_WAX: Final = QRectF(-44, -203, 88, 162)
_WAX_ROUND: Final = 10.0
_RINGS: Final = ((76.0, 0.48), (112.0, 0.36), (150.0, 0.29))
# At rest the painter is at 86 %.
_GLOW_STOPS: Final = (
    (0.0, 1.0),
    (0.14, 0.91),
    (0.24, 0.77),
    (0.35, 0.58),
    (0.5, 0.45),
    (0.62, 0.3),
    (0.78, 0.15),
    (0.9, 0.07),
    (1.0, 0.0),
)
_FLAME_STOPS: Final = (
    (0.0, "#FFF6DC"),
    (0.31, "#FFE6A8"),
    (0.45, "#FFDC87"),
    (0.6, "#FACB71"),
    (0.73, "#F4BA5F"),
    (0.97, "#EFAC4E"),
)


@dataclass(frozen=True, slots=True)
class CandleShape:
    """Where the candle stands.

    Attributes:
        size: of the whole scene, in logical pixels.
        sill: the height at which the board ends and its front begins.
        middle: how far from the left the candle is.
        zoom: how many times larger than in the mockup it is.
        page: at which side the page lies: -1 left, 1 right, 0 neither.
    """

    size: QSizeF
    sill: float
    middle: float
    zoom: float
    page: int = 0

    @property
    def foot(self) -> QPointF:
        """A point of the sill's edge below the candle; the candle is drawn from there."""
        return QPointF(self.middle, self.sill - 1)

    @property
    def moves(self) -> QRectF:
        """All that changes with the breath."""
        reach = GLOW * 1.1 * self.zoom
        center = self.foot - QPointF(0, FLAME * self.zoom)
        return QRectF(center.x() - reach, center.y() - reach, 2 * reach, 2 * reach)


@dataclass(frozen=True, slots=True)
class _Light:
    """The colours of the candle in one light."""

    wax: tuple[tuple[float, str], ...]
    warm: QColor
    top: QColor
    drip: QColor
    edge: QColor
    wick: QColor
    dish: QColor
    dish_edge: QColor
    shadow: QColor
    ring: QColor
    glow: QColor
    strength: float


_DAY: Final = _Light(
    wax=(
        (0, "#E9DEC8"),
        (0.24, "#FFFBF0"),
        (0.65, "#F5EAD6"),
        (0.72, "#F2E6D0"),
        (1, "#D9C9A9"),
    ),
    warm=QColor("#FFE8B4"),
    top=QColor("#FFF6DE"),
    drip=QColor("#FFF9EA"),
    edge=QColor("#D5C199"),
    wick=QColor("#5A4A33"),
    dish=QColor("#E9DBC0"),
    dish_edge=QColor("#C4B08C"),
    shadow=QColor(70, 52, 24, 88),
    ring=QColor("#C89A42"),
    glow=QColor("#FFE4A0"),
    strength=1.0,
)
_LAMP: Final = _Light(
    wax=(
        (0, "#85704D"),
        (0.24, "#C9AE7C"),
        (0.65, "#AC915F"),
        (0.72, "#A38858"),
        (1, "#67553A"),
    ),
    warm=QColor("#FFDD9A"),
    top=QColor("#F7E0AC"),
    drip=QColor("#E6CB94"),
    edge=QColor("#A98D5C"),
    wick=QColor("#2B2115"),
    dish=QColor("#57492F"),
    dish_edge=QColor("#83704B"),
    shadow=QColor(0, 0, 0, 150),
    ring=QColor("#FFD68C"),
    glow=QColor("#FFC978"),
    strength=0.5,
)


class CandlePainter:
    """Paints the scene; keeps the layers that do not change."""

    def __init__(self) -> None:
        self._sill = ScenePicture()
        self._kept: tuple[object, ...] = ()
        self._layers: tuple[QPixmap, QPixmap, QPixmap] = (QPixmap(), QPixmap(), QPixmap())

    def paint(
        self, painter: QPainter, shape: CandleShape, moment: Moment, clip: QRectF, *, lamp: bool
    ) -> None:
        """Paint what of the scene lies in `clip`, at a moment of the breath."""
        ground, halo, candle = self._prepare(shape, painter.device().devicePixelRatioF(), lamp=lamp)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = ground.devicePixelRatio()
        source = QRectF(clip.topLeft() * ratio, clip.size() * ratio)
        painter.drawPixmap(clip, ground, source)
        center = shape.foot - QPointF(0, FLAME * shape.zoom)
        reach = GLOW * shape.zoom * (0.9 + 0.2 * moment.light)
        painter.setOpacity(0.86 + 0.28 * (moment.light - 0.5))
        painter.drawPixmap(
            QRectF(center.x() - reach, center.y() - reach, 2 * reach, 2 * reach),
            halo,
            QRectF(halo.rect()),
        )
        painter.setOpacity(1.0)
        painter.drawPixmap(shape.foot + _CANDLE.topLeft() * shape.zoom, candle)
        painter.save()
        painter.translate(shape.foot)
        painter.scale(shape.zoom, shape.zoom)
        _paint_flame(painter, moment.light)
        painter.restore()

    def _prepare(
        self, shape: CandleShape, dpr: float, *, lamp: bool
    ) -> tuple[QPixmap, QPixmap, QPixmap]:
        key = (shape, dpr, lamp)
        if self._kept != key:
            self._kept = key
            light = _LAMP if lamp else _DAY
            self._layers = (
                self._ground(shape, dpr, light, lamp=lamp),
                _halo(shape, dpr, light),
                _candle(shape, dpr, light),
            )
        return self._layers

    def _ground(self, shape: CandleShape, dpr: float, light: _Light, *, lamp: bool) -> QPixmap:
        """Paint the wall and the sill in the soft light of a rough day, and the shadow there."""
        reach = 150 * shape.zoom
        sill = SceneShape(
            shape.size,
            shape.sill - BOARD * shape.zoom,
            shape.sill,
            shape.foot - QPointF(reach / 2, (FLAME - 40) * shape.zoom),
            reach,
            0.0,
            Panes(QPointF(), QPointF(), QPointF(), 0),
            shape.zoom,
        )
        pixmap = QPixmap(self._sill.pixmap(sill, dpr, lamp=lamp, rough=True))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_page_shade(painter, shape, light)
        painter.translate(shape.foot)
        painter.scale(shape.zoom, shape.zoom)
        shadow = QTransform().translate(0, -29).scale(122, 16)
        brush = around(QPointF(0, 0), 1, ((0, light.shadow), (1, faded(light.shadow, 0))))
        brush.setTransform(shadow)
        painter.fillRect(QRectF(-124, -46, 248, 34), brush)
        painter.end()
        return pixmap


def _paint_page_shade(painter: QPainter, shape: CandleShape, light: _Light) -> None:
    """Paint the shade the page beside throws on the scene."""
    if not shape.page:
        return
    reach = 18.0
    edge = shape.size.width() if shape.page > 0 else 0.0
    start = edge - shape.page * reach
    stops = (
        (0, faded(light.shadow, 0)),
        (1, faded(light.shadow, 0.24 if light is _LAMP else 0.065)),
    )
    area = QRectF(min(edge, start), 0, reach, shape.size.height())
    painter.fillRect(area, across((start, 0), (edge, 0), stops))


def _clear(size: QSizeF, dpr: float) -> QPixmap:
    pixmap = QPixmap(math.ceil(size.width() * dpr), math.ceil(size.height() * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _halo(shape: CandleShape, dpr: float, light: _Light) -> QPixmap:
    """Paint the light and its rings. Drawn larger and smaller, they take half of what they cost."""
    reach = GLOW * shape.zoom
    pixmap = _clear(QSizeF(2 * reach, 2 * reach), dpr)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    center = QPointF(reach, reach)
    stops = [(place, faded(light.glow, share * light.strength)) for place, share in _GLOW_STOPS]
    painter.fillRect(QRectF(0, 0, 2 * reach, 2 * reach), around(center, reach, stops))
    for radius, strength in _RINGS:
        painter.setPen(QPen(faded(light.ring, strength), 1.5 * max(0.7, shape.zoom)))
        painter.drawEllipse(center, radius * shape.zoom, radius * shape.zoom)
    painter.end()
    return pixmap


def _candle(shape: CandleShape, dpr: float, light: _Light) -> QPixmap:
    pixmap = _clear(_CANDLE.size() * shape.zoom, dpr)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(shape.zoom, shape.zoom)
    painter.translate(-_CANDLE.topLeft())
    painter.setPen(QPen(light.dish_edge, 1))
    painter.setBrush(light.dish)
    painter.drawEllipse(QPointF(0, -43), 80, 17.5)
    _paint_wax(painter, light)
    painter.setPen(QPen(light.edge, 0.8))
    painter.setBrush(light.top)
    painter.drawEllipse(QPointF(0, _WAX.top()), 44, _WAX_ROUND)
    _paint_drip(painter, light)
    pen = QPen(light.wick, 3)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(0, -224.5), QPointF(0, -203.5))
    painter.end()
    return pixmap


def _paint_wax(painter: QPainter, light: _Light) -> None:
    body = QPainterPath(_WAX.topLeft())
    body.lineTo(_WAX.left(), _WAX.bottom() - _WAX_ROUND)
    foot = QRectF(_WAX.left(), _WAX.bottom() - 2 * _WAX_ROUND, _WAX.width(), 2 * _WAX_ROUND)
    body.arcTo(foot, 180, 180)
    body.lineTo(_WAX.topRight())
    body.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    stops = [(place, QColor(color)) for place, color in light.wax]
    painter.setBrush(across((_WAX.left(), 0), (_WAX.right(), 0), stops))
    painter.drawPath(body)
    # The flame warms the upper half.
    top = _WAX.top() - 2
    warm = ((0, faded(light.warm, 0.74)), (1, faded(light.warm, 0)))
    painter.setBrush(down(top, top + 73, warm))
    painter.drawPath(body)


def _paint_drip(painter: QPainter, light: _Light) -> None:
    drip = QPainterPath(QPointF(-38, -198))
    drip.cubicTo(QPointF(-37, -186), QPointF(-36.5, -165.5), QPointF(-28.5, -165.5))
    drip.cubicTo(QPointF(-22, -165.5), QPointF(-26, -184), QPointF(-20.5, -194))
    drip.cubicTo(QPointF(-26, -194.5), QPointF(-33, -196), QPointF(-38, -198))
    painter.setPen(QPen(faded(light.edge, 0.55), 0.8))
    painter.setBrush(light.drip)
    painter.drawPath(drip)


def _paint_flame(painter: QPainter, grown: float) -> None:
    """Paint the flame over the wick; it stands a little higher while the light is large."""
    painter.translate(0, -231)
    painter.scale(0.98 + 0.04 * grown, 0.95 + 0.1 * grown)
    painter.setPen(Qt.PenStyle.NoPen)
    gradient = QRadialGradient(QPointF(0, 0), 1)
    for place, color in _FLAME_STOPS:
        gradient.setColorAt(place, QColor(color))
    brush = QBrush(gradient)
    brush.setTransform(QTransform().translate(0, -29).scale(42, 74))
    painter.setBrush(brush)
    painter.drawPath(_drop(106, 30))
    painter.translate(0, -1)
    painter.setBrush(QColor("#FFFDF2"))
    painter.drawPath(_drop(51, 13))


def _drop(high: float, wide: float) -> QPainterPath:
    """A drop that stands on (0, 0): `high`, and `wide` to each side."""
    waist = -0.34 * high
    path = QPainterPath(QPointF(0, -high))
    path.cubicTo(
        QPointF(0.4 * wide, -0.81 * high), QPointF(wide, -0.58 * high), QPointF(wide, waist)
    )
    path.cubicTo(QPointF(wide, -0.11 * high), QPointF(0.6 * wide, 0), QPointF(0, 0))
    path.cubicTo(QPointF(-0.6 * wide, 0), QPointF(-wide, -0.11 * high), QPointF(-wide, waist))
    path.cubicTo(
        QPointF(-wide, -0.58 * high), QPointF(-0.4 * wide, -0.81 * high), QPointF(0, -high)
    )
    return path
