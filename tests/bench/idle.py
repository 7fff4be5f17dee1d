"""What it costs to be there and not be looked at: ticks and wake-ups, all subjects at once."""

import subprocess
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Final

from bench.figures import Row
from bench.orders import REST
from bench.processes import Effort, effort
from bench.subjects import Command, Subject, environment
from desktop_session import DesktopSession, TrayHost, wait_for

# Threads that were helping leave after half a minute. For two minutes, Qt is woken every ten
# seconds to let go of letters and pictures that it kept for what is out of sight.
_ALL_LET_GO: Final = 150
_SETTLED: Final = 10


@dataclass(frozen=True)
class Sitting:
    """One that sits there, beside its floor; both by the process's number.

    Attributes:
        what: the line of the page, without how long.
        ours: SmallWins.
        floor: the least that does the same.
    """

    what: str
    ours: int
    floor: int


def idle_rows(sittings: Iterable[Sitting], seconds: int) -> Iterator[Row]:
    """What so many seconds cost each of them."""
    sittings = list(sittings)
    time.sleep(_ALL_LET_GO if seconds > _SETTLED else seconds)
    before = [(effort(one.ours), effort(one.floor)) for one in sittings]
    time.sleep(seconds)
    after = [(effort(one.ours), effort(one.floor)) for one in sittings]
    for one, start, end in zip(sittings, before, after, strict=True):
        yield from _rows(f"{one.what} for {seconds} s", start, end)


def in_tray(
    desktop: DesktopSession, tray: TrayHost, command: Command, seconds: int
) -> subprocess.Popen[bytes]:
    """Start something and wait till its icon is there and it has settled."""
    count = len(tray.items)
    process = desktop.start(command, env=environment(desktop))
    wait_for(lambda: len(tray.items) > count, "its icon in the tray", seconds=60)
    time.sleep(min(_SETTLED, seconds))
    return process


@contextmanager
def left_jars(
    desktop: DesktopSession, ways: dict[str, tuple[str, Command]], bare: Command
) -> Iterator[list[Sitting]]:
    """Windows whose jar was gone to and left, each in its own way, beside a bare window.

    Args:
        desktop: where they are.
        ways: for each line of the page, how the jar is left, and the command of its subject.
        bare: the command of the bare window.
    """
    with ExitStack() as there:
        floor = desktop.start(bare, env=environment(desktop))
        there.callback(desktop.stop, floor)
        sittings = []
        for what, (order, command) in ways.items():
            subject = there.enter_context(Subject(desktop, command))
            for each in ("open", order, REST):
                subject.ask(each)
            sittings.append(Sitting(what, subject.pid, floor.pid))
        yield sittings


def _rows(what: str, start: tuple[Effort, Effort], end: tuple[Effort, Effort]) -> Iterator[Row]:
    pairs = list(zip(start, end, strict=True))
    ticks = [after.ticks_since(before) for before, after in pairs]
    wakes = [after.wake_ups_since(before) for before, after in pairs]
    yield Row(what, ticks[0], ticks[1], "ticks", None, "no tick", kept=ticks[0] == 0)
    yield Row(what, wakes[0], wakes[1], "wake-ups", None, "at most 2", kept=wakes[0] <= 2)
