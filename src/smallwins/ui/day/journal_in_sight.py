"""Keeps the caret of a journal in sight on a page that scrolls, while the journal grows."""

from PySide6.QtCore import QObject, QRect, Slot
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea


class CaretInSight(QObject):
    """Scrolls a page along with the caret, until somebody scrolls by hand.

    Args:
        edit: where the caret is.
    """

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._scroll: QScrollArea | None = None
        self._follows = False
        edit.cursorPositionChanged.connect(self._moved)

    @Slot()
    def follow(self) -> None:
        """Bring the caret into view, if it is followed and the keyboard is with it."""
        scroll, edit = self._scroll, self._edit
        page = None if scroll is None else scroll.widget()
        if scroll is None or page is None or not self._follows or not edit.hasFocus():
            return
        caret = edit.cursorRect()
        corner = edit.viewport().mapTo(page, caret.topLeft())
        middle = QRect(corner, caret.size()).center()
        # So that the edge below the last line is seen as well.
        scroll.ensureVisible(middle.x(), middle.y(), 0, caret.height() * 3 // 2)

    @Slot()
    def _moved(self) -> None:
        self._find_page()
        self._follows = True
        self.follow()

    def _find_page(self) -> None:
        """Know the page once it is there: it may be made after this, and never changes."""
        around = self._edit.parentWidget()
        while self._scroll is None and around is not None:
            if isinstance(around, QScrollArea):
                self._scroll = around
                bar = around.verticalScrollBar()
                # Layouts come to rest in more than one go; each of them is followed.
                bar.rangeChanged.connect(self.follow)
                bar.actionTriggered.connect(self._let_go)
            around = around.parentWidget()

    @Slot()
    def _let_go(self) -> None:
        self._follows = False
