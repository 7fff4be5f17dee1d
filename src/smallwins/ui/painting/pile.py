"""Where in the jar each note of a month lies.

`jar-slots.json` holds resting places baked ahead, in sets of large and of small notes; in each, the
first n places are a settled pile for every n. The large ones come first, from the jar's foot to its
neck; the finer ones lie before them, again from the foot up. So a pile grows fuller and never
falls, and no note moves because another came (docs/decisions/009).
"""

import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from smallwins.domain.jar import MOST_DRAWN, JarMonth, PiledNote
from smallwins.ui.painting.note import Fold, own_values

_log = logging.getLogger(__name__)

_FIRST_SET = ("L", 40)
# The sets of the finer layers, how many of their places are settled, and how many are taken.
_FINER_SETS = (("M", 72, 32), ("S", 138, 66), ("XS", MOST_DRAWN, 126))
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
        slot: where it lies.
    """

    note: PiledNote
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
    """All resting places, in the order in which they are given to notes.

    Args:
        places: MOST_DRAWN of them; none where the file with them cannot be read.
    """

    def __init__(self, places: Sequence[Slot]) -> None:
        self._places = tuple(places)

    def pile(self, month: JarMonth) -> list[Placed]:
        """Give every drawn note of `month` its place, in the order they were kept."""
        return [self._placed(note) for note in month.notes if self._places]

    def place(self, month: JarMonth, note_id: int) -> Placed | None:
        """Give the place of one note of `month`; None where it is not drawn."""
        found = (note for note in reversed(month.notes) if note.id == note_id)
        note = next(found, None) if self._places else None
        return None if note is None else self._placed(note)

    def _placed(self, note: PiledNote) -> Placed:
        return Placed(note, self._places[note.spot])


def load_slots(path: Path) -> Slots:
    """Read the resting places; a missing or broken file gives none, and a line in the log."""
    try:
        sets = json.loads(path.read_text(encoding="utf-8"))["sets"]
        return Slots(tuple(_in_order(sets)))
    except (OSError, ValueError, KeyError, TypeError, IndexError) as problem:
        _log.warning("The jar stays plain: %s cannot be read (%r)", path.name, problem)
        return Slots(())


def _in_order(sets: Mapping[str, Sequence[Sequence[float]]]) -> Iterator[Slot]:
    name, count = _FIRST_SET
    rows = [sets[name][number] for number in range(count)]
    for name, settled, count in _FINER_SETS:
        # Evenly over the whole height, so that each layer lies before all of the one behind it.
        rows += [sets[name][(2 * number + 1) * settled // (2 * count)] for number in range(count)]
    for x, y, angle, _fold, width, height, _height_in_pile in rows:
        yield Slot(float(x), float(y), float(angle), float(width), float(height))
