"""Each note's own place in its jar, what is kept close or rests, and which notes were pulled.

Frozen: files in the world took this step as it stands.
"""

from typing import TYPE_CHECKING

import peewee

if TYPE_CHECKING:
    from collections.abc import Callable

_STEPS = (
    # Without checks of their own: for those SQLite looks all rows through, and refuses a file in
    # which one old value was harmed.
    "ALTER TABLE win ADD COLUMN close INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE win ADD COLUMN resting INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE win ADD COLUMN place INTEGER",
    # Notes that are there already lie in the order in which they were kept.
    """
    UPDATE win SET place = pile.place FROM (
        SELECT id, row_number() OVER (PARTITION BY substr(day, 1, 7) ORDER BY id) - 1 AS place
        FROM win WHERE put_away_at IS NULL
    ) AS pile WHERE pile.id = win.id
    """,
    "DROP INDEX win_day",
    # It holds all that a jar is drawn from, so that no row is looked at for it.
    "CREATE INDEX win_day ON win (day, kind, put_away_at, place) WHERE put_away_at IS NULL",
    "CREATE INDEX win_kind ON win (kind) WHERE put_away_at IS NULL",
    "CREATE INDEX win_resting ON win (resting) WHERE resting = 1",
    # The notes that had their turn in this round; `turn` says in which order.
    """
    CREATE TABLE pulled (
        turn INTEGER NOT NULL PRIMARY KEY,
        win INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX pulled_win ON pulled (win)",
)


def up(migrator: object, db: peewee.SqliteDatabase) -> None:
    """Add the columns, give each note its place, and make the table of pulls."""
    execute: Callable[[str], object] = db.execute_sql
    for statement in _STEPS:
        execute(statement)
