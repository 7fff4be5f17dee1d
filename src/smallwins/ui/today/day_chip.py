"""A chip on Today: it says when its win takes two minutes, and has a menu.

It says so by a small clock and how many it shows: "2 min" on each would leave room for fewer chips.
Its tip and its name say it in words.
"""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from smallwins.domain.suggestions import TWO_MINUTES, Suggestion
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import Chip

_CLOCK: Final = 13
_FIGURE: Final = 8
_BETWEEN: Final = 1.5
_MARK: Final = _CLOCK + _BETWEEN + _FIGURE
_EDGE: Final = 9.5
_ASIDE: Final = 21.0
"""All that six chips in two rows leave for the mark: it goes nearer to the edge than words do."""


class DayChip(Chip):
    """A win on offer.

    Args:
        theme: the look.
        suggestion: the win.
        first: whether it is marked.
        parent: what it is on.

    Signals:
        menu_wanted(QPoint): its menu is to be opened there, on the screen.
    """

    menu_wanted = Signal(QPoint)

    def __init__(
        self, theme: Theme, suggestion: Suggestion, *, first: bool, parent: QWidget
    ) -> None:
        super().__init__(theme, suggestion.text, suggestion.kind, first=first, parent=parent)
        name, takes = copy.keep_chip(suggestion.text), copy.takes_two_minutes()
        self._quick = suggestion.minutes == TWO_MINUTES
        self.setAccessibleName(copy.sentences(name, takes) if self._quick else name)
        if self._quick:
            self.aside = _ASIDE
            self.setToolTip(takes)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self._theme.px(self.aside), 0)

    def paint_label(self, painter: QPainter, ink: QColor, icon_ink: QColor) -> None:
        super().paint_label(painter, ink, icon_ink)
        if not self._quick:
            return
        px = self._theme.px
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = px(_EDGE) if mirrored else self.width() - px(_EDGE) - px(_MARK)
        _paint_mark(painter, self._theme, QRectF(x, 0, px(_MARK), self.height() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift):
            self._ask_menu()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._ask_menu()
        event.accept()

    def _ask_menu(self) -> None:
        self.menu_wanted.emit(self.mapToGlobal(self.rect().bottomLeft()))


def _paint_mark(painter: QPainter, theme: Theme, place: QRectF) -> None:
    """Paint the mark of two minutes, in the middle of a place: a clock, and how many it shows."""
    side, ink = theme.px(_CLOCK), theme.color("ink2")
    clock = theme.icon("ui/clock", ink, side, painter.device().devicePixelRatioF())
    painter.drawPixmap(QPointF(place.left(), place.center().y() - side / 2), clock)
    painter.setFont(theme.font("caption"))
    painter.setPen(ink)
    figure = place.adjusted(side + theme.px(_BETWEEN), 0, theme.px(_BETWEEN), 0)
    leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(
        figure, leading | Qt.AlignmentFlag.AlignAbsolute, copy.minutes_number(TWO_MINUTES)
    )
