"""What is written of a day beside its wins, which check-ins were met, and what was held on to.

Frozen: files in the world took this step as it stands.
"""

from typing import TYPE_CHECKING

import peewee

if TYPE_CHECKING:
    from collections.abc import Callable

_STEPS = (
    # With a number of its own: rows are large, and a table without one keeps them in its index.
    """
    CREATE TABLE day_words (
        id INTEGER PRIMARY KEY,
        part TEXT NOT NULL,
        day TEXT NOT NULL,
        text TEXT NOT NULL,
        digest BLOB NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX day_words_part ON day_words (part, day)",
    # As they stood before the app was last begun, for undo reaches back so far.
    """
    CREATE TABLE words_before (
        id INTEGER PRIMARY KEY,
        part TEXT NOT NULL,
        day TEXT NOT NULL,
        text TEXT NOT NULL,
        digest BLOB NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX words_before_part ON words_before (part, day)",
    """
    CREATE TABLE met (
        day TEXT NOT NULL,
        moment TEXT NOT NULL,
        PRIMARY KEY (day, moment)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE held (
        day TEXT NOT NULL,
        win INTEGER NOT NULL,
        PRIMARY KEY (day, win)
    ) STRICT, WITHOUT ROWID
    """,
)


def up(migrator: object, db: peewee.SqliteDatabase) -> None:
    """Make the four tables."""
    execute: Callable[[str], object] = db.execute_sql
    for statement in _STEPS:
        execute(statement)
