"""Notices that can be answered, over what can show one and hears no answer.

It stands in until notices with buttons are there; then their `Notifier` takes its place.
"""

from PySide6.QtCore import QObject, Signal

from smallwins.desktop.notice import Notice, Way
from smallwins.desktop.notifier import Notifier


class Noticing(QObject):
    """Shows notices.

    Args:
        notifier: what shows a title and a text.

    Signals:
        clicked(str): the notice with this key was pressed.
        acted(str, str): a button of it was pressed; its key and that of the button.
        closed(str, bool): it is gone, and whether the person took it away.
        shown(str, Way): it was handed on, and by which way.
        failed(str): no way took it.
    """

    clicked = Signal(str)
    acted = Signal(str, str)
    closed = Signal(str, bool)
    shown = Signal(str, Way)
    failed = Signal(str)

    def __init__(self, notifier: Notifier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notifier = notifier

    def show(self, notice: Notice) -> None:
        """Ask for one notice. Returns at once."""
        self._notifier.show(notice.title, notice.text)
        self.shown.emit(notice.key, Way.PLYER)

    def withdraw(self, key: str) -> None:
        """Take a notice from the screen; one that was handed on like this goes by itself."""
