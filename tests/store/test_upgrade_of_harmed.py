"""A file with a harmed part is brought up to date: harmed words are better than none."""

import dataclasses
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from smallwins.store import upgrade
from smallwins.store.database import FILE_NAME, Database
from smallwins.store.rows import is_as_written

VERSION_1 = Path(__file__).parent / "files" / "version-1.db"
COPY = "smallwins-before-0002_jar.db"
WORDS = ["Opened a curtain 🌤️", "قمت من السرير", "Made my bed"]


def write(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(statement)


def harm_index(file: Path, name: str, before: bytes, after: bytes) -> None:
    """Change one entry of an index where it stands in the file."""
    with closing(sqlite3.connect(file)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        ((root,),) = connection.execute(query, (name,)).fetchall()
        ((size,),) = connection.execute("PRAGMA page_size").fetchall()
    content = bytearray(file.read_bytes())
    at = content.rindex(before, (root - 1) * size, root * size)
    content[at : at + len(before)] = after
    file.write_bytes(content)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE win SET kind = 'hoxe' WHERE id = 1",
        "UPDATE win SET day = '2026x11-20' WHERE id = 1",
        "UPDATE win SET kept_at = 'garbage' WHERE id = 1",
        "UPDATE win SET zone = '' WHERE id = 1",
        "UPDATE win SET feeling = 'a' || char(0) WHERE id = 1",
        "UPDATE win SET digest = zeroblob(16) WHERE id = 1",
        "UPDATE day SET energy = 'okey'",
    ],
)
def test_one_harmed_value_costs_no_other_word(tmp_path: Path, statement: str) -> None:
    """The file opens, with a copy of it as it was beside it."""
    file = tmp_path / FILE_NAME
    shutil.copy(VERSION_1, file)
    write(file, statement)
    with Database.open(tmp_path) as database:
        assert [win.text for win in database.wins.recent(9)] == WORDS
    assert (tmp_path / COPY).exists()


@pytest.mark.parametrize(
    ("index", "before", "after"),
    [
        ("win_day", b"2026-11-20", b"2026-11-21"),
        ("win_uid", b"000000000002", b"000000000009"),
    ],
)
def test_one_harmed_entry_of_an_index_costs_no_word(
    tmp_path: Path, index: str, before: bytes, after: bytes
) -> None:
    """An index is a help, and the words are in the table."""
    file = tmp_path / FILE_NAME
    shutil.copy(VERSION_1, file)
    harm_index(file, index, before, after)
    with Database.open(tmp_path) as database:
        assert [win.text for win in database.wins.recent(9)] == WORDS


def test_a_copy_that_cannot_be_made_leaves_no_half_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The room it took is there again for new words."""
    shutil.copy(VERSION_1, tmp_path / FILE_NAME)

    def full(unready: Path, _file: Path) -> None:
        unready.write_bytes(b"half")
        unready.with_name(f"{unready.name}-journal").write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(upgrade, "_fill", full)
    with pytest.raises(OSError, match="No space"):
        upgrade._copy(tmp_path / FILE_NAME, tmp_path / COPY)
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_a_mark_leaves_a_harmed_text_as_it_is_and_known_as_harmed(tmp_path: Path) -> None:
    """Bytes that cannot be read now may be read by somebody yet."""
    shutil.copy(VERSION_1, tmp_path / FILE_NAME)
    Database.open(tmp_path).close()
    file = tmp_path / FILE_NAME
    content = file.read_bytes()
    file.write_bytes(content.replace(b"Made my bed", b"Made\xff\xfey bed"))
    with Database.open(tmp_path) as database:
        win = database.wins.recent(9)[-1]
        database.wins.update(dataclasses.replace(win, close=True))
        assert not is_as_written(database.wins._row(win.uid))
        assert database.wins.get(win.uid).close
    assert b"Made\xff\xfey bed" in file.read_bytes()
