"""The lines a journal is written on: plain text, with a caret that can be seen."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.scroll import ThinBar


class JournalEdit(QPlainTextEdit):
    """Takes words alone, whatever is pasted or dropped.

    Args:
        theme: letters and colours.
        box: what the ring goes round while the caret is here.

    Signals:
        left(): Esc was pressed.
    """

    left = Signal()

    def __init__(self, theme: Theme, box: QWidget) -> None:
        super().__init__(box)
        self._theme = theme
        self._box = box
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinBar(theme, self))
        self.setPlaceholderText(copy.journal_hint())
        self.viewport().setAutoFillBackground(False)
        self.restyle()

    def ring(self) -> tuple[QWidget, float] | None:
        return self._box, self._theme.px(12)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        theme = self._theme
        self.setFont(theme.font("note"))
        self.document().setDefaultFont(self.font())
        self.setCursorWidth(max(2, theme.px(2)))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, theme.color("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.color("ink2"))
        palette.setColor(QPalette.ColorRole.Highlight, theme.color("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.color("onaccent"))
        self.setPalette(palette)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """A file that is dropped is no text."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the words alone."""
        if self.canInsertFromMimeData(source):
            self.insertPlainText(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
        # Undo that finds nothing more to take back goes no further: it would put away a win.
        event.accept()
