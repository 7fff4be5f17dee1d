"""A file of ten thousand rewards, and what three of them are asked for by."""

import random
import sqlite3
from pathlib import Path
from typing import Final

from smallwins.domain.rewards import MINUTES, MOST_MINUTES, Cost, Wish
from smallwins.domain.wins import Energy
from smallwins.store.database import FILE_NAME

MANY: Final = 10_000
SEED: Final = 5
ROUNDS: Final = 20

WISHES: Final = {
    "usual": Wish(5, Energy.OKAY, Cost.FREE),
    "all": Wish(MOST_MINUTES, Energy.GOOD, Cost.LOW),
    "widest": Wish(1, Energy.ROUGH, Cost.FREE),
}
"""What is asked for. The last one grows till it is at its widest, and then all fit."""

TOLD: Final = {
    "usual": "a usual wish",
    "all": "a wish that all fit",
    "widest": "a wish that grows to its widest",
}

_ADD = """
    INSERT INTO reward (title, minutes, energy, cost, icon, favourite, resting, place)
    VALUES (?, ?, ?, ?, 'sun', ?, ?, ?)
"""


def fill(folder: Path, *, all_long: bool) -> None:
    """Write them past the store, which would write each by itself.

    Args:
        folder: holds a file of the app's own.
        all_long: no wish but the widest has room for any.
    """
    chance = random.Random(SEED)
    file = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
    file.execute("BEGIN")
    file.executemany(_ADD, (_one(chance, number, all_long=all_long) for number in range(MANY)))
    file.execute("COMMIT")
    file.close()


def _one(chance: random.Random, number: int, *, all_long: bool) -> tuple[object, ...]:
    said = (MOST_MINUTES, Energy.ROUGH, Cost.LOW)
    if not all_long:
        said = (chance.choice(MINUTES), chance.choice(list(Energy)), chance.choice(list(Cost)))
    minutes, energy, cost = said
    marks = (int(chance.random() < 0.1), int(chance.random() < 0.1))
    return (
        f"A small good thing, number {number}",
        minutes,
        energy.value,
        cost.value,
        *marks,
        number,
    )
