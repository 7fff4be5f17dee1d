"""Files that are replaced whole or left as they were."""

import contextlib
import errno
import os
import tempfile
from pathlib import Path
from typing import Final

from smallwins.domain.errors import (
    StorageBusyError,
    StorageError,
    StorageFullError,
    StorageReadOnlyError,
    StorageUnreachableError,
)

_FULL: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG})
_REFUSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_HELD: Final = frozenset({5, 32, 33})
"""What Windows says of a file that another program has open, when it is to be replaced: access
denied, a sharing violation, or a lock."""
_MODE: Final = 0o600


def replace_file(file: Path, whole: bytes) -> None:
    """Write a file beside another and put it in its place when it is whole.

    Who may read what was there may read it still; a new one is for this person alone.

    Raises:
        OSError: it was not written, and what was there before is as it was.
    """
    handle, name = tempfile.mkstemp(prefix=".smallwins-", suffix=file.suffix, dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as beside:
            beside.write(whole)
            beside.flush()
            os.fsync(beside.fileno())
        Path(name).chmod(_mode_of(file))
        _put_in_place(Path(name), file)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def said_plainly(error: OSError) -> StorageError:
    """Give the failure a person can act on."""
    if error.errno in _FULL:
        return StorageFullError()
    if error.errno == errno.EBUSY:
        return StorageBusyError()
    if error.errno in _REFUSED:
        return StorageReadOnlyError()
    return StorageUnreachableError()


def _put_in_place(beside: Path, file: Path) -> None:
    try:
        beside.replace(file)
    except PermissionError as error:
        # The folder took the file beside it, so that the folder is not what refuses.
        if getattr(error, "winerror", None) in _HELD and os.access(file, os.W_OK):
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY)) from error
        raise


def _mode_of(file: Path) -> int:
    with contextlib.suppress(OSError):
        return file.stat().st_mode & 0o777
    return _MODE
