"""Ctrl+Z where all was taken back: nobody is led away, and one sentence says so where they are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from smallwins.domain.day_words import Moment
from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Source
from smallwins.ui import taking_back
from support.home import settle
from ui.month.one_month import OCTOBER
from ui.month.test_month_in_app import month_of
from ui.started import Start, Started

NO_MORE = "There is no more to undo."
PLACES = ("today", "jar", "calendar", "rewards", "month", "settings")


@pytest.fixture
def started(start: Start) -> Started:
    """An app in which nothing was done."""
    one = start()
    one.rooms.preferences.change(loudness=Loudness.OFF)  # no card takes the keys
    return one


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said to a screen reader where nothing is shown."""
    said: list[str] = []

    def hear(_where: QWidget, sentence: str) -> None:
        said.append(sentence)

    monkeypatch.setattr(taking_back, "say", hear)
    return said


def undo_in(started: Started, place: str) -> str:
    """Press Ctrl+Z in a place; gives where that led."""
    window = started.app.window
    window.go_to(place)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    return window.place


@pytest.mark.parametrize("place", [one for one in PLACES if one != "month"])
def test_who_has_done_nothing_stays_and_hears_it(
    started: Started, heard: list[str], place: str
) -> None:
    assert undo_in(started, place) == place
    assert heard == [NO_MORE]


def test_on_the_page_it_is_said_below_it(started: Started, heard: list[str]) -> None:
    """There is room for it, and the page shows the same month."""
    place = month_of(started)
    place.show_month(OCTOBER)
    month = place.month
    assert undo_in(started, "month") == "month"
    assert place.board.desk.says == NO_MORE
    assert place.month == month
    assert not heard


def test_beside_a_chart_it_is_said_there(started: Started, heard: list[str]) -> None:
    """The page is out of sight."""
    place = month_of(started)
    place.board.switch.segments[1].click()
    assert undo_in(started, "month") == "month"
    assert place.looking is not None
    assert place.looking.strip.says == NO_MORE
    assert place.board.desk.says == ""
    assert not heard


@pytest.mark.parametrize("place", ["jar", "month"])
def test_a_win_of_today_is_taken_back_where_it_is_seen(
    started: Started, heard: list[str], place: str
) -> None:
    """And the next time there is no more."""
    started.rooms.journal.keep("Opened a window", source=Source.WINDOW)
    assert undo_in(started, place) == "today"
    assert not started.rooms.journal.recent()
    assert not heard
    assert undo_in(started, place) == place


@pytest.mark.parametrize("place", ["jar", "month"])
def test_a_check_in_that_was_let_go_is_back_on_today(
    started: Started, heard: list[str], place: str
) -> None:
    """It is no win, and is taken back there like one."""
    started.app.window.go_to("today")
    check_ins = started.today.page.check_ins
    check_ins.ask_for(Moment.EVENING)
    assert check_ins.card is not None
    check_ins.card.closed.emit()
    assert undo_in(started, place) == "today"
    assert check_ins.card is not None
    assert not heard


@pytest.mark.parametrize("place", ["jar", "month"])
def test_what_was_done_beside_wins_is_taken_back_on_today(
    started: Started, heard: list[str], place: str
) -> None:
    """As small things are."""
    undone: list[str] = []
    started.app.window.go_to("today")
    started.today.page.deeds.do(lambda: None, lambda: undone.append("undone"), "Done.")
    assert undo_in(started, place) == "today"
    assert undone == ["undone"]
    assert not heard
