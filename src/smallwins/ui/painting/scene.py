"""The windowsill: a wall, the light that falls on it, and the board a jar stands on.

All of it stands still, so it is painted once for each size, light and screen density.
"""

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from smallwins.ui.painting import glass
from smallwins.ui.painting.gradients import across, around, down
from smallwins.ui.theme import faded

_PAGE_SHADE: Final = 18
_WALL_FOOT_SHADE: Final = 72
_FRONT_TOP_SHADE: Final = 24
_PANE: Final = 0.92
_LEAST_SIDE: Final = QSizeF(80, 280)
_LEAST_JAR: Final = 120
_LARGEST_JAR: Final = 480


@dataclass(frozen=True, slots=True)
class Panes:
    """Where the window's light falls on the wall.

    Attributes:
        corner: the top left corner of the first pane.
        across: from one pane to the one at its right.
        along: from one pane to the one below.
        rows: how many panes one below the other; they are two wide.
        soft: how soft their edges are, in designed pixels.
    """

    corner: QPointF
    across: QPointF
    along: QPointF
    rows: int
    soft: float = 8


@dataclass(frozen=True, slots=True)
class SceneShape:
    """How large a windowsill is and what stands where, in logical pixels.

    Attributes:
        size: of the whole scene.
        wall: the height at which the wall meets the board.
        sill: the height at which the board ends and its front begins.
        jar_at: the top left corner of the jar's box.
        jar_width: of the jar's box.
        lamp_at: how far below the top of the jar's box the lamp's light has its middle, in jar
            widths.
        panes: where the window's light falls.
        scale: how many times larger than designed everything is.
        beside_page: whether a page at the left throws its shade on the scene.
        lamp_beside: how far right of the middle of the jar's box the lamp's light has its own, in
            jar widths.
        lamp_reach: how far the lamp's light goes, in jar widths.
    """

    size: QSizeF
    wall: float
    sill: float
    jar_at: QPointF
    jar_width: float
    lamp_at: float
    panes: Panes
    scale: float = 1.0
    beside_page: bool = False
    lamp_beside: float = 0.0
    lamp_reach: float = 1.82

    def __post_init__(self) -> None:
        # Whole pixels: between two grounds that end within one, what lies below would show.
        whole = QSizeF(round(self.size.width()), round(self.size.height()))
        edges = (("wall", round(self.wall)), ("sill", round(self.sill)))
        for name, value in (("size", whole), *edges):
            object.__setattr__(self, name, value)

    @property
    def area(self) -> QRectF:
        """The whole scene, from its own top left corner."""
        return QRectF(QPointF(0, 0), self.size)


def side_shape(size: QSizeF, scale: float) -> SceneShape:
    """The scene beside a page: designed 272 wide and 720 high."""
    size = size.expandedTo(_LEAST_SIDE * scale)
    short = max(0.78, min(1.0, size.height() / (720 * scale))) * scale
    sill = size.height() - 132 * short
    wall = sill - 74 * short
    jar = min(214 * scale, size.width() * 0.79, (wall + 36 * short) * 0.72)
    foot = sill - 37.5 * short
    at = QPointF(round((size.width() - jar) / 2), round(foot - jar * _FOOT_SHARE))
    high = wall / 514
    panes = Panes(
        QPointF(83 * scale, 10 * high),
        QPointF(89 * scale, 12.5 * scale),
        QPointF(-18 * high, 135.5 * high),
        3,
    )
    return SceneShape(size, wall, sill, at, jar, 0.304, panes, scale, beside_page=True)


def card_shape(size: QSizeF, scale: float) -> SceneShape:
    """The scene of a celebration's card: designed 380 wide and 300 high, the jar at the left."""
    panes = Panes(QPointF(63, 5.5) * scale, QPointF(86, 11) * scale, QPointF(-12.8, 57) * scale, 3)
    sill = size.height() - 70 * scale
    return SceneShape(
        size,
        sill - 42 * scale,
        sill,
        QPointF(24 * scale, sill - 192 * scale),
        136 * scale,
        0.65,
        panes,
        scale,
    )


def tile_shape(scale: float) -> SceneShape:
    """The small scene for narrow windows: 92 wide and 72 high."""
    panes = Panes(QPointF(28, 3) * scale, QPointF(26, 4) * scale, QPointF(-4, 18) * scale, 3)
    return SceneShape(
        QSizeF(92, 72) * scale,
        56 * scale,
        65 * scale,
        QPointF(23, 5) * scale,
        46 * scale,
        0.304,
        panes,
        scale,
    )


