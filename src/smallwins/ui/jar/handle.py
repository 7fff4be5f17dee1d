"""The jar as a thing one can come to: by the keyboard, with a screen reader, with the pointer."""

from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

from smallwins.ui.painting.side_scene import unseen_pixmap
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.ring import RingByKeyboard

NEWEST: Final = -1_000_000
"""A step as far towards the newest note as there is."""

OLDEST: Final = 1_000_000
"""A step as far towards the oldest note as there is."""

_CORNER: Final = 36


class JarHandle(RingByKeyboard, QLabel):
    """Lies over the glass, unseen. What is done to it is told in signals.

    Signals:
        stepped(int): an arrow key: so many notes on, towards the older ones; back, below 0.
        opened(): Enter or Space.
        pressed(QPointF): the pointer was pressed there, in its own coordinates.
        pointed(QPointF): the pointer is there.
        focus_changed(): the keyboard came or went.
    """

    stepped = Signal(int)
    opened = Signal()
    pressed = Signal(QPointF)
    pointed = Signal(QPointF)
    focus_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        # A label with a picture is what a screen reader calls a graphic.
        self.setPixmap(unseen_pixmap())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def corner(self) -> float:
        return self._theme.px(_CORNER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self.opened.emit()
            return
        step = self._step(key)
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(event.position())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def _step(self, key: int) -> int | None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        aside = -1 if mirrored else 1
        return {
            Qt.Key.Key_Right: aside,
            Qt.Key.Key_Left: -aside,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Home: NEWEST,
            Qt.Key.Key_End: OLDEST,
        }.get(Qt.Key(key))
