"""A month as a table: a row for each week, a column for each weekday."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt

from smallwins.domain.heat import DayNotes, month_weeks
from smallwins.ui import copy
from smallwins.ui.calendar.days_model import DayPart, DaysModel


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen of a day.

    Attributes:
        number: its number in the month.
        notes: its folded notes; None where it holds none.
        comes: whether it is still to come.
        is_today: whether it is today.
    """

    number: str
    notes: DayNotes | None
    comes: bool
    is_today: bool


class MonthModel(DaysModel):
    """The days of one month and the notes of each.

    Args:
        today: the last day that has come.
        first_weekday: the first column's, where Monday is 0.
    """

    def __init__(self, today: dt.date, first_weekday: int, parent: QObject | None = None) -> None:
        super().__init__(today, first_weekday, parent)
        self._notes: dict[dt.date, DayNotes] = {}
        self._month = today.replace(day=1)
        self.lay_out(month_weeks(today, first_weekday))

    @property
    def month(self) -> dt.date:
        """The first day of the month that is shown."""
        return self._month

    def show_month(
        self, first_day: dt.date, notes: Mapping[dt.date, DayNotes], today: dt.date
    ) -> None:
        """Show a month. Where it is shown already, days that are other are painted anew, no more.

        Args:
            first_day: a day of the month.
            notes: the notes of its days; days that hold none are left out.
            today: the last day that has come.
        """
        month = first_day.replace(day=1)
        if (month, today) == (self._month, self._today):
            for day in self._places:
                self.set_day(day, notes.get(day))
            return
        self.beginResetModel()
        self._today, self._month = today, month
        self._notes = dict(notes)
        self.lay_out(month_weeks(month, self._first_weekday))
        self.endResetModel()

    def set_day(self, day: dt.date, notes: DayNotes | None) -> None:
        """Let a day hold these notes, or none; its cell alone is painted anew, if it is another."""
        if self._notes.get(day) == notes:
            return
        if notes is None:
            del self._notes[day]
        else:
            self._notes[day] = notes
        self.repaint_day(day)

    def wins_of(self, day: dt.date) -> int:
        """Give how many wins a day holds."""
        notes = self._notes.get(day)
        return 0 if notes is None else notes.count

    def look_of(self, day: dt.date, role: int) -> object:
        """Give all that is seen of a day."""
        if role != DayPart.SEEN:
            return None
        notes = self._notes.get(day)
        if notes is not None and self._alike:
            notes = notes.as_one()
        comes = not self.has_come(day)
        return Seen(copy.day_number(day), notes, comes=comes, is_today=day == self._today)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give a column's weekday. Weeks have no names."""
        across = orientation is Qt.Orientation.Horizontal
        return self.weekday_name(section, role) if across else None
