"""The wins of a month, row by row: each with a box for the page, and a mark to keep it close."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from smallwins.domain.wins import Win
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.check import BOX, paint_check
from smallwins.ui.widgets.lines import Lines
from smallwins.ui.widgets.list_on_page import ListOnPage
from smallwins.ui.widgets.paged_rows import PAGE, Index, PagedModel
from smallwins.ui.widgets.worded_rows import MORE, PAD, WordedDelegate

_ABOVE, _BELOW = 10, 11
_STEP, _DAY_STEP = 23, 20
_BESIDE: Final = 14
_MOST_LINES: Final = 3
_MARK: Final = 22


@dataclass(frozen=True, slots=True)
class WinRow:
    """One win in the list.

    Attributes:
        win: the win.
        on: whether it may be on pages.
    """

    win: Win
    on: bool


class Part(IntEnum):
    """What a row can be asked for."""

    ROW = Qt.ItemDataRole.UserRole + 1


class WinsModel(PagedModel[WinRow]):
    """The wins, page after page, the oldest first."""

    called = "wins of a month"

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: list[WinRow] = []

    def show_wins(self, rows: list[WinRow]) -> None:
        """Hold these: as many as are here already."""
        self._all = rows
        here = self.again()
        self.show(rows[:here], more=len(rows) > here)

    def older(self) -> list[WinRow]:
        """Give the page that follows."""
        here = len(self._rows)
        return self._all[here : here + PAGE]

    def knower(self, row: WinRow) -> str:
        """Give what names a win among all."""
        return row.win.uid

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def told(self, row: WinRow, role: int) -> object:
        """Give its words, whether it is checked, all that is spoken of it, or the row itself."""
        win = row.win
        if role == Qt.ItemDataRole.DisplayRole:
            return win.text
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = copy.note_spoken(win.kind, win.text, win.feeling)
            spoken = copy.dated_note_spoken(spoken, win.day)
            return copy.win_row_spoken(spoken, on=row.on, close=win.close)
        return row if role == Part.ROW else None


class WinDelegate(WordedDelegate):
    """Paints a box, a win with its day below, and the mark of what is kept close."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        row = index.data(Part.ROW)
        if not isinstance(row, WinRow):
            return QSize(width, 0)
        words, day = self.words_of(row.win, QRectF(0, 0, width, 1))
        px = self._theme.px
        return QSize(width, px(_ABOVE) + round(words.height + day.height) + px(_BELOW))

    def words_of(self, win: Win, row: QRectF) -> tuple[Lines, Lines]:
        """Give its words and its day, as they fit into a row."""
        room = self._column(row).width()
        day = copy.day_and_month(win.day)
        return (
            self.laid(win.text, "note_small", room, step=_STEP, most=_MOST_LINES),
            self.laid(day, "caption", room, step=_DAY_STEP, most=1),
        )

    def box_area(self, row: QRectF) -> QRectF:
        """Give where the box stands."""
        px = self._theme.px
        side, left = px(BOX), row.left() + px(PAD)
        if self.mirrored:
            left = row.right() - px(PAD) - side
        return QRectF(round(left), round(row.top() + px(_ABOVE)), side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Part.ROW)
        if not isinstance(row, WinRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, theme = QRectF(option.rect), self._theme
        inside = self.between(area, theme.px(PAD), theme.px(PAD))
        painter.setPen(QPen(theme.color("line"), 1))
        foot = QPointF(0, -0.5)
        painter.drawLine(inside.bottomLeft() + foot, inside.bottomRight() + foot)
        self.paint_ring(painter, area, option.state)
        paint_check(painter, theme, self.box_area(area), on=row.on, hot=False)
        words, day = self.words_of(row.win, area)
        column, top = self._column(area), area.top() + theme.px(_ABOVE)
        words.paint(
            painter, column.left(), top, column.width(), theme.color("ink" if row.on else "ink2")
        )
        day.paint(painter, column.left(), top + words.height, column.width(), theme.color("ink2"))
        self._paint_mark(painter, area, close=row.win.close)
        painter.restore()

    def _paint_mark(self, painter: QPainter, row: QRectF, *, close: bool) -> None:
        theme, side = self._theme, self._theme.px(_MARK)
        name, ink = ("ui/kept-close", "accent") if close else ("ui/keep-close", "ink2")
        icon = theme.icon(name, theme.color(ink), side, painter.device().devicePixelRatioF())
        middle = self.more_area(row).center().x()
        painter.drawPixmap(
            QPointF(round(middle - side / 2), round(row.top() + theme.px(_ABOVE + 1))), icon
        )

    def _column(self, row: QRectF) -> QRectF:
        px = self._theme.px
        return self.between(row, px(PAD + BOX + _BESIDE), px(PAD + MORE + PAD))


class WinsView(ListOnPage):
    """The list. Space, or a press on a row, checks it; Enter opens its menu.

    Args:
        theme: the look.
        model: the wins.
        parent: what it lies on.
        name: what a screen reader calls it.

    Signals:
        check_wanted(WinRow): it is to come onto the page, or off it.
        close_wanted(WinRow): it is to be kept close, or not.
        menu_wanted(WinRow, QPoint): its menu is to open there, in pixels of the screen.
    """

    opens_by_press = False
    check_wanted = Signal(object)
    close_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, theme: Theme, model: WinsModel, parent: QWidget, name: str) -> None:
        super().__init__(theme, parent)
        self._painted = WinDelegate(theme, self)
        self.dress(model, self._painted, name)
        self.setAccessibleDescription(copy.wins_keys())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._pressed: QModelIndex | None = None

    @property
    def walked(self) -> bool:
        """Whether somebody is here by the keyboard."""
        return self._by_keyboard

    def open_row(self, index: Index) -> None:
        """Ask for the menu of a row, below its words."""
        row = index.data(Part.ROW)
        if isinstance(row, WinRow):
            at = self.mark_area(self.visualRect(index)).center()
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(at))

    def mark_area(self, row: QRect) -> QRect:
        """Give where the mark of what is kept close stands."""
        return self._painted.more_area(QRectF(row)).toRect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            row = self.currentIndex().data(Part.ROW)
            if isinstance(row, WinRow) and not event.isAutoRepeat():
                self._by_keyboard = True
                self.check_wanted.emit(row)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self.indexAt(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at, pressed = event.position().toPoint(), self._pressed
        self._pressed = None
        index = self.indexAt(at)
        row = index.data(Part.ROW) if index.isValid() else None
        left = event.button() is Qt.MouseButton.LeftButton
        if not isinstance(row, WinRow) or index != pressed or not left:
            return
        if self.mark_area(self.visualRect(index)).contains(at):
            self.close_wanted.emit(row)
        else:
            self.check_wanted.emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.open_row(index)
