"""A month as PDF, against a bare QPdfWriter that draws the same words."""

import datetime as dt
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.figures import Row, paired_ratio
from bench.subjects import Command, environment
from desktop_session import DesktopSession
from smallwins.domain.wins import Kind
from smallwins.store.database import Database
from support.wins import new_win

_MOST = 2.0
_FULL = 100
_FELT = ("", "calm", "proud", "warm")
_MONTH = dt.date(2025, 10, 1)


def month(desktop: DesktopSession, rounds: int) -> Iterator[Row]:
    """`smallwins month` for a full month, in turns with the floor; both are whole processes."""
    with tempfile.TemporaryDirectory(prefix="sw-month-") as folder:
        jar, pdf, bare_pdf = (Path(folder) / name for name in ("jar", "ours.pdf", "bare.pdf"))
        _fill(jar)
        env = {**environment(desktop), "QT_QPA_PLATFORM": "offscreen"}
        command: Command = [sys.executable, "-m", "smallwins", "month", f"{_MONTH:%Y-%m}"]
        ours_command = [*command, "--data", jar, "--pdf", pdf]
        bare_command: Command = [sys.executable, "-m", "bench.bare_month", bare_pdf]
        _took(ours_command, "", env)
        words = subprocess.run(
            ["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True
        ).stdout
        ours, bare = [], []
        for number in range(rounds + 1):
            mine, theirs = _took(ours_command, "", env), _took(bare_command, words, env)
            if number:  # the first reads the files
                ours.append(mine)
                bare.append(theirs)
        size = pdf.stat().st_size
    yield Row(
        f"`smallwins month` to a PDF, {_FULL} wins, {size / 1000:.0f} kB "
        "(floor: a process with QPdfWriter and the same words)",
        median(ours),
        median(bare),
        "ms",
        paired_ratio(ours, bare),
        f"at most {_MOST:.0f} x the floor",
        kept=paired_ratio(ours, bare) <= _MOST,
    )


def _fill(jar: Path) -> None:
    kinds = list(Kind)
    jar.mkdir(mode=0o700)
    with Database.open(jar) as database, database.wins.as_one():
        for number in range(_FULL):
            database.wins.add(
                new_win(
                    f"Small win number {number}",
                    day=_MONTH.replace(day=1 + number % 31),
                    kind=kinds[number % len(kinds)],
                    feeling=_FELT[number % len(_FELT)],
                )
            )


def _took(command: Command, words: str, env: dict[str, str]) -> float:
    start = time.monotonic_ns()
    done = subprocess.run(
        command, input=words, env=env, capture_output=True, text=True, check=False
    )
    took = (time.monotonic_ns() - start) / 1e6
    if done.returncode:
        raise RuntimeError(f"{command} said {done.stderr}")
    return took
