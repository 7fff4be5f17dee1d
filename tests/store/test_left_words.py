"""Words that were changed or erased are in no byte of the file, once it was idle for a while."""

import dataclasses
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from smallwins.domain.errors import UnknownWinError
from smallwins.store import sql, word_index
from smallwins.store.database import FILE_NAME, Database
from support.wins import new_win

SECRET = "zebrasecret"


def _in_the_file(folder: Path, words: str = SECRET) -> bool:
    return words.encode() in (folder / FILE_NAME).read_bytes()


def _tidy(database: Database) -> int:
    """What the app does in idle moments."""
    calls = 1
    while database.wins.merge_index():
        calls += 1
        assert calls < 1000
    return calls


@pytest.mark.parametrize("others", [0, 3, 200])
@pytest.mark.parametrize("field", ["text", "feeling"])
def test_changed_words_are_gone_after_an_idle_moment(
    tmp_path: Path, others: int, field: str
) -> None:
    """Every note is found by what it says now, in a small jar and in a large one."""
    with Database.open(tmp_path) as database:
        for number in range(others):
            database.wins.add(new_win(f"walk {number}"))
        before: dict[str, Any] = {field: f"{SECRET} one"}
        after: dict[str, Any] = {field: "plain one"}
        win = database.wins.add(dataclasses.replace(new_win("tea"), **before))
        _tidy(database)
        assert _in_the_file(tmp_path)
        win = database.wins.update(dataclasses.replace(win, **after))
        _tidy(database)
        assert not _in_the_file(tmp_path)
        assert database.wins.search("plain", limit=9) == [win]
        assert len(database.wins.search("walk", limit=999)) == others


@pytest.mark.parametrize("others", [0, 200])
def test_an_erased_note_leaves_no_word(tmp_path: Path, others: int) -> None:
    """Neither of what it said at the end nor of what it said before."""
    with Database.open(tmp_path) as database:
        for number in range(others):
            database.wins.add(new_win(f"walk {number}"))
        win = database.wins.add(new_win(f"{SECRET} one"))
        win = database.wins.update(dataclasses.replace(win, text="othersecret two"))
        with database.wins.as_one():
            sql.run(database._db, "DELETE FROM win WHERE uid = ?", (win.uid,))
            word_index.leave_words(database._db)
        _tidy(database)
        assert not _in_the_file(tmp_path)
        assert not _in_the_file(tmp_path, "othersecret")


def test_closing_right_after_a_change_leaves_none(tmp_path: Path) -> None:
    """There was no idle moment."""
    with Database.open(tmp_path) as database:
        for number in range(50):
            database.wins.add(new_win(f"walk {number}"))
        win = database.wins.add(new_win(SECRET))
        database.wins.update(dataclasses.replace(win, text="plain"))
    assert not _in_the_file(tmp_path)


def test_a_killed_app_leaves_the_rest_to_the_next_one(tmp_path: Path) -> None:
    """Which words are left to forget is in the file itself."""
    database = Database.open(tmp_path)
    win = database.wins.add(new_win(SECRET))
    database.wins.update(dataclasses.replace(win, text="plain"))
    database._db.close()
    assert _in_the_file(tmp_path)
    with Database.open(tmp_path) as database:
        _tidy(database)
        assert not _in_the_file(tmp_path)
        assert not word_index.holds_left_words(database._db)


def test_whether_words_are_left_is_asked_and_a_held_file_stops_no_start(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is for later: where another program has the file, the next start asks again."""
    with Database.open(tmp_path, patience=0) as database:
        win = database.wins.add(new_win(SECRET))
        assert not database.wins.holds_left_words()
        database.wins.update(dataclasses.replace(win, text="plain"))
        assert database.wins.holds_left_words()
        other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with caplog.at_level("INFO"):
            assert not database.wins.holds_left_words()
        assert "not known" in caplog.text
        other.close()
        assert database.wins.holds_left_words()


def test_a_change_that_did_not_save_leaves_nothing_to_do(tmp_path: Path) -> None:
    """All of it is written, or none."""
    with Database.open(tmp_path) as database:
        win = database.wins.add(new_win())
        unknown = dataclasses.replace(win, uid="unknown")
        with pytest.raises(UnknownWinError):
            database.wins.update(unknown)
        assert not word_index.holds_left_words(database._db)
