"""What lies in a month's jar."""

import datetime as dt

from smallwins.domain.jar import MOST_DRAWN, JarMonth, PiledNote
from smallwins.domain.wins import Kind


def test_one_more_note_lies_on_top_and_counts() -> None:
    """A win that was kept is the newest in the jar."""
    jar = JarMonth(dt.date(2025, 10, 1), (PiledNote(1, Kind.HOME),), 1)
    fuller = jar.with_note(PiledNote(2, None))
    assert fuller.notes == (PiledNote(1, Kind.HOME), PiledNote(2, None))
    assert fuller.total == 2
    assert jar.total == 1


def test_a_full_jar_draws_the_newest_and_counts_them_all() -> None:
    """More notes than there are places: the tag still tells them all."""
    notes = tuple(PiledNote(number, None) for number in range(MOST_DRAWN))
    fuller = JarMonth(dt.date(2025, 10, 1), notes, 900).with_note(PiledNote(MOST_DRAWN, None))
    assert len(fuller.notes) == MOST_DRAWN
    assert fuller.notes[-1].id == MOST_DRAWN
    assert fuller.total == 901
