"""What lies in a month's jar."""

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from smallwins.domain.wins import Kind

MOST_DRAWN = 264
"""Notes a jar can draw, each in a spot of its own."""

STAYING = 138
"""So many first spots keep their notes; past the last spot, new notes go before the later ones."""


class WhyNone(Enum):
    """Why no note can be pulled."""

    EMPTY = auto()
    """There is none."""
    RESTING = auto()
    """All of them rest."""
    LEFT_OUT = auto()
    """Those that do not rest are of rough days, and are left out."""


@dataclass(frozen=True, slots=True)
class PiledNote:
    """A folded note in the pile.

    Attributes:
        id: the number of its win; on a page that others see, its number there. It gives the note
            its fold and its corners.
        kind: the kind of its win, if known; it gives the paper its colour.
        place: its own place in the pile, from 0. It is given to it once, and no other note that
            comes or goes takes it from there.
        spot: where in the glass that is, from 0 to MOST_DRAWN - 1.
    """

    id: int
    kind: Kind | None
    place: int

    @property
    def spot(self) -> int:
        """Where in the glass it lies; past the last spot, those after STAYING are used anew."""
        past = self.place - MOST_DRAWN
        return self.place if past < 0 else STAYING + past % (MOST_DRAWN - STAYING)


@dataclass(frozen=True, slots=True)
class JarMonth:
    """One month's jar.

    Attributes:
        first_day: the first day of the month.
        notes: the notes that are drawn, MOST_DRAWN at most, in the order they were kept.
        total: how many wins the month holds, drawn or not.
    """

    first_day: dt.date
    notes: tuple[PiledNote, ...]
    total: int

    def with_note(self, note: PiledNote) -> "JarMonth":
        """Give the same jar with one more note on top."""
        return JarMonth(self.first_day, drawn((*self.notes, note)), self.total + 1)

    def without(self, note_id: int) -> "JarMonth":
        """Give the same jar before this note was in it, as far as it is drawn."""
        notes = tuple(note for note in self.notes if note.id != note_id)
        return JarMonth(self.first_day, notes, max(0, self.total - 1))


def drawn(notes: Sequence[PiledNote]) -> tuple[PiledNote, ...]:
    """Give the notes that can be seen: where several have one spot of the glass, the newest.

    Args:
        notes: the oldest first.
    """
    seen: dict[int, PiledNote] = {}
    for note in reversed(notes):
        seen.setdefault(note.spot, note)
    return tuple(sorted(seen.values(), key=lambda note: note.id))


def free_place(taken: Iterable[int]) -> int:
    """Give the lowest place that no note has, of those that notes have."""
    return next(free_places(taken))


def free_places(taken: Iterable[int | None]) -> Iterator[int]:
    """Give the places that no note has, the lowest first; there is no last one."""
    places = set(taken)
    return (place for place in itertools.count() if place not in places)
