"""Keeps what goes wrong in a private file, off the screen; never a person's words."""

import contextlib
import logging
from collections.abc import Iterator
from pathlib import Path

from smallwins.paths import make_private_file, make_private_folder

_LARGEST = 1024 * 1024


@contextlib.contextmanager
def logging_to(folder: Path, name: str = "commands.log") -> Iterator[None]:
    """Send warnings of all rooms to a file in `folder`; made at the first one, if there is one."""
    handler = _LateFile(folder, name)
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        handler.close()


class _LateFile(logging.Handler):
    """A log file that is there when needed; where none can be, the command goes on without."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(logging.WARNING)
        self._folder = folder
        self._name = name
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        with contextlib.suppress(OSError):
            make_private_folder(self._folder)
            file = self._folder / self._name
            make_private_file(file)
            mode = "w" if file.stat().st_size > _LARGEST else "a"
            with file.open(mode, encoding="utf-8", errors="backslashreplace") as log:
                log.write(self.format(record) + "\n")
