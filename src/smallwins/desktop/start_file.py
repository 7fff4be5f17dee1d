"""The file by which a system starts the app with the computer: ours to write, and to remove.

Linux desktops and macOS have one each. What a person or another program made of it is theirs.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from smallwins.desktop.autostart import AutostartState
from smallwins.domain.errors import StartRefusedError
from smallwins.paths import make_private_folder
from smallwins.whole_file import replace_file, said_plainly


class StartFile(Protocol):
    """One such file.

    Attributes:
        file: where it is, or would be.
    """

    file: Path

    def state(self) -> AutostartState:
        """Read back what the system has."""
        ...

    def is_ours(self) -> bool:
        """Whether the file that stands there is just as some version of ours wrote it.

        Raises:
            OSError: it cannot be read.
        """
        ...

    def written(self) -> bytes:
        """Give what we write.

        Raises:
            StartRefusedError: the system could not read it.
        """
        ...


def switch_file(start: StartFile, on: bool) -> bool:  # noqa: FBT001 - the one thing said
    """Write the file, or remove it; leave it be where it is not as we wrote it.

    Args:
        start: the file.
        on: whether the app is to start.

    Returns:
        Whether anything was written or removed.

    Raises:
        StorageError: its folder cannot be written.
        StartRefusedError: what stands there is not ours, and says another thing than is wanted.
    """
    wanted = AutostartState.ON if on else AutostartState.OFF
    try:
        if not _is_free(start):
            if start.state() is not wanted:
                raise StartRefusedError
            return False
        if on:
            make_private_folder(start.file.parent)
            replace_file(start.file, start.written())
        else:
            start.file.unlink(missing_ok=True)
    except OSError as error:
        raise said_plainly(error) from error
    return True


def is_start_command(words: Sequence[str]) -> bool:
    """Whether these are the words by which a version of ours starts itself in the tray."""
    _program, *rest = words or [""]
    if rest[:3] == ["-P", "-m", "smallwins"]:
        rest = rest[3:]
    match rest:
        case ["--tray"] | ["--tray", "--data", _]:
            return True
        case _:
            return False


def _is_free(start: StartFile) -> bool:
    """Whether nothing stands there, or what we wrote."""
    if start.file.is_symlink():
        return False
    try:
        return start.is_ours()
    except FileNotFoundError:
        return True
