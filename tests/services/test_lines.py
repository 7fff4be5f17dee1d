import dataclasses
import datetime as dt
import json
import logging
from pathlib import Path

import pytest

from smallwins.assets import asset
from smallwins.domain.errors import EmptyTextError
from smallwins.domain.lines import Line
from smallwins.services.drafts import Drafts
from smallwins.services.lines import Lines
from smallwins.services.starting_lines import load_affirmations, load_quotes
from smallwins.store import sql
from smallwins.store.database import Database
from support.clock import FixedClock
from support.home import Ear

OURS = (Line(ours="rest", text="I may rest."), Line(ours="hope", text="Hope.", said_by="Emily"))
TODAY = dt.date(2026, 10, 24)


@pytest.fixture
def lines(database: Database, clock: FixedClock) -> Lines:
    return Lines(database.lines, OURS, clock)


def test_looking_writes_nothing(lines: Lines, database: Database) -> None:
    """Ours are shown, and the file has none of them."""
    assert lines.all() == list(OURS)
    assert lines.of_day(TODAY, 0) in OURS
    assert lines.pinned() == []
    assert database.lines.all() == []


def test_a_day_of_few_words_has_a_line_in_any_case(lines: Lines) -> None:
    """Where no short one is awake, it is another one."""
    for turn in range(3):
        assert lines.of_day(TODAY, turn, few_words=True) == OURS[0]
    lines.change(dataclasses.replace(OURS[0], resting=True))
    assert lines.of_day(TODAY, 0, few_words=True) == OURS[1]


@pytest.mark.parametrize("turn", range(6))
def test_a_line_whose_words_were_harmed_is_passed_by(
    lines: Lines, database: Database, turn: int
) -> None:
    """Another one is shown; of ours, it is as it came."""
    mine = [lines.add(text) for text in ("One.", "Two.")]
    changed = lines.change(dataclasses.replace(OURS[0], text="My rest."))
    blank = "UPDATE line SET text = char(8203) WHERE id = ?"
    for harmed in (mine[0], changed):
        sql.run(database._db, blank, (harmed.id,))
    shown = lines.of_day(TODAY, turn)
    assert shown in (mine[1], *OURS)
    assert lines.now(mine[0]) is None
    assert lines.now(changed) == OURS[0]
    sql.run(database._db, "UPDATE line SET text = char(8203)")
    lines.put_away(OURS[0])
    lines.put_away(OURS[1])
    assert lines.of_day(TODAY, turn) is None


def test_a_line_is_known_as_it_is_now(lines: Lines) -> None:
    """Changed, at rest, put away, or brought back."""
    mine = lines.add("I may rest here.")
    assert lines.now(OURS[0]) == OURS[0]
    pinned = lines.change(dataclasses.replace(mine, pinned=True))
    assert lines.now(mine) == pinned
    for gone in (dataclasses.replace(mine, resting=True), dataclasses.replace(mine, away=True)):
        lines.change(gone)
        assert lines.now(mine) is None
    lines.bring_back(mine)
    assert lines.now(mine) == mine


