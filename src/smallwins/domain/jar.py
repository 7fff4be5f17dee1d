"""What lies in a month's jar."""

import datetime as dt
from dataclasses import dataclass

from smallwins.domain.wins import Kind

MOST_DRAWN = 264
"""Notes a jar can draw; the largest pile there is a place for each note in."""


@dataclass(frozen=True, slots=True)
class PiledNote:
    """A folded note in the pile.

    Attributes:
        id: the number of its win.
        kind: the kind of its win, if known; it gives the paper its colour.
    """

    id: int
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class JarMonth:
    """One month's jar.

    Attributes:
        first_day: the first day of the month.
        notes: the newest MOST_DRAWN notes, oldest first, in the order they were kept.
        total: how many wins the month holds, drawn or not.
    """

    first_day: dt.date
    notes: tuple[PiledNote, ...]
    total: int

    def with_note(self, note: PiledNote) -> "JarMonth":
        """Give the same jar with one more note on top."""
        return JarMonth(self.first_day, (*self.notes, note)[-MOST_DRAWN:], self.total + 1)
