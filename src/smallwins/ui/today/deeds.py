"""What was done on Today beside the journal, and how it is taken back."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from smallwins.domain.errors import SmallWinsError
from smallwins.services.journal import Journal
from smallwins.ui import problem


class TakesBack(Protocol):
    """Somebody else on Today who does things."""

    @property
    def is_next(self) -> bool:
        """Whether theirs was the newest that was done."""
        ...

    def take_back_newest(self) -> bool:
        """Undo it, if theirs was the newest; says whether."""
        ...


class Deeds(QObject):
    """Does what can be taken back, and remembers the newest.

    Args:
        journal: tells when something else is done.
        parent: the page.

    Signals:
        done(str): something was done; the sentence that says so. `take_back` undoes it.
        went_on(): something was done, here or elsewhere.
        taken_back(): what was done was undone.
        refused(str): something did not go; what is said of it.
        stuck(str, Callable): it was not undone; what is said of it, and what tries it once more.
    """

    done = Signal(str)
    went_on = Signal()
    taken_back = Signal()
    refused = Signal(str)
    stuck = Signal(str, object)

    def __init__(self, journal: Journal, parent: QObject) -> None:
        super().__init__(parent)
        self._undo: Callable[[], object] | None = None
        self._is_newest = False
        self._others: list[TakesBack] = []
        for signal in (journal.kept, journal.changed, journal.was_put_away, journal.brought_back):
            signal.connect(self.pass_by)

    def ask_first(self, other: TakesBack) -> None:
        """Let somebody else on Today take back what they did, if nothing was done since."""
        self._others.append(other)

    @property
    def is_next(self) -> bool:
        """Whether something was done on Today beside the journal, and nothing elsewhere since."""
        done = self._undo is not None and self._is_newest
        return done or any(other.is_next for other in self._others)

    def do(
        self,
        act: Callable[[], object],
        undo: Callable[[], object] | None = None,
        sentence: str = "",
    ) -> bool:
        """Do something, and say whether it went; what did not go is said.

        Args:
            act: does it.
            undo: takes it back; None for what the journal takes back.
            sentence: says that it was done; "" where that is seen.
        """
        try:
            act()
        except SmallWinsError as error:
            self.refused.emit(problem.words_for(error))
            return False
        if undo is not None:
            self._undo, self._is_newest = undo, True
            self.went_on.emit()
        if sentence:
            self.done.emit(sentence)
        return True

    def take_back(self, *, if_newest: bool = False) -> bool:
        """Undo what was done last, and say whether there was anything to undo.

        Args:
            if_newest: only if nothing was done elsewhere since.
        """
        if if_newest and any(other.take_back_newest() for other in self._others):
            return True
        undo = self._undo
        if undo is None or (if_newest and not self._is_newest):
            return False
        try:
            undo()
        except SmallWinsError as error:
            self.stuck.emit(problem.words_for(error), self.take_back)
            return True
        self._undo = None
        self.taken_back.emit()
        return True

    @Slot()
    def pass_by(self) -> None:
        """Something else was done since."""
        self._is_newest = False
        self.went_on.emit()
