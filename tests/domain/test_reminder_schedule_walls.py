"""Walls that jump: nights of summer time, flights, and clocks set by hand."""

import dataclasses
import datetime as dt
import zoneinfo
from collections.abc import Iterator

import pytest

from support.reminder_looks import (
    AT_THREE,
    BEDTIME,
    EVENING,
    NEVER_QUIET,
    Looks,
    on_wall,
)


def walls(zone: str, start: dt.datetime, minutes: int) -> Iterator[dt.datetime]:
    """What a wall in a zone shows, minute by minute."""
    for minute in range(minutes):
        now = start.replace(tzinfo=dt.UTC) + dt.timedelta(minutes=minute)
        yield now.astimezone(zoneinfo.ZoneInfo(zone)).replace(tzinfo=None)


def asked_on(looks: Looks, shown: Iterator[dt.datetime]) -> list[str]:
    """When something was asked, on the wall."""
    return [f"{now:%H:%M}" for now in shown if looks.at(now)]


@pytest.mark.parametrize("day_end", [0, 120, AT_THREE])
def test_in_the_night_of_spring_what_the_wall_leaves_out_comes_after_it(day_end: int) -> None:
    """In Berlin 2:00 is 3:00: there is no half past two. A day that ends at 3:00 is over then."""
    looks = Looks(dataclasses.replace(BEDTIME, at=dt.time(2, 30)), rules=NEVER_QUIET)
    looks.day_end = day_end
    asked = asked_on(looks, walls("Europe/Berlin", on_wall("2026-03-29 0:00"), 180))
    assert asked == ([] if day_end == AT_THREE else ["03:00"])


@pytest.mark.parametrize("day_end", [0, 120, AT_THREE])
def test_in_the_night_of_autumn_what_the_wall_shows_twice_comes_once(day_end: int) -> None:
    """In Berlin 2:30 is there twice; also where the day ends between."""
    looks = Looks(dataclasses.replace(BEDTIME, at=dt.time(2, 30)), rules=NEVER_QUIET)
    looks.day_end = day_end
    asked = asked_on(looks, walls("Europe/Berlin", on_wall("2026-10-24 23:00"), 240))
    assert asked == ["02:30"]


def test_a_clock_set_back_asks_nothing_twice() -> None:
    """By minutes, or by a day: then it waits for the day it was settled for to be over."""
    looks = Looks(EVENING)
    assert looks.at("19:30") == ["evening"]
    assert looks.at("19:00", "19:30", "19 19:30", "19 20:00", "19:30") == []
    assert looks.at("21 19:30") == ["evening"]


def test_a_clock_that_ran_years_ahead_is_forgotten() -> None:
    """Nothing today, and as usual from tomorrow: not in some years."""
    looks = Looks(EVENING)
    assert looks.at("2031-01-01 19:30") == ["evening"]
    assert looks.at("9:00", "19:30") == []
    assert looks.at("21 19:30") == ["evening"]


def test_a_clock_that_woke_up_in_1970_asks_nothing_twice() -> None:
    """A computer with an empty battery, before it has heard what time it is."""
    looks = Looks(EVENING)
    assert looks.at("19:30") == ["evening"]
    assert looks.at("1970-01-01 0:05", "1970-01-01 0:06") == []
    assert looks.at("19:40") == []
    assert looks.at("21 19:30") == ["evening"]


def test_whoever_flies_west_is_not_asked_again_and_whoever_flies_east_not_late() -> None:
    """Asked at home in Berlin, the evening comes once more that day on New York's wall."""
    looks = Looks(EVENING)
    assert looks.at("19:30") == ["evening"]
    assert looks.at("13:31", "19:30") == []
    east = Looks(EVENING)
    assert east.at("12:00", "21:00") == []
