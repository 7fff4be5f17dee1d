"""The words of all mornings, the newest first, page after page as they are scrolled to."""

import bisect
import datetime as dt
import logging
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from smallwins.domain.day_words import Part
from smallwins.domain.errors import StorageError
from smallwins.services.day_words import DayWords
from smallwins.ui import copy

_log = logging.getLogger(__name__)

PAGE: Final = 50
"""How many mornings are asked for at once."""

Index = QModelIndex | QPersistentModelIndex


class MorningPart(IntEnum):
    """What a morning can be asked for."""

    DAY = Qt.ItemDataRole.UserRole + 1


class MorningsModel(QAbstractListModel):
    """The words of mornings, each with its day.

    Args:
        day_words: what is written of days.
        parent: what it goes with.

    Signals:
        paged(StorageError | None): older ones were wanted; what kept them from coming.
    """

    paged = Signal(object)

    def __init__(self, day_words: DayWords, parent: QObject) -> None:
        super().__init__(parent)
        self._day_words = day_words
        self._mornings: list[tuple[dt.date, str]] = []
        self._more = False
        self._rests = False

    @property
    def mornings(self) -> list[tuple[dt.date, str]]:
        """The days and words that are here now."""
        return self._mornings

    def read(self) -> None:
        """Read the newest ones, as many as are here already.

        Raises:
            StorageError: the file could not be read; what was here still is.
        """
        # One more has room for one that came: the oldest here may be the one that is read.
        limit = max(PAGE, len(self._mornings) + 1)
        mornings = self._day_words.of_part(Part.MORNING, limit)
        if mornings != self._mornings:
            self.beginResetModel()
            self._mornings = mornings
            self.endResetModel()
            self._more = bool(mornings)
        self._rests = False

    def read_again(self, day: dt.date) -> None:
        """Read the words of one morning, which are others now.

        Raises:
            StorageError: the file could not be read; what was here still is.
        """
        words = self._day_words.words(day, Part.MORNING)
        row = self._row_for(day)
        is_here = self.day_at(row) == day
        if is_here and words:
            self._mornings[row] = (day, words)
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        elif is_here:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._mornings[row]
            self.endRemoveRows()
        elif words and (row < len(self._mornings) or not self._more):
            self.beginInsertRows(QModelIndex(), row, row)
            self._mornings.insert(row, (day, words))
            self.endInsertRows()

    def forget(self) -> None:
        """Hold nothing."""
        self.beginResetModel()
        self._mornings, self._more, self._rests = [], False, False
        self.endResetModel()

    def day_at(self, row: int) -> dt.date | None:
        """Give the day of a row; None where there is none."""
        return self._mornings[row][0] if 0 <= row < len(self._mornings) else None

    def row_of(self, day: dt.date) -> int:
        """Give where a day stands; -1 if it is not here."""
        row = self._row_for(day)
        return row if self.day_at(row) == day else -1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._mornings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a morning's words, what is spoken of it, or its day."""
        if not index.isValid() or index.row() >= len(self._mornings):
            return None
        day, words = self._mornings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return copy.answer_line(copy.day_month_year(day), words)
        return day if role == MorningPart.DAY else None

    def canFetchMore(self, _parent: Index) -> bool:
        return self._more and not self._rests

    def try_again(self) -> None:
        """Older ones may be asked for once more, if they did not come the last time."""
        self._rests = False

    def fetchMore(self, _parent: Index) -> None:
        """Bring the next page of older ones."""
        last = self.day_at(len(self._mornings) - 1)
        try:
            older = self._day_words.of_part(Part.MORNING, PAGE, before=last)
        except StorageError as error:
            _log.warning("Older morning words could not be read: %r", error)
            self._rests = True
            self.paged.emit(error)
            return
        # A page may be short in the midst: a day that cannot be read is left out of it.
        self._more = bool(older)
        if older:
            first = len(self._mornings)
            self.beginInsertRows(QModelIndex(), first, first + len(older) - 1)
            self._mornings.extend(older)
            self.endInsertRows()
        self.paged.emit(None)

    def _row_for(self, day: dt.date) -> int:
        """Where a day stands, or would."""
        return bisect.bisect_left(self._mornings, -day.toordinal(), key=_oldness)


def _oldness(morning: tuple[dt.date, str]) -> int:
    return -morning[0].toordinal()
