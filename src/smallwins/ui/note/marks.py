"""The marks a person puts on an open note, and how the last one is taken back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from smallwins.domain.errors import SmallWinsError
from smallwins.domain.wins import Win
from smallwins.services.journal import Journal
from smallwins.ui import copy, problem


class Marks(QObject):
    """Marks one note; each mark is followed by one calm line.

    Args:
        journal: keeps the marks.
        parent: what it goes with.

    Signals:
        said(str): what was done, or what is safe where it could not be done.
    """

    said = Signal(str)

    def __init__(self, journal: Journal, parent: QObject) -> None:
        super().__init__(parent)
        self._journal = journal
        self._win: Win | None = None

    def begin(self, win: Win | None) -> None:
        """Mark this note from now on."""
        self._win = win

    def keep_close(self, close: bool) -> None:
        """Keep the note close, or no longer."""
        sentence = copy.is_close() if close else copy.is_not_close()
        self._mark(lambda win: self._journal.keep_close(win.uid, close), sentence)

    def let_rest(self, resting: bool) -> None:
        """Let the note rest, or wake it."""
        sentence = copy.is_resting() if resting else copy.is_awake()
        self._mark(lambda win: self._journal.let_rest(win.uid, resting), sentence)

    def take_back(self) -> None:
        """Take back the last mark on it; whatever else was done to the note stays."""
        if self._win is None:
            return
        try:
            if self._journal.undo_mark(self._win.uid) is None:
                return
        except SmallWinsError as error:
            self.said.emit(problem.words_for(error))
            return
        self.said.emit(copy.is_as_before())

    def _mark(self, write: Callable[[Win], Win], sentence: str) -> None:
        if self._win is None:
            return
        try:
            write(self._win)
        except SmallWinsError as error:
            self.said.emit(problem.words_for(error))
            return
        self.said.emit(sentence)
