"""A row, a page or the index is harmed: what can be read is given, and words can be kept."""

import logging
import sqlite3
from pathlib import Path

import pytest

from smallwins.domain.errors import StorageDamagedError
from smallwins.domain.wins import Energy, Kind, Source, Win
from smallwins.store import sql
from smallwins.store.database import FILE_NAME, Database
from support.wins import A_MOMENT, new_win

UTF8_LETTER = "é".encode()


def flip(file: Path, old: bytes, new: bytes) -> None:
    held = file.read_bytes()
    assert old in held
    assert len(old) == len(new)
    file.write_bytes(held.replace(old, new))


def overwrite(folder: Path, uid: str, column: str, value: str) -> None:
    """Write past the rules of the schema, as a failing disk would."""
    file = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
    file.execute("PRAGMA ignore_check_constraints = ON")
    file.execute(f"UPDATE win SET {column} = ? WHERE uid = ?", (value, uid))
    file.close()


def keep(folder: Path, text: str = "Made my bed") -> Win:
    with Database.open(folder) as database:
        return database.wins.add(
            new_win(text, kind=Kind.HOME, energy=Energy.GOOD, feeling="soft", zone="Asia/Tokyo")
        )


@pytest.mark.parametrize(
    ("old", "new", "read"),
    [
        (b"the bed I made", b"the bee I made", "the bee I made"),
        (UTF8_LETTER + b"clair", b"\xc3\x28clair", "\ufffd(clair"),
    ],
)
def test_a_flipped_byte_is_noticed_and_the_rest_of_the_words_is_given(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, old: bytes, new: bytes, read: str
) -> None:
    """The note is there, with one odd sign; the log names the win and holds none of its words."""
    kept = keep(tmp_path, old.decode())
    well = keep(tmp_path, "another note")
    flip(tmp_path / FILE_NAME, old, new)
    with Database.open(tmp_path) as database, caplog.at_level(logging.DEBUG):
        assert [win.text for win in database.wins.recent(9)] == ["another note", read]
        assert database.wins.of_day(A_MOMENT.date())[1].text == read
    assert kept.uid in caplog.text
    assert well.uid not in caplog.text
    assert "made" not in caplog.text
    assert "clair" not in caplog.text


@pytest.mark.parametrize(
    ("column", "value", "field", "read"),
    [
        ("kind", "walking", "kind", None),
        ("energy", "low", "energy", None),
        ("source", "phone", "source", Source.IMPORT),
        ("day", "2026-11-3x", "day", A_MOMENT.date()),
        ("kept_at", "soon", "kept_at", A_MOMENT.replace(hour=12, minute=0)),
        ("kept_at", "2026-11-20T09:30:00", "kept_at", A_MOMENT),
        ("zone", "Nowhere", "zone", "Nowhere"),
    ],
)
def test_a_value_that_makes_no_sense_becomes_what_is_nearest(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    column: str,
    value: str,
    field: str,
    read: object,
) -> None:
    """A harmed note still stands on its page, with its words."""
    kept = keep(tmp_path)
    overwrite(tmp_path, kept.uid, column, value)
    with Database.open(tmp_path) as database:
        found = database.wins.get(kept.uid)
    assert getattr(found, field) == read
    assert (found.text, found.feeling) == (kept.text, kept.feeling)
    assert f"Win {kept.uid} reads otherwise" in caplog.text


def test_a_win_without_any_readable_date_is_still_given(tmp_path: Path) -> None:
    """Even then the words are worth more than the date."""
    kept = keep(tmp_path)
    overwrite(tmp_path, kept.uid, "day", "????")
    overwrite(tmp_path, kept.uid, "kept_at", "????")
    overwrite(tmp_path, kept.uid, "put_away_at", "????")
    with Database.open(tmp_path) as database:
        found = database.wins.get(kept.uid)
    assert found.text == kept.text
    assert found.put_away_at is not None


