"""Statements on Peewee's connection, with the types that Peewee's own stubs leave out."""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

import peewee


def run(db: peewee.SqliteDatabase, statement: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
    """Run one statement and give its cursor."""
    execute: Callable[[str, Sequence[object]], sqlite3.Cursor] = db.execute_sql
    return execute(statement, values)


def rows(db: peewee.SqliteDatabase, query: peewee.BaseQuery) -> list[Any]:
    """Run a query and give all its rows as SQLite has them; Peewee's own reading doubles the time.

    Text that is no UTF-8 any more, for a byte of it was harmed, is given as far as it can be read.
    """
    execute: Callable[[peewee.BaseQuery], sqlite3.Cursor] = db.execute
    try:
        return execute(query).fetchall()
    except sqlite3.OperationalError as error:
        # A failure to decode is Python's own and has no code. It quotes the text: never log it.
        if hasattr(error, "sqlite_errorcode"):
            raise
    connection(db).text_factory = _as_far_as_it_goes
    return execute(query).fetchall()


def write(db: peewee.SqliteDatabase, query: peewee.BaseQuery) -> int:
    """Run a query that writes; give the new row's number, or how many rows were changed."""
    return int(query.execute(db))


def connection(db: peewee.SqliteDatabase) -> sqlite3.Connection:
    """Give the connection this thread opened."""
    opened: Callable[[], sqlite3.Connection] = db.connection
    return opened()


def _as_far_as_it_goes(stored: bytes) -> str:
    return stored.decode("utf-8", "replace")
