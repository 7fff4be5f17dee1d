"""One small question: until which day do reminders rest?"""

import datetime as dt

from PySide6.QtWidgets import QWidget

from smallwins.domain.errors import DayOutOfRangeError, SmallWinsError
from smallwins.services.journal import Journal
from smallwins.services.reminders import Reminders
from smallwins.ui import copy, problem
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.day_dialog import DayQuestion


class RestDialog(DayQuestion):
    """Asks for a day to come, and lets them rest until it begins."""

    def __init__(
        self, theme: Theme, journal: Journal, reminders: Reminders, parent: QWidget
    ) -> None:
        question, answer = copy.rest_until_which_day(), copy.let_them_rest()
        super().__init__(theme, journal, question, answer, parent)
        self._reminders = reminders
        self.begin_with(reminders.today + dt.timedelta(days=1))

    def last_day(self) -> dt.date:
        """Days to come are what this is about."""
        return dt.date.max - dt.timedelta(days=1)

    def refusal(self, error: SmallWinsError) -> str:
        if isinstance(error, DayOutOfRangeError):
            return copy.choose_a_day_to_come()
        return problem.words_for_setting(error)

    def take(self, day: dt.date) -> None:
        if day <= self._reminders.today:
            raise DayOutOfRangeError
        self._reminders.rest_to(day)
