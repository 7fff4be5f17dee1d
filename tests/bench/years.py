"""The inside half of the calendar's lines: a year that is opened, walked and filled as it is told.

Orders: "open" shows this year for the first time, from the file; "years" goes back year by year,
some of them; "more" lets a few days hold one more win.
"""

import time
from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QEventLoop, QRect, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bench.first_paint import FirstPaint
from bench.frames import Frames
from bench.orders import Answer

_YEARS = 10
_MORE = 10
_STILL_MS = 300
"""So long all stands still before each: what follows a picture is over by then."""

_LONGEST_MS = 5_000


class Year(Protocol):
    """A year in a window. Each act gives the widget that is painted anew by it."""

    def open(self) -> QWidget:
        """Show this year; nothing of it was painted before."""
        ...

    def make_ready(self) -> None:
        """Make ready for the year before."""
        ...

    def go_back(self) -> QWidget:
        """Read and show the year before."""
        ...

    def add(self, number: int) -> QWidget:
        """Let a day of the year hold one more win; another day for each number."""
        ...


class Walk:
    """Takes the orders for a year."""

    def __init__(self, year: Year) -> None:
        self._year = year
        self._shown: QWidget | None = None

    def do(self, order: str) -> Answer:
        """Do it, and tell what it took."""
        return {"open": self.open, "years": self.years, "more": self.more}[order]()

    def open(self) -> Answer:
        """Show the year."""
        return {"open": [self._till_painted(self._year.open)]}

    def years(self) -> Answer:
        """Go back some years, each from one that stands still."""
        took = []
        for _ in range(_YEARS):
            self._year.make_ready()
            QTest.qWait(_STILL_MS)
            took.append(self._till_painted(self._year.go_back, self._shown))
        return {"years": took}

    def more(self) -> Answer:
        """Some wins more, and how much of the year each paints: the most, beside all of it."""
        assert self._shown is not None
        frames, took = Frames(self._shown), []
        for number in range(_MORE):
            QTest.qWait(_STILL_MS)
            took.append(self._till_painted(partial(self._year.add, number)))
        frames.deleteLater()
        most = max(_points(region.boundingRect()) for region in frames.regions)
        return {"more": took, "points": [most, _points(self._shown.rect())]}

    def _till_painted(self, act: Callable[[], QWidget], shown: QWidget | None = None) -> float:
        """Milliseconds till the picture of an act is with the screen.

        Args:
            act: gives the widget that is painted anew.
            shown: that widget, if it is known before; it may be painted within the act.
        """
        seen: list[int] = []
        loop = QEventLoop()

        def painted(moment: int) -> None:
            seen.append(moment)
            loop.quit()

        if shown is not None:
            FirstPaint(shown, painted)
        start = time.monotonic_ns()
        self._shown = act()
        if shown is None:
            FirstPaint(self._shown, painted)
        QTimer.singleShot(_LONGEST_MS, loop, loop.quit)
        loop.exec()
        if not seen:
            raise RuntimeError("it was done, and nothing was painted")
        return (seen[0] - start) / 1e6


def _points(area: QRect) -> float:
    return float(area.width() * area.height())
