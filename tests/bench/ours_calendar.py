"""SmallWins, whose calendar is gone to and walked as `bench.years` is told: FOLDER."""

import datetime as dt
import sys
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bench.ours_jar import Jar
from bench.years import Walk
from smallwins import __main__, app
from smallwins.ui.main_window import MainWindow

if TYPE_CHECKING:
    from smallwins.ui.calendar.year_model import YearModel
    from smallwins.ui.calendar.year_view import YearView

_LOOK_MS: Final = 50


class Calendar(Jar):
    """The app, which takes orders for its calendar when all is made ready."""

    def orders(self) -> Walk:
        """What can be asked of it, once its window stood as long as for whoever looks at Today."""
        while self.rooms is None or self.rooms.calendar is None:
            QTest.qWait(_LOOK_MS)
        return Walk(Lights(self.window))


class Lights:
    """The year of the Calendar place.

    Args:
        window: where it is.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._view: YearView

    def open(self) -> QWidget:
        """Go to the calendar, as one does who presses its name on the rail."""
        # It was made out of sight, a moment after the window came; nobody has seen it yet.
        self._window.go_to("calendar")

        # The keyboard is on the year. To look for it would take time, and the picture would wait.
        self._view = cast("YearView", self._window.focusWidget())
        return self._view.viewport()

    def make_ready(self) -> None:
        """Go to a day of January."""
        self._view.setFocus()
        self._view.go_to(dt.date(self._model.year, 1, 15))

    def go_back(self) -> QWidget:
        """A key leads on to December."""
        year = self._model.year
        QTest.keyClick(self._view, Qt.Key.Key_PageUp)
        if self._model.year != year - 1:
            raise RuntimeError("the key was pressed, and the year is the same")
        return self._view.viewport()

    def add(self, number: int) -> QWidget:
        """Say it to the year, as its place does when it hears of a win."""
        self._model.set_wins(dt.date(self._model.year, 3, 1 + number), 28)
        return self._view.viewport()

    @property
    def _model(self) -> "YearModel":
        return cast("YearModel", self._view.model())


if __name__ == "__main__":
    app.App = Calendar  # type: ignore[misc]  # the app is the same but for who gives orders
    sys.exit(__main__.main(["--data", *sys.argv[1:]]))
