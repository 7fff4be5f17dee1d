"""The list of the person's rewards: walked by keys, put in order, and each with its menu."""

from typing import Final

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QDrag,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from smallwins.domain.rewards import Reward
from smallwins.ui import copy
from smallwins.ui.rewards.carrying import gap_at, held_at, paint_gap, paper_round
from smallwins.ui.rewards.list_delegate import RewardDelegate
from smallwins.ui.rewards.list_model import RewardsModel
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.current_cell import say_current
from smallwins.ui.widgets.paged_rows import Index, PagedView
from smallwins.ui.widgets.worded_rows import MORE, PAD, paint_edges

_WALKED: Final = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
_MOVES: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RewardsView(PagedView):
    """The list.

    Args:
        theme: colours, letters and sizes.
        model: the rewards.

    Signals:
        menu_wanted(Reward, QPoint): its menu is to open there, in pixels of the screen.
        change_wanted(Reward): it is to be changed.
        move_wanted(int, int): the reward of this number is to go so many places on.
        put_away_wanted(Reward): it is to be put away.
        walked_to(QRect): the keyboard came to a row, which lies there in the list.
    """

    menu_wanted = Signal(object, QPoint)
    change_wanted = Signal(object)
    move_wanted = Signal(int, int)
    put_away_wanted = Signal(object)
    walked_to = Signal(QRect)

    opens_by_press = False

    def __init__(self, theme: Theme, model: RewardsModel, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._rewards = model
        self._pressed: QModelIndex | None = None
        self._gap: int | None = None
        self._painted = RewardDelegate(theme, self)
        self.dress(model, self._painted, copy.my_rewards())
        self.setAccessibleDescription(copy.rewards_keys())
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)  # Qt's own is a thin black one
        model.carried.connect(self.move_wanted)

    @property
    def walked(self) -> bool:
        """Whether somebody is here by the keyboard."""
        return self._by_keyboard

    def current(self) -> Reward | None:
        """The reward the mark is on."""
        return self._rewards.at(self.currentIndex())

    def mark(self, row: int) -> None:
        """Put the mark on a row, or the last one, and have it in sight."""
        last = len(self._rewards.rewards) - 1
        if last < 0:
            return
        self._rewards.bring(min(row, last))
        index = self._rewards.index(max(0, min(row, last)))
        mode = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, mode)
        self.scrollTo(index)

    def marked_area(self) -> QRect:
        """Give where the row with the mark is: that is kept in view, and not the whole list."""
        row = self.visualRect(self.currentIndex())
        return row.intersected(self.viewport().rect()) if row.isValid() else self.rect()

    def open_row(self, index: Index) -> None:
        """Open the menu of a row."""
        self._open_menu(index)

    def leave_key(self, event: QKeyEvent) -> None:
        """Let letters lead to a title that begins with them; what is left goes on."""
        QListView.keyPressEvent(self, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _WALKED or not self.currentIndex().isValid():
            # Where the list is another size now, the mark may be out of sight.
            self.mark(max(0, self.currentIndex().row()))
            self.walked_to.emit(self.visualRect(self.currentIndex()))
        say_current(self)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.scrollTo(current)
            self.walked_to.emit(self.visualRect(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        reward, key = self.current(), Qt.Key(event.key())
        if reward is None:
            super().keyPressEvent(event)
        elif key in _MOVES and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._by_keyboard = True
            self.move_wanted.emit(reward.id, _MOVES[key])
        elif key == Qt.Key.Key_Delete:
            if not event.isAutoRepeat():  # held down, it would put the whole list away
                self.put_away_wanted.emit(reward)
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._more_at(event)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        index = self._more_at(event)
        if index is not None and index == pressed:
            self._open_menu(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        reward = self._rewards.at(self.indexAt(event.position().toPoint()))
        if reward is not None and self._more_at(event) is None:
            self.change_wanted.emit(reward)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self._open_menu(index, None if by_key else event.globalPos())

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Carry the row one pressed; what was its place keeps half its ink meanwhile."""
        index = self.currentIndex()
        reward = self._rewards.at(index)
        if reward is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self._rewards.mimeData([index]))
        drag.setPixmap(self.carried_paper(index))
        at = self.viewport().mapFromGlobal(QCursor.pos())
        begins = self.visualRect(index).left() + self._paper_begins()
        drag.setHotSpot(held_at(self._theme, at - QPoint(begins, self.visualRect(index).top())))
        self._painted.carried = reward.id
        self.viewport().update()
        drag.exec(Qt.DropAction.MoveAction)
        self._painted.carried = 0
        self._go_to_gap(None)

    def carried_paper(self, index: Index) -> QPixmap:
        """Give the sheet of paper a row is carried on."""
        row, dpr = self.visualRect(index), self.devicePixelRatioF()
        # It ends where the dots begin: the line to where it goes can be seen beside it.
        size = row.size() - QSize(self._theme.px(MORE), 0)
        words = QPixmap(size * dpr)
        words.setDevicePixelRatio(dpr)
        words.fill(Qt.GlobalColor.transparent)
        reward = self._rewards.at(index)
        if reward is not None:
            painter = QPainter(words)
            place = QRectF(-self._paper_begins(), 0, row.width(), row.height())
            self._painted.paint_alone(painter, place, reward)
            painter.end()
        return paper_round(self._theme, words)

    def _paper_begins(self) -> int:
        """How far from the left of its row the paper begins."""
        return self._theme.px(MORE) if self._painted.mirrored else 0

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        carried = self._rewards.row_of(self._painted.carried)
        at = event.position().toPoint()
        self._go_to_gap(gap_at(self, carried, at) if carried >= 0 else None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._go_to_gap(None)

    def _go_to_gap(self, gap: int | None) -> None:
        """Show where a carried row goes: before the row of that number, or nowhere."""
        self._gap = gap
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self._go_to_gap(None)
        # The order is the journal's to change; the view takes no row away by itself.
        event.setDropAction(Qt.DropAction.IgnoreAction)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_edges(self, self._theme, foot=False)
        if self._gap is not None:
            painter = QPainter(self.viewport())
            paint_gap(painter, self._theme, self, self._gap, self._theme.px(PAD))
            painter.end()

    def _more_at(self, event: QMouseEvent) -> QModelIndex | None:
        """Give the row whose "…" a button is pressed on; None for none."""
        index = self.indexAt(event.position().toPoint())
        area = self._painted.more_area(QRectF(self.visualRect(index)))
        left = event.button() is Qt.MouseButton.LeftButton
        return index if left and index.isValid() and area.contains(event.position()) else None

    def _open_menu(self, index: Index, at: QPoint | None = None) -> None:
        reward = self._rewards.at(index)
        if reward is None:
            return
        row = self.visualRect(index)
        corner = self._painted.more_area(QRectF(row)).center().toPoint()
        self.menu_wanted.emit(reward, at or self.viewport().mapToGlobal(corner))
