"""The day a treat was enjoyed on, for the page that says what was picked and enjoyed.

Frozen: files in the world took this step as it stands.
"""

from typing import TYPE_CHECKING

import peewee

if TYPE_CHECKING:
    from collections.abc import Callable


def up(migrator: object, db: peewee.SqliteDatabase) -> None:
    """Make the column. What was enjoyed before has a moment, and no day of its own."""
    execute: Callable[[str], object] = db.execute_sql
    execute("ALTER TABLE treat ADD COLUMN day TEXT")
