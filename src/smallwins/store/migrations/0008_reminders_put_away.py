"""When a reminder of the person's own was put away, so that no word of it is lost.

Frozen: files in the world took this step as it stands.
"""

from typing import TYPE_CHECKING

import peewee

if TYPE_CHECKING:
    from collections.abc import Callable


def up(migrator: object, db: peewee.SqliteDatabase) -> None:
    """Make the column. All that there are by now are on their list."""
    execute: Callable[[str], object] = db.execute_sql
    execute("ALTER TABLE reminder ADD COLUMN put_away_at TEXT")
