"""What the kernel knows of a process: memory, ticks, wake-ups."""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Effort:
    """What a process has cost so far.

    Attributes:
        ticks: processor time of all its threads, in ticks of 10 ms.
        waits: voluntary context switches of each thread that lives, by its number.
    """

    ticks: int
    waits: dict[int, int]

    def ticks_since(self, before: "Effort") -> int:
        """Ticks that were added."""
        return self.ticks - before.ticks

    def wake_ups_since(self, before: "Effort") -> int:
        """How often a thread was woken; an ended one was woken once more to end."""
        ended = len(before.waits.keys() - self.waits.keys())
        return ended + sum(
            count - before.waits.get(thread, 0) for thread, count in self.waits.items()
        )


def effort(pid: int) -> Effort:
    """Read a process's effort from /proc."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    waits = {}
    for thread in Path(f"/proc/{pid}/task").iterdir():
        status = (thread / "status").read_text()
        found = re.search(r"^voluntary_ctxt_switches:\s+(\d+)", status, re.MULTILINE)
        waits[int(thread.name)] = int(found.group(1)) if found else 0
    return Effort(ticks=int(fields[11]) + int(fields[12]), waits=waits)


def pss(pid: int) -> float:
    """A process's proportional share of memory, in MB."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    return int(found.group(1)) / 1000 if found else 0.0
