"""Plain SQL on Peewee's connection, with the types that Peewee's own stubs leave out."""

import sqlite3
from collections.abc import Callable, Sequence

import peewee


def run(db: peewee.SqliteDatabase, statement: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
    """Run one statement and give its cursor."""
    execute: Callable[[str, Sequence[object]], sqlite3.Cursor] = db.execute_sql
    return execute(statement, values)


def connection(db: peewee.SqliteDatabase) -> sqlite3.Connection:
    """Give the connection this thread opened."""
    opened: Callable[[], sqlite3.Connection] = db.connection
    return opened()
