"""What is asked of a jar of many wins, as it is typed; the words are those of `bench.big_jar`."""

from bench.big_jar import SELDOM
from smallwins.domain.wins import Kind
from smallwins.store import word_index

SEED = 3
"""Whose luck both pulls have: they draw the same notes."""

PULLS = 20
PAGE = 50

QUESTIONS: tuple[tuple[str, Kind | None], ...] = (
    # A word as it grows under the fingers.
    ("w", None),
    ("wa", None),
    ("wat", None),
    ("wate", None),
    ("water", None),
    ("watered", None),
    # What each note has.
    ("the", None),
    ("slowly", None),
    # Several words; two that meet in many notes, and two that meet in none.
    ("watered pl", None),
    ("made the bed slowly", None),
    ("made watered", None),
    # Of one kind; of one that is kept seldom.
    ("", Kind.BODY),
    ("water", Kind.BODY),
    ("", SELDOM),
    ("soup", SELDOM),
    ("the", SELDOM),
    # What is nowhere.
    ("zebra", None),
    ("z", None),
    ("caf\u00e9", None),
    ("\N{SEEDLING}", None),
    ('"', None),
)


HARDEST: tuple[str, Kind | None] = ("made the watered", None)
"""The slowest we know: two words of a ninth of all notes each, which never meet, and one of all."""


def for_index(words: str) -> str:
    """The same as the index is asked it; "" where it cannot be."""
    return word_index.query(words)


def told(words: str, kind: Kind | None) -> str:
    """A question in words, for the page."""
    said = f"\u201c{words}\u201d" if words else "all"
    return said if kind is None else f"{said} of one kind"
