"""Wins that are offered no more."""

from pathlib import Path

import pytest

from smallwins.domain.errors import StorageError
from smallwins.store import sql
from smallwins.store.database import Database
from support.journals import fill, make_room


def test_what_rests_does_so_at_the_next_start(tmp_path: Path) -> None:
    """As it was said, and however it is written."""
    with Database.open(tmp_path) as database:
        database.offers.rest("I\u2019m  Up")
        database.offers.rest("A sip of water")
        database.offers.rest("i'm up")
    with Database.open(tmp_path) as database:
        assert database.offers.resting() == {
            "a sip of water": "A sip of water",
            "i'm up": "I\u2019m  Up",
        }
        database.offers.wake("I'M UP")
        database.offers.wake("what did not rest")
        assert list(database.offers.resting()) == ["a sip of water"]


def test_some_rest_as_one_or_not_at_all(database: Database) -> None:
    """A full disk lets none of them rest, and wakes none."""
    with database.wins.as_one():
        fill(database)
    with pytest.raises(StorageError):
        database.offers.rest(*(f"A small win, number {number}" for number in range(2_000)))
    assert database.offers.resting() == {}
    make_room(database)
    database.offers.rest("One", "Two")
    database.offers.wake("one", "TWO")
    assert database.offers.resting() == {}


@pytest.mark.parametrize("said", ["x" * 10_000_000, "", "a\0b"])
def test_what_no_win_could_say_rests_unseen(
    database: Database, caplog: pytest.LogCaptureFixture, said: str
) -> None:
    """The others are shown, and can be woken."""
    database.offers.rest("Fed the cat", "Odd")
    sql.run(database._db, "UPDATE resting_offer SET said = ? WHERE words = 'odd'", (said,))
    assert database.offers.resting() == {"fed the cat": "Fed the cat"}
    assert "cannot be read" in caplog.text
    assert len(caplog.text) < 1_000
