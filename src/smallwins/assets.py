"""Finds the files of resources/: in a frozen app, in an installed wheel, and in a checkout."""

import functools
import sys
from pathlib import Path


def asset(*parts: str) -> Path:
    """Give the path of a file or folder in resources/, as `asset("themes", "tokens.json")`."""
    return _root().joinpath(*parts)


@functools.cache
def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parent
    places = [package / "_resources", package.parents[1] / "resources"]
    if frozen is not None:
        places.insert(0, Path(frozen) / "smallwins" / "_resources")
    return next((place for place in places if place.is_dir()), places[-1])
