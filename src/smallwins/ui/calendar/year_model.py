"""A year as a table: a row for each weekday of its two halves, a column for each week.

Each day is a cell of its own, so that a screen reader can walk the year and say each.
"""

import datetime as dt
from collections.abc import Mapping
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from smallwins.domain.heat import WEEK, half_years, step
from smallwins.ui import copy

ROWS: Final = 2 * WEEK
_SAID: Final = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
_Index = QModelIndex | QPersistentModelIndex


class DayPart(IntEnum):
    """What a cell can be asked for."""

    DAY = Qt.ItemDataRole.UserRole + 1
    """Its day; None where it belongs to none."""
    STEP = Qt.ItemDataRole.UserRole + 2
    """How bright it is, as `domain.heat.step` says; None for a day that has not come."""
    TODAY = Qt.ItemDataRole.UserRole + 3
    """Whether it is today."""
    SHORT = Qt.ItemDataRole.UserRole + 4
    """Of a row: its weekday in short."""


_NAMED: Final = (Qt.ItemDataRole.DisplayRole, DayPart.SHORT)


class YearModel(QAbstractTableModel):
    """The days of one year and how many wins each holds. It reads nothing by itself.

    Args:
        today: the last day that has come.
        first_weekday: the first row's, where Monday is 0.
    """

    def __init__(self, today: dt.date, first_weekday: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._first_weekday = first_weekday
        self._alike = False
        self._wins: dict[dt.date, int] = {}
        self._lay_out(today.year)

    @property
    def year(self) -> int:
        """The year that is shown."""
        return self._year

    @property
    def today(self) -> dt.date:
        """The last day that has come."""
        return self._today

    def show_year(self, year: int, wins: Mapping[dt.date, int], today: dt.date) -> None:
        """Show a year.

        Args:
            year: from 1 to 9999.
            wins: how many wins its days hold; days that hold none may be left out.
            today: the last day that has come.
        """
        self.beginResetModel()
        self._today = today
        self._wins = dict(wins)
        self._lay_out(year)
        self.endResetModel()

    def set_wins(self, day: dt.date, wins: int) -> None:
        """Let a day hold so many wins; its cell alone is painted anew."""
        self._wins[day] = wins
        at = self.index_of(day)
        if at.isValid():
            self.dataChanged.emit(at, at)

    def set_alike(self, alike: bool) -> None:
        """Let each day with a win glow the same, or by how many it holds."""
        if alike != self._alike:
            self._alike = alike
            self.dataChanged.emit(
                self.index(0, 0), self.index(ROWS - 1, self.columnCount() - 1), [DayPart.STEP]
            )

    def day_at(self, row: int, column: int) -> dt.date | None:
        """Give the day of a cell; None where it belongs to none."""
        return self._days[row][column]

    def index_of(self, day: dt.date) -> QModelIndex:
        """Give the cell of a day; one that is not valid where the day is of another year."""
        at = self._places.get(day)
        return QModelIndex() if at is None else self.index(*at)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else ROWS

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._days[0])

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A day that has come can be gone to; nothing else can."""
        day = self._day_of(index)
        if day is None or day > self._today:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a part of a cell, or what is spoken and shown of it."""
        day = self._day_of(index)
        if day is None:
            return None
        if role == DayPart.DAY:
            return day
        if role == DayPart.TODAY:
            return day == self._today
        if day > self._today:
            return copy.day_and_month(day) if role == Qt.ItemDataRole.AccessibleTextRole else None
        wins = self._wins.get(day, 0)
        if role == DayPart.STEP:
            return step(wins, alike=self._alike)
        return copy.day_spoken(day, wins) if role in _SAID else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give a row's weekday. Weeks have no names."""
        weekday = (self._first_weekday + section) % WEEK
        if orientation is Qt.Orientation.Vertical and role in _NAMED:
            return copy.weekday_name(weekday, short=role == DayPart.SHORT)
        return None

    def _day_of(self, index: _Index) -> dt.date | None:
        return self._days[index.row()][index.column()] if index.isValid() else None

    def _lay_out(self, year: int) -> None:
        self._year = year
        halves = half_years(year, self._first_weekday)
        columns = max(len(half[0]) for half in halves)
        self._days = [(*row, *[None] * (columns - len(row))) for half in halves for row in half]
        self._places = {
            day: (row, column)
            for row, days in enumerate(self._days)
            for column, day in enumerate(days)
            if day is not None
        }
