"""The treat: one bigger thing, filled by days with a win; it fills, and does not drain."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from smallwins.domain.rewards import on_one_line

FILLS: Final = 7
"""So many days with a win fill a treat, in any order and over any span."""

LONGEST_TREAT: Final = 80
"""Characters (code points) its title may hold."""


@dataclass(frozen=True, slots=True)
class Treat:
    """The treat that is filling, or that waits full.

    Attributes:
        title: what it is; "" while the person has not said.
        days: how many days fill it, 0 to FILLS.
    """

    title: str
    days: int

    @property
    def full(self) -> bool:
        """Whether it is full, and waits to be enjoyed."""
        return self.days >= FILLS


@dataclass(frozen=True, slots=True)
class Enjoyed:
    """A treat that was enjoyed. It stays readable.

    Attributes:
        id: its number.
        title: what it was; "" where the person had not said.
        day: the day it was enjoyed on.
        enjoyed_at: when, in UTC.
    """

    id: int
    title: str
    day: dt.date
    enjoyed_at: dt.datetime


def filled(days: int, enjoyed: int) -> int:
    """Give how many days fill the present treat.

    What comes while one waits full goes into the next: no day is without its share.

    Args:
        days: how many days ever had a win.
        enjoyed: how many treats were enjoyed; each took FILLS days.
    """
    return max(0, min(FILLS, days - enjoyed * FILLS))


def checked_name(title: str) -> str:
    """Give the name of a treat as it is kept: on one line; "" where none of it would show.

    Raises:
        UnkeepableTextError: NUL or a lone surrogate is in it.
        TooLongError: more than LONGEST_TREAT characters.
    """
    return on_one_line(title, LONGEST_TREAT)
