"""What painted rows with words in them share: lines that fit, the ring, and three dots."""

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle

from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.lines import Lines, lay, reads_leftwards
from smallwins.ui.widgets.paged_rows import RowDelegate

PAD: Final = 8
"""Room at both sides of a row for its ring, in designed pixels."""

MORE: Final = 36
"""Room at the end of a row for its three dots."""

_DOTS: Final = 20
_KEPT: Final = 400


def paint_edges(view: QListView, theme: Theme, *, foot: bool = True) -> None:
    """Draw a line where a list goes on beyond its edge: no letter is cut by nothing.

    Args:
        view: the list, while it is painted.
        theme: its colours.
        foot: also at its foot; else whoever holds the list has a line there.
    """
    bar, area, pad = view.verticalScrollBar(), view.viewport().rect(), theme.px(PAD)
    last = view.indexAt(area.center() + QPoint(0, area.bottom() - area.center().y()))
    # A row that has come no further than its edge shows no letters, and the one above has a line.
    cut = view.visualRect(last).top() < area.bottom() - pad
    painter = QPainter(view.viewport())
    for there, top in (
        (bar.value() > bar.minimum(), 0),
        (foot and cut and bar.value() < bar.maximum(), area.bottom()),
    ):
        if there:
            painter.fillRect(pad, top, area.width() - 2 * pad, 1, theme.color("line"))
    painter.end()


class WordedDelegate(RowDelegate):
    """Paints rows whose words are laid out once, until they or the look change.

    Args:
        theme: colours, letters and sizes.
        view: the list it paints for.
    """

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)
        self._laid: OrderedDict[tuple[str, str, float], Lines] = OrderedDict()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._laid.clear()

    def laid(self, text: str, role: str, room: float, *, step: float, most: int) -> Lines:
        """Give words as lines.

        Args:
            text: the words.
            role: their letters; all words of one role have the same step.
            room: how wide a line may be, in pixels.
            step: from line to line, in designed pixels.
            most: how many lines there may be.
        """
        key = (text, role, room)
        if key not in self._laid:
            theme = self._theme
            self._laid[key] = lay(text, theme.font(role), room, theme.px(step), most)
            if len(self._laid) > _KEPT:
                self._laid.popitem(last=False)
        return self._laid[key]

    def between(self, row: QRectF, before: float, after: float) -> QRectF:
        """Give a row without so much at the side where it begins, and where it ends."""
        if self.mirrored:
            before, after = after, before
        return row.adjusted(before, 0, -after, 0)

    def paint_ring(self, painter: QPainter, row: QRectF, state: QStyle.StateFlag) -> None:
        """Show the row the keyboard is on, or the one below the pointer."""
        theme, scale = self._theme, self._theme.scale
        area = row.adjusted(2 * scale, 3 * scale, -2 * scale, -2 * scale)
        if self.ringed and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("focus"), 3 * scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faded(theme.color("accenttint"), 0.5))
        else:
            return
        painter.drawRoundedRect(area, 9 * scale, 9 * scale)

    def paint_line(self, painter: QPainter, area: QRectF, text: str, *, token: str) -> None:
        """Paint one line in small letters, from where rows begin, whatever way it reads."""
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color(token))
        side = Qt.AlignmentFlag.AlignRight if self.mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        leftwards = reads_leftwards(text)
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight
        )
        painter.drawText(area, flags, text)

    def more_area(self, row: QRectF) -> QRectF:
        """Give where the three dots stand: what opens a row's menu."""
        wide = self._theme.px(MORE + PAD)
        area = QRectF(row.right() - wide, row.top(), wide, row.height())
        if self.mirrored:
            area.moveLeft(row.left())
        return area

    def paint_more(self, painter: QPainter, row: QRectF, top: float) -> None:
        """Paint three dots at the end of a row, so far below its top, in designed pixels."""
        theme, side = self._theme, self._theme.px(_DOTS)
        icon = theme.icon(
            "ui/more", theme.color("ink2"), side, painter.device().devicePixelRatioF()
        )
        # The dots, and not their ground, stand at the edge of the list.
        left = row.left() if self.mirrored else row.right() - side
        painter.drawPixmap(QPointF(left, row.top() + theme.px(top)), icon)
