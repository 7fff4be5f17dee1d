"""The treat of the running app: days with a win fill it, and it waits until it is enjoyed."""

import logging

from PySide6.QtCore import QObject, Signal, Slot

from smallwins.domain.errors import StorageError
from smallwins.domain.treats import Enjoyed, Treat
from smallwins.domain.wins import Win
from smallwins.services.clock import Clock
from smallwins.services.journal import Journal
from smallwins.store.treats import TreatStore

_LOG = logging.getLogger(__name__)


class Treats(QObject):
    """The treat that is filling, or that waits full.

    Every call may raise a `StorageError`; then nothing changed and no signal is sent.

    Args:
        store: where it is. The file fills it by itself, whoever keeps a win.
        journal: tells of wins, and knows which day it is.
        clock: knows the moment.

    Signals:
        changed(): it is fuller, has another name, or another one began.
    """

    changed = Signal()

    def __init__(
        self, store: TreatStore, journal: Journal, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._journal = journal
        self._clock = clock
        self._told: Treat | None = None
        journal.kept.connect(self._look)
        journal.changed.connect(self._look)

    def treat(self) -> Treat:
        """Give the treat."""
        self._told = self._store.treat()
        return self._told

    def name(self, title: str) -> None:
        """Say what it is; "" takes its name away.

        Raises:
            TextRefusedError: a title that does not fit.
        """
        self._store.name(title, self._clock.now())
        self.changed.emit()

    def enjoy(self) -> bool:
        """It was enjoyed, and a new one begins; `enjoy_no_more` takes that back.

        Returns:
            Whether it was full; of one that is not, this says nothing.
        """
        enjoyed = self._store.enjoy(self._journal.today(), self._clock.now())
        if enjoyed:
            self.changed.emit()
        return enjoyed

    def enjoy_no_more(self) -> None:
        """Take the last enjoying back: the treat is full again, and has its name."""
        self._store.enjoy_no_more()
        self.changed.emit()

    def enjoyed(self, limit: int | None = None) -> list[Enjoyed]:
        """Give those that were enjoyed, the newest first; None for all of them."""
        return self._store.enjoyed(limit)

    @Slot(object)
    def _look(self, _win: Win) -> None:
        """A win was kept, or moved: say so where that changed what somebody saw of the treat."""
        if self._told is None:
            return
        told = self._told
        try:
            if self.treat() != told:
                self.changed.emit()
        except StorageError as error:
            _LOG.info("How full the treat is was not read: %r", error)
