"""Which small wins are offered now: fitted to the day, without those that rest."""

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from smallwins.domain.suggestions import Chain, Hour, Suggestion, chips, folded, hour_of, step_on
from smallwins.domain.wins import Energy, Win
from smallwins.services.clock import Clock
from smallwins.services.journal import Journal
from smallwins.store.offers import OfferStore


class Offers(QObject):
    """Knows what to offer, what rests, and the small step on that was asked for.

    Args:
        store: which wins rest.
        journal: what the person keeps, and which day it is.
        clock: says what part of the day it is.

    Signals:
        changed(): something rests or is awake, or a step on was asked for or taken back.
    """

    changed = Signal()

    def __init__(
        self, store: OfferStore, journal: Journal, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._journal = journal
        self._clock = clock
        self._step: Suggestion | None = None
        self._step_day = dt.date.min
        journal.kept.connect(self._kept)

    def now(
        self,
        energy: Energy | None,
        starters: Mapping[Energy, Sequence[Suggestion]],
        *,
        limit: int = 6,
    ) -> list[Suggestion]:
        """Give what is offered now.

        Args:
            energy: what kind of day it is.
            starters: ours, in the person's language.
            limit: how many there is room for.

        Raises:
            StorageError: the file cannot be read.
        """
        day = self._journal.today()
        return chips(
            energy,
            self._journal.recent(),
            starters,
            day=day,
            hour=self._hour(),
            resting=self._store.resting(),
            step=self._step if self._step_day == day else None,
            limit=limit,
        )

    def resting(self) -> list[str]:
        """Give what rests, as it was said when it was let rest.

        Raises:
            StorageError: the file cannot be read.
        """
        return list(self._store.resting().values())

    def rest(self, *texts: str) -> None:
        """Offer these words no more.

        Raises:
            StorageError: none of it was written.
        """
        self._store.rest(*texts)
        self.changed.emit()

    def wake(self, *texts: str) -> None:
        """Offer these words again.

        Raises:
            StorageError: none of it was written.
        """
        self._store.wake(*texts)
        self.changed.emit()

    def step_after(self, win: Win, chains: Sequence[Chain]) -> Suggestion | None:
        """Give the one small thing a win may lead on to now; None where nothing follows.

        Args:
            win: the win.
            chains: ours, in the person's language.

        Raises:
            StorageError: the file cannot be read.
        """
        step = step_on(win.text, win.kind, chains, self._hour())
        return None if step is None or folded(step.text) in self._store.resting() else step

    def lead_on(self, step: Suggestion | None) -> None:
        """Offer this step among the others until the day ends or it is kept; None for no step."""
        self._step, self._step_day = step, self._journal.today()
        self.changed.emit()

    def _hour(self) -> Hour:
        return hour_of(self._clock.now().astimezone(self._clock.zone()).hour)

    @Slot(object)
    def _kept(self, win: Win) -> None:
        # Without a word: nothing is to move under the hand that kept it.
        if self._step and folded(win.text) == folded(self._step.text):
            self._step = None
