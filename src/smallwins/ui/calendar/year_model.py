"""A year as a table: a row for each weekday of its two halves, a column for each week."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, Qt

from smallwins.domain.heat import WEEK, half_years, step
from smallwins.ui.calendar.days_model import DayPart, DaysModel

# More than so many days that change are one picture, and no longer a few.
_A_FEW: Final = 20
ROWS: Final = 2 * WEEK


class YearModel(DaysModel):
    """The days of one year and how many wins each holds.

    Args:
        today: the last day that has come.
        first_weekday: the first row's, where Monday is 0.
    """

    def __init__(self, today: dt.date, first_weekday: int, parent: QObject | None = None) -> None:
        super().__init__(today, first_weekday, parent)
        self._wins: dict[dt.date, int] = {}
        self._lay_out_year(today.year)

    @property
    def year(self) -> int:
        """The year that is shown."""
        return self._year

    def show_year(self, year: int, wins: Mapping[dt.date, int], today: dt.date) -> None:
        """Show a year.

        Args:
            year: from 1 to 9999.
            wins: how many wins its days hold; days that hold none may be left out.
            today: the last day that has come.
        """
        self.beginResetModel()
        self._today = today
        self._wins = dict(wins)
        self._lay_out_year(year)
        self.endResetModel()

    def set_wins(self, day: dt.date, wins: int) -> None:
        """Let a day hold so many wins; its cell alone is painted anew."""
        self._wins[day] = wins
        self.repaint_day(day)

    def change_wins(self, wins: Mapping[dt.date, int]) -> None:
        """Let the days of this year hold so many wins; those that change are painted anew."""
        changed = [day for day in self._places if self._wins.get(day, 0) != wins.get(day, 0)]
        if len(changed) > _A_FEW:
            self._wins = dict(wins)
            self.repaint_all()
            return
        for day in changed:
            self.set_wins(day, wins.get(day, 0))

    def wins_of(self, day: dt.date) -> int:
        """Give how many wins a day holds."""
        return self._wins.get(day, 0)

    def look_of(self, day: dt.date, role: int) -> object:
        """Give how bright a day is."""
        return self.step_of(day) if role == DayPart.STEP else None

    def step_of(self, day: dt.date) -> int | None:
        """Give how bright a day is, as `domain.heat.step` says; None for one that has not come."""
        return step(self.wins_of(day), alike=self._alike) if self.has_come(day) else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give a row's weekday. Weeks have no names."""
        return self.weekday_name(section, role) if orientation is Qt.Orientation.Vertical else None

    def _lay_out_year(self, year: int) -> None:
        self._year = year
        halves = half_years(year, self._first_weekday)
        columns = max(len(half[0]) for half in halves)
        self.lay_out(
            tuple((*row, *[None] * (columns - len(row))) for half in halves for row in half)
        )
