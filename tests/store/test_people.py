"""People wins are shared with, in the file."""

import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from smallwins.domain.errors import NoAddressError, StorageReadOnlyError
from smallwins.domain.people import LONGEST_ADDRESS, LONGEST_NAME, Person
from smallwins.store import sql
from smallwins.store.database import Database
from support.home import make_read_only

NOW = dt.datetime(2026, 10, 24, 8, 0, tzinfo=dt.UTC)
SAM, ANA = Person(name="Sam", at="sam@example.org"), Person(name="Ana", at="+49 30 1")


def test_people_are_there_after_a_new_start(tmp_path: Path) -> None:
    """In the order they came; who was put away says so, and comes back to their place."""
    with Database.open(tmp_path) as database:
        sam, ana = (database.people.save(one, NOW) for one in (SAM, ANA))
        assert [sam.id, ana.id] == [1, 2]
        gone = database.people.save(dataclasses.replace(sam, away=True), NOW)
        called = database.people.save(dataclasses.replace(ana, name=" Ana B. "), NOW)
        assert called.name == "Ana B."
    with Database.open(tmp_path) as database:
        assert database.people.all() == [gone, called]
        database.people.save(sam, NOW)
        assert database.people.all() == [sam, called]


def test_what_is_not_written_changes_nothing(database: Database) -> None:
    """A locked disk is said, and so is an address that is none; all is as before."""
    sam = database.people.save(SAM, NOW)
    make_read_only(database)
    for person in (ANA, dataclasses.replace(sam, name="Samuel")):
        with pytest.raises(StorageReadOnlyError):
            database.people.save(person, NOW)
    make_read_only(database, on=False)
    with pytest.raises(NoAddressError):
        database.people.save(dataclasses.replace(sam, at="somewhere"), NOW)
    assert database.people.all() == [sam]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("name", "x" * 10_000_000),
        ("name", "x" * (LONGEST_NAME + 1)),
        ("name", "a\0b"),
        ("at", "x" * (LONGEST_ADDRESS + 1)),
        ("at", "somewhere"),
        ("at", ""),
    ],
)
def test_a_row_that_is_nobody_is_named_and_costs_itself(
    database: Database, caplog: pytest.LogCaptureFixture, column: str, value: str
) -> None:
    """By its number, and not by a word of it; the others are there."""
    sam, ana = (database.people.save(one, NOW) for one in (SAM, ANA))
    sql.run(database._db, f"UPDATE person SET {column} = ? WHERE id = ?", (value, ana.id))
    assert database.people.all() == [sam]
    assert f"number {ana.id} cannot be read" in caplog.text
    assert "Ana" not in caplog.text
    assert len(caplog.text) < 1_000


def test_somebody_whose_row_is_gone_is_kept_anew(database: Database) -> None:
    """Another hand took it while somebody wrote."""
    sam = database.people.save(SAM, NOW)
    sql.run(database._db, "DELETE FROM person")
    kept = database.people.save(dataclasses.replace(sam, name="Samuel"), NOW)
    assert database.people.all() == [kept]
    assert kept.name == "Samuel"