def page_shape(
    size: QSizeF, scale: float, span: tuple[float, float], top: float, front: float
) -> SceneShape:
    """The scene of the Jar place: designed 936 wide and 720 high.

    Args:
        size: of the scene.
        scale: how many times larger than designed everything is.
        span: the left and the right edge of the room that the jar's glass has.
        top: above this height no part of the jar's box may be.
        front: how high the front of the board is, at the foot of the scene.
    """
    sill = size.height() - front
    board = 78 * scale * max(0.5, min(1.0, sill / (602 * scale)))
    foot = sill - board * 0.531
    left, right = span
    glass_share = (glass.RIGHT - glass.LEFT) / glass.UNITS_WIDE
    jar = min((right - left) / glass_share, (foot - top) / _FOOT_SHARE, _LARGEST_JAR * scale)
    jar = max(jar, _LEAST_JAR * scale)
    at = QPointF(round((left + right - jar) / 2), round(foot - jar * _FOOT_SHARE))
    wide, high = jar / 338, (sill - board) / 524
    panes = Panes(
        QPointF(at.x() + 49 * wide, 8 * high),
        QPointF(180, 25) * wide,
        QPointF(-37.5 * wide, 149 * high),
        3,
        soft=13,
    )
    return SceneShape(
        size,
        sill - board,
        sill,
        at,
        jar,
        0.65,
        panes,
        scale,
        beside_page=True,
        lamp_beside=0.045,
        lamp_reach=1.51,
    )


class ScenePicture:
    """A windowsill without its jar, kept as one pixmap."""

    def __init__(self) -> None:
        self._kept: tuple[tuple[object, ...], QPixmap] | None = None

    def pixmap(self, shape: SceneShape, dpr: float, *, lamp: bool, rough: bool) -> QPixmap:
        """Give the scene's picture, painting it when anything about it is new."""
        key = (shape, dpr, lamp, rough)
        if self._kept is None or self._kept[0] != key:
            self._kept = key, _picture(shape, dpr, lamp=lamp, rough=rough)
        return self._kept[1]


@dataclass(frozen=True, slots=True)
class _Light:
    """The colours of a scene in one light (measured in the mockups)."""

    wall: tuple[str, str]
    board: tuple[str, str, str]
    edge: QColor
    front: tuple[str, str]
    shade: QColor
    wall_foot: float
    front_top: float
    page: float


_DAY = _Light(
    wall=("#F4EDDF", "#ECE2D1"),
    board=("#E1D6C1", "#E9DEC9", "#E6DAC4"),
    edge=QColor("#FFF9EF"),
    front=("#E6DAC5", "#DFD2BB"),
    shade=QColor(70, 52, 24),
    wall_foot=0.062,
    front_top=0.10,
    page=0.088,
)
_ROUGH = _Light(
    wall=("#E9E6DE", "#E3DED1"),
    board=("#D4CBBD", "#DCD5C7", "#DAD2C4"),
    edge=QColor("#FDF9EF"),
    front=("#DCD5C8", "#D6CEC0"),
    shade=QColor(70, 52, 24),
    wall_foot=0.06,
    front_top=0.09,
    page=0.085,
)
_LAMP = _Light(
    wall=("#232D32", "#1C2429"),
    board=("#191F22", "#1C2528", "#1A2124"),
    edge=QColor(255, 225, 162, 72),
    front=("#161C1F", "#12181B"),
    shade=QColor(0, 0, 0),
    wall_foot=0.27,
    front_top=0.30,
    page=0.29,
)
_FOOT_SHARE = glass.FOOT / glass.UNITS_WIDE


def _picture(shape: SceneShape, dpr: float, *, lamp: bool, rough: bool) -> QPixmap:
    size = shape.size
    pixmap = QPixmap(math.ceil(size.width() * dpr), math.ceil(size.height() * dpr))
    pixmap.setDevicePixelRatio(dpr)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    light = _LAMP if lamp else _ROUGH if rough else _DAY
    _paint_wall(painter, shape, light)
    _paint_board(painter, shape, light)
    if lamp:
        _paint_lamp(painter, shape, 0.82 if rough else 1.0)
    elif not rough:
        _paint_panes(painter, shape)
    _paint_shades(painter, shape, light)
    _paint_front(painter, shape, light)
    if shape.beside_page:
        _paint_page_shade(painter, shape, light)
    painter.end()
    return pixmap


def _paint_wall(painter: QPainter, shape: SceneShape, light: _Light) -> None:
    foot = shape.wall
    wall = QRectF(0, 0, shape.size.width(), foot)
    top, bottom = light.wall
    painter.fillRect(wall, down(0, foot, ((0, QColor(top)), (1, QColor(bottom)))))


