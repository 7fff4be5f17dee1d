"""What comes and goes in the calendar moves as little as can be."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smallwins.ui import copy
from smallwins.ui.calendar.place import CalendarPlace
from support.cut_text import cut_texts
from support.home import Home, button, settle, texts
from ui.calendar.one_calendar import open_calendar

FIVE_WEEKS = dt.date(2026, 10, 20)
SIX_WEEKS = dt.date(2026, 8, 20)


def top_in(place: CalendarPlace, part: QWidget) -> int:
    """How far below the top of the place a part is seen."""
    return part.mapTo(place, QPoint(0, 0)).y()


def in_sight(place: CalendarPlace, part: QWidget) -> bool:
    return part.isVisible() and top_in(place, part) + part.height() <= place.height()


def test_an_answer_moves_nothing_above_it_and_not_what_was_pressed(
    home: Home, qtbot: QtBot
) -> None:
    """How am I doing: all of it is in sight, and the year stays where it is."""
    home.keep()
    place = open_calendar(home, qtbot)
    settle()
    asks = button(place, copy.how_am_i_doing())
    parts = (asks, place.page.head, place.page.view)
    before = [top_in(place, part) for part in parts]
    asks.click()
    settle()
    QTest.qWait(20)
    assert [top_in(place, part) for part in parts] == before
    assert copy.still_here_after_all() in texts(place)
    assert place.page.foot is not None
    assert in_sight(place, place.page.foot)
    assert copy.dots_are_rest() not in texts(place)
    place.arrive()
    assert copy.dots_are_rest() in texts(place)


@pytest.mark.parametrize("day", [FIVE_WEEKS, SIX_WEEKS])
def test_the_ways_below_a_month_are_in_sight(home: Home, qtbot: QtBot, day: dt.date) -> None:
    """Also below one of six weeks, which is no higher than the others."""
    home.keep(day=dt.date(2026, 8, 3))
    place = open_calendar(home, qtbot)
    button(place, copy.how_am_i_doing()).click()
    place.page.head.spans.segments[1].click()
    place.page.go_to(day)
    settle()
    assert in_sight(place, button(place, copy.go_to_a_day()))
    month = place.page.month
    assert month is not None
    high = month.height()
    place.page.go_to(FIVE_WEEKS)
    settle()
    assert abs(month.height() - high) <= 6  # less than a pixel for each week
    assert not list(cut_texts(place.page))
