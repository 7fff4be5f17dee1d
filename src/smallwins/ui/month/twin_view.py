"""The table beside a chart, as it is walked by keys and heard."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

from smallwins.ui import copy
from smallwins.ui.month.chart_twin import Twin
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.current_cell import say_current
from smallwins.ui.widgets.ring import RingByKeyboard
from smallwins.ui.widgets.scroll import BarOver, ThinBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex

_ROW: Final = 38
_PAD: Final = 10
_NARROWEST: Final = 62
_MOST_ROWS: Final = 12
_RING_ROOM: Final = 4
_BAR: Final = 10
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap)
_NOWHERE: Final = QModelIndex()


class TwinModel(QAbstractTableModel):
    """The table of a chart."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._twin = Twin((), ())

    @property
    def twin(self) -> Twin:
        """The table."""
        return self._twin

    def show_twin(self, twin: Twin) -> None:
        """Be another table."""
        self.beginResetModel()
        self._twin = twin
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._twin.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._twin.head)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        row = self._twin.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if not index.column():
                return row[0]
            return copy.cell_spoken(row[0], self._twin.head[index.column()], row[index.column()])
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - as Qt has it
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and section < len(self._twin.head):
            return self._twin.head[section]
        return None


class TwinHeader(QHeaderView):
    """The names of columns; long ones have more lines."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setMinimumSectionSize(1)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme, pad = self._theme, self._theme.px(_PAD)
        painter.setFont(theme.font("caption_medium"))
        painter.setPen(theme.color("ink2"))
        name = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        side = Qt.AlignmentFlag.AlignLeading if not section else Qt.AlignmentFlag.AlignTrailing
        area = rect.adjusted(pad if section else 2, 0, -pad, -theme.px(6))
        painter.drawText(area, int(side | Qt.AlignmentFlag.AlignBottom) | _WRAPPED, name)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("lineui"))


class BarAcross(ThinBar):
    """A scroll bar below what is wider than its room."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setOrientation(Qt.Orientation.Horizontal)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().height(), _BAR)


class TwinDelegate(QStyledItemDelegate):
    """Paints a cell: its words, the hairline under it, and the ring where the keyboard is."""

    def __init__(self, theme: Theme, view: "TwinView") -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: "QStyleOptionViewItem", index: Index) -> None:
        theme, pad = self._theme, self._theme.px(_PAD)
        rect: QRect = option.rect
        first = index.column() == 0
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("ink"))
        side = Qt.AlignmentFlag.AlignLeading if first else Qt.AlignmentFlag.AlignTrailing
        area = rect.adjusted(2 if first else pad, 0, -pad, 0)
        painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), str(index.data()))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        if index == self._view.currentIndex() and self._view.shows_ring:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("focus"), 3 * theme.scale))
            edge = 2 * theme.scale
            ringed = QRectF(rect).adjusted(edge, edge, -edge, -edge - 1)
            painter.drawRoundedRect(ringed, theme.px(6), theme.px(6))
            painter.restore()


class TwinView(RingByKeyboard, QTableView):
    """A table one walks by the arrow keys. Tab leaves it.

    Args:
        theme: letters, colours and sizes.
        parent: the page.

    Signals:
        walked(): the mark is on another cell.
    """

    walked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._twins = TwinModel(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBar(BarAcross(theme, self))
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalHeader(TwinHeader(theme, self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setModel(self._twins)
        self.setItemDelegate(TwinDelegate(theme, self))
        self._bar = BarOver(theme, self)
        theme.changed.connect(self.restyle)

    @property
    def twin(self) -> Twin:
        """The table it shows."""
        return self._twins.twin

    def show_twin(self, twin: Twin, name: str) -> None:
        """Show another table; the mark stays where it was, as far as there is such a cell."""
        here = self.currentIndex()
        at = (here.row(), here.column())
        self._twins.show_twin(twin)
        self.setAccessibleName(name)
        if twin.rows:
            row, column = min(max(at[0], 0), len(twin.rows) - 1), min(max(at[1], 0), 99)
            column = min(column, len(twin.head) - 1)
            self.setCurrentIndex(self._twins.index(row, column))
        self.restyle()

    @Slot()
    def restyle(self) -> None:
        """Take the theme as it is now."""
        px, twin = self._theme.px, self._twins.twin
        head = QFontMetrics(self._theme.font("caption_medium"))
        body = QFontMetrics(self._theme.font("body"))
        highest = 0
        for column, name in enumerate(twin.head):
            cells = [body.horizontalAdvance(row[column]) for row in twin.rows]
            words = [head.horizontalAdvance(word) for word in name.split()]
            wide = max([*cells, *words, 0]) + 2 * px(_PAD)
            wide = max(wide, px(_NARROWEST))
            self.setColumnWidth(column, wide)
            room = QRect(0, 0, wide - 2 * px(_PAD) + 1, 10_000)
            highest = max(highest, head.boundingRect(room, _WRAPPED, name).height())
        self.horizontalHeader().setFixedHeight(highest + px(12))
        for row in range(len(twin.rows)):
            self.setRowHeight(row, self._row())
        self.updateGeometry()
        self.viewport().update()

    @property
    def shows_ring(self) -> bool:
        """Whether the keyboard's ring is round the marked cell."""
        return self._by_keyboard and self.hasFocus()

    def ring(self) -> tuple[QWidget, float] | None:
        return None  # it is round one cell, and painted with it

    def marked_area(self) -> QRect:
        """Give the place of the marked cell, which is to be in sight."""
        cell = self.visualRect(self.currentIndex())
        if not cell.isValid():
            return self.rect()
        return QRect(self.viewport().mapTo(self, cell.topLeft()), cell.size())

    def sizeHint(self) -> QSize:
        rows = min(self._twins.rowCount(), _MOST_ROWS)
        wide = self.horizontalHeader().length()
        bar = self.horizontalScrollBar().sizeHint().height() if wide > self.width() else 0
        return QSize(wide, self.horizontalHeader().height() + rows * self._row() + bar + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._by_keyboard:
            self._by_keyboard = True
            self.viewport().update()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        say_current(self)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.walked.emit()

    def _row(self) -> int:
        least = QFontMetrics(self._theme.font("body")).height() + 2 * _RING_ROOM
        return max(self._theme.px(_ROW), least)
