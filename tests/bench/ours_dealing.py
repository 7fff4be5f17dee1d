"""SmallWins' own deal, without a window: `python -m bench.ours_dealing FOLDER`.

Orders: the names of `bench.many_rewards.WISHES`. Each round is the first deal of a start: nothing
was read before. What is dealt is written down after it, as it is when cards lie open.
"""

import gc
import random
import sys
from pathlib import Path

from bench.many_rewards import ROUNDS, SEED, WISHES
from bench.orders import Answer, serve, took
from smallwins.services.clock import SystemClock
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.services.rewards import Rewards
from smallwins.services.starting_rewards import SMALLEST
from smallwins.store.database import Database


def main() -> int:
    """Deal from the rewards in the folder that is named."""
    database = Database.open(Path(sys.argv[1]))
    chance, clock = random.Random(SEED), SystemClock()
    journal = Journal(database.wins, database.days, clock, Preferences(database.settings))
    # As the app does when it has started.
    gc.collect()
    gc.freeze()

    def do(order: str) -> Answer:
        times = []
        for _ in range(ROUNDS):
            rewards = Rewards(database.rewards, SMALLEST, journal, clock, chance=chance)
            times.append(took(rewards.deal, WISHES[order]))
            rewards.remember()
        return {order: times}

    serve(do)
    return 0


if __name__ == "__main__":
    sys.exit(main())
