"""Rows of notes that are as high as their words, walked by keys; the page round them scrolls."""

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from smallwins.domain.wins import Win
from smallwins.ui.day.notes_delegate import NotesDelegate
from smallwins.ui.day.notes_heights import RowHeights
from smallwins.ui.day.notes_layout import Opened, RowLayouts
from smallwins.ui.day.notes_model import NotesModel
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.current_cell import say_current
from smallwins.ui.widgets.idle import PaintAhead
from smallwins.ui.widgets.ring import FocusRing, RingByKeyboard

_WIDE: Final = 218
_LEAST_WIDE: Final = 120
_ROW: Final = 61
_BATCH: Final = 400
_RING_INSET: Final = 5
_RING_CORNER: Final = 6
_HIGHEST: Final = (1 << 24) - 1

_Index = QModelIndex | QPersistentModelIndex
_KEY = Qt.Key
_MENU_KEYS: Final = frozenset({_KEY.Key_Return, _KEY.Key_Enter, _KEY.Key_Space})
_STEPS: Final = {_KEY.Key_Up: -1, _KEY.Key_Down: 1}
_PAGES: Final = {_KEY.Key_PageUp: -1, _KEY.Key_PageDown: 1}
_ENDS: Final = frozenset({_KEY.Key_Home, _KEY.Key_End})
_NOT_ASKED: Final = frozenset(
    {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
)


class NoteRows(RingByKeyboard, QListView):
    """The rows of a day's notes. It has no bar of its own: it is as high as they are.

    A long day is measured, and shown, bit by bit while nothing else waits.

    Args:
        theme: letters, colours and sizes.
        parent: the page it lies on.

    Signals:
        open_requested(Win): this note is to be opened large.
        brought(QRect): this part of the list is to be brought into view.
        menu_wanted(Win, QPoint): the menu of a note is to be opened there on the screen.
        words_wanted(Win): the words of a note are to be changed.
        copy_wanted(Win): the words of a note are to be copied.
        put_away_wanted(Win): a note is to be put away.
    """

    lets_rings_out = True

    open_requested = Signal(Win)
    brought = Signal(QRect)
    menu_wanted = Signal(Win, QPoint)
    words_wanted = Signal(Win)
    copy_wanted = Signal(Win)
    put_away_wanted = Signal(Win)

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._to_end = self._brings = False
        self._measured = 0
        self.notes = NotesModel(self)
        self._layouts = RowLayouts(theme, mirrored=self._is_mirrored())
        self._heights = RowHeights(self._layouts, self.opened)
        self._delegate = NotesDelegate(theme, self, self._layouts, self._heights, self.opened)
        # What the ring goes round, where the keyboard is on a row.
        self._marker = QWidget(self)
        self._marker.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._marker.hide()
        self._ahead = PaintAhead(self._go_on, self)
        self._dress()
        self.setModel(self.notes)
        self.setItemDelegate(self._delegate)
        theme.changed.connect(self.restyle)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def current(self) -> Win | None:
        """The note the mark is on."""
        row = self.currentIndex().row()
        return self.notes.shown[row] if row >= 0 else None

    def opened(self, _uid: str) -> Opened:
        """Say which lines of a note are open; here, none."""
        return Opened()

    def row_area(self, row: int) -> QRect:
        """Give the place of a row."""
        return self.visualRect(self.notes.index(row))

    def sign_area(self, row: int) -> QRect:
        """Give the place of the sign for more in a row; an empty one where it has none."""
        sign = self._delegate.laid(self.notes.shown[row]).sign
        return QRect() if sign is None else sign.translated(self.row_area(row).topLeft())

    def go_to(self, row: int) -> None:
        """Put the mark on a row and bring it into view."""
        self.setCurrentIndex(self.notes.index(row))
        self._bring()
        self._brings = self.height() != self._heights.total

    def fit(self) -> None:
        """Let rows be as high as their words are at this width; those in sight come first."""
        seen, high = self.visibleRegion().boundingRect(), self._theme.px(_ROW)
        first = self._heights.row_at(seen.top())
        in_sight = range(first, first + seen.height() // high + 2)
        self._measured = 0
        self._heights.fit(self.notes.shown, self.viewport().width(), in_sight)
        self._lay()

    def place_parts(self) -> None:
        """Set in its place what lies over the rows; here, nothing does but the ring."""

    def _place_ring(self) -> None:
        marked = self._by_keyboard and self.currentIndex().isValid()
        if marked:
            inset = self._theme.px(_RING_INSET)
            area = self.visualRect(self.currentIndex())
            self._marker.setGeometry(area.adjusted(0, inset, 0, -inset - 1))
        self._marker.setVisible(marked)

    @Slot()
    def _bring(self) -> None:
        row = self.currentIndex().row()
        if row >= 0:
            self.brought.emit(self.row_area(row))

    def rows_came(self, wins: list[Win]) -> None:
        """Hear that these have rows now, below the others."""

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._layouts.restyle(mirrored=self._is_mirrored())
        self.fit()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 0
        width = width or self._theme.px(_WIDE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_LEAST_WIDE), 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        same = width == self.viewport().width()
        heights, shown = self._heights, self.notes.shown
        return min(_HIGHEST, heights.total if same else heights.height_at(shown, width))

    def ring(self) -> tuple[QWidget, float] | None:
        self._place_ring()
        shown = not self._marker.isHidden()
        return (self._marker, self._theme.px(_RING_CORNER)) if shown else None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()
        if self._brings and self.height() == self._heights.total:
            # There was no room for it on the page; a moment from now there is.
            self._brings = False
            QTimer.singleShot(0, self, self._bring)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go_on_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        self._ahead.stop()
        super().hideEvent(event)

    def scrollTo(self, _index: _Index, _hint: object = None) -> None:
        """It is the page that scrolls."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._delegate.ringed = self._by_keyboard
        super().paintEvent(event)

    # The keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current is None and self.notes.shown:
            self.setCurrentIndex(self.notes.index(0))
        say_current(self)
        if self._by_keyboard and event.reason() not in _NOT_ASKED:
            self._bring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._place_ring()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self._place_ring()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home, End and Page keys go from note to note; Enter opens the menu of one."""
        here, key = self.current, Qt.Key(event.key())
        # What an open line leaves alone comes by here, and is not meant for the row.
        if here is None or not self.hasFocus():
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(here)
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in _STEPS or key in _PAGES or key in _ENDS:
            self._mark_by_key()
            self._walk(key)
        elif key in _MENU_KEYS or key in (_KEY.Key_F2, _KEY.Key_Delete):
            self._mark_by_key()
            if not event.isAutoRepeat():  # held down, it would put the whole day away
                self._act(here, key)
        else:
            event.ignore()

    def _walk(self, key: Qt.Key) -> None:
        row, last = self.currentIndex().row(), len(self.notes.shown) - 1
        if key in _STEPS:
            row += _STEPS[key]
        elif key in _PAGES:
            seen, high = self.visibleRegion().boundingRect().height(), self._theme.px(_ROW)
            top = self.row_area(row).top()
            there = self._heights.row_at(top + _PAGES[key] * max(high, seen - high))
            row = there if there != row else row + _PAGES[key]
        else:
            row = 0 if key == _KEY.Key_Home else last
        # Of a long day there may be more to come below.
        self._to_end = key == _KEY.Key_End
        self.go_to(max(0, min(row, last)))

    def _act(self, win: Win, key: Qt.Key) -> None:
        if key == _KEY.Key_F2:
            self.words_wanted.emit(win)
        elif key == _KEY.Key_Delete:
            self.put_away_wanted.emit(win)
        else:
            self._want_menu(self.currentIndex().row())

    def _mark_by_key(self) -> None:
        if not self._by_keyboard:
            self._by_keyboard = True
            self.viewport().update()
            ring = self.window().findChild(FocusRing)
            if ring is not None:
                ring.refresh()

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = self._to_end = False
        self._place_ring()
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        self._point(event.position().toPoint(), pressed=left)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point(event.position().toPoint(), pressed=self._delegate.pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, uid = self._delegate.pressed, self._delegate.pointed
        self._point(event.position().toPoint(), pressed=False)
        if pressed and uid and uid == self._delegate.pointed:
            self._want_menu(self.notes.row_of(uid))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0 and not self._delegate.pointed:
            self.open_requested.emit(self.notes.shown[row])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        row = (self.indexAt(event.pos()) if by_mouse else self.currentIndex()).row()
        if row >= 0:
            self._want_menu(row, event.globalPos() if by_mouse else None)

    def _point(self, at: QPoint, *, pressed: bool) -> None:
        """Let the sign the pointer is on look so."""
        row = self.indexAt(at).row()
        on_sign = row >= 0 and self.sign_area(row).contains(at)
        uid = self.notes.shown[row].uid if on_sign else ""
        look = (uid, pressed and on_sign)
        if look != (self._delegate.pointed, self._delegate.pressed):
            self._delegate.pointed, self._delegate.pressed = look
            shape = Qt.CursorShape.PointingHandCursor if on_sign else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def _want_menu(self, row: int, at: QPoint | None = None) -> None:
        sign, area = self.sign_area(row), self.row_area(row)
        corner = sign.bottomLeft() if not sign.isEmpty() else area.center()
        there = self.viewport().mapToGlobal(corner) if at is None else at
        self.menu_wanted.emit(self.notes.shown[row], there)

    # A long day

    def _lay(self) -> None:
        self.doItemsLayout()
        self._place_ring()
        self.place_parts()
        self.updateGeometry()
        self._go_on_soon()

    def _go_on_soon(self) -> None:
        if self.isVisible() and not self._is_whole():
            self._ahead.start()

    def _is_whole(self) -> bool:
        return self._heights.are_true and not self.notes.waiting

    def _go_on(self, most: float) -> bool:
        """Measure for so many milliseconds; gives whether all of the day is there."""
        width, shown, waiting = self.viewport().width(), self.notes.shown, self.notes.waiting
        if not self._heights.are_true:
            if self._heights.go_on(shown, width, most):
                self._lay()
        elif waiting:
            # Each time twice as many: all rows are placed anew each time.
            batch = range(self._measured, min(len(waiting), max(_BATCH, len(shown))))
            self._measured = self._heights.ahead(waiting, batch, width, most)
            if self._measured == batch.stop:
                coming = list(waiting[: batch.stop])
                self.notes.more(batch.stop)
                self.rows_came(coming)
                self.fit()
                if self._to_end:
                    self.go_to(len(self.notes.shown) - 1)
        return self._is_whole()
