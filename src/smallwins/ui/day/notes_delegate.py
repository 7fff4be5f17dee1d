"""How a note of a day is painted: its kind on a tile, its words, how it felt, and a hairline."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from smallwins.domain.wins import Win
from smallwins.ui.day.notes_heights import RowHeights
from smallwins.ui.day.notes_layout import TILE, TILE_TOP, Laid, Opened, RowLayouts
from smallwins.ui.day.notes_model import Part
from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.tile import paint_kind_tile

_ICON: Final = 22
_SIGN_CORNER: Final = 8

_Index = QModelIndex | QPersistentModelIndex


class NotesDelegate(QStyledItemDelegate):
    """Paints the notes of a day.

    Args:
        theme: colours and sizes.
        view: the list it paints for.
        layouts: lays notes out.
        heights: how high each row is.
        opened: says which lines of a note are open.

    Attributes:
        ringed: the keyboard's ring is round the row that has the mark.
        pointed: the pointer is on the sign of this win; "" for none.
        pressed: the sign it is on is held down.
    """

    def __init__(
        self,
        theme: Theme,
        view: QListView,
        layouts: RowLayouts,
        heights: RowHeights,
        opened: Callable[[str], Opened],
    ) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._layouts = layouts
        self._heights = heights
        self._opened = opened
        self.ringed = False
        self.pointed = ""
        self.pressed = False

    def laid(self, win: Win) -> Laid:
        """Give how a note lies in its row."""
        return self._layouts.laid(win, self._opened(win.uid), self._view.viewport().width())

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        # Asked for each row of a long day, time and again: nothing is looked for here.
        row, heights = index.row(), self._heights.rows
        return QSize(1, heights[row] if row < len(heights) else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        win = index.data(Part.WIN)
        if not isinstance(win, Win):
            return
        laid = self.laid(win)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A row that is guessed at for a moment writes over no other.
        painter.setClipRect(option.rect, Qt.ClipOperation.IntersectClip)
        painter.translate(option.rect.topLeft())
        self._paint_tile(painter, win, option.rect.width())
        for paragraph, ink in ((laid.words, "ink"), (laid.feeling, "ink2")):
            if paragraph is not None:
                painter.setPen(self._theme.color(ink))
                paragraph.layout.draw(painter, QPointF(0, 0))
        below = QRect(0, option.rect.height() - 1, option.rect.width(), 1)
        painter.fillRect(below, self._theme.color("line"))
        marked = self.ringed and bool(option.state & QStyle.StateFlag.State_HasFocus)
        if laid.sign is not None and (marked or option.state & QStyle.StateFlag.State_MouseOver):
            self._paint_sign(painter, laid.sign, pointed=self.pointed == win.uid)
        painter.restore()

    def _paint_tile(self, painter: QPainter, win: Win, width: int) -> None:
        theme = self._theme
        side = theme.px(TILE)
        tile = QRectF(0, theme.px(TILE_TOP), side, side)
        if self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            tile.moveRight(width)
        paint_kind_tile(painter, theme, tile, win.kind, _ICON)

    def _paint_sign(self, painter: QPainter, sign: QRect, *, pointed: bool) -> None:
        theme = self._theme
        ink = theme.color("ink2")
        if pointed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faded(ink, 0.2 if self.pressed else 0.12))
            painter.drawRoundedRect(QRectF(sign), theme.px(_SIGN_CORNER), theme.px(_SIGN_CORNER))
        size = theme.px(_ICON)
        inset = (sign.width() - size) // 2
        place = QRect(sign.left() + inset, sign.top() + inset, size, size)
        dpr = painter.device().devicePixelRatioF()
        painter.drawPixmap(place, theme.icon("ui/more", ink, size, dpr))
