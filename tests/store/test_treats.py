import dataclasses
import datetime as dt
import shutil
from pathlib import Path

import pytest

from smallwins.domain.errors import TooLongError
from smallwins.domain.treats import FILLS, Enjoyed, Treat
from smallwins.domain.wins import Source
from smallwins.store import sql
from smallwins.store.database import STEPS, Database
from support.wins import new_win

MOMENT = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
DAY = dt.date(2026, 11, 19)
FIRST = dt.date(2026, 11, 1)


def keep(database: Database, days: int, first: int = 0) -> None:
    """Keep a win on each of so many days."""
    with database.wins.as_one():
        for number in range(first, first + days):
            database.wins.add(new_win(day=FIRST + dt.timedelta(days=number)))


def test_days_fill_it_and_wins_of_one_day_are_one(database: Database) -> None:
    """In any order, over any span."""
    assert database.treat.treat() == Treat("", 0)
    for day in ("2026-11-01", "1999-01-01", "2026-11-01", "2026-03-05"):
        database.wins.add(new_win(day=dt.date.fromisoformat(day)))
    assert database.treat.treat() == Treat("", 3)


def test_what_another_program_kept_long_ago_fills_none(database: Database) -> None:
    """Years that are read from a file would fill it at once; and moving one adds no day either."""
    win = database.wins.add(new_win(source=Source.IMPORT))
    database.wins.update(dataclasses.replace(win, day=FIRST))
    assert database.treat.treat().days == 0


def test_a_name_stays_until_it_is_enjoyed(database: Database) -> None:
    """Then the next begins without one; and what was over the seven is in it."""
    database.treat.name(" A slow coffee ", MOMENT)
    keep(database, FILLS - 1)
    assert not database.treat.enjoy(DAY, MOMENT)
    assert database.treat.treat() == Treat("A slow coffee", FILLS - 1)
    keep(database, 3, FILLS - 1)
    assert database.treat.treat() == Treat("A slow coffee", FILLS)
    assert database.treat.enjoy(DAY, MOMENT)
    assert database.treat.treat() == Treat("", 2)
    database.treat.name("A bath", MOMENT)
    database.treat.name("A long bath", MOMENT)
    assert database.treat.treat() == Treat("A long bath", 2)


def test_taking_an_enjoying_back_gives_the_name_and_the_days(database: Database) -> None:
    """And the name of the next waits for its turn."""
    database.treat.name("First", MOMENT)
    keep(database, FILLS + 1)
    database.treat.enjoy(DAY, MOMENT)
    database.treat.name("Second", MOMENT)
    database.treat.enjoy_no_more()
    assert database.treat.treat() == Treat("First", FILLS)
    database.treat.enjoy(DAY, MOMENT)
    assert database.treat.treat() == Treat("Second", 1)


def test_one_without_a_name_can_be_enjoyed_and_taken_back(database: Database) -> None:
    """No name is asked for; and with none enjoyed there is none to take back."""
    database.treat.enjoy_no_more()
    keep(database, FILLS)
    assert database.treat.enjoy(DAY, MOMENT)
    assert database.treat.treat() == Treat("", 0)
    database.treat.enjoy_no_more()
    database.treat.enjoy_no_more()
    assert database.treat.treat() == Treat("", FILLS)


def test_a_name_that_does_not_fit_leaves_the_one_before(database: Database) -> None:
    """Said, and not cut."""
    database.treat.name("A bath", MOMENT)
    with pytest.raises(TooLongError):
        database.treat.name("x" * 81, MOMENT)
    assert database.treat.treat().title == "A bath"


def test_a_win_that_is_not_written_fills_none(database: Database) -> None:
    """The day comes with the win, in one write."""

    def keep_in_vain() -> None:
        with database.wins.as_one():
            database.wins.add(new_win())
            raise KeyError

    with pytest.raises(KeyError):
        keep_in_vain()
    assert database.treat.treat().days == 0


