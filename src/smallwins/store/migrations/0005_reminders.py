"""Reminders a person switched on or made, with what came of each.

Frozen: files in the world took this step as it stands.
"""

from typing import TYPE_CHECKING

import peewee

if TYPE_CHECKING:
    from collections.abc import Callable

_STEPS = (
    # `uid` is "morning", "evening", "bedtime", or, for one of the person's own, a UUIDv7; `at` a
    # time on the wall, "09:30"; `weekdays` the days it comes on, "01234" for Monday to Friday. What
    # follows `words` is what came of it: the newest day that was decided, the newest it was asked
    # on, dismissals in a row, how often it comes, whether the next turn is left out, and the day of
    # the prompt that waits.
    """
    CREATE TABLE reminder (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL,
        at TEXT NOT NULL,
        weekdays TEXT NOT NULL,
        switched_on INTEGER NOT NULL,
        words TEXT NOT NULL,
        settled TEXT,
        shown TEXT,
        dismissed INTEGER NOT NULL,
        pace TEXT NOT NULL,
        skip_next INTEGER NOT NULL,
        waiting TEXT
    ) STRICT
    """,
    "CREATE UNIQUE INDEX reminder_uid ON reminder (uid)",
)


def up(migrator: object, db: peewee.SqliteDatabase) -> None:
    """Make the table."""
    execute: Callable[[str], object] = db.execute_sql
    for statement in _STEPS:
        execute(statement)
