"""Days as a table: each a cell of its own, so that a screen reader can walk them and say each."""

import datetime as dt
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from smallwins.domain.days import has_come
from smallwins.domain.heat import WEEK, Grid
from smallwins.ui import copy

Index = QModelIndex | QPersistentModelIndex
_SAID: Final = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class DayPart(IntEnum):
    """What a cell can be asked for."""

    DAY = Qt.ItemDataRole.UserRole + 1
    """Its day; None where it belongs to none."""
    STEP = Qt.ItemDataRole.UserRole + 2
    """How bright it is, as `domain.heat.step` says; None for a day that has not come."""
    TODAY = Qt.ItemDataRole.UserRole + 3
    """Whether it is today."""
    SHORT = Qt.ItemDataRole.UserRole + 4
    """Of a row or a column: its weekday in short."""
    NARROW = Qt.ItemDataRole.UserRole + 5
    """Of a row or a column: its weekday as short as can be."""
    SEEN = Qt.ItemDataRole.UserRole + 6
    """All that is seen of a day in its month, as `month_model.Seen`."""


class DaysModel(QAbstractTableModel):
    """Days that have come can be gone to; others are seen. It reads nothing by itself.

    Args:
        today: the last day that has come.
        first_weekday: where a week begins; Monday is 0.
    """

    def __init__(self, today: dt.date, first_weekday: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._first_weekday = first_weekday
        self._alike = False
        self._days: Grid = ()
        self._places: dict[dt.date, tuple[int, int]] = {}

    @property
    def today(self) -> dt.date:
        """The last day that has come."""
        return self._today

    def wins_of(self, day: dt.date) -> int:
        """Give how many wins a day holds."""
        raise NotImplementedError

    def look_of(self, day: dt.date, role: int) -> object:
        """Give what is painted of a day."""
        raise NotImplementedError

    def has_come(self, day: dt.date) -> bool:
        """Whether a day that is here has come, as far as it was read."""
        return has_come(day, self._today, self.wins_of(day))

    def first_stop(self) -> dt.date:
        """Give where somebody who comes here begins: today or, where it is not here, the last day.

        Where no day that is here has come, it is today all the same.
        """
        return max((day for day in self._places if day <= self._today), default=self._today)

    def set_alike(self, alike: bool) -> None:
        """Let each day with a win look the same, or by how many it holds."""
        if alike != self._alike:
            self._alike = alike
            self.repaint_all()

    def day_at(self, row: int, column: int) -> dt.date | None:
        """Give the day of a cell; None where it belongs to none."""
        return self._days[row][column]

    def index_of(self, day: dt.date) -> QModelIndex:
        """Give the cell of a day; one that is not valid where the day is not here."""
        at = self._places.get(day)
        return QModelIndex() if at is None else self.index(*at)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._days)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._days[0])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A day that has come can be gone to; nothing else can."""
        day = self._day_of(index)
        if day is None or not self.has_come(day):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a part of a cell, or what is spoken and shown of it."""
        day = self._day_of(index)
        if day is None:
            return None
        if role == DayPart.DAY:
            return day
        if role == DayPart.TODAY:
            return day == self._today
        return self._said_of(day, role) if role in _SAID else self.look_of(day, role)

    def weekday_name(self, section: int, role: int) -> str | None:
        """Give the weekday of a row or a column, in full or in short."""
        weekday = (self._first_weekday + section) % WEEK
        if role == Qt.ItemDataRole.DisplayRole:
            return copy.weekday_name(weekday)
        if role == DayPart.SHORT:
            return copy.weekday_name(weekday, short=True)
        return copy.weekday_letter(weekday) if role == DayPart.NARROW else None

    def repaint_day(self, day: dt.date) -> None:
        """Say that a day is other than it was, if it is here."""
        at = self.index_of(day)
        if at.isValid():
            self.dataChanged.emit(at, at)

    def repaint_all(self) -> None:
        """Say that many days are other than they were."""
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def lay_out(self, days: Grid) -> None:
        """Have these days in these cells."""
        self._days = days
        self._places = {
            day: (row, column)
            for row, cells in enumerate(days)
            for column, day in enumerate(cells)
            if day is not None
        }

    def _said_of(self, day: dt.date, role: int) -> str | None:
        if self.has_come(day):
            return copy.day_spoken(day, self.wins_of(day), self._today)
        name = copy.day_in_year(day, self._today.year)
        return name if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _day_of(self, index: Index) -> dt.date | None:
        return self._days[index.row()][index.column()] if index.isValid() else None
