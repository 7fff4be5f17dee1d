"""Where files live: data, run-time and log folders, for this person's eyes alone."""

import contextlib
import os
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from smallwins.domain.errors import StorageUnreachableError
from smallwins.whereabouts import (
    HOME_VARIABLE,
    LONGEST_RUNTIME,
    mark_of,
    named_data,
    runtime_under,
)

_FOLDER_MODE = 0o700
_FILE_MODE = 0o600
_OWN_NAMES = ("smallwins", "logs", "backups", "window.ini")


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one running app.

    Attributes:
        data: the database lives here.
        runtime: the lock and the socket by which a second start finds the first.
        logs: what went wrong, without a person's words.
    """

    data: Path
    runtime: Path
    logs: Path

    def ensure(self) -> None:
        """Make the folders that are not there, readable by this person alone.

        Raises:
            StorageUnreachableError: one cannot be made, or the run-time folder is another's.
        """
        try:
            make_private_folder(self.data)
            with contextlib.suppress(OSError):
                # Wins can be read and kept where no log can be written.
                make_private_folder(self.logs)
            make_private_folder(self.runtime)
            if not _is_ours(self.runtime):
                raise StorageUnreachableError
            if _mode(self.runtime) & ~_FOLDER_MODE:
                self.runtime.chmod(_FOLDER_MODE)
        except OSError as error:
            raise StorageUnreachableError from error


def find_folders(chosen: Path | None, environ: Mapping[str, str]) -> Folders:
    """Choose the folders: `chosen` (--data), else SMALLWINS_HOME, else where the system keeps data.

    Args:
        chosen: a folder the person named, if any.
        environ: the environment to look in.
    """
    named = environ.get(HOME_VARIABLE)
    if chosen is None and named:
        chosen = Path(named)
    if chosen is not None:
        data = Path(named_data(str(chosen)))  # it does not follow links
        logs = data / "logs"
    else:
        # platformdirs costs a few ms, which a start with a named folder need not pay.
        import platformdirs  # noqa: PLC0415

        data = platformdirs.user_data_path("smallwins", appauthor=False)
        logs = platformdirs.user_log_path("smallwins", appauthor=False)
    return Folders(data=data, runtime=_runtime_folder(data, environ), logs=logs)


def chosen_folder(folders: Folders) -> Path | None:
    """Give the data folder where somebody chose another than the system's; None for that one."""
    usual = find_folders(None, {})
    return None if folders.data == usual.data else folders.data


def keep_private() -> None:
    """Let whatever this process writes be for this person alone, and leave no image of its memory.

    A core file of a crash would hold the person's words; some systems collect them.
    """
    os.umask(0o077)
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - there is none on Windows

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        # Linux hands a core to a program that collects them whatever the limit is, but for a limit
        # of one byte (core(5)); a file of that size is never written.
        least = 1 if sys.platform == "linux" and most else 0
        resource.setrlimit(resource.RLIMIT_CORE, (least, most))


def make_private_folder(folder: Path) -> None:
    """Make `folder` if it is not there, and let nobody else look into it.

    A folder that was there and holds other things too keeps its mode: it may be shared on purpose.

    Raises:
        OSError: it cannot be made.
    """
    try:
        folder.mkdir(mode=_FOLDER_MODE)
    except FileNotFoundError:
        make_private_folder(folder.parent)
        folder.mkdir(mode=_FOLDER_MODE, exist_ok=True)
    except FileExistsError:
        if not folder.is_dir():
            raise
        with contextlib.suppress(OSError):
            mode = _mode(folder)
            if mode & ~_FOLDER_MODE and _is_ours(folder) and _holds_nothing_else(folder):
                folder.chmod(mode & _FOLDER_MODE)
        return
    # The umask may have taken away even the owner's rights.
    folder.chmod(_FOLDER_MODE)


def make_private_file(file: Path) -> None:
    """Make an empty `file` if it is not there, and let nobody else read it.

    Raises:
        OSError: it cannot be made.
    """
    try:
        handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _FILE_MODE)
    except FileExistsError:
        with contextlib.suppress(OSError):
            mode = _mode(file)
            if file.is_file() and mode & ~_FILE_MODE:
                file.chmod(mode & _FILE_MODE)
        return
    os.close(handle)
    file.chmod(_FILE_MODE)


def _runtime_folder(data: Path, environ: Mapping[str, str]) -> Path:
    if under := runtime_under(environ.get("XDG_RUNTIME_DIR", ""), str(data)):
        return Path(under)
    tag = mark_of(str(data.resolve()), 4)
    # It brings a dozen modules along, and most starts have a place of their own.
    import tempfile  # noqa: PLC0415

    name = f"smallwins-{os.getuid()}-{tag}" if hasattr(os, "getuid") else f"smallwins-{tag}"
    folder = Path(tempfile.gettempdir()) / name
    if os.name == "posix" and len(os.fsencode(folder)) > LONGEST_RUNTIME:
        return Path("/tmp") / name  # noqa: S108 - checked to be ours before use
    return folder


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _is_ours(folder: Path) -> bool:
    there = folder.lstat()
    return stat.S_ISDIR(there.st_mode) and (
        not hasattr(os, "getuid") or there.st_uid == os.getuid()
    )


def _holds_nothing_else(folder: Path) -> bool:
    """Whether all in it is ours; a folder like /tmp, shared by its sticky bit, never counts."""
    return not _mode(folder) & stat.S_ISVTX and all(
        entry.name.startswith(_OWN_NAMES) for entry in folder.iterdir()
    )
