"""The list of all mornings, as it is walked by keys and scrolled through."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from smallwins.ui import copy
from smallwins.ui.calendar.mornings_delegate import MorningsDelegate
from smallwins.ui.calendar.mornings_model import MorningPart, MorningsModel
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.current_cell import say_current
from smallwins.ui.widgets.paged_rows import Index, PagedView

_LOWEST: Final = 110


class MorningsView(PagedView):
    """The list of mornings; the keyboard's mark is on one of them.

    Args:
        theme: the light, colours, letters and sizes.
        model: the mornings.

    Signals:
        entered_day(dt.date): this day's page is to be opened.
    """

    entered_day = Signal(dt.date)

    def __init__(self, theme: Theme, model: MorningsModel, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._mornings = model
        self._words = MorningsDelegate(theme, model, self)
        self.dress(model, self._words, copy.mornings_title())
        self.setAccessibleDescription(copy.mornings_hint())
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def day(self) -> dt.date | None:
        """The day the mark is on."""
        return self._mornings.day_at(self.currentIndex().row())

    def mark(self, day: dt.date | None) -> None:
        """Put the mark on a day if it is here, without going there."""
        row = -1 if day is None else self._mornings.row_of(day)
        if row >= 0 and day != self.day:
            scrolls = self.hasAutoScroll()
            self.setAutoScroll(False)
            self.setCurrentIndex(self._mornings.index(row, 0))
            self.setAutoScroll(scrolls)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        super().restyle()
        self.updateGeometry()

    def forget(self) -> None:
        """Hold no words, and no place."""
        self._mornings.forget()
        self._words.forget()
        self.verticalScrollBar().setValue(0)

    def open_row(self, index: Index) -> None:
        """Ask for the page of a day."""
        day = index.data(MorningPart.DAY)
        if isinstance(day, dt.date):
            self.entered_day.emit(day)

    def sizeHint(self) -> QSize:
        # A page that is lower than that scrolls as a whole.
        return QSize(super().sizeHint().width(), self._theme.px(_LOWEST))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        say_current(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        on_one = self.indexAt(event.position().toPoint()).isValid()
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if on_one else arrow)
