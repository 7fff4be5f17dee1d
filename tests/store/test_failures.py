"""Bad luck, for real: each failure has its name, harms no kept win, and a second try works."""

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import peewee
import pytest

from smallwins.domain.errors import (
    StorageBusyError,
    StorageDamagedError,
    StorageError,
    StorageFullError,
    StorageReadOnlyError,
    StorageUnreachableError,
)
from smallwins.domain.wins import Energy
from smallwins.store import database as database_module
from smallwins.store import sql
from smallwins.store.database import FILE_NAME, Database
from smallwins.store.failures import IndexDamagedError, said_plainly
from support.wins import a_win, new_win

TODAY = a_win().day
PROGRAM = Path(__file__).parent / "failing_program.py"
posix = pytest.mark.skipif(os.name != "posix", reason="rights and limits as POSIX has them")


def run_program(folder: Path, obstacle: str) -> list[str]:
    """What the second program says, line by line."""
    done = subprocess.run(
        [sys.executable, str(PROGRAM), str(folder), obstacle],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(PROGRAM.parents[1])},
    )
    return done.stdout.split()


def whole(folder: Path) -> bool:
    """Whether SQLite and the index find nothing amiss in the file."""
    file = sqlite3.connect(folder / FILE_NAME)
    try:
        file.execute("INSERT INTO win_words(win_words, rank) VALUES ('integrity-check', 1)")
        return file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        file.close()


def energy_and_win(database: Database, energy: Energy, text: str) -> None:
    """As keeping a win does when the day's energy is said with it."""
    with database.wins.as_one():
        database.days.set_energy(TODAY, energy)
        database.wins.add(new_win(text))


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that another user can reach, which pytest's own is not."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o700)
    shutil.rmtree(folder)


# Full


def test_a_full_file_keeps_what_it_has_and_takes_more_when_there_is_room(
    tmp_path: Path, database: Database
) -> None:
    """The disk is full: the sentence for that, every note as before, and then it goes on."""
    kept = [database.wins.add(new_win("first", feeling="soft"))]

    def until_full() -> None:
        while True:
            kept.append(database.wins.add(new_win("x" * 5000)))

    pages = sql.run(database._db, "PRAGMA page_count").fetchone()[0]
    sql.run(database._db, f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageFullError):
        until_full()
    with pytest.raises(StorageFullError):
        database.wins.update(a_win("y" * 9000, uid=kept[0].uid))
    with pytest.raises(StorageFullError):
        energy_and_win(database, Energy.ROUGH, "x" * 9000)
    assert database.days.energy(TODAY) is None
    assert database.wins.recent(99) == kept[::-1]
    sql.run(database._db, "PRAGMA max_page_count = 1000000")
    kept.append(database.wins.add(new_win("x" * 5000)))
    assert database.wins.recent(99) == kept[::-1]
    assert whole(tmp_path)


@posix
def test_a_limit_on_files_is_no_room(tmp_path: Path) -> None:
    """A quota is reached in the middle of a write; nothing half-written stays."""
    said = run_program(tmp_path, "limit")
    assert said[0] == said[-1] == "kept"
    assert said[-2] == "StorageFullError"
    with Database.open(tmp_path) as database:
        assert len(database.wins.recent(99)) == said.count("kept")
    assert whole(tmp_path)


# Not to be written


@posix
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o555), (0o666, 0o555)])
def test_without_rights_to_write_the_notes_can_still_be_read(
    shared_folder: Path, file_mode: int, folder_mode: int
) -> None:
    """A borrowed computer, a locked folder: reading goes on, and keeping says why it cannot."""
    with Database.open(shared_folder) as database:
        kept = database.wins.add(new_win())
    (shared_folder / FILE_NAME).chmod(file_mode)
    shared_folder.chmod(folder_mode)
    try:
        assert run_program(shared_folder, "rights") == [
            "1",
            "StorageReadOnlyError",
            "StorageReadOnlyError",
        ]
    finally:
        shared_folder.chmod(0o700)
    with Database.open(shared_folder) as database:
        assert database.wins.recent(9) == [kept]
        database.wins.add(new_win())
    assert whole(shared_folder)


@posix
def test_a_folder_where_no_file_can_be_made_says_so(shared_folder: Path) -> None:
    """A first start in a folder that is read-only."""
    shared_folder.chmod(0o555)
    assert run_program(shared_folder, "rights") == ["StorageReadOnlyError"]


