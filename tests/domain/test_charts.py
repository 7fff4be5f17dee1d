"""What a look back counts, and that nothing of it goes down."""

import datetime as dt
import itertools
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.charts import (
    SIZES,
    Bands,
    Counted,
    DayPart,
    EnergyBeside,
    Reach,
    Span,
    energy_beside,
    feelings_named,
    found_at,
    holds_nothing,
    kinds_over,
    size_of,
    span_of,
    steps,
)
from smallwins.domain.wins import Energy, Kind

TODAY = dt.date(2026, 11, 20)
YEAR = Span(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
MONTH = Span(dt.date(2026, 11, 1), dt.date(2026, 11, 30))
DAYS = st.dates(YEAR.first, YEAR.last)
FOUND = st.lists(st.tuples(DAYS, st.sampled_from([*Kind, None]), st.integers(1, 5)))
Row = tuple[dt.date, Kind | None, int]
SPANS = st.sampled_from([YEAR, MONTH, Span(dt.date(2026, 3, 17), dt.date(2026, 4, 30))])


@pytest.mark.parametrize(
    ("reach", "first", "last"),
    [
        (Reach.MONTH, dt.date(2026, 11, 1), dt.date(2026, 11, 30)),
        (Reach.THREE, dt.date(2026, 9, 1), dt.date(2026, 11, 30)),
        (Reach.YEAR, dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
        (Reach.ALL, dt.date(2024, 5, 6), dt.date(2026, 11, 21)),
    ],
)
def test_a_reach_is_of_whole_months_or_of_all_there_is(
    reach: Reach, first: dt.date, last: dt.date
) -> None:
    """A win kept farther east, on the day to come, is among all."""
    found = span_of(reach, TODAY, dt.date(2024, 5, 6), dt.date(2026, 11, 21))
    assert found == Span(first, last)


def test_all_of_nothing_is_today() -> None:
    """Before there is a first win."""
    assert span_of(Reach.ALL, TODAY, None, TODAY) == Span(TODAY, TODAY)


def test_the_first_month_of_the_calendar_is_looked_back_at() -> None:
    """There is no month before it to begin with."""
    day = dt.date(1, 1, 5)
    assert span_of(Reach.THREE, day, None, day).first == dt.date(1, 1, 1)


def test_a_year_has_months_from_the_first_that_holds_anything_to_now() -> None:
    """None is drawn that has not come, and none before the person began."""
    found = steps(YEAR, dt.date(2026, 9, 9), TODAY)
    assert [step.first for step in found] == [dt.date(2026, month, 1) for month in (9, 10, 11)]
    assert found[-1] == MONTH


def test_a_month_has_weeks_that_stay_where_they_are() -> None:
    """They begin with its first day, also where the first win came later."""
    found = steps(MONTH, dt.date(2026, 11, 10), TODAY)
    assert [(step.first.day, step.last.day) for step in found] == [(8, 14), (15, 21)]
    assert steps(MONTH, dt.date(2026, 11, 1), dt.date(2026, 11, 30))[-1].last == MONTH.last


def test_as_many_days_as_the_longest_month_has_are_counted_by_weeks() -> None:
    """One more is counted by months."""
    october = Span(dt.date(2026, 10, 1), dt.date(2026, 10, 31))
    assert len(steps(october, october.first, TODAY)) == 5
    assert len(steps(Span(october.first, MONTH.first), october.first, TODAY)) == 2


def test_months_end_where_the_span_does() -> None:
    """The first and the last may be parts of months."""
    span = Span(dt.date(2026, 3, 17), dt.date(2026, 5, 3))
    found = steps(span, dt.date(2025, 1, 1), TODAY)
    assert found == (
        Span(dt.date(2026, 3, 17), dt.date(2026, 3, 31)),
        Span(dt.date(2026, 4, 1), dt.date(2026, 4, 30)),
        Span(dt.date(2026, 5, 1), dt.date(2026, 5, 3)),
    )


def test_the_last_month_of_the_calendar_is_a_step() -> None:
    """There is none after it."""
    span = Span(dt.date(9999, 10, 1), dt.date.max)
    assert steps(span, span.first, dt.date.max)[-1].last == dt.date.max


@given(SPANS, DAYS, DAYS)
def test_steps_lie_side_by_side_within_their_span(
    span: Span, begun: dt.date, seen_to: dt.date
) -> None:
    """No day of it is in two."""
    found = steps(span, begun, seen_to)
    for before, after in itertools.pairwise(found):
        assert after.first == before.last + dt.timedelta(days=1)
    assert all(span.first <= step.first <= step.last <= span.last for step in found)


def test_kinds_are_counted_step_by_step() -> None:
    """Those that hold nothing have no band; a win without a kind has one of its own."""
    along = steps(YEAR, dt.date(2026, 9, 1), TODAY)
    found = [
        (dt.date(2026, 9, 1), Kind.HOME, 2),
        (dt.date(2026, 11, 5), Kind.HOME, 1),
        (dt.date(2026, 10, 1), None, 4),
    ]
    bands = kinds_over(along, found)
    assert bands.counts == ((Kind.HOME, (2, 0, 1)), (None, (0, 4, 0)))
    assert bands.so_far == ((Kind.HOME, (2, 2, 3)), (None, (0, 4, 4)))
    assert bands.total == 7


def test_a_month_named_by_its_first_day_is_its_step_where_the_span_begins_later() -> None:
    """As the file gives whole months."""
    span = Span(dt.date(2026, 3, 17), dt.date(2026, 5, 3))
    bands = kinds_over(steps(span, span.first, TODAY), [(dt.date(2026, 3, 1), Kind.REST, 1)])
    assert bands.counts == ((Kind.REST, (1, 0, 0)),)


def test_nothing_has_no_steps() -> None:
    """So that nothing is drawn."""
    assert kinds_over((YEAR,), []) == Bands((), ())


def test_wins_stand_beside_the_energy_of_their_day() -> None:
    """A rough day that held a win is seen with it; of some days nothing was said."""
    rough, okay, unsaid = (dt.date(2026, 11, day) for day in (3, 4, 5))
    said = {rough: Energy.ROUGH, okay: Energy.OKAY}
    beside = energy_beside((MONTH,), {rough: 2, unsaid: 1}, said)
    assert beside.days.counts == ((Energy.ROUGH, (1,)), (Energy.OKAY, (1,)))
    assert beside.wins.counts == ((Energy.ROUGH, (2,)), (None, (1,)))


def test_a_week_is_found_part_by_part() -> None:
    """From Monday's early morning to the night that ends the week."""
    found = [found_at(number) for number in range(42)]
    assert (found[0], found[5], found[6]) == (
        (0, DayPart.EARLY),
        (0, DayPart.NIGHT),
        (1, DayPart.EARLY),
    )
    assert found[-1] == (6, DayPart.NIGHT)


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_more_wins_have_a_dot_as_large_or_larger(wins: int, more: int) -> None:
    """It follows from one count: what is kept at another time shrinks none."""
    assert size_of(0) == 0
    assert size_of(wins) <= size_of(wins + more) <= len(SIZES)


def test_feelings_are_those_with_a_short_name() -> None:
    """Each under the words it was first written in; a long line is a story, and no name."""
    said = [
        ("Calm.", 1),
        ("  glad  of it", 2),
        ("calm", 3),
        ("tired " * 5, 9),
        (".", 1),
        ("ok", 4),
    ]
    assert feelings_named(said) == (("Calm", 4), ("ok", 4), ("glad of it", 2))


@pytest.mark.parametrize(
    ("counted", "nothing"),
    [
        (Bands((), ()), True),
        (Bands((MONTH,), ((Kind.REST, (1,)),)), False),
        (EnergyBeside(Bands((), ()), Bands((), ())), True),
        (energy_beside((MONTH,), {}, {TODAY: Energy.GOOD}), False),
        (energy_beside((MONTH,), {TODAY: 1}, {}), False),
        ({}, True),
        ({(0, DayPart.NIGHT): 1}, False),
        ((), True),
        ((("calm", 1),), False),
    ],
)
def test_a_chart_of_nothing_is_known(counted: Counted, nothing: bool) -> None:
    """A calm sentence stands there in its place."""
    assert holds_nothing(counted) is nothing


@given(SPANS, FOUND, FOUND, DAYS, st.integers(0, 60))
def test_no_number_goes_down_by_more_wins_or_by_days_that_pass(
    span: Span,
    kept: list[Row],
    more: list[Row],
    seen_to: dt.date,
    quiet: int,
) -> None:
    """Nor is any step of a band lower than the one before it."""

    def counted(found: list[Row], today: dt.date) -> Bands[Kind | None]:
        inside = [row for row in found if span.first <= row[0] <= min(span.last, today)]
        if not inside:
            return Bands((), ())
        return kinds_over(steps(span, min(row[0] for row in inside), today), inside)

    def standing(bands: Bands[Kind | None]) -> Counter[tuple[Kind | None, dt.date]]:
        return Counter(
            {
                (kind, step.last): number
                for kind, numbers in bands.so_far
                for step, number in zip(bands.steps, numbers, strict=True)
            }
        )

    before = counted(kept, seen_to)
    after = counted([*kept, *more], seen_to + dt.timedelta(days=quiet))
    later = standing(after)
    assert all(later[at] >= number for at, number in standing(before).items())
    for _, numbers in after.so_far:
        assert list(numbers) == sorted(numbers)
    assert after.total >= before.total


@given(
    st.lists(st.tuples(st.sampled_from(["calm", "Calm.", "glad"]), st.integers(1, 9))),
    st.lists(st.tuples(st.sampled_from(["calm", "sad"]), st.integers(1, 9))),
)
def test_no_feeling_is_said_less_often_by_another_win(
    said: list[tuple[str, int]], more: list[tuple[str, int]]
) -> None:
    """And none leaves the list."""
    after = dict(feelings_named([*said, *more]))
    assert all(after[name] >= count for name, count in feelings_named(said))
