"""The large paper of one open note (design: mockups jar-note-open and extra-replay)."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGradient,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QRadialGradient,
)
from PySide6.QtWidgets import QWidget

from smallwins.domain.settings import Light
from smallwins.domain.wins import Win
from smallwins.ui import copy
from smallwins.ui.note.head import SheetHead
from smallwins.ui.note.words import SheetWords
from smallwins.ui.painting.gradients import Stop
from smallwins.ui.theme import Theme, faded, mix
from smallwins.ui.widgets.lit_theme import LitTheme
from smallwins.ui.widgets.paper import Shade, paint_shadow

TURN: Final = -1.15
"""How a note of 640 x 410 lies, in degrees clockwise (measured in jar-note-open)."""

REPLAY_TURN: Final = -0.84
"""How a note of 620 x 318 lies (measured in extra-replay)."""

SHEET_ROOM: Final = (34, 12, 56)
"""Room for the turned corners and the shadow at the sides, above and below, in designed pixels."""

_SHADOW: Final = (Shade(1, 3, 0.05), Shade(19, 29, 0.31))
_ROOMY: Final = 480
_DEGREES: Final = 57.29578
_CHILDREN: Final = QWidget.RenderFlag.DrawChildren
_WHITE: Final = QColor("#ffffff")
# Measured in extra-replay: the lamp takes a little blue out of the paper, and shines on its foot.
_WARM: Final = (1.0, 0.945, 0.89)
_LAMP: Final = QColor("#fffbe6")

_Stops = tuple[tuple[float, bool, float], ...]
"""Where along a fold, whether it catches the light there or loses it, and how much."""


@dataclass(frozen=True, slots=True)
class _Folds:
    """The light on the four parts of a sheet, from its top left to its bottom right corner."""

    top_left: _Stops
    top_right: _Stops
    foot_left: _Stops
    foot_right: _Stops
    crease: float
    gleam: float


# Measured in the mockups, as shares of white and of the deep colour over the paper's tint.
_DAY: Final = _Folds(
    top_left=((0, True, 0.40), (1, True, 0.05)),
    top_right=((0, False, 0.08), (0.5, False, 0.035), (1, True, 0.09)),
    foot_left=((0, True, 0.28), (0.24, False, 0.035), (0.55, False, 0.078), (1, False, 0.04)),
    foot_right=((0, False, 0.05), (0.5, False, 0.085), (1, False, 0.11)),
    crease=0.15,
    gleam=0.55,
)
_DARK: Final = _Folds(
    top_left=((0, True, 0.075), (1, True, 0.01)),
    top_right=((0, False, 0.16), (0.5, False, 0.07), (1, True, 0.02)),
    foot_left=((0, True, 0.05), (0.24, False, 0.06), (0.55, False, 0.14), (1, False, 0.08)),
    foot_right=((0, False, 0.10), (0.5, False, 0.16), (1, False, 0.21)),
    crease=0.30,
    gleam=0.11,
)
_LAMPLIT: Final = _Folds(
    top_left=((0, False, 0.012), (1, True, 0.10)),
    top_right=((0, False, 0.085), (0.5, False, 0.03), (1, True, 0.08)),
    foot_left=((0, False, 0.05), (0.5, True, 0.03), (1, True, 0.20)),
    foot_right=((0, True, 0.14), (1, True, 0.08)),
    crease=0.13,
    gleam=0.50,
)


def paint_sheet(
    painter: QPainter,
    theme: Theme,
    area: QRectF,
    tint: QColor,
    *,
    lamp: bool,
    deep: QColor,
    turn: float = TURN,
    shadow: bool = True,
) -> None:
    """Paint a large sheet: turned a little, its corners its own, folded twice and opened again.

    Args:
        painter: where to paint.
        theme: for sizes and the shadow.
        area: the sheet's place as designed; its corners go a few pixels beyond it (`SHEET_ROOM`).
        tint: the paper's colour.
        lamp: whether it lies in lamplight that comes from below, as in a replay.
        deep: the deep colour of its kind, which its folds are shaded with.
        turn: how it is turned, in degrees clockwise.
        shadow: whether it throws one.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if shadow:
        _paint_shadow(painter, theme, area, turn)
    outline = _Outline(area, turn)
    dark = tint.lightnessF() < 0.5
    paper = _warmed(tint) if lamp else tint
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paper)
    painter.drawPolygon(QPolygonF(outline.edge))
    folds = _LAMPLIT if lamp else _DARK if dark else _DAY
    shade = QColor("#000000") if dark else deep
    _paint_folds(painter, outline, folds, shade)
    if lamp:
        _paint_lamp(painter, outline, area)
    _paint_creases(painter, theme, outline, folds, shade)
    painter.restore()


