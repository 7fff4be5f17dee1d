"""A line on a note while somebody writes in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.win_field import WordsEdit


class LineEditor(WordsEdit):
    """A line on a note that is being written: Enter saves it, Esc leaves it as it was.

    Signals:
        saved(str): Enter was pressed.
        dropped(): Esc was pressed.
    """

    saved = Signal(str)
    dropped = Signal()

    def __init__(self, theme: Theme, role: str, name: str, parent: QWidget) -> None:
        super().__init__(theme, role, parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.set_ring(self, 6)
        self.returnPressed.connect(self._save)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
            return
        super().keyPressEvent(event)

    def _save(self) -> None:
        self.saved.emit(self.checked_words())
