import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from smallwins.domain.errors import StorageReadOnlyError
from smallwins.domain.lines import FEW_WORDS, LONGEST_LINE, LONGEST_NAME, Line, Mark
from smallwins.store import sql
from smallwins.store.database import Database
from support.home import make_read_only

NOW = dt.datetime(2026, 10, 24, 8, 0, tzinfo=dt.UTC)


def test_lines_are_there_after_a_new_start(tmp_path: Path) -> None:
    """Words, who said them, and marks; and what was put away says so."""
    with Database.open(tmp_path) as database:
        mine = database.lines.save(Line(text="I may rest.", said_by="Mum", pinned=True), NOW)
        ours = database.lines.save(Line(ours="rest", text="Rest.", resting=True), NOW)
        gone = database.lines.save(Line(text="An old one", away=True), NOW)
        assert [mine.id, ours.id, gone.id] == [1, 2, 3]
        changed = database.lines.save(dataclasses.replace(mine, text="I rest.", pinned=False), NOW)
    with Database.open(tmp_path) as database:
        assert database.lines.all() == [changed, ours, gone]
        database.lines.save(dataclasses.replace(gone, away=False), NOW)
        assert not any(line.away for line in database.lines.all())


def test_what_is_not_written_changes_nothing(database: Database) -> None:
    """A locked disk is said, and all is as before."""
    mine = database.lines.save(Line(text="I may rest."), NOW)
    make_read_only(database)
    for line in (Line(text="another"), dataclasses.replace(mine, text="changed")):
        with pytest.raises(StorageReadOnlyError):
            database.lines.save(line, NOW)
    make_read_only(database, on=False)
    assert database.lines.all() == [mine]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("text", "x" * 10_000_000),
        ("text", "x" * (LONGEST_LINE + 1)),
        ("text", ""),
        ("text", "\u200b"),
        ("text", "a\0b"),
        ("said_by", "x" * (LONGEST_NAME + 1)),
        ("said_by", "a\0b"),
    ],
)
def test_a_row_that_is_no_line_is_named_and_costs_itself(
    database: Database, caplog: pytest.LogCaptureFixture, column: str, value: str
) -> None:
    """The others are there; and one of ours can be changed anew."""
    good = database.lines.save(Line(text="<b>Rest</b> & <img src=x>", pinned=True), NOW)
    odd = database.lines.save(Line(ours="rest", text="Rest."), NOW)
    sql.run(database._db, f"UPDATE line SET {column} = ? WHERE id = ?", (value, odd.id))
    assert database.lines.all() == [good]
    assert f"number {odd.id} cannot be read" in caplog.text
    assert len(caplog.text) < 1_000
    again = database.lines.save(Line(ours="rest", text="Rest, anew."), NOW)
    assert database.lines.all() == [good, again]


def test_marks_of_any_size_are_marks(database: Database) -> None:
    """Another version may count in them."""
    database.lines.save(Line(text="Rest."), NOW)
    sql.run(database._db, f"UPDATE line SET pinned = {2**62}, resting = -1, put_away_at = 'x'")
    (line,) = database.lines.all()
    assert (line.pinned, line.resting, line.away) == (True, True, True)


def test_words_for_a_line_that_is_gone_are_kept(database: Database) -> None:
    """Another hand took its row while somebody wrote."""
    mine = database.lines.save(Line(text="Rest now."), NOW)
    sql.run(database._db, "DELETE FROM line")
    kept = database.lines.save(dataclasses.replace(mine, text="Rest a while."), NOW)
    assert database.lines.all() == [kept]
    assert kept.text == "Rest a while."


def test_what_a_day_may_show_is_told_without_its_words(database: Database) -> None:
    """Not what rests or went; and for a rough day what is pinned, or short and nobody else's."""
    lines = database.lines
    short = lines.save(Line(text="x" * FEW_WORDS), NOW)
    long = lines.save(Line(text="x" * (FEW_WORDS + 1)), NOW)
    said = lines.save(Line(text="Hope.", said_by="Emily"), NOW)
    ours = lines.save(Line(ours="rest", text="x" * LONGEST_LINE, pinned=True), NOW)
    lines.save(Line(ours="hope", text="Hope.", resting=True), NOW)
    lines.save(Line(text="An old one.", away=True), NOW)
    assert [mark.key for mark in lines.awake()] == [
        str(short.id),
        str(long.id),
        str(said.id),
        "rest",
    ]
    assert [mark.pinned for mark in lines.awake()] == [False, False, False, True]
    few = lines.awake(few_words=True)
    assert [mark.key for mark in few] == [str(short.id), "rest"]
    assert few == [Mark(id=short.id), Mark(id=ours.id, ours="rest", pinned=True)]
    assert lines.names() == {"rest": ours.id, "hope": ours.id + 1}
    assert lines.one(ours="rest") == ours
    assert lines.one(number=said.id) == said
    assert lines.one(ours="unknown") is None
    assert lines.one(number=99) is None
