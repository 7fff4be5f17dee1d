"""What each way of showing notices is made of."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from smallwins.desktop.notice import Notice

BY_A_PERSON: Final = True
BY_ITSELF: Final = False


class NoticeWay(QObject):
    """One way for a notice to come to the screen.

    Signals:
        shown(str, str): the notice with this key is on its way to the person, by this `Way`.
        failed(str): it is not, for the reason that is in the log.
        absent(str): it is not, for this way is not to be had here; another may serve.
        clicked(str): the person pressed it.
        acted(str, str): the person pressed this button of it.
        closed(str, bool): it is gone from the screen; True when a person sent it away.
    """

    shown = Signal(str, str)
    failed = Signal(str)
    absent = Signal(str)
    clicked = Signal(str)
    acted = Signal(str, str)
    closed = Signal(str, bool)

    def show(self, notice: Notice) -> None:
        """Ask for a notice; returns at once, and never raises."""
        raise NotImplementedError

    def withdraw(self, key: str) -> None:
        """Take a notice from the screen, as far as this way can; nothing more is said of it."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of everything; the app closes."""
        raise NotImplementedError
