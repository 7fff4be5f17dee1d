"""Rewards and what was picked of them, the treat, lines to rest on, and small things for a day.

Frozen: files in the world took this step as it stands.
"""

from typing import TYPE_CHECKING

import peewee

if TYPE_CHECKING:
    from collections.abc import Callable

_STEPS = (
    # `ours` names the entry that came with the app; none comes twice, also when it was put away.
    """
    CREATE TABLE reward (
        id INTEGER PRIMARY KEY,
        ours TEXT,
        title TEXT NOT NULL,
        minutes INTEGER NOT NULL,
        energy TEXT NOT NULL,
        cost TEXT NOT NULL,
        icon TEXT NOT NULL,
        favourite INTEGER NOT NULL,
        resting INTEGER NOT NULL,
        place INTEGER NOT NULL,
        put_away_at TEXT
    ) STRICT
    """,
    "CREATE UNIQUE INDEX reward_ours ON reward (ours)",
    # It says what was picked in words of its own: a reward may change, or go.
    """
    CREATE TABLE pick (
        id INTEGER PRIMARY KEY,
        reward INTEGER NOT NULL,
        title TEXT NOT NULL,
        minutes INTEGER NOT NULL,
        energy TEXT NOT NULL,
        cost TEXT NOT NULL,
        day TEXT NOT NULL,
        picked_at TEXT NOT NULL,
        done_at TEXT
    ) STRICT
    """,
    # The rewards that lay on the table last.
    """
    CREATE TABLE dealt (
        reward INTEGER NOT NULL PRIMARY KEY
    ) STRICT
    """,
    """
    CREATE TABLE treat (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        begun_at TEXT NOT NULL,
        enjoyed_at TEXT
    ) STRICT
    """,
    # The days that fill treats. None is ever taken out: a treat does not drain. What writes here is
    # a trigger (`store/treat_days.py`).
    """
    CREATE TABLE treat_day (
        day TEXT NOT NULL PRIMARY KEY
    ) STRICT, WITHOUT ROWID
    """,
    # Affirmations and quotes, ours and one's own.
    """
    CREATE TABLE line (
        id INTEGER PRIMARY KEY,
        ours TEXT,
        text TEXT NOT NULL,
        said_by TEXT NOT NULL,
        pinned INTEGER NOT NULL,
        resting INTEGER NOT NULL,
        put_away_at TEXT
    ) STRICT
    """,
    "CREATE UNIQUE INDEX line_ours ON line (ours)",
    # What a person put down for themselves for one day; `win` is the uid of the win it became.
    """
    CREATE TABLE small_thing (
        id INTEGER PRIMARY KEY,
        day TEXT NOT NULL,
        text TEXT NOT NULL,
        win TEXT
    ) STRICT
    """,
    "CREATE INDEX small_thing_day ON small_thing (day)",
    # Wins that are offered no more, folded as `domain.suggestions` folds them, and as they were
    # said, for the list of what rests.
    """
    CREATE TABLE resting_offer (
        words TEXT NOT NULL PRIMARY KEY,
        said TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)


def up(migrator: object, db: peewee.SqliteDatabase) -> None:
    """Make the tables."""
    execute: Callable[[str], object] = db.execute_sql
    for statement in _STEPS:
        execute(statement)
