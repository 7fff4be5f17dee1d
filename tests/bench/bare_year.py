"""The floor of a year of lights: Qt's own table, and a delegate that paints one ellipse a day.

`python -m bench.bare_year FOLDER`. `bench.imshow_year` shares how the file is read, and the window.
"""

import datetime as dt
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from bench.orders import serve
from bench.years import Walk, Year
from smallwins.domain.heat import Grid, half_years

MOST: Final = 6
_SETTLED_MS: Final = 500
_CELL: Final = 21
_COUNTS: Final = """
    SELECT day, count(id) FROM win
    WHERE put_away_at IS NULL AND day BETWEEN ? AND ? GROUP BY day
"""

Wins = dict[dt.date, int]


class Days:
    """Counts the wins of a year's days in a file.

    Args:
        folder: where the file is, a jar of the app's own.
    """

    def __init__(self, folder: Path) -> None:
        self._file = sqlite3.connect(folder / "smallwins.db", isolation_level=None)

    def of(self, year: int) -> Wins:
        """How many wins each day holds that has any."""
        found = self._file.execute(_COUNTS, (f"{year:04}-01-01", f"{year:04}-12-31"))
        return {dt.date.fromisoformat(day): count for day, count in found}


def grid_of(year: int) -> Grid:
    """Its days: seven rows for each half, a column for each week."""
    first, second = half_years(year, 0)
    return first + second


class Table(QAbstractTableModel):
    """A year."""

    def __init__(self, year: int, wins: Wins) -> None:
        super().__init__()
        self._lay_out(year, wins)

    def show(self, year: int, wins: Wins) -> None:
        """Be another year."""
        self.beginResetModel()
        self._lay_out(year, wins)
        self.endResetModel()

    def add(self, day: dt.date) -> None:
        """One more win."""
        row, column = next(at for at, one in self._days.items() if one == day)
        self._wins[day] = self._wins.get(day, 0) + 1
        at = self.index(row, column)
        self.dataChanged.emit(at, at)

    def rowCount(self, _parent: object = None) -> int:  # noqa: N802
        return self._rows

    def columnCount(self, _parent: object = None) -> int:  # noqa: N802
        return self._columns

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.UserRole:
            return None
        day = self._days.get((index.row(), index.column()))
        return None if day is None else self._wins.get(day, 0)

    def _lay_out(self, year: int, wins: Wins) -> None:
        grid = grid_of(year)
        self.year, self._wins = year, wins
        self._rows, self._columns = len(grid), max(map(len, grid))
        self._days = {
            (row, column): day
            for row, days in enumerate(grid)
            for column, day in enumerate(days)
            if day is not None
        }


class Ellipse(QStyledItemDelegate):
    """Paints each day as a disc, larger with more wins."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        wins = index.data(Qt.ItemDataRole.UserRole)
        if wins is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor("brown"))
        painter.setBrush(QColor("orange"))
        radius = 2 + min(wins, MOST)
        painter.drawEllipse(QPointF(option.rect.center()), radius, radius)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: object) -> QSize:
        return QSize(_CELL, _CELL)


class BareYear:
    """A year in Qt's own table.

    Args:
        stack: where it is shown.
        days: the file.
    """

    def __init__(self, stack: QStackedWidget, days: Days) -> None:
        self._stack = stack
        self._days = days

    def open(self) -> QWidget:
        """Make the table, and show this year in it."""
        year = dt.datetime.now(dt.UTC).year
        self._table = Table(year, self._days.of(year))
        view = QTableView()
        view.setModel(self._table)
        view.setItemDelegate(Ellipse(view))
        view.setShowGrid(False)
        for header in (view.horizontalHeader(), view.verticalHeader()):
            header.setMinimumSectionSize(1)
            header.setDefaultSectionSize(_CELL)
            header.hide()
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self._port = view.viewport()
        return self._port

    def make_ready(self) -> None:
        """It is."""

    def go_back(self) -> QWidget:
        """Show the year before."""
        year = self._table.year - 1
        self._table.show(year, self._days.of(year))
        return self._port

    def add(self, number: int) -> QWidget:
        """One more win in March."""
        self._table.add(dt.date(self._table.year, 3, 1 + number))
        return self._port


def serve_year(make: Callable[[QStackedWidget, Days], Year]) -> int:
    """Show a window, and take orders for the year that `make` makes of the named folder."""
    app = QApplication(sys.argv)
    window, stack = QMainWindow(), QStackedWidget()
    stack.addWidget(QLabel("Today"))
    window.setCentralWidget(stack)
    window.resize(1120, 720)
    window.show()
    QTest.qWait(_SETTLED_MS)
    serve(Walk(make(stack, Days(Path(sys.argv[1])))).do)
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(serve_year(BareYear))
