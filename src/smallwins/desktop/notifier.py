"""Notices outside the window: by the desktop, by the tray, by plyer, whichever serves here.

The app's own card comes before all of these, and is the business of whoever paints it.
"""

import logging
import sys
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal, SignalInstance

from smallwins.desktop.notice import Notice, Way
from smallwins.desktop.notice_ways import NoticeWay

__all__ = ["Notice", "Notifier", "Way"]

_log = logging.getLogger(__name__)


class Notifier(QObject):
    """Shows notices, and tells what came of them.

    The ways of Linux are made with the first notice, as D-Bus takes its time to come in; elsewhere
    `use_tray` makes them. A click may get lost on its way, and some ways have no buttons or say
    nothing afterwards: what is asked in a notice has to wait elsewhere as well.

    Signals:
        shown(str, str): the notice with this key went this `Way`. Only the desktop's own says that
            it took it; of the tray and plyer it is no proof.
        failed(str): no way served; why is in the log.
        clicked(str): the person pressed the notice. It is gone.
        acted(str, str): the person pressed this button of it. It is gone.
        closed(str, bool): it went unanswered; True when the person sent it away.
    """

    shown = Signal(str, str)
    failed = Signal(str)
    clicked = Signal(str)
    acted = Signal(str, str)
    closed = Signal(str, bool)

    def __init__(self, parent: QObject | None = None, *, platform: str = sys.platform) -> None:
        super().__init__(parent)
        self._platform = platform
        self._ways: list[NoticeWay] = []
        self._trying: dict[str, tuple[Notice, Iterator[NoticeWay]]] = {}

    def use_tray(self, show: Callable[[str, str], bool], clicked: SignalInstance) -> None:
        """Show notices by the tray icon where that is the system's own way: Windows and macOS.

        Args:
            show: is given title and text, and says whether there is an icon that takes them.
            clicked: is emitted when the person presses what was shown last.
        """
        if self._platform.startswith("linux"):
            return
        from smallwins.desktop.tray_notices import TrayNotices  # noqa: PLC0415

        self._ways = [self._known(TrayNotices(show, clicked, self)), self._plyer()]

    def show(self, notice: Notice) -> None:
        """Ask for a notice. Returns at once and never raises; a signal says what came of it."""
        self._trying[notice.key] = (notice, iter(self._all()))
        self._try_next(notice.key)

    def withdraw(self, key: str) -> None:
        """Take a notice from the screen, where that can be done; nothing more is said of it."""
        self._trying.pop(key, None)
        for way in self._ways:
            way.withdraw(key)

    def close(self) -> None:
        """Take everything away; the app closes."""
        self._trying.clear()
        for way in self._ways:
            way.close()
            way.deleteLater()
        self._ways = []

    def _all(self) -> list[NoticeWay]:
        if not self._ways:
            self._ways = [*self._desktop(), self._plyer()]
        return self._ways

    def _desktop(self) -> Iterator[NoticeWay]:
        if not self._platform.startswith("linux"):
            return
        # jeepney takes its time to come in, and most days need no notice.
        from smallwins.desktop.desktop_notices import DesktopNotices  # noqa: PLC0415

        yield self._known(DesktopNotices(self))

    def _plyer(self) -> NoticeWay:
        from smallwins.desktop.plyer_notices import PlyerNotices  # noqa: PLC0415

        return self._known(PlyerNotices(self))

    def _known(self, way: NoticeWay) -> NoticeWay:
        way.shown.connect(self._was_shown)
        way.failed.connect(self._was_not_shown)
        way.absent.connect(self._go_on)
        way.clicked.connect(self.clicked)
        way.acted.connect(self.acted)
        way.closed.connect(self.closed)
        return way

    def _try_next(self, key: str) -> None:
        notice, ways = self._trying[key]
        way = next(ways, None)
        if way is not None:
            way.show(notice)
            return
        self._give_up(key)

    def _give_up(self, key: str) -> None:
        del self._trying[key]
        _log.warning("A notice did not come to the screen")
        self.failed.emit(key)

    def _was_shown(self, key: str, way: str) -> None:
        self._trying.pop(key, None)
        self.shown.emit(key, way)

    def _was_not_shown(self, key: str) -> None:
        if key in self._trying:
            self._give_up(key)

    def _go_on(self, key: str) -> None:
        if key in self._trying:
            self._try_next(key)
