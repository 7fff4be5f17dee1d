"""How a note lies in its row: where its lines break, and how high the row is."""

import math
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from smallwins.domain.wins import Win
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.lines import reads_leftwards
from smallwins.ui.widgets.note_words import shown

TILE: Final = 36
TILE_TOP: Final = 12

_GAP: Final = 12
_ABOVE: Final = 11
_BELOW: Final = 12
_BETWEEN: Final = 1
_PITCHES: Final = {"note": 25, "feeling": 22}
# An open line, and the room its ring needs.
_OPEN_HEIGHTS: Final = {"note": 34, "feeling": 30}
_RING_ROOM: Final = 6
_OPEN_EDGE: Final = 7
_SIGN: Final = 28
_SIGN_GAP: Final = 4
_FOOT: Final = 22
# Widths are sums of fractions.
_HAIR: Final = 0.05
_KEPT: Final = 300
_WIDTHS: Final = 3
_LINE_BREAK: Final = "\u2028"


class Opened(NamedTuple):
    """Which lines of a note are open to be written."""

    words: bool = False
    feeling: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words laid out in a row.

    Attributes:
        layout: draws them, at their column's left edge and the row's top.
        lines: the place of each line.
    """

    layout: QTextLayout
    lines: tuple[QRect, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """A note laid out in a row; all places are counted from the row's corner.

    Attributes:
        height: of the row, its hairline included.
        column: where the words stand.
        words: the words; None where their line is open.
        feeling: how it felt; None where nothing was said, or the line is open.
        words_line: where the line for the words goes, if it is open.
        feeling_line: where the line for the feeling goes, if it is open.
        sign: where the sign for more goes, clear of all words; None where lines are open.
    """

    height: int
    column: QRect
    words: Paragraph | None
    feeling: Paragraph | None
    words_line: QRect
    feeling_line: QRect
    sign: QRect | None


_Key = tuple[str, str, Opened]


class RowLayouts:
    """Lays notes out in rows, and remembers how high they were.

    Args:
        theme: letters and sizes.
        mirrored: rows begin at their right side.
    """

    def __init__(self, theme: Theme, *, mirrored: bool = False) -> None:
        self._theme = theme
        self._heights: OrderedDict[int, dict[_Key, int]] = OrderedDict()
        self._laid: OrderedDict[tuple[int, _Key], Laid] = OrderedDict()
        self._look: tuple[object, ...] = ()
        self.restyle(mirrored=mirrored)

    def restyle(self, *, mirrored: bool) -> None:
        """Take the theme as it is now, and the side rows begin at."""
        fonts = {role: self._theme.font(role) for role in _PITCHES}
        look = (mirrored, self._theme.scale, *(font.key() for font in fonts.values()))
        if look == self._look:
            return  # other colours: all stands where it stood
        self._look, self._mirrored, self._fonts = look, mirrored, fonts
        self._tall = {role: math.ceil(QFontMetricsF(font).height()) for role, font in fonts.items()}
        self._heights.clear()
        self._laid.clear()

    def known(self, win: Win, opened: Opened, width: int) -> int | None:
        """Give how high a row is, if that was measured before."""
        return self._at(width).get((win.text, win.feeling, opened))

    def height(self, win: Win, opened: Opened, width: int) -> int:
        """Give how high a row is."""
        known = self.known(win, opened, width)
        return self.laid(win, opened, width).height if known is None else known

    def laid(self, win: Win, opened: Opened, width: int) -> Laid:
        """Lay a note out."""
        row: _Key = (win.text, win.feeling, opened)
        key = (width, row)
        found = self._laid.get(key)
        if found is None:
            found = self._laid[key] = self._lay(win, opened, width)
            self._at(width)[row] = found.height
            if len(self._laid) > _KEPT:
                self._laid.popitem(last=False)
        return found

    def _at(self, width: int) -> dict[_Key, int]:
        if width not in self._heights:
            self._heights[width] = {}
            if len(self._heights) > _WIDTHS:
                self._heights.popitem(last=False)
        return self._heights[width]

    def _lay(self, win: Win, opened: Opened, width: int) -> Laid:
        laid = self._lay_within(win, opened, width, 0)
        if laid.sign is not None or opened.words or opened.feeling:
            return laid
        # No line leaves room for the sign: shorter lines do, where no word is cut for it.
        for_sign = self._theme.px(_SIGN + _SIGN_GAP)
        narrow = laid.column.width() - for_sign
        if all(
            self._holds_words(one.layout, narrow)
            for one in (laid.words, laid.feeling)
            if one is not None
        ):
            return self._lay_within(win, opened, width, for_sign)
        return self._with_foot(laid)

    @staticmethod
    def _holds_words(laid: QTextLayout, width: int) -> bool:
        """Whether a column is as wide as each of the words that are laid out."""
        option = laid.textOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout = QTextLayout(laid.text(), laid.font())
        layout.setTextOption(option)
        layout.beginLayout()
        holds = True
        while holds and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            holds = line.naturalTextWidth() <= width
        layout.endLayout()
        return holds

    def _lay_within(self, win: Win, opened: Opened, width: int, aside: int) -> Laid:
        """Lay a note out, with so much of the column left free at its end."""
        px = self._theme.px
        before = px(TILE) + px(_GAP)
        column = QRect(0 if self._mirrored else before, 0, max(1, width - before), 1)
        within = column.adjusted(
            aside if self._mirrored else 0, 0, 0 if self._mirrored else -aside, 0
        )
        is_open = opened.words or opened.feeling
        y = float(px(_OPEN_EDGE if opened.words else _ABOVE))
        words = feeling = None
        words_line = feeling_line = QRect()
        if opened.words:
            words_line, y = self._open_line(column, "note", y)
        else:
            words, y = self._paragraph(win.text, "note", within, y)
        if opened.feeling:
            feeling_line, y = self._open_line(column, "feeling", y)
        elif win.feeling:
            feeling, y = self._paragraph(win.feeling, "feeling", within, y + px(_BETWEEN))
        below = px(_OPEN_EDGE if is_open and feeling is None else _BELOW)
        high = max(math.ceil(y) + below, px(TILE_TOP + TILE) + px(TILE_TOP)) + 1
        if is_open:
            # A line that opens draws no row below up to it.
            high = max(high, self.height(win, Opened(), width))
        column.setHeight(high)
        lines = [line for one in (words, feeling) if one is not None for line in one.lines]
        sign = self._sign(lines, column, high)
        return Laid(high, column, words, feeling, words_line, feeling_line, sign)

    def _paragraph(
        self, text: str, role: str, column: QRect, top: float
    ) -> tuple[Paragraph, float]:
        """Lay words out below `top`; gives where they end, too."""
        words = shown(text).replace("\r\n", "\n").replace("\n", _LINE_BREAK)
        layout = QTextLayout(words, self._fonts[role])
        layout.setTextOption(_option(words))
        layout.setCacheEnabled(True)
        pitch, tall = float(self._theme.px(_PITCHES[role])), self._tall[role]
        lines: list[QRect] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(column.width())
            # Letters of other scripts may be higher than ours.
            step = pitch + max(0.0, line.height() - tall)
            place = QPointF(column.left(), top + (step - line.height()) / 2)
            line.setPosition(place)
            seen = line.naturalTextRect()
            over = seen.right() - column.left() - column.width()
            if (over := min(over, seen.left() - column.left())) > 0:
                # A letter that leans reaches over the end of its line.
                line.setPosition(place - QPointF(over, 0))
                seen.translate(-over, 0)
            left, right = math.floor(seen.left() + _HAIR), math.ceil(seen.right() - _HAIR)
            lines.append(QRect(left, round(top), right - left, round(step)))
            top += step
        layout.endLayout()
        return Paragraph(layout, tuple(lines)), top

    def _open_line(self, column: QRect, role: str, top: float) -> tuple[QRect, float]:
        """Give where an open line goes below `top`, and where the room of its ring ends."""
        px = self._theme.px
        place = QRect(
            column.left(), round(top) + px(_RING_ROOM), column.width(), px(_OPEN_HEIGHTS[role])
        )
        return place, place.bottom() + 1.0 + px(_RING_ROOM)

    def _sign(self, lines: list[QRect], column: QRect, high: int) -> QRect | None:
        """Where the sign goes: beside the first line that leaves room for it."""
        side, gap = self._theme.px(_SIGN), self._theme.px(_SIGN_GAP)
        for line in lines:
            free = line.left() if self._mirrored else column.right() - line.right()
            if free >= side + gap:
                left = 0 if self._mirrored else column.right() + 1 - side
                top = line.center().y() - side // 2 + 1
                return QRect(left, max(2, min(top, high - side - 2)), side, side)
        return None

    def _with_foot(self, laid: Laid) -> Laid:
        """The same, with room for the sign below."""
        side = self._theme.px(_SIGN)
        high = laid.height + self._theme.px(_FOOT)
        left = 0 if self._mirrored else laid.column.right() + 1 - side
        sign = QRect(left, high - 1 - side - self._theme.px(_SIGN_GAP), side, side)
        return Laid(
            high,
            laid.column,
            laid.words,
            laid.feeling,
            laid.words_line,
            laid.feeling_line,
            sign,
        )


def _option(words: str) -> QTextOption:
    """Words run, and begin, at the side where they are read from."""
    leftwards = reads_leftwards(words)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight
    )
    side = Qt.AlignmentFlag.AlignRight if leftwards else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return option
