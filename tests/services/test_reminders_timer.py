"""The real timer, by clocks that hurry: minutes of a process pass in a second of ours."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_session.clocks import at_time

PROCESS = Path(__file__).with_name("reminders_process.py")
TIMES = 120

pytestmark = [
    pytest.mark.soak,  # a minute of the wall takes half a second here
    pytest.mark.skipif(sys.platform != "linux", reason="libfaketime is for Linux"),
]


def run(folder: Path, starts: str, *words: str, ends_with: int = 0) -> list[str]:
    """What a process said; its day begins at `starts` on its wall."""
    # Unwatched: what counts lines is slow, and its clock hurries.
    env = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(
        [sys.executable, str(PROCESS), str(folder), *words],
        env=env | at_time(f"2026-11-20 {starts}", times=TIMES),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == ends_with, done.stderr
    return done.stdout.splitlines()


def said(lines: list[str], word: str) -> list[str]:
    """What was said after this word, in order."""
    return [line.removeprefix(f"{word} ") for line in lines if line.startswith(word)]


def test_while_one_is_on_it_wakes_once_in_each_minute_and_asks_in_time(tmp_path: Path) -> None:
    """A machine that is busy may leave out a minute of those that hurry."""
    lines = run(tmp_path, "15:00:00", "4", "9")
    minutes = [time[:5] for time in said(lines, "ring")]
    assert len(minutes) >= 5, lines
    assert len(set(minutes)) == len(minutes), lines
    (at,) = said(lines, "set")
    (asked,) = [number for number, line in enumerate(lines) if line.startswith("due")]
    # A ring is told after it was looked: the one that found it due comes below what it found.
    assert [time[:5] for time in said(lines[:asked], "ring")] == [
        minute for minute in minutes if minute < at
    ], lines


def test_while_all_are_off_it_never_wakes(tmp_path: Path) -> None:
    """Silence."""
    assert run(tmp_path, "15:00:00", "off", "8") == ["start", "waits False", "end"]


def test_a_power_cut_as_it_is_asked_asks_nothing_twice(tmp_path: Path) -> None:
    """Nobody saw it: it stands on Today all the same, and is not asked again."""
    lines = run(tmp_path, "15:00:00", "2", "40", "power cut", ends_with=9)
    (at,) = said(lines, "set")
    assert said(lines, "waits") == ["False"]
    assert "end" not in lines
    again = run(tmp_path, f"{at}:59", "2", "4")
    assert said(again, "set") == said(again, "due") == []
    assert said(again, "waits") == ["True"]
    assert said(again, "ring")
