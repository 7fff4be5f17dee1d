"""Where in the jar each note of a month lies.

`jar-slots.json` holds resting places baked ahead: in each set, the first n places are a settled
pile for every n. A note takes the place of its order in the month, so one more note moves no
other one while the set stays the same.
"""

import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from smallwins.domain.jar import JarMonth, PiledNote
from smallwins.ui.jar.note import Fold, own_values

_log = logging.getLogger(__name__)

_SETS = (("L", 40), ("M", 72), ("S", 138), ("XS", 264))
_MOST = _SETS[-1][1]
_STRIP_SHAPE = 2.3
_SQUARE_SHAPE = 1.15


@dataclass(frozen=True, slots=True)
class Slot:
    """A resting place, in the jar's own units (400 wide inside).

    Attributes:
        x: the note's middle, from the left.
        y: the note's middle, from the top.
        angle: degrees clockwise.
        width: of the note, unturned.
        height: of the note, unturned.
    """

    x: float
    y: float
    angle: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A note in its resting place.

    Attributes:
        note: which note.
        place: its place's number within the set.
        slot: where it lies.
    """

    note: PiledNote
    place: int
    slot: Slot

    @property
    def fold(self) -> Fold:
        """The note's own way of folding, among those that make a shape like the place's."""
        shape = self.slot.width / self.slot.height
        if shape >= _STRIP_SHAPE:
            return Fold.STRIP
        if shape <= _SQUARE_SHAPE:
            return Fold.SQUARE
        folds = (Fold.HALF, Fold.ENVELOPE, Fold.LETTER)
        return folds[int(next(own_values(self.note.id)) * len(folds))]


class Slots:
    """All resting places, in sets for few and for many notes.

    Args:
        sets: places by the name of their set. A set that is not there has no places.
    """

    def __init__(self, sets: dict[str, tuple[Slot, ...]]) -> None:
        self._sets = [(sets.get(name, ()), limit) for name, limit in _SETS]

    def fit(self, count: int) -> tuple[Slot, ...]:
        """Give the places of the set that a pile of `count` notes lies in."""
        for places, limit in self._sets:
            if count <= limit:
                return places[:limit]
        return self._sets[-1][0]

    def pile(self, month: JarMonth) -> list[Placed]:
        """Give every note of `month` that can lie in the jar its place, oldest first.

        Past the largest set, a new note takes the place of the oldest one.
        """
        places = self.fit(month.total)
        if not places:
            return []
        notes = month.notes[-len(places) :]
        first = month.total - len(notes)
        return [
            Placed(note, place, places[place])
            for place, note in (
                ((first + order) % len(places), note) for order, note in enumerate(notes)
            )
        ]

    def place(self, month: JarMonth, note_id: int) -> Placed | None:
        """Give the place of one note of `month`; None where it has none."""
        places = self.fit(month.total)
        for back, note in enumerate(reversed(month.notes)):
            if note.id == note_id and back < len(places):
                place = (month.total - 1 - back) % len(places)
                return Placed(note, place, places[place])
        return None


def load_slots(path: Path) -> Slots:
    """Read the resting places; a missing or broken file gives none, and a line in the log."""
    try:
        sets = json.loads(path.read_text(encoding="utf-8"))["sets"]
        return Slots({name: tuple(_slots(sets[name])) for name, _ in _SETS})
    except (OSError, ValueError, KeyError, TypeError) as problem:
        _log.warning("The jar stays plain: %s cannot be read (%r)", path.name, problem)
        return Slots({})


def _slots(rows: Sequence[Sequence[float]]) -> Iterator[Slot]:
    for x, y, angle, _fold, width, height, _height_in_pile in rows:
        yield Slot(float(x), float(y), float(angle), float(width), float(height))
