"""Bedtime: the day once more, for whoever would like to see it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Moment
from smallwins.ui.today.place import TodayPlace
from support.clock import FixedClock
from support.home import Ear, Home, button, settle, texts
from ui.today.one_card import BEDTIME, CLOSE, asked, at, card_on, press

REST = "Rest well."


@pytest.fixture
def place(home: Home, clock: FixedClock, qtbot: QtBot) -> TodayPlace:
    """Today, after midnight, with no win."""
    at(clock, "0:30", days=1)
    place = home.place()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    place.arrive()
    return place


def test_replay_shows_the_day_that_goes_on_and_meets_it(home: Home, place: TodayPlace) -> None:
    """After midnight it is still that day's."""
    home.keep_here("Fed the cat")
    settle()
    ear = Ear()
    place.page.replay_requested.connect(ear.hear)
    assert asked(place) == BEDTIME
    assert home.today.isoformat() == "2026-11-20"
    replay = button(card_on(place), "Replay today")
    replay.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(replay, Qt.Key.Key_Return)
    assert ear.heard == [(home.today, home.today)]
    assert asked(place) is None
    assert home.day_words.met(home.today) == {Moment.BEDTIME}
    assert place.page.field.edit.hasFocus()


def test_a_day_that_rests_has_one_quiet_line(home: Home, place: TodayPlace) -> None:
    """No button that leads nowhere; with a win there is one, and it goes with the win."""
    assert asked(place) == REST
    assert texts(card_on(place)) == [REST, "This day can rest, too."]
    win = home.keep_here("Fed the cat")
    settle()
    assert asked(place) == BEDTIME
    button(card_on(place), "Replay today").setFocus()
    home.journal.put_away(win.uid)
    settle()
    assert asked(place) == REST
    assert button(card_on(place), CLOSE).hasFocus()


def test_the_replay_is_shown_where_nothing_can_be_written(home: Home, place: TodayPlace) -> None:
    """The card says so and stays."""
    home.keep_here("Fed the cat")
    settle()
    ear = Ear()
    place.page.replay_requested.connect(ear.hear)
    home.make_read_only()
    press(place, "Replay today")
    assert ear.heard == [(home.today, home.today)]
    assert asked(place) == BEDTIME
    assert any(text.startswith("Your words are still here.") for text in texts(card_on(place)))
