"""One small question: which day would you like to see?"""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smallwins.domain.errors import DayOutOfRangeError, SmallWinsError
from smallwins.services.journal import Journal
from smallwins.ui import copy, problem
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

    def way_back(self) -> str:
        """Give what the button says that leaves without a day."""
        return copy.back_to_calendar()

    def refusal(self, error: SmallWinsError) -> str:
        """Give what is said of a day that has not come, or that cannot be read."""
        ahead = isinstance(error, DayOutOfRangeError)
        return copy.day_has_not_come() if ahead else problem.words_at_start(error)

    def take(self, day: dt.date) -> None:
        """Go to that day.

        Raises:
            SmallWinsError: it has not come, or the file cannot be read.
        """
        self.chosen.emit(self._journal.check_day(day))
