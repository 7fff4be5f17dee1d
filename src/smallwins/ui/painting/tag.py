"""The string round the jar's neck and the paper tag that hangs from it, over the glass.

What is said here in units is in the jar's own (see `glass`); colours were measured in the mockups.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTransform,
)

from smallwins.ui.painting import glass
from smallwins.ui.theme import Theme, faded

_KNOT: Final = QPointF(252, 107)
_HANGS_FROM: Final = QPointF(262, 134)
_TURN: Final = 7.0
_STRING: Final = QRectF(84, 92, 232, 48)
_WIDTH: Final = 128.0
_TOP: Final = 4.0
_LETTERS: Final = 24.0
_LETTERS_BELOW: Final = 18.0
_LEAST_LETTERS: Final = 15.0
_LEAST_LETTERS_BELOW: Final = 12.0
_SIDE: Final = 14.0
_HOLE: Final = QPointF(12, 11.4)
_WIDEST: Final = 300.0


@dataclass(frozen=True, slots=True)
class _Look:
    lines: tuple[str, ...]
    unit: float
    scale: float
    lamp: bool
    plain: bool
    dpr: float


@dataclass(frozen=True, slots=True)
class _Colors:
    string: QColor
    string_below: QColor
    paper: QColor
    edge: QColor
    hole: QColor
    hole_edge: QColor
    shade: QColor


_DAY = _Colors(
    string=QColor("#9B8059"),
    string_below=QColor("#BD9E74"),
    paper=QColor("#FFFAF0"),
    edge=QColor("#DCCBAE"),
    hole=QColor("#E0D4BC"),
    hole_edge=QColor("#C0A981"),
    shade=faded(QColor("#3A2D1E"), 0.13),
)
_LAMP = _Colors(
    string=QColor("#CDB68C"),
    string_below=QColor("#AC9772"),
    paper=QColor("#E9DCC2"),
    edge=QColor("#C2B290"),
    hole=QColor("#5E573F"),
    hole_edge=QColor("#786F54"),
    shade=faded(QColor("#05090B"), 0.30),
)
_INK: Final = QColor("#3A3226")


class Tag:
    """String and tag, kept as one pixmap.

    Args:
        theme: the light and the letters.
        readable: on a small jar its letters stay as large as eyes need; else they shrink with it.
    """

    def __init__(self, theme: Theme, *, readable: bool = True) -> None:
        self._theme = theme
        self._readable = readable
        self._lines: tuple[str, ...] = ()
        self._kept: tuple[_Look, QPixmap] | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands on the tag: the month, and below it what else there is to say."""
        return self._lines

    def set_lines(self, lines: Sequence[str]) -> None:
        """Say something else: the first line large, others small below it."""
        self._lines = tuple(lines)

    def covers(self, at: QPointF, unit: float) -> QRectF:
        """Give all that it covers when the jar's box stands at `at`, `unit` pixels to a unit."""
        covers = self._measure(unit).covers
        corner = at + QPointF(glass.ORIGIN * unit, 0)
        return QRectF(corner + covers.topLeft() * unit, covers.size() * unit)

    def paint(self, painter: QPainter, at: QPointF, unit: float) -> None:
        """Paint it on the jar whose box stands at `at`, `unit` pixels to a unit."""
        look = self._look(unit, painter.device().devicePixelRatioF())
        if self._kept is None or self._kept[0] != look:
            self._kept = look, self._picture(look)
        painter.drawPixmap(self.covers(at, unit).topLeft(), self._kept[1])

    def draw(self, painter: QPainter) -> None:
        """Draw it on paper, in the jar's own units.

        Its words are shapes there: the page says them where they can be found.
        """
        self._measure(1.0).paint(painter, _DAY, as_shapes=True)

    def _look(self, unit: float, dpr: float) -> _Look:
        theme = self._theme
        plain = theme.settings.plain_letters
        return _Look(self._lines, unit, theme.scale, theme.lamp, plain, dpr)

    def _measure(self, unit: float) -> "_Measure":
        least = self._theme.scale / unit if self._readable else 0.0
        return _Measure(self._theme, self._lines, least)

    def _picture(self, look: _Look) -> QPixmap:
        measure = self._measure(look.unit)
        covers = measure.covers
        zoom = look.unit * look.dpr
        pixmap = QPixmap(math.ceil(covers.width() * zoom), math.ceil(covers.height() * zoom))
        pixmap.setDevicePixelRatio(look.dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(look.unit, look.unit)
        painter.translate(-covers.topLeft())
        measure.paint(painter, _LAMP if look.lamp else _DAY)
        painter.end()
        return pixmap


class _Measure:
    """How large the tag is with these lines, in units: long names and large letters widen it.

    Args:
        theme: the letters.
        lines: what stands on it.
        least: how large a designed pixel of letters is at least, in units.
    """

    def __init__(self, theme: Theme, lines: tuple[str, ...], least: float) -> None:
        first = max(_LETTERS, _LEAST_LETTERS * least)
        below = max(_LETTERS_BELOW, _LEAST_LETTERS_BELOW * least)
        self._lines = lines
        self._fonts = [_letters(theme, below if order else first) for order in range(len(lines))]
        widest = max((self._width(order) for order in range(len(lines))), default=0.0)
        if widest > _WIDEST - 2 * _SIDE:
            share = (_WIDEST - 2 * _SIDE) / widest
            for font in self._fonts:
                font.setPixelSize(max(1, int(font.pixelSize() * share)))
            widest = _WIDEST - 2 * _SIDE
        wide = max(_WIDTH, widest + 2 * _SIDE)
        high = 46.0 + (first - _LETTERS) * 1.1 + max(0, len(lines) - 1) * below * 1.15
        # It hangs from its hole; a wide one reaches out to both sides alike.
        self.paper = QRectF(_HOLE.x() - wide / 2, _TOP, wide, high)
        self._first_high = 28.0 + (first - _LETTERS) * 1.1
        self._below_high = below * 1.15
        self.turn = _turn()

    @property
    def covers(self) -> QRectF:
        """String, tag and its shade."""
        return _STRING.united(self.turn.mapRect(self.paper.adjusted(-3, -3, 6, 20)))

    def paint(self, painter: QPainter, colors: _Colors, *, as_shapes: bool = False) -> None:
        """Paint string and tag, in units; whoever asks turns the painter back."""
        _paint_string(painter, colors)
        painter.setTransform(self.turn, combine=True)
        _paint_paper(painter, self.paper, colors)
        self._paint_lines(painter, as_shapes=as_shapes)

    def _paint_lines(self, painter: QPainter, *, as_shapes: bool) -> None:
        """Write what it says, the middle of each line below the hole."""
        painter.setPen(_INK)
        top = self.paper.top() + 13
        for order, (line, font) in enumerate(zip(self._lines, self._fonts, strict=True)):
            high = self._below_high if order else self._first_high
            area = QRectF(self.paper.left(), top, self.paper.width(), high)
            if as_shapes:
                painter.fillPath(_outlines(font, area.center(), line), _INK)
            else:
                painter.setFont(font)
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, line)
            top += high

    def _width(self, order: int) -> float:
        return QFontMetricsF(self._fonts[order]).horizontalAdvance(self._lines[order])


