"""The page a person meets first."""

import dataclasses
import datetime as dt
import functools
from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from smallwins.domain.content import Content
from smallwins.domain.errors import EmptyTextError, SmallWinsError, StorageError
from smallwins.domain.kinds import guess_kinds
from smallwins.domain.wins import Energy, Kind, Source, Win
from smallwins.services.clock import Clock
from smallwins.services.day_words import DayWords
from smallwins.services.drafts import TODAY
from smallwins.services.journal import Journal
from smallwins.services.offers import Offers
from smallwins.services.small_things import SmallThings
from smallwins.ui import copy, problem
from smallwins.ui.layout import Room
from smallwins.ui.theme import Theme
from smallwins.ui.today.check_in import CheckIns
from smallwins.ui.today.check_in_asking import Asking
from smallwins.ui.today.checklist import Checklist
from smallwins.ui.today.deeds import Deeds
from smallwins.ui.today.notes import DayNotes
from smallwins.ui.today.offering import Offering
from smallwins.ui.today.parts import TodayParts
from smallwins.ui.today.telling import Telling
from smallwins.ui.widgets.note_changes import NoteChanges
from smallwins.ui.widgets.paper import Ground
from smallwins.ui.widgets.scroll import PageScroll
from smallwins.ui.widgets.segments import Segment
from smallwins.ui.widgets.win_field import WinField, pass_on_typing


