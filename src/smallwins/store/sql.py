"""Statements on Peewee's connection, with the types that Peewee's own stubs leave out."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import peewee

HERE = peewee.SQL("?")
"""Stands in a `Statement` where a value comes."""


def run(db: peewee.SqliteDatabase, statement: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
    """Run one statement and give its cursor."""
    execute: Callable[[str, Sequence[object]], sqlite3.Cursor] = db.execute_sql
    return execute(statement, values)


@contextlib.contextmanager
def impatient(db: peewee.SqliteDatabase) -> Iterator[None]:
    """Wait for nobody who holds the file inside, where it would be waited for else."""
    (patience,) = run(db, "PRAGMA busy_timeout").fetchone()
    run(db, "PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        if not db.is_closed():  # one that could not be opened anew has no patience to get back
            run(db, f"PRAGMA busy_timeout = {patience}")


class Statement:
    """A query that Peewee writes out once; each call gives it its values.

    Writing it out takes Peewee ten times as long as SQLite takes to find a win.

    Args:
        query: Peewee's query, with HERE wherever a value comes; or SQL.
    """

    def __init__(self, query: peewee.BaseQuery | str) -> None:
        self._query = query
        self._text = query if isinstance(query, str) else ""

    def run(self, db: peewee.SqliteDatabase, values: Sequence[object] = ()) -> sqlite3.Cursor:
        """Run it with these values and give its cursor."""
        if not self._text:
            write: Callable[[object], peewee.Context] = db.get_sql_context().sql
            self._text, _ = write(self._query).query()
        return run(db, self._text, values)

    def rows(self, db: peewee.SqliteDatabase, values: Sequence[object] = ()) -> list[Any]:
        """Run it and give all its rows.

        Text that is no UTF-8 any more, for a byte of it was harmed, is given as far as it can be
        read.
        """
        try:
            return self.run(db, values).fetchall()
        except sqlite3.OperationalError as error:
            # A failure to decode is Python's own and has no code. It quotes the text: never log it.
            if hasattr(error, "sqlite_errorcode"):
                raise
        connection(db).text_factory = _as_far_as_it_goes
        return self.run(db, values).fetchall()


def connection(db: peewee.SqliteDatabase) -> sqlite3.Connection:
    """Give the connection this thread opened."""
    opened: Callable[[], sqlite3.Connection] = db.connection
    return opened()


def _as_far_as_it_goes(stored: bytes) -> str:
    return stored.decode("utf-8", "replace")
