"""Wins that are offered no more."""

from pathlib import Path

from smallwins.store.database import Database


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
