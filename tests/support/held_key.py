"""A key that is held, as the system tells of it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


def hold(widget: QWidget, key: Qt.Key, times: int) -> None:
    """Press a key and have it repeated, so that it is pressed so many times; it stays down."""
    for number in range(times):
        kinds = [QEvent.Type.KeyPress] if number == 0 else _REPEATS
        for kind in kinds:
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", number > 0)
            QApplication.sendEvent(widget, event)


# X tells of both; they carry that they are repeats.
_REPEATS = [QEvent.Type.KeyRelease, QEvent.Type.KeyPress]
