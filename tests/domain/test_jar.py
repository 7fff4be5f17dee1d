"""What lies in a month's jar."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.jar import MOST_DRAWN, STAYING, JarMonth, PiledNote, drawn, free_place
from smallwins.domain.wins import Kind

OCTOBER = dt.date(2025, 10, 1)


def test_one_more_note_lies_on_top_and_counts() -> None:
    """A win that was kept is the newest in the jar."""
    jar = JarMonth(OCTOBER, (PiledNote(1, Kind.HOME, 0),), 1)
    fuller = jar.with_note(PiledNote(2, None, 1))
    assert fuller.notes == (PiledNote(1, Kind.HOME, 0), PiledNote(2, None, 1))
    assert fuller.total == 2
    assert jar.total == 1


def test_a_jar_before_a_note_came_is_without_it() -> None:
    """The others stay where they are; a jar never counts fewer than none."""
    home, food = PiledNote(1, Kind.HOME, 0), PiledNote(2, Kind.FOOD, 1)
    jar = JarMonth(OCTOBER, (home, food), 2)
    assert jar.without(2) == JarMonth(OCTOBER, (home,), 1)
    assert jar.without(1).with_note(home) == jar
    assert JarMonth(OCTOBER, (), 0).without(7) == JarMonth(OCTOBER, (), 0)


def test_a_full_jar_draws_the_newest_and_counts_them_all() -> None:
    """More notes than there are places: the tag still tells them all."""
    notes = tuple(PiledNote(number, None, number) for number in range(MOST_DRAWN))
    fuller = JarMonth(OCTOBER, notes, 900).with_note(PiledNote(MOST_DRAWN, None, MOST_DRAWN))
    assert len(fuller.notes) == MOST_DRAWN
    newest = PiledNote(MOST_DRAWN, None, MOST_DRAWN)
    assert fuller.notes == (*notes[:STAYING], *notes[STAYING + 1 :], newest)
    assert fuller.total == 901


def test_a_new_note_that_fills_a_gap_covers_no_other() -> None:
    """The place of a note that was put away is free; all that are there stay to be seen."""
    notes = [PiledNote(number, None, place) for number, place in ((1, 0), (3, 2), (4, 1))]
    assert drawn(notes) == tuple(notes)


@given(st.lists(st.integers(0, 3 * MOST_DRAWN), unique=True, max_size=3 * MOST_DRAWN))
def test_each_spot_of_the_glass_shows_its_newest_note(places: list[int]) -> None:
    """However notes came and went: one for each spot, in the order they were kept."""
    notes = [PiledNote(number, None, place) for number, place in enumerate(places)]
    seen = drawn(notes)
    assert [note.id for note in seen] == sorted(note.id for note in seen)
    assert {note.spot for note in seen} == {note.spot for note in notes}
    assert len(seen) == len({note.spot for note in notes})
    assert all(0 <= note.spot < MOST_DRAWN for note in notes)
    for note in seen:
        others = (n for n in notes if n.spot == note.spot)
        assert note == max(others, key=lambda other: other.id)


@given(st.sets(st.integers(0, 50)))
def test_the_free_place_is_the_lowest_that_no_note_has(taken: set[int]) -> None:
    """A pile has no gap for long."""
    place = free_place(taken)
    assert place not in taken
    assert all(lower in taken for lower in range(place))