def _letters(theme: Theme, units: float) -> QFont:
    font = theme.font("tag")
    font.setPixelSize(max(1, round(units)))
    return font


def _outlines(font: QFont, middle: QPointF, words: str) -> QPainterPath:
    letters, path = QFontMetricsF(font), QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)  # a letter's strokes may lie upon each other
    down = (letters.ascent() - letters.descent()) / 2
    path.addText(middle + QPointF(-letters.horizontalAdvance(words) / 2, down), font, words)
    return path


def _turn() -> QTransform:
    return QTransform().translate(_HANGS_FROM.x(), _HANGS_FROM.y()).rotate(_TURN)


def _paint_string(painter: QPainter, colors: _Colors) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, drop, width in ((colors.string_below, 4.4, 2.0), (colors.string, 0.0, 2.8)):
        turn = QPainterPath(QPointF(89.5, 97 + drop))
        turn.cubicTo(130, 110 + drop, 270, 110 + drop, 310.5, 97 + drop)
        painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawPath(turn)
    hanging = QPainterPath(_KNOT)
    hanging.cubicTo(257, 119, 262, 130, 266, 140)
    painter.setPen(QPen(colors.string, 2))
    painter.drawPath(hanging)


def _paint_paper(painter: QPainter, paper: QRectF, colors: _Colors) -> None:
    left, right, foot = paper.left(), paper.right(), paper.bottom()
    shade = (
        QPointF(left + 12, paper.top() + 12),
        QPointF(right - 9, paper.top() + 12),
        QPointF(right - 15, foot + 9.5),
        QPointF(left + 12, foot + 6),
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.shade)
    painter.drawPolygon(QPolygonF(shade))
    painter.setPen(QPen(colors.edge, 1.2))
    painter.setBrush(colors.paper)
    painter.drawRoundedRect(paper, 4, 4)
    painter.setPen(QPen(colors.hole_edge, 1))
    painter.setBrush(colors.hole)
    painter.drawEllipse(_HOLE, 3.9, 3.9)
