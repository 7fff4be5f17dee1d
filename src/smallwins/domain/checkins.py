"""The three check-ins of a day, and the time of day each has. None is counted against a day."""

from collections.abc import Collection
from typing import Final

from smallwins.domain.day_words import Moment

MORNING_FROM: Final = 4 * 60
"""Minutes after midnight the morning begins at, or later: a night that goes on is no morning."""

MORNING_UNTIL: Final = 12 * 60
EVENING_FROM: Final = 17 * 60
BEDTIME_FROM: Final = 21 * 60
"""The evening lasts until then, and bedtime until the day ends."""

_WHOLE_DAY: Final = 24 * 60


def moment_at(minutes: int, day_end: int) -> Moment | None:
    """Give the check-in that has its time now; None where it is no time for one.

    Args:
        minutes: what the clock on the wall shows, in minutes after midnight.
        day_end: minutes after midnight at which a day ends. Before it, the evening before goes on.
    """
    if minutes < day_end or minutes >= BEDTIME_FROM:
        return Moment.BEDTIME
    if MORNING_FROM <= minutes < MORNING_UNTIL:
        return Moment.MORNING
    return Moment.EVENING if minutes >= EVENING_FROM else None


def present(minutes: int, day_end: int, met: Collection[Moment]) -> Moment | None:
    """Give the one check-in to ask now; None where there is none, or it was met or let go.

    One whose time has passed does not wait for the next: they never pile up.

    Args:
        minutes: what the clock on the wall shows, in minutes after midnight.
        day_end: minutes after midnight at which a day ends.
        met: those of this day that were met or let go.
    """
    moment = moment_at(minutes, day_end)
    return None if moment in met else moment


def next_change(minutes: int, day_end: int) -> int:
    """Give how many minutes on the wall there are until another check-in, or none, has its time.

    Args:
        minutes: what the clock on the wall shows, in minutes after midnight.
        day_end: minutes after midnight at which a day ends.
    """
    morning = max(MORNING_FROM, day_end)
    borders = (day_end, morning, MORNING_UNTIL, EVENING_FROM, BEDTIME_FROM)
    return min((border - minutes - 1) % _WHOLE_DAY + 1 for border in borders)
