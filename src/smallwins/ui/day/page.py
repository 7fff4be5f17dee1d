"""The page of one day: its wins, what was written of it, and a place to write."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from smallwins.domain.day_words import Moment
from smallwins.domain.errors import StorageError
from smallwins.domain.heat import days_on
from smallwins.domain.wins import Win
from smallwins.services.day_words import DayWords
from smallwins.services.drafts import Drafts
from smallwins.services.journal import Journal
from smallwins.ui import copy, problem
from smallwins.ui.day.add import AddToDay
from smallwins.ui.day.deeds import DayDeeds
from smallwins.ui.day.head import DayHead
from smallwins.ui.day.journal import JournalField
from smallwins.ui.day.journal_head import JournalHead
from smallwins.ui.day.moments import DayMoments, Written
from smallwins.ui.day.notes_view import DayNotesList
from smallwins.ui.day.paper import paint_punched
from smallwins.ui.layout import height_for
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.scroll import Page, PageScroll
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.win_field import Guess
from smallwins.ui.widgets.words import Words

_LEAD: Final = 30
_TRAIL: Final = 24
_TOP: Final = 36
_FOOT: Final = 24
_WIDEST: Final = 640
_LOW: Final = 480
"""A page that is lower than this, in designed pixels, scrolls whole."""

# A row tells the rows, they tell the page, and that tells what scrolls it.
_ROUNDS: Final = 3
# The ring round a row reaches so far out.
_RING: Final = 6


class DayPage(QWidget):
    """A day as a page out of a ring binder (mockups calendar-light, calendar-dark).

    Args:
        theme: the look.
        journal: where wins are kept and changed.
        day_words: what is written of days.
        drafts: where half-written words wait.
        guess: gives the kinds that fit some words.

    Signals:
        went_to(dt.date): the page turned to this day.
        closed(): the keyboard is to go back to the calendar.
        wide_wanted(): more room to write is wanted, or as much as before.
        note_requested(Win): this note is to be opened large.
        share_requested(Win): this note is to be shared.
        undo_win_requested(Win): the newest act on this win is to be taken back.
    """

    went_to = Signal(dt.date)
    closed = Signal()
    wide_wanted = Signal()
    note_requested = Signal(Win)
    share_requested = Signal(Win)
    undo_win_requested = Signal(Win)

    def __init__(
        self,
        theme: Theme,
        journal: Journal,
        day_words: DayWords,
        drafts: Drafts,
        guess: Guess,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._journal = journal
        self._day_words = day_words
        self._day = journal.today()
        self._shown: dt.date | None = None
        self._stale = True
        self._wide = False
        self._low = False
        self._comes_back = ""
        self._build(drafts, guess)
        self._connect()
        self.restyle()

    @property
    def day(self) -> dt.date:
        """The day that is shown."""
        return self._day

    @property
    def writing(self) -> JournalField:
        """The journal."""
        return self._writing

    @property
    def adding(self) -> AddToDay:
        """The way to add a win."""
        return self._add

    @property
    def notes(self) -> DayNotesList:
        """The day's notes."""
        return self._notes

    def show_day(self, day: dt.date) -> None:
        """Turn to a day that has come."""
        turned, self._day = day != self._day, day
        if turned:
            self._deeds.be_quiet()
        self.refresh()
        if turned:
            self.scroll_area.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Read the day again; out of sight, that waits until somebody looks."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        today = self._journal.today()
        self.setAccessibleName(copy.day_page(self._day, today))
        wins: list[Win] = []
        written: Written | None = None
        next_day, leads_on = days_on(self._day, 1), self._day < today
        try:
            leads_on = self._day < next_day and self._journal.has_come(next_day)
            read = self._journal.wins_of(self._day)[::-1]
            wins, written = read, self.moments.read(self._day)
        except StorageError as error:
            self.show_trouble(problem.words_at_start(error))
        self._head.show_day(self._day, today, leads_on=leads_on)
        if written is None and self._shown == self._day:
            return  # what was read before stays
        # All of it turns, or what is written under one day would go to another.
        self._shown = self._day if written is not None else None
        self._notes.show_day(self._day, wins, today)
        # Words that are being written keep their row, wherever its win went.
        self._notes.setVisible(not self._notes.is_empty)
        self._rest.setVisible(self._notes.is_empty and written is not None)
        self.moments.show_day(self._day, written)
        self._writing.show_day(self._day, today)
        self._add.show_day(self._day)
        self._lay_out()  # a date with its year may take two lines, and one without it one
        self._come_to_rest()
        if self._comes_back:
            self._meet_note()

    def _come_to_rest(self) -> None:
        """Let each part have its height now: nobody sees a day that is half laid out."""
        # What lies within comes first: it tells what it lies on. Others' layouts are left alone.
        own = [*reversed(self.findChildren(QWidget)), self]
        for _ in range(_ROUNDS):
            for part in own:
                QCoreApplication.sendPostedEvents(part, QEvent.Type.LayoutRequest.value)

    def take_keyboard(self) -> None:
        """Have the keyboard on the day: on its notes, or on the way to add one."""
        stops: tuple[QWidget, ...] = (self._notes, self._add.button, self._add.field.edit)
        stop = next(one for one in stops if one.isVisibleTo(self))
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> None:
        """Have the keyboard in the journal."""
        self._writing.take_keyboard()
        self.scroll_area.bring(self._writing)

    def set_wide(self, wide: bool) -> None:
        """Have all the room to write, or as much as beside the calendar."""
        self._wide = wide
        self._writing.set_wide(wide)
        self._journal_head.set_wide(wide)
        self.restyle()

    def set_over(self, over: bool) -> None:
        """Lie over the calendar, with a way back to it, or stand beside it."""
        self._head.set_closes(closes=over)

    @property
    def newest_deed(self) -> int:
        """After how many acts of the journal the newest was written; -1 where there is none."""
        return self._deeds.newest

    def take_back(self) -> bool:
        """Take back what was written of a moment here, if it is the newest act of all.

        Returns:
            Whether it was taken back, or tried; else it is the journal's turn.
        """
        return self._deeds.take_back()

    def show_undone(self, win: Win | None) -> None:
        """Say that the newest act was taken back; the page turns to the day it is about."""
        if win is None:
            return
        self._turn_to(win.day)
        self._deeds.show_undone(win)

    def show_trouble(self, sentence: str) -> None:
        """Say what did not go, and what is safe."""
        self._deeds.show_trouble(sentence)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._lay_out()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_punched(QPainter(self), self._theme, self.rect(), mirrored=mirrored)

    # Building

    def _build(self, drafts: Drafts, guess: Guess) -> None:
        theme = self._theme
        self._head = DayHead(theme, self)
        page = self._page = Page()
        self._column = QVBoxLayout(page)
        self._column.setSpacing(0)
        self._rest = Words(theme, "body", copy.a_rest_day(), "ink2", page)
        self._notes = DayNotesList(theme, self._journal, drafts, page)
        self.moments = DayMoments(theme, self._day_words, drafts, page)
        self._journal_head = JournalHead(theme, page)
        self._writing = JournalField(theme, self._day_words, page)
        parts = (self._rest, self._notes, self.moments, self._journal_head, self._writing)
        for part in parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.scroll_area = PageScroll(theme, page, self)
        self._strip = Strip(theme, self)
        self._deeds = DayDeeds(self._strip, self._journal, self._day_words, self)
        self._add = AddToDay(theme, self._journal, drafts, guess, self)

    def _connect(self) -> None:
        self._head.went.connect(self._turn)
        self._head.closed.connect(self.closed)
        self._notes.done.connect(self._done)
        self._notes.refused.connect(self.show_trouble)
        self._notes.open_requested.connect(self.note_requested)
        self._notes.share_requested.connect(self.share_requested)
        self._notes.left_empty.connect(self._notes_went)
        self._notes.brought.connect(self._bring)
        self.moments.done.connect(self._wrote)
        self.moments.refused.connect(self.show_trouble)
        self._journal_head.wide_wanted.connect(self.wide_wanted)
        self._writing.left.connect(self.closed)
        self._writing.refused.connect(self.show_trouble)
        self._add.added.connect(self._added)
        self._add.refused.connect(self.show_trouble)
        self._add.left.connect(self.closed)
        self._deeds.said.connect(self._lay_out)
        self._deeds.undo_win_requested.connect(self.undo_win_requested)
        self._deeds.keyboard_freed.connect(self.take_keyboard)
        self._deeds.note_is_back.connect(self._await_note)
        self._deeds.words_are_back.connect(self._words_are_back)
        self._theme.changed.connect(self.restyle)
        journal = self._journal
        for signal in (journal.kept, journal.changed, journal.was_put_away, journal.brought_back):
            signal.connect(self._win_moved)

    # What is done here

    @Slot(int)
    def _turn(self, on: int) -> None:
        self._turn_to(days_on(self._day, on))

    def _turn_to(self, day: dt.date) -> None:
        if day != self._day:
            self.show_day(day)
            self.went_to.emit(day)

    @Slot(object)
    def _win_moved(self, _win: Win) -> None:
        # The celebration paints first; the page follows within the same breath.
        QTimer.singleShot(0, self, self.refresh)

    @Slot(object, str)
    def _done(self, win: Win, sentence: str) -> None:
        leaves = win.put_away_at is not None or win.day != self._day
        self._deeds.tell_done(win, sentence, leaves=leaves)

    @Slot(object)
    def _added(self, win: Win) -> None:
        sentence = copy.added_to_day(win.day, self._journal.today())
        self._deeds.tell_done(win, sentence, leaves=False)

    @Slot(object, str, str)
    def _wrote(self, moment: Moment, before: str, now: str) -> None:
        self._deeds.tell_written(self._day, moment, before, now)

    @Slot(str)
    def _await_note(self, uid: str) -> None:
        """A note comes back with the next picture: the keyboard goes on from there."""
        self._comes_back = uid

    def _meet_note(self) -> None:
        uid, self._comes_back = self._comes_back, ""
        row = self._notes.notes.row_of(uid)
        if row >= 0:
            self._notes.setFocus(Qt.FocusReason.OtherFocusReason)
            self._notes.go_to(row)

    @Slot(dt.date, object, bool)
    def _words_are_back(self, day: dt.date, moment: Moment, pressed: bool) -> None:
        self._turn_to(day)
        row = self.moments.rows[moment]
        if pressed and row.isVisible():
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _notes_went(self) -> None:
        self._add.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QRect)
    def _bring(self, row: QRect) -> None:
        place = QRect(self._notes.mapTo(self._page, row.topLeft()), row.size())
        middle = place.center()
        self.scroll_area.ensureVisible(
            middle.x(), middle.y(), 0, place.height() // 2 + self._theme.px(_RING)
        )

    def _lay_out(self) -> None:
        px = self._theme.px
        lead, trail = px(_LEAD), px(_TRAIL)
        width = max(1, self.width() - lead - trail)
        if self._wide and width > px(_WIDEST):
            lead += (width - px(_WIDEST)) // 2
            width = px(_WIDEST)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            lead = self.width() - lead - width
        self._set_low(self.height() < px(_LOW))
        top, bottom = px(12), self.height() - px(8)
        if not self._low:
            high, add_high = height_for(self._head, width), height_for(self._add, width)
            self._head.setGeometry(lead, px(_TOP), width, high)
            top = px(_TOP) + high
            bottom = self.height() - px(_FOOT) - add_high
            self._add.setGeometry(lead, bottom, width, add_high)
            bottom -= px(8)
        strip_high = 0 if self._strip.isHidden() else height_for(self._strip, width)
        bottom -= strip_high
        self._strip.setGeometry(lead, bottom, width, strip_high)
        # Rings round rows are not cut at the sides, and the bar has its room beside them.
        ring, bar = px(_RING), self.scroll_area.bar_width
        before = bar if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        high = max(1, bottom - top)
        area = QRect(lead - ring - before, top, width + 2 * ring + bar, high)
        self.scroll_area.setGeometry(area)
        self._column.setContentsMargins(ring + before, 0, ring + bar - before, px(12))
        self._rest.setContentsMargins(0, px(12), 0, px(4))
        self._writing.set_most_height(max(px(120), area.height() - px(48)))

    def _set_low(self, low: bool) -> None:
        """Where there is little height, head and foot scroll with what is between them."""
        if low is self._low:
            return
        self._low = low
        focus = QApplication.focusWidget()
        held = focus if focus is not None and self.isAncestorOf(focus) else None
        for part, place in ((self._head, 0), (self._add, self._column.count())):
            if low:
                self._column.insertWidget(place, part)
            else:
                self._column.removeWidget(part)
                part.setParent(self)
            part.show()
        if held is not None:
            held.setFocus(Qt.FocusReason.OtherFocusReason)
