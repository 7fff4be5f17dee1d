"""What is counted for a look back, read a little at a time: the window goes on meanwhile."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer

from smallwins.domain.charts import (
    Chart,
    Counted,
    DayPart,
    Reach,
    Span,
    energy_beside,
    feelings_named,
    kinds_over,
    span_of,
    steps,
)
from smallwins.domain.heat import days_on
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.store.charts import ChartStore

if TYPE_CHECKING:
    from smallwins.domain.wins import Energy, Kind

_SLICE_DAYS: Final = 31
_A_WHILE_MS: Final = 12


class Charts:
    """Counts what a look back shows. Every call may raise a `StorageError`.

    Args:
        store: counts.
        back: knows the first win and the last day.
        journal: knows which day it is.
    """

    def __init__(self, store: ChartStore, back: LookingBack, journal: Journal) -> None:
        self._store = store
        self._back = back
        self._journal = journal

    def span(self, reach: Reach) -> Span:
        """Give the days of a reach as it is today."""
        today, first = self._journal.today(), self._back.first_day()
        return span_of(reach, today, first, self._back.last_day())

    def begin(self, chart: Chart, span: Span) -> "Reading":
        """Begin to read what a chart shows of some days."""
        return Reading(self._store, self._back, chart, span, self._back.last_day())

    def read(self, chart: Chart, span: Span) -> Counted:
        """Read what a chart shows of some days at one go."""
        reading = self.begin(chart, span)
        while reading.go_on():
            pass
        return reading.counted()


class Reading:
    """One chart on its way out of the file.

    Args:
        store: counts.
        back: counts wins of days.
        chart: what is counted.
        span: of which days.
        seen_to: the last day that has come or holds a win.
    """

    def __init__(
        self, store: ChartStore, back: LookingBack, chart: Chart, span: Span, seen_to: dt.date
    ) -> None:
        self._store = store
        self._back = back
        self._chart = chart
        self._span = span
        self._seen_to = seen_to
        self._next: dt.date | None = span.first
        self._kinds: Counter[tuple[dt.date, Kind | None]] = Counter()
        self._times: Counter[tuple[int, DayPart]] = Counter()
        self._wins: dict[dt.date, int] = {}
        self._said: dict[dt.date, Energy] | None = None
        self._feelings: dict[str, tuple[int, int]] = {}

    @property
    def chart(self) -> Chart:
        """What is counted."""
        return self._chart

    @property
    def span(self) -> Span:
        """Of which days."""
        return self._span

    def go_on(self) -> bool:
        """Read for a hundredth of a second or so, and say whether there is more to read."""
        if self._chart is Chart.ENERGY and self._said is None:
            self._said = self._store.energies(self._span.first, self._span.last)
        going = QElapsedTimer()
        going.start()
        while self._next is not None and going.elapsed() < _A_WHILE_MS:
            self._read_slice(self._next)
        return self._next is not None

    def counted(self) -> Counted:
        """Give what was read."""
        if self._chart is Chart.KINDS:
            found = [(day, kind, wins) for (day, kind), wins in self._kinds.items()]
            along = self._steps(day for day, _ in self._kinds)
            return kinds_over(along, found, weekly=self._span.is_short)
        if self._chart is Chart.TIMES:
            return dict(self._times)
        if self._chart is Chart.ENERGY:
            said = self._said or {}
            along = self._steps({*self._wins, *said})
            return energy_beside(along, self._wins, said, weekly=self._span.is_short)
        # In the order in which each was first written.
        lines = sorted(self._feelings.items(), key=lambda line: line[1][1])
        return feelings_named((line, count) for line, (count, _) in lines)

    def _steps(self, days: Iterable[dt.date]) -> tuple[Span, ...]:
        counted = sorted(days)
        if not counted:
            return ()
        # Farther east, something may have been said of a day that has not come here.
        return steps(self._span, counted[0], max(self._seen_to, counted[-1]))

    def _read_slice(self, day: dt.date) -> None:
        """Read some days, from the next one that holds a win."""
        first = self._store.next_day(day)
        if first is None or first > self._span.last:
            self._next = None
            return
        last = min(days_on(first, _SLICE_DAYS - 1), self._span.last)
        self._count(first, last)
        self._next = days_on(last, 1) if last < self._span.last else None

    def _count(self, first: dt.date, last: dt.date) -> None:
        if self._chart is Chart.KINDS:
            by_day = self._span.is_short
            for day, kind, wins in self._store.kinds(first, last, by_day=by_day):
                self._kinds[day, kind] += wins
        elif self._chart is Chart.TIMES:
            self._times.update(self._store.times(first, last))
        elif self._chart is Chart.ENERGY:
            self._wins.update(self._back.counts(first, last))
        else:
            for line, count, number in self._store.feelings(first, last):
                before, begun = self._feelings.get(line, (0, number))
                self._feelings[line] = before + count, min(begun, number)
