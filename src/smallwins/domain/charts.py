"""What a look back counts: wins by kind, by time, beside the energy of days, and feelings.

Nothing here can go down because time passed. What is drawn over months is counted on from the
first of them, so that a quiet month stands as high as the one before it. There is no average, no
share and no trend.
"""

import bisect
import datetime as dt
import itertools
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Generic, TypeAlias, TypeVar

from smallwins.domain.days import month_of
from smallwins.domain.feelings import named_feelings
from smallwins.domain.heat import WEEK, months_on
from smallwins.domain.wins import Energy, Kind

SHORT: Final = 31
"""A span of so many days, or fewer, is counted week by week; a longer one month by month."""

DAY_BEGINS: Final = 4 * 60
"""The night before it is the end of the weekday before: minutes after midnight."""

PART_LASTS: Final = 4 * 60
"""Each of the six parts of a day lasts so many minutes."""

SIZES: Final = (1, 3, 10, 30, 100)
"""So many wins each size of a dot begins with. It follows from one count, and from no other."""


class Chart(StrEnum):
    """What can be looked at."""

    KINDS = "kinds"
    TIMES = "times"
    ENERGY = "energy"
    FEELINGS = "feelings"


class Reach(StrEnum):
    """How far one looks back."""

    MONTH = "month"
    THREE = "three"
    YEAR = "year"
    ALL = "all"
    OWN = "own"


class DayPart(StrEnum):
    """The six parts of a day. Each is four hours long: none is found more for being longer."""

    EARLY = "early"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EARLY_EVENING = "early_evening"
    EVENING = "evening"
    NIGHT = "night"


DAY_PARTS: Final = tuple(DayPart)
"""In their order; the first begins at DAY_BEGINS."""


@dataclass(frozen=True, slots=True)
class Span:
    """Some days in a row, the first and the last of them included."""

    first: dt.date
    last: dt.date

    @property
    def is_short(self) -> bool:
        """Whether it is counted week by week."""
        return (self.last - self.first).days < SHORT


