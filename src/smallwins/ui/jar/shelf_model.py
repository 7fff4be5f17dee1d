"""The months on the shelf: which there are, and what lies in a jar once it is asked for."""

import datetime as dt
import logging
from collections import OrderedDict
from enum import IntEnum
from typing import Final, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from smallwins.domain.errors import StorageError
from smallwins.domain.heat import months_on
from smallwins.domain.jar import JarMonth
from smallwins.ui import copy

_log = logging.getLogger(__name__)

_KEPT: Final = 240
_Index = QModelIndex | QPersistentModelIndex


class PastMonths(Protocol):
    """Where the shelf reads from; `LookingBack` is one."""

    def months_before(self) -> list[dt.date]:
        """Give the first days of the months before this one, newest first."""
        ...

    def jar(self, day: dt.date) -> JarMonth:
        """Give the jar of the month `day` is in."""
        ...


class Part(IntEnum):
    """What a month on the shelf can be asked for: its first day, its year, whether it is large."""

    MONTH = Qt.ItemDataRole.UserRole + 1
    YEAR = Qt.ItemDataRole.UserRole + 2
    LARGE = Qt.ItemDataRole.UserRole + 3


class ShelfModel(QAbstractListModel):
    """Past months, newest first. A jar is read when it is first asked for, and a few are kept.

    Args:
        back: where to read.
        parent: what it goes with.
    """

    def __init__(self, back: PastMonths, parent: QObject) -> None:
        super().__init__(parent)
        self._back = back
        self._months: list[dt.date] = []
        self._jars: OrderedDict[dt.date, JarMonth] = OrderedDict()
        self._this_year = 0
        self._large: dt.date | None = None

    @property
    def months(self) -> list[dt.date]:
        """The first days of the months, newest first."""
        return self._months

    @property
    def large(self) -> dt.date | None:
        """The month whose jar is the large one now, if it is one of these."""
        return self._large

    def set_large(self, month: dt.date | None) -> None:
        """Say which month's jar is the large one."""
        self._large = month

    def read(self) -> bool:
        """Read anew which months there are; what lies in them is read when it is asked for.

        Returns:
            Whether there are other months now. Ones that cannot be read stay as they were.
        """
        self._jars.clear()
        try:
            months = self._back.months_before()
        except StorageError as error:
            _log.warning("The months on the shelf could not be read: %r", error)
            return False
        if months == self._months:
            return False
        self.beginResetModel()
        self._months = months
        self._this_year = _year_after(months)
        self.endResetModel()
        return True

    def jar(self, month: dt.date) -> JarMonth | None:
        """Give a month's jar; None if it cannot be read."""
        known = self._jars.get(month)
        if known is not None:
            self._jars.move_to_end(month)
            return known
        try:
            known = self._back.jar(month)
        except StorageError as error:
            _log.warning("A jar on the shelf could not be read: %r", error)
            return None
        self._jars[month] = known
        if len(self._jars) > _KEPT:
            self._jars.popitem(last=False)
        return known

    def is_of_another_year(self, month: dt.date) -> bool:
        """Whether a month says its year."""
        return month.year != self._this_year

    def index_of(self, month: dt.date) -> QModelIndex:
        """Give where a month stands; an index that is not valid if it is none of these."""
        return self.index(self._months.index(month)) if month in self._months else QModelIndex()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._months)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a month's name, its year if it says one, its first day, or what is spoken."""
        if not index.isValid() or index.row() >= len(self._months):
            return None
        month = self._months[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return copy.month_name(month)
        if role == Part.MONTH:
            return month
        if role == Part.YEAR:
            return copy.year_name(month) if self.is_of_another_year(month) else ""
        return month == self._large if role == Part.LARGE else self._spoken(month, role)

    def _spoken(self, month: dt.date, role: int) -> str | None:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            jar = self.jar(month)
            total = 0 if jar is None else jar.total
            return copy.jar_spoken(month, total, year=self.is_of_another_year(month))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and month == self._large:
            return copy.shown_large()
        return None


def _year_after(months: list[dt.date]) -> int:
    """Give the year of this month: it follows those before it; one to come stands apart."""
    if not months:
        return 0
    newest = months[-1]
    for month in months[-2::-1]:
        if month != months_on(newest, 1):
            break
        newest = month
    return months_on(newest, 1).year
