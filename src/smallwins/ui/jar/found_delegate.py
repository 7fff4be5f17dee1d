"""How a found note is painted: its kind, its words, how it felt, and its day."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from smallwins.domain.wins import Win
from smallwins.ui import copy
from smallwins.ui.jar.found_model import Part
from smallwins.ui.theme import faded
from smallwins.ui.widgets.lines import Lines, reads_leftwards
from smallwins.ui.widgets.paged_rows import Index
from smallwins.ui.widgets.tile import paint_kind_tile
from smallwins.ui.widgets.worded_rows import WordedDelegate

_MOST_LINES: Final = 2
_MOST_SIGNS: Final = 400
_SIDE, _ABOVE = 12, 11
_TILE: Final = 34
_GAP: Final = 12
_LINE: Final = 25
_FOOT: Final = 22
_FOOT_GAP: Final = 12


class FoundDelegate(WordedDelegate):
    """Paints a found note: two lines of its words at most, and below them feeling and day."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        win = index.data(Part.WIN)
        if not isinstance(win, Win):
            return QSize(width, 0)
        px = self._theme.px
        lines = self._lay(win.text, width)
        return QSize(width, 2 * px(_ABOVE) + round(lines.height) + px(_FOOT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        win = index.data(Part.WIN)
        if not isinstance(win, Win):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect)
        self._paint_ground(painter, row, option.state)
        if index.row():
            self._paint_hairline(painter, row)
        self._paint_tile(painter, row, win)
        self._paint_words(painter, row, win)
        self._paint_foot(painter, row, win)
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRectF, state: QStyle.StateFlag) -> None:
        theme, scale = self._theme, self._theme.scale
        area = row.adjusted(2 * scale, 2 * scale, -2 * scale, -2 * scale)
        focused = self.ringed and bool(state & QStyle.StateFlag.State_HasFocus)
        if focused or state & QStyle.StateFlag.State_Selected:
            edge, width = ("focus", 3.0) if focused else ("accent", 1.5)
            painter.setBrush(theme.color("accenttint"))
            painter.setPen(QPen(theme.color(edge), width * scale))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(faded(theme.color("accenttint"), 0.6))
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            return
        painter.drawRoundedRect(area, 10 * scale, 10 * scale)

    def _paint_hairline(self, painter: QPainter, row: QRectF) -> None:
        painter.setPen(QPen(self._theme.color("line"), 1))
        start = self._column(row)
        painter.drawLine(start.topLeft(), start.topRight())

    def _paint_tile(self, painter: QPainter, row: QRectF, win: Win) -> None:
        theme = self._theme
        side = theme.px(_TILE)
        tile = QRectF(row.left() + theme.px(_SIDE), 0, side, side)
        tile.moveTop(row.top() + theme.px(_ABOVE) + 1)
        if self.mirrored:
            tile.moveLeft(row.left() + row.right() - tile.right())
        paint_kind_tile(painter, theme, tile, win.kind)

    def _paint_words(self, painter: QPainter, row: QRectF, win: Win) -> None:
        lines, column = self._lay(win.text, round(row.width())), self._column(row)
        top, ink = row.top() + self._theme.px(_ABOVE), self._theme.color("ink")
        lines.paint(painter, column.left(), top, column.width(), ink)

    def _paint_foot(self, painter: QPainter, row: QRectF, win: Win) -> None:
        theme = self._theme
        foot = self._column(row)
        foot.setTop(row.bottom() - theme.px(_ABOVE) - theme.px(_FOOT))
        foot.setHeight(theme.px(_FOOT))
        painter.setPen(theme.color("ink2"))
        mirrored = self.mirrored
        day = copy.short_day(win.day)
        font = theme.font("caption")
        needs = QFontMetricsF(font).horizontalAdvance(day) + 1
        painter.setFont(font)
        end = QRectF(foot.left() if mirrored else foot.right() - needs, foot.top(), needs, 0)
        end.setHeight(foot.height())
        _draw(painter, end, day, right_to_left=False)
        left = foot.left() + (needs + theme.px(_FOOT_GAP) if mirrored else 0)
        rest = QRectF(left, foot.top(), foot.width() - needs - theme.px(_FOOT_GAP), foot.height())
        if win.resting:
            rest = self._paint_rests(painter, rest)
        self._paint_feeling(painter, rest, win.feeling)

    def _paint_rests(self, painter: QPainter, area: QRectF) -> QRectF:
        """Say that a note rests; gives the room that is left."""
        word = copy.rests()
        theme = self._theme
        needs = QFontMetricsF(theme.font("caption")).horizontalAdvance(word) + theme.px(16)
        mirrored = self.mirrored
        pill = QRectF(area.left(), 0, needs, theme.px(20))
        if mirrored:
            pill.moveRight(area.right())
        pill.moveTop(area.center().y() - pill.height() / 2 + 1)
        painter.setBrush(theme.color("sunk"))
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.restore()
        painter.drawText(pill.adjusted(0, -1, 0, -1), Qt.AlignmentFlag.AlignCenter, word)
        taken = needs + theme.px(8)
        return area.adjusted(0, 0, -taken, 0) if mirrored else area.adjusted(taken, 0, 0, 0)

    def _paint_feeling(self, painter: QPainter, area: QRectF, feeling: str) -> None:
        words = " ".join(feeling[:_MOST_SIGNS].split())
        font = self._theme.font("feeling")
        font.setPixelSize(max(1, round(font.pixelSize() * 15 / 16)))
        painter.setFont(font)
        room = max(0.0, area.width())
        line = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        if words and line != "…":
            mirrored = self.mirrored
            alone = QRectF(area)
            alone.setWidth(min(room, QFontMetricsF(font).horizontalAdvance(line) + 2))
            if mirrored:
                alone.moveRight(area.right())
            _draw(painter, alone, line, right_to_left=reads_leftwards(words))

    def _column(self, row: QRectF) -> QRectF:
        """Where the words stand."""
        px = self._theme.px
        return self.between(row, px(_SIDE) + px(_TILE) + px(_GAP), px(_SIDE))

    def _lay(self, text: str, width: int) -> Lines:
        room = self._column(QRectF(0, 0, width, 1)).width()
        return self.laid(text[:_MOST_SIGNS], "note", room, step=_LINE, most=_MOST_LINES)


def _draw(painter: QPainter, area: QRectF, text: str, *, right_to_left: bool) -> None:
    """Draw one line in the direction of its own words."""
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(area, flags | Qt.TextFlag.TextSingleLine, text)
