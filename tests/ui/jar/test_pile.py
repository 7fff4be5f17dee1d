"""Where notes lie: the same places in every run, and none moves because another came."""

import logging
from pathlib import Path

import pytest

from smallwins.domain.jar import JarMonth
from smallwins.ui.jar.pile import Slots, load_slots
from support.jars import OCTOBER, notes, october, slots_file


def test_the_same_month_lies_the_same_way_every_time(slots: Slots) -> None:
    """Closing and opening the app, the jar looks as it did."""
    assert slots.pile(october(62)) == load_slots(slots_file()).pile(october(62))


@pytest.mark.parametrize("count", [1, 12, 39, 41, 71, 73, 137, 139, 263])
def test_one_more_note_moves_none_of_those_that_lie_there(slots: Slots, count: int) -> None:
    """A new note falls; the others stay as they were."""
    before, after = slots.pile(october(count)), slots.pile(october(count + 1))
    assert after[:-1] == before


@pytest.mark.parametrize("limit", [40, 72, 138])
def test_notes_grow_smaller_where_a_pile_grows_past_its_set(slots: Slots, limit: int) -> None:
    """More notes fit, for all of them are smaller now."""
    large, small = slots.pile(october(limit)), slots.pile(october(limit + 1))
    assert sum(one.slot.width for one in small) / len(small) < sum(
        one.slot.width for one in large
    ) / len(large)


def test_past_the_largest_pile_a_new_note_lies_upon_the_oldest(slots: Slots) -> None:
    """A very full jar still takes each note, and the other 263 stay in their places."""
    full, fuller = slots.pile(october(264)), slots.pile(october(265))
    assert len(fuller) == 264
    assert fuller[:-1] == full[1:]
    assert fuller[-1].slot == full[0].slot


def test_a_note_keeps_its_own_fold_wherever_it_lies(slots: Slots) -> None:
    """The fold is the note's, not the place's: two runs of one month agree on each."""
    folds = {one.note.id: one.fold for one in slots.pile(october(100))}
    assert folds == {one.note.id: one.fold for one in slots.pile(october(101))[:-1]}
    assert len(set(folds.values())) == 5


@pytest.mark.parametrize("count", [1, 40, 41, 264, 300])
def test_one_note_is_found_where_the_pile_has_it(slots: Slots, count: int) -> None:
    """The falling note goes to just the place where it will lie."""
    month = october(count)
    pile = slots.pile(month)
    for one in (pile[0], pile[-1]):
        assert slots.place(month, one.note.id) == one
    assert slots.place(month, 10_000) is None


@pytest.mark.parametrize(
    "content", [None, "", "{", "[]", '{"sets": {}}', '{"sets": {"L": [[1, 2]]}}', '{"sets": 3}']
)
def test_a_broken_places_file_gives_a_plain_jar_and_a_line_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, content: str | None
) -> None:
    """The jar is empty to look at; the app goes on."""
    path = tmp_path / "jar-slots.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        slots = load_slots(path)
    assert slots.pile(october(9)) == []
    assert slots.place(october(9), 9) is None
    assert "jar-slots.json" in caplog.text


def test_an_empty_month_has_no_notes(slots: Slots) -> None:
    """Clear glass."""
    assert slots.pile(JarMonth(OCTOBER, (), 0)) == []
    assert slots.pile(JarMonth(OCTOBER, notes(1), 1))[0].place == 0
