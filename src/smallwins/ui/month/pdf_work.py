"""Writes some months into one PDF in a thread of its own: the window goes on meanwhile."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QPainter

from smallwins.domain.errors import StorageError, StorageUnreachableError
from smallwins.report.output import Pages, write_pdf

_log = logging.getLogger(__name__)


class _StoppedError(Exception):
    """Somebody stopped it."""


class BookPages:
    """The sheets of several months, one after the other.

    Args:
        parts: the sheets of each month; one at least.
        before: called before each sheet, with how many months are painted whole.
    """

    def __init__(self, parts: Sequence[Pages], before: Callable[[int], None]) -> None:
        self._sheets = [
            (month, page) for month, one in enumerate(parts) for page in range(one.count)
        ]
        self._parts = parts
        self._before = before
        self.paper = parts[0].paper

    @property
    def count(self) -> int:
        """How many sheets there are in all."""
        return len(self._sheets)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a sheet, in tenths of a millimetre."""
        month, number = self._sheets[page]
        self._before(month)
        self._parts[month].paint(painter, number)


class PdfWork(QThread):
    """The thread. It touches no file of the journal and no widget: all it needs is given to it.

    Args:
        makers: each makes the sheets of a month.
        file: where they go.
        title: what a reader of PDFs calls them.
        parent: what it goes with.
        language: which language they are in, such as "en-GB".

    Attributes:
        error: why there is no file, once it has ended; None where there is one, or it was stopped.
        stopped: whether it was stopped; then there is no file either.

    Signals:
        went_on(int): so many months are painted.
    """

    went_on = Signal(int)

    def __init__(
        self,
        makers: Sequence[Callable[[], Pages]],
        file: Path,
        title: str,
        parent: QObject,
        *,
        language: str = "",
    ) -> None:
        super().__init__(parent)
        self._makers = makers
        self._file = file
        self._title = title
        self._language = language
        self._stop = False
        self._told = -1
        self.error: StorageError | None = StorageUnreachableError()
        self.stopped = False

    def stop(self) -> None:
        """Ask it to end without a file. It does so before the next sheet."""
        self._stop = True

    def run(self) -> None:
        try:
            parts = [self._made(one) for one in self._makers]
            write_pdf(
                BookPages(parts, self._go_on), self._file, self._title, language=self._language
            )
        except _StoppedError:
            self.error, self.stopped = None, True
        except StorageError as error:
            self.error = error
        except Exception:  # noqa: BLE001 - what leaves a thread of Qt's would end the app
            # It is told as a page that did not save.
            _log.exception("A page could not be made")
        else:
            self.error = None

    def _made(self, make: Callable[[], Pages]) -> Pages:
        self._heed()
        return make()

    def _go_on(self, months: int) -> None:
        self._heed()
        if months != self._told:
            self._told = months
            self.went_on.emit(months)

    def _heed(self) -> None:
        if self._stop:
            raise _StoppedError
