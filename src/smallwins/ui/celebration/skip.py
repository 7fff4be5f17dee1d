"""Any key or press in the window brings what moves to its end; Esc sends it away."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget

_INPUTS: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}
)


class InputWatch(QObject):
    """Listens to a widget's whole window while something moves, and changes nothing there.

    Signals:
        noticed(): a key or a button was pressed.
    """

    noticed = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._window: QWindow | None = None

    def start(self) -> None:
        """Listen from now on."""
        self.stop()
        self._window = self._widget.window().windowHandle()
        if self._window is not None:
            self._window.installEventFilter(self)

    def stop(self) -> None:
        """Listen no more."""
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        held = isinstance(event, QKeyEvent) and event.isAutoRepeat()
        if event.type() in _INPUTS and not held:
            self.noticed.emit()
        return False


class EscapeWatch(InputWatch):
    """Listens for Esc alone, and keeps it from whatever the keyboard is in.

    Signals:
        noticed(): Esc was pressed.
    """

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        escaped = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        )
        if escaped:
            self.noticed.emit()
        return escaped