class _Outline:
    """Where the corners of a sheet are, and the ends of its creases."""

    def __init__(self, area: QRectF, turn: float) -> None:
        wide, high = area.width(), area.height()
        # A very long note lies straighter, or its ends would be far from its place.
        turned = turn / _DEGREES * min(1.0, wide / high)
        worn = min(wide, high)

        def at(across: float, down: float, dx: float = 0.0, dy: float = 0.0) -> QPointF:
            x, y = across * wide / 2, down * high / 2
            lies = QPointF(x - turned * y, y + turned * x)
            return area.center() + lies + QPointF(dx * wide, dy * worn)

        # Each corner is a little its own, as measured in the mockups.
        self.top_left = at(-1, -1, 0.001, 0.0112)
        self.top = at(0, -1, 0.0015)
        self.top_right = at(1, -1, 0.0, 0.0109)
        self.right = at(1, 0, -0.004, 0.001)
        self.foot_right = at(1, 1, 0.0, 0.001)
        self.foot = at(0, 1, 0.0, -0.011)
        self.foot_left = at(-1, 1, 0.003)
        self.left = at(-1, 0, 0.006, -0.004)
        self.middle = at(0, 0, 0.001, 0.003)

    @property
    def edge(self) -> list[QPointF]:
        """All round, clockwise."""
        return [
            self.top_left,
            self.top,
            self.top_right,
            self.right,
            self.foot_right,
            self.foot,
            self.foot_left,
            self.left,
        ]

    def parts(self) -> tuple[list[QPointF], list[QPointF], list[QPointF], list[QPointF]]:
        """The four parts between the creases: top left, top right, foot left, foot right."""
        return (
            [self.top_left, self.top, self.middle, self.left],
            [self.top, self.top_right, self.right, self.middle],
            [self.left, self.middle, self.foot, self.foot_left],
            [self.middle, self.right, self.foot_right, self.foot],
        )


def _warmed(tint: QColor) -> QColor:
    red, green, blue = _WARM
    return QColor.fromRgbF(tint.redF() * red, tint.greenF() * green, tint.blueF() * blue)


def _paint_shadow(painter: QPainter, theme: Theme, area: QRectF, turn: float) -> None:
    painter.save()
    painter.translate(area.center())
    painter.rotate(turn * min(1.0, area.width() / area.height()))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    paint_shadow(painter, theme, area.translated(-area.center()), theme.px(14), _SHADOW)
    painter.restore()


def _paint_folds(painter: QPainter, outline: _Outline, folds: _Folds, shade: QColor) -> None:
    lights = (folds.top_left, folds.top_right, folds.foot_left, folds.foot_right)
    for part, light in zip(outline.parts(), lights, strict=True):
        stops = [(place, faded(_WHITE if lit else shade, much)) for place, lit, much in light]
        painter.setBrush(_from_corner(stops))
        painter.drawPolygon(QPolygonF(part))


def _from_corner(stops: list[Stop]) -> QBrush:
    """A gradient over whatever is filled with it, from its top left to its bottom right corner."""
    gradient = QLinearGradient(0, 0, 1, 1)
    gradient.setCoordinateMode(QGradient.CoordinateMode.ObjectMode)
    gradient.setStops(stops)
    return QBrush(gradient)


def _paint_lamp(painter: QPainter, outline: _Outline, area: QRectF) -> None:
    painter.save()
    path = QPainterPath()
    path.addPolygon(QPolygonF(outline.edge))
    painter.setClipPath(path)
    light = QRadialGradient(QPointF(area.center().x(), area.bottom()), area.width() * 0.62)
    light.setStops([(0, faded(_LAMP, 0.42)), (0.5, faded(_LAMP, 0.20)), (1, faded(_LAMP, 0.0))])
    painter.fillRect(path.boundingRect(), light)
    painter.restore()


def _paint_creases(
    painter: QPainter, theme: Theme, outline: _Outline, folds: _Folds, shade: QColor
) -> None:
    thin = max(1.0, theme.scale)
    dark = QPen(faded(shade, folds.crease), thin)
    light = QPen(faded(mix(_WHITE, _LAMP, 0.3), folds.gleam), thin)
    lines = (
        (outline.top, outline.middle, QPointF(thin / 2, 0)),
        (outline.middle, outline.foot, QPointF(thin / 2, 0)),
        (outline.left, outline.middle, QPointF(0, thin / 2)),
        (outline.middle, outline.right, QPointF(0, thin / 2)),
    )
    for start, end, beside in lines:
        painter.setPen(dark)
        painter.drawLine(start - beside, end - beside)
        painter.setPen(light)
        painter.drawLine(start + beside, end + beside)


