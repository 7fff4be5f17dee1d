"""Ten thousand moments in all the world's zones: each lies in one day, the wall's or the eve's.

They are drawn by a seed, so a case that fails comes again. Half of them lie near a night in which
clocks changed, where days are short, long, or not there at all.
"""

import bisect
import datetime as dt
import functools
import itertools
import random
import zoneinfo
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from smallwins.domain.days import day_of
from smallwins.domain.settings import LATEST_DAY_END

CASES = 10_000
SEED = 20_261_120
HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)
MINUTES_A_DAY = 24 * 60

# Where clocks did what few programs think of: half an hour of summer time, a date left out, noon
# and midnight as the hour of change, summer time backwards, a quarter of an hour, two hours.
ODD_YEARS = [
    ("Australia/Lord_Howe", 2026),
    ("Pacific/Apia", 2011),
    ("Pacific/Kiritimati", 1994),
    ("Pacific/Kwajalein", 1993),
    ("Africa/Casablanca", 2026),
    ("Atlantic/Azores", 2026),
    ("Asia/Kathmandu", 1985),
    ("Antarctica/Troll", 2026),
    ("Asia/Pyongyang", 2018),
    ("America/Caracas", 2007),
    ("America/Havana", 2026),
    ("Asia/Beirut", 2026),
    ("Africa/Cairo", 2026),
    ("Europe/Dublin", 2026),
    ("America/Nuuk", 2023),
    ("America/St_Johns", 2006),
    ("Europe/Berlin", 2026),
    ("America/New_York", 2026),
    ("Asia/Manila", 1844),
    ("America/Juneau", 1867),
]
YEARS = (1893, 1918, 1945, 1974, 2026, 2026, 2026, 2037, 2150)
# The machine's own zone goes by a name of its own there, and would make cases others do not get.
ZONES = sorted(zoneinfo.available_timezones() - {"localtime"})


@dataclass(frozen=True)
class Case:
    """A moment, where the person is, and when their days end."""

    moment: dt.datetime
    zone: str
    day_end: int

    @property
    def place(self) -> zoneinfo.ZoneInfo:
        return read(self.zone)

    @property
    def wall(self) -> dt.datetime:
        return self.moment.astimezone(self.place)

    @property
    def day(self) -> dt.date:
        return day_of(self.moment, self.place, self.day_end)


def test_the_zones_are_all_there() -> None:
    """Else the rest of this file would promise less than it says."""
    assert len(ZONES) > 400
    assert {zone for zone, _ in ODD_YEARS} <= set(ZONES)
    near = sum(bool(nights(zone, year)) for zone, year in ODD_YEARS)
    assert near == len(ODD_YEARS)


def test_each_of_ten_thousand_moments_lies_in_one_day() -> None:
    """The wall's date, or the one before; of all days about it, one has its hours."""
    for case in cases(CASES):
        assert days_with(case) == [case.day] == [by_counting_seconds(case)], case
        assert case.day in (case.wall.date(), case.wall.date() - DAY), case


