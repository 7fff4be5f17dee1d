"""Files that are replaced whole or left as they were."""

import contextlib
import errno
import os
import tempfile
from pathlib import Path
from typing import IO, Final

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
_OURS: Final = ".smallwins-"
_DATABASE: Final = b"SQLite format 3\0"
# What SQLite lays beside a file while it writes; by these it is made whole after a crash.
_BESIDE_DATABASE: Final = ("-journal", "-wal", "-shm")


def replace_file(file: Path, whole: bytes) -> None:
    """Write a file beside another and put it in its place when it is whole.

    Who may read what was there may read it still; a new one is for this person alone. A journal of
    wins is never replaced, nor a copy of one: all its words would be gone; nor is what may not be
    written to.

    Raises:
        OSError: it was not written, and what was there before is as it was.
    """
    if _holds_database(file):
        raise PermissionError(errno.EPERM, "This is a database", str(file))
    if file.exists() and not os.access(file, os.W_OK):
        # To put another in its place asks the folder alone.
        raise PermissionError(errno.EACCES, "This may not be written to", str(file))
    beside = _without_name(file, whole) or _with_name(file, whole)
    try:
        _put_in_place(beside, file)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


def _without_name(file: Path, whole: bytes) -> Path | None:
    """Write a file that gets a name when it is whole: its own, or one beside what is there.

    None where no such file can be made. Were the app killed before, there is nothing: else a hidden
    piece of a page would stay beside it for good.

    Raises:
        OSError: it was not written.
    """
    if (nameless := getattr(os, "O_TMPFILE", None)) is None:
        return None
    try:
        handle = os.open(file.parent, nameless | os.O_WRONLY, _MODE)
    except OSError:
        return None
    with os.fdopen(handle, "wb") as beside:
        _fill(beside, whole)
        with contextlib.suppress(OSError):  # as below
            os.fchmod(handle, _mode_of(file))
        for name in (file, file.with_name(f"{_OURS}{os.urandom(6).hex()}{file.suffix}")):
            try:
                # With some folder beside it, of which a path from the root makes no use: without
                # one Python asks the system in a way that does not follow where it leads.
                os.link(f"/proc/self/fd/{handle}", name, src_dir_fd=handle, follow_symlinks=True)
            except FileExistsError:
                continue
            except OSError:
                break
            return name
    return None


def _with_name(file: Path, whole: bytes) -> Path:
    """Write a file beside another.

    Raises:
        OSError: it was not written, and is not there.
    """
    handle, name = tempfile.mkstemp(prefix=_OURS, suffix=file.suffix, dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as beside:
            _fill(beside, whole)
        # Some network folders know no modes; it is for this person alone then.
        with contextlib.suppress(OSError):
            Path(name).chmod(_mode_of(file))
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    return Path(name)


def _fill(file: IO[bytes], whole: bytes) -> None:
    file.write(whole)
    file.flush()
    os.fsync(file.fileno())


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


def _holds_database(file: Path) -> bool:
    """Whether a file is a database, or belongs to one; so it is, too, where it leads to one."""
    real = Path(os.path.realpath(file))
    owner = next(
        (real.name.removesuffix(end) for end in _BESIDE_DATABASE if real.name.endswith(end)), ""
    )
    return any(map(_is_database, (real, real.with_name(owner)) if owner else (real,)))


def _is_database(file: Path) -> bool:
    if not file.is_file():
        return False  # to look into a pipe would wait for whoever fills it
    with file.open("rb") as there:
        return there.read(len(_DATABASE)) == _DATABASE


def _mode_of(file: Path) -> int:
    with contextlib.suppress(OSError):
        return file.stat().st_mode & 0o777
    return _MODE