class NoteSheet(QWidget):
    """One note on its large paper: kind and day, the words, how it felt.

    Args:
        theme: the light, the letters and the sizes.
        lamp: it lies in lamplight that comes from below, as in a replay; its own colours are those
            of the day then, whatever the theme.
        head_above: kind and aside stand right above the words, all of it centred, as in a replay.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        lamp: bool = False,
        head_above: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._inks: Theme = LitTheme(theme, Light.DAY) if lamp else theme
        self._lamp = lamp
        self._head_above = head_above
        self._win: Win | None = None
        self._shown = ("", "", "")
        self._paper_kept: tuple[tuple[object, ...], QPixmap] | None = None
        self._head = SheetHead(self._inks, self)
        self._words = SheetWords(self._inks, self, near=head_above)
        self._words.setAccessibleName(copy.words_on_note())
        self._inks.changed.connect(self.restyle)

    @property
    def words(self) -> SheetWords:
        """The words on it."""
        return self._words

    @property
    def win(self) -> Win | None:
        """The win on it; None on a blank note."""
        return self._win

    @property
    def paper(self) -> QRectF:
        """Where its paper lies in this widget."""
        side, above, below = _room(self._theme)
        return QRectF(self.rect()).adjusted(side, above, -side, -below)

    def show_win(self, win: Win, aside: str) -> None:
        """Show a note; `aside` stands at the other end of its head, such as its day."""
        self._win = win
        self._shown = (win.text, win.feeling, aside)
        self.setAccessibleName(copy.open_note_spoken(win.kind, win.text, win.feeling, aside))
        self.restyle()

    def show_blank(self, words: str, line: str = "") -> None:
        """Show a note that is nobody's win, with kind words on it."""
        self._win = None
        self._shown = (words, line, "")
        self.setAccessibleName(" ".join(part for part in (words, line) if part))
        self.restyle()

    def lie_at(self, place: QRect) -> None:
        """Let the paper lie at a place of the parent; its shadow and corners go beyond it."""
        side, above, below = _room(self._theme)
        self.setGeometry(place.adjusted(-side, -above, side, below))
        self._set()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        words, feeling, aside = self._shown
        kind = self._win.kind if self._win is not None else None
        self._head.show_kind(kind, aside)
        self._head.setVisible(self._win is not None)
        inks = self._inks
        deep = inks.kind(kind).deep if self._win is not None else inks.color("ink")
        self._words.set_words(words, feeling, inks.color("ink"), deep)
        self._set()
        self.update()

    def paper_picture(self, dpr: float) -> QPixmap:
        """The paper without its words, as large as this widget."""
        tint, deep = self._colors()
        key = (self.size(), dpr, tint.rgba(), deep.rgba(), self._theme.lamp, self._theme.scale)
        if self._paper_kept is None or self._paper_kept[0] != key:
            picture = _clear(self.size(), dpr)
            painter = QPainter(picture)
            turn = REPLAY_TURN if self._head_above else TURN
            paint_sheet(
                painter, self._theme, self.paper, tint, lamp=self._lamp, deep=deep, turn=turn
            )
            painter.end()
            self._paper_kept = key, picture
        return self._paper_kept[1]

    def drop_picture(self) -> None:
        """Keep no picture of the paper: nobody sees it."""
        self._paper_kept = None

    def words_picture(self, dpr: float) -> QPixmap:
        """The words without the paper, as large as this widget."""
        picture = _clear(self.size(), dpr)
        painter = QPainter(picture)
        if not self._head.isHidden():
            self._head.render(painter, self._head.pos(), renderFlags=_CHILDREN)
        self._words.paint_on(painter, QPointF(self._words.pos()))
        painter.end()
        return picture

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(QPointF(0, 0), self.paper_picture(self.devicePixelRatioF()))

    def _colors(self) -> tuple[QColor, QColor]:
        if self._win is None:
            return self._inks.color("sheet"), self._inks.kind(None).deep
        colors = self._inks.kind(self._win.kind)
        return colors.tint, colors.deep

    def _set(self) -> None:
        """Put head and words on the paper."""
        px, paper = self._theme.px, self.paper.toRect()
        if paper.width() <= 0 or paper.height() <= 0:
            return
        roomy = paper.width() >= px(_ROOMY)
        pad = px(52 if roomy else 18)
        inner = paper.adjusted(pad, px(37 if roomy else 20), -pad, -px(37 if roomy else 20))
        head = self._head.fit(inner.width()) if self._win is not None else 0
        gap = px(8 if self._head_above or not roomy else 16) if head else 0
        free = inner.height() - head - gap
        high = self._words.fit(inner.width(), free)
        if self._head_above:
            top = inner.top() + (free - high) // 2
            self._head.move(inner.left(), top)
            self._words.move(inner.left(), top + head + gap)
        else:
            self._head.move(inner.left(), inner.top())
            self._words.move(inner.left(), inner.top() + head + gap + (free - high) // 2)


def _room(theme: Theme) -> tuple[int, int, int]:
    side, above, below = (theme.px(edge) for edge in SHEET_ROOM)
    return side, above, below


def _clear(size: QSize, dpr: float) -> QPixmap:
    picture = QPixmap(size * dpr)
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
