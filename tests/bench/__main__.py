"""Runs the benchmarks and writes docs/benchmarks.md: `make bench`."""

import argparse
import os
import platform
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from statistics import median

import PySide6

from bench import calendar_rows, command_rows, idle, jar_rows, month_rows, reward_rows
from bench.figures import Row, page, paired_ratio, percentile
from bench.jar_rows import FRAME_MS
from bench.processes import pss
from bench.subjects import ROOT, Command, Subject, fresh_jar, start_ms
from desktop_session import DesktopSession, TrayHost, smallwins_command

BARE_TRAY: Command = [sys.executable, "-m", "bench.bare_tray"]
BARE_WINDOW: Command = [sys.executable, "-m", "bench.bare_window", "--stay"]


class Bench:
    """One run of everything, or of some of it.

    Args:
        wins: how many wins the big jar holds.
        quickly: few rounds, to see that it works; the figures mean little.
    """

    def __init__(self, wins: int, *, quickly: bool) -> None:
        self.wins = wins
        self.blocks, self.rounds = (2, 5) if quickly else (15, 20)
        self.starts = 3 if quickly else 15
        self.openings, self.falls, self.wheels = (2, 2, 2) if quickly else (8, 12, 8)
        self.walks = 2 if quickly else 8
        self.idle_seconds = 3 if quickly else 60
        self.parts: dict[str, Callable[[DesktopSession], Iterable[Row]]] = {
            "enter": self.enter,
            "window": self.windows,
            "pull": lambda desktop: jar_rows.looking_back(desktop, wins, self.blocks),
            "open": lambda desktop: jar_rows.opening(desktop, wins, self.openings),
            "fall": lambda desktop: jar_rows.falling(desktop, self.falls),
            "shelf": lambda desktop: jar_rows.scrolling(desktop, wins, self.wheels),
            "calendar": lambda desktop: calendar_rows.calendar(
                desktop, wins, self.openings, self.walks
            ),
            "rewards": lambda desktop: reward_rows.rewards(desktop, self.blocks, self.falls),
            "add": lambda desktop: command_rows.adding(desktop, wins, self.openings),
            "month": lambda desktop: month_rows.month(desktop, self.openings),
            "idle": self.idle,
            "memory": self.memory,
        }

    def rows(self, only: Iterable[str] = ()) -> Iterator[Row]:
        """The lines of the page, each as soon as it is measured; all, or these parts' alone."""
        for name in list(only) or self.parts:
            # Each with a desktop of its own: what the one before left there would be met.
            with DesktopSession(accessible=False) as desktop:
                yield from self.parts[name](desktop)

    def enter(self, desktop: DesktopSession) -> Iterator[Row]:
        """From Enter to the first picture of a celebration, wherever one types."""
        with self.tray_of(desktop):
            yield self.enter_in(desktop, "in quick add", "--tray")
            yield self.enter_in(desktop, "in the window")

    def enter_in(self, desktop: DesktopSession, where: str, *words: str) -> Row:
        """From Enter to the first picture of a celebration, in turns with the floor."""
        ours = Subject(desktop, ["bench.ours_keeping", fresh_jar(self.wins, "ours"), *words])
        bare = Subject(desktop, ["bench.bare_keeping", fresh_jar(self.wins, "bare")])
        pairs = []
        for number in range(self.blocks + 1):
            pair = ours.take(self.rounds), bare.take(self.rounds)
            if number:  # the first block warms both
                pairs.append(pair)
        ours.close()
        bare.close()
        mine = [time for pair in pairs for time in pair[0]]
        theirs = [time for pair in pairs for time in pair[1]]
        ratio = paired_ratio([median(a) for a, _ in pairs], [median(b) for _, b in pairs])
        worst = percentile(mine, 0.99)
        return Row(
            f"Enter to painted celebration {where}, {self.wins:,} wins "
            f"(p99 {worst:.1f} ms; floor's {percentile(theirs, 0.99):.1f} ms)",
            median(mine),
            median(theirs),
            "ms",
            ratio,
            "p99 under 16.7 ms, at most 2.5 x",
            kept=worst < FRAME_MS and ratio <= 2.5,
        )

    def windows(self, desktop: DesktopSession) -> Iterator[Row]:
        """From starting the process to the window's pictures, on no wins and on many."""
        with self.tray_of(desktop):
            yield from self.window(desktop, 0)
            yield from self.window(desktop, self.wins)

    def window(self, desktop: DesktopSession, wins: int) -> Iterator[Row]:
        """From starting the process to the window's first picture, in turns with the floor."""
        jar = fresh_jar(wins, "window")
        first, ready, floor = [], [], []
        for number in range(self.starts + 1):
            ours = start_ms(desktop, ["bench.ours_window", jar])
            bare = start_ms(desktop, ["bench.bare_window"])
            if number:  # the first start reads the files
                first.append(ours[0])
                ready.append(ours[1])
                floor.append(bare[0])
        what = f"{wins:,} wins" if wins else "empty jar"
        ratio = paired_ratio(first, floor)
        yield Row(
            f"Window start, {what}",
            median(first),
            median(floor),
            "ms",
            ratio,
            "at most 1.5 x",
            kept=ratio <= 1.5,
        )
        yield Row(
            f"Window start till the day's notes are shown, {what}",
            median(ready),
            median(floor),
            "ms",
            paired_ratio(ready, floor),
            "",
            kept=None,
        )

    def idle(self, desktop: DesktopSession) -> Iterator[Row]:
        """A minute of sitting there and not being looked at, all at once."""
        left = {
            "Idle with the jar page left for Today": ("today", fresh_jar(self.wins, "ours")),
            "Idle with the jar page in a hidden window": ("hide", fresh_jar(self.wins, "bare")),
        }
        ways: dict[str, tuple[str, Command]] = {
            what: (order, ["bench.ours_jar", jar]) for what, (order, jar) in left.items()
        }
        with self.tray_of(desktop) as tray, idle.left_jars(desktop, ways, BARE_WINDOW) as jars:
            mine = idle.in_tray(desktop, tray, self.ours_in_tray(), self.idle_seconds)
            theirs = idle.in_tray(desktop, tray, BARE_TRAY, self.idle_seconds)
            in_tray = idle.Sitting("Idle in the tray", mine.pid, theirs.pid)
            yield from idle.idle_rows([in_tray, *jars], self.idle_seconds)
            for process in (mine, theirs):
                desktop.stop(process)

    def memory(self, desktop: DesktopSession) -> Iterator[Row]:
        """What each holds while the other is not there: shared pages count whole."""
        with self.tray_of(desktop) as tray:
            mine, theirs = (
                self.pss_in_tray(desktop, tray, command)
                for command in (self.ours_in_tray(), BARE_TRAY)
            )
        ratio = mine / theirs
        yield Row(
            f"Memory in the tray, {self.wins:,} wins",
            mine,
            theirs,
            "MB",
            ratio,
            "at most 1.5 x",
            kept=ratio <= 1.5,
        )

    def pss_in_tray(self, desktop: DesktopSession, tray: TrayHost, command: Command) -> float:
        """What one of them holds when it has settled, in MB."""
        process = idle.in_tray(desktop, tray, command, self.idle_seconds)
        held = pss(process.pid)
        desktop.stop(process)
        return held

    def ours_in_tray(self) -> Command:
        """The command that has SmallWins sit in the tray on the big jar."""
        return smallwins_command(fresh_jar(self.wins, "tray"), "--tray")

    @contextmanager
    def tray_of(self, desktop: DesktopSession) -> Iterator[TrayHost]:
        """A tray on this desktop."""
        tray = TrayHost(desktop.bus.address)
        try:
            yield tray
        finally:
            tray.close()


def machine() -> list[str]:
    """Where it was measured."""
    return [
        f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()} {platform.release()}",
        f"Python {platform.python_version()}",
        f"PySide6 {PySide6.__version__}",
        f"SQLite {sqlite3.sqlite_version}",
        "A virtual X screen (Xvfb) with openbox, no compositor",
    ]


def main() -> int:
    """Measure, write the page, and say which promises hold."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--wins", type=int, default=1_000_000)
    parser.add_argument("--quickly", action="store_true", help="few rounds; nothing is written")
    parts = list(Bench(0, quickly=True).parts)
    parser.add_argument(
        "--only", nargs="+", choices=parts, default=(), help="these alone; nothing is written"
    )
    options = parser.parse_args()
    rows = []
    for row in Bench(options.wins, quickly=options.quickly).rows(options.only):
        print("  ".join(row.as_cells()), flush=True)
        rows.append(row)
    if not (options.quickly or options.only):
        (ROOT / "docs" / "benchmarks.md").write_text(page(rows, machine()), encoding="utf-8")
    return int(any(row.kept is False for row in rows))


if __name__ == "__main__":
    sys.exit(main())
