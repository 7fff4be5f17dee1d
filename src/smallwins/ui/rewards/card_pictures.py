"""The two sides of a card, painted once each: the back with its quilt, the face with its words."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

from smallwins.domain.rewards import Reward
from smallwins.ui import copy
from smallwins.ui.painting.gradients import across
from smallwins.ui.rewards.icons import kind_of, path_of, title_of
from smallwins.ui.rewards.title_lines import paint_title
from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.lines import Lines, lay, reads_leftwards
from smallwins.ui.widgets.paper import Shade, paint_shadow, shadow_reach

WIDTH: Final = 172
HEIGHT: Final = 244
CORNER: Final = 12
"""The size of a card, and how round it is, in designed pixels."""

LIFTED: Final = (Shade(2, 4, 0.12), Shade(12, 24, 0.11))
"""What a card throws that does not lie on the table: it is on its way, or somebody is at it."""

# The back is the same by day and at night: it is the card's own, and no light's (measured in the
# mockup).
_GROUND: Final = QColor("#1C4A52")
_BRIGHT: Final = QColor("#2A6069")
_MIDDLE: Final = QColor("#265A63")
_DIM: Final = QColor("#22545E")
_HONEY: Final = QColor("#F6E3B4")
_WHITE, _BLACK = QColor(255, 255, 255), QColor(0, 0, 0)
_FRAME: Final = 7
_COLUMNS, _ROWS = 5, 7
_TILE: Final = 28
_DISC: Final = 34
_RING: Final = 30.5
_JAR: Final = 26

_EDGE: Final = 18
_ROUND: Final = 44
_ICON: Final = 24
_WORDS_AT: Final = 74
_FOOT: Final = 42
# Letters and the step from line to line: as mocked, or smaller where the words are many.
_SIZES: Final = ((20.0, 26), (17.5, 23), (15.5, 20), (14.0, 18), (13.0, 16))


def paint_back(painter: QPainter, theme: Theme) -> None:
    """Paint the back of a card, its corner at the painter's origin."""
    scale = theme.scale
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    card = QRectF(0, 0, WIDTH, HEIGHT)
    painter.drawRoundedRect(card, CORNER, CORNER)
    _paint_quilt(painter)
    painter.setPen(QPen(faded(_HONEY, 0.36), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(card.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME), 8, 8)
    middle = card.center()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawEllipse(middle, _DISC, _DISC)
    painter.setPen(QPen(faded(_HONEY, 0.8), 1.3))
    painter.drawEllipse(middle, _RING, _RING)
    painter.restore()
    side = theme.px(_JAR)
    icon = theme.icon("ui/jar", _HONEY, side, painter.device().devicePixelRatioF())
    painter.drawPixmap(middle * scale - QPointF(side / 2, side / 2), icon)


def _paint_quilt(painter: QPainter) -> None:
    # Whole pixels, and no smooth edges: seams would show between patches of one colour.
    left, top = (WIDTH - _COLUMNS * _TILE) / 2, (HEIGHT - _ROWS * _TILE) / 2
    for row in range(_ROWS):
        for column in range(_COLUMNS):
            x, y = left + column * _TILE, top + row * _TILE
            corners = [
                QPointF(x, y),
                QPointF(x + _TILE, y),
                QPointF(x + _TILE, y + _TILE),
                QPointF(x, y + _TILE),
            ]
            if (row + column) % 2:
                painter.setBrush(_BRIGHT)
                painter.drawPolygon(QPolygonF([corners[0], corners[1], corners[3]]))
            else:
                painter.fillRect(QRectF(x, y, _TILE, _TILE), _MIDDLE)
                painter.setBrush(_DIM)
                painter.drawPolygon(QPolygonF([corners[0], corners[1], corners[2]]))


def paint_face(painter: QPainter, theme: Theme, reward: Reward, *, mirrored: bool) -> None:
    """Paint the face of a card, its corner at the painter's origin."""
    px, colors = theme.px, theme.kind(kind_of(reward.icon))
    wide, high, edge = px(WIDTH), px(HEIGHT), px(_EDGE)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    card = QRectF(0, 0, wide, high)
    painter.setPen(QPen(theme.color("line"), 1) if theme.lamp else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(theme.color("sheet"))
    inset = 0.5 if theme.lamp else 0.0
    painter.drawRoundedRect(card.adjusted(inset, inset, -inset, -inset), px(CORNER), px(CORNER))
    across = px(_ROUND)
    disc = QRectF(wide - edge - across if mirrored else edge, edge, across, across)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.tint)
    painter.drawEllipse(disc)
    side = px(_ICON)
    icon = theme.icon(path_of(reward.icon), colors.deep, side, painter.device().devicePixelRatioF())
    painter.drawPixmap(disc.center() - QPointF(side / 2, side / 2), icon)
    words = fitted(theme, title_of(reward))
    column = QRectF(edge, px(_WORDS_AT), wide - 2 * edge, words.height)
    paint_title(painter, words, column, theme.color("ink"), mirrored=mirrored)
    painter.setFont(theme.font("legend"))
    painter.setPen(theme.color("ink2"))
    said = copy.minutes_and_cost(reward.minutes, reward.cost)
    if reads_leftwards(said):
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    foot = QRectF(edge, high - px(_FOOT), wide - 2 * edge, px(24))
    leading = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    flags = leading | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(foot, flags, said)
    painter.restore()


def fitted(theme: Theme, title: str) -> Lines:
    """Lay a title on a card: in letters as large as they can be, so that all of it is there."""
    px = theme.px
    width, room = px(WIDTH) - 2 * px(_EDGE), px(HEIGHT) - px(_WORDS_AT) - px(_FOOT)
    for size, step in _SIZES:
        font = theme.font("brand")
        font.setPixelSize(max(1, round(font.pixelSize() * size / _SIZES[0][0])))
        most = room // px(step)
        lines = lay(title, font, width, px(step), most + 1)
        if len(lines.lines) <= most:
            break
    else:
        lines = lay(title, font, width, px(step), most)
    return lines


def light_on(card: QRectF, standing: float, *, from_right: bool) -> QBrush:
    """Give the light on a card that stands up: bright on one side, dark on the other.

    Args:
        card: where it is seen.
        standing: how far it stands up, 0 to 1.
        from_right: whether its right side is the bright one.
    """
    bright, dark = card.left(), card.right()
    if from_right:
        bright, dark = dark, bright
    stops = (
        (0, faded(_WHITE, 0.16 * standing)),
        (0.5, faded(_BLACK, 0)),
        (1, faded(_BLACK, 0.26 * standing)),
    )
    return across((bright, 0), (dark, 0), stops)


class CardPictures:
    """Both sides of the cards on the table, kept while they are looked at.

    Args:
        theme: colours, letters and sizes.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._faces: dict[tuple[Reward, float, bool], QPixmap] = {}
        self._shared: dict[tuple[str, float], QPixmap] = {}

    def forget(self) -> None:
        """Let them go: they look different now, or nobody looks."""
        self._faces.clear()
        self._shared.clear()

    def keep(self, rewards: tuple[Reward, ...]) -> None:
        """Let go of all faces but these."""
        self._faces = {key: face for key, face in self._faces.items() if key[0] in rewards}

    def back(self, dpr: float) -> QPixmap:
        """Give the back."""
        key = ("back", dpr)
        if key not in self._shared:
            pixmap = self._blank(dpr)
            painter = QPainter(pixmap)
            paint_back(painter, self._theme)
            painter.end()
            self._shared[key] = pixmap
        return self._shared[key]

    @property
    def reach(self) -> int:
        """How far the shadow goes beyond its card, in pixels."""
        return shadow_reach(LIFTED, self._theme.scale)

    def shadow(self, dpr: float) -> QPixmap:
        """Give what a card throws on the table, with `reach` all round the card's place."""
        key = ("shadow", dpr)
        if key not in self._shared:
            px, reach = self._theme.px, self.reach
            pixmap = self._blank(dpr, reach)
            painter = QPainter(pixmap)
            card = QRectF(reach, reach, px(WIDTH), px(HEIGHT))
            paint_shadow(painter, self._theme, card, px(CORNER), LIFTED)
            painter.end()
            self._shared[key] = pixmap
        return self._shared[key]

    def face(self, reward: Reward, dpr: float, *, mirrored: bool) -> QPixmap:
        """Give the face of a reward."""
        key = (reward, dpr, mirrored)
        if key not in self._faces:
            pixmap = self._blank(dpr)
            painter = QPainter(pixmap)
            paint_face(painter, self._theme, reward, mirrored=mirrored)
            painter.end()
            self._faces[key] = pixmap
        return self._faces[key]

    def _blank(self, dpr: float, reach: int = 0) -> QPixmap:
        px = self._theme.px
        wide, high = px(WIDTH) + 2 * reach, px(HEIGHT) + 2 * reach
        pixmap = QPixmap(round(wide * dpr), round(high * dpr))
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap
