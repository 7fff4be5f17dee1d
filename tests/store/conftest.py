"""An open file for each test of the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from smallwins.store.database import Database
from smallwins.store.wins import WinStore


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A new file, open."""
    with Database.open(tmp_path) as opened:
        yield opened


@pytest.fixture
def wins(database: Database) -> WinStore:
    """The wins in it: none."""
    return database.wins
