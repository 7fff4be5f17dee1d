"""A win as paper: one folded note, in five ways of folding.

The light stays at the top left of the screen however a note lies, so each note shades itself
by the angle it is drawn at.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF, QTransform

from smallwins.ui.painting.gradients import across
from smallwins.ui.theme import faded, mix

_WORD = 0xFFFFFFFF
_DAY_SHADE, _LAMP_SHADE = QColor("#4A3A2A"), QColor("#0D1417")
_DAY_GLEAM, _LAMP_GLEAM = QColor("#FFFFFF"), QColor("#FFF1D6")
_DAY_SHADOW, _LAMP_SHADOW = QColor("#3A2D1E"), QColor("#05090B")

_DEPTHS = 64
"""So many shades are told apart, from the top of a pile to its foot."""

Point = tuple[float, float]
_Tones = tuple[QColor, ...]

_BRIGHT, _MIDDLE, _DIM = range(3)
"""How the light falls on a part: from one of the four tones of its paper to the next."""


class Fold(IntEnum):
    """How a note was folded. The values are those of jar-slots.json."""

    HALF = 0
    SQUARE = 1
    STRIP = 2
    ENVELOPE = 3
    LETTER = 4


LOOKS: Final = (
    (Fold.HALF, -5.0),
    (Fold.LETTER, 2.0),
    (Fold.ENVELOPE, -3.0),
    (Fold.HALF, 1.5),
    (Fold.SQUARE, 4.0),
    (Fold.LETTER, -6.0),
    (Fold.ENVELOPE, 5.5),
    (Fold.SQUARE, -2.0),
)
"""How small notes are folded and turned, in degrees, where they lie side by side: eight for each
kind are painted soon, and tell them apart."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The look of one folded note, wherever it lies.

    Attributes:
        fold: how it is folded.
        width: in the painter's units, unturned.
        height: in the painter's units, unturned.
        color: the fold colour of its kind.
        seed: what makes its corners its own.
        depth: how deep in the pile's shade it lies, 0 to 1.
        edge: the deep colour of its kind, where it stands for the kind and must be told from the
            ground by more than its fill; None in a jar.
    """

    fold: Fold
    width: float
    height: float
    color: QColor
    seed: int
    depth: float = 0.0
    edge: QColor | None = None


def paint_folded(
    painter: QPainter, paper: Paper, angle: float, *, lamp: bool, flat: bool = False
) -> None:
    """Paint `paper` centred on the painter's origin.

    Args:
        painter: it is turned back when this is done.
        paper: what to paint.
        angle: how it is turned, in degrees (clockwise).
        lamp: whether it lies in lamplight.
        flat: each part has one colour. A PDF of hundreds stays small so.
    """
    painter.save()
    painter.rotate(angle)
    painter.setPen(Qt.PenStyle.NoPen)
    folded = _Folded(painter, paper, angle, lamp=lamp, flat=flat)
    folded.paint_shadow()
    folded.paint()
    painter.restore()


def paint_plain(painter: QPainter, paper: Paper, angle: float, *, lamp: bool) -> None:
    """Paint `paper` as it is seen behind others: its shape in one colour."""
    painter.save()
    painter.rotate(angle)
    painter.setPen(Qt.PenStyle.NoPen)
    _Folded(painter, paper, angle, lamp=lamp, flat=True).paint_plain()
    painter.restore()


def own_values(seed: int) -> Iterator[float]:
    """Give numbers from 0 to 1 that are the same for the same `seed` on every machine."""
    state = (seed * 0x9E3779B1 + 0x7F4A7C15) & _WORD
    while True:
        state = (state + 0x6D2B79F5) & _WORD
        mix = (state ^ (state >> 15)) * (state | 1) & _WORD
        mix ^= (mix + (mix ^ (mix >> 7)) * (mix | 61)) & _WORD
        yield ((mix ^ (mix >> 14)) & _WORD) / 2**32


def look_of(number: int) -> int:
    """Give which of LOOKS the small note of the win with this number has."""
    return int(next(own_values(number)) * len(LOOKS))


class _Folded:
    """One painting of one note: its corners, its light and its creases.

    Shapes come first, without a pen, and lines after them: a pile is hundreds of either.
    """

    def __init__(
        self, painter: QPainter, paper: Paper, angle: float, *, lamp: bool, flat: bool
    ) -> None:
        self._painter = painter
        self._flat = flat
        self._fold = paper.fold
        self._edge = paper.edge
        self._lamp = lamp
        self._half_w, self._half_h = paper.width / 2, paper.height / 2
        self._gleam = _LAMP_GLEAM if lamp else _DAY_GLEAM
        depth = round(paper.depth * _DEPTHS) / _DEPTHS
        self._tones, self._between = _tones(paper.color.rgb(), depth, lamp=lamp)
        back = -math.radians(angle)
        self._cos, self._sin = math.cos(back), math.sin(back)
        self._corners = self._worn_corners(paper.seed)

    def paint(self) -> None:
        draw = {
            Fold.HALF: self._half,
            Fold.SQUARE: self._square,
            Fold.STRIP: self._strip,
            Fold.ENVELOPE: self._envelope,
            Fold.LETTER: self._letter,
        }
        draw[self._fold]()
        if self._edge is not None:
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.setPen(QPen(faded(self._edge, 0.8), 0.9))
            self._painter.drawPolygon(_polygon(self._corners))

    def paint_plain(self) -> None:
        self._part(self._corners, _MIDDLE)

    def _worn_corners(self, seed: int) -> tuple[Point, Point, Point, Point]:
        values = own_values(seed)
        w, h = self._half_w, self._half_h

        def worn(x: float, y: float) -> Point:
            return x + (next(values) - 0.5) * 1.6, y + (next(values) - 0.5) * 1.6

        return worn(-w, -h), worn(w, -h), worn(w, h), worn(-w, h)

    def paint_shadow(self) -> None:
        # 1.2 to the right and 2.6 down on the screen, whichever way the note is turned.
        dx = 1.2 * self._cos - 2.6 * self._sin
        dy = 1.2 * self._sin + 2.6 * self._cos
        color = _LAMP_SHADOW if self._lamp else _DAY_SHADOW
        strong, weak = (0.34, 0.22) if self._lamp else (0.17, 0.08)
        paper = _polygon(self._corners)
        if not self._flat:
            wide = QTransform(1.04, 0, 0, 1.06, dx * 1.9, dy * 1.9).map(paper)
            self._shape(wide, faded(color, weak))
        self._shape(paper.translated(dx, dy), faded(color, strong))

    def _part(self, points: Sequence[Point], light: int) -> None:
        """Paint a part of the paper, with the light on it."""
        shape = _polygon(points)
        if self._flat:
            self._shape(shape, self._between[light])
        else:
            self._shape(shape, self._across(self._tones[light], self._tones[light + 1]))

    def _across(self, first: QColor, last: QColor) -> QBrush:
        reach = max(self._half_w, self._half_h)
        x = (-0.45 * self._cos + 0.9 * self._sin) * reach
        y = (-0.45 * self._sin - 0.9 * self._cos) * reach
        return across((x, y), (-x, -y), ((0, first), (1, last)))

    def _shape(self, shape: QPolygonF, fill: QBrush | QColor) -> None:
        self._painter.setBrush(fill)
        self._painter.drawPolygon(shape)

    def _dark_crease(self, start: Point, end: Point, alpha: float) -> None:
        self._painter.setPen(_crease(self._tones[3].rgb(), alpha))
        self._painter.drawLine(QPointF(*start), QPointF(*end))

    def _bright_crease(self, start: Point, end: Point, alpha: float = 0.5) -> None:
        self._painter.setPen(_crease(self._gleam.rgb(), alpha))
        self._painter.drawLine(QPointF(*start), QPointF(*end))

    def _half(self) -> None:
        a, b, c, d = self._corners
        self._part([(a[0] + 2, a[1] - 2.2), (b[0] + 1.4, b[1] - 1.4), c, d], _DIM)
        self._part([(a[0], a[1] + 1), (b[0] - 1, b[1] + 0.6), c, d], _BRIGHT)
        self._dark_crease((d[0] + 2, d[1] - 1.3), (c[0] - 2, c[1] - 1.3), 0.45)
        self._bright_crease((a[0] + 1, a[1] + 1.7), (b[0] - 2, b[1] + 1.4), 0.55)

    def _square(self) -> None:
        a, b, _, d = self._corners
        w, h = self._half_w, self._half_h
        side, foot, tip = (w * 0.98, h * 0.25), (w * 0.2, h), (w * 0.24, h * 0.28)
        self._part(self._corners, _MIDDLE)
        self._part([a, b, side, foot, d], _BRIGHT)
        self._shape(_polygon([side, foot, tip]), self._tones[0])
        self._dark_crease(side, tip, 0.4)
        self._dark_crease(tip, foot, 0.55)
        self._dark_crease((-w * 0.05, -h * 0.92), (-w * 0.02, h * 0.9), 0.22)
        self._bright_crease((-w * 0.05 + 1, -h * 0.92), (-w * 0.02 + 1, h * 0.9))

    def _strip(self) -> None:
        a, b, _, d = self._corners
        w, h = self._half_w, self._half_h
        self._part(self._corners, _MIDDLE)
        self._part([a, (w * 0.36, -h), (w * 0.26, h), d], _BRIGHT)
        self._dark_crease((w * 0.36, -h * 0.9), (w * 0.26, h * 0.9), 0.6)
        self._bright_crease((a[0] + 1, a[1] + 0.9), (b[0] - 1.5, b[1] + 0.9))

    def _envelope(self) -> None:
        a, b, _, _ = self._corners
        tip = (self._half_w * 0.08, self._half_h * 0.42)
        self._part(self._corners, _MIDDLE)
        self._part([a, b, tip], _BRIGHT)
        self._dark_crease((a[0] + 0.5, a[1] + 0.5), tip, 0.5)
        self._dark_crease(tip, (b[0] - 0.5, b[1] + 0.5), 0.35)

    def _letter(self) -> None:
        a, b, c, d = self._corners
        w, h = self._half_w, self._half_h
        self._part(self._corners, _DIM)
        self._part([a, b, (w, h * 0.36), (-w, h * 0.5)], _BRIGHT)
        self._part([(-w, h * 0.5), (w, h * 0.36), c, d], _MIDDLE)
        self._dark_crease((-w + 0.5, h * 0.52), (w - 0.5, h * 0.38), 0.5)
        self._bright_crease((a[0] + 1, a[1] + 0.9), (b[0] - 1, b[1] + 0.9))


def _polygon(points: Sequence[Point]) -> QPolygonF:
    return QPolygonF([QPointF(*point) for point in points])


@cache
def _tones(color: int, depth: float, *, lamp: bool) -> tuple[_Tones, _Tones]:
    """Give the tones of a note from light to dark, and what lies between each two of them.

    They are few, and making them takes a while.
    """
    gleam, shade = (_LAMP_GLEAM, _LAMP_SHADE) if lamp else (_DAY_GLEAM, _DAY_SHADE)
    base = mix(QColor(color), shade, depth)
    tones = (
        mix(base, gleam, 0.46),
        mix(base, gleam, 0.14),
        mix(base, shade, 0.13),
        mix(base, shade, 0.30),
    )
    return tones, tuple(mix(first, last, 0.5) for first, last in pairwise(tones))


@cache
def _crease(color: int, alpha: float) -> QPen:
    line = faded(QColor(color), alpha)
    return QPen(line, 0.9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
