"""A few soft specks of light that drift up from the jar once."""

import math
from typing import Final

from PySide6.QtCore import QPointF

from smallwins.ui.painting.glow import Mote
from smallwins.ui.painting.note import own_values

_COUNT: Final = 7
_LIFE: Final = 0.7


def motes_at(drift: float, mouth: QPointF, jar_width: float, seed: int) -> list[Mote]:
    """Give the specks when they are `drift` (0 to 1) on their way; none at its beginning and end.

    Args:
        drift: how far they are, all together.
        mouth: the middle of the jar's opening.
        jar_width: of the jar's box; they spread and rise with it.
        seed: the same seed gives the same specks.
    """
    if not 0 < drift < 1:
        return []
    values = own_values(seed)
    motes = []
    for order in range(_COUNT):
        x, height, sway, size = (next(values) for _ in range(4))
        begins = (1 - _LIFE) * order / (_COUNT - 1)
        age = (drift - begins) / _LIFE
        if not 0 < age < 1:
            continue
        # Each has a part of the width to itself, and neighbours do not rise one after the other.
        place = ((order * 3) % _COUNT + x) / _COUNT
        side = (place - 0.5) * 1.1 + 0.05 * math.sin(2 * math.pi * (age + sway))
        up = 0.5 - (0.55 + 0.35 * height) * age
        center = mouth + QPointF(side * jar_width, up * jar_width)
        strength = math.sin(math.pi * age) ** 1.5
        motes.append(Mote(center, jar_width * (0.014 + 0.016 * size), strength))
    return motes
