"""Wins that are left off pages."""

from pathlib import Path

import pytest

from smallwins.domain.errors import StorageError
from smallwins.store.database import Database
from support.journals import fill


def test_what_is_left_off_is_so_at_the_next_start(tmp_path: Path) -> None:
    """Each once, until it is brought back."""
    with Database.open(tmp_path) as database:
        assert database.left_off.all() == frozenset()
        for uid in ("one", "two", "two"):
            database.left_off.leave_off(uid, True)
    with Database.open(tmp_path) as database:
        assert database.left_off.all() == {"one", "two"}
        database.left_off.leave_off("two", False)
        database.left_off.leave_off("three", False)
        assert database.left_off.all() == {"one"}


def test_a_full_disk_is_said(database: Database) -> None:
    """And what was left off before stays so."""
    database.left_off.leave_off("one", True)
    fill(database)
    with pytest.raises(StorageError):
        database.left_off.leave_off("x" * 100_000, True)
    assert database.left_off.all() == {"one"}
