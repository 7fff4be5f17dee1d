"""How much room a window has, once large letters have taken theirs (LOOK.md, section 6)."""

from enum import Enum, auto
from typing import Final

SIDE_WIDTH: Final = 272
"""How wide the scene beside a page is, in designed pixels."""


class Room(Enum):
    """Full from 960, small from 640, tiny below; in designed pixels."""

    FULL = auto()
    SMALL = auto()
    TINY = auto()


def room_for(width: int, scale: float) -> Room:
    """The room in a window of `width` pixels whose letters are `scale` times as large."""
    designed = width / scale
    if designed >= 960:
        return Room.FULL
    return Room.SMALL if designed >= 640 else Room.TINY
