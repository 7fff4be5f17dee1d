"""Small things a person puts down for themselves for one day; each may become a win."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from smallwins.domain.errors import EnoughThingsError, TooLongError
from smallwins.domain.wins import check_text

MOST: Final = 5
"""So many may be put down for a day: a list that is longer asks for too much."""

LONGEST: Final = 200
"""Characters (code points) one may hold."""


@dataclass(frozen=True, slots=True)
class SmallThing:
    """One small thing for one day.

    Attributes:
        id: its number in the file.
        day: the day it is for.
        text: the person's words, exactly as typed.
        win: the uid of the win it became; "" while it is not checked.
    """

    id: int
    day: dt.date
    text: str
    win: str = ""

    @property
    def checked(self) -> bool:
        """Whether it is a win now."""
        return bool(self.win)


def check_thing(text: str, there: int) -> str:
    """Give back `text` exactly as it is, if it may be put down beside so many that are there.

    Raises:
        TextRefusedError: the text cannot be kept as a win, or is longer than LONGEST.
        EnoughThingsError: MOST are there.
    """
    check_text(text)
    if len(text) > LONGEST:
        raise TooLongError(len(text), LONGEST)
    if there >= MOST:
        raise EnoughThingsError
    return text
