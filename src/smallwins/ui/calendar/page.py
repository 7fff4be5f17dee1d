"""The calendar itself: a year of lights or a month of notes, what they mean, and ways to a day."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.days import month_of
from smallwins.domain.errors import StorageError
from smallwins.domain.heat import months_on
from smallwins.domain.wins import Win
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.calendar.foot import CalendarFoot
from smallwins.ui.calendar.head import CalendarHead, Span
from smallwins.ui.calendar.life import Life
from smallwins.ui.calendar.month_model import MonthModel
from smallwins.ui.calendar.month_view import MonthView
from smallwins.ui.calendar.year_model import YearModel
from smallwins.ui.calendar.year_view import YearView
from smallwins.ui.layout import Room
from smallwins.ui.theme import Theme
from smallwins.ui.today.measures import title_role
from smallwins.ui.widgets.scroll import Page
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.words import Words

_SIDES: Final = {Room.FULL: (34, 28), Room.SMALL: (32, 32), Room.TINY: (16, 16)}
_YEAR_SIDES: Final = {Room.FULL: 0, Room.SMALL: 32, Room.TINY: 16}
"""The year may go on where the rest ends: its last week is a narrow one."""

_TOPS: Final = {Room.FULL: 34, Room.SMALL: 20, Room.TINY: 12}
"""Space above the head, in designed pixels."""


class CalendarPage(Page):
    """A year or a month, with its head and its legend.

    Args:
        theme: the look.
        back: counts the wins of days.
        journal: knows which day it is, and says what changed.
        preferences: whether all days with a win glow the same.

    Signals:
        chosen(dt.date): the mark is on this day now.
        entered_day(dt.date): the page of this day is to be opened, with the keyboard on it.
        mornings_wanted(): the morning words are to be read.
        day_wanted(): a day is to be gone to by its date.
        answered(QWidget): something is said in this part, which is to be in sight.
    """

    chosen = Signal(dt.date)
    entered_day = Signal(dt.date)
    mornings_wanted = Signal()
    day_wanted = Signal()
    answered = Signal(QWidget)

    def __init__(
        self, theme: Theme, back: LookingBack, journal: Journal, preferences: Preferences
    ) -> None:
        super().__init__()
        self._theme = theme
        self._back = back
        self._journal = journal
        self._preferences = preferences
        self._room = Room.FULL
        self._span = Span.YEAR
        self._day = journal.today()
        self._first: dt.date | None = None
        self._life = Life(back, self)
        self._stale = True
        self._month: MonthView | None = None
        self._days_of_month = 0
        weekday = copy.first_weekday()
        self.year_model = YearModel(self._day, weekday, self)
        self.year_model.set_alike(preferences.settings.alike_days)
        self._build()
        self._connect()
        self.restyle()

    @property
    def span(self) -> Span:
        """Whether a year or a month is shown."""
        return self._span

    @property
    def view(self) -> YearView | MonthView:
        """The year or the month that is shown."""
        return self._year if self._span is Span.YEAR or self._month is None else self._month

    @property
    def day(self) -> dt.date:
        """The day the mark is on."""
        return self._day

    def arrive(self) -> None:
        """Somebody comes here: the mark is on today."""
        self._foot.clear_answer()
        self._day = self._journal.today()
        self.refresh()

    def refresh(self) -> None:
        """Read everything in sight again."""
        self._stale = False
        try:
            self._first = self._back.first_day()
            self._show()
        except StorageError as error:
            self._tell(error)
            return
        self.trouble.clear()
        self._life.count_soon()

    def go_to(self, day: dt.date) -> None:
        """Put the mark on a day that has come, whichever year or month it is of."""
        self._day = min(day, self._journal.today())
        if self._stale:
            self.refresh()
            return
        self._try_to_show()

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        if room is not self._room:
            self._room = room
            self.restyle()

    def take_keyboard(self) -> None:
        """Have the keyboard on the marked day."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Take the theme and the room as they are now."""
        px = self._theme.px
        lead, trail = _SIDES[self._room]
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start, end = (0, px(lead)) if mirrored else (px(lead), 0)
        self._column.setContentsMargins(start, px(_TOPS[self._room]), end, px(16))
        self.head.set_end(px(trail))
        self._foot.set_end(px(trail))
        sides = (px(trail), 0) if mirrored else (0, px(trail))
        self._line.setContentsMargins(sides[0], 0, sides[1], 0)
        self.head.title.set_role(title_role(self._room))
        for gap, full, small in (
            (self._over_line, 0, 0),
            (self._over_view, 28, 8),
            (self._over_legend, 24, 18),
        ):
            gap.setFixedHeight(px(full if self._room is Room.FULL else small))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    # Building

    def _build(self) -> None:
        theme = self._theme
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self.head = CalendarHead(theme, self)
        self._line = Words(theme, "body", token="ink2", parent=self)
        self._line.setWordWrap(True)
        self.trouble = Strip(theme, self)
        self._year = YearView(theme, self.year_model, self)
        self._foot = CalendarFoot(theme, self)
        self._over_line, self._over_view, self._over_legend = (_gap(self) for _ in range(3))
        self._views = QHBoxLayout()
        self._views.addWidget(self._year)
        self._views.addStretch(1)
        for part in (self.head, self._over_line, self._line, self.trouble, self._over_view):
            self._column.addWidget(part)
        self._column.addLayout(self._views)
        self._column.addWidget(self._over_legend)
        self._column.addWidget(self._foot)
        self._column.addStretch(1)

    def _connect(self) -> None:
        self._life.counted.connect(self._say_line)
        self.head.went.connect(self._go)
        self.head.span_chosen.connect(self._choose_span)
        self._connect_view(self._year)
        self._foot.doing_asked.connect(self._answer)
        self._foot.mornings_wanted.connect(self.mornings_wanted)
        self._foot.day_wanted.connect(self.day_wanted)
        self._preferences.changed.connect(self._settings_changed)
        self._theme.changed.connect(self.restyle)
        journal = self._journal
        journal.kept.connect(self._kept)
        for signal in (journal.changed, journal.was_put_away, journal.brought_back):
            signal.connect(self._changed)

    def _connect_view(self, view: YearView | MonthView) -> None:
        view.chosen.connect(self._marked)
        view.wanted.connect(self._led_on)
        view.entered_day.connect(self.entered_day)

    def _make_month(self) -> MonthView:
        model = MonthModel(self._journal.today(), copy.first_weekday(), self)
        model.set_alike(self._preferences.settings.alike_days)
        self.month_model = model
        view = MonthView(self._theme, model, self)
        self._connect_view(view)
        self._views.insertWidget(0, view)
        return view

    # What is shown

    def _try_to_show(self) -> bool:
        try:
            self._show()
        except StorageError as error:
            self._tell(error)
            return False
        return True

    def _show(self) -> None:
        """Show the year or the month the mark is in, and the mark."""
        today, year = self._journal.today(), self._span is Span.YEAR
        if year:
            self._show_year(today)
        else:
            self._show_month(today)
        first, last = self._ends()
        start = self._day.replace(month=1, day=1) if year else self._day.replace(day=1)
        self.head.say(self._title(), self._span)
        self.head.set_ways(back=start > first, on=self._shown_end() < last)
        self._say_line()
        self._foot.show_span(self._span, alike=self._preferences.settings.alike_days)
        self.view.go_to(self._day)

    def _show_year(self, today: dt.date) -> None:
        year = self._day.year
        first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
        counts = self._back.counts(first, last)
        model = self.year_model
        if (model.year, model.today) == (year, today):
            model.change_wins(counts)
        else:
            model.show_year(year, counts, today)
        self._year.show()
        if self._month is not None:
            self._hide(self._month)

    def _show_month(self, today: dt.date) -> None:
        first, last = month_of(self._day)
        notes = self._back.notes_by_day(first, last)
        if self._month is None:
            self._month = self._make_month()
        self.month_model.show_month(first, notes, today)
        self._days_of_month = len(notes)
        self._month.show()
        self._hide(self._year)
        self._fit()

    def _hide(self, view: YearView | MonthView) -> None:
        """Let one view go; the keyboard that is on it goes to the other."""
        if view.hasFocus():
            self.take_keyboard()
        view.hide()

    def _title(self) -> str:
        year = self._span is Span.YEAR
        return copy.year_name(self._day) if year else copy.month_with_year(self._day)

    @Slot()
    def _say_line(self) -> None:
        if self._span is Span.MONTH:
            days = self._days_of_month
            # The line keeps its room, so that nothing moves from month to month.
            self._line.setText(copy.days_of_month(self._day, days) if days else "\u00a0")
        else:
            self._line.setText(self._life.line)

    def _shown_end(self) -> dt.date:
        if self._span is Span.YEAR:
            return self._day.replace(month=12, day=31)
        return month_of(self._day)[1]

    def _ends(self) -> tuple[dt.date, dt.date]:
        """The first and the last day there is a way to."""
        today = self._journal.today()
        return self._first or today, today

    # Where the mark goes

    @Slot(int)
    def _go(self, on: int) -> None:
        first, last = self._ends()
        there = months_on(self._day, on * (12 if self._span is Span.YEAR else 1))
        self._day = max(min(there, last), min(first, self._day))
        if self._try_to_show():
            self.chosen.emit(self._day)

    @Slot(object)
    def _choose_span(self, span: Span) -> None:
        self._span = span
        self._try_to_show()

    @Slot(dt.date)
    def _marked(self, day: dt.date) -> None:
        if day != self._day:
            self._day = day
            self.chosen.emit(day)

    @Slot(dt.date)
    def _led_on(self, day: dt.date) -> None:
        """A key leads to another year or month; before the first win there is none."""
        first, _ = self._ends()
        if day < first and day < self._day:
            day = min(first, self._day)
        if day != self._day:
            self._day = day
            if self._try_to_show():
                self.chosen.emit(day)

    # What changes meanwhile

    @Slot(object)
    def _kept(self, win: Win) -> None:
        # The celebration paints first.
        QTimer.singleShot(0, self, lambda: self._look_at(win.day))

    @Slot(object)
    def _changed(self, _win: Win) -> None:
        # It may have come from another day: all are counted again.
        QTimer.singleShot(0, self, self._look_again)

    def _look_at(self, day: dt.date) -> None:
        """One more win: its cell alone is painted anew."""
        if not self.isVisible() or self._span is Span.MONTH:
            self._look_again()
            return
        try:
            wins = self._back.counts(day, day).get(day, 0)
        except StorageError as error:
            self._tell(error)
            return
        self.year_model.set_wins(day, wins)
        if self._first is None or day < self._first:
            self._first = day
        self._life.grow(wins)

    @Slot()
    def _look_again(self) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            self.refresh()

    @Slot()
    def _settings_changed(self) -> None:
        alike = self._preferences.settings.alike_days
        self.year_model.set_alike(alike)
        if self._month is not None:
            self.month_model.set_alike(alike)
        self._look_again()

    # How somebody is doing

    @Slot()
    def _answer(self) -> None:
        self._life.count()
        self._foot.answer(copy.still_here_after_all(), self._life.numbers)
        QTimer.singleShot(0, self, lambda: self.answered.emit(self._foot))

    def _tell(self, error: StorageError) -> None:
        self.trouble.show_problem(problem.words_at_start(error))

    @Slot()
    def _fit(self) -> None:
        edges = self._column.contentsMargins()
        room = self.width() - edges.left() - self._theme.px(_YEAR_SIDES[self._room])
        for view in (self._year, self._month):
            if view is not None:
                view.set_room_width(room)


def _gap(parent: QWidget) -> QWidget:
    gap = QWidget(parent)
    gap.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return gap
