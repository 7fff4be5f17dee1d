"""Where notes lie: the same places in every run, and none moves because another came."""

import itertools
import logging
from pathlib import Path

import pytest

from smallwins.domain.jar import MOST_DRAWN, STAYING, JarMonth, PiledNote
from smallwins.ui.painting.pile import Placed, Slots, load_slots
from support.jars import OCTOBER, notes, october, slots_file


def test_the_same_month_lies_the_same_way_every_time(slots: Slots) -> None:
    """Closing and opening the app, the jar looks as it did."""
    assert slots.pile(october(62)) == load_slots(slots_file()).pile(october(62))


def test_one_more_note_moves_none_of_those_that_lie_there(slots: Slots) -> None:
    """A new note falls; the others stay as they were, from the first to the last that fits."""
    before: list[Placed] = []
    for count in range(1, MOST_DRAWN + 1):
        after = slots.pile(october(count))
        assert after[:-1] == before
        before = after


def test_a_pile_grows_and_never_falls(slots: Slots) -> None:
    """However many notes there are, its top is as high as it was, or higher."""
    tops = [
        min(one.slot.y for one in slots.pile(october(count))) for count in range(1, MOST_DRAWN + 1)
    ]
    assert all(after <= before for before, after in itertools.pairwise(tops))


def test_no_two_notes_lie_in_one_place(slots: Slots) -> None:
    """Each of the 264 has a spot of the glass to itself."""
    full = [(one.slot.x, one.slot.y) for one in slots.pile(october(MOST_DRAWN))]
    assert len(set(full)) == MOST_DRAWN


def test_the_months_end_leaves_each_note_where_it_lay(slots: Slots) -> None:
    """On the shelf, and years later, the pile is the one that grew."""
    jar = october(57)
    later = JarMonth(jar.first_day, jar.notes, jar.total)
    assert slots.pile(later) == slots.pile(jar)


def test_a_note_that_was_put_away_leaves_its_gap_and_moves_no_other(slots: Slots) -> None:
    """The others lie as they lay."""
    jar = october(9)
    left = JarMonth(jar.first_day, jar.notes[:3] + jar.notes[4:], 8)
    pile = slots.pile(jar)
    assert slots.pile(left) == pile[:3] + pile[4:]


def test_past_the_last_spot_a_new_note_lies_before_an_older_fine_one(slots: Slots) -> None:
    """A very full jar still takes each note, and the other 263 stay in their places."""
    jar = october(264)
    full = slots.pile(jar)
    fuller = slots.pile(jar.with_note(PiledNote(265, None, 264)))
    assert len(fuller) == 264
    assert fuller[:-1] == full[:STAYING] + full[STAYING + 1 :]
    assert fuller[-1].slot == full[STAYING].slot


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
    assert slots.pile(JarMonth(OCTOBER, notes(1), 1))[0].slot.y > 400
