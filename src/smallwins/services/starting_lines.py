"""Reads the lines to rest on that the app brings along: affirmations.json and quotes.json.

A broken entry is left out and named in the log; the rest is used.
"""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from smallwins.domain.lines import LONGEST_LINE, LONGEST_NAME, Line
from smallwins.services.content_files import is_plain, read

_LOG = logging.getLogger(__name__)
_LONGEST_KEY: Final = 80
_MOST_ENTRIES: Final = 1_000


def load_affirmations(folder: Path) -> tuple[Line, ...]:
    """Read affirmations.json: an object that gives each line by a name that stays."""
    return tuple(_lines(folder / "affirmations.json", said=False))


def load_quotes(folder: Path) -> tuple[Line, ...]:
    """Read quotes.json: by names that stay, objects with `text`, `by` and the `source`.

    A line without somebody who said it is no quote, and is left out.
    """
    return tuple(_lines(folder / "quotes.json", said=True))


def _lines(file: Path, *, said: bool) -> Iterator[Line]:
    found = read(file)
    if not isinstance(found, dict):
        _LOG.warning("%s does not hold a dict.", file.name)
        return
    if len(found) > _MOST_ENTRIES:
        _LOG.warning("Left out of %s: what comes after entry %d.", file.name, _MOST_ENTRIES)
    for number, (name, entry) in enumerate(list(found.items())[:_MOST_ENTRIES], 1):
        text: object = entry
        by: object = ""
        if said:
            text, by = (entry.get("text"), entry.get("by")) if isinstance(entry, dict) else (0, 0)
        fits = is_plain(name, _LONGEST_KEY) and is_plain(text, LONGEST_LINE)
        if fits and (is_plain(by, LONGEST_NAME) if said else not by):
            yield Line(ours=name, text=str(text).strip(), said_by=str(by).strip())
        else:
            _LOG.warning("Left out of %s: entry %d is not a line to show.", file.name, number)
