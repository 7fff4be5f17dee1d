"""Many sheets on their way out: read month by month, then painted and sent in a thread."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smallwins.domain.errors import StorageError
from smallwins.domain.month_page import MonthPage
from smallwins.report.output import Pages
from smallwins.ui import problem
from smallwins.ui.month.pages_work import Far, PagesWork
from smallwins.ui.month.sending import Sending
from smallwins.ui.widgets.collecting import hold_back, let_run

_SHOWN_FROM_MS: Final = 500
"""What takes longer than this says how far it is."""


class Making(QObject):
    """One PDF of some months, or one print of many sheets.

    Args:
        months: the first day of each.
        read: gives the page of a month; it may raise a `StorageError`.
        sheets_of: gives the sheets of a page; it is called in another thread.
        sending: where they go, and what is said of it.
        parent: what it goes with.
        look_at: is called for each month before the first is read; it may raise the same.

    Attributes:
        sending: the same.

    Signals:
        went_on(str): how far it is; said once it took a while.
        ended(str): what came of it. It is gone then.
    """

    went_on = Signal(str)
    ended = Signal(str)

    def __init__(
        self,
        months: Sequence[dt.date],
        read: Callable[[dt.date], MonthPage],
        sheets_of: Callable[[MonthPage], Pages],
        sending: Sending,
        parent: QObject,
        *,
        look_at: Callable[[dt.date], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._months = months
        self._unseen = list(months) if look_at is not None else []
        self._look_at = look_at or bool
        self._read = read
        self._sheets_of = sheets_of
        self.sending = sending
        self._pages: list[MonthPage] = []
        self._work: PagesWork | None = None
        self._far = Far(0, len(months))
        # Started again when all went well: what nobody expected would come with each turn.
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._read_next)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SHOWN_FROM_MS)
        self._slow.timeout.connect(self._say_how_far)

    def start(self) -> None:
        """Begin. The journal is read here, a month at a time: other things have their turn."""
        self._slow.start()
        self._next.start()

    @Slot()
    def stop(self) -> None:
        """Stop, with nothing sent."""
        if self._work is not None:
            self._work.stop()
        else:
            self._end(self.sending.stopped)

    def let_go(self) -> None:
        """Stop, and wait until it has stopped; nothing is said any more."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._next.stop()
        self._slow.stop()
        if self._work is not None:
            self._work.stop()
            self._work.wait()
            let_run(self)

    @Slot()
    def _read_next(self) -> None:
        try:
            if self._unseen:
                self._look_at(self._unseen.pop(0))
            else:
                self._pages.append(self._read(self._months[len(self._pages)]))
        except StorageError as error:
            self._end(problem.words_at_start(error))
            return
        if len(self._pages) == len(self._months):
            self._write()
        else:
            self._next.start()

    def _write(self) -> None:
        makers = [partial(self._sheets_of, page) for page in self._pages]
        self._work = PagesWork(makers, self.sending.send, self)
        self._work.went_on.connect(self._went_on)
        self._work.finished.connect(self._finished)
        hold_back(self)
        self._work.start()

    @Slot(object)
    def _went_on(self, far: Far) -> None:
        self._far = far
        if not self._slow.isActive():
            self._say_how_far()

    @Slot()
    def _say_how_far(self) -> None:
        self.went_on.emit(self.sending.how_far(self._far))

    @Slot()
    def _finished(self) -> None:
        work = self._work
        if work is None:
            return
        work.wait()  # it says so just before it ends, and goes with this
        let_run(self)
        if work.stopped:
            self._end(self.sending.stopped)
        elif work.error is not None:
            self._end(self.sending.unsent(work.error))
        else:
            self._end(self.sending.sent)

    def _end(self, sentence: str) -> None:
        self._next.stop()
        self._slow.stop()
        self.ended.emit(sentence)