_Band = TypeVar("_Band", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Bands(Generic[_Band]):
    """What was counted in each step of a span, band by band.

    Attributes:
        steps: weeks or months, the oldest first; none where nothing was counted.
        counts: for each band that holds anything, how much of it lies in each step.
        weekly: whether the steps are weeks. Their length does not tell: of a month at the edge of
            a span there may be a few days alone.
    """

    steps: tuple[Span, ...]
    counts: tuple[tuple[_Band, tuple[int, ...]], ...]
    weekly: bool = False

    @property
    def so_far(self) -> tuple[tuple[_Band, tuple[int, ...]], ...]:
        """Each band counted on from the first step: no number is lower than the one before it."""
        return tuple((band, tuple(itertools.accumulate(numbers))) for band, numbers in self.counts)

    @property
    def total(self) -> int:
        """How much was counted in all."""
        return sum(sum(numbers) for _, numbers in self.counts)


@dataclass(frozen=True, slots=True)
class EnergyBeside:
    """Days whose energy was said, and the wins of each kind of day.

    Attributes:
        days: days of each energy.
        wins: wins by the energy of their day; None for days of which nothing was said.
    """

    days: Bands[Energy]
    wins: Bands[Energy | None]


Times: TypeAlias = Mapping[tuple[int, DayPart], int]
"""How many wins were kept on each weekday, where Monday is 0, in each part of its day."""

Feelings: TypeAlias = tuple[tuple[str, int], ...]
"""Feelings by their names and how often each was said, the most often first."""

Counted: TypeAlias = Bands[Kind | None] | Times | EnergyBeside | Feelings
"""What a chart shows: bands of kinds, times, energy beside wins, or feelings."""


def span_of(reach: Reach, today: dt.date, first_win: dt.date | None, last_win: dt.date) -> Span:
    """Give the days one looks back at.

    Args:
        reach: how far; `Reach.OWN` has no span but the one a person gives.
        today: the day it is.
        first_win: the day of the first win; None where there is none.
        last_win: the last day that has come or holds a win.
    """
    month = month_of(today)
    if reach is Reach.MONTH:
        return Span(*month)
    if reach is Reach.THREE:
        return Span(months_on(month[0], -2), month[1])
    if reach is Reach.YEAR:
        return Span(today.replace(month=1, day=1), today.replace(month=12, day=31))
    return Span(min(first_win or today, today), max(last_win, today))


def holds_nothing(counted: Counted) -> bool:
    """Whether there is nothing to show."""
    if isinstance(counted, EnergyBeside):
        return not counted.days.counts and not counted.wins.counts
    if isinstance(counted, Bands):
        return not counted.counts
    return not counted


def steps(span: Span, begun: dt.date, seen_to: dt.date) -> tuple[Span, ...]:
    """Divide a span into weeks, or into months.

    Args:
        span: the days.
        begun: the first day that holds anything; there is no step before its own.
        seen_to: the last day that has come or holds a win; there is no step after its own.
    """
    first, last = span.first, min(span.last, seen_to)
    if span.is_short:
        # Counted from the span's own first day: the same weeks, whenever one looks.
        first += dt.timedelta(days=max(0, (begun - first).days) // WEEK * WEEK)
        return tuple(_weeks(first, last, span.last))
    return tuple(_months(max(first, begun.replace(day=1)), last, span.last))


def kinds_over(
    along: Sequence[Span],
    found: Iterable[tuple[dt.date, Kind | None, int]],
    *,
    weekly: bool = False,
) -> Bands[Kind | None]:
    """Count wins by kind.

    Args:
        along: the steps.
        found: a day of some step, or the first of its month; a kind; how many wins of it.
        weekly: whether the steps are weeks.
    """
    return _bands(along, found, (*Kind, None), weekly)


def energy_beside(
    along: Sequence[Span],
    wins: Mapping[dt.date, int],
    said: Mapping[dt.date, Energy],
    *,
    weekly: bool = False,
) -> EnergyBeside:
    """Count days by their energy, and wins by the energy of their day.

    Args:
        along: the steps.
        wins: how many each day of some step holds.
        said: what was said of days of some step.
        weekly: whether the steps are weeks.
    """
    days = ((day, energy, 1) for day, energy in said.items())
    kept = ((day, said.get(day), count) for day, count in wins.items())
    return EnergyBeside(
        _bands(along, days, tuple(Energy), weekly),
        _bands(along, kept, (*Energy, None), weekly),
    )


def found_at(number: int) -> tuple[int, DayPart]:
    """Give the weekday, where Monday is 0, and the part of its day.

    Args:
        number: how many parts it is after the beginning of a Monday, 0 to 41.
    """
    weekday, part = divmod(number, len(DAY_PARTS))
    return weekday, DAY_PARTS[part]


def size_of(count: int) -> int:
    """Give the size of the dot for a count, from 0, for none, to the number of SIZES."""
    return sum(count >= least for least in SIZES)


def feelings_named(said: Iterable[tuple[str, int]]) -> Feelings:
    """Give the feelings that have a short name (see `named_feelings`).

    Of those said as often as each other, the one said first comes first.

    Args:
        said: each line as it was written and how often, the one written first coming first.
    """
    return tuple(sorted(named_feelings(said), key=lambda row: -row[1]))


def _weeks(first: dt.date, last: dt.date, end: dt.date) -> Iterator[Span]:
    while first <= last:
        until = min(first + dt.timedelta(days=WEEK - 1), end)
        yield Span(first, until)
        first = until + dt.timedelta(days=1)


def _months(first: dt.date, last: dt.date, end: dt.date) -> Iterator[Span]:
    # By number: after the last month of all there is no first day of another.
    ahead = (last.year - first.year) * 12 + last.month - first.month
    for months in range(ahead + 1):
        begin, until = month_of(months_on(first.replace(day=1), months))
        yield Span(max(begin, first), min(until, end))


def _bands(
    along: Sequence[Span],
    found: Iterable[tuple[dt.date, _Band, int]],
    order: Sequence[_Band],
    weekly: bool,  # noqa: FBT001 - as it is handed on
) -> Bands[_Band]:
    # The wins of a month may all come as its first day, which its step may not hold.
    begins = [step.first for step in along]
    rows = {band: [0] * len(along) for band in order}
    for day, band, count in found:
        rows[band][max(0, bisect.bisect_right(begins, day) - 1)] += count
    counts = tuple((band, tuple(row)) for band, row in rows.items() if any(row))
    return Bands(tuple(along) if counts else (), counts, weekly)
