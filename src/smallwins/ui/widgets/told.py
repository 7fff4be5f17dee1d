"""What was done beside the journal: said on a strip, with the way to take it back."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from smallwins.domain.errors import SmallWinsError
from smallwins.ui import copy, problem
from smallwins.ui.widgets.strip import Strip

SEVERAL: Final = 50
"""So many things can be taken back where several can."""


class Told(QObject):
    """Does things, says what was done or did not go, and takes back what was done last.

    Args:
        strip: where it is said; undo there takes it back.
        words_for: gives the words for what did not go.
        most: how many things can be taken back, one after the other, the newest first.

    Signals:
        said(): something is said.
        taken_back(bool): what was done is undone; whether the keyboard is on undo, which goes.
    """

    said = Signal()
    taken_back = Signal(bool)

    def __init__(
        self,
        strip: Strip,
        words_for: Callable[[SmallWinsError], str] = problem.words_for,
        *,
        most: int = 1,
    ) -> None:
        super().__init__(strip)
        self._strip = strip
        self._words_for = words_for
        self._most = most
        self._take_backs: list[Callable[[], object]] = []
        strip.undo_requested.connect(self.undo)

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._take_backs)

    def do(self, act: Callable[[], object]) -> bool:
        """Do something, and say whether it went; what did not go is said."""
        try:
            act()
        except SmallWinsError as error:
            # An undo that did not go can be tried once more.
            stands = self._take_backs[-1:] == [act]
            self._strip.show_problem(self._words_for(error), undo=stands)
            self.said.emit()
            return False
        return True

    def tell(self, sentence: str, take_back: Callable[[], object]) -> None:
        """Say what was done; undo takes it back.

        Args:
            sentence: what was done.
            take_back: undoes it.
        """
        self._take_backs = [*self._take_backs, take_back][-self._most :]
        self._strip.show_done(sentence)
        self.said.emit()

    @Slot()
    def undo(self) -> None:
        """Take back what was done last, and say so; undo stays where there was more before it."""
        if not self._take_backs or not self.do(self._take_backs[-1]):
            return
        self._take_backs.pop()
        self.taken_back.emit(self._strip.has_focus and not self.can_undo)
        self._strip.show_done(copy.was_undone(), undo=self.can_undo)
        self.said.emit()
