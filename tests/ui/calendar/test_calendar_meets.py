"""A win that is added to a day is met over the calendar; the page of the day stays free."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Loudness
from smallwins.ui import copy
from smallwins.ui.calendar.place import CalendarPlace
from smallwins.ui.celebration.card import CelebrationCard
from smallwins.ui.main_window import MainWindow
from support.home import button
from ui.calendar.one_calendar import keyboard
from ui.started import Start, Started


def _calendar(start: Start, qtbot: QtBot, width: int, height: int) -> tuple[Started, CalendarPlace]:
    started = start()
    started.rooms.preferences.change(loudness=Loudness.WORDS)
    window = started.app.window
    window.resize(width, height)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.write_of_today()
    assert started.rooms.calendar is not None
    return started, started.rooms.calendar


def _add(place: CalendarPlace, words: str) -> None:
    adding = place.day_page.adding
    if adding.field.isHidden():
        button(place.day_page, copy.add_win_to_day()).click()
    QTest.keyClicks(adding.field.edit, words)
    QTest.keyClick(adding.field.edit, Qt.Key.Key_Return)


def _card(place: CalendarPlace) -> CelebrationCard:
    (card,) = place.findChildren(CelebrationCard)
    return card


def _escape(window: MainWindow) -> None:
    handle = window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_Escape)


@pytest.mark.parametrize("size", [(1120, 720), (800, 560)])
def test_the_card_leaves_the_page_of_the_day_free(
    start: Start, qtbot: QtBot, size: tuple[int, int]
) -> None:
    """It is whole in the window, beside the page; Esc sends it away, and nothing else."""
    started, place = _calendar(start, qtbot, *size)
    _add(place, "watered the fern")
    card = _card(place)
    assert card.isVisible()
    margin = card.margin
    seen = card.geometry().adjusted(margin, margin, -margin, -margin)
    assert not seen.intersects(place.day_page.geometry())
    assert QRect(0, 0, place.width(), place.height()).contains(seen)
    writing = keyboard()
    _escape(started.app.window)
    assert card.isHidden()
    assert keyboard() is writing
    assert place.day_page.isVisible()
    _escape(started.app.window)
    assert keyboard() is not writing


def test_a_win_that_is_taken_back_on_its_page_is_celebrated_no_more(
    start: Start, qtbot: QtBot
) -> None:
    """And Undo on the card takes the same win back."""
    started, place = _calendar(start, qtbot, 1120, 720)
    _add(place, "watered the fern")
    started.app.window._undo()
    assert _card(place).isHidden()
    _add(place, "fed the cat")
    button(_card(place), copy.undo()).click()
    today = started.rooms.journal.today()
    assert started.rooms.journal.wins_of(today) == []
    assert _card(place).isHidden()


def test_where_the_page_takes_all_the_room_it_is_met_elsewhere(start: Start, qtbot: QtBot) -> None:
    """A journal in the whole window is not written round a card; when it grows, the card goes."""
    started, place = _calendar(start, qtbot, 1120, 720)
    _add(place, "watered the fern")
    place._widen()
    assert _card(place).isHidden()
    _add(place, "fed the cat")
    assert _card(place).isHidden()
    assert started.corner.card.isVisible()
