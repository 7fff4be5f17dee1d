"""A line to type in, in a frame of its own: for a day, a hard thought, what one is glad of."""

from typing import Final

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.paper import paint_box
from smallwins.ui.widgets.win_field import WordsEdit

_CORNER: Final = 12


class FramedLine(QWidget):
    """A line in a frame, which has the ring when the keyboard is on the line.

    Args:
        theme: colours, letters and sizes.
        name: what a screen reader calls the line.
        parent: what it stands on.
        tall: how high it is, in designed pixels.
        side: the room at both ends of the line, in designed pixels.
    """

    def __init__(
        self, theme: Theme, name: str, parent: QWidget, *, tall: int = 44, side: int = 14
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tall = tall
        self._side = side
        self.edit = WordsEdit(theme, "body", self)
        self.edit.setAccessibleName(name)
        self.edit.set_ring(self, _CORNER)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.edit)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        self._row.setContentsMargins(px(self._side), 0, px(self._side), 0)
        self.setFixedHeight(px(self._tall))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, self._theme, self.rect(), self._theme.px(_CORNER))
