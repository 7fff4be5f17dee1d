"""Power goes, the battery dies, someone ends the program: what was acknowledged is there."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import pytest

from smallwins.store.database import FILE_NAME, Database
from support.keeper import text_of

KILLS = (40, pytest.param(200, marks=pytest.mark.soak))
LONGEST_MOMENT = 0.008
KEEPER = Path(__file__).parents[1] / "support" / "keeper.py"


def heard(keeper: IO[str], wins: int) -> list[str]:
    """Listen until the keeper's id and this many wins were said."""
    lines: list[str] = []
    while len(lines) <= wins or not any(line.startswith("pid") for line in lines):
        lines.append(keeper.readline())
        assert lines[-1], "the nursery ended"
    return lines


@pytest.mark.parametrize("kills", KILLS)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="keepers are forked, to be killed by SIGKILL")
def test_every_win_that_was_acknowledged_is_there_after_any_death(
    tmp_path: Path, kills: int
) -> None:
    """Killed at so many random moments while wins are being kept, the file has each kept word."""
    dice = random.Random(20261120)
    Database.open(tmp_path).close()
    journal_file = tmp_path / f"{FILE_NAME}-journal"
    acknowledged: dict[str, str] = {}
    halfway = 0
    with subprocess.Popen(
        [sys.executable, str(KEEPER), str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(KEEPER.parents[1])},
    ) as nursery:
        assert nursery.stdin is not None
        assert nursery.stdout is not None
        for seed in range(kills):
            nursery.stdin.write(f"{seed}\n")
            nursery.stdin.flush()
            lines = heard(nursery.stdout, dice.randrange(4))
            (pid,) = (int(line.split()[1]) for line in lines if line.startswith("pid"))
            # The moment of death is drawn by lot; there is nothing to wait for.
            time.sleep(dice.uniform(0, LONGEST_MOMENT))
            os.kill(pid, signal.SIGKILL)
            lines += iter(nursery.stdout.readline, "gone\n")
            halfway += journal_file.exists()
            uids = [line.strip() for line in lines if not line.startswith("pid")]
            kept = {uid: text_of(seed, number) for number, uid in enumerate(uids)}
            acknowledged |= kept
            with Database.open(tmp_path) as database:
                for uid, text in kept.items():
                    assert database.wins.get(uid).text == text
    assert len(acknowledged) > kills
    assert halfway, "no death came in the middle of a write"
    with Database.open(tmp_path) as database:
        for uid, text in acknowledged.items():
            assert database.wins.get(uid).text == text
    file = sqlite3.connect(tmp_path / FILE_NAME)
    file.execute("INSERT INTO win_words(win_words, rank) VALUES ('integrity-check', 1)")
    assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    file.close()
