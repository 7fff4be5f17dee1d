"""What a person does to a note, on Today's table or on a day's page."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from smallwins.domain.errors import EmptyTextError, SmallWinsError
from smallwins.domain.wins import Kind, Win
from smallwins.services.journal import Journal
from smallwins.ui import copy, problem
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.day_dialog import DayDialog
from smallwins.ui.widgets.note_card import NoteCard


class NoteChanges(QObject):
    """Takes the wishes of notes to the journal: each by its method, or all of a `NoteCard`'s.

    Args:
        theme: the look of the question for a day.
        journal: where wins are changed.
        page: what the notes lie on.

    Signals:
        done(Win, str): a win was changed, and the sentence that says so.
        refused(str): it did not go; what is said of it.
        line_left(): no words are written and not kept on a line of a note.
    """

    done = Signal(Win, str)
    refused = Signal(str)
    line_left = Signal()

    def __init__(self, theme: Theme, journal: Journal, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._journal = journal
        self._page = page

    def attend(self, card: NoteCard) -> None:
        """Listen to a note."""
        card.text_changed.connect(self.change_words)
        card.feeling_changed.connect(self.change_feeling)
        card.kind_changed.connect(self.change_kind)
        card.day_changed.connect(self.change_day)
        card.day_wanted.connect(self.pick_day)
        card.put_away_requested.connect(self.put_away)
        card.written.connect(self._written)

    def change_words(self, uid: str, words: str) -> None:
        """Let these be the words of a win; where there are none, nothing is done or said."""
        self._do(lambda: self._journal.change(uid, text=words), copy.was_changed())

    def change_feeling(self, uid: str, words: str) -> None:
        """Let this be how a win felt."""
        self._do(lambda: self._journal.change(uid, feeling=words), copy.was_changed())

    def change_kind(self, uid: str, kind: Kind | None) -> None:
        """Let a win be of this kind, or of none."""
        self._do(lambda: self._journal.change(uid, kind=kind), copy.was_changed())

    def change_day(self, uid: str, day: dt.date) -> None:
        """Move a win to this day."""
        moved = copy.was_moved(day, self._journal.today())
        self._do(lambda: self._journal.change(uid, day=day), moved)

    def pick_day(self, uid: str) -> None:
        """Ask for a day, and move a win there."""
        dialog = DayDialog(self._theme, self._journal, uid, self._page)
        dialog.moved.connect(self._moved_by_dialog)
        dialog.open()

    def put_away(self, uid: str) -> None:
        """Put a win away."""
        self._do(lambda: self._journal.put_away(uid), copy.was_put_away())

    def _moved_by_dialog(self, win: Win) -> None:
        self.done.emit(win, copy.was_moved(win.day, self._journal.today()))

    def _written(self, _uid: str, _line: str, words: str) -> None:
        if not words:
            self.line_left.emit()

    def _do(self, act: Callable[[], Win], sentence: str) -> None:
        try:
            win = act()
        except EmptyTextError:
            return
        except SmallWinsError as error:
            self.refused.emit(problem.words_for(error))
            return
        self.done.emit(win, sentence)
