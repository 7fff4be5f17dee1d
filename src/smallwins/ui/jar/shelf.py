"""The shelf of past months: a small jar for each, back to the first win."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPropertyAnimation,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from smallwins.ui import copy
from smallwins.ui.jar.shelf_delegate import BOARD_AT, CELL, ShelfDelegate, paint_board
from smallwins.ui.jar.shelf_model import Part, PastMonths, ShelfModel
from smallwins.ui.jar.shelf_pictures import ShelfPictures
from smallwins.ui.painting.pile import Slots
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.ring import RingByKeyboard
from smallwins.ui.widgets.scroll import ThinBar
from smallwins.ui.widgets.words import Words

_BEFORE_JARS: Final = 6
_HEADING: Final = 24
_BELOW_HEADING: Final = 16
_HEADING_INDENT: Final = 4
_BAR: Final = 10
_GLIDE_MS: Final = 220
_OPENS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})

_Index = QModelIndex | QPersistentModelIndex


class ShelfView(RingByKeyboard, QListView):
    """The jars themselves, as many in a row as fit.

    Signals:
        opened(dt.date): this month was chosen.
    """

    opened = Signal(dt.date)

    def __init__(
        self, theme: Theme, model: ShelfModel, pictures: ShelfPictures, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._months = model
        self._pictures = pictures
        self._delegate = ShelfDelegate(theme, pictures, self)
        self._dress()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        pictures.painted.connect(self._show_picture)
        self._glide = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._glide.setDuration(_GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._goal = 0
        self.clicked.connect(self._open)
        self.entered.connect(self._point)
        self.viewportEntered.connect(self._point)

    def _dress(self) -> None:
        self.setAccessibleName(copy.months_before())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinBar(self._theme, self))
        # Its room is always there: Qt would leave out a jar for a wider one that might come.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def columns(self) -> int:
        """How many jars stand side by side."""
        return max(1, self.viewport().width() // max(1, self.gridSize().width()))

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        self.setGridSize(QSize(px(CELL.width()), px(CELL.height())))
        before = px(_BEFORE_JARS)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setViewportMargins(0 if mirrored else before, 0, before if mirrored else 0, 0)
        self.viewport().update()

    def ring(self) -> tuple[QWidget, float] | None:
        return None  # it is round one jar, and painted with it

    def show_month(self, month: dt.date) -> None:
        """Put the keyboard's mark on a month, if it is one of these, and bring it into view."""
        index = self._months.index_of(month)
        if index.isValid():
            self.setCurrentIndex(index)

    def current_month(self) -> dt.date | None:
        """The month the keyboard's mark is on."""
        found = self.currentIndex().data(Part.MONTH)
        return found if isinstance(found, dt.date) else None

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Say which month a key leads to."""
        count = self._months.rowCount()
        if not count:
            return QModelIndex()
        here = self.currentIndex()
        if not here.isValid():
            return self._months.index(0)
        to = here.row() + self._step(action, count)
        return self._months.index(to) if 0 <= to < count else self._edge(here, action, count)

    def _step(self, action: QAbstractItemView.CursorAction, count: int) -> int:
        steps, row = QAbstractItemView.CursorAction, self.columns
        aside = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        page = row * max(1, self.viewport().height() // max(1, self.gridSize().height()))
        return {
            steps.MoveLeft: -aside,
            steps.MoveRight: aside,
            steps.MoveUp: -row,
            steps.MoveDown: row,
            steps.MovePageUp: -page,
            steps.MovePageDown: page,
            steps.MoveHome: -count,
            steps.MoveEnd: count,
            steps.MoveNext: 1,
            steps.MovePrevious: -1,
        }[action]

    def _edge(
        self, here: QModelIndex, action: QAbstractItemView.CursorAction, count: int
    ) -> QModelIndex:
        """Where a step past either end leads: to that end if it was a long one."""
        steps = QAbstractItemView.CursorAction
        if action in (steps.MoveHome, steps.MovePageUp):
            return self._months.index(0)
        if action in (steps.MoveEnd, steps.MovePageDown):
            return self._months.index(count - 1)
        last_row = (count - 1) // self.columns
        if action == steps.MoveDown and here.row() // self.columns < last_row:
            return self._months.index(count - 1)
        return here

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # A screen reader is told of the list; where in it the mark is, it learns from here.
        spoken = self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        self.setAccessibleDescription(str(spoken or ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not event.isAutoRepeat():
                self._open(self.currentIndex())
            return
        self._mark_by_key()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = self._delegate.ringed = False
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """One turn of a wheel is one shelf; at either end it is left to the page."""
        turned = event.angleDelta().y()
        if not event.pixelDelta().isNull() or not turned:
            super().wheelEvent(event)
            return
        bar, high = self.verticalScrollBar(), max(1, self.gridSize().height())
        here = (
            self._goal if self._glide.state() is QPropertyAnimation.State.Running else bar.value()
        )
        goal = max(0, min(bar.maximum(), here - round(turned / 120 * high)))
        event.setAccepted(goal != here)
        if goal != here:
            self._glide_to(goal)

    def _glide_to(self, goal: int) -> None:
        self._goal = goal
        self._glide.stop()
        if self._theme.still:
            self.verticalScrollBar().setValue(goal)
            return
        self._glide.setEndValue(goal)
        self._glide.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._delegate.ringed = self._by_keyboard
        super().paintEvent(event)
        if self.isVisible():
            self._pictures.want(
                self._soon_in_sight(), self._delegate.look(self.devicePixelRatioF())
            )

    def hideEvent(self, event: QHideEvent) -> None:
        self._glide.stop()
        self._pictures.rest()
        super().hideEvent(event)

    def _soon_in_sight(self) -> list[dt.date]:
        """The months in view, then those a shelf further down, then up."""
        high, row = max(1, self.gridSize().height()), self.columns
        top = self.verticalScrollBar().value()
        first = top // high * row
        after = -(-(top + self.viewport().height()) // high) * row
        months = self._months.months
        return [
            *months[first:after],
            *months[after : after + row],
            *months[max(0, first - row) : first],
        ]

    def _point(self, index: _Index | None = None) -> None:
        over = index is not None and index.isValid()
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _mark_by_key(self) -> None:
        if not self._by_keyboard:
            self._by_keyboard = True
            self.viewport().update()

    def _show_picture(self, month: dt.date) -> None:
        self.update(self._months.index_of(month))

    def _open(self, index: _Index) -> None:
        month = index.data(Part.MONTH)
        if isinstance(month, dt.date):
            self.opened.emit(month)


class Shelf(QWidget):
    """The heading, the boards, and the jars on them. Without months before this one it is clear.

    Args:
        theme: the look.
        slots: where notes rest.
        back: where months are read.
        parent: the page it is on.
        may_paint: whether what comes first on that page is painted; the shelf waits for it.

    Signals:
        month_chosen(dt.date): somebody wants this month's jar; its first day.
    """

    month_chosen = Signal(dt.date)

    def __init__(
        self,
        theme: Theme,
        slots: Slots,
        back: PastMonths,
        parent: QWidget | None = None,
        *,
        may_paint: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = ShelfModel(back, self)
        self._pictures = ShelfPictures(theme, slots, self._model.jar, may_paint, self)
        self._heading = Words(theme, "body", copy.months_before(), parent=self)
        self.view = ShelfView(theme, self._model, self._pictures, self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._heading)
        self._column.addWidget(self.view, 1)
        self.view.opened.connect(self.month_chosen)
        self.view.verticalScrollBar().valueChanged.connect(self.update)
        theme.changed.connect(self.restyle)
        self.restyle()
        self.refresh()

    @property
    def is_empty(self) -> bool:
        """Whether no month came before this one."""
        return not self._model.months

    @property
    def is_ready(self) -> bool:
        """Whether all jars that were last in sight are painted."""
        return self._pictures.is_ready

    def refresh(self) -> bool:
        """Read anew: which months there are, and what lies in those in sight.

        Returns:
            Whether there are other months now.
        """
        at, here = self.view.verticalScrollBar().value(), self.view.current_month()
        changed = self._model.read()
        self._pictures.read_again()
        self._heading.setHidden(self.is_empty)
        self.view.setHidden(self.is_empty)
        if changed:
            # A view that is reset is at its top until its jars have their places.
            self.view.doItemsLayout()
            if here is not None:
                self.view.show_month(here)
            self.view.verticalScrollBar().setValue(at)
            self.updateGeometry()
        self.view.viewport().update()
        self.update()
        return changed

    def set_large(self, month: dt.date | None) -> None:
        """Mark the month whose jar stands large on the page; None for this month's."""
        self._model.set_large(month)
        self.view.viewport().update()

    def picture(self, month: dt.date) -> QPixmap | None:
        """Give the picture of a month's small jar, if it is painted and the jar holds notes."""
        return self._pictures.known(month)

    def height_for_rows(self, rows: int) -> int:
        """Give how high it must be to show so many shelves whole."""
        px = self._theme.px
        return px(_HEADING) + px(_BELOW_HEADING) + rows * px(CELL.height())

    def width_for_columns(self, columns: int) -> int:
        """Give how wide it must be for so many jars side by side."""
        px = self._theme.px
        return px(_BEFORE_JARS) + columns * px(CELL.width()) + _BAR

    def sizeHint(self) -> QSize:
        return QSize(self.width_for_columns(3), self.height_for_rows(2))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.width_for_columns(1), self.height_for_rows(1))

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(_BELOW_HEADING))
        self._heading.setFixedHeight(px(_HEADING))
        self._heading.setContentsMargins(px(_HEADING_INDENT), 0, px(_HEADING_INDENT), 0)
        self.view.restyle()
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.is_empty:
            return
        painter = QPainter(self)
        seen = QRect(0, self.view.y(), self.width(), self.view.height())
        painter.setClipRegion(QRegion(seen))
        high, top = self._theme.px(CELL.height()), self.view.verticalScrollBar().value()
        shelves = -(-len(self._model.months) // self.view.columns)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for shelf in range(top // high, min(shelves, (top + seen.height()) // high + 1)):
            y = seen.y() + shelf * high - top + self._theme.px(BOARD_AT)
            area = QRectF(0, y, self.width(), self._theme.px(29))
            paint_board(painter, self._theme, area, mirrored=mirrored)
