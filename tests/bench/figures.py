"""Numbers, and the page that tells them."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line of the page.

    Attributes:
        what: what a person waits for.
        ours: SmallWins, in `unit`.
        floor: the least that does the same, in `unit`; None where there is none.
        unit: "ms", "MB", "ticks", "wake-ups", "frames".
        ratio: ours against the floor, from pairs; None where a ratio says nothing.
        bound: what was promised, in words; "" for what is told only.
        kept: the promise holds; None where there is none.
    """

    what: str
    ours: float
    floor: float | None
    unit: str
    ratio: float | None
    bound: str
    kept: bool | None

    def as_cells(self) -> list[str]:
        """The line's cells, in the order of the page's columns."""
        return [
            self.what,
            f"{self.ours:.4g} {self.unit}",
            "" if self.floor is None else f"{self.floor:.4g} {self.unit}",
            "" if self.ratio is None else f"{self.ratio:.2f} x",
            self.bound,
            {None: "", True: "holds", False: "**does not hold**"}[self.kept],
        ]


def percentile(values: Sequence[float], part: float) -> float:
    """The smallest value that `part` (0 to 1) of all are no greater than."""
    return sorted(values)[max(math.ceil(part * len(values)) - 1, 0)]


def paired_ratio(ours: Sequence[float], floor: Sequence[float]) -> float:
    """The median of the ratios of neighbours in time, which share the machine's mood."""
    return statistics.median(mine / bare for mine, bare in zip(ours, floor, strict=True))


def page(rows: Sequence[Row], machine: Sequence[str]) -> str:
    """The whole of docs/benchmarks.md."""
    columns = ["What", "SmallWins", "Bare floor", "Ratio", "Promised", "Here"]
    lines = [columns, ["---"] * len(columns), *(row.as_cells() for row in rows)]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    return _PAGE.format(table=table, machine="\n".join(f"- {line}" for line in machine))


_PAGE = """\
# Benchmarks

Written by `make bench`. Run it yourself: your figures replace these.

{table}

## How to read this

- **The ratio is what holds from machine to machine**; the milliseconds are this machine's.
- Each floor is the least program that does the same with the same tools (`tests/bench/bare_*.py`):
  a bare PySide6 window, tray icon or list, a field whose words go to the same file through
  `sqlite3`, the same statements through `sqlite3` alone.
- Ours and the floor take turns within one run, so both meet the same disk and the same load. The
  ratio is the median of the ratios of neighbours, not a ratio of medians from two runs.
- Times are medians unless the line says p99: 99 of 100 are no slower.
- "Enter to painted" begins with the key press and ends when the picture is handed to the screen. In
  between the win is written and synced to the disk (`synchronous=EXTRA`).
- "Window start" is from starting the process to its first picture, with files read before.
- A pull ends when the word of it is synced to the disk. A find ends when the first 50 notes are
  read; each question counts by the median of its rounds, and the slowest is named.
- "Opening the jar page" is from going there for the first time, with all that is made for it.
  Beside it is no bare floor but a jar of few wins, with as full a pile and a shelf of its own.
- "The calendar till its year is painted" is from going there for the first time, with all that is
  imported and made for it; another year, from the key that leads over the first of January. Both
  read the counts from the file. Beside them the same counts are read through `sqlite3`, and painted
  by a bare `QTableView`, whose delegate draws an ellipse a day, or by matplotlib as one image.
- A frame is all that the window paints in one go, and the work in Python that led to it. Beside a
  falling note stands the same window, in which the same areas of a kept picture are painted;
  beside turning cards, one in which three pictures are turned as long.
- A first deal is that of a start: no reward was read before. It ends when the cards are known; the
  word of it is written when they lie open.
- `smallwins add` is from starting its process to its end, with files read before; in between the
  app keeps the win. Beside it Python starts and imports `sqlite3`, and another process is asked
  once to write a line as safely.
- "Frames a second" counts those that were painted while something moved.
- A wake-up is a time the kernel was asked to run a thread again (voluntary context switches of all
  threads). A tick is 10 ms of processor time. Both are counted when all has been left alone for two
  and a half minutes: before, Qt is woken every ten seconds to let go of pictures that it kept.
- Memory is PSS: a page that n processes share counts as 1/n. Each is alone with Qt meanwhile; close
  other Qt programs, or both figures shrink and the ratio grows.

## Where it was measured

{machine}
"""
