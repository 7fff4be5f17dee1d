"""Keeps wins until it is killed: python keeper.py FOLDER, then one line on stdin for each keeper.

A line holds a seed. For each, a child is forked that opens the file and does what people do, as
fast as it can. It answers with its process id, then with the uid of each win the moment `keep`
returned. All is imported before the first fork: a keeper is at work a few ms after it is asked
for.
"""

import os
import random
import sys
import zoneinfo
from pathlib import Path

from smallwins.domain.wins import Energy, Kind, Source
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.store.database import Database
from support.clock import FixedClock

_SIGNS = "aé🌊ق\u200d \n"


def text_of(seed: int, number: int) -> str:
    """Give the words of one win, which whoever checks can say again."""
    dice = random.Random(f"{seed} {number}")
    length = dice.choice([1, 20, 200, 5000])
    return f"{seed}-{number} " + "".join(dice.choices(_SIGNS, k=length))


def say(line: str) -> None:
    """Write a line whole: the nursery and its keeper share one pipe, and print may write in two."""
    os.write(1, f"{line}\n".encode())


def keep_on(folder: Path, seed: int) -> None:
    """Keep, change, put away and tidy up, and acknowledge each kept win; it has no end."""
    dice = random.Random(seed)
    with Database.open(folder) as database:
        journal = Journal(
            database.wins, database.days, FixedClock(), Preferences(database.settings)
        )
        number = 0
        while True:
            win = journal.keep(
                text_of(seed, number),
                source=Source.WINDOW,
                kind=dice.choice(list(Kind)),
                energy=dice.choice([None, *Energy]),
            )
            say(win.uid)
            number += 1
            match dice.randrange(8):
                case 0:
                    journal.change(win.uid, feeling="it was fine")
                case 1:
                    journal.put_away(win.uid)
                case 2:
                    database.wins.merge_index()


def main() -> None:
    """Fork a keeper for each line; collect the ones that were killed."""
    zoneinfo.ZoneInfo("Europe/Berlin")
    for line in sys.stdin:
        keeper = os.fork()
        if keeper == 0:
            keep_on(Path(sys.argv[1]), int(line))
        say(f"pid {keeper}")
        os.waitpid(keeper, 0)
        say("gone")


if __name__ == "__main__":
    main()
