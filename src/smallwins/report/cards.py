"""A page of cards to cut out: each holds one line, for a fridge or a mirror."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from smallwins.report.paper import Paper

MARGIN: Final = 120.0
_COLUMNS: Final = 2
_ROWS: Final = 4
_PAD: Final = 80.0
_LARGEST: Final = 84
# 300 of the widest letters still stand on a card at this size: 7 points.
_SMALLEST: Final = 26
_STEP: Final = 4
_NAME: Final = 40
_GAP: Final = 30.0
_LEADING: Final = 1.25
_INK: Final = QColor("#25302F")
_CUT: Final = QColor("#867D6C")
_CUT_WIDTH: Final = 2.0


@dataclass(frozen=True, slots=True)
class FridgeCard:
    """What one card says: a line, and who said it, "" for nobody in particular."""

    text: str
    said_by: str = ""


@dataclass(frozen=True, slots=True)
class CardLetters:
    """The families of the letters: of the line, and of the name below it."""

    line: str
    name: str


class CardPages:
    """Cards on pages, eight on each.

    Args:
        cards: in their order.
        paper: what they are printed on.
        letters: what they are set in.
    """

    def __init__(self, cards: Sequence[FridgeCard], paper: Paper, letters: CardLetters) -> None:
        self._cards = tuple(cards)
        self._letters = letters
        self.paper = paper

    @property
    def count(self) -> int:
        """How many pages there are; none without a card."""
        return math.ceil(len(self._cards) / (_COLUMNS * _ROWS))

    def cards_on(self, page: int) -> tuple[FridgeCard, ...]:
        """Give the cards of a page; the first is 0."""
        first = page * _COLUMNS * _ROWS
        return self._cards[first : first + _COLUMNS * _ROWS]

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, from the corner of the paper on, in tenths of a millimetre.

        The preview, the printer and the PDF differ in the scale they give the painter, and in
        no more.
        """
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = list(self._places(len(self.cards_on(page))))
        pen = QPen(_CUT, _CUT_WIDTH)
        pen.setDashPattern([8, 8])
        painter.setPen(pen)
        painter.drawLines(_edges(places))
        painter.setPen(_INK)
        for card, place in zip(self.cards_on(page), places, strict=True):
            self._paint_card(painter, card, place.adjusted(_PAD, _PAD, -_PAD, -_PAD))
        painter.restore()

    def _places(self, count: int) -> Iterator[QRectF]:
        size = self.paper.size
        wide = (size.width() - 2 * MARGIN) / _COLUMNS
        high = (size.height() - 2 * MARGIN) / _ROWS
        for number in range(count):
            row, column = divmod(number, _COLUMNS)
            yield QRectF(MARGIN + column * wide, MARGIN + row * high, wide, high)

    def _paint_card(self, painter: QPainter, card: FridgeCard, area: QRectF) -> None:
        name = self._set(card.said_by, self._letters.name, _NAME, area.width())
        under = _height(name) + _GAP if card.said_by else 0.0
        room = area.height() - under
        for size in range(_LARGEST, _SMALLEST - 1, -_STEP):
            line = self._set(card.text, self._letters.line, size, area.width())
            if _height(line) <= room:
                break
        top = area.top() + max(0.0, (room - _height(line)) / 2)
        line.draw(painter, QPointF(area.left(), top))
        if card.said_by:
            name.draw(painter, QPointF(area.left(), top + _height(line) + _GAP))

    @staticmethod
    def _set(text: str, family: str, size: int, width: float) -> QTextLayout:
        """Set words in lines, the same on every device."""
        font = QFont(family)
        font.setPixelSize(size)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if font.family() == "Vollkorn":
            font.setFeature(QFont.Tag("lnum"), 1)
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
        option.setUseDesignMetrics(True)
        # Whatever the app is, a line of English ends with its full stop at the right.
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(text, font)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += size * _LEADING
        layout.endLayout()
        return layout


def _height(layout: QTextLayout) -> float:
    return layout.lineCount() * layout.font().pixelSize() * _LEADING


def _edges(places: Sequence[QRectF]) -> list[QLineF]:
    """Give each edge once: where two cards meet, dashes over dashes would be a whole line."""
    edges: dict[tuple[float, float, float, float], QLineF] = {}
    for place in places:
        for start, end in (
            (place.topLeft(), place.topRight()),
            (place.bottomLeft(), place.bottomRight()),
            (place.topLeft(), place.bottomLeft()),
            (place.topRight(), place.bottomRight()),
        ):
            key = tuple(round(value, 2) for value in (start.x(), start.y(), end.x(), end.y()))
            edges[key[0], key[1], key[2], key[3]] = QLineF(start, end)
    return list(edges.values())
