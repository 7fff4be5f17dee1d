"""People a person shares wins with.

Frozen: files in the world took this step as it stands.
"""

from typing import TYPE_CHECKING

import peewee

if TYPE_CHECKING:
    from collections.abc import Callable

# `at` is one mail address or phone number, as it was written.
_STEP = """
    CREATE TABLE person (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        at TEXT NOT NULL,
        put_away_at TEXT
    ) STRICT
"""


def up(migrator: object, db: peewee.SqliteDatabase) -> None:
    """Make the table."""
    execute: Callable[[str], object] = db.execute_sql
    execute(_STEP)
