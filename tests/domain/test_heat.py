"""How bright a day is, and where it lies in its year and month."""

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.days import month_of
from smallwins.domain.heat import (
    BRIGHTEST,
    EVERY_DAY_ALIKE,
    WEEK,
    days_on,
    half_years,
    month_weeks,
    months_on,
    step,
)

YEARS = st.integers(1, 9999)
WEEKDAYS = st.integers(0, 6)


@pytest.mark.parametrize(
    ("wins", "bright"),
    [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 4), (6, 5), (7, 5), (5_000, 5)],
)
def test_the_steps_are_those_of_the_look(wins: int, bright: int) -> None:
    """1, 2, 3, 4 or 5, and 6 or more."""
    assert step(wins) == bright


@given(st.integers(0, 10_000), st.integers(0, 10_000), st.booleans())
def test_more_wins_are_as_bright_or_brighter(wins: int, more: int, alike: bool) -> None:
    """No day grows dimmer by a win; and none is brighter than the brightest."""
    assert step(wins, alike=alike) <= step(wins + more, alike=alike) <= BRIGHTEST


@given(st.integers(1, 10_000))
def test_where_all_glow_alike_one_win_is_as_bright_as_many(wins: int) -> None:
    """And a rest day stays one."""
    assert step(wins, alike=True) == EVERY_DAY_ALIKE
    assert step(0, alike=True) == 0


@given(YEARS, WEEKDAYS)
def test_each_day_of_a_year_lies_in_its_halves_once(year: int, first: int) -> None:
    """In the row of its weekday, in the column after the week before."""
    halves = half_years(year, first)
    found = [day for half in halves for column in zip(*half, strict=True) for day in column if day]
    assert found == sorted(found)
    assert len(found) == dt.date(year, 12, 31).timetuple().tm_yday
    assert {day.year for day in found} == {year}
    for half, months in zip(halves, (range(1, 7), range(7, 13)), strict=True):
        assert len(half) == WEEK
        assert 26 <= len(half[0]) <= 28
        for row, days in enumerate(half):
            assert {day.weekday() for day in days if day} == {(first + row) % WEEK}
            assert {day.month for day in days if day} <= set(months)
        assert any(row[0] for row in half)
        assert any(row[-1] for row in half)


@given(st.dates(), WEEKDAYS)
def test_each_day_of_a_month_lies_in_its_weeks_once(day: dt.date, first: int) -> None:
    """Weeks are whole; what is of no day of the month is none."""
    weeks = month_weeks(day, first)
    found = [one for one in itertools.chain(*weeks) if one]
    assert found[0] == day.replace(day=1)
    assert [one.day for one in found] == list(range(1, len(found) + 1))
    assert found[-1] == month_of(day)[1]
    assert 4 <= len(weeks) <= 6
    for week in weeks:
        assert len(week) == WEEK
        for column, one in enumerate(week):
            assert one is None or one.weekday() == (first + column) % WEEK


@given(st.dates(), st.integers(-130_000, 130_000))
def test_a_step_of_months_keeps_the_day_of_the_month(day: dt.date, months: int) -> None:
    """Or takes the last one; at either end of the calendar it stays in it."""
    there = months_on(day, months)
    wanted = day.year * 12 + day.month - 1 + months
    assert there.year * 12 + there.month - 1 == max(12, min(9999 * 12 + 11, wanted))
    assert there.day == min(day.day, month_of(there)[1].day)


@given(st.dates(), st.integers(-4_000_000, 4_000_000))
def test_a_step_of_days_stays_in_the_calendar(day: dt.date, days: int) -> None:
    """Past either end it is the first day or the last."""
    there = days_on(day, days)
    assert there.toordinal() == max(1, min(dt.date.max.toordinal(), day.toordinal() + days))
