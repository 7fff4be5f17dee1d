"""A page that scrolls down, never sideways, and is as high as its parts at their true width."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from smallwins.ui.theme import Theme


class Page(QWidget):
    """What scrolls. Its height follows from its width, so it asks for no least size of its own."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class PageScroll(QScrollArea):
    """Shows a `Page`, clear, without a frame; the keyboard goes to what is on it."""

    def __init__(self, theme: Theme, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(page)
        # After it is set: a scroll area lets its widget fill itself, over the paper below.
        page.setAutoFillBackground(False)
        self._theme = theme
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self.verticalScrollBar().setStyleSheet(self._theme.scroll_style())
