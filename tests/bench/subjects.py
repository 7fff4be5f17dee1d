"""The outside half of what is measured: jars to write in, and programs that take orders."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from bench import big_jar
from desktop_session import DesktopSession

ROOT = Path(__file__).parents[2]
ROOM = ROOT / "build" / "bench"

Command = list[str | Path]


def fresh_jar(
    wins: int, name: str, *, a_day: int = big_jar.A_DAY, thick: int | None = None
) -> Path:
    """A copy of a jar of `wins`, for one subject to write in; all of it is on the disk.

    It is as `big_jar.make` makes it. The kernel would write it to the disk meanwhile, and each win
    that is kept would wait for that.
    """
    ROOM.mkdir(parents=True, exist_ok=True)
    copy = ROOM / name
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(big_jar.make(ROOM, wins, a_day=a_day, thick=thick), copy)
    copy.chmod(0o700)
    os.sync()
    return copy


class Subject:
    """A program on the desktop that says when it is ready, and then does what it is told to.

    Args:
        desktop: where it shows its window, if it has one.
        command: the module, and what it is started with.
    """

    def __init__(self, desktop: DesktopSession, command: Command) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", *command],
            env=environment(desktop),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        if self._line() != "ready":
            raise RuntimeError(f"{command} did not get ready")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def take(self, rounds: int) -> list[float]:
        """Have some rounds done, as `bench.rounds` does them; milliseconds of each."""
        return [int(word) / 1000 for word in self._told(str(rounds)).split()]

    def ask(self, order: str) -> dict[str, list[float]]:
        """Have something done, as `bench.orders` takes it; milliseconds of what is named."""
        answer = json.loads(self._told(order))
        return {name: [float(value) for value in values] for name, values in answer.items()}

    def close(self) -> None:
        """End the subject; it has said all it had to."""
        with self._process:
            self._process.kill()

    def _told(self, order: str) -> str:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{order}\n")
        self._process.stdin.flush()
        return self._line()

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


def start_ms(desktop: DesktopSession, command: Command) -> list[float]:
    """Start a subject and return the milliseconds till each picture that it tells of."""
    start = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-m", *command],
        env=environment(desktop),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if not done.stdout.strip():
        raise RuntimeError(f"{command} painted nothing:\n{done.stderr}")
    return [(int(moment) - start) / 1e6 for moment in done.stdout.split()]


def environment(desktop: DesktopSession) -> dict[str, str]:
    """What a subject finds about it."""
    # Of this tree, also where another one is installed.
    folders = os.pathsep.join(str(ROOT / name) for name in ("src", "tests"))
    return {**desktop.env, "PYTHONPATH": folders}