def test_a_file_of_the_version_before_begins_with_an_empty_cup(tmp_path: Path) -> None:
    """All its words are there, and its next win fills the treat."""
    steps = tmp_path / "steps"
    shutil.copytree(STEPS, steps, ignore=shutil.ignore_patterns("__pycache__", "000[4-9]*"))
    folder = tmp_path / "data"
    with Database.open(folder, steps=steps) as database:
        # The version before made none.
        for trigger in ("win_fills_the_treat", "moved_win_fills_the_treat"):
            sql.run(database._db, f"DROP TRIGGER {trigger}")
        kept = database.wins.add(new_win())
    with Database.open(folder) as database:
        assert database.wins.recent(9) == [kept]
        assert database.treat.treat() == Treat("", 0)
        assert database.rewards.all() == []
        database.wins.add(new_win())
        assert database.treat.treat() == Treat("", 1)
    assert (folder / "smallwins-before-0004_rewards.db").exists()


def test_what_was_enjoyed_stays_readable(database: Database) -> None:
    """Its name and its day, the newest first; the one that is taken back is not among them."""
    assert database.treat.enjoyed() == []
    later = MOMENT + dt.timedelta(days=3)
    keep(database, 3 * FILLS)
    database.treat.name("A bath", MOMENT)
    database.treat.enjoy(DAY, MOMENT)
    database.treat.enjoy(DAY + dt.timedelta(days=3), later)
    bath = Enjoyed(1, "A bath", DAY, MOMENT)
    without_a_name = Enjoyed(2, "", DAY + dt.timedelta(days=3), later)
    assert database.treat.enjoyed() == [without_a_name, bath]
    assert database.treat.enjoyed(1) == [without_a_name]
    database.treat.enjoy_no_more()
    assert database.treat.enjoyed() == [bath]
    database.treat.enjoy(DAY, MOMENT)
    assert [one.day for one in database.treat.enjoyed()] == [DAY, DAY]


def test_a_treat_of_the_version_before_has_the_day_of_its_moment(tmp_path: Path) -> None:
    """It wrote no day down; and its copy lies beside the file."""
    steps = tmp_path / "steps"
    shutil.copytree(STEPS, steps, ignore=shutil.ignore_patterns("__pycache__", "000[7-9]*"))
    folder = tmp_path / "data"
    with Database.open(folder, steps=steps) as database:
        enjoyed_at = "2026-11-20T09:30:00+00:00"
        for title, when in (("A bath", enjoyed_at), ("Soup", None), ("Odd", "x")):
            begun = ("INSERT INTO treat (title, begun_at, enjoyed_at) VALUES (?, 'x', ?)",)
            sql.run(database._db, *begun, (title, when))
    with Database.open(folder) as database:
        odd, bath = database.treat.enjoyed()
        assert bath == Enjoyed(1, "A bath", MOMENT.date(), MOMENT)
        assert (odd.title, odd.day) == ("Odd", dt.date(1970, 1, 1))
        assert database.treat.treat().title == "Soup"
    assert (folder / "smallwins-before-0007_treats.db").exists()


def test_what_fills_it_is_made_again_where_it_is_gone(tmp_path: Path) -> None:
    """Another tool rebuilt the table, and SQLite dropped what hung on it."""
    with Database.open(tmp_path) as database:
        sql.run(database._db, "DROP TRIGGER win_fills_the_treat")
    with Database.open(tmp_path) as database:
        database.wins.add(new_win())
        assert database.treat.treat().days == 1


@pytest.mark.parametrize("title", ["x" * 10_000_000, "a\0b"])
def test_a_name_nobody_could_write_is_none_and_is_named(
    database: Database, caplog: pytest.LogCaptureFixture, title: str
) -> None:
    """The days in the cup are there, and it can be named anew."""
    database.treat.name("A bath", MOMENT)
    keep(database, 2)
    sql.run(database._db, "UPDATE treat SET title = ?, begun_at = 'x'", (title,))
    assert database.treat.treat() == Treat("", 2)
    assert "name of the treat cannot be read" in caplog.text
    assert len(caplog.text) < 1_000
    database.treat.name("A long bath", MOMENT)
    assert database.treat.treat() == Treat("A long bath", 2)
