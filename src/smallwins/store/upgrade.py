"""Brings a file into the shape this version writes: all of it, or none."""

from pathlib import Path

import peewee
from playhouse.migrations import Runner

from smallwins.store import sql, word_index


def run(db: peewee.SqliteDatabase, file: Path, steps: Path) -> None:
    """Take the pending steps and make the index anew, in one transaction."""
    with db.atomic("IMMEDIATE"):
        Runner(db, str(steps)).up()
        made = dict(sql.run(db, "SELECT name, sql FROM sqlite_master"))
        if not word_index.is_whole(made):
            word_index.install(db)
