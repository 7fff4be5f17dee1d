"""Which days a replay shows: a menu of near ones, and a small question for any other."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from smallwins.domain.days import month_of
from smallwins.services.journal import Journal
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton
from smallwins.ui.widgets.day_dialog import DayQuestion
from smallwins.ui.widgets.menu import Menu

_DAYS_OF_WEEK: Final = 7

Span = tuple[dt.date, dt.date]
"""A first and a last day."""


def week_of(day: dt.date, begins: int) -> Span:
    """Give the first and the last day of the week `day` is in.

    Args:
        day: any day of that week.
        begins: the day on which weeks begin, 1 for Monday to 7 for Sunday.
    """
    since = (day.isoweekday() - begins) % _DAYS_OF_WEEK
    first = day.toordinal() - since
    return _day(first), _day(first + _DAYS_OF_WEEK - 1)


def near_times(today: dt.date, begins: int) -> list[tuple[str, Span]]:
    """Give the times that are on offer, each by its name."""
    yesterday = _day(today.toordinal() - 1)
    last_week = _day(today.toordinal() - _DAYS_OF_WEEK)
    return [
        (copy.yesterday(), (yesterday, yesterday)),
        (copy.this_week(), week_of(today, begins)),
        (copy.last_week(), week_of(last_week, begins)),
        (copy.this_month(), month_of(today)),
    ]


class AnotherTime(LinkButton):
    """A quiet link; its menu has the times.

    Signals:
        chosen(dt.date, dt.date): replay the notes from the first to the last day.
    """

    chosen = Signal(dt.date, dt.date)

    def __init__(self, theme: Theme, journal: Journal, parent: QWidget) -> None:
        super().__init__(theme, copy.replay_another_time(), role="caption", parent=parent)
        self._journal = journal
        self.clicked.connect(self._open)

    @Slot()
    def _open(self) -> None:
        menu = Menu(self._theme, copy.replay_another_time(), self)
        for name, span in near_times(self._journal.today(), QLocale().firstDayOfWeek().value):
            menu.addAction(name).setData(span)
        menu.addSeparator()
        menu.addAction(copy.pick_a_day()).triggered.connect(self._ask)
        menu.triggered.connect(self._choose)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        found = action.data()
        if found:
            self.chosen.emit(*found)

    @Slot()
    def _ask(self) -> None:
        question = WhichDay(self._theme, self._journal, self)
        question.picked.connect(self._pick)
        question.open()

    @Slot(dt.date)
    def _pick(self, day: dt.date) -> None:
        self.chosen.emit(day, day)


class WhichDay(DayQuestion):
    """Asks for the day of a replay.

    Signals:
        picked(dt.date): this one.
    """

    picked = Signal(dt.date)

    def __init__(self, theme: Theme, journal: Journal, parent: QWidget) -> None:
        super().__init__(theme, journal, copy.which_day_again(), copy.replay_it(), parent)
        self._day = journal.today()
        self.accepted.connect(self._tell)

    def take(self, day: dt.date) -> None:
        """Remember the day; it is said when the question has gone and the window is in front.

        Raises:
            DayOutOfRangeError: it has not come.
        """
        self._day = self._journal.check_day(day)

    @Slot()
    def _tell(self) -> None:
        self.picked.emit(self._day)


def _day(ordinal: int) -> dt.date:
    return dt.date.fromordinal(min(max(ordinal, 1), dt.date.max.toordinal()))
