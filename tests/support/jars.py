"""Makes jars and celebrations for tests."""

import datetime as dt
from pathlib import Path

from smallwins.assets import asset
from smallwins.domain.celebration import Celebration
from smallwins.domain.jar import JarMonth, PiledNote, drawn
from smallwins.domain.wins import Kind
from smallwins.ui.celebration.celebrated import Celebrated
from support.wins import a_win

OCTOBER = dt.date(2026, 10, 1)


def slots_file() -> Path:
    """Where the resting places are."""
    return asset("themes", "jar-slots.json")


def notes(count: int, first_id: int = 1) -> tuple[PiledNote, ...]:
    """So many notes of all kinds, oldest first, each in the place of its order."""
    kinds = list(Kind)
    return tuple(
        PiledNote(number, kinds[number * 5 % len(kinds)], number - 1)
        for number in range(first_id, first_id + count)
    )


def october(count: int) -> JarMonth:
    """A jar that holds so many notes, of which at most 264 are drawn."""
    return JarMonth(OCTOBER, drawn(notes(count)), count)


def celebrated(
    count: int = 12,
    text: str = "Stood in the doorway",
    cheer: str = "That counts.",
    act: str = "Drop your shoulders",
) -> Celebrated:
    """A win that joins `count` others."""
    after = october(count + 1)
    before = october(count)
    newest = after.notes[-1]
    win = a_win(text, id=newest.id, kind=newest.kind)
    return Celebrated(win, Celebration(cheer, act), before, after)
