"""Reads a content file as far as it can be read: a fault in it costs the entry it is in.

A person may edit these files, and an editor or a disk may harm them. What cannot be read is BROKEN,
which is no value any entry may have; so it is left out and named like any other wrong one.
"""

import itertools
import json
import logging
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from smallwins.domain.wins import is_unseen

_LOG = logging.getLogger(__name__)

BROKEN: Final = object()
"""Stands where a piece cannot be read."""

# Ours are a few KB. What is larger than this is no content file, and is not read into memory.
_MOST_BYTES: Final = 16 * 1024 * 1024
# Of a broken file so many signs are looked at: a tenth of a second's worth.
_MOST_SIGNS: Final = 100_000
# A file holds lists, or objects of lists of objects: what is broken deeper breaks one entry.
_DEEPEST: Final = 3
_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{},:]', re.DOTALL)
_CLOSING: Final = {"[": "]", "{": "}"}
# What a label could take for orders: a tag, a comment, or a sign written as its name.
_MARKUP: Final = re.compile(r"<[a-zA-Z/!?]|&#?\w+;")
_CONTROLS: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})


def is_plain(text: object, longest: int) -> bool:
    """Whether this is one line that any label can show as it stands: no markup, no control signs.

    Args:
        text: what stands in the file.
        longest: so many characters fit.
    """
    return (
        isinstance(text, str)
        and len(text) <= longest
        and not is_unseen(text)
        and not _MARKUP.search(text)
        and not any(unicodedata.category(char) in _CONTROLS for char in text)
    )


def read(file: Path) -> object:
    """Read a JSON file; BROKEN where all of it is, and in place of each piece that is.

    What is wrong with the file as a whole is in the log.
    """
    try:
        size = file.stat().st_size
        if size > _MOST_BYTES:
            _LOG.warning("%s cannot be read: it holds %d bytes.", file.name, size)
            return BROKEN
        text = file.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        _LOG.warning("%s cannot be read: %s", file.name, type(error).__name__)
        return BROKEN
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        _LOG.warning("%s cannot be read as a whole: %s", file.name, type(error).__name__)
    return _as_far_as_it_goes(text, _DEEPEST)


def _as_far_as_it_goes(text: str, depth: int) -> object:
    text = text.strip()
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        if not depth or text[:1] not in _CLOSING:
            return BROKEN
    pieces = _pieces(text)
    if text[0] == "[":
        return [_as_far_as_it_goes(piece, depth - 1) for _, piece in pieces]
    return {
        name: _as_far_as_it_goes(piece, depth - 1)
        for key, piece in pieces
        if isinstance(name := _as_far_as_it_goes(key, 0), str)
    }


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Give each entry of the list or object that `text` begins with, as far as it was written.

    Of an object, each comes as its key and its value; of a list, as "" and itself.
    """
    named = text[0] == "{"
    open_ends: list[str] = []
    begin, colon = 1, 0
    for token in itertools.islice(_TOKEN.finditer(text), _MOST_SIGNS):
        sign, at = token[0], token.start()
        if sign in _CLOSING:
            open_ends.append(_CLOSING[sign])
        elif sign in _CLOSING.values() and sign != open_ends.pop():
            return  # from here on, nobody can say what belongs to what
        elif named and not colon and sign == ":" and len(open_ends) == 1:
            colon = at
        elif not open_ends or (sign == "," and len(open_ends) == 1):
            if text[begin:at].strip() or open_ends:
                yield (text[begin:colon], text[colon + 1 : at]) if colon else ("", text[begin:at])
            if not open_ends:
                return
            begin, colon = token.end(), 0
