"""What can be pressed on the table: a card, and "This one" under it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from smallwins.ui.celebration.skip import InputWatch
from smallwins.ui.rewards.card_pictures import CORNER, HEIGHT, WIDTH
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.ring import RingByKeyboard

_STEPS: Final = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
_PRESSES: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress})


class SkipWatch(InputWatch):
    """As its parent, and keeps the press to itself: it is meant for what moves, and no button."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        held = isinstance(event, QKeyEvent) and event.isAutoRepeat()
        super().eventFilter(watched, event)
        return event.type() in _PRESSES and not held


class CardButton(RingByKeyboard, QAbstractButton):
    """A card that lies open. The table paints it; this is what is pressed, walked to and heard.

    Signals:
        reached(): the keyboard came to it.
        pointed_at(): the pointer moved on it.
        stepped(QPoint): an arrow key was pressed: where it points, as 1 and -1.
    """

    reached = Signal()
    pointed_at = Signal()
    stepped = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def corner(self) -> float:
        return self._theme.px(CORNER)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # Not where the pointer lies as the card comes: somebody has to point.
        self.pointed_at.emit()
        super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the first of the two brought the cards to their end

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The table has painted it."""


class ThisOne(OtherButton):
    """Takes the card it stands under.

    Signals:
        stepped(QPoint): an arrow key was pressed: where it points, as 1 and -1.
    """

    stepped = Signal(QPoint)
    tall = 44.0
    padding = 21.0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)
