"""Small good things a person may give themselves, and how three of them are dealt."""

import heapq
import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from smallwins.domain.wins import Energy

MINUTES: Final = (1, 5, 15, 60)
"""The minutes a person may say they have."""

MOST_MINUTES: Final = 24 * 60
LONGEST_TITLE: Final = 80
"""Characters (code points) a title may hold."""

CARDS: Final = 3
"""How many are dealt at once."""

_FAVOURITE: Final = 3.0
_ENERGIES: Final = (Energy.ROUGH, Energy.OKAY, Energy.GOOD)


class Cost(StrEnum):
    """What a reward costs; the values are what the file holds."""

    FREE = "free"
    LOW = "low"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reward:
    """One small good thing.

    Attributes:
        id: its number in the file; 0 before it is there.
        ours: the name of the entry it came from; "" for one of the person's own.
        title: what it is, in one line.
        minutes: how long it takes.
        energy: the least energy it asks for.
        cost: what it costs.
        icon: the name of its icon.
        favourite: it comes more often.
        resting: it is not dealt.
    """

    id: int = 0
    ours: str = ""
    title: str
    minutes: int
    energy: Energy
    cost: Cost
    icon: str
    favourite: bool = False
    resting: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """What there is to spend now.

    Attributes:
        minutes: one of MINUTES.
        energy: how much energy there is.
        cost: what it may cost.
    """

    minutes: int
    energy: Energy
    cost: Cost

    def holds(self, reward: Reward) -> bool:
        """Whether there is enough for this reward."""
        return (
            reward.minutes <= self.minutes
            and _ENERGIES.index(reward.energy) <= _ENERGIES.index(self.energy)
            and (reward.cost is Cost.FREE or self.cost is Cost.LOW)
        )

    def widened(self) -> "Wish | None":
        """Give a wish a little wider: more minutes, then a low cost; None where there is none.

        It asks for no more energy than there is: that is not a person's to give.
        """
        longer = next((minutes for minutes in MINUTES if minutes > self.minutes), None)
        if longer is not None:
            return replace(self, minutes=longer)
        return replace(self, cost=Cost.LOW) if self.cost is Cost.FREE else None


@dataclass(frozen=True, slots=True)
class Deal:
    """What lies on the table.

    Attributes:
        cards: the rewards, three at most; none where none fits the widest wish.
        wish: what they fit: the wish, or a wider one.
        wider: the wish had to grow.
    """

    cards: tuple[Reward, ...]
    wish: Wish
    wider: bool


def deal(
    rewards: Sequence[Reward], wish: Wish, last: Collection[int], chance: random.Random
) -> Deal:
    """Deal up to three rewards that fit. Those that lay there last come when no others do.

    Where none fits, or all that fit lay there last, the wish grows until one more fits. Where none
    more does, they lie there again.

    Args:
        rewards: all there are; resting ones are left out.
        wish: what there is to spend.
        last: the numbers of the rewards that were dealt last.
        chance: where the luck comes from. A favourite's chance is three times that of another.
    """
    awake = [reward for reward in rewards if not reward.resting]
    grown: Wish | None = wish
    while grown is not None:
        fitting = [reward for reward in awake if grown.holds(reward)]
        if any(reward.id not in last for reward in fitting):
            return Deal(_drawn(fitting, last, chance), grown, wider=grown != wish)
        grown = grown.widened()
    fitting = [reward for reward in awake if wish.holds(reward)]
    return Deal(_drawn(fitting, last, chance), wish, wider=False)


def _drawn(
    fitting: Sequence[Reward], last: Collection[int], chance: random.Random
) -> tuple[Reward, ...]:
    others = [reward for reward in fitting if reward.id not in last]
    drawn = _weighted(others, CARDS, chance)
    again = [reward for reward in fitting if reward.id in last]
    drawn += _weighted(again, CARDS - len(drawn), chance)
    chance.shuffle(drawn)
    return tuple(drawn)


def _weighted(rewards: Sequence[Reward], count: int, chance: random.Random) -> list[Reward]:
    """Draw without putting back (Efraimidis and Spirakis 2006): the largest u ** (1 / weight)."""
    keys = (
        (chance.random() ** (1 / (_FAVOURITE if reward.favourite else 1.0)), number)
        for number, reward in enumerate(rewards)
    )
    return [rewards[number] for _, number in heapq.nlargest(count, keys)]
