"""A chart in words: a table with the same numbers, and a sentence for who hears it."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QLocale

from smallwins.domain.charts import (
    DAY_PARTS,
    Bands,
    Chart,
    Counted,
    EnergyBeside,
    Feelings,
    Span,
    Times,
)
from smallwins.domain.heat import WEEK
from smallwins.domain.wins import Kind
from smallwins.ui import copy

_SPOKEN_FEELINGS = 12

_Band = TypeVar("_Band", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Twin:
    """A table. A cell is empty where nothing was counted.

    Attributes:
        head: the names of its columns.
        rows: its rows; the first cell of each names it.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def twin_of(counted: Counted) -> Twin:
    """Give a chart as a table."""
    if isinstance(counted, EnergyBeside):
        return _energy_twin(counted)
    if isinstance(counted, Bands):
        return _kinds_twin(counted)
    if isinstance(counted, tuple):
        return _feelings_twin(counted)
    return _times_twin(counted)


def spoken(chart: Chart, span: Span, counted: Counted) -> str:
    """Say a chart in a sentence or two; the table says all of it."""
    return copy.chart_spoken(
        copy.chart_title(chart), copy.span_in_words(span), list(_counts(counted))
    )


def _counts(counted: Counted) -> Iterator[str]:
    if isinstance(counted, EnergyBeside):
        for energy, days in counted.days.so_far:
            yield copy.counted_spoken(copy.days_of_energy(energy), days[-1])
        for beside, wins in counted.wins.so_far:
            yield copy.counted_spoken(copy.wins_of_energy(beside), wins[-1])
    elif isinstance(counted, Bands):
        for kind, numbers in counted.so_far:
            yield copy.counted_spoken(_kind(kind), numbers[-1])
    elif isinstance(counted, tuple):
        for feeling, count in counted[:_SPOKEN_FEELINGS]:
            yield copy.counted_spoken(feeling, count)
    else:
        for part in DAY_PARTS:
            if count := sum(counted.get((weekday, part), 0) for weekday in range(WEEK)):
                yield copy.counted_spoken(copy.part_of_day(part), count)


def _kinds_twin(counted: Bands[Kind | None]) -> Twin:
    so_far = counted.so_far
    totals = [sum(numbers) for numbers in zip(*(row for _, row in so_far), strict=True)]
    head = (
        copy.step_head(weeks=counted.weekly),
        *(_kind(kind) for kind, _ in so_far),
        copy.all_so_far(),
    )
    rows = (
        (name, *cells, _number(total))
        for name, cells, total in zip(
            _step_names(counted.steps, weeks=counted.weekly),
            _columns(so_far, len(counted.steps)),
            totals,
            strict=True,
        )
    )
    return Twin(head, tuple(rows))


def _energy_twin(counted: EnergyBeside) -> Twin:
    steps, weeks = counted.days.steps or counted.wins.steps, counted.days.weekly
    days, wins = counted.days.so_far, counted.wins.so_far
    head = (
        copy.step_head(weeks=weeks),
        *(copy.days_of_energy(energy) for energy, _ in days),
        *(copy.wins_of_energy(energy) for energy, _ in wins),
    )
    cells = zip(_columns(days, len(steps)), _columns(wins, len(steps)), strict=True)
    rows = (
        (name, *said, *kept)
        for name, (said, kept) in zip(_step_names(steps, weeks=weeks), cells, strict=True)
    )
    return Twin(head, tuple(rows))


def _times_twin(times: Times) -> Twin:
    first = copy.first_weekday()
    weekdays = [(first + number) % WEEK for number in range(WEEK)]
    head = (copy.time_of_day(), *(copy.weekday_name(weekday) for weekday in weekdays))
    rows = (
        (
            copy.part_of_day(part),
            *(_number(times.get((weekday, part), 0)) for weekday in weekdays),
        )
        for part in DAY_PARTS
    )
    return Twin(head, tuple(rows))


def _feelings_twin(feelings: Feelings) -> Twin:
    rows = tuple((name, _number(count)) for name, count in feelings)
    return Twin((copy.feeling_head(), copy.times_head()), rows)


def _columns(
    rows: Sequence[tuple[_Band, tuple[int, ...]]], steps: int
) -> Iterator[tuple[str, ...]]:
    """Give the cells of each step."""
    for number in range(steps):
        yield tuple(_number(numbers[number]) for _, numbers in rows)


def _step_names(steps: Sequence[Span], *, weeks: bool) -> list[str]:
    if weeks:
        return [copy.sheet_date(step.first) for step in steps]
    return [copy.month_with_year(step.first) for step in steps]


def _kind(kind: Kind | None) -> str:
    return copy.no_kind() if kind is None else copy.kind_name(kind)


def _number(count: int) -> str:
    return QLocale().toString(count) if count else ""
