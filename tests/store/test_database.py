import contextlib
import logging
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import peewee
import pytest
from playhouse.schema_diff import diff_models

from smallwins.domain.errors import (
    StorageDamagedError,
    StorageError,
    StorageTooNewError,
    UnknownWinError,
)
from smallwins.domain.settings import TEXT_SIZES, Settings
from smallwins.domain.wins import Energy, Kind
from smallwins.store import sql
from smallwins.store.database import FILE_NAME, STEPS, Database
from smallwins.store.schema import MODELS
from support.wins import a_win, new_win

VERSION_1 = Path(__file__).parent / "files" / "version-1.db"
NEXT_STEP = """
from peewee import TextField, SQL


def up(migrator, db):
    migrator.migrate(migrator.add_column("win", "mood", TextField(null=True)))
    {then}
"""


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def ask(file: Path, question: str) -> list[tuple[object, ...]]:
    """What a second program reads in the file."""
    connection = sqlite3.connect(file)
    try:
        return connection.execute(question).fetchall()
    finally:
        connection.close()


@pytest.fixture
def next_steps(tmp_path: Path) -> Path:
    """The steps of a version after this one."""
    steps = tmp_path / "steps"
    shutil.copytree(STEPS, steps, ignore=shutil.ignore_patterns("__pycache__"))
    (steps / "0006_mood.py").write_text(NEXT_STEP.format(then=""), encoding="utf-8")
    return steps


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    """Every habit a system may have."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.mark.usefixtures("umask")
def test_folder_and_files_are_for_this_person_alone(tmp_path: Path) -> None:
    """Whatever the system's habit, no other user reads a win."""
    folder = tmp_path / "one" / "two"
    with Database.open(folder) as database:
        assert mode(folder) == 0o700
        with database.wins.as_one():
            database.wins.add(new_win())
            files = {path.name: mode(path) for path in folder.iterdir()}
    assert files == {FILE_NAME: 0o600, f"{FILE_NAME}-journal": 0o600}


def test_a_file_that_others_could_read_is_made_private(tmp_path: Path) -> None:
    """A copy brought from elsewhere is closed to others when it is opened."""
    Database.open(tmp_path).close()
    (tmp_path / FILE_NAME).chmod(0o644)
    Database.open(tmp_path).close()
    assert mode(tmp_path / FILE_NAME) == 0o600


def test_the_file_is_as_durable_and_as_private_as_it_can_be(database: Database) -> None:
    """Kept means on the disk; erased means gone; one file, which a person can copy."""
    said = {
        name: sql.run(database._db, f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "secure_delete", "temp_store", "busy_timeout")
    }
    assert said == {
        "journal_mode": "delete",
        "synchronous": 3,
        "secure_delete": 1,
        "temp_store": 2,
        "busy_timeout": 5000,
    }


def test_a_file_left_in_another_journal_mode_is_one_file_again(tmp_path: Path) -> None:
    """A tool that looked at the file may have switched it; closing leaves no side files."""
    with Database.open(tmp_path) as database:
        kept = database.wins.add(new_win())
    ask(tmp_path / FILE_NAME, "PRAGMA journal_mode = WAL")
    with Database.open(tmp_path) as database:
        assert database.wins.recent(9) == [kept]
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_a_second_program_reads_what_was_kept(tmp_path: Path) -> None:
    """The words stand in the file in plain columns, for any program to read."""
    with Database.open(tmp_path) as database:
        kept = database.wins.add(new_win("Made my bed", kind=Kind.HOME))
        rows = ask(tmp_path / FILE_NAME, "SELECT uid, text, kind, day, kept_at FROM win")
    assert rows == [
        (kept.uid, "Made my bed", "home", "2026-11-20", "2026-11-20T09:30:00.000000+00:00")
    ]


