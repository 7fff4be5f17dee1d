"""A chip on Today: it says when its win takes two minutes, and has a menu."""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from smallwins.domain.suggestions import TWO_MINUTES, Suggestion
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import Chip

_MARK: Final = 14
_BEFORE_MARK: Final = 5


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
        self.setAccessibleName(copy.keep_chip(suggestion.text))
        if suggestion.minutes == TWO_MINUTES:
            self.aside = float(_MARK + _BEFORE_MARK)
            self.setToolTip(copy.takes_two_minutes())
            self.setAccessibleDescription(copy.takes_two_minutes())

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self._theme.px(self.aside), 0)

    def paint_label(self, painter: QPainter, ink: QColor, icon_ink: QColor) -> None:
        super().paint_label(painter, ink, icon_ink)
        if not self.aside:
            return
        size, edge = self._theme.px(_MARK), self._theme.px(self.padding)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = edge if mirrored else self.width() - edge - size
        ink = self._theme.color("ink2")
        pixmap = self._theme.icon("ui/clock", ink, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(x, (self.height() - size) / 2), pixmap)

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
