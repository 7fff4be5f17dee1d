"""Turns what SQLite and the system say into the failures a person can act on."""

import contextlib
import errno
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import peewee

from smallwins.domain.errors import (
    StorageBusyError,
    StorageDamagedError,
    StorageError,
    StorageFullError,
    StorageReadOnlyError,
    StorageUnreachableError,
)


class IndexDamagedError(StorageDamagedError):
    """The full-text index is harmed; the wins are not, and it can be made anew from them."""


_NO_TRANSACTION = "no transaction is active"
_PRIMARY = 0xFF
_BY_WHOLE_CODE: dict[int, type[StorageError]] = {
    sqlite3.SQLITE_CORRUPT_VTAB: IndexDamagedError,
    # The rules of our own tables have longer codes, one for each kind of rule.
    sqlite3.SQLITE_CONSTRAINT: IndexDamagedError,
    sqlite3.SQLITE_READONLY_DBMOVED: StorageUnreachableError,
    sqlite3.SQLITE_IOERR_SHORT_READ: StorageDamagedError,
}
_BY_CODE: dict[int, type[StorageError]] = {
    sqlite3.SQLITE_FULL: StorageFullError,
    sqlite3.SQLITE_READONLY: StorageReadOnlyError,
    sqlite3.SQLITE_BUSY: StorageBusyError,
    sqlite3.SQLITE_LOCKED: StorageBusyError,
    sqlite3.SQLITE_NOTADB: StorageDamagedError,
    sqlite3.SQLITE_CORRUPT: StorageDamagedError,
    sqlite3.SQLITE_FORMAT: StorageDamagedError,
    # "no such table" and the like: the file is not in the shape its history says.
    sqlite3.SQLITE_ERROR: StorageDamagedError,
    sqlite3.SQLITE_CONSTRAINT: StorageError,
}
_ASK_THE_FOLDER = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM})
_WRITES = frozenset(
    {
        sqlite3.SQLITE_IOERR_WRITE,
        sqlite3.SQLITE_IOERR_FSYNC,
        sqlite3.SQLITE_IOERR_TRUNCATE,
        sqlite3.SQLITE_IOERR_DIR_FSYNC,
    }
)
_BY_ERRNO: dict[int, type[StorageError]] = {
    errno.ENOSPC: StorageFullError,
    errno.EDQUOT: StorageFullError,
    errno.EFBIG: StorageFullError,
    errno.EROFS: StorageReadOnlyError,
}
_NO_RIGHT = frozenset({errno.EACCES, errno.EPERM})
_PROBE_BYTES = 64 * 1024


@contextlib.contextmanager
def said_plainly(folder: Path) -> Iterator[None]:
    """Raise what goes wrong inside as one of the domain's storage errors.

    Args:
        folder: where the file is; asked whether it can be written to when SQLite does not say why.
    """
    try:
        yield
    except (peewee.InterfaceError, peewee.ProgrammingError, sqlite3.ProgrammingError) as error:
        # Another thread, or after closing: a bug of ours, and nothing a person can act on.
        raise RuntimeError(str(error)) from error
    except (peewee.PeeweeException, sqlite3.Error) as error:
        cause = _first_cause(error)
        if isinstance(cause, StorageError):
            # Said already, inside; the rollback of what was written as one had nothing left to do.
            raise cause from cause.__cause__
        raise _meaning(_code(cause), str(cause), folder)(str(cause)) from error
    except OSError as error:
        raise _of_the_system(error, folder)(str(error)) from error


def _first_cause(error: BaseException) -> BaseException:
    """Give what went wrong before Peewee's rollback did, for SQLite had rolled back by itself."""
    while _NO_TRANSACTION in str(error) and error.__context__ is not None:
        error = error.__context__
    return error


def _code(error: BaseException) -> int:
    """Give SQLite's code; Peewee keeps the error it caught as `orig`."""
    code: int = getattr(getattr(error, "orig", error), "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code


def _meaning(code: int, said: str, folder: Path) -> type[StorageError]:
    if code == sqlite3.SQLITE_ERROR and "fts5" in said:
        return IndexDamagedError
    if code in _BY_WHOLE_CODE:
        return _BY_WHOLE_CODE[code]
    if code & _PRIMARY in _BY_CODE:
        return _BY_CODE[code & _PRIMARY]
    if code & _PRIMARY in _ASK_THE_FOLDER:
        return _what_the_folder_says(code, folder)
    return StorageUnreachableError


def _of_the_system(error: OSError, folder: Path) -> type[StorageError]:
    if error.errno in _NO_RIGHT and os.access(folder, os.R_OK | os.X_OK):
        return StorageReadOnlyError
    return _BY_ERRNO.get(error.errno or 0, StorageUnreachableError)


def _what_the_folder_says(code: int, folder: Path) -> type[StorageError]:
    """Write a small file beside the database to learn why the database would not be written."""
    import tempfile  # noqa: PLC0415 - a good day has no use for it

    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(bytes(_PROBE_BYTES))
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        return _of_the_system(error, folder)
    # A quota or a limit on one file leaves room for a small one.
    return StorageFullError if code in _WRITES else StorageUnreachableError
