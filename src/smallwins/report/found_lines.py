"""Paints a line of a PDF so that all of its words are found, emoji and joined letters too.

What Qt paints as text that is found is left to Qt. The words of an emoji, which is a picture, and
of letters that are joined into other signs are held beside them (`report/pdf_words.py`).
"""

import functools
import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QGlyphRun,
    QPainter,
    QPainterPath,
    QRawFont,
    QTextLayout,
    QTextLine,
)

from smallwins.report.pdf_words import JOINED, HeldWords

_PICTURED: Final = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299"
    # Beyond the first 65,536, but for what is written from right to left.
    "\U00010000-\U000107ff\U00012000-\U0001e7ff\U0001ee00-\U0001f1e5\U0001f200-\U0003ffff"
)
_VARIED: Final = "[\ufe00-\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
_ALL_OF_IT: Final = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll
_COLORED: Final = ("CBLC", "CPAL")  # short tables that go with pictures and with colours


@functools.cache
def _special() -> re.Pattern[str]:
    """Give what Qt may not paint as text that is found; made when a text is first looked at."""
    pictured = f"[{_PICTURED}]{_VARIED}"
    return re.compile(
        f"(?P<joined>[{JOINED}][{JOINED}\u0300-\u036f\u200c\u200d]*)"
        f"|[#*0-9]\ufe0f?\u20e3|[\U0001f1e6-\U0001f1ff]{{1,2}}|{pictured}(?:\u200d{pictured})*"
    )


def may_be_lost(text: str) -> bool:
    """Tell whether some of a text may not be found in a PDF of Qt's."""
    return _special().search(text) is not None


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands somewhere on a line, and how it is painted."""

    left: float
    paint: Callable[[], None]


class FoundLine:
    """A line of a text of which some may be lost.

    Args:
        layout: of the text.
        line: one of its lines.
        held: where words are held that Qt would lose.
    """

    def __init__(self, layout: QTextLayout, line: QTextLine, held: HeldWords) -> None:
        self._layout = layout
        self._line = line
        self._held = held
        self._size = layout.font().pixelSize()
        # Qt counts in units of UTF-16.
        self._units = layout.text().encode("utf-16-le", "surrogatepass")

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint it as `QTextLine.draw` would; readers find its words from left to right."""
        start = self._line.textStart()
        text = self._text(start, start + self._line.textLength()).rstrip("\u2028")
        pieces: list[_Piece] = []
        done = start
        for match in _special().finditer(text):
            first, end = (start + _units_in(text[:place]) for place in match.span())
            pieces += self._plain(painter, at, done, first)
            if match["joined"]:
                pieces += self._joined(painter, at, first, end)
            else:
                pieces += self._pictured(painter, at, first, end)
            done = end
        pieces += self._plain(painter, at, done, start + _units_in(text))
        for piece in sorted(pieces, key=lambda piece: piece.left):
            piece.paint()

    def _plain(self, painter: QPainter, at: QPointF, start: int, end: int) -> Iterator[_Piece]:
        """Give what Qt paints as text, run by run: they may go both ways."""
        for run in self._runs(start, end):
            left = min(place.x() for place in run.positions())
            yield _Piece(left, functools.partial(painter.drawGlyphRun, at, run))

    def _joined(self, painter: QPainter, at: QPointF, start: int, end: int) -> Iterator[_Piece]:
        """Give letters that others join: text to Qt, and to readers what is held."""
        runs = self._runs(start, end)
        if not runs:
            return
        left, right = self._reach(runs, end)
        places = [(start, left), *self._places_between(start, end), (end, right)]

        def paint() -> None:
            for run in runs:
                painter.drawGlyphRun(at, run)
                self._held.silence(run)
            for (first, x), (last, next_x) in itertools.pairwise(places):
                self._hold(painter, at, self._text(first, last), x, next_x)

        yield _Piece(left, paint)

    def _pictured(self, painter: QPainter, at: QPointF, start: int, end: int) -> Iterator[_Piece]:
        """Give an emoji, or a letter beyond the first 65,536."""
        runs, text = self._runs(start, end), self._text(start, end)
        if not runs or _are_found(runs, text):
            yield from self._plain(painter, at, start, end)
            return
        left, right = self._reach(runs, end)

        def paint() -> None:
            for run in runs:
                if _is_colored(run.rawFont()):
                    self._held.pictures.paint(painter, at, run)
                else:
                    _paint_shapes(painter, at, run)
            self._hold(painter, at, text, left, right)

        yield _Piece(left, paint)

    def _hold(self, painter: QPainter, at: QPointF, words: str, left: float, right: float) -> None:
        begin = at + QPointF(left, self._line.y() + self._line.ascent())
        self._held.paint(painter, words, begin, right - left, self._size)

    def _runs(self, start: int, end: int) -> list[QGlyphRun]:
        if end <= start:
            return []
        runs = self._line.glyphRuns(start, end - start, _ALL_OF_IT)
        return [run for run in runs if run.glyphIndexes()]

    def _reach(self, runs: Sequence[QGlyphRun], end: int) -> tuple[float, float]:
        """Give how far left and right signs reach that go to this place of the text."""
        places: list[float] = []
        for run in runs:
            wide = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
            for place, advance in zip(run.positions(), wide, strict=True):
                places += (place.x(), place.x() + advance.x())
        left, right = min(places), max(places)
        # A sign that is not seen may be wide by its font. Where lines turn round, the end of words
        # is at the left, or elsewhere.
        seen, _cursor = _place_on(self._line, end)
        return left, min(right, seen) if seen > left else right

    def _places_between(self, start: int, end: int) -> Iterator[tuple[int, float]]:
        """Give where each sign of a reader begins, but the first: in the text, and on the line."""
        place = self._layout.nextCursorPosition(start)
        while place < end:
            x, _cursor = _place_on(self._line, place)
            yield place, x
            place = self._layout.nextCursorPosition(place)

    def _text(self, start: int, end: int) -> str:
        return self._units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


def _place_on(line: QTextLine, place: int) -> tuple[float, int]:
    found: tuple[float, int] = line.cursorToX(place)  # type: ignore[assignment]
    return found


def _units_in(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _are_found(runs: Sequence[QGlyphRun], text: str) -> bool:
    """Tell whether Qt paints each letter by the sign that its font has for it alone."""
    (font, *others) = [run.rawFont() for run in runs]
    signs = runs[0].glyphIndexes()
    return (
        not others
        and not _is_colored(font)
        and max(text) < "\U00010000"
        and 0 not in signs
        and list(signs) == list(font.glyphIndexesForString(text))
    )


def _is_colored(font: QRawFont) -> bool:
    return "Emoji" in font.familyName() or any(font.fontTable(name).size() for name in _COLORED)


def _paint_shapes(painter: QPainter, at: QPointF, run: QGlyphRun) -> None:
    """Paint signs so that a PDF holds no text of theirs: few, for shapes make a file large."""
    font = run.rawFont()
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for sign, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        path.addPath(font.pathForGlyph(sign).translated(at + place))
    painter.fillPath(path, QBrush(painter.pen().color()))
