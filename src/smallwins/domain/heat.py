"""Days as lights and as folded notes, and how a year and a month lie as grids."""

import bisect
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from smallwins.domain.days import month_of
from smallwins.domain.wins import Kind

STEPS: Final = (1, 2, 3, 4, 6)
"""So many wins each step of light begins with; a day without wins is of step 0."""

BRIGHTEST: Final = len(STEPS)
"""The last step."""

EVERY_DAY_ALIKE: Final = 3
"""The step of each day with a win where all are to glow alike."""

MOST_NOTES: Final = 6
"""So many notes of a day are seen in its month; where it holds more, a plus stands beside them."""

WEEK: Final = 7
_FIRST_OF_JULY: Final = (7, 1)
_LAST_YEAR: Final = dt.MAXYEAR

Grid: TypeAlias = tuple[tuple[dt.date | None, ...], ...]
"""Rows of days; None where a cell belongs to no day of it."""


@dataclass(frozen=True, slots=True)
class Lifetime:
    """All that was ever kept, and is not put away. Time that passes takes nothing from it.

    Attributes:
        wins: how many wins.
        days: how many days with a win.
    """

    wins: int
    days: int


@dataclass(frozen=True, slots=True)
class FoldedNote:
    """One win of a day as it is seen in its month: a folded note.

    Attributes:
        id: the number of its win; on a page that others see, its number there. It gives the note
            its fold and its turn.
        kind: the kind of its win, if known; it gives the paper its colour.
    """

    id: int
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class DayNotes:
    """A day with wins as it is seen in its month.

    Attributes:
        count: how many wins it holds.
        notes: the first of them, MOST_NOTES at most, the oldest first.
    """

    count: int
    notes: tuple[FoldedNote, ...]

    @property
    def has_more(self) -> bool:
        """Whether it holds more than is seen."""
        return self.count > len(self.notes)

    def as_one(self) -> "DayNotes":
        """Give the day as it is seen where every day with a win is to look alike: one note."""
        return DayNotes(1, self.notes[:1])


def step(wins: int, *, alike: bool = False) -> int:
    """Give how bright a day is, from 0, a rest day, to BRIGHTEST.

    More wins are as bright or brighter, and time that passes changes nothing.

    Args:
        wins: how many it holds.
        alike: each day with a win glows the same.
    """
    if wins < STEPS[0]:
        return 0
    return EVERY_DAY_ALIKE if alike else bisect.bisect_right(STEPS, wins)


def half_years(year: int, first_weekday: int) -> tuple[Grid, Grid]:
    """Lay out a year as two halves, each with a row for each weekday and a column for each week.

    Args:
        year: from 1 to 9999.
        first_weekday: the first row's, where Monday is 0.
    """
    start, july = dt.date(year, 1, 1), dt.date(year, *_FIRST_OF_JULY)
    end = dt.date(year, 12, 31)
    return (
        _turned(_weeks(start, july - dt.timedelta(days=1), first_weekday)),
        _turned(_weeks(july, end, first_weekday)),
    )


def month_weeks(day: dt.date, first_weekday: int) -> Grid:
    """Lay out the month of `day`: a row for each week, a column for each weekday."""
    return _weeks(*month_of(day), first_weekday)


def months_on(day: dt.date, months: int) -> dt.date:
    """Give the same day of the month so many months on, or the last one that month has.

    Past either end of the calendar it is the calendar's first or last month.
    """
    ahead = day.year * 12 + day.month - 1 + months
    ahead = max(12, min(_LAST_YEAR * 12 + 11, ahead))
    first, last = month_of(dt.date(ahead // 12, ahead % 12 + 1, 1))
    return first.replace(day=min(day.day, last.day))


def days_on(day: dt.date, days: int) -> dt.date:
    """Give the day so many days on; past either end of the calendar, its first or last day."""
    number = day.toordinal() + days
    return dt.date.fromordinal(max(1, min(dt.date.max.toordinal(), number)))


def _weeks(first: dt.date, last: dt.date, first_weekday: int) -> Grid:
    before = (first.weekday() - first_weekday) % WEEK
    days = [
        dt.date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1)
    ]
    cells: list[dt.date | None] = [*[None] * before, *days]
    cells += [None] * (-len(cells) % WEEK)
    return tuple(tuple(cells[at : at + WEEK]) for at in range(0, len(cells), WEEK))


def _turned(rows: Sequence[Sequence[dt.date | None]]) -> Grid:
    return tuple(zip(*rows, strict=True))
