"""Words of a page in lines: the same lines on a screen, on a printer and in a PDF."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from smallwins.report.sheet_look import SheetLook
from smallwins.report.worded_pdf import WordedPdf

DESIGNED: Final = 2.1
"""Units of the page to one of the design's, of which an A4 sheet is 1000 wide."""

LARGE: Final = 1.35
"""How many times larger large letters are."""

_WIDER: Final = 0.05
_LEFT_TO_RIGHT: Final = "L"
_STRONG: Final = (_LEFT_TO_RIGHT, "R", "AL")
_LINE_BREAKS: Final = str.maketrans({"\n": "\u2028", "\u2029": "\u2028", "\x0b": "\u2028"})
# They put other signs in the place of letters, and words with those could not be searched for.
_NO_OTHER_SIGNS: Final = (QFont.Tag("liga"), QFont.Tag("clig"), QFont.Tag("calt"))


@dataclass(frozen=True, slots=True)
class Letters:
    """What words are set in; sizes are those of the design."""

    serif: bool
    size: float
    step: float
    weight: int = 400
    italic: bool = False


TITLE: Final = Letters(serif=True, size=61, step=72)
LINE: Final = Letters(serif=True, size=24, step=32, italic=True)
BIG: Final = Letters(serif=True, size=51, step=56)
BELOW_BIG: Final = Letters(serif=False, size=17.8, step=23)
HEADING: Final = Letters(serif=True, size=26.3, step=32)
WIN: Final = Letters(serif=True, size=21.2, step=27, weight=500)
FELT: Final = Letters(serif=True, size=19, step=23, italic=True)
DATE: Final = Letters(serif=False, size=17, step=22)
DAY: Final = Letters(serif=False, size=16, step=20)
ROW: Final = Letters(serif=False, size=17, step=22)
FEELING: Final = Letters(serif=True, size=20, step=24, italic=True)
SUM: Final = Letters(serif=True, size=19, step=27)
FOOT: Final = Letters(serif=False, size=14.8, step=20)
LISTED: Final = Letters(serif=True, size=20, step=25, weight=500)
LISTED_DAY: Final = Letters(serif=True, size=20, step=26)


class SetText:
    """Words that are set.

    Attributes:
        height: of all lines, in units.
        count: how many lines there are.
        room: how wide a line may be, in units.
    """

    def __init__(self, layout: QTextLayout, step: float, color: QColor, room: float) -> None:
        self.room = room
        self._layout = layout
        self._color = color
        metrics = QFontMetricsF(layout.font())
        above, below = metrics.ascent(), metrics.descent()
        lead = (step - above - below) / 2
        self._lines: list[tuple[QTextLine, float, float]] = []
        top = 0.0
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            # Letters of other writings may be higher than ours: their line is, too.
            higher = max(0.0, line.ascent() - above - 1)
            deeper = max(0.0, line.descent() - below - 1)
            start = top + lead + max(0.0, above - line.ascent())
            high = step + higher + deeper
            self._lines.append((line, start, high))
            top += high
        self.height = top
        self.count = len(self._lines)

    @property
    def widest(self) -> float:
        """How wide the widest line is, in units."""
        return max((line.naturalTextWidth() for line, _top, _high in self._lines), default=0.0)

    @property
    def indent(self) -> float:
        """How far the words begin from the left of their room, in units."""
        return min((line.naturalTextRect().left() for line, *_ in self._lines), default=0.0)

    def heights(self) -> list[float]:
        """Give how high each line is."""
        return [high for _line, _top, high in self._lines]

    def paint(self, painter: QPainter, at: QPointF, first: int = 0, end: int | None = None) -> None:
        """Paint some lines; the first of them begins at `at`."""
        painter.setPen(self._color)
        lines = self._lines[first:end]
        before = sum(high for _line, _top, high in self._lines[:first])
        draw = self._drawing(painter)
        for line, top, _high in lines:
            draw(line, QPointF(at.x(), at.y() + top - before))

    def _drawing(self, painter: QPainter) -> Callable[[QTextLine, QPointF], None]:
        """Give what draws a line: in a PDF, some words need more than Qt does for them."""
        device, layout = painter.device(), self._layout
        if isinstance(device, WordedPdf) and not layout.text().isascii():
            from smallwins.report.found_lines import FoundLine, may_be_lost  # noqa: PLC0415

            if may_be_lost(layout.text()) and device.held.can_hold:
                held = device.held
                return lambda line, at: FoundLine(layout, line, held).paint(painter, at)
        return lambda line, at: line.draw(painter, at)


class Typesetter:
    """Sets words for one page.

    Args:
        look: names the letters.
        factor: how many units of the page one of the design is.
    """

    def __init__(self, look: SheetLook, factor: float) -> None:
        self._look = look
        self._factor = factor
        self._fonts: dict[Letters, QFont] = {}

    def set(
        self,
        text: str,
        letters: Letters,
        width: float,
        color: QColor | None = None,
        align: Qt.AlignmentFlag | None = None,
    ) -> SetText:
        """Set words in lines.

        Args:
            text: whatever a person wrote; line breaks in it stay.
            letters: what they are set in.
            width: how wide a line may be, in units of the page.
            color: of the words; ink where none is given.
            align: to which side; where none is given, to that where these words begin.
        """
        option = QTextOption(self._side_of(text) if align is None else align)
        # A line of English on a page from right to left ends with its full stop at the right.
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setUseDesignMetrics(True)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        words = text.strip().replace("\r\n", "\n").translate(_LINE_BREAKS)
        layout = QTextLayout(words, self._font(letters))
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, 0))
        layout.endLayout()
        return SetText(layout, letters.step * self._factor, color or self._look.ink, width)

    def _side_of(self, text: str) -> Qt.AlignmentFlag:
        """Give the side at which words begin: their first letter says so, or else the page."""
        rightward = self._look.words.right_to_left
        for char in text:
            direction = unicodedata.bidirectional(char)
            if direction in _STRONG:
                rightward = direction != _LEFT_TO_RIGHT
                break
        side = Qt.AlignmentFlag.AlignRight if rightward else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute

    def _font(self, letters: Letters) -> QFont:
        if letters not in self._fonts:
            look = self._look
            font = QFont(look.serif if letters.serif else look.sans)
            font.setPixelSize(round(letters.size * self._factor))
            font.setWeight(QFont.Weight(letters.weight))
            # Plain letters have none that lean.
            font.setItalic(letters.italic and look.serif != look.sans)
            # Kerned spaces are so narrow that readers of PDFs take two words for one.
            font.setWordSpacing(font.pixelSize() * _WIDER)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            for tag in _NO_OTHER_SIGNS:
                font.setFeature(tag, 0)
            self._fonts[letters] = font
        return self._fonts[letters]
