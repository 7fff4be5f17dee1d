"""Rows that come from the file page after page, as they are scrolled to: of finds, of mornings."""

import logging
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QWidget

from smallwins.domain.errors import StorageError
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.ring import RingByKeyboard
from smallwins.ui.widgets.scroll import ThinBar

_log = logging.getLogger(__name__)

PAGE: Final = 50
"""How many rows are asked for at once."""

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

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
Place = tuple[int, Any, int]
"""Where in a list one is: how far, what knows the first row in sight, and that row's top."""


class PagedModel(QAbstractListModel, Generic[Row]):
    """Rows, the newest first, of which older ones may follow.

    Args:
        parent: what it goes with.

    Attributes:
        whole_page: with as many rows a page says that more may follow.
        called: what the log calls the rows.

    Signals:
        paged(StorageError | None): older rows were wanted; what kept them from coming.
    """

    paged = Signal(object)

    whole_page = PAGE
    called = "rows"

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._more = False
        self._rests = False

    @property
    def rows(self) -> list[Row]:
        """What is here now."""
        return self._rows

    @property
    def has_more(self) -> bool:
        """Whether older ones may follow."""
        return self._more

    def older(self) -> list[Row]:
        """Read the page that follows what is here.

        Raises:
            StorageError: the file could not be read.
        """
        raise NotImplementedError

    def told(self, row: Row, role: int) -> object:
        """Give what is said of a row in a role; None for nothing."""
        raise NotImplementedError

    def knower(self, row: Row) -> object:
        """Give what a row is known by, in whatever place it stands."""
        raise NotImplementedError

    def row_of(self, known_by: Any) -> int:  # noqa: ANN401 - each model says what it is
        """Give where a row stands; -1 if it is not here."""
        found = (at for at, row in enumerate(self._rows) if self.knower(row) == known_by)
        return next(found, -1)

    def show(self, rows: list[Row], *, more: bool) -> None:
        """Hold these rows; where they are the ones that are here, nothing is told of them."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        self._more, self._rests = more, False

    def forget(self) -> None:
        """Hold nothing."""
        self.beginResetModel()
        self._rows, self._more, self._rests = [], False, False
        self.endResetModel()

    def again(self) -> int:
        """Give how many rows to ask for, to see again all that are here.

        One more has room for one that came: the oldest here may be the one that is read.
        """
        return max(PAGE, len(self._rows) + 1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what is told of a row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        return self.told(self._rows[index.row()], role)

    def canFetchMore(self, _parent: Index) -> bool:
        return self._more and not self._rests

    def try_again(self) -> None:
        """Older ones may be asked for once more, if they did not come the last time."""
        self._rests = False

    def fetchMore(self, _parent: Index) -> None:
        """Bring the next page of older ones."""
        try:
            older = self.older()
        except StorageError as error:
            _log.warning("Older %s could not be read: %r", self.called, error)
            self._rests = True
            self.paged.emit(error)
            return
        self._more = len(older) >= self.whole_page
        if older:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(older) - 1)
            self._rows = [*self._rows, *older]
            self.endInsertRows()
        self.paged.emit(None)


class RowDelegate(QStyledItemDelegate):
    """Paints rows that are as high as their words need.

    Args:
        theme: colours, letters and sizes.
        view: the list it paints for; its width is what the lines fit.

    Attributes:
        ringed: whether the row the keyboard is on has its ring.
    """

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.ringed = False

    def restyle(self) -> None:
        """Take the theme as it is now."""
        raise NotImplementedError

    @property
    def mirrored(self) -> bool:
        """Whether rows begin at the right."""
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft


class PagedView(RingByKeyboard, QListView):
    """A list that is walked by keys and scrolled through; the keyboard's mark is on one row.

    A subclass hands over its model and its delegate by `dress`.

    Args:
        theme: the light, colours, letters and sizes.
        parent: what it lies on.

    Attributes:
        opens_by_press: whether a press anywhere on a row opens it, as Enter does.
    """

    opens_by_press = True

    _model: PagedModel[Any]
    _delegate: RowDelegate

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def dress(self, model: PagedModel[Any], delegate: RowDelegate, name: str) -> None:
        """Show the rows of a model, and be called by a name."""
        self._model, self._delegate = model, delegate
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinBar(self._theme, self))
        # Its room is always there: words would break anew when it comes.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setModel(model)
        self.setItemDelegate(delegate)
        if self.opens_by_press:
            self.clicked.connect(self._open)
        # Qt asks its own bar alone, and this one is ours.
        self.verticalScrollBar().valueChanged.connect(self._near_the_end)

    def open_row(self, index: Index) -> None:
        """Open what a row stands for."""
        raise NotImplementedError

    def leave_key(self, event: QKeyEvent) -> None:
        """Leave a key that is not the list's to what is round it."""
        event.ignore()

    def place(self) -> Place:
        """Say where in the list one is.

        At the very top it is no row: what is new comes into sight there.
        """
        at = self.verticalScrollBar().value()
        first = self.indexAt(QPoint(self.viewport().width() // 2, 0))
        if not at or not first.isValid():
            return at, None, 0
        known_by = self._model.knower(self._model.rows[first.row()])
        return at, known_by, self.visualRect(first).top()

    def go_back_to(self, place: Place) -> None:
        """Be where `place` was, though rows came before it, or went."""
        bar, (at, known_by, top) = self.verticalScrollBar(), place
        if at:
            self.doItemsLayout()
        row = -1 if known_by is None else self._model.row_of(known_by)
        if row >= 0:
            at = bar.value() + self.visualRect(self._model.index(row, 0)).top() - top
        bar.setValue(at)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._delegate.restyle()
        bar = self.verticalScrollBar()
        bar.setSingleStep(self._theme.px(30))
        bar.update()
        self.doItemsLayout()

    def ring(self) -> tuple[QWidget, float] | None:
        return None  # it is round one row, and painted with it

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS:
            if not event.isAutoRepeat():
                self._open(self.currentIndex())
        elif event.key() in _MOVES:
            self._by_keyboard = True
            super().keyPressEvent(event)
            self.viewport().update()
        else:
            self.leave_key(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._delegate.ringed = self._by_keyboard
        super().paintEvent(event)

    @Slot(int)
    def _near_the_end(self, value: int) -> None:
        root = self.rootIndex()
        near = value >= self.verticalScrollBar().maximum() - self.viewport().height()
        if not near:
            self._model.try_again()
        elif self._model.canFetchMore(root):
            self._model.fetchMore(root)

    @Slot(QModelIndex)
    def _open(self, index: Index) -> None:
        if index.isValid():
            self.open_row(index)
