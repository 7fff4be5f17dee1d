"""Files that are replaced whole: what must never be replaced, and what is left behind."""

import sqlite3
from pathlib import Path

import pytest

from smallwins.domain.errors import StorageError
from smallwins.report.output import write_whole
from smallwins.store.database import FILE_NAME, Database
from smallwins.whole_file import replace_file
from support.wins import new_win


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """The file of a journal with one win."""
    home = tmp_path / "home"
    with Database.open(home) as database:
        database.wins.add(new_win("Opened the window"))
    return home / FILE_NAME


def wins_in(journal: Path) -> list[str]:
    with sqlite3.connect(journal) as db:
        return [text for (text,) in db.execute("SELECT text FROM win")]


def test_a_journal_is_never_replaced(journal: Path) -> None:
    """Whoever names it where a page is to go keeps all words."""
    with pytest.raises(StorageError):
        write_whole(journal, b"%PDF-1.4")
    with pytest.raises(PermissionError):
        replace_file(journal, b"a card")
    assert wins_in(journal) == ["Opened the window"]


def test_a_journal_is_not_replaced_through_a_link(journal: Path, tmp_path: Path) -> None:
    link = tmp_path / "page.pdf"
    link.symlink_to(journal)
    with pytest.raises(StorageError):
        write_whole(link, b"%PDF-1.4")
    assert wins_in(journal) == ["Opened the window"]


@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
def test_what_sqlite_lays_beside_a_journal_is_not_replaced(journal: Path, ending: str) -> None:
    """After a crash the journal is made whole by it."""
    beside = journal.with_name(journal.name + ending)
    with pytest.raises(StorageError):
        write_whole(beside, b"%PDF-1.4")
    assert not beside.exists()


def test_a_page_with_such_an_ending_is_saved_where_no_journal_is(tmp_path: Path) -> None:
    page = tmp_path / "october-wal"
    write_whole(page, b"%PDF-1.4")
    write_whole(page, b"%PDF-1.5")
    assert page.read_bytes() == b"%PDF-1.5"
