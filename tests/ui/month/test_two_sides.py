"""The two sides of the Month place: the page, and looking back."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Source
from smallwins.services.charts import Charts
from smallwins.ui.month.looking_back import LookingBackView
from smallwins.ui.month.place import MonthPlace
from support.home import Home, settle
from support.wins import new_win
from ui.month.one_month import keep_some, keyboard, open_month, pages_of, press
from ui.one_reminder import put_aside
from ui.started import Start, Started


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


def month_of(started: Started) -> MonthPlace:
    QTest.keyClick(started.app.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    place = started.app.window.findChild(MonthPlace)
    assert place is not None
    return place


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


def test_in_the_app_it_counts_what_is_kept(start: Start, qtbot: QtBot) -> None:
    """Here, and by another process, which is seen when the window comes to the front."""
    started = start()
    place = month_of(started)
    place.board.switch.segments[1].click()
    qtbot.waitUntil(at_rest(place), timeout=20_000)
    assert place.looking is not None
    assert not place.looking.table.isVisible()
    started.rooms.journal.keep("Opened a window", source=Source.TRAY)
    qtbot.waitUntil(at_rest(place), timeout=20_000)
    assert place.looking.table.twin.rows[-1][-1] == "1"
    started.rooms.back._wins.add(new_win(day=started.rooms.journal.today()))
    started.rooms.places.refresh()
    qtbot.waitUntil(at_rest(place), timeout=20_000)
    assert place.looking.table.twin.rows[-1][-1] == "2"


def test_the_app_closes_while_a_chart_is_drawn(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is waited for, and nothing is left at work."""
    held = threading.Event()
    ended: list[bool] = []

    def draw(*_given: object) -> None:
        ended.append(held.wait(20))
        raise RuntimeError

    monkeypatch.setattr("smallwins.report.charts.picture", draw)
    started = start()
    place = month_of(started)
    started.rooms.journal.keep("Opened a window", source=Source.TRAY)
    place.board.switch.segments[1].click()
    looking = place.looking
    assert looking is not None
    qtbot.waitUntil(lambda: looking.drawing.busy, timeout=20_000)
    put_aside(started)  # a window that goes would look once more at a closed file
    letting_go = threading.Timer(0.1, held.set)
    letting_go.start()
    started.close()
    assert ended == [True]
    assert not looking.drawing.busy
    letting_go.join()


def test_the_way_to_the_wins_is_seen_without_scrolling(place: MonthPlace) -> None:
    """In the window of the design, also with the way to looking back above the month."""
    settle()
    assert place.board.switch.isVisible()
    choose = place.board.options.choose
    assert choose.visibleRegion().boundingRect().size() == choose.size()
