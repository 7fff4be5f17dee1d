import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from smallwins.domain.errors import StorageReadOnlyError
from smallwins.domain.lines import Line
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
