"""What was done beside the journal: said on a strip, with the one way to take it back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from smallwins.domain.errors import SmallWinsError
from smallwins.ui import copy, problem
from smallwins.ui.widgets.strip import Strip


class Told(QObject):
    """Does things, says what was done or did not go, and takes back what was done last.

    Args:
        strip: where it is said; undo there takes it back.
        words_for: gives the words for what did not go.

    Signals:
        said(): something is said.
        taken_back(bool): what was done is undone; whether the keyboard is on undo, which goes.
    """

    said = Signal()
    taken_back = Signal(bool)

    def __init__(
        self, strip: Strip, words_for: Callable[[SmallWinsError], str] = problem.words_for
    ) -> None:
        super().__init__(strip)
        self._strip = strip
        self._words_for = words_for
        self._take_back: Callable[[], object] | None = None
        strip.undo_requested.connect(self.undo)

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._take_back is not None

    def do(self, act: Callable[[], object]) -> bool:
        """Do something, and say whether it went; what did not go is said."""
        try:
            act()
        except SmallWinsError as error:
            stands = act is self._take_back  # an undo that did not go can be tried once more
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
        self._take_back = take_back
        self._strip.show_done(sentence)
        self.said.emit()

    @Slot()
    def undo(self) -> None:
        """Take back what was done last, and say so."""
        take_back = self._take_back
        if take_back is None or not self.do(take_back):
            return
        self._take_back = None
        self.taken_back.emit(self._strip.has_focus)
        self._strip.show_done(copy.was_undone(), undo=False)
        self.said.emit()
