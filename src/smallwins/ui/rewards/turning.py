"""How the cards come: they breathe once, and then turn over, one after the other.

Nothing here knows a screen: a moment in milliseconds goes in, how each card lies comes out
(design: LOOK.md, section 7).
"""

import math
from typing import Final

from PySide6.QtCore import QEasingCurve

BREATH: Final = 300
TURN: Final = 620
APART: Final = 260
FADE: Final = 200
"""How long the faces take to come where things stand still, in milliseconds."""

_SWELL: Final = 0.018


def length_of(cards: int) -> int:
    """Give how long it takes until the last of so many cards lies open, in milliseconds."""
    return BREATH + TURN + APART * max(0, cards - 1)


def angle_at(milliseconds: float, card: int) -> float:
    """Give how far a card has turned, in degrees: 0 face down, 180 face up.

    Args:
        milliseconds: since they were dealt.
        card: which, from 0.
    """
    way = (milliseconds - BREATH - APART * card) / TURN
    way = min(1.0, max(0.0, way))
    return 180 * QEasingCurve(QEasingCurve.Type.InOutCubic).valueForProgress(way)


def size_at(milliseconds: float) -> float:
    """Give how large the cards are while they breathe: 1 as they lie."""
    if not 0 < milliseconds < BREATH:
        return 1.0
    return 1 + _SWELL * math.sin(math.pi * milliseconds / BREATH)
