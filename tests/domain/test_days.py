import contextlib
import datetime as dt
import zoneinfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from smallwins.domain.days import day_of, has_come, month_of, parse_day, parse_month
from smallwins.domain.errors import DayOutOfRangeError
from smallwins.domain.settings import LATEST_DAY_END

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
NEW_YORK = zoneinfo.ZoneInfo("America/New_York")
LORD_HOWE = zoneinfo.ZoneInfo("Australia/Lord_Howe")
APIA = zoneinfo.ZoneInfo("Pacific/Apia")
KATHMANDU = zoneinfo.ZoneInfo("Asia/Kathmandu")
AT_THREE = 3 * 60

ZONES = st.sampled_from([BERLIN, NEW_YORK, LORD_HOWE, APIA, KATHMANDU, zoneinfo.ZoneInfo("UTC")])
DAY_ENDS = st.integers(0, LATEST_DAY_END)
MOMENTS = st.timedeltas(dt.timedelta(0), dt.timedelta(days=3652000)).map(
    lambda since: dt.datetime(1, 1, 4, tzinfo=dt.UTC) + since
)


def on_the_wall(zone: zoneinfo.ZoneInfo, text: str, fold: int = 0) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold).astimezone(dt.UTC)


@pytest.mark.parametrize(
    ("wall", "day"),
    [
        ("2026-11-20T02:59:59.999999", "2026-11-19"),
        ("2026-11-20T03:00", "2026-11-20"),
        ("2026-11-20T23:59", "2026-11-20"),
        ("2026-11-21T00:00", "2026-11-20"),
        ("2026-01-01T00:30", "2025-12-31"),
        ("2028-03-01T01:00", "2028-02-29"),
    ],
)
def test_the_evening_goes_on_until_the_hour_the_day_ends(wall: str, day: str) -> None:
    """A win at half past one at night belongs to the day that was not slept off."""
    assert day_of(on_the_wall(BERLIN, wall), BERLIN, AT_THREE).isoformat() == day


def test_a_day_that_ends_at_midnight_is_the_date_on_the_wall() -> None:
    """Who chose midnight gets midnight."""
    assert day_of(on_the_wall(BERLIN, "2026-11-20T00:00"), BERLIN, 0) == dt.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("wall", "fold", "day"),
    [
        # 2026-03-29: from 02:00 straight to 03:00
        ("2026-03-29T01:59", 0, "2026-03-28"),
        ("2026-03-29T03:00", 0, "2026-03-29"),
        # 2026-10-25: 02:00 to 03:00 comes twice
        ("2026-10-25T02:30", 0, "2026-10-24"),
        ("2026-10-25T02:30", 1, "2026-10-24"),
        ("2026-10-25T03:00", 0, "2026-10-25"),
    ],
)
def test_both_nights_when_the_clocks_change_follow_the_wall(wall: str, fold: int, day: str) -> None:
    """One short night and one long night, and each win is on the day its clock shows."""
    assert day_of(on_the_wall(BERLIN, wall, fold), BERLIN, AT_THREE).isoformat() == day


def test_a_date_a_zone_jumped_over_is_never_given() -> None:
    """Samoa had no 30 December 2011; the night before it goes on into the 31st."""
    moment = on_the_wall(APIA, "2011-12-31T01:00")
    assert day_of(moment, APIA, AT_THREE) == dt.date(2011, 12, 30)
    assert day_of(moment, APIA, 0) == dt.date(2011, 12, 31)


@given(MOMENTS, ZONES, DAY_ENDS)
def test_the_day_is_the_wall_date_or_the_one_before(
    moment: dt.datetime, zone: zoneinfo.ZoneInfo, day_end: int
) -> None:
    """Wherever and whenever, the day is the date on the wall, or last evening's."""
    wall = moment.astimezone(zone)
    night = wall.hour * 60 + wall.minute < day_end
    assert day_of(moment, zone, day_end) == wall.date() - dt.timedelta(days=night)


