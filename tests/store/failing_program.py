"""A second program that meets a real obstacle: python failing_program.py FOLDER OBSTACLE.

It prints, one in a line, what each try to keep a win came to: "kept", or the name of the error.
"""

import dataclasses
import importlib
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from smallwins.domain.errors import StorageError
from smallwins.domain.settings import Settings
from smallwins.store.database import FILE_NAME, Database
from support.wins import new_win

NOBODY = 65534


def attempt(database: Database, text: str) -> bool:
    try:
        database.wins.add(new_win(text, uid=f"02{os.urandom(17).hex()}"))
    except StorageError as error:
        print(type(error).__name__, flush=True)
        return False
    print("kept", flush=True)
    return True


def told(act: Callable[[], object]) -> None:
    """Print what goes wrong with it."""
    try:
        act()
    except StorageError as error:
        print(type(error).__name__, flush=True)


def with_a_limit_on_files(folder: Path) -> None:
    """As a quota does: the file may not grow, then may again."""
    resource = importlib.import_module("resource")  # there is none on Windows
    with Database.open(folder) as database:
        attempt(database, "before")
        size = (folder / FILE_NAME).stat().st_size
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
        while attempt(database, "x" * 5000):
            pass
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        attempt(database, "after")


def with_settings_on_a_full_disk(folder: Path) -> None:
    """Several rows are written as one, and not one byte fits."""
    resource = importlib.import_module("resource")
    with Database.open(folder) as database:
        win = database.wins.add(new_win())
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
        told(lambda: database.settings.save(Settings(plain_letters=True)))
        told(lambda: database.wins.update(dataclasses.replace(win, feeling="light")))
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


def without_rights(folder: Path) -> None:
    """As another user, or with rights taken away: no file here may be written."""
    tempfile.gettempdir()
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        with Database.open(folder) as database:
            print(len(database.wins.recent(9)), flush=True)
            attempt(database, "not here")
            attempt(database, "nor now")
    except StorageError as error:
        print(type(error).__name__, flush=True)


if __name__ == "__main__":
    obstacles = {
        "limit": with_a_limit_on_files,
        "rights": without_rights,
        "settings": with_settings_on_a_full_disk,
    }
    obstacles[sys.argv[2]](Path(sys.argv[1]))
