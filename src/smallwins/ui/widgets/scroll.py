"""A page that scrolls down, never sideways, and is as high as its parts at their true width."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from smallwins.ui.theme import Theme


class Page(QWidget):
    """What scrolls. Its height follows from its width, so it asks for no least size of its own."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class ThinBar(QScrollBar):
    """A scroll bar that is its handle and no more. Painted here: a style sheet costs 1.5 MB."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def sizeHint(self) -> QSize:
        return QSize(10, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.maximum() <= self.minimum():
            return
        # Their names cost 7 ms, and most pages do not scroll.
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # noqa: PLC0415

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar,
            option,
            QStyle.SubControl.SC_ScrollBarSlider,
            self,
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("rest"))
        painter.drawRoundedRect(QRectF(handle).adjusted(2, 2, -2, -2), 3, 3)


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
        bar = ThinBar(theme, self)
        self.setVerticalScrollBar(bar)
        theme.changed.connect(bar.update)
