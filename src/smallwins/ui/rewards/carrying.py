"""A reward on its way to another place in the list: the paper one carries, and where it goes."""

from typing import Final

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListView

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.paper import NOTE_SHADOW, paint_shadow, shadow_reach

LEFT_BEHIND: Final = 0.5
"""How much ink stays in the place a reward is carried from."""

_CORNER: Final = 8
_LINE: Final = 2


def paper_round(theme: Theme, row: QPixmap) -> QPixmap:
    """Give a sheet of paper with a row on it, and its shadow on what lies below.

    Args:
        theme: its colours.
        row: the words, on nothing.
    """
    dpr, reach = row.devicePixelRatioF(), shadow_reach(NOTE_SHADOW, theme.scale)
    size = row.deviceIndependentSize()
    whole = QPixmap(row.width() + round(2 * reach * dpr), row.height() + round(2 * reach * dpr))
    whole.setDevicePixelRatio(dpr)
    whole.fill(Qt.GlobalColor.transparent)
    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sheet, corner = QRectF(reach, reach, size.width(), size.height()), theme.px(_CORNER)
    paint_shadow(painter, theme, sheet, corner, NOTE_SHADOW)
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(theme.color("sheet"))
    painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    painter.drawPixmap(sheet.topLeft(), row)
    painter.end()
    return whole


def held_at(theme: Theme, at: QPoint) -> QPoint:
    """Give where the sheet is held: where the row was, with its shadow round it."""
    reach = shadow_reach(NOTE_SHADOW, theme.scale)
    return at + QPoint(reach, reach)


def gap_at(view: QListView, carried: int, at: QPoint) -> int | None:
    """Give the row a carried one would come before; None where it would stay.

    Args:
        view: the list.
        carried: the row that is carried.
        at: where it is held, in pixels of the view's contents.
    """
    index = view.indexAt(at)
    last = view.model().rowCount()
    gap = index.row() if index.isValid() else last
    if index.isValid() and at.y() >= view.visualRect(index).center().y():
        gap += 1
    return None if gap in (carried, carried + 1) else gap


def paint_gap(painter: QPainter, theme: Theme, view: QListView, gap: int, pad: int) -> None:
    """Show where a carried row goes: a line between two rows.

    Args:
        painter: of the view's contents.
        theme: its colours.
        view: the list.
        gap: the row it comes before.
        pad: how far the line begins from both sides, in pixels.
    """
    model, wide = view.model(), theme.px(_LINE)
    last = model.rowCount() - 1
    row = view.visualRect(model.index(min(gap, last), 0))
    middle = row.top() if gap <= last else row.bottom() + 1
    top = max(0, min(middle - wide // 2, view.viewport().height() - wide))
    line = QRectF(pad, top, view.viewport().width() - 2 * pad, wide)
    painter.fillRect(line, theme.color("accent"))
