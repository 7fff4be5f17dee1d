"""A list on a page of a dialog: it takes what room there is, and the page follows its keyboard."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.current_cell import say_current
from smallwins.ui.widgets.paged_rows import Index, PagedView
from smallwins.ui.widgets.worded_rows import paint_edges

_LOWEST: Final = 150


class ListOnPage(PagedView):
    """What such lists share.

    Args:
        theme: the look.
        parent: what it lies on.

    Signals:
        stepped(): the keyboard came to a row, or to the list.
    """

    stepped = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def mark(self, row: int) -> None:
        """Put the mark on a row, or the last one, and have it in sight."""
        last = self._model.rowCount() - 1
        if last >= 0:
            index = self._model.index(max(0, min(row, last)), 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def sizeHint(self) -> QSize:
        # A page that is lower than that scrolls as a whole.
        return QSize(super().sizeHint().width(), self._theme.px(_LOWEST))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.mark(0)
        if event.reason() != Qt.FocusReason.MouseFocusReason:  # no row moves under a press
            self.stepped.emit()
        say_current(self)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.scrollTo(current)
            self.stepped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_edges(self, self._theme)

    def marked_area(self) -> QRect:
        """Give where the row with the mark is: that is kept in view, and not the whole list."""
        row = self.visualRect(self.currentIndex())
        return row.intersected(self.viewport().rect()) if row.isValid() else self.rect()
