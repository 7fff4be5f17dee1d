"""Found notes, page after page, as they are scrolled to."""

from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import QObject, Qt

from smallwins.domain.wins import Kind, Win
from smallwins.ui import copy
from smallwins.ui.widgets.paged_rows import PAGE, PagedModel


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


class FoundModel(PagedModel[Win]):
    """The notes that answer one question, newest first.

    Args:
        back: who finds them.
        parent: what it goes with.
    """

    called = "notes"

    def __init__(self, back: Finds, parent: QObject) -> None:
        super().__init__(parent)
        self._back = back
        self._question: tuple[str, Kind | None] = ("", None)

    def ask(self, words: str, kind: Kind | None) -> None:
        """Find the newest notes that answer; as many as before, if it is the same question.

        Raises:
            StorageError: the file could not be read; what was found before is still here.
        """
        question = (words, kind)
        limit = self.again() if question == self._question else PAGE
        wins = self._back.find(words, kind, limit=limit)
        self._question = question
        self.show(wins, more=len(wins) >= limit)

    def forget(self) -> None:
        """Hold no question and no notes."""
        self._question = ("", None)
        super().forget()

    def knower(self, row: Win) -> int:
        """Give a note's number."""
        return row.id

    def older(self) -> list[Win]:
        """Find the notes before the oldest that is here."""
        words, kind = self._question
        before = min(win.id for win in self._rows)
        return self._back.find(words, kind, before=before, limit=PAGE)

    def told(self, row: Win, role: int) -> object:
        """Give a note's words, the whole of what is spoken of it, or the win itself."""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row)
        return row if role == Part.WIN else None


def spoken(win: Win) -> str:
    """Give a found note as a screen reader says it."""
    words = copy.note_spoken(win.kind, win.text, win.feeling)
    return copy.found_note_spoken(words, win.day, resting=win.resting)
