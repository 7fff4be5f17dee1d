"""The two sides of the Month place: the page, and looking back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from smallwins.services.charts import Charts
from smallwins.ui.month.looking_back import LookingBackView
from smallwins.ui.month.place import MonthPlace
from support.home import Home
from ui.month.one_month import keep_some, keyboard, open_month, pages_of, press


@pytest.fixture
def place(home: Home, qtbot: QtBot) -> MonthPlace:
    keep_some(home)
    made = MonthPlace(
        home.theme,
        home.slots,
        pages_of(home),
        home.back,
        home.journal,
        home.preferences,
        charts=lambda: Charts(home.database.charts, home.back, home.journal),
    )
    made.resize(936, 720)
    made.show()
    home.made.append(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.arrive()
    return made


def looking(place: MonthPlace) -> LookingBackView | None:
    return place.looking


def at_rest(place: MonthPlace) -> Callable[[], bool]:
    return lambda: place.looking is not None and not place.looking.is_reading


def test_an_arrow_key_leads_to_looking_back_and_back(place: MonthPlace, qtbot: QtBot) -> None:
    """The keyboard is on the same words over there; nothing was made before."""
    assert looking(place) is None
    place.board.switch.segments[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Right)
    qtbot.waitUntil(at_rest(place), timeout=20_000)
    assert place.looking is not None
    assert place.looking.isVisible()
    assert not place.board.isVisible()
    assert keyboard() is place.looking.switch.segments[1]
    press(Qt.Key.Key_Left)
    assert place.board.isVisible()
    assert not place.looking.isVisible()
    assert keyboard() is place.board.switch.segments[0]


def test_who_comes_back_is_where_they_were(place: MonthPlace, qtbot: QtBot) -> None:
    """And the keys of the page turn no month that is out of sight."""
    place.board.switch.segments[1].click()
    qtbot.waitUntil(at_rest(place), timeout=20_000)
    month = place.month
    press(Qt.Key.Key_PageUp)
    assert place.month == month
    place.arrive()
    assert place.looking is not None
    assert keyboard() is place.looking.switch.segments[1]
    place.let_go()


def test_a_place_without_charts_has_the_page_alone(home: Home, qtbot: QtBot) -> None:
    """No way leads nowhere."""
    place = open_month(home, qtbot)
    assert not place.board.switch.isVisible()
