"""What a key means while a note lies open."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_SCROLLING: Final = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
_PASSING: Final = frozenset(
    {
        Qt.Key.Key_Escape,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_Meta,
        Qt.Key.Key_AltGr,
    }
)


class Meaning(Enum):
    """What a key asks for."""

    UNDO = auto()
    COPY = auto()
    ONWARD = auto()
    SCROLL = auto()
    SPACE = auto()
    TAB = auto()
    PASSING = auto()
    OTHER = auto()


def meaning_of(event: QKeyEvent, *, mirrored: bool) -> Meaning:
    """Say what a key asks for; `mirrored` where text runs from right to left."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return Meaning.UNDO
    if event.matches(QKeySequence.StandardKey.Copy):
        return Meaning.COPY
    if event.key() == (Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right):
        return Meaning.ONWARD
    return _MEANINGS.get(Qt.Key(event.key()), Meaning.OTHER)


_MEANINGS: Final = {
    Qt.Key.Key_Space: Meaning.SPACE,
    Qt.Key.Key_Tab: Meaning.TAB,
    Qt.Key.Key_Backtab: Meaning.TAB,
    **dict.fromkeys(_SCROLLING, Meaning.SCROLL),
    **dict.fromkeys(_PASSING, Meaning.PASSING),
}
