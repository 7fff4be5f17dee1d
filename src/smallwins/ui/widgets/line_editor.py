"""A line on a note while somebody writes in it."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.win_field import WordsEdit

_FOR_A_WHILE: Final = frozenset(
    {
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
        Qt.FocusReason.ActiveWindowFocusReason,
    }
)

_CORNER: Final = 6


class LineEditor(WordsEdit):
    """A line on a note that is being written: Enter saves it, Esc leaves it as it was.

    Signals:
        saved(str): Enter was pressed.
        dropped(): Esc was pressed.
        left(): the keyboard went elsewhere in the window.
    """

    saved = Signal(str)
    dropped = Signal()
    left = Signal()

    def __init__(self, theme: Theme, role: str, name: str, parent: QWidget) -> None:
        super().__init__(theme, role, parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.set_ring(self, _CORNER)
        self.returnPressed.connect(self._save)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # what the line is on has nothing to do with it

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus():
            # Words that are not kept yet, and the keyboard elsewhere: it is a field all the same.
            painter, corner = QPainter(self), self._theme.px(_CORNER)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("lineui"), 1))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner
            )
            painter.end()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu or another window has the keyboard for a while; it comes back here.
        if event.reason() not in _FOR_A_WHILE:
            self.home(False)  # noqa: FBT003 - Qt's own: without marking anything
            self.left.emit()

    def _save(self) -> None:
        self.saved.emit(self.checked_words())