def _paint_shades(painter: QPainter, shape: SceneShape, light: _Light) -> None:
    """Paint the dusk where the wall meets the board."""
    width, foot = shape.size.width(), shape.wall
    shaded = foot - min(_WALL_FOOT_SHADE * shape.scale, foot * 0.4)
    shade = down(
        shaded, foot, ((0, faded(light.shade, 0)), (1, faded(light.shade, light.wall_foot)))
    )
    painter.fillRect(QRectF(0, shaded, width, foot - shaded), shade)


def _paint_board(painter: QPainter, shape: SceneShape, light: _Light) -> None:
    board = QRectF(0, shape.wall, shape.size.width(), shape.sill - shape.wall)
    back, middle, front = (QColor(color) for color in light.board)
    painter.fillRect(
        board, down(board.top(), board.bottom(), ((0, back), (0.55, middle), (1, front)))
    )


def _paint_front(painter: QPainter, shape: SceneShape, light: _Light) -> None:
    width, top = shape.size.width(), shape.sill
    front = QRectF(0, top, width, shape.size.height() - top)
    high, low = light.front
    painter.fillRect(front, down(top, front.bottom(), ((0, QColor(high)), (1, QColor(low)))))
    reach = _FRONT_TOP_SHADE * shape.scale
    shade = down(
        top, top + reach, ((0, faded(light.shade, light.front_top)), (1, faded(light.shade, 0)))
    )
    painter.fillRect(QRectF(0, top, width, min(reach, front.height())), shade)
    painter.setPen(QPen(light.edge, 2))
    painter.drawLine(QPointF(0, top - 0.5), QPointF(width, top - 0.5))


def _paint_page_shade(painter: QPainter, shape: SceneShape, light: _Light) -> None:
    reach = _PAGE_SHADE * shape.scale
    stops = ((0, faded(light.shade, light.page)), (1, faded(light.shade, 0)))
    painter.fillRect(QRectF(0, 0, reach, shape.size.height()), across((0, 0), (reach, 0), stops))


def _paint_lamp(painter: QPainter, shape: SceneShape, strength: float) -> None:
    width = shape.jar_width
    center = shape.jar_at + QPointF(0.5 + shape.lamp_beside, shape.lamp_at) * width
    stops = (
        (0, faded(QColor("#FFD28C"), 0.46 * strength)),
        (0.15, faded(QColor("#FFC878"), 0.365 * strength)),
        (0.32, faded(QColor("#FFBB68"), 0.245 * strength)),
        (0.57, faded(QColor("#FFB458"), 0.105 * strength)),
        (0.82, faded(QColor("#FFB454"), 0.038 * strength)),
        (1, faded(QColor("#FFB454"), 0)),
    )
    lit = QRectF(0, 0, shape.size.width(), shape.sill)
    painter.fillRect(lit, around(center, width * shape.lamp_reach, stops))


def _paint_panes(painter: QPainter, shape: SceneShape) -> None:
    """Paint the window's light small and draw it large: the edges come out soft."""
    panes, soft = shape.panes, max(1.0, shape.panes.soft * shape.scale)
    small = QPixmap(math.ceil(shape.size.width() / soft) + 2, math.ceil(shape.wall / soft) + 2)
    small.fill(Qt.GlobalColor.transparent)
    brush = QPainter(small)
    brush.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush.setPen(Qt.PenStyle.NoPen)
    brush.translate(1, 1)
    brush.scale(1 / soft, 1 / soft)
    for row in range(panes.rows):
        for column in range(2):
            corner = panes.corner + panes.across * column + panes.along * row
            side, foot = panes.across * _PANE, panes.along * _PANE
            outline = QPolygonF([corner, corner + side, corner + side + foot, corner + foot])
            strength = 1.0 - 0.12 * row
            brush.setBrush(
                down(
                    corner.y(),
                    (corner + foot + side).y(),
                    (
                        (0, faded(QColor("#FFFAEC"), 0.86 * strength)),
                        (0.5, faded(QColor("#FFF6DE"), 0.66 * strength)),
                        (1, faded(QColor("#FFF2D2"), 0.44 * strength)),
                    ),
                )
            )
            brush.drawPolygon(outline)
    brush.end()
    painter.save()
    painter.setClipRect(QRectF(0, 0, shape.size.width(), shape.wall))
    painter.drawPixmap(
        QRectF(-soft, -soft, small.width() * soft, small.height() * soft),
        small,
        QRectF(small.rect()),
    )
    painter.restore()
