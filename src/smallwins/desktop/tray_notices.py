"""Notices by the tray icon: the system's own on Windows and macOS, without buttons.

Who shows them is handed in, for the icon belongs to what a person sees.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, SignalInstance

from smallwins.desktop.notice import Notice, Way
from smallwins.desktop.notice_ways import NoticeWay


class TrayNotices(NoticeWay):
    """Shows one notice after the other; the system tells of a click on the last.

    Args:
        show: is given title and text, and says whether there is an icon that takes them.
        clicked: is emitted when the person presses what was shown last.
    """

    def __init__(
        self,
        show: Callable[[str, str], bool],
        clicked: SignalInstance,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._show = show
        self._last = ""
        clicked.connect(self._was_clicked)

    def show(self, notice: Notice) -> None:
        """Hand a notice to the icon. See `NoticeWay`."""
        if self._show(notice.title, notice.text):
            self._last = notice.key
            self.shown.emit(notice.key, Way.TRAY)
        else:
            self.absent.emit(notice.key)

    def withdraw(self, key: str) -> None:
        """Hear no click on it any more; the system takes it away by itself."""
        if key == self._last:
            self._last = ""

    def close(self) -> None:
        """Hear no click any more."""
        self._last = ""

    def _was_clicked(self) -> None:
        key, self._last = self._last, ""
        if key:
            self.clicked.emit(key)
