"""Wins a person left off the pages of months.

Frozen: files in the world took this step as it stands.
"""

from typing import TYPE_CHECKING

import peewee

if TYPE_CHECKING:
    from collections.abc import Callable


def up(migrator: object, db: peewee.SqliteDatabase) -> None:
    """Make the table: a win's uid is in it while the win is left off."""
    execute: Callable[[str], object] = db.execute_sql
    execute("CREATE TABLE left_off (win TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID")
