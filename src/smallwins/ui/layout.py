"""How much room a window has, once large letters have taken theirs (LOOK.md, section 6)."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

SIDE_WIDTH: Final = 272
"""How wide the scene beside a page is, in designed pixels."""


class Room(Enum):
    """Full from 960, small from 640, tiny below; in designed pixels."""

    FULL = auto()
    SMALL = auto()
    TINY = auto()


_SIDES: Final = {Room.FULL: 40, Room.SMALL: 32, Room.TINY: 18}
_TOPS: Final = {Room.FULL: 31, Room.SMALL: 16, Room.TINY: 12}
_TITLES: Final = {Room.FULL: "h1", Room.SMALL: "h1_small", Room.TINY: "h1_tiny"}


def room_for(width: int, scale: float) -> Room:
    """The room in a window of `width` pixels whose letters are `scale` times as large."""
    designed = width / scale
    if designed >= 960:
        return Room.FULL
    return Room.SMALL if designed >= 640 else Room.TINY


def page_side(room: Room) -> int:
    """The space at both sides of the page."""
    return _SIDES[room]


def page_top(room: Room) -> int:
    """The space above its title."""
    return _TOPS[room]


def title_role(room: Room) -> str:
    """The letters of a page's title."""
    return _TITLES[room]


def mirrored(place: QRect, widget: QWidget, width: int | None = None) -> QRect:
    """Give where a part of `widget` goes: from its other side where that runs to the left.

    Args:
        place: as it is from left to right.
        widget: whose part it is.
        width: how wide it is to be, if it is not so yet.
    """
    if widget.layoutDirection() != Qt.LayoutDirection.RightToLeft:
        return place
    whole = widget.width() if width is None else width
    return place.translated(whole - 2 * place.left() - place.width(), 0)


def height_for(widget: QWidget, width: int) -> int:
    """Give how high a widget is to be at a width, as its layout says, or else by itself."""
    layout = widget.layout()
    if layout is not None and layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return widget.sizeHint().height()
