"""The lines a journal is written on: plain text, with a caret that can be seen."""

from typing import Final

from PySide6.QtCore import QMimeData, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from smallwins.ui import copy
from smallwins.ui.day import journal_lines
from smallwins.ui.day.journal_menu import JournalMenu
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.scroll import ThinBar

_CORNER: Final = 12
_REDO: Final = (QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y"))
_LINE_ENDS: Final = (
    QKeySequence.StandardKey.InsertParagraphSeparator,
    QKeySequence.StandardKey.InsertLineSeparator,
)
_ONTO: Final = {
    Qt.Key.Key_Backspace: QTextCursor.MoveOperation.PreviousCharacter,
    Qt.Key.Key_Delete: QTextCursor.MoveOperation.NextCharacter,
}


class JournalEdit(QPlainTextEdit):
    """Takes words alone, whatever is pasted or dropped, and gives them as they were typed.

    Args:
        theme: letters and colours.
        box: what the ring goes round while the caret is here.

    Signals:
        left(): Esc was pressed.
        came(): the keyboard came here.
        resized(): there is more or less room for lines.
    """

    left = Signal()
    came = Signal()
    resized = Signal()

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
        return self._box, self._theme.px(_CORNER)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        theme = self._theme
        self.setFont(theme.font("note"))
        self.widen_caret()
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, theme.color("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.color("ink2"))
        palette.setColor(QPalette.ColorRole.Highlight, theme.color("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.color("onaccent"))
        self.setPalette(palette)

    def widen_caret(self) -> None:
        """Have a caret that can be seen; each text has its own."""
        self.setCursorWidth(max(2, self._theme.px(2)))

    def put(self, words: str) -> None:
        """Put words where the caret is, in place of what is marked."""
        cursor = self.textCursor()
        journal_lines.insert(cursor, words)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """A file that is dropped is no text."""
        return source.hasText() and not (source.hasUrls() and _names_files(source))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the words alone."""
        if self.canInsertFromMimeData(source):
            self.put(source.text())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the words alone, as they were typed."""
        return _handed_on(journal_lines.marked_words(self.textCursor()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        JournalMenu(self._theme, self).popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.came.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            # Where nothing is left to undo, it goes no further: it would put away a win.
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or _keys(event) in _REDO:
            self.redo()
        elif any(map(event.matches, _LINE_ENDS)):
            # Qt's own would take the marks off joints first, where a blank line is marked.
            self.put("\n")
        else:
            self._step_over_joint(event)
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            QPainter(self.viewport()).fillRect(self.cursorRect(), self._theme.color("accent"))

    def _step_over_joint(self, event: QKeyEvent) -> None:
        """Let a key that erases a sign find one: a joint in a long line is none."""
        cursor = self.textCursor()
        onto = _ONTO.get(Qt.Key(event.key()))
        if onto is None or cursor.hasSelection():
            return
        while _at_joint(cursor, ahead=event.key() == Qt.Key.Key_Delete):
            cursor.movePosition(onto)
        self.setTextCursor(cursor)


def _at_joint(cursor: QTextCursor, *, ahead: bool) -> bool:
    if ahead:
        after = cursor.block().next()
        return cursor.atBlockEnd() and after.isValid() and journal_lines.is_joined(after)
    return cursor.atBlockStart() and journal_lines.is_joined(cursor.block())


def _keys(event: QKeyEvent) -> QKeySequence:
    return QKeySequence(event.keyCombination())


def _names_files(source: QMimeData) -> bool:
    return any(url.isLocalFile() for url in source.urls())


def _handed_on(words: str) -> QMimeData:
    """Make what a clipboard or another program takes over.

    Qt makes it, in a model's name: what Python makes, a clipboard can no longer let go of when the
    app has ended. And what Qt makes of a text edit is a page for browsers as well, which takes
    seconds for a book.
    """
    model = QStringListModel([""])
    given = model.mimeData([model.index(0)])
    for kind in given.formats():
        given.removeFormat(kind)
    given.setText(words)
    return given
