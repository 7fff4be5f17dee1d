"""A private folder for what CUPS lays down while a page is printed, gone with the print.

CUPS keeps the page in a file, in the folder that TMPDIR names when a painter begins, until the
printer has it. Were the app killed before, the page would lie there for good. So each print has a
folder of its own and holds a lock on it, which goes with the process; a folder nobody holds is
left over, and is cleared before the next print and when the app starts.
"""

import contextlib
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_NAME: Final = "smallwins-print-"
_MODE: Final = 0o700
_VARIABLE: Final = "TMPDIR"


@contextlib.contextmanager
def print_room() -> Iterator[Path | None]:
    """Give a folder for one print; it is empty, and nobody else may look into it.

    None where no page is laid down in a file of ours, as on Windows, or no folder can be made.
    """
    clear_print_rooms()
    room = _made()
    handle = None if room is None else _held(room)
    if room is None or handle is None:
        yield None
        return
    try:
        yield room
    finally:
        _clear(room)
        os.close(handle)


@contextlib.contextmanager
def files_into(room: Path | None) -> Iterator[None]:
    """Let files that have to lie somewhere for a while lie in a room; nothing is done without one.

    No longer than it takes to begin a print: programs that are started meanwhile would take over
    the folder, and lose it.
    """
    if room is None:
        yield
        return
    before = os.environ.get(_VARIABLE)
    os.environ[_VARIABLE] = str(room)
    try:
        yield
    finally:
        if before is None:
            del os.environ[_VARIABLE]
        else:
            os.environ[_VARIABLE] = before


def clear_print_rooms() -> None:
    """Clear the rooms of prints that are no more: the app was killed in the middle of one."""
    with contextlib.suppress(OSError):
        for room in [one for one in _place().iterdir() if one.name.startswith(_NAME)]:
            handle = _held(room)
            if handle is not None:
                _clear(room)
                os.close(handle)


def _place() -> Path:
    """Where rooms are: with the session, whose files are gone when it ends, if there is such."""
    session = os.environ.get("XDG_RUNTIME_DIR", "")
    if session and os.access(session, os.W_OK):
        return Path(session)
    return Path(os.environ.get(_VARIABLE) or "/tmp")  # noqa: S108 - each room is ours alone


def _made() -> Path | None:
    room = _place() / f"{_NAME}{os.urandom(8).hex()}"
    with contextlib.suppress(OSError):
        room.mkdir(mode=_MODE)
        return room
    return None


def _held(room: Path) -> int | None:
    """Hold a room until the handle is closed; None where it is not ours, or somebody holds it."""
    if sys.platform == "win32":
        return None
    import fcntl  # noqa: PLC0415 - there is none on Windows

    try:
        handle = os.open(room, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return None
    there = os.fstat(handle)
    if there.st_uid == os.getuid() and not stat.S_IMODE(there.st_mode) & ~_MODE:
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return handle
    os.close(handle)
    return None


def _clear(room: Path) -> None:
    """Take away a room and the files in it; what cannot go is left."""
    with contextlib.suppress(OSError):
        for file in list(room.iterdir()):
            file.unlink()
        room.rmdir()
