"""What the window shows while the journal is being opened: the field, where it will be.

The file, its library and the jar take a moment; a person can see where to type before that. What
is typed here goes on in Today's own field.
"""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from smallwins.domain.wins import Kind
from smallwins.ui.layout import SIDE_WIDTH, Room, page_side
from smallwins.ui.theme import Theme
from smallwins.ui.today.measures import field_top
from smallwins.ui.widgets.paper import paint_ground
from smallwins.ui.widgets.win_field import WinField


class Doorway(QWidget):
    """Today before it is furnished."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room = Room.FULL
        self.field = WinField(theme, _no_guess, parent=self)

    def arrive(self) -> None:
        """Somebody comes here: the caret is in the field."""
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        self._room = room
        self.field.set_tight(room is not Room.FULL)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        paint_ground(painter, theme, self.rect())
        if self._room is Room.FULL:
            scene = QRect(
                self.width() - theme.px(SIDE_WIDTH), 0, theme.px(SIDE_WIDTH), self.height()
            )
            painter.fillRect(scene, theme.color("wall"))

    def _place(self) -> None:
        theme = self._theme
        side = theme.px(page_side(self._room))
        scene = theme.px(SIDE_WIDTH) if self._room is Room.FULL else 0
        width = self.width() - scene - 2 * side
        top = field_top(theme, self._room)
        self.field.setGeometry(QRect(QPoint(side, top), QSize(max(1, width), self.field.height())))


def _no_guess(_words: str) -> list[Kind]:
    return []
