"""A person's own reminders: added, changed, put away with a way back."""

import dataclasses
import datetime as dt
import functools
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise
from typing import Final, cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.errors import (
    EmptyTextError,
    SmallWinsError,
    StorageError,
    TextRefusedError,
)
from smallwins.domain.reminders import Reminder
from smallwins.services.drafts import NEW_REMINDER, Drafts, reminder_place
from smallwins.services.reminders import Reminders
from smallwins.ui import copy, problem
from smallwins.ui.settings.away_reminders import AwayReminders
from smallwins.ui.settings.own_row import OwnRow
from smallwins.ui.settings.reminder_row import ReminderRow
from smallwins.ui.settings.rows import Card, Row, Ways, side_of
from smallwins.ui.settings.times import TimeLine
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.framed_line import FramedLine
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.told import SEVERAL, Told

_AT_FIRST: Final = dt.time(12)


class _LineIsTakenError(SmallWinsError):
    """Words that go back into the line where one is added would take the place of others."""


class _Rows(QWidget):
    """Rows with hairlines between them, which come and go while what is round them stays."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: Sequence[QWidget] = ()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, side = QPainter(self), side_of(self._theme, self, 22)
        painter.setPen(QPen(self._theme.color("line"), 1))
        for row in self.rows[:-1]:
            y = row.geometry().bottom()
            painter.drawLine(side, y, self.width() - side, y)


class OwnReminders(QWidget):
    """The card with them, the line that adds one, and what is told of them.

    Args:
        theme: the look.
        reminders: where they are kept.
        show: lets a row show what holds now.
        serve: hears what a row wants.
        drafts: where words wait that are not kept.
    """

    def __init__(
        self,
        theme: Theme,
        reminders: Reminders,
        show: Callable[[ReminderRow], None],
        serve: Callable[[ReminderRow], None],
        drafts: Drafts,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._reminders = reminders
        self._show, self._serve = show, serve
        self._drafts = drafts
        self._at = _AT_FIRST
        self._back: QWidget | None = None
        self.rows: list[OwnRow] = []
        # Never seen and never come to: it marks where the rows' stops belong.
        self._before = QWidget(self)
        self._before.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._before.hide()
        self._box = _Rows(theme)
        self._strip = Strip(theme, self)
        self._told = Told(self._strip, _words_for, most=SEVERAL)
        self._build_new()
        head = Row(theme, copy.own_reminders(), copy.own_reminders_hint(), QWidget())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Card(theme, [head, self._box, self._new]))
        # Below the card: nothing moves under a hand when it speaks.
        column.addWidget(self._strip)
        self.away = AwayReminders(theme, reminders)
        self.away.back_wanted.connect(self._bring_back)
        column.addWidget(self.away)
        self._told.taken_back.connect(self._taken_back)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.restyle)
        self.restyle()
        self.refresh()

    def refresh(self) -> None:
        """Show them as they are now; a row that stays is the same one."""
        own = [one for one in self._reminders.all() if one.is_own]
        known = {row.reminder.uid: row for row in self.rows}
        rows = [known[one.uid] if one.uid in known else self._make(one) for one in own]
        for row in self.rows:
            if row not in rows:
                self._take_away(row, rows)
        for number, row in enumerate(rows):
            if row not in self.rows:
                self._box.column.insertWidget(number, row)
                row.show()
        self.rows = self._box.rows = rows
        for row, reminder in zip(rows, own, strict=True):
            row.reminder = reminder
            self._show(row)
            row.call_links()
        self._box.setVisible(bool(rows))
        self._box.update()
        self.away.refresh()
        self._order()

    def take_back(self) -> QWidget | None:
        """Take back what was done here last; gives where that is said, None where nothing was."""
        if not self._told.can_undo:
            return None
        self._told.undo()
        return self._strip

    def show_words(self, places: Collection[str]) -> list[QWidget]:
        """Say that words are here and not in the file, and put the keyboard on them.

        Args:
            places: where words are that are in no file.

        Returns:
            What is to be brought into view, the words last; nothing where none are here.
        """
        lines: list[QWidget] = [
            row.editor
            for row in self.rows
            if row.editor is not None and reminder_place(row.reminder.uid) in places
        ]
        if NEW_REMINDER in places:
            lines.append(self.line.edit)
        if not lines:
            return []
        self._strip.show_problem(copy.words_are_here())
        lines[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return [self._strip, lines[0]]

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        self._flow.setSpacing(px(10))
        self._strip.setContentsMargins(px(8), 0, px(8), 0)
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _build_new(self) -> None:
        theme = self._theme
        self._new = QWidget()
        self._new.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.line = FramedLine(theme, copy.own_reminder_field(), self._new)
        self.line.edit.setPlaceholderText(copy.in_your_words())
        self.line.edit.setText(self._drafts.words(NEW_REMINDER))
        self.line.edit.textChanged.connect(self._hold)
        self.time = TimeLine(theme, copy.time_of(copy.new_reminder()), self._new)
        self.time.show_time(_AT_FIRST)
        self.add = OtherButton(theme, copy.add_reminder(), parent=self._new)
        self.add.setAccessibleName(copy.add_reminder_spoken())
        self._flow = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._new)
        self._flow.addWidget(self.line, 1)
        self._ending = Ways(theme, [self.time, self.add])
        self._flow.addWidget(self._ending, 0, Qt.AlignmentFlag.AlignTop)
        self.line.edit.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.time.chosen.connect(self._set_time)
        self.time.refused.connect(self._strip.show_problem)
        for edit in (self.line.edit, self.time.edit):
            edit.undo_wanted.connect(self._told.undo)

    def _turn(self) -> None:
        """Have the time behind the words, or below them where the width ends."""
        px = self._theme.px
        side = side_of(self._theme, self._new, 22)
        self._flow.setContentsMargins(side, px(10), side, px(12))
        wide = self.width() - px(60) - self._ending.sizeHint().width() >= px(200)
        ways = QBoxLayout.Direction
        self._flow.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def _make(self, reminder: Reminder) -> OwnRow:
        row = OwnRow(self._theme, reminder, self._drafts)
        self._serve(row)
        row.out_wanted.connect(functools.partial(self._put_away, row))
        row.undo_wanted.connect(self._told.undo)
        row.reworded.connect(functools.partial(self._reworded, row))
        return row

    def _take_away(self, row: OwnRow, rows: Sequence[OwnRow]) -> None:
        """A row goes; the keyboard goes on from where it was."""
        focus = cast("QWidget | None", row.window().focusWidget())
        if focus is not None and row.isAncestorOf(focus):
            place = min(self.rows.index(row), len(rows) - 1)
            stop = rows[place].out if rows else self.line.edit
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._box.column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _order(self) -> None:
        stops = [stop for row in self.rows for stop in row.stops]
        new = [self.line.edit, self.time.edit, self.add, *self.away.stops]
        for before, after in pairwise([self._before, *stops, *new]):
            QWidget.setTabOrder(before, after)

    @Slot(str)
    def _hold(self, words: str) -> None:
        self._drafts.hold(NEW_REMINDER, words)

    @Slot(dt.time)
    def _set_time(self, time: dt.time) -> None:
        self._at = time

    @Slot()
    def _add(self) -> None:
        added: list[Reminder] = []
        words, at = self.line.edit.checked_words(), self._at
        if self._told.do(lambda: added.append(self._reminders.add(words, at))):
            # Not cleared, which Qt would take back: its words would stand there as if not added.
            self.line.edit.setText("")
            back = functools.partial(self._take_up, added[0].uid)
            self._told.tell(copy.reminder_is_added(), back)
        self.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_up(self, uid: str) -> None:
        """Take back an adding: its words are in the line again, and it was never taken out.

        Raises:
            _LineIsTakenError: other words are there, or half written ones for it.
            StorageError: it was not written, and all is as before.
        """
        if self.line.edit.text() or self._drafts.words(reminder_place(uid)):
            raise _LineIsTakenError
        words = next((one.words for one in self._reminders.all() if one.uid == uid), "")
        # In the file first: an app that is killed in between has them twice, and not nowhere.
        self._drafts.hold(NEW_REMINDER, words)
        self._drafts.write(patient=False)
        is_safe = NEW_REMINDER not in self._drafts.unwritten
        try:
            # Words that are in no file but with it stay there.
            self._reminders.put_away(uid, for_good=is_safe)
        except StorageError:
            self._drafts.hold(NEW_REMINDER, "")
            raise
        self.line.edit.setText(words)
        self._back = self.line.edit

    def _put_away(self, row: OwnRow) -> None:
        uid = row.reminder.uid
        if self._told.do(lambda: self._reminders.put_away(uid)):
            self._told.tell(copy.reminder_is_out(), functools.partial(self._put_back, uid))

    @Slot(str)
    def _bring_back(self, uid: str) -> None:
        if self._told.do(lambda: self._put_back(uid)):
            again = functools.partial(self._reminders.put_away, uid)
            self._told.tell(copy.reminder_is_back(), again)
            # What was pressed is gone: the keyboard goes to what came back.
            self._taken_back(held=True)

    def _put_back(self, uid: str) -> None:
        self._reminders.put_back(uid)
        self._back = next((row.switch for row in self.rows if row.reminder.uid == uid), None)

    def _reworded(self, row: OwnRow, before: str) -> None:
        back = functools.partial(self._word_back, row.reminder.uid, before)
        self._told.tell(copy.was_changed(), back)

    def _word_back(self, uid: str, words: str) -> None:
        """Take back a change of words.

        Raises:
            _LineIsTakenError: half written ones for it are in its line.
            StorageError: it was not written, and all is as before.
        """
        if self._drafts.words(reminder_place(uid)):
            raise _LineIsTakenError
        row = next((row for row in self.rows if row.reminder.uid == uid), None)
        if row is not None:
            self._reminders.change(dataclasses.replace(row.reminder, words=words))
            row.close_line()
            self._back = row.change

    @Slot(bool)
    def _taken_back(self, held: bool) -> None:
        """It is there again; where the keyboard was on undo, which goes, it goes there."""
        if held and self._back is not None:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)


def _words_for(error: SmallWinsError) -> str:
    """What did not go, and what is safe: the line's words, or the list."""
    if isinstance(error, _LineIsTakenError):
        return copy.line_has_words()
    if isinstance(error, EmptyTextError):
        return copy.reminder_refused()
    if isinstance(error, TextRefusedError):
        return problem.words_for(error)
    return problem.words_for_list(error)
