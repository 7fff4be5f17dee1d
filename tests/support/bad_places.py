"""Places that take no file: stand-ins for what a disk, a folder and another program do."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

BadPlace = Callable[[], contextlib.AbstractContextManager[object]]


class HeldError(PermissionError):
    """What Windows raises where a file that another program has open is to be replaced."""

    def __init__(self, winerror: int) -> None:
        super().__init__(errno.EACCES, os.strerror(errno.EACCES))
        self.winerror = winerror


@contextlib.contextmanager
def full_disk() -> Iterator[None]:
    """What is written does not get onto the disk, which is found out at its end."""

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with mock.patch.object(os, "fsync", full):
        yield


@contextlib.contextmanager
def read_only_folder() -> Iterator[None]:
    """No file can be made in a folder; those for a while, elsewhere, can."""
    make = tempfile.mkstemp

    def refuse(*given: Any, **named: Any) -> tuple[int, str]:
        if named.get("dir") is not None:
            raise PermissionError(errno.EROFS, os.strerror(errno.EROFS))
        return make(*given, **named)

    with (
        mock.patch.object(tempfile, "mkstemp", refuse),
        mock.patch.object(os, "O_TMPFILE", None, create=True),
    ):
        yield


@contextlib.contextmanager
def open_elsewhere(winerror: int = 32) -> Iterator[None]:
    """Another program has the file open, on Windows: it cannot be replaced."""

    def refuse(_beside: Path, _file: Path) -> None:
        raise HeldError(winerror)

    with mock.patch.object(Path, "replace", refuse):
        yield
