"""The floor of dealing: the numbers that fit through `sqlite3` alone, and three by luck.

`python -m bench.bare_dealing FOLDER`. It knows no favourites, and remembers nothing.
"""

import random
import sqlite3
import sys
from pathlib import Path

from bench.many_rewards import ROUNDS, SEED, WISHES
from bench.orders import Answer, serve, took
from smallwins.domain.rewards import CARDS, MOST_MINUTES, Cost, Wish
from smallwins.domain.wins import Energy
from smallwins.store.database import FILE_NAME

_ENERGIES = [energy.value for energy in (Energy.ROUGH, Energy.OKAY, Energy.GOOD)]
_FIT = """
    SELECT id FROM reward WHERE put_away_at IS NULL AND NOT resting AND minutes <= ?
    AND instr(?, energy) AND instr(?, cost)
"""
_READ = "SELECT * FROM reward WHERE id IN (?, ?, ?)"


class Bare:
    """A file that is asked as plainly as can be.

    Args:
        path: a file of the app's own.
    """

    def __init__(self, path: Path) -> None:
        self._file = sqlite3.connect(path, isolation_level=None)
        self._chance = random.Random(SEED)

    def deal(self, wish: Wish) -> None:
        """Ask for what fits; where none does, for all there is time and money for at most."""
        fit = self._fitting(wish)
        fit = fit or self._fitting(Wish(MOST_MINUTES, wish.energy, Cost.LOW))
        numbers = [number for (number,) in self._chance.sample(fit, CARDS)]
        self._file.execute(_READ, numbers).fetchall()

    def _fitting(self, wish: Wish) -> list[tuple[int]]:
        energies = " ".join(_ENERGIES[: _ENERGIES.index(wish.energy.value) + 1])
        costs = "free low" if wish.cost is Cost.LOW else "free"
        return self._file.execute(_FIT, (wish.minutes, energies, costs)).fetchall()


def main() -> int:
    """Deal from the rewards in the folder that is named."""
    bare = Bare(Path(sys.argv[1]) / FILE_NAME)

    def do(order: str) -> Answer:
        return {order: [took(bare.deal, WISHES[order]) for _ in range(ROUNDS)]}

    serve(do)
    return 0


if __name__ == "__main__":
    sys.exit(main())