@given(MOMENTS, ZONES, st.sampled_from([BERLIN, NEW_YORK, KATHMANDU]), DAY_ENDS)
def test_the_same_moment_gives_the_same_day_however_it_is_written(
    moment: dt.datetime, zone: zoneinfo.ZoneInfo, other: zoneinfo.ZoneInfo, day_end: int
) -> None:
    """It matters where the person is, not how a program wrote the moment down."""
    assert day_of(moment.astimezone(other), zone, day_end) == day_of(moment, zone, day_end)


def test_a_naive_moment_belongs_to_no_day() -> None:
    """A moment without a zone is a slip in the program, and is told so."""
    with pytest.raises(ValueError, match="naive"):
        day_of(dt.datetime(2026, 11, 20, 9, tzinfo=None), BERLIN, AT_THREE)  # noqa: DTZ001 - that is it


@pytest.mark.parametrize(
    ("moment", "zone"),
    [
        (dt.datetime(1, 1, 1, 1, tzinfo=dt.UTC), zoneinfo.ZoneInfo("UTC")),
        (dt.datetime(1, 1, 1, 1, tzinfo=dt.UTC), NEW_YORK),
        (dt.datetime(9999, 12, 31, 23, tzinfo=dt.UTC), KATHMANDU),
    ],
)
def test_outside_the_calendar_there_is_no_day(moment: dt.datetime, zone: zoneinfo.ZoneInfo) -> None:
    """A clock set to the end of time gets a plain answer."""
    with pytest.raises(DayOutOfRangeError):
        day_of(moment, zone, AT_THREE)


def test_a_day_has_come_until_today_or_with_its_first_win() -> None:
    """Wins lie on today and on any day before it; and ahead of it, where somebody came west."""
    today = dt.date(2026, 11, 20)
    tomorrow = today + dt.timedelta(days=1)
    assert has_come(today, today, 0)
    assert has_come(dt.date.min, today, 0)
    assert not has_come(tomorrow, today, 0)
    assert has_come(tomorrow, today, 1)


@given(st.dates())
def test_every_day_of_the_calendar_can_be_written(day: dt.date) -> None:
    """From year 1 to 9999, YYYY-MM-DD reads back as that day."""
    assert parse_day(day.isoformat()) == day


@pytest.mark.parametrize(
    "text",
    ["", "today", "20261120", "2026-W47-5", "2026-11-31", "2026-13-01", "26-11-20", "0000-01-01",
     "2026-11-20 ", "2026-11-20\n", "\uff12\uff10\uff12\uff16-11-20", "+026-11-20"],
)  # fmt: skip
def test_a_day_written_another_way_is_refused_plainly(text: str) -> None:
    """Half-guessed dates would put words on the wrong day."""
    with pytest.raises(DayOutOfRangeError):
        parse_day(text)


@given(st.text())
@example("2026-02-30")
def test_reading_a_day_gives_a_day_or_the_one_plain_refusal(text: str) -> None:
    """Whatever stands after --day, there is no other way for it to end."""
    with contextlib.suppress(DayOutOfRangeError):
        assert parse_day(text).isoformat() == text


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("2028-02", "2028-02-01", "2028-02-29"), ("0001-01", "0001-01-01", "0001-01-31"),
     ("9999-12", "9999-12-01", "9999-12-31")],
)  # fmt: skip
def test_a_month_runs_from_its_first_to_its_last_day(text: str, first: str, last: str) -> None:
    """--month 2028-02 holds the 29th."""
    assert parse_month(text) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-00", "2026-1", "2026-01-01", "x"])
def test_a_month_written_another_way_is_refused_plainly(text: str) -> None:
    """The same plain answer as for a day."""
    with pytest.raises(DayOutOfRangeError):
        parse_month(text)


@given(st.dates())
def test_a_day_lies_in_its_month(day: dt.date) -> None:
    """The jar of a day is the jar of its month."""
    first, last = month_of(day)
    assert first <= day <= last
    assert first.day == 1
    assert last == dt.date.max or (last + dt.timedelta(days=1)).day == 1
