"""The notes of one day as a list, the oldest first. A long day comes in several goes."""

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from smallwins.domain.wins import Win
from smallwins.ui import copy

AT_ONCE: Final = 100
"""How many notes are shown at once; the rest of a day follows."""

_Index = QModelIndex | QPersistentModelIndex


class Part(IntEnum):
    """What a note can be asked for."""

    WIN = Qt.ItemDataRole.UserRole + 1


class NotesModel(QAbstractListModel):
    """The notes of a day: those that are shown, and those that wait to be."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown: list[Win] = []
        self._waiting: list[Win] = []
        self._rows: dict[str, int] = {}

    @property
    def shown(self) -> Sequence[Win]:
        """The notes that are shown, row by row."""
        return self._shown

    @property
    def waiting(self) -> Sequence[Win]:
        """The notes that come after them."""
        return self._waiting

    def row_of(self, uid: str) -> int:
        """Give the row of a win; -1 where it is not shown."""
        return self._rows.get(uid, -1)

    def show(self, wins: Sequence[Win]) -> None:
        """Show another day, at first its oldest notes alone."""
        self.beginResetModel()
        self._shown, self._waiting = list(wins[:AT_ONCE]), list(wins[AT_ONCE:])
        self._number()
        self.endResetModel()

    def follow(self, wins: Sequence[Win]) -> bool:
        """Show the same day as it is now; rows that stay keep their place.

        Returns:
            Whether anything is other than before.
        """
        if list(wins) == [*self._shown, *self._waiting]:
            return False
        wanted = {win.uid: win for win in wins}
        stay = [win.uid for win in self._shown if win.uid in wanted]
        if stay != [win.uid for win in wins if win.uid in self._rows]:
            self.show(wins)
            return True
        for first, last in _runs([win.uid not in wanted for win in self._shown]):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._shown[first : last + 1]
            self.endRemoveRows()
        until = self._how_many(wins, set(stay))
        new = [win.uid not in self._rows for win in wins[:until]]
        for first, last in reversed(list(_runs(new))):
            self.beginInsertRows(QModelIndex(), first, last)
            self._shown[first:first] = wins[first : last + 1]
            self.endInsertRows()
        self._waiting = list(wins[until:])
        self._number()
        for row, win in enumerate(self._shown):
            self._set(row, wanted[win.uid])
        return True

    def more(self, count: int) -> None:
        """Show so many of the notes that wait."""
        coming, self._waiting = self._waiting[:count], self._waiting[count:]
        if coming:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(coming) - 1)
            self._shown += coming
            self._number()
            self.endInsertRows()

    def replace(self, win: Win) -> None:
        """Show a win as it is after a change."""
        row = self.row_of(win.uid)
        if row >= 0:
            self._set(row, win)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a note's words, the whole of what is spoken of it, or the win itself."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        win = self._shown[index.row()]
        if role == Part.WIN:
            return win
        if role == Qt.ItemDataRole.DisplayRole:
            return win.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return copy.note_spoken(win.kind, win.text, win.feeling)
        return None

    def _number(self) -> None:
        self._rows = {win.uid: row for row, win in enumerate(self._shown)}

    def _set(self, row: int, win: Win) -> None:
        if self._shown[row] != win:
            self._shown[row] = win
            self.dataChanged.emit(self.index(row), self.index(row))

    def _how_many(self, wins: Sequence[Win], stay: set[str]) -> int:
        """How many are shown from now on: no fewer than before, and a few more at once."""
        last = max((row for row, win in enumerate(wins) if win.uid in stay), default=-1) + 1
        return len(wins) if len(wins) - last <= AT_ONCE else max(last, AT_ONCE)


def _runs(marks: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The first and last place of each run of marks, from the end: those before keep theirs."""
    last = -1
    for place in range(len(marks) - 1, -1, -1):
        if marks[place] and last < 0:
            last = place
        if last >= 0 and (place == 0 or not marks[place - 1]):
            yield place, last
            last = -1
