"""A day's page, for the tests of it."""

import datetime as dt

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Kind, Win
from smallwins.services.day_words import DayWords
from smallwins.services.drafts import Drafts
from smallwins.ui.day.page import DayPage
from support.home import Home


class OpenDay:
    """A day's page with what it stands on.

    Attributes:
        words: what is written of days.
        drafts: what is half written.
        page: the page.
    """

    def __init__(
        self,
        home: Home,
        qtbot: QtBot,
        width: int = 272,
        height: int = 720,
        drafts: Drafts | None = None,
    ) -> None:
        self.words = DayWords(home.database.day_words) if drafts is None else home.day_words
        self.drafts = Drafts(home.database.drafts) if drafts is None else drafts
        floor = QWidget()
        floor.resize(width, height)
        home.made.append(floor)
        self.page = DayPage(home.theme, home.journal, self.words, self.drafts, _guess, floor)
        self.page.setGeometry(floor.rect())
        self._home = home
        self.page.undo_win_requested.connect(self._take_back)
        floor.show()
        floor.activateWindow()
        qtbot.waitUntil(floor.isActiveWindow)
        self.page.show_day(home.today)

    def turn(self, days: int) -> dt.date:
        """Turn to the day so many days from today."""
        day = self._home.today + dt.timedelta(days=days)
        self.page.show_day(day)
        return day

    def _take_back(self, win: Win) -> None:
        self.page.show_undone(self._home.journal.undo_of(win.uid))


def keyboard() -> QWidget:
    """What the keyboard is on."""
    on = QApplication.focusWidget()
    assert on is not None
    return on


def _guess(words: str) -> list[Kind]:
    return [Kind.HOME] if "bed" in words else []
