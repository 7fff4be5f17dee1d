"""The day turns on Today, and takes no line away that somebody writes on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from smallwins.ui.today.page import TodayPage
from support.clock import FixedClock
from support.home import Home, settle, texts
from ui.one_note import line_on, menu_on


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> TodayPage:
    """Today with one note on the table."""
    home.keep("Swept the stairs")
    page = home.page()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def line(page: TodayPage, clock: FixedClock) -> QLineEdit:
    """A line half written on yesterday's note, over which the day ended."""
    menu_on(page, "Change the words")
    line = line_on(page, "Your words")
    QTest.keyClicks(line, ", slowly")
    clock.forward(days=1)
    page.refresh()
    assert line.isVisible()
    assert "Friday 20 November" in texts(page)
    return line


def test_the_day_turns_when_the_line_that_held_it_is_saved(
    home: Home, page: TodayPage, line: QLineEdit
) -> None:
    """The note goes to its own day with the words that were written."""
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert "Saturday 21 November" in texts(page)
    assert page.notes.cards == []
    assert home.on_disk()[0].text == "Swept the stairs, slowly"


def test_the_day_turns_when_the_line_that_held_it_is_left(
    home: Home, page: TodayPage, line: QLineEdit
) -> None:
    """Escape changes nothing on the note, and today is today."""
    QTest.keyClick(line, Qt.Key.Key_Escape)
    settle()
    assert "Saturday 21 November" in texts(page)
    assert page.notes.cards == []
    assert home.on_disk()[0].text == "Swept the stairs"
