"""What a command takes beside the running app, against the least a process of Python takes."""

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench import idle
from bench.bare_adding import SOCKET
from bench.figures import Row, paired_ratio
from bench.subjects import Command, Subject, environment, fresh_jar
from desktop_session import DesktopSession, TrayHost, smallwins_command

_IMPORT: Command = [sys.executable, "-c", "import sqlite3"]
# The celebration of the win before is over then, as it is when somebody types the next.
_PAUSE_SECONDS = 9.0
_MOST = 1.5


def adding(desktop: DesktopSession, wins: int, rounds: int) -> Iterator[Row]:
    """`smallwins add` while the app sits in the tray, in turns with the floor."""
    jar = fresh_jar(wins, "adding")
    env = environment(desktop)
    # As it was installed: a script of Python's own making, which imports a little by itself.
    script = Path(sys.executable).with_name("smallwins")
    add: Command = [sys.executable, script, "add", "--data", jar, "watered the plant"]
    ours, bare, trips = [], [], []
    with _app(desktop, jar), _floor(desktop) as door:
        for number in range(rounds + 1):
            time.sleep(_PAUSE_SECONDS)
            mine, theirs, trip = _took(add, env), _took(_IMPORT, env), _trip(door)
            if number:  # the first reads the files
                ours.append(mine)
                bare.append(theirs)
                trips.append(trip)
    floor = [start + trip for start, trip in zip(bare, trips, strict=True)]
    bound = _MOST * median(bare) + median(trips)
    yield Row(
        f"`smallwins add` with the app in the tray, {wins:,} wins (floor: importing sqlite3 "
        f"{median(bare):.0f} ms, round trip {median(trips):.1f} ms)",
        median(ours),
        median(floor),
        "ms",
        paired_ratio(ours, floor),
        "at most 1.5 x the import and one round trip",
        kept=median(ours) <= bound,
    )


@contextlib.contextmanager
def _app(desktop: DesktopSession, jar: Path) -> Iterator[None]:
    tray = TrayHost(desktop.bus.address)
    process = idle.in_tray(desktop, tray, smallwins_command(jar, "--tray"), 1)
    try:
        yield
    finally:
        desktop.stop(process)
        tray.close()


@contextlib.contextmanager
def _floor(desktop: DesktopSession) -> Iterator[str]:
    with (
        tempfile.TemporaryDirectory(prefix="sw-add-") as folder,
        Subject(desktop, ["bench.bare_adding", folder]),
    ):
        yield os.path.join(folder, SOCKET)  # noqa: PTH118 - a socket takes text


def _took(command: Command, env: dict[str, str]) -> float:
    start = time.monotonic_ns()
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    took = (time.monotonic_ns() - start) / 1e6
    if done.returncode:
        raise RuntimeError(f"{command} said {done.stderr}")
    return took


def _trip(door: str) -> float:
    start = time.monotonic_ns()
    with socket.socket(socket.AF_UNIX) as bell:
        bell.connect(door)
        bell.sendall(b"watered the plant")
        bell.recv(64)
    return (time.monotonic_ns() - start) / 1e6
