"""What is said beside the day's notes: what was done, with its undo, and what did not go."""

import datetime as dt
import functools
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from smallwins.domain.wins import Win
from smallwins.ui import copy
from smallwins.ui.today.notes import DayNotes
from smallwins.ui.widgets.scroll import PageScroll
from smallwins.ui.widgets.strip import Strip


class Telling(QObject):
    """Says what was done, and takes back that and no more.

    Args:
        strip: where it is said.
        scroll: brings it in sight.
        notes: the day's notes.
        home: where the keyboard goes when undo goes, and a press does no harm.

    Signals:
        undo_win_requested(Win): undo was pressed beside what was said of this win.
    """

    undo_win_requested = Signal(Win)

    def __init__(self, strip: Strip, scroll: PageScroll, notes: DayNotes, home: QWidget) -> None:
        super().__init__(strip)
        self._strip = strip
        self._scroll = scroll
        self._notes = notes
        self._home = home
        self._take_back: Callable[[], object] | None = None
        strip.undo_requested.connect(self._undo)

    @Slot(str)
    def refuse(self, sentence: str) -> None:
        """Say what did not go."""
        self._strip.show_problem(sentence)
        self._scroll.bring(self._strip)

    @Slot(str, object)
    def refuse_undo(self, sentence: str, take_back: Callable[[], object]) -> None:
        """Say that something was not undone; undo beside it tries once more."""
        self._take_back = take_back
        self._strip.show_problem(sentence, undo=True)
        self._scroll.bring(self._strip)

    def tell(self, sentence: str, take_back: Callable[[], object]) -> None:
        """Say what was done; undo beside it takes it back."""
        self._take_back = take_back
        self._strip.show_done(sentence)
        self._scroll.bring(self._strip)

    def tell_of(self, win: Win, sentence: str, day: dt.date) -> None:
        """Say what was done to a win; the table follows within the same breath.

        Args:
            win: as it is now.
            sentence: what was done.
            day: the day on the page.
        """
        card = self._notes.card(win.uid)
        if card is not None and card.win == win:
            # It is as it was: there is nothing to say, and nothing of this to take back.
            card.leave_as_it_was()
            return
        self.tell(sentence, functools.partial(self.undo_win_requested.emit, win))
        if win.put_away_at is not None or win.day != day:
            # Its note is about to go, and would take the keyboard with it.
            self._strip.give_focus()
        elif card is not None:
            card.give_focus()

    @Slot()
    def tell_undone(self) -> None:
        """Say that what was done was taken back."""
        if self._strip.has_focus:
            # Undo is about to go.
            self._home.setFocus(Qt.FocusReason.OtherFocusReason)
        self._strip.show_done(copy.was_undone(), undo=False)

    def forget_undone(self) -> None:
        """What is said to have been taken back is so no more."""
        if self._strip.says == copy.was_undone():
            self._strip.clear()

    def bring(self) -> None:
        """Bring in sight what is said."""
        self._scroll.bring(self._strip)

    def _undo(self) -> None:
        # Not the newest act: a win kept since then is no part of what the strip speaks of.
        if self._take_back is not None:
            self._take_back()