def test_a_usual_start_imports_no_migrations(tmp_path: Path) -> None:
    """A start with a file that is up to date does not wait for what it does not need."""
    program = (
        "import sys; from pathlib import Path; from smallwins.store.database import Database\n"
        "def heavy(): return sorted(m for m in sys.modules if m.startswith("
        "('playhouse', 'PySide6', 'logging.handlers', 'tzlocal', 'platformdirs', 'dateutil')))\n"
        "assert not heavy(), heavy()\n"
        "Database.open(Path(sys.argv[1])).close()\n"
        "print(heavy())"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    first = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "playhouse.migrations" in first
    second = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert second == "[]\n"


def test_what_the_screens_ask_for_walks_no_table(database: Database) -> None:
    """With a million wins a day, a jar and the newest are there at once."""
    asked: list[tuple[str, Sequence[object]]] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            assert isinstance(record.msg, tuple)
            asked.append(record.msg)

    logger, ear = logging.getLogger("peewee"), Ear()
    day = a_win().day
    level = logger.level
    logger.addHandler(ear)
    logger.setLevel(logging.DEBUG)
    try:
        with contextlib.suppress(UnknownWinError):
            database.wins.get(a_win().uid)
        database.wins.of_day(day, limit=20)
        database.wins.of_days(day, day)
        database.wins.jar_month(day, day)
        database.days.energy(day)
    finally:
        logger.setLevel(level)
        logger.removeHandler(ear)
    assert len(asked) == 5
    for statement, values in asked:
        plan = sql.run(database._db, f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
        assert plan[0][3].startswith("SEARCH"), (statement, plan)


def test_no_words_reach_a_log_however_much_is_logged(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """A log sent to someone who helps holds none of a person's words."""
    with caplog.at_level(logging.DEBUG):
        kept = database.wins.add(new_win("a secret thing", feeling="a hidden feeling"))
        database.wins.update(kept)
        database.wins.search("secret", limit=9)
    assert "secret" not in caplog.text
    assert "hidden" not in caplog.text


def test_the_store_stays_on_the_thread_that_opened_it(database: Database) -> None:
    """Another thread is told so, before it can do harm."""
    heard: list[BaseException] = []

    def other_thread() -> None:
        try:
            database.wins.recent(9)
        except RuntimeError as error:
            heard.append(error)

    thread = threading.Thread(target=other_thread)
    thread.start()
    thread.join()
    assert len(heard) == 1
    assert database.wins.recent(9) == []


def test_after_closing_nothing_is_written(tmp_path: Path) -> None:
    """A call that comes too late is a slip of the program and is told so."""
    database = Database.open(tmp_path)
    database.close()
    database.close()
    with pytest.raises(RuntimeError):
        database.wins.add(new_win())


# The shape of the file, and files of other versions


def test_the_rows_as_peewee_sees_them_are_the_tables_the_steps_make(database: Database) -> None:
    """Columns, types, what may be empty, keys and indexes agree."""
    with database._db.bind_ctx(MODELS):
        assert not diff_models(database._db, MODELS)
    for model in MODELS:
        columns = {
            name: (kind, bool(needed), bool(key))
            for _, name, kind, needed, _, key in sql.run(
                database._db, f"PRAGMA table_info({model._meta.table_name})"
            )
        }
        several = getattr(model._meta.primary_key, "field_names", ())
        types = {"AUTO": "INTEGER", "INT": "INTEGER", "TEXT": "TEXT", "BLOB": "BLOB"}
        assert columns == {
            field.column_name: (
                types[field.field_type],
                not field.null and field.field_type != "AUTO",
                bool(field.primary_key) or field.name in several,
            )
            for field in model._meta.sorted_fields
        }


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("text", ""),
        ("text", "x" * 10_001),
        ("text", b"bytes"),
        ("text", "a\0b"),
        ("feeling", "a\0b"),
        ("feeling", None),
        ("kind", "walking"),
        ("energy", "low"),
        ("day", "today"),
        ("day", "20261120"),
        ("kept_at", "2026-11-20 09:30"),
        ("put_away_at", ""),
        ("zone", ""),
        ('"offset"', "an hour"),
        ('"offset"', 1441),
        ("uid", "1"),
        ("source", ""),
        ("digest", b""),
    ],
)
def test_the_file_itself_refuses_what_no_win_may_hold(
    database: Database, column: str, value: object
) -> None:
    """Not even a slip in the program, or another program, writes a win that makes no sense."""
    database.wins.add(new_win())
    with pytest.raises(peewee.IntegrityError):
        sql.run(database._db, f"UPDATE win SET {column} = ?", (value,))


def test_a_uid_stands_for_one_win(database: Database) -> None:
    """The same win cannot be written twice; what was there stays."""
    new = new_win("the first")
    kept = database.wins.add(new)
    with pytest.raises(StorageError):
        database.wins.add(new)
    assert database.wins.recent(9) == [kept]


def test_a_kept_file_of_version_1_opens_with_all_that_is_in_it(tmp_path: Path) -> None:
    """Whoever began with the first version finds every word in this one."""
    shutil.copy(VERSION_1, tmp_path / FILE_NAME)
    with Database.open(tmp_path) as database:
        wins = database.wins.recent(99)
        assert [win.text for win in wins] == ["Opened a curtain 🌤️", "قمت من السرير", "Made my bed"]
        assert (wins[2].feeling, wins[2].kind, wins[2].energy) == ("soft", Kind.HOME, Energy.OKAY)
        assert database.wins.search("curt", limit=9) == wins[:1]
        away = database.wins.get("01900000-0000-7000-8000-000000000004")
        assert (away.text, away.put_away_at is not None) == ("Put away", True)
        assert database.days.energy(wins[2].day) is Energy.OKAY
        assert database.settings.load() == Settings(text_size=TEXT_SIZES[2])
        made = "SELECT type, name, sql FROM sqlite_master ORDER BY name"
        shape = ask(tmp_path / FILE_NAME, made)
        # Each lies in its jar in the order it was kept; what is put away has no place.
        assert [win.place for win in (*wins, away)] == [2, 1, 0, None]
    copy = "smallwins-before-0002_jar.db"
    assert sorted(path.name for path in tmp_path.iterdir()) == [copy, FILE_NAME]
    Database.open(tmp_path / "new").close()
    assert ask(tmp_path / "new" / FILE_NAME, made) == shape


def test_before_a_step_a_copy_is_laid_beside(tmp_path: Path, next_steps: Path) -> None:
    """An update that goes wrong costs nothing: the file as it was lies there, readable."""
    folder = tmp_path / "data"
    with Database.open(folder) as database:
        kept = database.wins.add(new_win())
    with Database.open(folder, steps=next_steps) as database:
        assert ask(folder / FILE_NAME, "SELECT text, mood FROM win") == [(kept.text, None)]
    copy = folder / "smallwins-before-0006_mood.db"
    assert sorted(path.name for path in folder.iterdir()) == [copy.name, FILE_NAME]
    assert mode(copy) == 0o600
    aside = tmp_path / "aside"
    aside.mkdir()
    shutil.copy(copy, aside / FILE_NAME)
    with Database.open(aside) as database:
        assert database.wins.recent(9) == [kept]


def test_a_first_start_has_nothing_to_copy(tmp_path: Path, next_steps: Path) -> None:
    """A new folder holds one file."""
    folder = tmp_path / "data"
    Database.open(folder, steps=next_steps).close()
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path, next_steps: Path) -> None:
    """All the steps, or none: the words are as before, and the version before opens them."""
    (next_steps / "0006_mood.py").write_text(
        NEXT_STEP.format(then="db.execute_sql('INSERT INTO nowhere VALUES (1)')"), encoding="utf-8"
    )
    folder = tmp_path / "data"
    with Database.open(folder) as database:
        kept = database.wins.add(new_win())
    with pytest.raises(StorageError):
        Database.open(folder, steps=next_steps)
    with Database.open(folder) as database:
        assert database.wins.search("bed", limit=9) == [kept]


