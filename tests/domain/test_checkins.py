import datetime as dt
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.checkins import moment_at, next_change, present
from smallwins.domain.day_words import Moment
from smallwins.domain.days import day_of
from smallwins.domain.settings import LATEST_DAY_END

AT_THREE = 3 * 60
WHOLE_DAY = 24 * 60

MINUTES = st.integers(0, WHOLE_DAY - 1)
DAY_ENDS = st.integers(0, LATEST_DAY_END)
MET = st.frozensets(st.sampled_from(Moment))


def at(text: str) -> int:
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


@pytest.mark.parametrize(
    ("time", "day_end", "moment"),
    [
        ("3:59", AT_THREE, None),
        ("4:00", AT_THREE, Moment.MORNING),
        ("11:59", AT_THREE, Moment.MORNING),
        ("12:00", AT_THREE, None),
        ("16:59", AT_THREE, None),
        ("17:00", AT_THREE, Moment.EVENING),
        ("20:59", AT_THREE, Moment.EVENING),
        ("21:00", AT_THREE, Moment.BEDTIME),
        ("23:59", AT_THREE, Moment.BEDTIME),
        ("0:00", AT_THREE, Moment.BEDTIME),
        ("2:59", AT_THREE, Moment.BEDTIME),
        ("3:00", AT_THREE, None),
        # A day that ends at midnight, and one that ends as late as can be.
        ("23:59", 0, Moment.BEDTIME),
        ("0:00", 0, None),
        ("5:59", LATEST_DAY_END, Moment.BEDTIME),
        ("6:00", LATEST_DAY_END, Moment.MORNING),
    ],
)
def test_each_check_in_has_its_time_of_day(time: str, day_end: int, moment: Moment | None) -> None:
    """Whoever is awake at two is at the end of the evening before."""
    assert moment_at(at(time), day_end) is moment
    assert present(at(time), day_end, ()) is moment


@given(minutes=MINUTES, day_end=DAY_ENDS, met=MET)
def test_what_was_met_is_not_asked_again_and_nothing_else_takes_its_place(
    minutes: int, day_end: int, met: frozenset[Moment]
) -> None:
    """At most the one of this time of day; those that were let be do not come after it."""
    moment = moment_at(minutes, day_end)
    asked = present(minutes, day_end, met)
    assert asked not in met
    assert asked is (None if moment in met else moment)


@given(day_end=DAY_ENDS)
def test_each_comes_once_in_a_day_and_in_one_piece(day_end: int) -> None:
    """From the end of one day to the end of the next: morning, evening, bedtime, and rests."""
    day = [moment_at((day_end + minute) % WHOLE_DAY, day_end) for minute in range(WHOLE_DAY)]
    changes = [now for before, now in zip([None, *day], day, strict=False) if now is not before]
    assert [moment for moment in changes if moment is not None] == list(Moment)
    assert day[-1] is Moment.BEDTIME


@given(minutes=MINUTES, day_end=DAY_ENDS)
def test_between_now_and_the_next_look_all_stays_as_it_is(minutes: int, day_end: int) -> None:
    """One look at each border is enough, and five of them make a day."""
    wait = next_change(minutes, day_end)
    assert 1 <= wait <= WHOLE_DAY
    now = moment_at(minutes, day_end)
    for passed in range(wait):
        assert moment_at((minutes + passed) % WHOLE_DAY, day_end) is now
    looks, passed = 0, 0
    while passed < WHOLE_DAY:
        passed += next_change((minutes + passed) % WHOLE_DAY, day_end)
        looks += 1
    assert looks <= 6


@given(
    since=st.timedeltas(dt.timedelta(0), dt.timedelta(days=18_000)),
    zone=st.sampled_from(["Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"]),
    day_end=DAY_ENDS,
)
def test_a_bedtime_is_of_the_day_that_goes_on(since: dt.timedelta, zone: str, day_end: int) -> None:
    """After midnight it is the evening's own; a morning is of the day on the wall."""
    place = zoneinfo.ZoneInfo(zone)
    now = dt.datetime(2000, 1, 1, tzinfo=dt.UTC) + since
    wall = now.astimezone(place)
    asked = moment_at(wall.hour * 60 + wall.minute, day_end)
    day = day_of(now, place, day_end)
    if asked is Moment.BEDTIME and wall.hour < 12:
        assert day == wall.date() - dt.timedelta(days=1)
    elif asked is not None:
        assert day == wall.date()
