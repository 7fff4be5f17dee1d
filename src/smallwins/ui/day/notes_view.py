"""The notes of one day, and what a person does to them where they stand."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from smallwins.domain.wins import LINES, Win
from smallwins.services.drafts import Drafts
from smallwins.services.journal import Journal
from smallwins.ui import copy
from smallwins.ui.day.note_rows import NoteRows
from smallwins.ui.day.notes_layout import Opened
from smallwins.ui.day.row_lines import RowLines
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.note_changes import NoteChanges
from smallwins.ui.widgets.note_menu import NoteMenu


class DayNotesList(NoteRows):
    """The notes of one day: to be read, changed, moved and put away.

    Args:
        theme: letters, colours and sizes.
        journal: where wins are changed.
        drafts: where half-written lines wait.
        parent: the page it lies on.

    Signals:
        done(Win, str): a win was changed, and the sentence that says so.
        refused(str): it did not go; what is said of it.
        left_empty(): the last note went while the keyboard was on it.
        share_requested(Win): a note is to be shared.
    """

    done = Signal(Win, str)
    refused = Signal(str)
    left_empty = Signal()
    share_requested = Signal(Win)

    def __init__(self, theme: Theme, journal: Journal, drafts: Drafts, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._day = self._today = dt.date.min
        self._turning = False
        self._lines = RowLines(theme, drafts, self)
        self._changes = NoteChanges(theme, journal, self)
        self._lines.changed.connect(self._lines_changed)
        self._lines.saved.connect(self._save)
        self._lines.left_to.connect(self._take_keyboard)
        self._changes.done.connect(self._was_done)
        self._changes.refused.connect(self.refused)
        self.menu_wanted.connect(self._open_menu)
        self.words_wanted.connect(partial(self._ask, LINES[0]))
        self.copy_wanted.connect(self._copy)
        self.put_away_wanted.connect(self._put_away)

    @property
    def is_empty(self) -> bool:
        """Whether there is no note."""
        return not self.notes.shown

    @property
    def being_written(self) -> bool:
        """Whether a line is open with words that are not kept."""
        return self._lines.being_written

    @property
    def lines(self) -> RowLines:
        """The lines that are open."""
        return self._lines

    def show_day(self, day: dt.date, wins: Sequence[Win], today: dt.date) -> None:
        """Show the notes of a day, or the same day as it is now.

        Rows that stay keep their place, their open lines and the keyboard. Half-written lines of
        other days wait as drafts.

        Args:
            day: the day.
            wins: its wins, the oldest first.
            today: the last day that has come.
        """
        turned, self._day, self._today = day != self._day, day, today
        row, uid = self._keep_keyboard(turned, {win.uid for win in wins})
        self._turning = True
        if turned:
            self._lines.follow({})
            self.notes.show(wins)
            self.setAccessibleName(copy.notes_of(day, today))
        if turned or self.notes.follow(wins):
            self._lines.follow({win.uid: win for win in self.notes.shown})
            self._turning = False
            self._lines_changed()
        self._turning = False
        stop = Qt.FocusPolicy.NoFocus if self.is_empty else Qt.FocusPolicy.StrongFocus
        self.setFocusPolicy(stop)
        if row >= 0:
            self._give_keyboard_on(0 if turned else row, uid)

    def opened(self, uid: str) -> Opened:
        """Say which lines of a note are open."""
        return self._lines.opened(uid)

    def place_parts(self) -> None:
        """Set the open lines in their places."""
        for uid in self._lines.uids():
            row = self.notes.row_of(uid)
            if row >= 0:
                laid = self._delegate.laid(self.notes.shown[row])
                corner = self.row_area(row).topLeft()
                for line, edit in self._lines.of(uid).items():
                    area = laid.words_line if line == LINES[0] else laid.feeling_line
                    edit.setGeometry(area.translated(corner))

    def rows_came(self, wins: list[Win]) -> None:
        """Open the lines of these that wait."""
        self._turning = True
        self._lines.go_on(wins)
        self._turning = False
        self._order_tabs()

    def _keep_keyboard(self, turned: bool, staying: set[str]) -> tuple[int, str]:
        """Take the keyboard from a line that goes; gives the row and win it was on, or -1."""
        uid = self._lines.with_keyboard()
        if uid and (turned or uid not in staying):
            self._take_keyboard(uid)
        here = self.current
        if here is None or not self.hasFocus():
            return -1, ""
        return self.currentIndex().row(), here.uid

    def _give_keyboard_on(self, row: int, uid: str) -> None:
        """The keyboard was on this win in this row: it stays on it, or goes to what is there."""
        if self.is_empty:
            self.left_empty.emit()
        elif self.current is None or self.current.uid != uid:
            known = self.notes.row_of(uid)
            self.go_to(known if known >= 0 else min(row, len(self.notes.shown) - 1))

    @Slot()
    def _lines_changed(self) -> None:
        if not self._turning:
            self.fit()
            self._order_tabs()

    def _order_tabs(self) -> None:
        """From the list Tab goes through the open lines as they stand, and on."""
        before: QWidget = self
        for uid in sorted(self._lines.uids(), key=self.notes.row_of):
            for edit in self._lines.of(uid).values():
                QWidget.setTabOrder(before, edit)
                before = edit

    @Slot(str)
    def _take_keyboard(self, uid: str) -> None:
        self.setCurrentIndex(self.notes.index(self.notes.row_of(uid)))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # What a person does

    @Slot(Win, QPoint)
    def _open_menu(self, win: Win, at: QPoint) -> None:
        menu = NoteMenu(self._theme, win, self._today, self, opens=True)
        changes, uid = self._changes, win.uid
        menu.open_wanted.connect(partial(self.open_requested.emit, win))
        menu.line_wanted.connect(partial(self._ask_by_menu, win))
        menu.copy_wanted.connect(partial(self._copy, win))
        menu.share_wanted.connect(partial(self.share_requested.emit, win))
        menu.kind_chosen.connect(partial(changes.change_kind, uid))
        menu.day_chosen.connect(partial(changes.change_day, uid))
        menu.day_wanted.connect(partial(changes.pick_day, uid))
        menu.put_away_wanted.connect(partial(changes.put_away, uid))
        menu.popup(at)

    def _ask(self, line: str, win: Win) -> None:
        self._lines.ask(win, line)
        self.go_to(self.notes.row_of(win.uid))

    def _ask_by_menu(self, win: Win, line: str) -> None:
        self._ask(line, win)

    @Slot(Win)
    def _copy(self, win: Win) -> None:
        QGuiApplication.clipboard().setText(win.text)

    @Slot(Win)
    def _put_away(self, win: Win) -> None:
        self._changes.put_away(win.uid)

    @Slot(str, str, str)
    def _save(self, uid: str, line: str, words: str) -> None:
        if line == LINES[0]:
            self._changes.change_words(uid, words)
        else:
            self._changes.change_feeling(uid, words)

    @Slot(object, str)
    def _was_done(self, win: Win, sentence: str) -> None:
        row = self.notes.row_of(win.uid)
        if row >= 0 and self.notes.shown[row] == win:
            # It is as it was: there is nothing to say, and nothing of this to take back.
            self._lines.settle(win.uid)
            return
        if win.day == self._day and win.put_away_at is None:
            self.notes.replace(win)
            self._lines.follow({one.uid: one for one in self.notes.shown})
            self._lines_changed()
        self.done.emit(win, sentence)
