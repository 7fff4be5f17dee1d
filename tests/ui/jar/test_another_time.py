"""Replays of today, and of other days, weeks and months."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from smallwins.ui.jar.another_time import WhichDay, near_times, week_of
from smallwins.ui.jar.place import JarPlace
from support.home import Home, button, choose, open_menu
from ui.jar.one_jar import OCTOBER, listen


def test_today_is_replayed(home: Home, place: JarPlace) -> None:
    """From the first note of today to the last."""
    replays = listen(place.replay_requested)
    button(place, "Replay today").click()
    assert replays.heard == [(home.today, home.today)]


def test_other_times_are_in_a_menu(home: Home, place: JarPlace) -> None:
    """Yesterday, weeks, and the month."""
    replays = listen(place.replay_requested)
    button(place, "Another time").click()
    choose(open_menu(place), "Yesterday")
    yesterday = home.today - dt.timedelta(days=1)
    assert replays.heard == [(yesterday, yesterday)]


@pytest.mark.parametrize(
    ("begins", "first"), [(1, 16), (7, 15), (6, 14)], ids=["Monday", "Sunday", "Saturday"]
)
def test_a_week_begins_on_the_day_the_locale_says(begins: int, first: int) -> None:
    """20 November 2026 is a Friday."""
    friday = dt.date(2026, 11, 20)
    assert week_of(friday, begins) == (dt.date(2026, 11, first), dt.date(2026, 11, first + 6))
    times = dict(near_times(friday, begins))
    assert times["Last week"][1] == dt.date(2026, 11, first - 1)
    assert times["This month"] == (dt.date(2026, 11, 1), dt.date(2026, 11, 30))


def test_any_day_can_be_asked_for(home: Home, place: JarPlace) -> None:
    """It is typed into a small question; a day that has not come keeps the question open."""
    replays = listen(place.replay_requested)
    button(place, "Another time").click()
    choose(open_menu(place), "Pick a day…")
    (question,) = place.findChildren(WhichDay)
    question._field.edit.setText("2026-12-24")
    QTest.keyClick(question._field.edit, Qt.Key.Key_Return)
    assert question.isVisible()
    assert replays.heard == []
    question._field.edit.setText("2026-10-01")
    QTest.keyClick(question._field.edit, Qt.Key.Key_Return)
    assert replays.heard == [(OCTOBER, OCTOBER)]
