"""What the tour is asked for on its command line."""

import argparse
import dataclasses
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclasses.dataclass(frozen=True)
class Wanted:
    """What the tour was asked for."""

    pseudo: bool
    folder: Path


def read(words: list[str]) -> Wanted:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="tour")
    parser.add_argument("--pseudo", action="store_true", help="longer, accented sentences")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "tour")
    found = parser.parse_args(words)
    return Wanted(found.pseudo, found.folder)
