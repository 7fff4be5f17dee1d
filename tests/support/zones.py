"""The world's zones, and the nights of a year that are short or long there."""

import bisect
import datetime as dt
import functools
import itertools
import zoneinfo

MINUTE = dt.timedelta(minutes=1)

# The machine's own zone goes by a name of its own there, and would make cases others do not get.
ZONES = sorted(zoneinfo.available_timezones() - {"localtime"})
SHORT_AND_LONG_NIGHTS = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Antarctica/Troll",
    "America/Havana",
    "Asia/Beirut",
    "Africa/Cairo",
    "Atlantic/Azores",
    "Europe/Dublin",
    "America/Santiago",
)
FAR_APART = ("Pacific/Kiritimati", "Etc/GMT+12", "Pacific/Apia", "Pacific/Niue", "Asia/Tokyo")

read = functools.cache(zoneinfo.ZoneInfo)


@functools.cache
def nights(zone: str) -> tuple[dt.datetime, ...]:
    """When clocks changed in a zone in 2026, to the minute."""
    start = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)

    def ahead(minute: int) -> dt.timedelta | None:
        return (start + minute * MINUTE).astimezone(read(zone)).utcoffset()

    # Every ten days: one that comes back within a month, as in Ramadan, is met as well.
    looks = [(minute, ahead(minute)) for minute in range(0, 371 * 1440, 14_400)]
    found = []
    for (low, before), (high, after) in itertools.pairwise(looks):
        if before != after:
            late = bisect.bisect_left(range(low, high), 1, key=lambda at: ahead(at) != before)
            found.append(start + (low + late) * MINUTE)
    return tuple(found)
