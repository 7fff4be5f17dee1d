"""A new file for tests that are not about making one."""

import functools
import tempfile
from pathlib import Path

from smallwins.paths import make_private_file, make_private_folder
from smallwins.store.database import FILE_NAME, Database


@functools.cache
def _new_file() -> bytes:
    """What a file holds that was made just now."""
    with tempfile.TemporaryDirectory() as folder:
        Database.open(Path(folder)).close()
        return (Path(folder) / FILE_NAME).read_bytes()


def begin_with_a_new_file(folder: Path) -> None:
    """Lay a new file into a folder, if there is none: to make each anew takes 40 ms of syncing."""
    make_private_folder(folder)
    if not (folder / FILE_NAME).exists():
        make_private_file(folder / FILE_NAME)
        (folder / FILE_NAME).write_bytes(_new_file())
