"""A year as matplotlib paints it: 14 by 28 points on its own Qt canvas, no letters.

`python -m bench.imshow_year FOLDER LIBRARIES`. It is imported before
anything is asked of it.
"""

import datetime as dt
import sys
from importlib import import_module
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from bench.bare_year import MOST, Days, grid_of, serve_year

# By name, for types are looked at without it: it may lie in a folder of the bench's own.
sys.path.append(sys.argv[2])
numpy = import_module("numpy")
Figure = import_module("matplotlib.figure").Figure
Canvas = import_module("matplotlib.backends.backend_qtagg").FigureCanvasQTAgg


class ImshowYear:
    """A year as one image.

    Args:
        stack: where it is shown.
        days: the file.
    """

    def __init__(self, stack: QStackedWidget, days: Days) -> None:
        self._stack = stack
        self._days = days

    def open(self) -> QWidget:
        """Make the figure, and show this year in it."""
        self._year = dt.datetime.now(dt.UTC).year
        self._wins = self._days.of(self._year)
        figure = Figure(figsize=(6.2, 4.0), dpi=100)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        self._image = axes.imshow(self._picture(), cmap="cividis", vmin=0, vmax=MOST)
        self._canvas = Canvas(figure)
        self._stack.addWidget(self._canvas)
        self._stack.setCurrentWidget(self._canvas)
        return self._shown()

    def make_ready(self) -> None:
        """It is."""

    def go_back(self) -> QWidget:
        """Show the year before."""
        self._year -= 1
        self._wins = self._days.of(self._year)
        return self._paint()

    def add(self, number: int) -> QWidget:
        """One more win in March: it is all painted anew."""
        day = dt.date(self._year, 3, 1 + number)
        self._wins[day] = self._wins.get(day, 0) + 1
        return self._paint()

    def _paint(self) -> QWidget:
        self._image.set_data(self._picture())
        self._canvas.draw()
        return self._shown()

    def _shown(self) -> QWidget:
        assert isinstance(self._canvas, QWidget)
        return self._canvas

    def _picture(self) -> Any:
        grid = grid_of(self._year)
        picture = numpy.full((len(grid), max(map(len, grid))), numpy.nan)
        for row, days in enumerate(grid):
            for column, day in enumerate(days):
                if day is not None:
                    picture[row, column] = min(self._wins.get(day, 0), MOST)
        return picture


if __name__ == "__main__":
    sys.exit(serve_year(ImshowYear))
