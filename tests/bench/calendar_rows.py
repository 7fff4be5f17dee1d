"""The lines of the page about the calendar: its first paint, another year, one more win."""

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from bench.figures import Row, paired_ratio, percentile
from bench.jar_rows import FRAME_MS, Pairs
from bench.subjects import ROOM, Command, Subject, fresh_jar
from desktop_session import DesktopSession

_FIRST_PAINT_MS = 60
# The app's own environment has none: it lies in a folder of the bench's.
_MATPLOTLIB = "matplotlib==3.10.9"
_BESIDE_IT = "beside matplotlib\u2019s imshow, imported before"


def calendar(desktop: DesktopSession, wins: int, openings: int, walks: int) -> Iterator[Row]:
    """The year of lights, in turns with Qt's own table and with matplotlib's image of it."""
    mine, theirs = fresh_jar(wins, "ours"), fresh_jar(wins, "bare")
    commands: list[Command] = [["bench.ours_calendar", mine], ["bench.bare_year", theirs]]
    folder = matplotlib_folder()
    if folder is None:
        print("matplotlib is not to be had here: its lines are left out.", flush=True)
    else:
        commands.append(["bench.imshow_year", theirs, folder])
    opened = [[_opened(desktop, one) for one in commands] for _ in range(openings + 1)][1:]
    yield from rows_of("The calendar till its year is painted", opened, wins, _FIRST_PAINT_MS)
    with ExitStack() as running:
        subjects = [running.enter_context(Subject(desktop, command)) for command in commands]
        for subject in subjects:
            subject.ask("open")
        walked = [[one.ask("years")["years"] for one in subjects] for _ in range(walks + 1)][1:]
        more = [[one.ask("more") for one in subjects] for _ in range(2)][1:]
    yield from rows_of("Another year by a key, till it is painted", walked, wins, FRAME_MS)
    yield one_more(more[0][0], more[0][1])


def rows_of(
    what: str, blocks: Sequence[Sequence[list[float]]], wins: int, limit: float
) -> Iterator[Row]:
    """Ours against each floor there is; the promise is told beside the first.

    Args:
        what: what a person waits for.
        blocks: of each block, the milliseconds of ours, of the table and perhaps of matplotlib.
        wins: how many the jar holds.
        limit: what was promised, in milliseconds.
    """
    for floor in range(1, len(blocks[0])):
        pairs: Pairs = [(block[0], block[floor]) for block in blocks]
        ours, theirs = ([time for pair in pairs for time in pair[side]] for side in (0, 1))
        beside = f"p99 {percentile(ours, 0.99):.1f} ms; floor's {percentile(theirs, 0.99):.1f} ms"
        yield Row(
            f"{what}, {wins:,} wins ({beside})" if floor == 1 else f"{what}, {_BESIDE_IT}",
            median(ours),
            median(theirs),
            "ms",
            paired_ratio([median(a) for a, _ in pairs], [median(b) for _, b in pairs]),
            f"under {limit:.3g} ms" if floor == 1 else "",
            kept=median(ours) < limit if floor == 1 else None,
        )


def one_more(ours: dict[str, list[float]], floor: dict[str, list[float]]) -> Row:
    """A win more on one day of the year that is in sight."""
    painted, whole = ours["points"]
    return Row(
        f"One more win, till it is painted ({painted:,.0f} of {whole:,.0f} points anew)",
        median(ours["more"]),
        median(floor["more"]),
        "ms",
        paired_ratio(ours["more"], floor["more"]),
        "at most 1 of 100 points",
        kept=painted * 100 <= whole,
    )


def matplotlib_folder() -> Path | None:
    """Where matplotlib can be imported from, made when there is none; None where none is to be had.

    An empty folder where the environment has it.
    """
    folder = ROOM / "matplotlib"
    if importlib.util.find_spec("matplotlib") is not None or (folder / "matplotlib").is_dir():
        return folder
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    asked = [*pip, "--only-binary", ":all:", "--target", str(folder), _MATPLOTLIB]
    if subprocess.run(asked, check=False).returncode != 0:
        shutil.rmtree(folder, ignore_errors=True)
        return None
    return folder


def _opened(desktop: DesktopSession, command: Command) -> list[float]:
    with Subject(desktop, command) as subject:
        return subject.ask("open")["open"]
