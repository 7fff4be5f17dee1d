"""The lines about rewards: three dealt from ten thousand, in turns with a bare sample."""

import random
from collections.abc import Iterator, Sequence
from statistics import median

from bench.figures import Row, paired_ratio, percentile
from bench.orders import took
from smallwins.domain.rewards import CARDS, MINUTES, MOST_MINUTES, Cost, Reward, Wish, deal
from smallwins.domain.wins import Energy

_MANY = 10_000
_FRAME_MS = 1000 / 60
_SEED = 5
_WISHES = (
    ("a usual wish", Wish(5, Energy.OKAY, Cost.FREE)),
    ("a wish that all fit", Wish(MOST_MINUTES, Energy.GOOD, Cost.LOW)),
    ("a wish that grows to its widest", Wish(1, Energy.ROUGH, Cost.FREE)),
)


def dealing(rounds: int) -> Iterator[Row]:
    """Deal from ten thousand rewards, for each sort of wish."""
    chance = random.Random(_SEED)
    for number, (name, wish) in enumerate(_WISHES):
        rewards = _rewards(chance, all_long=number == len(_WISHES) - 1)
        pairs = []
        for _ in range(rounds + 1):
            last = {reward.id for reward in chance.sample(rewards, CARDS)}
            told = deal(rewards, wish, last, chance).wish
            pairs.append((took(deal, rewards, wish, last, chance), took(_bare, rewards, told)))
        yield dealing_row(pairs[1:], name)  # the first round warms both


def dealing_row(pairs: Sequence[tuple[float, float]], wish: str) -> Row:
    """From asking for three cards to having them; 99 of 100 are there within a frame."""
    ours, floor = ([pair[side] for pair in pairs] for side in (0, 1))
    slow = percentile(ours, 0.99)
    return Row(
        f"Deal three of {_MANY:,} rewards, {wish} (p99 {slow:.1f} ms)",
        median(ours),
        median(floor),
        "ms",
        paired_ratio(ours, floor),
        f"p99 at most {_FRAME_MS:.1f} ms",
        kept=slow <= _FRAME_MS,
    )


def _rewards(chance: random.Random, *, all_long: bool) -> list[Reward]:
    return [
        Reward(
            id=number,
            title=f"Reward {number}",
            minutes=MOST_MINUTES if all_long else chance.choice(MINUTES),
            energy=Energy.ROUGH if all_long else chance.choice(list(Energy)),
            cost=Cost.LOW if all_long else chance.choice(list(Cost)),
            icon="sun",
            favourite=chance.random() < 0.1,
            resting=chance.random() < 0.1,
        )
        for number in range(1, _MANY + 1)
    ]


def _bare(rewards: Sequence[Reward], wish: Wish) -> list[Reward]:
    """One look at each, and three by luck: no favourites, no memory, no wish that grows."""
    there = [
        reward
        for reward in rewards
        if reward.minutes <= wish.minutes and (reward.cost is Cost.FREE or wish.cost is Cost.LOW)
    ]
    return random.sample(there, min(CARDS, len(there)))
