"""What was done on the Rewards place: told beside the thing it was done to, taken back there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from smallwins.domain.errors import SmallWinsError
from smallwins.services.journal import Journal
from smallwins.ui import copy, problem
from smallwins.ui.widgets.strip import Strip

Deed = Callable[[], object]
"""Takes back what was done."""

_MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Thing:
    """A part of the place that something is done to.

    Attributes:
        part: what holds it.
        strip: where it is told.
        find: puts the keyboard on what was taken back.
    """

    part: QWidget
    strip: Strip
    find: Callable[[], None]


class Undoing(QObject):
    """Remembers how to take back what was done, and says so where it was done, one at a time.

    Args:
        journal: its acts and these take turns, the newest first.
        things: what something is done to.
        parent: the place.

    Signals:
        said(): something is told now, or no more.
    """

    said = Signal()

    def __init__(self, journal: Journal, things: Sequence[Thing], parent: QObject) -> None:
        super().__init__(parent)
        self._journal = journal
        self._things = things
        # How it is taken back, what it was done to, and after how many acts of the journal.
        self._deeds: list[tuple[Deed, Thing, int]] = []
        for thing in things:
            thing.strip.undo_requested.connect(self.take_back)

    def did(self, back: Deed, thing: Thing, sentence: str) -> None:
        """Remember how to take back what was done, and say it with undo beside it."""
        self.remember(back, thing)
        self.say(thing.strip, sentence, undo=True)

    def remember(self, back: Deed, thing: Thing) -> None:
        """Remember how to take back what was done."""
        done = (back, thing, self._journal.acts_done)
        self._deeds = [*self._deeds, done][-_MOST:]

    def forget(self, back: Deed) -> None:
        """Something else took that back."""
        self._deeds = [one for one in self._deeds if one[0] is not back]

    def say(self, strip: Strip, sentence: str, *, undo: bool = False) -> None:
        """Say what was done."""
        for other in self._things:
            if other.strip is not strip:
                if other.strip.has_focus:
                    other.find()
                other.strip.clear()  # undo there would take back what was done here
        strip.show_done(sentence, undo=undo)
        self.said.emit()

    def tell(self, error: SmallWinsError, strip: Strip, *, undo: bool = False) -> None:
        """Say what did not go, and what is safe."""
        strip.show_problem(problem.words_for_list(error), undo=undo)
        self.said.emit()

    @property
    def newest(self) -> int:
        """After how many acts of the journal the newest was done; -1 where there is none."""
        return self._deeds[-1][2] if self._deeds else -1

    @property
    def has_turn(self) -> bool:
        """Whether the newest that was done was done here, and not to a win."""
        return bool(self._deeds) and self._deeds[-1][2] >= self._journal.newest_act

    @Slot()
    def take_back(self) -> bool:
        """Take back what was done here last; say if there was anything.

        The keyboard goes to what came back, if it was there, or on undo, or has no place any more.
        Elsewhere it stays.
        """
        if not self._deeds:
            return False
        deed, thing, after = self._deeds.pop()
        keyboard = QApplication.focusWidget()
        held = thing.strip.has_focus or (keyboard is not None and thing.part.isAncestorOf(keyboard))
        try:
            deed()
        except SmallWinsError as error:
            self._deeds.append((deed, thing, after))
            self.tell(error, thing.strip, undo=True)
            return True
        # Before undo goes, which would pass the keyboard on to anything.
        if held or keyboard is None or not keyboard.isVisible():
            thing.find()
        self.say(thing.strip, copy.was_undone())
        return True
