"""Brings a file into the shape this version writes: all of it, or none.

Imported at the first start and after an update alone: Peewee's runner is slow to import.
"""

import contextlib
import os
import re
import sqlite3
from pathlib import Path

import peewee
from playhouse.migrations import Runner

from smallwins.domain.errors import StorageDamagedError
from smallwins.paths import make_private_file
from smallwins.store import sql, treat_days, word_index
from smallwins.store.copies import copy_beside

# What is wrong with single values and entries of indexes; the words are in their rows all the same.
_HARMED_VALUE = re.compile(
    r"ok$|CHECK constraint failed in |row \d+ missing from index |wrong # of entries in index "
    r"|non-unique entry in index |NULL value in |malformed inverted index "
)


def run(db: peewee.SqliteDatabase, file: Path, steps: Path) -> None:
    """Take the pending steps and make index and triggers whole, in one transaction.

    Where steps are pending and the file holds something, a verified copy of it is laid beside it
    first; `copies` says how long it stays. Two programs that start at once take turns; the second
    finds no step pending.

    Args:
        db: the open file.
        file: where it is.
        steps: where the migrations are.
    """
    runner = Runner(db, str(steps))
    with db.atomic("IMMEDIATE"):
        plan = runner.status()
        pending = [step.name for step in plan if step.applied is None]
        if pending and len(pending) < len(plan):
            _copy(file, copy_beside(file, pending[0]))
        runner.up()
        made = dict(sql.run(db, "SELECT name, sql FROM sqlite_master"))
        if not word_index.is_whole(made):
            word_index.install(db)
        if not treat_days.is_whole(made):
            treat_days.install(db)


def _copy(file: Path, copy: Path) -> None:
    """Write a copy, look it through, and give it its name when it is good and on the disk.

    Raises:
        StorageDamagedError: the copy does not hold what the file holds.
    """
    unready = copy.with_name(f"{copy.name}.part")
    try:
        _fill(unready, file)
        unready.replace(copy)
    except BaseException:
        # What was half copied would fill a disk that has little room left for new words.
        for part in (unready, unready.with_name(f"{unready.name}-journal")):
            part.unlink(missing_ok=True)
        raise


def _fill(unready: Path, file: Path) -> None:
    """Copy `file` into `unready`, look it through, and have it on the disk."""
    unready.unlink(missing_ok=True)
    make_private_file(unready)
    # A connection that is writing cannot be copied from: it waits for itself. Another may read, and
    # nobody else may write meanwhile.
    with (
        contextlib.closing(sqlite3.connect(file, isolation_level=None)) as source,
        contextlib.closing(sqlite3.connect(unready, isolation_level=None)) as target,
    ):
        source.backup(target)
        found = target.execute("PRAGMA integrity_check(1000)").fetchall()
    if not all(_HARMED_VALUE.match(fault) for (fault,) in found):
        raise StorageDamagedError(f"the copy of {file.name} is not whole")
    with unready.open("rb") as written:
        os.fsync(written.fileno())
