"""How high the rows of a day are. A long day is measured in stretches too short to be felt."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QElapsedTimer

from smallwins.domain.wins import Win
from smallwins.ui.day.notes_layout import Opened, RowLayouts
from smallwins.ui.day.notes_model import AT_ONCE

_GUESS: Final = 72


class RowHeights:
    """The heights of rows at one width, measured or guessed at for a while.

    Args:
        layouts: lays notes out.
        opened: says which lines of a note are open.
    """

    def __init__(self, layouts: RowLayouts, opened: Callable[[str], Opened]) -> None:
        self._layouts = layouts
        self._opened = opened
        self._guessed: list[int] = []
        self.rows: list[int] = []

    @property
    def total(self) -> int:
        """How high all rows are together."""
        return sum(self.rows)

    @property
    def are_true(self) -> bool:
        """Whether no row is guessed at."""
        return not self._guessed

    def row_at(self, y: int) -> int:
        """Give the row that stands at this height; the first above all of them, the last below."""
        return max(0, min(bisect_right(list(accumulate(self.rows)), y), len(self.rows) - 1))

    def fit(self, wins: Sequence[Win], width: int, in_sight: Collection[int]) -> None:
        """Measure rows at this width: those in sight, and as many more as take no time."""
        before, after, guessed = self.rows, [], []
        left = AT_ONCE
        for row, win in enumerate(wins):
            opened = self._opened(win.uid)
            high = self._layouts.known(win, opened, width)
            if high is None and (left > 0 or row in in_sight):
                high = self._layouts.height(win, opened, width)
                left -= 1
            if high is None:
                high = before[row] if row < len(before) else _GUESS
                guessed.append(row)
            after.append(high)
        self.rows, self._guessed = after, guessed[::-1]

    def go_on(self, wins: Sequence[Win], width: int, most: float) -> bool:
        """Measure rows that are guessed at for so many milliseconds; gives whether none is left."""
        time = QElapsedTimer()
        time.start()
        while self._guessed and time.elapsed() < most:
            row = self._guessed.pop()
            win = wins[row]
            self.rows[row] = self._layouts.height(win, self._opened(win.uid), width)
        return self.are_true

    def ahead(self, wins: Sequence[Win], span: range, width: int, most: float) -> int:
        """Measure wins that have no row yet; gives the first of the span that is still to do."""
        time = QElapsedTimer()
        time.start()
        for number in span:
            if time.elapsed() >= most:
                return number
            self._layouts.height(wins[number], self._opened(wins[number].uid), width)
        return span.stop

    def height_at(self, wins: Sequence[Win], width: int) -> int:
        """Give how high all rows would be at another width; about so high, where there are many."""
        if len(wins) > 2 * AT_ONCE:
            return self.total
        return sum(self._layouts.height(win, self._opened(win.uid), width) for win in wins)
