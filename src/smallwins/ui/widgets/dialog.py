"""A small question or a page of its own before the window: flecked paper, as the window is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.paper import paint_ground
from smallwins.ui.widgets.ring import FocusRing


class PaperDialog(QDialog):
    """What all our dialogs share: the paper, the ring, and that they go when they are closed.

    Args:
        theme: the look.
        title: what the title bar says, to the whole room.
        parent: what it is before.
    """

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ring = FocusRing(theme, self)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        paint_ground(painter, self._theme, self.rect())
