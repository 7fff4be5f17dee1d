"""Rewards to be dealt from are found by their minutes, however many there are.

Frozen: files in the world took this step as it stands.
"""

from typing import TYPE_CHECKING

import peewee

if TYPE_CHECKING:
    from collections.abc import Callable

# A wish grows until something fits it: to look through thousands for nothing at each of its steps
# takes longer than a picture stands.
_STEP = """
    CREATE INDEX reward_to_deal ON reward (minutes, energy, cost, favourite)
    WHERE put_away_at IS NULL AND resting = 0 AND length(title) BETWEEN 1 AND 80
"""


def up(migrator: object, db: peewee.SqliteDatabase) -> None:
    """Make the index."""
    execute: Callable[[str], object] = db.execute_sql
    execute(_STEP)
