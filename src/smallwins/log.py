"""Keeps what goes wrong in a private file, off the screen; never a person's words."""

import contextlib
import copy
import logging
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

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
        self.setFormatter(_WithoutWords("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        with contextlib.suppress(OSError):
            make_private_folder(self._folder)
            file = self._folder / self._name
            make_private_file(file)
            mode = "w" if file.stat().st_size > _LARGEST else "a"
            with file.open(mode, encoding="utf-8", errors="backslashreplace") as log:
                log.write(self.format(record) + "\n")


class _WithoutWords(logging.Formatter):
    """Tells where a bug was and of what kind; what it says of itself may quote a person's words."""

    def format(self, record: logging.LogRecord) -> str:
        record = copy.copy(record)
        record.exc_text = None  # another handler may have written it out whole
        return super().format(record)

    def formatException(  # noqa: N802 - named by logging
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        told: list[str] = []
        error, known = ei[1], set[int]()
        while error is not None and id(error) not in known:
            known.add(id(error))
            way = "".join(traceback.format_tb(error.__traceback__))
            told.insert(0, f"Traceback (most recent call last):\n{way}{_kind_of(error)}")
            before = None if error.__suppress_context__ else error.__context__
            error = error.__cause__ or before
        return "\n".join(told)


def _kind_of(error: BaseException) -> str:
    """Give the kind of an error, and the system's number or SQLite's name for it."""
    kind = type(error)
    sign = getattr(error, "errno", None) or getattr(error, "sqlite_errorname", None)
    return f"{kind.__module__}.{kind.__qualname__}" + (f" ({sign})" if sign else "")