def test_a_file_that_may_be_written_to_again_takes_the_next_win(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was opened for reading alone; when that ends, the same Enter keeps the words."""
    sql.run(database._db, "PRAGMA query_only = ON")
    with monkeypatch.context() as patch:
        patch.setattr("smallwins.store.open_file.os.access", lambda *_: False)
        with pytest.raises(StorageReadOnlyError):
            database.wins.add(new_win())
    with database.wins.as_one():
        sql.run(database._db, "PRAGMA query_only = ON")
        with pytest.raises(StorageReadOnlyError):
            database.wins.add(new_win())
    kept = database.wins.add(new_win())
    assert database.wins.recent(9) == [kept]
    assert sql.run(database._db, "PRAGMA synchronous").fetchone() == (3,)


@posix
def test_a_full_disk_is_said_of_what_is_written_as_one(tmp_path: Path) -> None:
    """SQLite rolls back by itself then, and that is not what is told."""
    assert run_program(tmp_path, "settings") == ["StorageFullError"] * 2


@posix
def test_a_file_or_folder_without_any_rights_cannot_be_reached(shared_folder: Path) -> None:
    """Someone else's folder: no reading, no writing, and that is what is said."""
    inner = shared_folder / "inner"
    with Database.open(inner) as database:
        database.wins.add(new_win())
    (inner / FILE_NAME).chmod(0o000)
    inner.chmod(0o000)
    try:
        assert run_program(inner, "rights") == ["StorageUnreachableError"]
    finally:
        inner.chmod(0o700)


# In other hands


@pytest.fixture
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five seconds are long in a test."""
    monkeypatch.setattr(database_module, "_BUSY_SECONDS", 0.05)


@pytest.mark.usefixtures("no_patience")
def test_a_file_that_another_program_holds_is_busy_and_later_free(tmp_path: Path) -> None:
    """A backup tool has the file open for a moment; the win is kept at the second try."""
    with Database.open(tmp_path) as database:
        other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        new = new_win()
        for call in (
            lambda: database.wins.add(new),
            lambda: database.wins.recent(9),
            lambda: database.days.set_energy(TODAY, Energy.GOOD),
            database.settings.load,
        ):
            with pytest.raises(StorageBusyError):
                call()
        with pytest.raises(StorageBusyError):
            Database.open(tmp_path)
        assert database.wins.merge_index() is False
        other.execute("ROLLBACK")
        other.close()
        kept = database.wins.add(new)
        assert database.wins.recent(9) == [kept]
    assert whole(tmp_path)


@pytest.mark.usefixtures("no_patience")
def test_a_reader_that_does_not_let_go_delays_no_words_for_good(tmp_path: Path) -> None:
    """Somebody reads while a win is written: not kept, said so, and kept when they are done."""
    with Database.open(tmp_path) as database:
        first = database.wins.add(new_win())
        other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
        other.execute("BEGIN")
        other.execute("SELECT * FROM win").fetchall()
        with pytest.raises(StorageBusyError):
            database.wins.add(new_win())
        with pytest.raises(StorageBusyError):
            energy_and_win(database, Energy.GOOD, "Made my bed")
        assert database.wins.recent(9) == [first]
        assert database.days.energy(TODAY) is None
        other.execute("COMMIT")
        other.close()
        second = database.wins.add(new_win())
        assert database.wins.recent(9) == [second, first]
    assert whole(tmp_path)


# Not what it was


@pytest.mark.parametrize(
    "held", [b"not a database, at all" * 300, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path, held: bytes) -> None:
    """Whatever it is, it is not ours to write over."""
    (tmp_path / FILE_NAME).write_bytes(held)
    with pytest.raises(StorageDamagedError):
        Database.open(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == held


def test_a_file_that_was_cut_off_is_damaged(tmp_path: Path) -> None:
    """Half a file came out of a copy; it is said plainly, and the half is left alone."""
    with Database.open(tmp_path) as database, database.wins.as_one():
        for _ in range(200):
            database.wins.add(new_win("x" * 500))
    file = tmp_path / FILE_NAME
    held = file.read_bytes()[:20_000]
    file.write_bytes(held)
    with pytest.raises(StorageDamagedError), Database.open(tmp_path) as database:
        database.wins.recent(200)
    assert file.read_bytes() == held


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    """A file of that name with other tables in it is not made ours."""
    file = sqlite3.connect(tmp_path / FILE_NAME)
    file.execute("CREATE TABLE recipes (name TEXT)")
    file.close()
    held = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(StorageDamagedError):
        Database.open(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == held


def test_a_file_whose_table_is_gone_is_damaged(database: Database) -> None:
    """Another program dropped it."""
    sql.run(database._db, "ALTER TABLE day RENAME TO elsewhere")
    with pytest.raises(StorageDamagedError):
        database.days.energy(TODAY)


def test_a_read_that_is_cut_off_is_said_and_the_next_is_whole(database: Database) -> None:
    """The disk stops halfway through a page; all the notes are there at the next look."""
    with database.wins.as_one():
        kept = [database.wins.add(new_win()) for _ in range(300)]
    connection = sql.connection(database._db)
    connection.set_progress_handler(lambda: 1, 3000)
    with pytest.raises(StorageUnreachableError):
        database.wins.recent(300)
    connection.set_progress_handler(None, 0)
    assert database.wins.recent(300) == kept[::-1]


def test_an_empty_file_is_a_new_jar(tmp_path: Path) -> None:
    """A start that was cut short before the first byte is no damage."""
    (tmp_path / FILE_NAME).touch()
    with Database.open(tmp_path) as database:
        kept = database.wins.add(new_win())
        assert database.wins.recent(9) == [kept]


# Not there


def test_a_file_where_the_folder_should_be_cannot_be_reached(tmp_path: Path) -> None:
    """--data names a file; it is said plainly and the file stays."""
    (tmp_path / "notes").write_text("mine", encoding="utf-8")
    for folder in (tmp_path / "notes", tmp_path / "notes" / "inner"):
        with pytest.raises(StorageUnreachableError):
            Database.open(folder)
    assert (tmp_path / "notes").read_text(encoding="utf-8") == "mine"


def test_a_folder_where_the_file_should_be_cannot_be_reached(tmp_path: Path) -> None:
    """The name is taken by a folder, which stays as it is."""
    (tmp_path / FILE_NAME).mkdir(mode=0o755)
    before = (tmp_path / FILE_NAME).stat().st_mode
    with pytest.raises(StorageUnreachableError):
        Database.open(tmp_path)
    assert (tmp_path / FILE_NAME).stat().st_mode == before


@posix
def test_a_file_that_was_moved_away_takes_no_words_with_it(tmp_path: Path) -> None:
    """The folder was unplugged or cleaned up: a win does not go into a file nobody can find."""
    with Database.open(tmp_path / "data") as database:
        database.wins.add(new_win())
        (tmp_path / "data").rename(tmp_path / "elsewhere")
        with pytest.raises(StorageUnreachableError):
            database.wins.add(new_win())
        (tmp_path / "elsewhere").rename(tmp_path / "data")
        database.wins.add(new_win())
        assert len(database.wins.recent(9)) == 2
    assert whole(tmp_path / "data")


# What each answer of the system means


def sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("trouble", "meaning"),
    [
        (OSError(errno.ENOSPC, "full"), StorageFullError),
        (OSError(errno.EDQUOT, "full"), StorageFullError),
        (OSError(errno.EROFS, "read-only"), StorageReadOnlyError),
        (OSError(errno.EACCES, "no right"), StorageReadOnlyError),
        (OSError(errno.EIO, "gone"), StorageUnreachableError),
        (OSError("no number"), StorageUnreachableError),
        (sqlite_error(sqlite3.SQLITE_IOERR_WRITE), StorageFullError),
        (sqlite_error(sqlite3.SQLITE_IOERR_READ), StorageUnreachableError),
        (sqlite_error(sqlite3.SQLITE_CANTOPEN), StorageUnreachableError),
        (sqlite_error(sqlite3.SQLITE_IOERR_SHORT_READ), StorageDamagedError),
        (sqlite_error(sqlite3.SQLITE_CORRUPT_VTAB), IndexDamagedError),
        (sqlite_error(sqlite3.SQLITE_PROTOCOL), StorageUnreachableError),
        (sqlite3.DatabaseError("no code at all"), StorageDamagedError),
        (peewee.OperationalError(sqlite_error(sqlite3.SQLITE_FULL)), StorageFullError),
    ],
)
def test_each_answer_of_the_system_has_one_meaning(
    tmp_path: Path, trouble: Exception, meaning: type[StorageError]
) -> None:
    """What cannot be staged everywhere is said by the same words."""
    with pytest.raises(StorageError) as raised, said_plainly(tmp_path):
        raise trouble
    assert type(raised.value) is meaning
    assert raised.value.__cause__ is trouble


def test_when_the_folder_is_gone_the_file_cannot_be_reached(tmp_path: Path) -> None:
    """SQLite cannot open, and the folder says why."""
    with pytest.raises(StorageUnreachableError), said_plainly(tmp_path / "gone"):
        raise sqlite_error(sqlite3.SQLITE_CANTOPEN)
