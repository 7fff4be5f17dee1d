"""A page of morning words, for the tests of it."""

import datetime as dt

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Part
from smallwins.services.day_words import DayWords
from smallwins.store.database import Database
from smallwins.ui.calendar.mornings import MorningWords
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.paper import Ground

LAST = dt.date(2026, 11, 20)
SOUP = "Looking forward to soup"
EVENING = "Sat by the window until it was dark, and let the tea go cold. " * 40


class Asked(DayWords):
    """The words of days, and how often a page of them was asked for."""

    asks = 0

    def of_part(
        self, part: Part, limit: int, *, before: dt.date | None = None
    ) -> list[tuple[dt.date, str]]:
        self.asks += 1
        return super().of_part(part, limit, before=before)


def write(database: Database, count: int) -> None:
    """Write of so many mornings, from the last one back."""
    with database._file.as_one():
        for number in range(count):
            day = LAST - dt.timedelta(days=number)
            database.day_words.write(day, Part.MORNING, f"Glad of sun number {number}")


def day_of(number: int) -> dt.date:
    """The day of a morning; the newest is 0."""
    return LAST - dt.timedelta(days=number)


class Pages:
    """Opens the page of morning words, with the keyboard on it."""

    def __init__(self, theme: Theme, qtbot: QtBot) -> None:
        self.grounds: list[Ground] = []
        self._theme = theme
        self._qtbot = qtbot

    def close(self) -> None:
        """Let all of them go."""
        for ground in self.grounds:
            ground.close()
            ground.deleteLater()

    def open(self, words: DayWords, width: int = 664, height: int = 720) -> MorningWords:
        ground = Ground(self._theme)
        self.grounds.append(ground)
        ground.resize(width, height)
        ground.show()
        ground.activateWindow()
        self._qtbot.waitUntil(ground.isActiveWindow)
        page = MorningWords(self._theme, words, ground)
        page.refresh()
        page.setGeometry(ground.rect())
        page.show()
        page.take_keyboard()
        breathe()
        return page


def breathe() -> None:
    """Let lists lay themselves out; more than once, for they ask for older rows then."""
    for _ in range(4):
        QApplication.processEvents()


def press(page: MorningWords, *keys: Qt.Key) -> dt.date | None:
    """Press keys on the list, and say which day the mark is on then."""
    for key in keys:
        QTest.keyClick(page.view, key)
        breathe()
    return page.view.day


def row_of(page: MorningWords, row: int) -> QRect:
    """Where a row is seen on its page."""
    there = page.view.visualRect(page.model.index(row, 0))
    return there.translated(page.view.viewport().mapTo(page, QPoint(0, 0)))


def scroll_to(page: MorningWords, row: int) -> int:
    """Have a row near the top, and say where it is."""
    bar = page.view.verticalScrollBar()
    bar.setValue(bar.value() + page.view.visualRect(page.model.index(row, 0)).top() + 9)
    breathe()
    return row_of(page, row).top()