def test_a_win_that_is_unharmed_is_not_in_the_log(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """The log is for harm."""
    kept = database.wins.add(new_win("é\u0301\u200d", feeling="x", kind=Kind.BODY))
    assert database.wins.get(kept.uid) == kept
    assert "reads otherwise" not in caplog.text


HARM = [
    "DELETE FROM win_words_data",
    "UPDATE win_words_data SET block = x'00'",
    "DELETE FROM win_words_config",
    "DROP TABLE win_words_data",
]


@pytest.mark.parametrize("harm", HARM)
def test_a_harmed_index_keeps_no_words_from_being_kept(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, harm: str
) -> None:
    """The index is made anew behind the scenes, and the note is kept and found."""
    first = keep(tmp_path)
    with Database.open(tmp_path) as database:
        sql.run(database._db, harm)
    with Database.open(tmp_path) as database:
        second = database.wins.add(new_win("Washed the bedding"))
        assert database.wins.recent(9) == [second, first]
        assert database.wins.search("bed", limit=9) == [second, first]
        assert sql.run(database._db, "PRAGMA integrity_check").fetchall() == [("ok",)]
    assert "made anew" in caplog.text


def test_a_search_mends_a_harmed_index_too(tmp_path: Path) -> None:
    """The search answers, a moment later than usual."""
    first = keep(tmp_path)
    with Database.open(tmp_path) as database:
        sql.run(database._db, "UPDATE win_words_data SET block = x'00'")
    with Database.open(tmp_path) as database:
        assert database.wins.search("bed", limit=9) == [first]


@pytest.mark.parametrize("thing", ["TABLE win_words", "TRIGGER win_words_kept"])
def test_an_index_that_is_gone_is_there_again_at_the_next_start(tmp_path: Path, thing: str) -> None:
    """Another program threw it out; every note is found again."""
    first = keep(tmp_path)
    with Database.open(tmp_path) as database:
        sql.run(database._db, f"DROP {thing}")
    with Database.open(tmp_path) as database:
        second = database.wins.add(new_win("Washed the bedding"))
        assert database.wins.search("bed", limit=9) == [second, first]


def test_harmed_pages_are_said_plainly_and_the_file_is_left_alone(tmp_path: Path) -> None:
    """Pages of the file are gone: the sentence for that, and no write over what is left."""
    with Database.open(tmp_path) as database, database.wins.as_one():
        for number in range(400):
            database.wins.add(new_win(f"note {number} " + "x" * 200))
    file = tmp_path / FILE_NAME
    held = bytearray(file.read_bytes())
    page = 4096
    for start in range(5 * page, len(held) - page, page):
        held[start : start + 100] = b"\xff" * 100
    file.write_bytes(held)
    with pytest.raises(StorageDamagedError), Database.open(tmp_path) as database:
        database.wins.recent(400)
    assert file.read_bytes() == bytes(held)


def test_merging_the_index_in_idle_moments_ends_and_loses_nothing(database: Database) -> None:
    """Tidying up in small pieces comes to an end, and every note is found afterwards."""
    kept = [database.wins.add(new_win(f"walk {number}")) for number in range(64)]
    calls = 0
    while database.wins.merge_index():
        calls += 1
        assert calls < 1000
    assert calls > 0
    assert database.wins.search("walk", limit=99) == kept[::-1]


def test_tidying_waits_for_nobody(database: Database) -> None:
    """An idle moment is no reason to stand still for another program; a keystroke still waits."""
    with sql.impatient(database._db):
        assert sql.run(database._db, "PRAGMA busy_timeout").fetchone() == (0,)
    assert sql.run(database._db, "PRAGMA busy_timeout").fetchone() == (5000,)


def test_commands_that_come_and_go_leave_a_tidy_index(tmp_path: Path) -> None:
    """After a hundred wins from a terminal, without a window ever open, a search is as quick."""
    for number in range(100):
        keep(tmp_path, f"walk {number}")
    with Database.open(tmp_path) as database:
        pieces = sql.run(
            database._db, "SELECT count(DISTINCT segid) FROM win_words_idx WHERE segid"
        ).fetchone()[0]
        assert pieces < 20
        assert len(database.wins.search("walk", limit=200)) == 100
