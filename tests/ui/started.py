"""The app, started as `run` does, in this process."""

from collections.abc import Callable

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from smallwins.app import App
from smallwins.rooms import Rooms
from smallwins.ui.corner import Corner
from smallwins.ui.main_window import MainWindow
from smallwins.ui.today.place import TodayPlace


class Desk:
    """What the app does to the application: its colours, and the way it ends."""

    def __init__(self) -> None:
        self.palette = QPalette()
        self.ended: list[int] = []

    def setPalette(self, palette: QPalette) -> None:  # noqa: N802 - named by Qt
        self.palette = palette

    def exit(self, code: int) -> None:
        self.ended.append(code)


class Started:
    """An app that runs, and what is round it."""

    def __init__(self, app: App, desk: Desk) -> None:
        self.app = app
        self.desk = desk
        self.closed = False

    @property
    def rooms(self) -> Rooms:
        assert self.app.rooms is not None
        return self.app.rooms

    @property
    def today(self) -> TodayPlace:
        assert self.rooms.today is not None
        return self.rooms.today

    @property
    def corner(self) -> Corner:
        assert self.rooms.corner is not None
        return self.rooms.corner

    def close(self) -> None:
        """Close it as `run` does when it has ended."""
        self.closed = True
        self.app.close()
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow):
                window.deleteLater()


Start = Callable[..., Started]
