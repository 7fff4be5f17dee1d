"""What the kernel knows of a process: memory, ticks, wake-ups."""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Effort:
    """What a process has cost so far.

    Attributes:
        ticks: processor time of all its threads, in ticks of 10 ms.
        wake_ups: voluntary context switches of all its threads.
    """

    ticks: int
    wake_ups: int

    def since(self, before: "Effort") -> "Effort":
        """What was added."""
        return Effort(self.ticks - before.ticks, self.wake_ups - before.wake_ups)


def effort(pid: int) -> Effort:
    """Read a process's effort from /proc."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    waits = 0
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        found = re.search(r"^voluntary_ctxt_switches:\s+(\d+)", status.read_text(), re.MULTILINE)
        waits += int(found.group(1)) if found else 0
    return Effort(ticks=int(fields[11]) + int(fields[12]), wake_ups=waits)


def pss(pid: int) -> float:
    """A process's proportional share of memory, in MB."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    return int(found.group(1)) / 1000 if found else 0.0