def test_a_step_that_rebuilds_the_table_keeps_the_search(tmp_path: Path, next_steps: Path) -> None:
    """Rebuilding silently drops the triggers of the index; they are there again."""
    (next_steps / "0006_mood.py").write_text(
        NEXT_STEP.format(then="migrator.migrate(migrator.drop_column('win', 'mood', legacy=True))"),
        encoding="utf-8",
    )
    folder = tmp_path / "data"
    with Database.open(folder) as database:
        first = database.wins.add(new_win())
    with Database.open(folder, steps=next_steps) as database:
        second = database.wins.add(new_win("bedding"))
        assert database.wins.search("bed", limit=9) == [second, first]


def test_a_copy_that_is_not_whole_stops_the_update(tmp_path: Path, next_steps: Path) -> None:
    """A file with a fault in it is not rebuilt on a guess."""
    folder = tmp_path / "data"
    with Database.open(folder) as database:
        database.wins.add(new_win())
        sql.run(database._db, "PRAGMA writable_schema = ON")
        sql.run(database._db, "UPDATE sqlite_master SET rootpage = 3 WHERE name = 'win_day'")
    before = (folder / FILE_NAME).read_bytes()
    with pytest.raises(StorageDamagedError):
        Database.open(folder, steps=next_steps)
    assert (folder / FILE_NAME).read_bytes() == before


def test_a_file_from_a_newer_version_is_left_alone(tmp_path: Path, next_steps: Path) -> None:
    """Nothing is guessed and nothing is written; the newer version finds it as it was."""
    folder = tmp_path / "data"
    with Database.open(folder, steps=next_steps) as database:
        database.wins.add(new_win())
    before = (folder / FILE_NAME).read_bytes()
    with pytest.raises(StorageTooNewError):
        Database.open(folder)
    assert (folder / FILE_NAME).read_bytes() == before


def test_two_first_starts_at_once_make_one_file(tmp_path: Path) -> None:
    """The window and a command begin in the same moment; both keep their win."""
    program = (
        "import sys; from pathlib import Path; from smallwins.store.database import Database\n"
        "from support.wins import new_win\n"
        "sys.stdin.readline()\n"
        "with Database.open(Path(sys.argv[1])) as database:\n"
        "    import uuid; database.wins.add(new_win(uid=str(uuid.uuid4())))\n"
    )
    tests = str(Path(__file__).parents[1])
    starts = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path)],
            stdin=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": tests},
        )
        for _ in range(4)
    ]
    for start in starts:
        assert start.stdin is not None
        start.stdin.write(b"\n")
        start.stdin.close()
    assert [start.wait(30) for start in starts] == [0, 0, 0, 0]
    with Database.open(tmp_path) as database:
        assert len(database.wins.recent(9)) == 4
