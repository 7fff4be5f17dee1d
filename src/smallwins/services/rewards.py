"""Small good things to give oneself: the list, three that are dealt, and what was picked."""

import dataclasses
import logging
import random
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from smallwins.domain.errors import StorageError
from smallwins.domain.rewards import Deal, Pick, Reward, Wish, draw
from smallwins.services.clock import Clock
from smallwins.services.drafts import Drafts, reward_place
from smallwins.services.journal import Journal
from smallwins.store.rewards import RewardStore

_LOG = logging.getLogger(__name__)


class Rewards(QObject):
    """The person's rewards. Ours are among them from the first look on, each once and for good.

    Every call may raise a `StorageError`; then nothing changed and no signal is sent.

    Args:
        store: where they are.
        ours: those the app brings along.
        journal: knows which day it is.
        clock: knows the moment.
        chance: where the luck comes from; the system's own, where none is given.
        drafts: where half written words wait; a command has none.

    Signals:
        changed(): the list, or one in it, is another now.
        picked(Pick): one was picked.
        pick_taken_back(Pick): it was not, after all.
    """

    changed = Signal()
    picked = Signal(Pick)
    pick_taken_back = Signal(Pick)

    def __init__(
        self,
        store: RewardStore,
        ours: Sequence[Reward],
        journal: Journal,
        clock: Clock,
        parent: QObject | None = None,
        *,
        chance: random.Random | None = None,
        drafts: Drafts | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._ours = ours
        self._journal = journal
        self._clock = clock
        self._chance = chance or random.SystemRandom()
        self._drafts = drafts
        self._read: list[Reward] | None = None
        self._brought = False
        self._untold: frozenset[int] | None = None

    def all(self) -> list[Reward]:
        """Give them in the person's order; those that were put away are left out."""
        if self._read is None:
            self._bring_along()
            self._read = self._store.all()
        return list(self._read)

    def put_away_ones(self) -> list[Reward]:
        """Give those that were put away, which `bring_back` brings back."""
        return self._store.put_away_ones()

    def write(self, reward: Reward) -> Reward:
        """Keep what was written, and give it as it is kept; its half written words end with it.

        A new one is the person's own, comes before all others, and has its number now.

        Raises:
            TextRefusedError: a title that does not fit.
        """
        keep = self._store.change if reward.id else self._store.add
        if self._drafts is None:
            kept = keep(reward)
        else:
            place = reward_place(reward.id)
            with self._drafts.ending(place):
                kept = keep(reward)
            self._drafts.hold(place, "")
        self._tell()
        return kept

    def half_written(self, number: int) -> str:
        """Give what is written of a reward and not kept; "" for no words. 0 is a new one."""
        return self._drafts.words(reward_place(number)) if self._drafts is not None else ""

    def hold(self, number: int, words: str) -> None:
        """Let what is written of a reward wait in the file; "" lets it go. 0 is a new one."""
        if self._drafts is not None:
            self._drafts.hold(reward_place(number), words)

    def change(self, reward: Reward) -> Reward:
        """Write what is another now: marks, or all as it was before.

        Raises:
            TextRefusedError: a title that does not fit.
        """
        reward = self._store.change(reward)
        self._tell()
        return reward

    def put_away(self, number: int) -> None:
        """Take a reward out of the list. What was picked of it stays readable."""
        self._store.put_away(number, self._clock.now())
        self._tell()

    def bring_back(self, number: int) -> None:
        """Put a reward into the list again, where it was."""
        self._store.bring_back(number)
        self._tell()

    def move(self, number: int, step: int) -> None:
        """Let a reward go some places on in the list, or to the end it meets.

        Args:
            number: which.
            step: how far: -1 is one up, 1 is one down.
        """
        self._store.move(number, step)
        self._tell()

    def deal(self, wish: Wish) -> Deal:
        """Deal up to three that fit: others than the last ones, if there are any.

        To write that down takes longer than a picture stands: `remember` does it, once they are
        seen.
        """
        self._bring_along()
        last = self._store.last_dealt() if self._untold is None else self._untold
        drawn = draw(self._store.fitting, wish, last, self._chance)
        dealt = Deal(self._store.some(drawn.numbers), drawn.wish, asked=wish)
        numbers = frozenset(card.id for card in dealt.cards)
        if numbers and numbers != last:
            self._untold = numbers
        return dealt

    def remember(self) -> None:
        """Write down what was dealt last, so that the next deal has others after a start as well.

        Where the file takes no word of it now, it is remembered as long as the app runs.
        """
        if self._untold is None:
            return
        try:
            self._store.remember_dealt(self._untold, patient=False)
            self._untold = None
        except StorageError as error:
            _LOG.info("What was dealt is not in the file: %r", error)

    def pick(self, reward: Reward) -> Pick:
        """Write that this one was picked; `pick_no_more` takes it back."""
        pick = self._store.pick(reward, self._journal.today(), self._clock.now())
        self.picked.emit(pick)
        return pick

    def pick_no_more(self, pick: Pick) -> None:
        """Take a pick back: it leaves no trace."""
        self._store.pick_no_more(pick.id)
        self.pick_taken_back.emit(pick)

    def done(self, pick: Pick) -> Pick:
        """Write that it is done; `done_no_more` takes that back."""
        done = dataclasses.replace(pick, done_at=self._clock.now())
        self._store.set_done(pick.id, done.done_at)
        return done

    def done_no_more(self, pick: Pick) -> Pick:
        """Take back that it is done."""
        self._store.set_done(pick.id, None)
        return dataclasses.replace(pick, done_at=None)

    def picks(self, limit: int, *, before: int | None = None) -> list[Pick]:
        """Give what was picked, the newest first, in the words it had then.

        Args:
            limit: at most so many.
            before: those older than the pick of this number; None for the newest.
        """
        return self._store.picks(limit, before=before)

    def _bring_along(self) -> None:
        """Bring ours along, once; where the file takes none now, those that are in it will do."""
        if self._brought:
            return
        try:
            self._store.bring_along(self._ours)
        except StorageError as error:
            if not self._store.all():
                raise
            _LOG.info("Rewards of ours wait for the next start: %r", error)
        self._brought = True

    def _tell(self) -> None:
        self._read = None
        self.changed.emit()
