"""What was done on a day's page: it is said in the page's strip, and can be taken back."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from smallwins.domain.day_words import Moment
from smallwins.domain.errors import SmallWinsError
from smallwins.domain.wins import Win
from smallwins.services.day_words import DayWords
from smallwins.services.journal import Journal
from smallwins.ui import copy, problem
from smallwins.ui.widgets.strip import Strip


@dataclass(frozen=True, slots=True)
class _Writing:
    """Other words of a moment.

    Attributes:
        day: of which day.
        moment: of which moment.
        before: the words before.
        now: the words since.
        after: how many acts the journal had seen by then.
    """

    day: dt.date
    moment: Moment
    before: str
    now: str
    after: int


class DayDeeds(QObject):
    """Says what was done, with undo for a minute; and takes back what was written of moments.

    What was done to wins is the journal's to take back. The two go by their turn: what was done
    last is taken back first, wherever the other was done.

    Args:
        strip: where it is said.
        journal: knows when something else was done.
        day_words: where words of moments are written.
        parent: the page.

    Signals:
        said(): something else is said, or no more; it may need other room.
        undo_win_requested(Win): the newest act on this win is to be taken back.
        keyboard_freed(): the keyboard is on undo, which is about to go.
        note_is_back(str): undo was pressed; the keyboard belongs on the note of this uid.
        words_are_back(date, Moment, bool): the words of this moment are as before; and whether
            undo was pressed, so that the keyboard belongs there.
    """

    said = Signal()
    undo_win_requested = Signal(Win)
    keyboard_freed = Signal()
    note_is_back = Signal(str)
    words_are_back = Signal(dt.date, object, bool)

    def __init__(
        self, strip: Strip, journal: Journal, day_words: DayWords, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._strip = strip
        self._journal = journal
        self._day_words = day_words
        self._offered: Win | _Writing | None = None
        self._written: list[_Writing] = []
        self._pressed = False
        self._trying: Win | None = None
        self._says_unwritten = False
        strip.undo_requested.connect(self._undo)
        day_words.refused.connect(self.tell_unwritten)
        day_words.went_well.connect(self._is_written)
        day_words.words_changed.connect(self._words_changed)
        for signal in (journal.kept, journal.changed, journal.was_put_away, journal.brought_back):
            signal.connect(self._win_changed)

    def tell_done(self, win: Win, sentence: str, *, leaves: bool) -> None:
        """Say what was done to a win.

        Args:
            win: as it is since.
            sentence: what is said.
            leaves: its note is about to go, and would take the keyboard with it.
        """
        self._say(sentence, win)
        if leaves:
            self._strip.give_focus()

    def tell_written(self, day: dt.date, moment: Moment, before: str, now: str) -> None:
        """Say that a moment has other words."""
        writing = _Writing(day, moment, before, now, self._journal.acts_done)
        self._written.append(writing)
        self._say(copy.was_changed(), writing)

    def show_undone(self, win: Win) -> None:
        """Say that the newest act on a win was taken back."""
        pressed = self._pressed or self._strip.has_focus
        if self._strip.has_focus:
            self.keyboard_freed.emit()
        self._say(copy.was_undone(), None)
        if pressed:
            self.note_is_back.emit(win.uid)

    def show_trouble(self, sentence: str) -> None:
        """Say what did not go, and what is safe. Where it was undo, that stays beside it."""
        self._say_trouble(sentence, self._trying)

    def be_quiet(self) -> None:
        """Another day is shown: what is said is not of it. It can still be taken back."""
        self._offered = None
        self._strip.clear()
        if self._day_words.trouble is not None:
            self.tell_unwritten(self._day_words.trouble)

    @property
    def newest(self) -> int:
        """After how many acts of the journal the newest was written; -1 where there is none."""
        return self._written[-1].after if self._written else -1

    def take_back(self) -> bool:
        """Take back what was written last, if nothing was done in the journal since.

        Returns:
            Whether there was anything, or it was tried; else it is the journal's turn.
        """
        while self._written and self._written[-1].after >= self._journal.newest_act:
            if self._take_back(self._written[-1]):
                return True
        return False

    @Slot(object)
    def tell_unwritten(self, error: SmallWinsError) -> None:
        """Say that what is typed did not go into the file, until it does."""
        self.show_trouble(problem.words_for(error))
        self._says_unwritten = True

    @Slot()
    def _is_written(self) -> None:
        """All that is typed is in the file: no more is said of it, and other words stay."""
        if self._says_unwritten:
            self._clear()

    @Slot()
    def _undo(self) -> None:
        """Undo was pressed, beside what it is about."""
        offered, self._offered = self._offered, None
        self._pressed = self._strip.has_focus
        if self._pressed:
            self.keyboard_freed.emit()
        if isinstance(offered, Win):
            self._trying = offered
            self.undo_win_requested.emit(offered)
            self._trying = None
        elif offered is not None and not self._take_back(offered):
            self._clear()
        self._pressed = False

    def _take_back(self, writing: _Writing) -> bool:
        """Write a moment's words as before; what was written since is nobody's to take away."""
        part = writing.moment.part
        try:
            if self._day_words.words(writing.day, part) != writing.now:
                self._written.remove(writing)
                return False
            self._day_words.keep(writing.day, part, writing.before)
        except SmallWinsError as error:
            self._say_trouble(problem.words_for(error), writing)
            return True  # it can be tried once more
        self._written.remove(writing)
        self.words_are_back.emit(writing.day, writing.moment, self._pressed)
        self._say(copy.was_undone(), None)
        return True

    def _say(self, sentence: str, offered: Win | _Writing | None) -> None:
        self._offered, self._says_unwritten = offered, False
        self._strip.show_done(sentence, undo=offered is not None)
        self.said.emit()

    def _say_trouble(self, sentence: str, offered: Win | _Writing | None) -> None:
        self._offered, self._says_unwritten = offered, False
        if offered is None and self._strip.has_focus:
            self.keyboard_freed.emit()
        self._strip.show_problem(sentence, undo=offered is not None)
        self.said.emit()

    def _clear(self) -> None:
        self._offered, self._says_unwritten = None, False
        self._strip.clear()
        self.said.emit()

    # What is done elsewhere

    @Slot(object)
    def _win_changed(self, win: Win) -> None:
        """Beside what was done here undo would take back what was done elsewhere since."""
        if isinstance(self._offered, Win) and self._offered.uid == win.uid:
            self._withdraw()

    @Slot(dt.date, object)
    def _words_changed(self, day: dt.date, part: object) -> None:
        offered = self._offered
        if isinstance(offered, _Writing) and (offered.day, offered.moment.part) == (day, part):
            self._withdraw()

    def _withdraw(self) -> None:
        if not self._strip.has_focus:
            self._clear()
