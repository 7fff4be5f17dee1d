"""The words of a note, and how they leave it: as they were typed, not as they are laid out."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.words import BREAK_HERE, Words, breakable

# What fits on a note at first sight; the rest opens with the note.
_SHOWN: Final = 400
_MORE: Final = "…"


def shown(text: str) -> str:
    """What a note shows of long words; all of them are in the file and in the editor."""
    return breakable(text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + _MORE)


class NoteWords(Words):
    """The words of a note. They can be marked with the pointer and copied."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "note", parent=parent)
        self._true = ""
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def set_words(self, text: str) -> None:
        """Show these words of a person."""
        self._true = text
        self.setText(shown(text))

    def copy_all(self) -> None:
        """Copy all the words."""
        QGuiApplication.clipboard().setText(self._true)

    def copy_marked(self) -> None:
        """Copy what is marked, or all the words where nothing is."""
        QGuiApplication.clipboard().setText(self._marked() or self._true)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()  # the note copies
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and self.hasSelectedText():
            clipboard.setText(self._marked(), QClipboard.Mode.Selection)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()  # the note has a menu; Qt's own would copy what is laid out

    def _marked(self) -> str:
        """The words that are marked, as they were typed."""
        if not self.hasSelectedText():
            return ""
        laid_out = self.text()
        start = _characters(laid_out, self.selectionStart())
        end = start + len(self.selectedText())
        first = _place_in(self._true, laid_out[:start])
        # Who marks the sign for "more" means the rest too.
        if len(self._true) > _SHOWN and end == len(laid_out):
            return self._true[first:]
        return self._true[first : _place_in(self._true, laid_out[:end])]


def _characters(text: str, units: int) -> int:
    """How many characters the first UTF-16 units of a text make."""
    return len(text.encode("utf-16-le", "surrogatepass")[: units * 2].decode("utf-16-le", "ignore"))


def _place_in(true: str, before: str) -> int:
    """Find the place in the words behind what is laid out before it."""
    place = 0
    for sign in before:
        laid_for_breaking = sign == BREAK_HERE and true[place : place + 1] != BREAK_HERE
        place += not laid_for_breaking
    return place
