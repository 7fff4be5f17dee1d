"""Holds each room to its coverage floor: `python tests/house/floors.py` after a run with --cov.

Lines and branches count alike, and so do the processes that tests start. The Makefile names the
tests in which none are counted: there apps and commands run whole, at the speed a person knows.
"""

import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import coverage

FLOORS = {
    "domain": 100.0,
    "store": 100.0,
    "services": 90.0,
    "report": 90.0,
    "desktop": 90.0,
    "ui": 80.0,
}


@dataclass
class Room:
    """What was run of one room.

    Attributes:
        covered: lines and branches that ran.
        total: lines and branches there are.
        gaps: a line for each file with something that did not run.
    """

    covered: int
    total: int
    gaps: list[str]

    @property
    def percent(self) -> float:
        """Of all lines and branches; an empty room is whole."""
        return 100.0 * self.covered / self.total if self.total else 100.0


def measure(report: dict[str, Any], room: str) -> Room:
    """Add up the files of one room in coverage's JSON report."""
    found = Room(0, 0, [])
    for name, file in sorted(report["files"].items()):
        if f"smallwins/{room}/" not in Path(name).as_posix():
            continue
        summary = file["summary"]
        found.covered += summary["covered_lines"] + summary["covered_branches"]
        found.total += summary["num_statements"] + summary["num_branches"]
        if file["missing_lines"] or file["missing_branches"]:
            lines = ", ".join(map(str, file["missing_lines"]))
            jumps = ", ".join(f"{a}->{b}" for a, b in file["missing_branches"])
            found.gaps.append(f"    {name}: lines [{lines}] branches [{jumps}]")
    return found


def main() -> int:
    """Print each room's figure; 1 when a room is below its floor."""
    data = coverage.Coverage()
    data.load()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "coverage.json"
        data.json_report(outfile=str(path))
        report = json.loads(path.read_text())
    below = False
    for name, floor in FLOORS.items():
        room = measure(report, name)
        low = room.percent < floor
        below = below or low
        print(f"{name:10} {room.percent:6.2f} %  floor {floor:g} %{'  TOO LOW' if low else ''}")
        if low:
            print("\n".join(room.gaps))
    return int(below)


if __name__ == "__main__":
    sys.exit(main())
