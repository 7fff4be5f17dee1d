"""The day a moment belongs to: a date on the wall, which ends at the hour the person chose.

A day is settled once, when a win is kept, and is never computed again.
"""

import datetime as dt
import re

from smallwins.domain.errors import DayOutOfRangeError

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_ONE_DAY = dt.timedelta(days=1)


def day_of(moment: dt.datetime, zone: dt.tzinfo, day_end: int) -> dt.date:
    """Give the day `moment` belongs to.

    It is read off the wall clock of `zone`: before `day_end`, the evening before goes on. Hours
    that a change to summer time skips or repeats follow the same rule.

    Args:
        moment: an aware moment, in any zone.
        zone: where the person is.
        day_end: minutes after midnight at which a day ends.

    Raises:
        ValueError: the moment is naive.
        DayOutOfRangeError: the day lies outside the years 1 to 9999.
    """
    if moment.tzinfo is None:
        raise ValueError("a naive moment belongs to no day")
    try:
        wall = moment.astimezone(zone)
        if wall.hour * 60 + wall.minute < day_end:
            return wall.date() - _ONE_DAY
    except OverflowError as error:
        raise DayOutOfRangeError from error
    return wall.date()


def has_come(day: dt.date, today: dt.date, wins: int) -> bool:
    """Whether a day has come. One with a win has, so that no light goes out on a way home.

    Such a win was kept farther east, or by a clock that ran ahead.

    Args:
        day: the day.
        today: the day it is here.
        wins: how many wins the day holds.
    """
    return day <= today or wins > 0


def parse_day(text: str) -> dt.date:
    """Read a day written as YYYY-MM-DD.

    Raises:
        DayOutOfRangeError: it is written in another way, or no calendar has it.
    """
    match = _DAY.fullmatch(text)
    if match is None:
        raise DayOutOfRangeError
    return _date(int(match[1]), int(match[2]), int(match[3]))


def parse_month(text: str) -> tuple[dt.date, dt.date]:
    """Read a month written as YYYY-MM and give its first and its last day.

    Raises:
        DayOutOfRangeError: it is written in another way, or no calendar has it.
    """
    match = _MONTH.fullmatch(text)
    if match is None:
        raise DayOutOfRangeError
    return month_of(_date(int(match[1]), int(match[2]), 1))


def month_of(day: dt.date) -> tuple[dt.date, dt.date]:
    """Give the first and the last day of the month `day` is in."""
    import calendar  # noqa: PLC0415 - 2 ms of every start, for what few starts need

    last = calendar.monthrange(day.year, day.month)[1]
    return day.replace(day=1), day.replace(day=last)


def _date(year: int, month: int, day: int) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError as error:
        raise DayOutOfRangeError from error
