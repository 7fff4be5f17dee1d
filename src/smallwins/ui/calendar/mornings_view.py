"""The list of all mornings, as it is walked by keys and scrolled through."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from smallwins.ui import copy
from smallwins.ui.calendar.mornings_delegate import MorningsDelegate
from smallwins.ui.calendar.mornings_model import Index, MorningPart, MorningsModel
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.ring import RingByKeyboard
from smallwins.ui.widgets.scroll import ThinBar

_LOWEST: Final = 110
_OPENS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_MOVES: Final = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)

_Place = tuple[int, dt.date | None, int]


class MorningsView(RingByKeyboard, QListView):
    """The list of mornings; the keyboard's mark is on one of them.

    Args:
        theme: the light, colours, letters and sizes.
        model: the mornings.

    Signals:
        entered_day(dt.date): this day's page is to be opened.
    """

    entered_day = Signal(dt.date)

    def __init__(self, theme: Theme, model: MorningsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mornings = model
        self._delegate = MorningsDelegate(theme, model, self)
        self.setAccessibleName(copy.mornings_title())
        self.setAccessibleDescription(copy.mornings_hint())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinBar(theme, self))
        # Its room is always there: words would break anew when it comes.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._open)
        # Qt asks its own bar alone, and this one is ours.
        self.verticalScrollBar().valueChanged.connect(self._near_the_end)

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

    def place(self) -> _Place:
        """Where in the list one is: how far, the day of the first row in sight, and its top.

        At the very top it is no day: what is new comes into sight there.
        """
        at = self.verticalScrollBar().value()
        first = self.indexAt(QPoint(self.viewport().width() // 2, 0))
        day = self._mornings.day_at(first.row()) if at else None
        return at, day, self.visualRect(first).top()

    def go_back_to(self, place: _Place) -> None:
        """Be where `place` was, though mornings came before it, or went."""
        bar, (at, day, top) = self.verticalScrollBar(), place
        row = -1 if day is None else self._mornings.row_of(day)
        if at:
            self.doItemsLayout()
        if row >= 0:
            at = bar.value() + self.visualRect(self._mornings.index(row, 0)).top() - top
        bar.setValue(at)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._delegate.restyle()
        bar = self.verticalScrollBar()
        bar.setSingleStep(self._theme.px(30))
        bar.update()
        self.updateGeometry()
        self.doItemsLayout()

    def forget(self) -> None:
        """Hold no words, and no place."""
        self._mornings.forget()
        self._delegate.forget()
        self.verticalScrollBar().setValue(0)

    def ring(self) -> tuple[QWidget, float] | None:
        return None  # it is round one row, and painted with it

    def sizeHint(self) -> QSize:
        # A page that is lower than that scrolls as a whole.
        return QSize(super().sizeHint().width(), self._theme.px(_LOWEST))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in _OPENS:
            if not event.isAutoRepeat():
                self._open(self.currentIndex())
        elif key in _MOVES:
            self._by_keyboard = True
            super().keyPressEvent(event)
            self.viewport().update()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        on_one = self.indexAt(event.position().toPoint()).isValid()
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if on_one else arrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._delegate.ringed = self._by_keyboard
        super().paintEvent(event)

    @Slot(int)
    def _near_the_end(self, value: int) -> None:
        root = self.rootIndex()
        near = value >= self.verticalScrollBar().maximum() - self.viewport().height()
        if not near:
            self._mornings.try_again()
        elif self._mornings.canFetchMore(root):
            self._mornings.fetchMore(root)

    @Slot(QModelIndex)
    def _open(self, index: Index) -> None:
        day = index.data(MorningPart.DAY)
        if isinstance(day, dt.date):
            self.entered_day.emit(day)