def test_words_of_thousands_are_not_read_for_one(
    lines: Lines, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The note on Today reads the line it shows."""
    for number in range(50):
        lines.add(f"A line of my own, {number}")
    read: list[str] = []

    def note_down(text: str, said_by: str) -> tuple[str, str]:
        read.append(text)
        return text, said_by

    monkeypatch.setattr("smallwins.store.lines.check_line", note_down)
    for turn in range(3):
        shown = lines.of_day(TODAY, turn, few_words=True)
        assert shown is not None
        assert lines.now(shown) == shown
    assert len(read) <= 6


def test_ours_can_be_changed_pinned_and_put_away(lines: Lines, clock: FixedClock) -> None:
    """Each is said, each can be taken back, and a new version brings none of it back."""
    ear = Ear()
    lines.changed.connect(ear.hear)
    pinned = lines.change(dataclasses.replace(OURS[0], text="I rest.", pinned=True))
    assert lines.pinned() == [pinned]
    gone = lines.put_away(OURS[1])
    assert lines.all() == [pinned]
    assert lines.put_away_ones() == [gone]
    # As the one who shows it read it, before it had a number.
    again = lines.change(dataclasses.replace(OURS[0], resting=True))
    assert (again.id, again.text) == (pinned.id, "I may rest.")
    assert len(ear.heard) == 3
    later = (dataclasses.replace(OURS[0], text="A new wording."), OURS[1])
    assert Lines(lines._store, later, clock).all() == [again]
    lines.bring_back(gone)
    assert [line.text for line in lines.all()] == ["I may rest.", "Hope."]


def test_own_lines_come_first(lines: Lines) -> None:
    """Checked before they are kept."""
    mine = lines.add(" My own\nline ", "Mum")
    assert (mine.text, mine.said_by) == ("My own line", "Mum")
    assert lines.all()[0] == mine
    with pytest.raises(EmptyTextError):
        lines.add("  ")
    with pytest.raises(EmptyTextError):
        lines.change(dataclasses.replace(mine, text=""))
    assert lines.all()[0] == mine


def test_each_quote_that_ships_says_who_and_where(caplog: pytest.LogCaptureFixture) -> None:
    """Nobody in particular said none of them, and each names the place it is from."""
    lines = (*load_affirmations(asset("content")), *load_quotes(asset("content")))
    assert caplog.text == ""
    quotes = [line for line in lines if line.said_by]
    assert len(quotes) >= 12
    assert len({line.ours for line in lines}) == len(lines)
    assert not [line for line in quotes if line.said_by.casefold() in {"unknown", "anonymous"}]
    written = json.loads(asset("content", "quotes.json").read_text(encoding="utf-8"))
    assert len(written) == len(quotes)
    assert all(entry["source"].strip() for entry in written.values())


def test_a_broken_line_is_left_out_and_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The rest is used; a name that is missing takes its quote away and no other."""
    quotes = {
        "good": {"text": "Hope.", "by": "Emily"},
        "nobody": {"text": "Hope."},
        "empty": {"text": " ", "by": "Emily"},
        "number": {"text": 7, "by": "Emily"},
        "rows": {"text": "two\nrows", "by": "Emily"},
        "long": {"text": "x" * 20_000, "by": "Emily"},
        "plain": "Hope.",
        "n" * 81: {"text": "Hope.", "by": "Emily"},
    }
    (tmp_path / "quotes.json").write_text(json.dumps(quotes), encoding="utf-8")
    (tmp_path / "affirmations.json").write_text('{"rest": "I may rest.", "x": {}}')
    assert load_quotes(tmp_path) == (Line(ours="good", text="Hope.", said_by="Emily"),)
    assert load_affirmations(tmp_path) == (Line(ours="rest", text="I may rest."),)
    assert len(caplog.records) == 8
    assert "xxx" not in caplog.text


@pytest.mark.parametrize("whole", ["[1]", "{", "[" * 100_000, '{"a": "' + "x" * 1_000_000 + '"}'])
def test_a_hostile_file_is_named_and_none_of_it_used(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, whole: str
) -> None:
    """The app opens all the same."""
    (tmp_path / "affirmations.json").write_text(whole)
    with caplog.at_level(logging.WARNING):
        assert load_affirmations(tmp_path) == ()
    assert "affirmations.json" in caplog.text
    assert len(caplog.text) < 500


@pytest.mark.usefixtures("qapp")
def test_half_a_line_waits_until_it_is_kept(database: Database, clock: FixedClock) -> None:
    """Each with its own line; what is no line of ours in the file is none; without drafts none."""
    drafts = Drafts(database.drafts)
    lines = Lines(database.lines, OURS, clock, drafts=drafts)
    lines.hold(None, "", "me")
    lines.hold(OURS[0], "I may rest to", "")
    assert drafts.write(patient=False)
    assert (lines.half_written(None), lines.half_written(OURS[1])) == (("", "me"), None)
    with pytest.raises(EmptyTextError):
        lines.write(OURS[0], " ", "")
    assert lines.half_written(OURS[0]) == ("I may rest to", "")
    kept = lines.write(OURS[0], "I may rest today.", "")
    assert (kept.ours, kept.text) == ("rest", "I may rest today.")
    assert database.drafts.waiting() == {"line/": '["", "me"]'}
    lines.hold(None, "", "")
    for broken in ("5", "null", "[1]", "{", '["a", "b", "c"]'):
        drafts.hold("line/", broken)
        assert lines.half_written(None) is None
    drafts.rest()
    plain = Lines(database.lines, OURS, clock)
    plain.hold(None, "words", "")
    assert plain.half_written(None) is None
    assert plain.write(None, "Words.", "").text == "Words."
