"""SmallWins' own pulls and finds, without a window: `python -m bench.ours_looking_back FOLDER`."""

import gc
import random
import sys
from functools import partial
from pathlib import Path

from bench.orders import Answer, serve, took
from bench.questions import HARDEST, PAGE, PULLS, QUESTIONS, SEED
from smallwins.assets import asset
from smallwins.services.clock import SystemClock
from smallwins.services.content import load_content
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.preferences import Preferences
from smallwins.store.database import Database


def main() -> int:
    """Pull and find in the jar in the folder that is named."""
    database = Database.open(Path(sys.argv[1]))
    chance = random.Random(SEED)
    preferences = Preferences(database.settings)
    journal = Journal(database.wins, database.days, SystemClock(), preferences)
    back = LookingBack(
        database.wins,
        database.days,
        database.pulls,
        journal,
        preferences,
        load_content(asset("content")).kind_words,
    )
    # As the app does when it has started.
    gc.collect()
    gc.freeze()

    pull = partial(database.pulls.draw, chance, leave_out_rough=False)
    find = partial(back.find, limit=PAGE)

    def do(order: str) -> Answer:
        if order == "pull":
            return {order: [took(pull) for _ in range(PULLS)]}
        questions = QUESTIONS if order == "find" else (HARDEST,)
        return {order: [took(find, *question) for question in questions]}

    serve(do)
    return 0


if __name__ == "__main__":
    sys.exit(main())
