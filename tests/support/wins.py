"""Makes wins for tests: only what a test is about needs to be said."""

import dataclasses
import datetime as dt
import itertools
from typing import Any

from smallwins.domain.wins import NewWin, Source, Win

A_MOMENT = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
_NUMBERS = itertools.count(1)


def new_win(text: str = "Made my bed", **fields: Any) -> NewWin:
    """A win that is ready to be written, with a uid no other has."""
    number = next(_NUMBERS)
    plain = NewWin(
        uid=f"01900000-0000-7000-8000-{number:012d}",
        text=text,
        day=A_MOMENT.date(),
        kept_at=A_MOMENT,
        zone="Europe/Berlin",
        offset=60,
        source=Source.WINDOW,
    )
    return dataclasses.replace(plain, **fields)


def a_win(text: str = "Made my bed", **fields: Any) -> Win:
    """A kept win that is in no file."""
    number = next(_NUMBERS)
    plain = Win(
        id=number,
        uid=f"01900000-0000-7000-9000-{number:012d}",
        text=text,
        day=A_MOMENT.date(),
        kept_at=A_MOMENT,
        zone="Europe/Berlin",
        offset=60,
        source=Source.WINDOW,
    )
    return dataclasses.replace(plain, **fields)