class TodayPage(Ground):
    """Today, as `today-light` shows it.

    Args:
        theme: the look.
        journal: keeps wins, and gives the day's.
        content: the wins that are offered.
        clock: says what hour it is.
        day_words: what is written of a day beside its wins.
        offers: knows which wins to offer.
        small_things: what the person put down for today.
        parent: what it is on.

    Signals:
        undo_requested(): Ctrl+Z was pressed in an empty field.
        undo_win_requested(Win): undo was pressed beside what was said of this win.
        rough_changed(bool): whether today is a rough day now.
        replay_requested(date, date): the person would like to see these days again.
    """

    undo_requested = Signal()
    undo_win_requested = Signal(Win)
    rough_changed = Signal(bool)
    replay_requested = Signal(dt.date, dt.date)

    def __init__(
        self,
        theme: Theme,
        journal: Journal,
        content: Content,
        clock: Clock,
        day_words: DayWords,
        offers: Offers,
        small_things: SmallThings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "base", parent)
        self._journal = journal
        self._day_words, self._small_things = day_words, small_things
        self._content = content
        self._clock = clock
        self._room = Room.FULL
        self._day = dt.date.min
        self._energy: Energy | None = None
        self._stale = True
        self._unread = False
        self.deeds = Deeds(journal, self)
        self._build()
        chips, after = self._parts.chips, self.energies[-1]
        deeds, notes = self.deeds, self._notes
        self._offering = Offering(theme, offers, content, chips, notes, deeds, after)
        self._connect()
        self.restyle()
        self._read()

    # What others see

    @property
    def field(self) -> WinField:
        """The one field."""
        return self._field

    @property
    def notes(self) -> DayNotes:
        """The day's notes."""
        return self._notes

    @property
    def energies(self) -> list[Segment]:
        """The three kinds of day, as buttons."""
        return self._parts.energy_switch.segments

    @property
    def parts(self) -> TodayParts:
        """What stands on it."""
        return self._parts

    @property
    def check_ins(self) -> CheckIns:
        """The place for a check-in."""
        return self._check_ins

    @property
    def checklist(self) -> Checklist:
        """The small things for today."""
        return self._parts.checklist

    def field_area(self, window: QWidget) -> QRect:
        """The field's place in its window."""
        return QRect(self._field.mapTo(window, QPoint(0, 0)), self._field.size())

    def refresh(self) -> None:
        """Read the day again: it may be another one, or the hour may greet otherwise."""
        self._look(self._read)

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        if room is not self._room:
            self._room = room
            self.restyle()

    def show_trouble(self, sentence: str) -> None:
        """Say what did not go, and what is safe."""
        self._trouble.show_problem(sentence)

    def show_undone(self, win: Win | None) -> None:
        """Say that the newest act was taken back."""
        if win is not None:
            self._telling.tell_undone()
            self._telling.bring()

    def restyle(self) -> None:
        """Take the theme and the room as they are now."""
        self._parts.fit(self._room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What is typed where nothing takes it belongs in the field.
        if not pass_on_typing(event, self._field.edit):
            super().keyPressEvent(event)

    def show_field(self) -> None:
        """Put the caret in the field, and in sight the greeting, or at least the field."""
        self._field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.bring(self._parts.heading)
        self._scroll.bring(self._field)

    def leave(self) -> None:
        """Esc was pressed: a check-in with the keyboard on it goes; else the field has it."""
        if not self._check_ins.escape():
            self.show_field()

    def take_back(self) -> bool:
        """Undo what was done beside the journal, if nothing was since; gives whether it was."""
        deeds, check_ins = self.deeds, self._check_ins
        return deeds.take_back(if_newest=True) or check_ins.take_back(if_newest=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll.setGeometry(self.rect())

    def _look(self, read: Callable[[], None]) -> None:
        """Read from the journal; what cannot be read stays as it was shown, and is said."""
        try:
            read()
        except StorageError as error:
            self._trouble.show_problem(problem.words_at_start(error))
            self._unread = True
            return
        if self._unread:
            self._unread = False
            self._trouble.clear()

    def _read(self) -> None:
        day = self._journal.today()
        if day != self._day and self._notes.being_written:
            return  # the day turns when that line is saved or left
        energy = self._journal.energy_of(day)
        wins = self._journal.wins_of(day)
        if day != self._day:
            self._day = day
            self._parts.date.setText(copy.long_day(day))
        self._set_energy(energy)
        self._stale = not self.isVisible()
        if not self._stale:
            self._lay_notes(wins)
            self._check_ins.look(day, energy)
            self.checklist.look(day, energy)

    # Building

    def _build(self) -> None:
        self._parts = parts = TodayParts(
            self._theme, self._guess, self._make_check_ins, self._make_checklist
        )
        self._field, self._trouble = parts.field, parts.trouble
        self._check_ins, self._notes = parts.check_ins, parts.notes
        self._scroll = PageScroll(self._theme, parts, self)
        self._telling = Telling(parts.strip, self._scroll, parts.notes, parts.field.edit)

    def _make_check_ins(self, parent: QWidget) -> CheckIns:
        first = self._content.still_here
        offered = dataclasses.replace(first, text=copy.content(first.text))
        theme, journal, words = self._theme, self._journal, self._day_words
        asking = Asking(theme, journal, words, self._clock, offered)
        return CheckIns(theme, asking, journal, words, self.writes_on_note, parent)

    def _make_checklist(self, parent: QWidget) -> Checklist:
        return Checklist(self._theme, self._small_things, self._guess, self.deeds, parent)

    def _connect(self) -> None:
        self._field.keep_requested.connect(self._keep)
        self._field.typed.connect(self._typed)
        self._field.edit.undo_wanted.connect(self._undo)
        self._parts.energy_switch.chosen.connect(self._choose_energy)
        self._changes = NoteChanges(self._theme, self._journal, self)
        self._notes.noted.connect(self._changes.attend)
        self._notes.left_empty.connect(self.show_field)
        self._changes.done.connect(self._done)
        self._changes.refused.connect(self._telling.refuse)
        self._changes.line_left.connect(self._line_left)
        self._parts.chips.keep_requested.connect(self._keep_chip)
        self._parts.chips.left.connect(self.show_field)
        self.checklist.left.connect(self.show_field)
        self.checklist.opened.connect(self._bring_checklist)
        self.checklist.undo_wanted.connect(self._undo)
        self.deeds.done.connect(self._deed_done)
        self.deeds.taken_back.connect(self._telling.tell_undone)
        self.deeds.refused.connect(self._telling.refuse)
        self.deeds.stuck.connect(self._telling.refuse_undo)
        for signal in (self._check_ins.let_go, self._check_ins.said):
            signal.connect(self.deeds.pass_by)
        self._telling.undo_win_requested.connect(self.undo_win_requested)
        check_ins = self._check_ins
        check_ins.left.connect(self.show_field)
        check_ins.let_go.connect(self._let_go)
        check_ins.said.connect(self.bring_check_in)
        check_ins.typed.connect(self._typed_in_check_in)
        check_ins.taken_back.connect(self._check_in_is_back)
        check_ins.stuck.connect(self._telling.refuse_undo)
        check_ins.undo_wanted.connect(self._undo)
        check_ins.replay_requested.connect(self.replay_requested)
        check_ins.hour_has_come.connect(self._hour_has_come)
        self._theme.changed.connect(self.restyle)
        journal = self._journal
        for signal in (journal.kept, journal.changed, journal.was_put_away, journal.brought_back):
            signal.connect(self._win_moved)
        journal.energy_changed.connect(self._energy_moved)

    # Keeping

    def _guess(self, words: str) -> list[Kind]:
        return guess_kinds(words, self._content.kind_words)

    def _keep(self, words: str, kind: Kind | None) -> None:
        keep = functools.partial(self._journal.keep, source=Source.WINDOW, kind=kind, draft=TODAY)
        if self._do(lambda: keep(words)):
            self._field.clear()

    def _keep_chip(self, words: str, kind: Kind | None) -> None:
        self._do(lambda: self._journal.keep(words, source=Source.WINDOW, kind=kind))

    def _do(self, act: Callable[[], object]) -> bool:
        """Do something with the journal; what did not go is said under the field."""
        try:
            act()
        except EmptyTextError:
            return False
        except SmallWinsError as error:
            self._trouble.show_problem(problem.words_for(error))
            return False
        self._trouble.clear()
        return True

    def _typed(self, _words: str) -> None:
        self._trouble.clear()
        self._scroll.bring(self._field)

    # Energy and chips

    def _choose_energy(self, energy: object) -> None:
        if isinstance(energy, Energy):
            self._do(lambda: self._journal.set_energy(self._day, energy))

    def _energy_moved(self, day: dt.date, energy: Energy | None) -> None:
        if day == self._day:
            self._set_energy(energy)
            self._check_ins.look(day, energy)
            self.checklist.look(day, energy)

    def _set_energy(self, energy: Energy | None) -> None:
        self._energy = energy
        hour = self._clock.now().astimezone(self._clock.zone()).hour
        self._parts.heading.setText(copy.greeting(energy, hour))
        self._parts.energy_switch.set_value(energy)
        self._offering.offer(energy)
        self._parts.help.setVisible(energy is Energy.ROUGH)
        self.rough_changed.emit(energy is Energy.ROUGH)

    # The day's notes

    def _win_moved(self, _win: Win) -> None:
        # The celebration paints first; the table follows within the same breath.
        QTimer.singleShot(0, self, self._show_notes)

    def _line_left(self) -> None:
        if self._journal.today() != self._day:
            # It was what held yesterday; it is closed first.
            QTimer.singleShot(0, self, self.refresh)

    def _show_notes(self) -> None:
        """Lay the day's notes out; out of sight, that waits until somebody looks."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        self._look(lambda: self._lay_notes(self._journal.wins_of(self._day)))
        if self._journal.today() != self._day:
            # The day ended while a line was written. A line that was saved is closed only now.
            self.refresh()

    def _lay_notes(self, wins: Sequence[Win]) -> None:
        self._parts.notes_title.setText(copy.today_so_far() if wins else copy.today_heading())
        self._notes.set_wins(wins, self._day)
        self._check_ins.set_wins(wins)

    def _done(self, win: Win, sentence: str) -> None:
        self._telling.tell_of(win, sentence, self._day)

    # Check-ins

    @Slot()
    def _undo(self) -> None:
        if not self.take_back():
            self.undo_requested.emit()

    def writes_on_note(self) -> bool:
        """Whether somebody writes on a note: it is not moved by what comes or goes above it."""
        focus = cast("QWidget | None", self.window().focusWidget())
        on_note = focus is not None and self._notes.isAncestorOf(focus)
        return on_note and self._notes.being_written

    @Slot(str)
    def _let_go(self, sentence: str) -> None:
        self._telling.tell(sentence, self._check_ins.take_back)

    @Slot(str)
    def _deed_done(self, sentence: str) -> None:
        self._telling.tell(sentence, self.deeds.take_back)

    @Slot()
    def _check_in_is_back(self) -> None:
        self.bring_check_in()
        self._telling.tell_undone()

    @Slot()
    def _bring_checklist(self) -> None:
        QTimer.singleShot(0, self, lambda: self._scroll.bring(self.checklist))

    @Slot()
    def bring_check_in(self) -> None:
        """Bring the check-in into view."""
        self._telling.forget_undone()
        # It has its size with the next turn of the loop.
        QTimer.singleShot(0, self, lambda: self._scroll.bring(self._check_ins))

    @Slot(dt.date, str)
    def _typed_in_check_in(self, _day: dt.date, words: str) -> None:
        if words:
            self._scroll.bring(self._check_ins)

    @Slot()
    def _hour_has_come(self) -> None:
        if not self._field.words:
            self.refresh()  # else somebody types; it waits until they look again
