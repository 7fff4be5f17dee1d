"""What opens and comes on a day's page moves nothing that need not move."""

import datetime as dt

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Kind
from smallwins.ui import copy
from smallwins.ui.widgets.words import Words
from support.home import Home, settle
from ui.day.one_day import OpenDay, keyboard

LONG = "Called Mum back and spoke of soup and of rain"


@pytest.fixture
def day(home: Home, qtbot: QtBot) -> OpenDay:
    return OpenDay(home, qtbot)


@pytest.mark.parametrize("text", ["Made my bed", LONG])
def test_a_line_that_opens_moves_no_row(home: Home, day: OpenDay, text: str) -> None:
    """F2 on a note of one line or of two."""
    home.keep(text, kind=Kind.HOME)
    home.keep("Fed the cat", kind=Kind.HOME)
    day.page.refresh()
    notes = day.page.notes
    before = [notes.row_area(row) for row in range(2)]
    notes.setFocus()
    notes.go_to(0)
    QTest.keyClick(notes, Qt.Key.Key_F2)
    settle()
    assert keyboard().isVisible()
    assert keyboard() is not notes
    assert [notes.row_area(row) for row in range(2)] == before
    assert before[0].contains(keyboard().geometry())


def test_words_do_not_break_anew_when_the_page_begins_to_scroll(home: Home, day: OpenDay) -> None:
    """The bar has its room all the time."""
    home.keep(LONG)
    day.page.refresh()
    notes, bar = day.page.notes, day.page.scroll_area.verticalScrollBar()
    before = (notes.width(), notes.row_area(0))
    assert bar.maximum() == 0
    for _ in range(12):
        home.keep(LONG)
    day.page.refresh()
    settle()
    assert bar.maximum() > 0
    assert (notes.width(), notes.row_area(0)) == before


def test_a_rest_day_is_said_clear_of_the_line_above(day: OpenDay) -> None:
    """As far below it as the words of a note."""
    day.turn(-1)
    (rest,) = [one for one in day.page.findChildren(Words) if one.text() == copy.a_rest_day()]
    assert rest.height() - rest.fontMetrics().height() >= 12


class Part(QWidget):
    """Counts how often it was told to lay itself out."""

    asked = 0

    def event(self, event: QEvent) -> bool:
        self.asked += event.type() == QEvent.Type.LayoutRequest
        return super().event(event)


def test_a_page_that_turns_lays_out_itself_alone(home: Home, day: OpenDay) -> None:
    """Other parts of the app have their turn when it comes."""
    other = Part()
    QCoreApplication.postEvent(other, QEvent(QEvent.Type.LayoutRequest))
    day.page.show_day(home.today - dt.timedelta(days=1))
    assert other.asked == 0
    settle()
    assert other.asked == 1
