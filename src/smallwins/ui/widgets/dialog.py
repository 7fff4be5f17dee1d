"""A small question or a page of its own before the window: flecked paper, as the window is.

One rule for their buttons: they stand at the trailing edge, the way back first and what goes on
last, as the main one. Where the way back is all there is to do, it is the main one.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.flow import FlowLayout
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

    def setVisible(self, visible: bool) -> None:
        line = self.focusWidget()
        marked = isinstance(line, QLineEdit) and line.hasSelectedText()
        super().setVisible(visible)
        if visible and isinstance(line, QLineEdit) and not marked:
            # Qt marks all of the first line, and one letter would then take its place.
            line.end(False)  # noqa: FBT003 - Qt's own: without marking anything

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        paint_ground(painter, self._theme, self.rect())


def foot_of(theme: Theme, parent: QWidget, *buttons: QWidget) -> QWidget:
    """Set the buttons of a dialog at its foot, in more rows where the width ends.

    Args:
        theme: sizes.
        parent: the dialog.
        buttons: the way back, and what else there is; what goes on comes last.
    """
    box, flow = QWidget(parent), FlowLayout(theme.px(12), trailing=True)
    flow.setContentsMargins(*(theme.px(edge) for edge in (28, 12, 28, 20)))
    box.setLayout(flow)
    for button in buttons:
        flow.addWidget(button)
    return box
