"""Sends the sheets of some months out in a thread of its own: the window goes on meanwhile."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QPainter

from smallwins.domain.errors import StorageError, StorageUnreachableError
from smallwins.report.output import Pages

_log = logging.getLogger(__name__)


class _StoppedError(Exception):
    """Somebody stopped it."""


@dataclass(frozen=True, slots=True)
class Far:
    """How far it is.

    Attributes:
        months: how many are painted whole.
        of_months: of how many.
        sheets: how many are painted whole.
        of_sheets: of how many; 0 while that is not known.
    """

    months: int
    of_months: int
    sheets: int = 0
    of_sheets: int = 0


class ManyPages:
    """The sheets of one month or several, one after the other.

    Args:
        parts: the sheets of each month; one at least.
        before: called before each sheet.
    """

    def __init__(self, parts: Sequence[Pages], before: Callable[[Far], None]) -> None:
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
        self._before(Far(month, len(self._parts), page, self.count))
        self._parts[month].paint(painter, number)


class PagesWork(QThread):
    """The thread. It touches no file of the journal and no widget: all it needs is given to it.

    Args:
        makers: each makes the sheets of a month.
        send: sends them all; nothing is to be sent where painting one of them raises.
        parent: what it goes with.

    Attributes:
        error: why they are not there, once it has ended; None where they are, or it was stopped.
        stopped: whether it was stopped; then nothing was sent either.

    Signals:
        went_on(Far): the next sheet is begun.
    """

    went_on = Signal(object)

    def __init__(
        self,
        makers: Sequence[Callable[[], Pages]],
        send: Callable[[Pages], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._makers = makers
        self._send = send
        self._stop = False
        self.error: StorageError | None = StorageUnreachableError()
        self.stopped = False

    def stop(self) -> None:
        """Ask it to end with nothing sent. It does so before the next sheet."""
        self._stop = True

    def run(self) -> None:
        try:
            parts = [self._made(one) for one in self._makers]
            self._send(ManyPages(parts, self._go_on))
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

    def _go_on(self, far: Far) -> None:
        self._heed()
        self.went_on.emit(far)

    def _heed(self) -> None:
        if self._stop:
            raise _StoppedError
