"""The words of all mornings, the newest first, page after page as they are scrolled to."""

import bisect
import datetime as dt
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, Qt

from smallwins.domain.day_words import Part
from smallwins.services.day_words import DayWords
from smallwins.ui import copy
from smallwins.ui.widgets.paged_rows import PAGE, PagedModel

Morning = tuple[dt.date, str]


class MorningPart(IntEnum):
    """What a morning can be asked for."""

    DAY = Qt.ItemDataRole.UserRole + 1


class MorningsModel(PagedModel[Morning]):
    """The words of mornings, each with its day.

    Args:
        day_words: what is written of days.
        parent: what it goes with.
    """

    # A page may be short in the midst: a day that cannot be read is left out of it.
    whole_page = 1
    called = "morning words"

    def __init__(self, day_words: DayWords, parent: QObject) -> None:
        super().__init__(parent)
        self._day_words = day_words

    def read(self) -> None:
        """Read the newest ones, as many as are here already.

        Raises:
            StorageError: the file could not be read; what was here still is.
        """
        mornings = self._day_words.of_part(Part.MORNING, self.again())
        more = self._more if mornings == self._rows else bool(mornings)
        self.show(mornings, more=more)

    def read_again(self, day: dt.date) -> None:
        """Read the words of one morning, which are others now.

        Raises:
            StorageError: the file could not be read; what was here still is.
        """
        words = self._day_words.words(day, Part.MORNING)
        row = self._row_for(day)
        is_here = self.day_at(row) == day
        if is_here and words:
            self._rows[row] = (day, words)
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        elif is_here:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
        elif words and (row < len(self._rows) or not self._more):
            self.beginInsertRows(QModelIndex(), row, row)
            self._rows.insert(row, (day, words))
            self.endInsertRows()

    def day_at(self, row: int) -> dt.date | None:
        """Give the day of a row; None where there is none."""
        return self._rows[row][0] if 0 <= row < len(self._rows) else None

    def knower(self, row: Morning) -> dt.date:
        """Give the day of a morning."""
        return row[0]

    def row_of(self, known_by: dt.date) -> int:
        """Give where a day stands; -1 if it is not here."""
        row = self._row_for(known_by)
        return row if self.day_at(row) == known_by else -1

    def older(self) -> list[Morning]:
        """Read the page before the oldest morning."""
        last = self.day_at(len(self._rows) - 1)
        return self._day_words.of_part(Part.MORNING, PAGE, before=last)

    def told(self, row: Morning, role: int) -> object:
        """Give a morning's words, what is spoken of it, or its day."""
        day, words = row
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return copy.answer_line(copy.day_month_year(day), words)
        return day if role == MorningPart.DAY else None

    def _row_for(self, day: dt.date) -> int:
        """Where a day stands, or would."""
        return bisect.bisect_left(self._rows, -day.toordinal(), key=_oldness)


def _oldness(morning: Morning) -> int:
    return -morning[0].toordinal()
