"""Where things stand on Today, in designed pixels (LOOK.md, section 6)."""

from typing import Final

from PySide6.QtGui import QFontMetrics

from smallwins.ui.layout import Room, page_top, title_role
from smallwins.ui.theme import Theme

_TITLE_GAPS: Final = {Room.FULL: 22, Room.SMALL: 8, Room.TINY: 8}
_TILE_HEIGHTS: Final = {Room.FULL: 0, Room.SMALL: 72, Room.TINY: 50}


def title_gap(room: Room) -> int:
    """The space between the date and the field."""
    return _TITLE_GAPS[room]


def field_top(theme: Theme, room: Room) -> int:
    """Where the field begins, in pixels now: below greeting and date, or the tile beside them."""
    title = QFontMetrics(theme.font(title_role(room))).height()
    date = QFontMetrics(theme.font("body")).height()
    head = max(title + date, theme.px(_TILE_HEIGHTS[room]))
    return theme.px(page_top(room)) + head + theme.px(title_gap(room))