def test_the_last_minute_is_the_evening_s_and_the_next_is_the_new_day_s() -> None:
    """02:59 belongs to the evening before and 03:00 to the new day, in each zone, both times."""
    met = 0
    for case in cases(CASES // 4):
        date = case.wall.date()
        for fold in (0, 1):
            for before, day in ((1, date - DAY), (0, date)):
                moment = on_the_wall(case, date, case.day_end - before, fold)
                if moment is not None:
                    met += 1
                    assert Case(moment, case.zone, case.day_end).day == day, (case, before, fold)
    assert met > CASES // 4


def test_who_travels_finds_the_day_of_the_wall_there() -> None:
    """Two places lie two dates apart at most, and who comes home has the day of home again."""
    for here, there in pairs():
        away = Case(here.moment, there.zone, here.day_end)
        offsets = [case.wall.utcoffset() or dt.timedelta() for case in (here, away)]
        apart = (away.day - here.day).days
        assert abs(apart) <= 2, (here, there.zone)
        assert apart == 0 or (apart > 0) is (offsets[1] > offsets[0]), (here, there.zone)
        assert Case(away.wall.astimezone(dt.UTC), here.zone, here.day_end).day == here.day, here


def test_a_later_end_of_the_day_gives_the_same_day_or_the_eve() -> None:
    """Whoever moves the hour moves new wins by a day at most, and to the eve alone."""
    for case, other in pairs():
        early, late = sorted((case.day_end, other.day_end))
        first, second = (Case(case.moment, case.zone, end).day for end in (early, late))
        assert second in (first, first - DAY), (case, early, late)


@pytest.mark.parametrize(("zone", "year"), ODD_YEARS)
def test_each_odd_night_is_followed_minute_by_minute(zone: str, year: int) -> None:
    """Over every change of the clock that year, for days that end about the hour it comes."""
    for change in nights(zone, year):
        for minute in range(-200, 200, 4):
            for day_end in (0, 1, 90, 120, 150, 180, LATEST_DAY_END):
                case = Case(change + dt.timedelta(minutes=minute), zone, day_end)
                assert days_with(case) == [case.day] == [by_counting_seconds(case)], case


# Of its own accord Python remembers eight.
read = functools.cache(zoneinfo.ZoneInfo)


def days_with(case: Case) -> list[dt.date]:
    """The days, of a week of them, that have begun and not ended by what the wall shows.

    Read as a person reads a timetable: by the digits, from the left.
    """
    wall = case.wall
    shown, date = wall.isoformat(" ", "minutes")[:16], wall.date()
    week = [date + number * DAY for number in range(-3, 5)]
    hours, minutes = divmod(case.day_end, 60)
    begin = [f"{day} {hours:02}:{minutes:02}" for day in week]
    return [week[at] for at in range(7) if begin[at] <= shown < begin[at + 1]]


def by_counting_seconds(case: Case) -> dt.date:
    """The day by whole numbers: seconds since 1970, those the zone is ahead, and the night's."""
    ahead = case.wall.utcoffset() or dt.timedelta()
    since = (case.moment - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)) // dt.timedelta(seconds=1)
    seconds = since + ahead // dt.timedelta(seconds=1) - 60 * case.day_end
    return dt.date(1970, 1, 1) + dt.timedelta(days=seconds // 86_400)


def on_the_wall(case: Case, date: dt.date, minute: int, fold: int) -> dt.datetime | None:
    """The moment a wall shows this minute of a date; None where it shows it at no time."""
    shown = dt.datetime.combine(date, dt.time(), case.place) + dt.timedelta(minutes=minute)
    moment = shown.replace(fold=fold).astimezone(dt.UTC)
    back = moment.astimezone(case.place)
    return moment if back.replace(tzinfo=None) == shown.replace(tzinfo=None) else None


def cases(count: int) -> Iterator[Case]:
    """So many cases, the same each time."""
    chance = random.Random(SEED)
    for _ in range(count):
        # As it is at first, or any minute there is.
        day_end = chance.choice((180, chance.randint(0, LATEST_DAY_END)))
        zone, year = chance.choice(ODD_YEARS)
        if chance.random() < 0.5:
            zone, year = chance.choice(ZONES), chance.choice(YEARS)
        yield Case(a_moment(chance, zone, year), zone, day_end)


def pairs() -> list[tuple[Case, Case]]:
    drawn = list(cases(CASES // 4))
    return list(zip(drawn, [*drawn[1:], drawn[0]], strict=True))


def a_moment(chance: random.Random, zone: str, year: int) -> dt.datetime:
    """Some moment of that year; mostly within hours of a night that was short or long there."""
    changes = nights(zone, year)
    if changes and chance.random() < 0.8:
        return chance.choice(changes) + chance.uniform(-8, 8) * HOUR
    return dt.datetime(year, 1, 1, tzinfo=dt.UTC) + chance.uniform(0, 365) * DAY


@functools.cache
def nights(zone: str, year: int) -> tuple[dt.datetime, ...]:
    """When clocks changed there that year, to the second."""
    place = read(zone)
    start = dt.datetime(year, 1, 1, tzinfo=dt.UTC)

    def ahead(second: int) -> dt.timedelta | None:
        return (start + dt.timedelta(seconds=second)).astimezone(place).utcoffset()

    # Every ten days: one that comes back within a month, as in Ramadan, is met as well.
    looks = [(second, ahead(second)) for second in range(0, 371 * 86_400, 864_000)]
    found = []
    for (low, before), (high, after) in itertools.pairwise(looks):
        if before != after:
            late = bisect.bisect_left(range(low, high), 1, key=lambda at: ahead(at) != before)
            found.append(start + dt.timedelta(seconds=low + late))
    return tuple(found)
