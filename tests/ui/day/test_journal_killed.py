"""The app is killed while somebody writes: all but the last second of it is there."""

import datetime as dt
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from smallwins.domain.day_words import Part
from smallwins.store.database import Database
from ui.day.journal_typist import text

DAY = dt.date(2026, 11, 20)
TYPIST = Path(__file__).parent / "journal_typist.py"
MOMENTS = [(0.1, 0.9), (1.1, 1.7)]
"""When each death comes: within the first second of typing, and after it."""

SECOND = 1.0


def heard(typist: "subprocess.Popen[str]", moment: float) -> Iterator[list[str]]:
    """Give what was said, word by word; whoever has typed for so many seconds is killed."""
    assert typist.stdout is not None
    for line in typist.stdout:
        said = line.split()
        yield said
        if said[0] == "typed" and float(said[2]) >= moment:
            typist.kill()


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(1, 12))]
)
def test_all_but_the_last_second_is_there_after_each_death(tmp_path: Path, seed: int) -> None:
    """What was written the time before is gone on with, and none of it goes."""
    dice, stood = random.Random(seed), 0
    for moment in MOMENTS:
        with subprocess.Popen(
            [sys.executable, str(TYPIST), str(tmp_path), str(DAY), str(seed)],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(TYPIST.parents[2])},
        ) as typist:
            said = list(heard(typist, dice.uniform(*moment)))
        typed = [(int(one[1]), float(one[2])) for one in said if one[0] == "typed"]
        kept = [int(one[1]) for one in said if one[0] == "kept"]
        last_letter, last_turn = typed[-1]
        # A second ago as the app counts: a machine that stands still is not writing either.
        long_there = [number for number, when in typed if when <= last_turn - SECOND]
        with Database.open(tmp_path) as database:
            words = database.day_words.words(DAY, Part.JOURNAL)
        assert words == text(len(words))
        assert max([stood, *kept, *long_there]) <= len(words) <= last_letter + 1
        stood = len(words)
    assert long_there
