"""How the words of a morning are painted: a small sun, the day, and the words below it."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from smallwins.ui import copy
from smallwins.ui.calendar.mornings_model import MorningsModel
from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.lines import Lines, lay
from smallwins.ui.widgets.note_words import shown
from smallwins.ui.widgets.paged_rows import Index, RowDelegate
from smallwins.ui.widgets.tile import paint_tile

SIDE: Final = 12
"""Space between the edge of a row and its tile, in designed pixels: where its ring goes."""

_MOST_LINES: Final = 6
_MOST_OF_DAY: Final = 3
_WIDEST: Final = 720
_NARROW: Final = 240
_BESIDE_BAR: Final = 6
_ABOVE: Final = 12
_TILE: Final = 36
_GAP: Final = 12
_DAY, _LINE, _BETWEEN = 20, 25, 2
_KEPT: Final = 400
_SHORT: Final = 200
_ENDLESS: Final = 1_000_000


class MorningsDelegate(RowDelegate):
    """Paints mornings in rows that are as high as their words need.

    Args:
        theme: colours, letters and sizes.
        model: the mornings; it is asked without Qt between, since each row is measured often.
        view: the list it paints for; its width is what the lines fit.
    """

    def __init__(self, theme: Theme, model: MorningsModel, view: QListView) -> None:
        super().__init__(theme, view)
        self._model = model
        self._width = 0
        self._room = 0.0
        self._metrics = self._measures()
        self._needs: dict[dt.date, tuple[str, float]] = {}
        self._heights: dict[dt.date, tuple[str, int]] = {}
        self._laid: dict[tuple[dt.date, str], tuple[Lines, Lines]] = {}

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._metrics = self._measures()
        self._width = -1
        self.forget()

    def forget(self) -> None:
        """Hold no words."""
        for held in (self._needs, self._heights, self._laid):
            held.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        day, words = self._model.rows[index.row()]
        if width != self._width:
            self._fit(width)
        known = self._heights.get(day)
        if known is None or known[0] != words:
            known = self._heights[day] = (words, self._height(day, words))
        return QSize(width, known[1])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        day, words = self._model.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self._row(QRectF(option.rect))
        if index.row():
            self._paint_hairline(painter, row)
        self._paint_ground(painter, row, option.state)
        if self._has_tile(row):
            self._paint_tile(painter, row)
        column = self._column(row)
        said, told = self._lay(day, words)
        self._paint_day(painter, column, said)
        top = column.top() + said.height + self._theme.px(_BETWEEN)
        told.paint(painter, column.left(), top, column.width(), self._theme.color("ink"))
        painter.restore()

    def _fit(self, width: int) -> None:
        """Lines are as long now as a row of this width has room for."""
        room = self._column(self._row(QRectF(0, 0, width, 1))).width()
        if room != self._room:
            self._heights.clear()
            self._laid.clear()
        self._width, self._room = width, room

    def _height(self, day: dt.date, words: str) -> int:
        px = self._theme.px
        if self._needed(day, words) < self._room:
            lines = px(_DAY) + px(_LINE)
        else:
            said, told = self._lay(day, words)
            lines = round(said.height + told.height)
        return 2 * px(_ABOVE) + max(px(_TILE), lines + px(_BETWEEN))

    def _needed(self, day: dt.date, words: str) -> float:
        """How long a line has to be for the day, and the words, to be one line each.

        It is asked once: whoever draws a window wider lays but those anew that have more lines.
        """
        known = self._needs.get(day)
        if known is None or known[0] != words:
            said, told = self._metrics
            line = " ".join(words.split()) if len(words) <= _SHORT else ""
            needs = told.horizontalAdvance(line) if line else float(_ENDLESS)
            needs = max(needs, said.horizontalAdvance(copy.full_day(day)))
            # A pixel more: sums of fractions are no promise.
            known = self._needs[day] = (words, needs + 1)
        return known[1]

    def _measures(self) -> tuple[QFontMetricsF, QFontMetricsF]:
        font = self._theme.font
        return QFontMetricsF(font("caption")), QFontMetricsF(font("note"))

    def _paint_hairline(self, painter: QPainter, row: QRectF) -> None:
        side = self._theme.px(SIDE)
        line = QRectF(row.left() + side, row.top(), row.width() - 2 * side, 1)
        painter.fillRect(line, self._theme.color("line"))

    def _paint_ground(self, painter: QPainter, row: QRectF, state: QStyle.StateFlag) -> None:
        theme, scale = self._theme, self._theme.scale
        area = row.adjusted(2 * scale, 3 * scale, -2 * scale, -2 * scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(faded(theme.color("accenttint"), 0.6))
        if self.ringed and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("focus"), 3 * scale))
        painter.drawRoundedRect(area, 10 * scale, 10 * scale)

    def _paint_tile(self, painter: QPainter, row: QRectF) -> None:
        theme = self._theme
        side = theme.px(_TILE)
        left = row.left() + theme.px(SIDE)
        if self.mirrored:
            left = row.right() - theme.px(SIDE) - side
        tile = QRectF(left, row.top() + theme.px(_ABOVE) + 1, side, side)
        colors = theme.color("honeytint"), theme.color("honeyink")
        paint_tile(painter, theme, tile, "ui/today", colors)

    def _paint_day(self, painter: QPainter, column: QRectF, said: Lines) -> None:
        painter.setFont(said.font)
        painter.setPen(self._theme.color("ink2"))
        # It stands beside the tile, whichever way its letters run.
        painter.setLayoutDirection(self._view.layoutDirection())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for number, line in enumerate(said.lines):
            top = column.top() + number * said.step
            area = QRectF(column.left(), top, column.width(), said.step)
            painter.drawText(area, flags | Qt.TextFlag.TextSingleLine, line)

    def _row(self, whole: QRectF) -> QRectF:
        """Where a row is painted: in a wide window lines are no longer than one likes to read."""
        row = QRectF(whole)
        px = self._theme.px
        row.setWidth(min(row.width() - px(_BESIDE_BAR), px(_WIDEST)))
        if self.mirrored:
            row.moveRight(whole.right())
        return row

    def _column(self, row: QRectF) -> QRectF:
        """Where the day and the words stand."""
        px = self._theme.px
        before = after = px(SIDE)
        if self._has_tile(row):
            before += px(_TILE) + px(_GAP)
        if self.mirrored:
            before, after = after, before
        return row.adjusted(before, px(_ABOVE), -after, -px(_ABOVE))

    def _has_tile(self, row: QRectF) -> bool:
        """Whether there is room for it: with large letters in a small window, words come first."""
        return row.width() >= self._theme.px(_NARROW)

    def _lay(self, day: dt.date, words: str) -> tuple[Lines, Lines]:
        """Give the day and the words as lines that fit."""
        laid = self._laid.get((day, words))
        if laid is None:
            if len(self._laid) > _KEPT:
                self._laid.clear()
            font, px = self._theme.font, self._theme.px
            laid = self._laid[day, words] = (
                lay(copy.full_day(day), font("caption"), self._room, px(_DAY), _MOST_OF_DAY),
                lay(shown(words), font("note"), self._room, px(_LINE), _MOST_LINES),
            )
        return laid
