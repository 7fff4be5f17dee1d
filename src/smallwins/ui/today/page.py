"""The page a person meets first."""

import datetime as dt
import functools
import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.content import Content
from smallwins.domain.errors import EmptyTextError, SmallWinsError, StorageError
from smallwins.domain.kinds import guess_kinds
from smallwins.domain.suggestions import chips
from smallwins.domain.wins import Energy, Kind, Source, Win
from smallwins.services.clock import Clock
from smallwins.services.drafts import TODAY
from smallwins.services.journal import Journal
from smallwins.ui import copy, problem
from smallwins.ui.layout import Room
from smallwins.ui.theme import Theme
from smallwins.ui.today.changes import NoteChanges
from smallwins.ui.today.chips import DayChips
from smallwins.ui.today.help import HelpLine
from smallwins.ui.today.measures import page_side, page_top, title_gap, title_role
from smallwins.ui.today.notes import DayNotes
from smallwins.ui.widgets.paper import NOTE_ROOM, Ground
from smallwins.ui.widgets.scroll import Page, PageScroll
from smallwins.ui.widgets.segments import Choice, Segment, Segments
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.win_field import WinField, pass_on_typing
from smallwins.ui.widgets.words import Words

_log = logging.getLogger(__name__)


def energy_choices() -> list[Choice]:
    """The three kinds of day, with their icons."""
    return [Choice(energy, copy.energy_name(energy), f"ui/energy-{energy}") for energy in Energy]


