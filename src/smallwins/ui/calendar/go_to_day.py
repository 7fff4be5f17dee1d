"""One small question: which day would you like to see?"""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smallwins.domain.days import check_day
from smallwins.domain.errors import SmallWinsError
from smallwins.services.journal import Journal
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.day_dialog import DayQuestion


class GoToDay(DayQuestion):
    """Asks for a day that has come, from year 1 on.

    Args:
        theme: the look.
        journal: knows which day it is.
        day: what stands in the line at first.
        parent: what it is before.

    Signals:
        chosen(dt.date): this day is to be seen.
    """

    chosen = Signal(dt.date)

    def __init__(self, theme: Theme, journal: Journal, day: dt.date, parent: QWidget) -> None:
        super().__init__(theme, journal, copy.which_day_to_see(), copy.go_there(), parent)
        self.begin_with(day)

    def refusal(self, _error: SmallWinsError) -> str:
        """Give what is said of a day that has not come."""
        return copy.day_has_not_come()

    def take(self, day: dt.date) -> None:
        """Go to that day.

        Raises:
            DayOutOfRangeError: it has not come.
        """
        self.chosen.emit(check_day(day, self._journal.today()))
