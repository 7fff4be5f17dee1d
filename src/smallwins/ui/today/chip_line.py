"""A framed line as high as a chip, on a card of Today or in a list."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.framed_line import FramedLine

_TALL: Final = 40
_SIDE: Final = 13
_TEXT_EDGES: Final = 6  # what Qt leaves free at both ends of a line, and a little more


class ChipLine(FramedLine):
    """A framed line, as high as a chip.

    Args:
        theme: the look.
        hint: what stands in it while nothing is typed.
        name: what a screen reader calls it.
        parent: what it is on.
    """

    def __init__(self, theme: Theme, hint: str, name: str, parent: QWidget) -> None:
        super().__init__(theme, name, parent, tall=_TALL, side=_SIDE)
        self.edit.setPlaceholderText(hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # No focus proxy: Tab would come to the line again, from wherever this stands in the chain.
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def room_for_hint(self) -> float:
        """How wide it is to be, so that what stands in it at first is seen whole."""
        letters = QFontMetricsF(self._theme.font("body"))
        edges = 2 * self._theme.px(_SIDE) + _TEXT_EDGES
        return letters.horizontalAdvance(self.edit.placeholderText()) + edges
