"""Draws charts in a thread of its own: matplotlib takes half a second to come, and its time."""

import logging
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThread, Slot

from smallwins.ui.widgets.collecting import hold_back, let_run

_LOG = logging.getLogger(__name__)

_Made = TypeVar("_Made")


class _Work(QThread, Generic[_Made]):
    """One thing that is made.

    Attributes:
        made: what came of it; None where nothing did.
    """

    def __init__(self, make: Callable[[], _Made], done: Callable[[_Made | None], None]) -> None:
        super().__init__()
        self._make = make
        self.done = done
        self.made: _Made | None = None

    def run(self) -> None:
        try:
            self.made = self._make()
        except Exception as error:  # noqa: BLE001 - it would end the app; the words are there
            # What failed may quote what was drawn: its kind alone is told.
            _LOG.error("A chart was not drawn: %s.", type(error).__name__)


class Drawing(QObject):
    """Makes one thing after the other; only one is on its way at a time.

    Args:
        parent: what it goes with.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: _Work[object] | None = None
        self._waiting: deque[tuple[str, Callable[[], object], Callable[..., None]]] = deque()

    @property
    def busy(self) -> bool:
        """Whether something is on its way."""
        return self._work is not None

    def make(
        self, make: Callable[[], _Made], done: Callable[[_Made | None], None], what: str
    ) -> None:
        """Make something in the thread; what waits under the same name is not made any more.

        Args:
            make: makes it; it may touch no widget and no file of the journal.
            done: is given it here, once it is made; None where it was not.
            what: a name for such things.
        """
        self._waiting = deque(one for one in self._waiting if one[0] != what)
        self._waiting.append((what, make, done))
        self._go_on()

    def let_go(self) -> None:
        """Make no more, and wait for what is on its way: the app closes."""
        self._waiting.clear()
        work, self._work = self._work, None
        if work is not None:
            work.wait()
            let_run(self)

    def _go_on(self) -> None:
        if self._work is None and self._waiting:
            _, make, done = self._waiting.popleft()
            self._work = _Work(make, done)
            self._work.finished.connect(self._finished)
            hold_back(self)
            self._work.start()

    @Slot()
    def _finished(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.wait()
            let_run(self)
            work.done(work.made)
            self._go_on()
