"""Found notes, page after page, as they are scrolled to."""

import logging
from enum import IntEnum
from typing import Final, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from smallwins.domain.errors import StorageError
from smallwins.domain.wins import Kind, Win
from smallwins.ui import copy

_log = logging.getLogger(__name__)

PAGE: Final = 50
"""How many notes are asked for at once."""

_Index = QModelIndex | QPersistentModelIndex


class Finds(Protocol):
    """Who finds notes; `LookingBack` does."""

    def find(
        self, words: str, kind: Kind | None = None, *, before: int | None = None, limit: int = 50
    ) -> list[Win]:
        """Give the notes that answer, newest first, older than the one numbered `before`."""
        ...


class Part(IntEnum):
    """What a found note can be asked for."""

    WIN = Qt.ItemDataRole.UserRole + 1


class FoundModel(QAbstractListModel):
    """The notes that answer one question, newest first.

    Args:
        back: who finds them.
        parent: what it goes with.

    Signals:
        paged(StorageError | None): older notes were wanted; what kept them from coming.
    """

    paged = Signal(object)

    def __init__(self, back: Finds, parent: QObject) -> None:
        super().__init__(parent)
        self._back = back
        self._question: tuple[str, Kind | None] = ("", None)
        self._wins: list[Win] = []
        self._more = False
        self._rests = False

    @property
    def wins(self) -> list[Win]:
        """The notes that are here now."""
        return self._wins

    @property
    def has_more(self) -> bool:
        """Whether older ones may follow."""
        return self._more

    def ask(self, words: str, kind: Kind | None) -> None:
        """Find the newest notes that answer; as many as before, if it is the same question.

        Raises:
            StorageError: the file could not be read; what was found before is still here.
        """
        question = (words, kind)
        # One more has room for one that came: the oldest here may be the one that is read.
        limit = max(PAGE, len(self._wins) + 1) if question == self._question else PAGE
        wins = self._back.find(words, kind, limit=limit)
        self._question = question
        if wins != self._wins:
            self.beginResetModel()
            self._wins = wins
            self.endResetModel()
        self._more, self._rests = len(wins) >= limit, False

    def forget(self) -> None:
        """Hold no question and no notes."""
        self.beginResetModel()
        self._question, self._wins, self._more = ("", None), [], False
        self.endResetModel()

    def row_of(self, number: int) -> int:
        """Give where a note stands by its number; -1 if it is not here."""
        return next((row for row, win in enumerate(self._wins) if win.id == number), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._wins)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a note's words, the whole of what is spoken of it, or the win itself."""
        if not index.isValid() or index.row() >= len(self._wins):
            return None
        win = self._wins[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return win.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(win)
        return win if role == Part.WIN else None

    def canFetchMore(self, _parent: _Index) -> bool:
        return self._more and not self._rests

    def try_again(self) -> None:
        """Older notes may be asked for once more, if they did not come the last time."""
        self._rests = False

    def fetchMore(self, _parent: _Index) -> None:
        """Bring the next page of older notes."""
        words, kind = self._question
        try:
            older = self._back.find(
                words, kind, before=min(win.id for win in self._wins), limit=PAGE
            )
        except StorageError as error:
            _log.warning("Older notes could not be read: %r", error)
            self._rests = True
            self.paged.emit(error)
            return
        self._more = len(older) >= PAGE
        if older:
            first = len(self._wins)
            self.beginInsertRows(QModelIndex(), first, first + len(older) - 1)
            self._wins = [*self._wins, *older]
            self.endInsertRows()
        self.paged.emit(None)


def spoken(win: Win) -> str:
    """Give a found note as a screen reader says it."""
    words = copy.note_spoken(win.kind, win.text, win.feeling)
    return copy.found_note_spoken(words, win.day, resting=win.resting)
