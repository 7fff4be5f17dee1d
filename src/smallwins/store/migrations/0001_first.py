"""The first shape of the file: wins, the energy of days, settings.

Frozen: it is what files in the world were made with. A later shape is a later step.
"""

from typing import TYPE_CHECKING

import peewee

if TYPE_CHECKING:
    from collections.abc import Callable

_TABLES = (
    """
    CREATE TABLE win (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL CHECK (length(uid) = 36),
        text TEXT NOT NULL
            CHECK (length(text) BETWEEN 1 AND 10000 AND instr(text, char(0)) = 0),
        feeling TEXT NOT NULL DEFAULT ''
            CHECK (length(feeling) <= 10000 AND instr(feeling, char(0)) = 0),
        kind TEXT
            CHECK (kind IN ('body', 'home', 'people', 'food', 'moving', 'rest', 'mind', 'task')),
        energy TEXT CHECK (energy IN ('rough', 'okay', 'good')),
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        kept_at TEXT NOT NULL CHECK (kept_at LIKE '____-__-__T__:__:__.______+00:00'),
        zone TEXT NOT NULL CHECK (zone <> ''),
        "offset" INTEGER NOT NULL CHECK ("offset" BETWEEN -1440 AND 1440),
        source TEXT NOT NULL CHECK (source <> ''),
        put_away_at TEXT CHECK (put_away_at LIKE '____-__-__T__:__:__.______+00:00'),
        digest BLOB NOT NULL CHECK (length(digest) = 16)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX win_uid ON win (uid)",
    # It holds all that a jar is drawn from, so that no row is looked at for it.
    "CREATE INDEX win_day ON win (day, kind, put_away_at) WHERE put_away_at IS NULL",
    """
    CREATE TABLE day (
        day TEXT NOT NULL PRIMARY KEY
            CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        energy TEXT NOT NULL CHECK (energy IN ('rough', 'okay', 'good'))
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE setting (
        name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)


def up(migrator: object, db: peewee.SqliteDatabase) -> None:
    """Make the tables and the index of days."""
    execute: Callable[[str], object] = db.execute_sql
    for statement in _TABLES:
        execute(statement)
