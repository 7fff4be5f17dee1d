"""The calendar itself: a year of lights or a month of notes, what they mean, and ways to a day."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.heat import DayNotes, months_on
from smallwins.domain.wins import Win
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.calendar.head import Span
from smallwins.ui.calendar.life import Life
from smallwins.ui.calendar.parts import CalendarParts
from smallwins.ui.calendar.year_model import YearModel
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.current_cell import say_current
from smallwins.ui.widgets.strip import say

if TYPE_CHECKING:
    from smallwins.ui.calendar.month_view import MonthView
    from smallwins.ui.calendar.year_view import YearView


class CalendarPage(CalendarParts):
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
        self._day = journal.today()
        self.year_model = YearModel(self._day, copy.first_weekday())
        super().__init__(theme, self.year_model)
        self.year_model.setParent(self)
        self._back = back
        self._journal = journal
        self._preferences = preferences
        self._span = Span.YEAR
        self._first: dt.date | None = None
        self._last = self._day
        self._life = Life(back, self)
        self._stale = True
        self._unfinished = False
        self._days_of_month = 0
        self.year_model.set_alike(preferences.settings.alike_days)
        self._connect()

    @property
    def span(self) -> Span:
        """Whether a year or a month is shown."""
        return self._span

    @property
    def view(self) -> "YearView | MonthView":
        """The year or the month that is shown."""
        return self.year if self._span is Span.YEAR or self.month is None else self.month

    @property
    def day(self) -> dt.date:
        """The day the mark is on."""
        return self._day

    def arrive(self) -> None:
        """Somebody comes here: the mark is on today."""
        if self.foot is not None:
            self.foot.clear_answer()
        self._read(self._journal.today())

    def refresh(self) -> None:
        """Read everything in sight again."""
        self._read(self._day)

    def go_to(self, day: dt.date) -> None:
        """Put the mark on a day that has come, whichever year or month it is of."""
        if self._stale:
            self._read(day)
        else:
            self._try(lambda: self._show(self._nearest(day, self._journal.today()), self._span))

    def take_keyboard(self) -> None:
        """Have the keyboard on the marked day."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unfinished:
            # All of this picture is painted in one go, and then this.
            QTimer.singleShot(0, self, self.finish)

    @Slot()
    def finish(self) -> None:
        """Make and count what the picture of the year need not wait for, if that was not done."""
        if not self._unfinished:
            return
        self._unfinished = False
        if self.foot is None:
            from smallwins.ui.calendar.foot import CalendarFoot  # noqa: PLC0415 - see above

            foot = CalendarFoot(self._theme, self)
            foot.doing_asked.connect(self._answer)
            foot.mornings_wanted.connect(self.mornings_wanted)
            foot.day_wanted.connect(self.day_wanted)
            self.add_foot(foot)
            self._explain()
        self._life.count()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Whoever comes here by a key reads all of it at once, and need not do so twice.
        QTimer.singleShot(0, self, self._refresh_if_stale)

    @Slot()
    def _refresh_if_stale(self) -> None:
        if self._stale and self.isVisible():
            self.refresh()

    # Building

    def _connect(self) -> None:
        self._life.counted.connect(self._say_line)
        self.head.went.connect(self._go)
        self.head.span_chosen.connect(self._choose_span)
        self._connect_view(self.year)
        self._preferences.changed.connect(self._settings_changed)
        journal = self._journal
        journal.kept.connect(self._kept)
        for signal in (journal.changed, journal.was_put_away, journal.brought_back):
            signal.connect(self._changed)

    def _connect_view(self, view: "YearView | MonthView") -> None:
        view.chosen.connect(self._marked)
        view.wanted.connect(self._led_on)
        view.entered_day.connect(self.entered_day)
        view.led_nowhere.connect(self._say_why_not)

    def _make_month(self) -> None:
        from smallwins.ui.calendar.month_model import MonthModel  # noqa: PLC0415 - when wanted
        from smallwins.ui.calendar.month_view import MonthView  # noqa: PLC0415

        model = MonthModel(self._journal.today(), copy.first_weekday(), self)
        model.set_alike(self._preferences.settings.alike_days)
        self.month_model = model
        view = MonthView(self._theme, model, self)
        self._connect_view(view)
        self.add_month(view)

    # What is shown

    def _read(self, day: dt.date) -> None:
        """Read all that is in sight, with the mark on this day."""
        self._stale = False
        if self._try(lambda: self._read_all(day)):
            # What is counted looks at each win: the picture comes first.
            self._unfinished = True
            self.update()

    def _read_all(self, day: dt.date) -> None:
        self._first, self._last = self._back.first_day(), self._back.last_day()
        self._show(self._nearest(day, self._journal.today()), self._span)

    def _try(self, show: Callable[[], None]) -> bool:
        """Show something else; where it cannot be read, all that is seen stays."""
        try:
            show()
        except StorageError as error:
            self.head.say(self._span, self._day)
            self._tell(error)
            return False
        self.trouble.clear()
        return True

    def _nearest(self, day: dt.date, instead: dt.date) -> dt.date:
        return day if self._journal.has_come(day) else instead

    def _show(self, day: dt.date, span: Span) -> None:
        """Show the year or the month of a day, and the mark on it."""
        start, end = span.of(day)
        if span is Span.YEAR:
            counts = self._back.counts(start, end)
            # It is read: from here on all of it is another.
            self._day, self._span = day, span
            self._show_year(counts)
        else:
            notes = self._back.notes_by_day(start, end)
            self._day, self._span = day, span
            self._show_month(notes)
        first, last = self._ends()
        self.head.say(span, day)
        self.head.set_ways(back=start > first, on=end < last)
        self._say_line()
        self._explain()
        self.view.go_to(day)

    def _show_year(self, counts: Mapping[dt.date, int]) -> None:
        model, year, today = self.year_model, self._day.year, self._journal.today()
        if (model.year, model.today) == (year, today):
            model.change_wins(counts)
        else:
            model.show_year(year, counts, today)
        self.year.show()
        if self.month is not None:
            self._hide(self.month)

    def _show_month(self, notes: Mapping[dt.date, DayNotes]) -> None:
        if self.month is None:
            self._make_month()
        self.month_model.show_month(self._day, notes, self._journal.today())
        self._days_of_month = len(notes)
        if self.month is not None:
            self.month.show()
        self._hide(self.year)

    def _explain(self) -> None:
        self.draw_foot_near(near=self._span is Span.MONTH)
        if self.foot is not None:
            self.foot.show_span(self._span, alike=self._preferences.settings.alike_days)

    def _hide(self, view: "YearView | MonthView") -> None:
        """Let one view go; the keyboard that is on it goes to the other."""
        if view.hasFocus():
            self.take_keyboard()
        view.hide()

    @Slot()
    def _say_line(self) -> None:
        if self._span is Span.MONTH:
            days = self._days_of_month
            # The line keeps its room, so that nothing moves from month to month.
            self.line.setText(copy.days_of_month(self._day, days) if days else "\u00a0")
        else:
            self.line.setText(self._life.line)

    def _ends(self) -> tuple[dt.date, dt.date]:
        """The first and the last day there is a way to."""
        today = self._journal.today()
        return min(self._first or today, today), max(today, self._last)

    # Where the mark goes

    @Slot(int)
    def _go(self, on: int) -> None:
        self._show_from_here(months_on(self._day, on * self._span.months))

    def _show_from_here(self, day: dt.date) -> None:
        """Show a day in that direction, but none before the first win or past the last day."""
        first, last = self._ends()
        here, past = self._day, last if day > self._day else self._journal.today()
        there = max(min(day, max(last, here)), min(first, here))
        if there != here and self._try(lambda: self._show(self._nearest(there, past), self._span)):
            self._paint_now()
            self.chosen.emit(self._day)

    def _paint_now(self) -> None:
        """Have what a key led to on the screen at once: Qt would wait 5 ms for more to paint."""
        self._column.activate()
        self.view.viewport().repaint()

    @Slot(object)
    def _choose_span(self, span: Span) -> None:
        if self._try(lambda: self._show(self._day, span)) and self.foot is not None:
            self.foot.clear_answer()  # it was given; the ways below a month need its room

    @Slot(dt.date)
    def _marked(self, day: dt.date) -> None:
        if day != self._day:
            self._day = day
            self.chosen.emit(day)

    @Slot(dt.date)
    def _led_on(self, day: dt.date) -> None:
        """A key leads to another year or month; before the first win there is none."""
        self._show_from_here(day)

    @Slot(dt.date)
    def _say_why_not(self, there: dt.date) -> None:
        """A key leads nowhere: whoever does not see that hears it."""
        if there == self._day:
            say_current(self.view)
        elif self.trouble.isHidden():  # what did not go was said
            ahead = there > self._day
            say(self, copy.no_page_yet() if ahead else copy.calendar_begins_here())

    # What changes meanwhile

    @Slot(object)
    def _kept(self, win: Win) -> None:
        # The celebration paints first.
        self._life.hear(win)
        QTimer.singleShot(0, self, lambda: self._look_at(win))

    @Slot(object)
    def _changed(self, _win: Win) -> None:
        # It may have come from another day: all are counted again.
        QTimer.singleShot(0, self, self._look_again)

    def _look_at(self, win: Win) -> None:
        """One more win: its cell alone is painted anew."""
        day = win.day
        if not self.isVisible() or self._span is Span.MONTH:
            self._look_again()
            return
        try:
            wins = self._back.counts(day, day).get(day, 0)
        except StorageError as error:
            self._tell(error)
            return
        self.year_model.set_wins(day, wins)
        self._first, self._last = min(self._first or day, day), max(self._last, day)
        self._life.grow(win, wins)

    @Slot()
    def _look_again(self) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            self.refresh()

    @Slot()
    def _settings_changed(self) -> None:
        alike = self._preferences.settings.alike_days
        self.year_model.set_alike(alike)
        if self.month is not None:
            self.month_model.set_alike(alike)
        self._look_again()

    # How somebody is doing

    @Slot()
    def _answer(self) -> None:
        self._life.count()
        if self.foot is not None:
            self.foot.answer(copy.still_here_after_all(), self._life.numbers)
            QTimer.singleShot(0, self, lambda: self.answered.emit(self.foot))

    def _tell(self, error: StorageError) -> None:
        self.trouble.show_problem(problem.words_at_start(error))
