"""The one open file, as every store asks it."""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import peewee

from smallwins.domain.errors import StorageReadOnlyError
from smallwins.store.failures import said_plainly
from smallwins.store.sql import impatient

_Given = TypeVar("_Given")


class OpenFile:
    """A file that is open, and what goes wrong with it in the domain's words.

    Attributes:
        db: the connection; it stays on the thread that opened it.
        folder: where the file is.
    """

    def __init__(self, db: peewee.SqliteDatabase, folder: Path) -> None:
        self.db = db
        self.folder = folder
        self._let_go = False

    def ask(self, act: Callable[[], _Given]) -> _Given:
        """Do something with the file and give what comes of it.

        Where it was opened for reading alone, for nothing else was allowed then, and may be written
        to now, it is opened anew and asked once more.

        Raises:
            StorageError: it did not go; the error's type says why.
        """
        try:
            with said_plainly(self.folder):
                self._open_again()
                return act()
        except StorageReadOnlyError:
            if self.db.in_transaction() or not self._may_be_written():
                raise
        self.db.close()
        self._let_go = True
        with said_plainly(self.folder):
            self._open_again()
            return act()

    @contextlib.contextmanager
    def as_one(self, *, patient: bool = True) -> Iterator[None]:
        """What is written inside is written as one, or not at all.

        Args:
            patient: wait for another program that holds the file.
        """
        with said_plainly(self.folder), contextlib.ExitStack() as begun:
            if not patient:
                self.ask(lambda: begun.enter_context(impatient(self.db)))
            self.ask(lambda: begun.enter_context(self.db.atomic()))
            yield

    def _open_again(self) -> None:
        """Open what was let go of to be opened anew; where that did not go, it is tried each time.

        A file that was closed for good stays closed.
        """
        if self._let_go:
            Path(self.db.database).stat()  # where there is none, SQLite would make an empty one
            self.db.connect()
            self._let_go = False

    def _may_be_written(self) -> bool:
        return all(os.access(path, os.W_OK) for path in (self.folder, self.db.database))
