"""The one open file, as every store asks it."""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import peewee

from smallwins.domain.errors import StorageReadOnlyError
from smallwins.store.failures import said_plainly

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

    def ask(self, act: Callable[[], _Given]) -> _Given:
        """Do something with the file and give what comes of it.

        Where it was opened for reading alone, for nothing else was allowed then, and may be written
        to now, it is opened anew and asked once more.

        Raises:
            StorageError: it did not go; the error's type says why.
        """
        try:
            with said_plainly(self.folder):
                return act()
        except StorageReadOnlyError:
            if self.db.in_transaction() or not self._may_be_written():
                raise
        self.db.close()
        with said_plainly(self.folder):
            self.db.connect()
            return act()

    @contextlib.contextmanager
    def as_one(self) -> Iterator[None]:
        """What is written inside is written as one, or not at all."""
        with said_plainly(self.folder), contextlib.ExitStack() as begun:
            self.ask(lambda: begun.enter_context(self.db.atomic()))
            yield

    def _may_be_written(self) -> bool:
        return all(os.access(path, os.W_OK) for path in (self.folder, self.db.database))