class TodayPage(Ground):
    """Today, as `today-light` shows it.

    Signals:
        undo_requested(): Ctrl+Z was pressed in an empty field.
        undo_win_requested(Win): undo was pressed beside what was said of this win.
        rough_changed(bool): whether today is a rough day now.
    """

    undo_requested = Signal()
    undo_win_requested = Signal(Win)
    rough_changed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        journal: Journal,
        content: Content,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "base", parent)
        self._journal = journal
        self._content = content
        self._clock = clock
        self._room = Room.FULL
        self._day = dt.date.min
        self._energy: Energy | None = None
        self._stale = True
        self._unread = False
        self._starters = copy.starters(content)
        self._done_to: Win | None = None
        self._build()
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
        return self._energy_switch.segments

    @property
    def tile_place(self) -> QWidget:
        """Where the small picture of the jar goes in small windows."""
        return self._tile_place

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
        if win is None:
            return
        if self._strip.has_focus:
            # Undo is about to go; the field is where a press does no harm.
            self._field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._strip.show_done(copy.was_undone(), undo=False)
        self._scroll.bring(self._strip)

    def restyle(self) -> None:
        """Take the theme and the room as they are now."""
        px, room = self._theme.px, self._room
        full = room is Room.FULL
        side, top = px(page_side(room)), px(page_top(room))
        # The notes' shadows reach past the column; their paper keeps to it.
        reach = px(NOTE_ROOM[0])
        self._page.setContentsMargins(side - reach, top, side - reach, px(8))
        self._column.setContentsMargins(reach, 0, reach, 0)
        self._heading.set_role(title_role(room))
        self._title_gap.setFixedHeight(px(title_gap(room)))
        self._tile_place.setVisible(not full)
        self._energy_label.setVisible(full)
        self._energy_gap.setFixedHeight(px(18 if full else 10))
        self._energy_row.setSpacing(px(16))
        self._chips_gap.setFixedHeight(px(14 if full else 12))
        self._notes_gap.setFixedHeight(px(21 if full else 12))
        self._notes_head.setSpacing(px(16))
        self._under_head.setFixedHeight(px(2))
        self._field.set_tight(not full)
        self._notes.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What is typed where nothing takes it belongs in the field.
        if not pass_on_typing(event, self._field.edit):
            super().keyPressEvent(event)

    def show_field(self) -> None:
        """Put the caret in the field, and in sight the greeting, or at least the field."""
        self._field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.bring(self._heading)
        self._scroll.bring(self._field)

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
            self._date.setText(copy.long_day(day))
        self._set_energy(energy)
        self._stale = not self.isVisible()
        if not self._stale:
            self._lay_notes(wins)

    # Building

    def _build(self) -> None:
        theme = self._theme
        page = Page()
        self._page = QVBoxLayout(page)
        self._page.setSpacing(0)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._page.addLayout(self._column)
        head = QHBoxLayout()
        titles = QVBoxLayout()
        titles.setSpacing(0)
        self._heading = Words(theme, "h1", parent=page)
        self._date = Words(theme, "body", token="ink2", parent=page)
        self._title_gap = _gap(page)
        for label in (self._heading, self._date):
            label.setWordWrap(True)
            titles.addWidget(label)
        head.addLayout(titles, 1)
        self._tile_place = QWidget(page)
        self._tile_place.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        head.addWidget(self._tile_place, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        self._column.addWidget(self._title_gap)
        self._field = WinField(theme, self._guess, parent=page)
        self._column.addWidget(self._field)
        self._trouble = Strip(theme, page)
        self._column.addWidget(self._trouble)
        self._build_energy(page)
        self._build_chips(page)
        self._build_notes(page)
        self._page.addStretch(1)
        self._scroll = PageScroll(self._theme, page, self)

    def _build_energy(self, page: QWidget) -> None:
        self._energy_gap = _gap(page)
        self._column.addWidget(self._energy_gap)
        self._energy_row = QHBoxLayout()
        self._energy_label = Words(self._theme, "body", copy.today_is_a(), "ink2", page)
        self._energy_switch = Segments(self._theme, copy.today_is_a(), energy_choices(), page)
        self._energy_row.addWidget(self._energy_label)
        self._energy_row.addWidget(self._energy_switch, 1)
        self._energy_row.addStretch(0)
        self._column.addLayout(self._energy_row)

    def _build_chips(self, page: QWidget) -> None:
        self._chips_gap = _gap(page)
        self._column.addWidget(self._chips_gap)
        self._chips = DayChips(self._theme, page)
        self._column.addWidget(self._chips)

    def _build_notes(self, page: QWidget) -> None:
        self._notes_gap = _gap(page)
        self._column.addWidget(self._notes_gap)
        self._notes_head = QHBoxLayout()
        self._notes_title = Words(self._theme, "h2", copy.today_so_far(), parent=page)
        self._strip = Strip(self._theme, page)
        self._notes_head.addWidget(self._notes_title, 0, Qt.AlignmentFlag.AlignBottom)
        self._notes_head.addWidget(self._strip, 1)
        self._notes_head.addStretch(0)
        self._column.addLayout(self._notes_head)
        self._under_head = _gap(page)
        self._column.addWidget(self._under_head)
        self._notes = DayNotes(self._theme, page)
        self._page.addWidget(self._notes)
        self._help = HelpLine(self._theme, page)
        self._page.addWidget(self._help)

    def _connect(self) -> None:
        self._field.keep_requested.connect(self._keep)
        self._field.typed.connect(self._typed)
        self._field.edit.undo_wanted.connect(self.undo_requested)
        self._energy_switch.chosen.connect(self._choose_energy)
        self._changes = NoteChanges(self._theme, self._journal, self)
        self._notes.noted.connect(self._changes.attend)
        self._notes.left_empty.connect(self.show_field)
        self._changes.done.connect(self._done)
        self._changes.refused.connect(self._refused)
        self._changes.line_left.connect(self._line_left)
        self._chips.keep_requested.connect(self._keep_chip)
        self._strip.undo_requested.connect(self._undo_what_was_done)
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

    def _set_energy(self, energy: Energy | None) -> None:
        self._energy = energy
        hour = self._clock.now().astimezone(self._clock.zone()).hour
        self._heading.setText(copy.greeting(energy, hour))
        self._energy_switch.set_value(energy)
        self._offer()
        self._help.setVisible(energy is Energy.ROUGH)
        self.rough_changed.emit(energy is Energy.ROUGH)

    def _offer(self) -> None:
        try:
            recent = self._journal.recent()
        except StorageError as error:
            _log.warning("Nothing new is offered: %r", error)
            return
        offered = chips(self._energy, recent, self._starters)
        rough = self._energy is Energy.ROUGH
        self._chips.offer(offered, rough=rough, after=self._energy_switch.segments[-1])

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
        self._notes_title.setText(copy.today_so_far() if wins else copy.today_heading())
        self._notes.set_wins(wins, self._day)

    def _refused(self, sentence: str) -> None:
        """What did not go is said beside the notes."""
        self._strip.show_problem(sentence)
        self._scroll.bring(self._strip)

    def _done(self, win: Win, sentence: str) -> None:
        """Say what was done to a win, with its undo; the table follows within the same breath."""
        card = self._notes.card(win.uid)
        if card is not None and card.win == win:
            # It is as it was: there is nothing to say, and nothing of this to take back.
            card.leave_as_it_was()
            return
        self._done_to = win
        self._strip.show_done(sentence)
        self._scroll.bring(self._strip)
        if win.put_away_at is not None or win.day != self._day:
            # Its note is about to go, and would take the keyboard with it.
            self._strip.give_focus()
        elif card is not None:
            card.give_focus()

    def _undo_what_was_done(self) -> None:
        # Not the newest act: a win kept since then is no part of what the strip speaks of.
        if self._done_to is not None:
            self.undo_win_requested.emit(self._done_to)


def _gap(parent: QWidget) -> QWidget:
    gap = QWidget(parent)
    gap.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return gap
