"""A framed line to type in, on a card of Today or in a list."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.win_field import WordsEdit

_TALL: Final = 40
_CORNER: Final = 12
_SIDE: Final = 13
_TEXT_EDGES: Final = 6  # what Qt leaves free at both ends of a line, and a little more


class FramedLine(QWidget):
    """A framed line, as high as a chip.

    Args:
        theme: the look.
        hint: what stands in it while nothing is typed.
        name: what a screen reader calls it.
        parent: what it is on.
    """

    def __init__(self, theme: Theme, hint: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.edit = WordsEdit(theme, "body", self)
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(name)
        self.edit.set_ring(self, _CORNER)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        theme.changed.connect(self.restyle)
        self.restyle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # No focus proxy: Tab would come to the line again, from wherever this stands in the chain.
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def room_for_hint(self) -> float:
        """How wide it is to be, so that what stands in it at first is seen whole."""
        letters = QFontMetricsF(self._theme.font("body"))
        edges = 2 * self._theme.px(_SIDE) + _TEXT_EDGES
        return letters.horizontalAdvance(self.edit.placeholderText()) + edges

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        self._column.setContentsMargins(px(_SIDE), px(2), px(_SIDE), px(2))
        self.setFixedHeight(px(_TALL))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("lineui"), 1))
        painter.setBrush(theme.color("sheet"))
        corner = theme.px(_CORNER)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
