"""Lines to rest on, row by row: what is told of each, how it is painted, and the list itself."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from smallwins.domain.lines import Line
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.lines import Lines
from smallwins.ui.widgets.list_on_page import ListOnPage
from smallwins.ui.widgets.paged_rows import PAGE, Index, PagedModel
from smallwins.ui.widgets.worded_rows import MORE, PAD, WordedDelegate

_ABOVE, _BELOW = 10, 12
_STEP, _MARKS_STEP = 25, 20
# The longest line there may be stands whole, also in large letters in a small window.
_MOST_LINES, _MOST_MARKS = 40, 4
_DOTS_AT: Final = 12


class Part(IntEnum):
    """What a row can be asked for."""

    LINE = Qt.ItemDataRole.UserRole + 1


class LinesModel(PagedModel[Line]):
    """The lines, page after page."""

    called = "lines"

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def show_lines(self, lines: list[Line], *, whole: bool) -> None:
        """Hold these: as many as are here already, or all of them."""
        self._lines = lines
        here = len(lines) if whole else self.again()
        self.show(lines[:here], more=len(lines) > here)

    def older(self) -> list[Line]:
        """Give the page that follows."""
        here = len(self._rows)
        return self._lines[here : here + PAGE]

    def knower(self, row: Line) -> str:
        """Give what names a line among all."""
        return row.key

    def told(self, row: Line, role: int) -> object:
        """Give a line, all that is spoken of it, or the line itself."""
        if role == Qt.ItemDataRole.DisplayRole:
            return copy.line_shown(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return copy.sentences(copy.line_spoken(row), copy.line_marks(row))
        return row if role == Part.LINE else None


class LineDelegate(WordedDelegate):
    """Paints a line, who said it and its marks below it, and three dots."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        line = index.data(Part.LINE)
        if not isinstance(line, Line):
            return QSize(width, 0)
        words, marks = self.words_of(line, QRectF(0, 0, width, 1))
        px = self._theme.px
        return QSize(width, px(_ABOVE) + round(words.height + marks.height) + px(_BELOW))

    def words_of(self, line: Line, row: QRectF) -> tuple[Lines, Lines]:
        """Give the line, and what stands below it, as they fit into a row."""
        room = self._column(row).width()
        text, below = copy.line_shown(line), copy.pinned_and_resting(line)
        return (
            self.laid(text, "note", room, step=_STEP, most=_MOST_LINES),
            self.laid(below, "caption", room, step=_MARKS_STEP, most=_MOST_MARKS),
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(Part.LINE)
        if not isinstance(line, Line):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, theme = QRectF(option.rect), self._theme
        column = self._column(row)
        painter.setPen(QPen(theme.color("line"), 1))
        inside = self.between(row, theme.px(PAD), theme.px(PAD))
        foot = QPointF(0, -0.5)
        painter.drawLine(inside.bottomLeft() + foot, inside.bottomRight() + foot)
        self.paint_ring(painter, row, option.state)
        words, marks = self.words_of(line, row)
        top = row.top() + theme.px(_ABOVE)
        ink = theme.color("ink2" if line.resting or line.away else "ink")
        for lines, colour in ((words, ink), (marks, theme.color("ink2"))):
            lines.paint(painter, column.left(), top, column.width(), colour)
            top += lines.height
        self.paint_more(painter, inside, _DOTS_AT)
        painter.restore()

    def _column(self, row: QRectF) -> QRectF:
        px = self._theme.px
        return self.between(row, px(PAD), px(PAD + MORE))


class LinesView(ListOnPage):
    """The list; a press on a row, or Enter, opens its menu.

    Args:
        theme: the look.
        model: the lines.
        parent: what it lies on.

    Signals:
        menu_wanted(Line, QPoint): its menu is to open there, in pixels of the screen.
    """

    menu_wanted = Signal(object, QPoint)

    def __init__(self, theme: Theme, model: LinesModel, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._painted = LineDelegate(theme, self)
        self.dress(model, self._painted, copy.lines_title())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def walked(self) -> bool:
        """Whether somebody is here by the keyboard."""
        return self._by_keyboard

    def open_row(self, index: Index) -> None:
        """Ask for the menu of a row, at its dots."""
        line = index.data(Part.LINE)
        if isinstance(line, Line):
            dots = self._painted.more_area(QRectF(self.visualRect(index))).center().toPoint()
            self.menu_wanted.emit(line, self.viewport().mapToGlobal(dots))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.open_row(index)
