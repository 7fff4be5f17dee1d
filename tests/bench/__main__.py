"""Runs the benchmarks and writes docs/benchmarks.md: `make bench`."""

import argparse
import os
import platform
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median

import PySide6

from bench import big_jar
from bench.figures import Row, page, paired_ratio, percentile
from bench.processes import Effort, effort, pss
from desktop_session import DesktopSession, TrayHost, smallwins_command, wait_for

ROOT = Path(__file__).parents[2]
ROOM = ROOT / "build" / "bench"
FRAME_MS = 1000 / 60
BARE_TRAY: list[str | Path] = [sys.executable, "-m", "bench.bare_tray"]


class Bench:
    """One run of everything.

    Args:
        wins: how many wins the big jar holds.
        quickly: few rounds, to see that it works; the figures mean little.
    """

    def __init__(self, wins: int, *, quickly: bool) -> None:
        self.wins = wins
        self.blocks, self.rounds = (2, 5) if quickly else (15, 20)
        self.starts = 3 if quickly else 15
        self.idle_seconds = 3 if quickly else 60

    def rows(self) -> Iterable[Row]:
        """All lines of the page, each as soon as it is measured."""
        with DesktopSession(accessible=False) as desktop:
            tray = TrayHost(desktop.bus.address)
            yield self.enter(desktop, "in quick add", "--tray")
            yield self.enter(desktop, "in the window")
            yield from self.window(desktop, 0)
            yield from self.window(desktop, self.wins)
            yield from self.idle(desktop, tray)
            yield self.memory(desktop, tray)
            tray.close()

    def enter(self, desktop: DesktopSession, where: str, *words: str) -> Row:
        """From Enter to the first picture of a celebration, in turns with the floor."""
        ours = Rounds(desktop, ["bench.ours_keeping", self.fresh_jar(self.wins, "ours"), *words])
        bare = Rounds(desktop, ["bench.bare_keeping", self.fresh_jar(self.wins, "bare")])
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

    def window(self, desktop: DesktopSession, wins: int) -> Iterable[Row]:
        """From starting the process to the window's first picture, in turns with the floor."""
        jar = self.fresh_jar(wins, "window")
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

    def idle(self, desktop: DesktopSession, tray: TrayHost) -> Iterable[Row]:
        """A minute of sitting in the tray, both at once."""
        mine = self.in_tray(desktop, tray, self.ours_in_tray())
        theirs = self.in_tray(desktop, tray, BARE_TRAY)
        # Threads that were helping leave after half a minute.
        time.sleep(min(35, self.idle_seconds))
        before = effort(mine.pid), effort(theirs.pid)
        time.sleep(self.idle_seconds)
        after = effort(mine.pid), effort(theirs.pid)
        for process in (mine, theirs):
            desktop.stop(process)
        yield from self.idle_rows(before, after)

    def memory(self, desktop: DesktopSession, tray: TrayHost) -> Row:
        """What each holds while the other is not there: shared pages count whole."""
        mine, theirs = (
            self.pss_in_tray(desktop, tray, command) for command in (self.ours_in_tray(), BARE_TRAY)
        )
        ratio = mine / theirs
        return Row(
            f"Memory in the tray, {self.wins:,} wins",
            mine,
            theirs,
            "MB",
            ratio,
            "at most 1.5 x",
            kept=ratio <= 1.5,
        )

    def pss_in_tray(
        self, desktop: DesktopSession, tray: TrayHost, command: list[str | Path]
    ) -> float:
        """What one of them holds when it has settled, in MB."""
        process = self.in_tray(desktop, tray, command)
        held = pss(process.pid)
        desktop.stop(process)
        return held

    def ours_in_tray(self) -> list[str | Path]:
        """The command that has SmallWins sit in the tray on the big jar."""
        return smallwins_command(self.fresh_jar(self.wins, "tray"), "--tray")

    def in_tray(
        self, desktop: DesktopSession, tray: TrayHost, command: list[str | Path]
    ) -> subprocess.Popen[bytes]:
        """Start something and wait till its icon is there and it has settled."""
        count = len(tray.items)
        process = desktop.start(command, env={"PYTHONPATH": str(ROOT / "tests")})
        wait_for(lambda: len(tray.items) > count, "its icon in the tray", seconds=60)
        time.sleep(min(10, self.idle_seconds))
        return process

    def idle_rows(
        self, before: tuple[Effort, Effort], after: tuple[Effort, Effort]
    ) -> Iterable[Row]:
        """What a minute in the tray cost ours and the floor."""
        what = f"Idle in the tray for {self.idle_seconds} s"
        ticks = [end.ticks_since(start) for start, end in zip(before, after, strict=True)]
        wakes = [end.wake_ups_since(start) for start, end in zip(before, after, strict=True)]
        yield Row(what, ticks[0], ticks[1], "ticks", None, "no tick", kept=ticks[0] == 0)
        yield Row(what, wakes[0], wakes[1], "wake-ups", None, "at most 2", kept=wakes[0] <= 2)

    def fresh_jar(self, wins: int, name: str) -> Path:
        """A copy of a jar of `wins`, for one subject to write in; all of it is on the disk.

        The kernel would write it there meanwhile, and each win that is kept would wait for that.
        """
        ROOM.mkdir(parents=True, exist_ok=True)
        copy = ROOM / name
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(big_jar.make(ROOM, wins), copy)
        copy.chmod(0o700)
        os.sync()
        return copy


class Rounds:
    """The outside half of `bench.rounds`: a subject that takes orders."""

    def __init__(self, desktop: DesktopSession, command: list[str | Path]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", *command],
            env={**desktop.env, "PYTHONPATH": str(ROOT / "tests")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        if self._line() != "ready":
            raise RuntimeError(f"{command} did not get ready")

    def take(self, rounds: int) -> list[float]:
        """Have some rounds done; milliseconds of each."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{rounds}\n")
        self._process.stdin.flush()
        return [int(word) / 1000 for word in self._line().split()]

    def close(self) -> None:
        """End the subject; it has said all it had to."""
        with self._process:
            self._process.kill()

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


def start_ms(desktop: DesktopSession, command: list[str | Path]) -> list[float]:
    """Start a subject and return the milliseconds till each picture that it tells of."""
    start = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-m", *command],
        env={**desktop.env, "PYTHONPATH": str(ROOT / "tests")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if not done.stdout.strip():
        raise RuntimeError(f"{command} painted nothing:\n{done.stderr}")
    return [(int(moment) - start) / 1e6 for moment in done.stdout.split()]


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
    options = parser.parse_args()
    rows = []
    for row in Bench(options.wins, quickly=options.quickly).rows():
        print("  ".join(row.as_cells()), flush=True)
        rows.append(row)
    if not options.quickly:
        (ROOT / "docs" / "benchmarks.md").write_text(page(rows, machine()), encoding="utf-8")
    return int(any(row.kept is False for row in rows))


if __name__ == "__main__":
    sys.exit(main())
