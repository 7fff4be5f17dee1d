"""Small good things a person may give themselves, and how three of them are dealt."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from smallwins.domain.errors import EmptyTextError, TooLongError
from smallwins.domain.wins import Energy, check_feeling

if TYPE_CHECKING:
    import random

MINUTES: Final = (1, 5, 15, 60)
"""The minutes a person may say they have."""

MOST_MINUTES: Final = 24 * 60
"""The minutes the longest reward may take; and what there is where nobody said."""

LONGEST_TITLE: Final = 80
"""Characters (code points) a title may hold."""

CARDS: Final = 3
"""How many are dealt at once."""

ICONS: Final = (
    "music",
    "book",
    "sun",
    "mug",
    "bath",
    "plant",
    "pet",
    "pen",
    "body",
    "home",
    "people",
    "food",
    "moving",
    "rest",
    "mind",
    "task",
)
"""The names an icon may have: eight of rewards alone, then the kinds of wins."""

_FAVOURITE: Final = 3
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
        away: it was put away, and can be brought back.
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
    away: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A reward that was picked, in the words it had then: it may change, or be put away.

    Attributes:
        id: its number in the file.
        reward: the number of the reward.
        title: what the reward was, as `Reward` says it; so with what follows.
        minutes: how long it took.
        energy: the least energy it asked for.
        cost: what it cost.
        day: the day it was picked on.
        picked_at: the moment, aware, in UTC.
        done_at: when it was said to be done, aware, in UTC; None while nobody said so.
    """

    id: int
    reward: int
    title: str
    minutes: int
    energy: Energy
    cost: Cost
    day: dt.date
    picked_at: dt.datetime
    done_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What there is to spend now.

    Attributes:
        minutes: how long; a window asks for one of MINUTES.
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
        """Give a wish a little wider; None where there is none.

        First there are more minutes, as a person may say them, then a low cost, and at last as many
        minutes as any reward takes. It asks for no more energy than there is: that is not a
        person's to give.
        """
        longer = next((minutes for minutes in MINUTES if minutes > self.minutes), None)
        if longer is not None:
            return dataclasses.replace(self, minutes=longer)
        if self.cost is Cost.FREE:
            return dataclasses.replace(self, cost=Cost.LOW)
        if self.minutes < MOST_MINUTES:
            return dataclasses.replace(self, minutes=MOST_MINUTES)
        return None


@dataclass(frozen=True, slots=True)
class Fitting:
    """The numbers of the rewards there is enough for; resting ones are left out.

    Attributes:
        favourites: of those that come more often.
        others: of all others.
    """

    favourites: Sequence[int]
    others: Sequence[int]

    def __len__(self) -> int:
        return len(self.favourites) + len(self.others)

    def parted(self, last: Collection[int]) -> "tuple[Fitting, Fitting]":
        """Give those that did not lie on the table last, and those that did."""
        new_favourites, old_favourites = _parted(self.favourites, last)
        new_others, old_others = _parted(self.others, last)
        return Fitting(new_favourites, new_others), Fitting(old_favourites, old_others)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What luck gave.

    Attributes:
        numbers: of the rewards, three at most, in the order they lie.
        wish: what they fit: the wish, or a wider one.
    """

    numbers: tuple[int, ...]
    wish: Wish


@dataclass(frozen=True, slots=True)
class Deal:
    """What lies on the table.

    Attributes:
        cards: the rewards, three at most; none where none fits the widest wish.
        wish: what they fit: the wish, or a wider one.
        asked: the wish as it was said.
    """

    cards: tuple[Reward, ...]
    wish: Wish
    asked: Wish

    @property
    def wider(self) -> bool:
        """Whether the wish had to grow."""
        return self.wish != self.asked

    @property
    def longer(self) -> bool:
        """Whether one of the cards takes more minutes than was said."""
        return any(card.minutes > self.asked.minutes for card in self.cards)

    @property
    def dearer(self) -> bool:
        """Whether one of the cards costs a little, where free ones were asked for."""
        return self.asked.cost is Cost.FREE and any(card.cost is Cost.LOW for card in self.cards)


def checked(reward: Reward) -> Reward:
    """Give a reward as it is kept: its title on one line, and minutes that a day has.

    Raises:
        EmptyTextError: none of its title would show.
        UnkeepableTextError: NUL or a lone surrogate is in it.
        TooLongError: more than LONGEST_TITLE characters.
        ValueError: minutes that no day has, or an icon that is none.
    """
    title = on_one_line(reward.title, LONGEST_TITLE)
    if not title:
        raise EmptyTextError
    if not 1 <= reward.minutes <= MOST_MINUTES:
        raise ValueError(f"{reward.minutes} minutes")
    if reward.icon not in ICONS:
        raise ValueError(f"no icon is called {reward.icon!r}")
    return dataclasses.replace(reward, title=title)


def on_one_line(title: str, longest: int) -> str:
    """Give a title without line ends and spaces around it; "" where none of it would show.

    Raises:
        UnkeepableTextError: NUL or a lone surrogate is in it.
        TooLongError: more than `longest` characters.
    """
    line = " ".join(title.splitlines()).strip()
    if len(line) > longest:
        raise TooLongError(len(line), longest)
    return check_feeling(line)


def moved(numbers: Sequence[int], number: int, step: int) -> list[int]:
    """Give numbers in the order they have when one goes some places on, or to the end it meets.

    Args:
        numbers: in their order.
        number: the one that goes; where it is not among them, all stay.
        step: how far: below zero towards the beginning.
    """
    others = [each for each in numbers if each != number]
    if len(others) < len(numbers):
        at = numbers.index(number) + step
        others.insert(max(0, min(at, len(others))), number)
    return others


def draw(
    fitting: Callable[[Wish], Fitting],
    wish: Wish,
    last: Collection[int],
    chance: "random.Random",
) -> Drawn:
    """Draw up to three rewards that fit. Those that lay there last come when no others do.

    Where none fits, or all that fit lay there last, the wish grows until another fits. Where none
    does, those that lay there last lie there again.

    Args:
        fitting: gives what there is for a wish.
        wish: what there is to spend.
        last: the numbers of the rewards that were dealt last.
        chance: where the luck comes from. A favourite's chance is three times that of another.
    """
    told, new, again = wish, Fitting((), ()), Fitting((), ())
    grown: Wish | None = wish
    while grown is not None and not new:
        new, old = fitting(grown).parted(last)
        if new or (old and not again):
            told, again = grown, old
        grown = grown.widened()
    numbers = _weighted(new, CARDS, chance)
    numbers += _weighted(again, CARDS - len(numbers), chance)
    chance.shuffle(numbers)
    return Drawn(tuple(numbers), told)


def _parted(numbers: Sequence[int], apart: Collection[int]) -> tuple[list[int], list[int]]:
    """Give the numbers without those, and those among them; quick where those are few."""
    rest = list(numbers)
    found = [number for number in apart if number in rest]
    for number in found:
        rest.remove(number)
    return rest, found


def _weighted(there: Fitting, count: int, chance: "random.Random") -> list[int]:
    """Draw one after another, each time with the same chances among those that are left."""
    if len(there) <= count:
        return [*there.favourites, *there.others]
    weights = (_FAVOURITE * len(there.favourites), len(there.others))
    drawn: dict[int, None] = {}
    while len(drawn) < count:
        # One that was drawn already is drawn again: no chance of the others changes by that.
        (some,) = chance.choices((there.favourites, there.others), weights)
        drawn[chance.choice(some)] = None
    return list(drawn)
