"""My treat: the cup is filled by days with a win, has a name, and is enjoyed when it is full."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.treats import FILLS
from smallwins.domain.wins import Source
from smallwins.ui import copy
from smallwins.ui.rewards.cup import CupView, half_width_at, height_of
from support.home import Home, button, texts
from ui.rewards.one_place import keyboard, open_rewards, press, treats_of

KEY = Qt.Key


def rises(cup: CupView) -> bool:
    return cup.rising


def fill(home: Home, days: int) -> None:
    for number in range(days):
        home.keep(day=home.today - dt.timedelta(days=number))


@given(st.floats(0, 1), st.floats(0, 1))
def test_what_is_fuller_stands_higher(one: float, other: float) -> None:
    """And stays inside the glass."""
    less, more = sorted((one, other))
    assert height_of(more) <= height_of(less)
    assert 20 < half_width_at(height_of(more)) < 63


def test_a_new_cup_has_room_and_asks_for_a_name(home: Home, qtbot: QtBot) -> None:
    """No count of nothing; how it fills is said."""
    place = open_rewards(home, qtbot)
    treat = place.page.treat
    assert (treat.cup.level, treat.cup.accessibleName()) == (0, copy.cup_spoken(0, full=False))
    assert treat.name.text() == copy.name_your_treat()
    assert copy.how_the_cup_fills() in texts(place)
    assert not treat.enjoy.isVisible()


def test_a_win_raises_the_level_slowly(home: Home, qtbot: QtBot) -> None:
    """Where it is seen; at once where things stand still, and the second win of a day adds none."""
    fill(home, 0)
    place = open_rewards(home, qtbot, still=False)
    cup = place.page.treat.cup
    home.keep_here()
    assert rises(cup)
    assert cup.level < 1 / FILLS
    qtbot.waitUntil(lambda: not rises(cup))
    assert cup.level == pytest.approx(1 / FILLS)
    home.keep_here()
    assert not rises(cup)
    home.preferences.change(less_motion=True)
    home.journal.keep("Hum", source=Source.WINDOW, day=home.today - dt.timedelta(days=3))
    assert not rises(cup)
    assert cup.level == pytest.approx(2 / FILLS)
    assert cup.accessibleName() == copy.cup_spoken(2, full=False)


def test_taking_a_win_back_takes_nothing_out_of_the_cup(home: Home, qtbot: QtBot) -> None:
    """It does not go down."""
    place = open_rewards(home, qtbot)
    home.keep_here()
    home.journal.undo()
    place.arrive()
    assert place.page.treat.cup.level == pytest.approx(1 / FILLS)


def test_nothing_rises_where_nobody_looks(home: Home, qtbot: QtBot) -> None:
    """What came meanwhile is seen to rise when somebody comes."""
    place = open_rewards(home, qtbot, still=False)
    cup = place.page.treat.cup
    place.hide()
    home.keep_here()
    assert not rises(cup)
    place.show()
    place.arrive()
    assert rises(cup)
    place.hide()
    assert not rises(cup)
    assert cup.level == pytest.approx(1 / FILLS)


def test_a_treat_gets_its_name(home: Home, qtbot: QtBot) -> None:
    """A press on the name, the words, Enter; and undo for a minute."""
    place = open_rewards(home, qtbot)
    treat = place.page.treat
    treat.name.setFocus()
    press(KEY.Key_Return)
    assert keyboard() is treat.editor
    QTest.keyClicks(keyboard(), "A slow coffee by the river")
    press(KEY.Key_Return)
    assert treats_of(place).treat().title == "A slow coffee by the river"
    assert treat.name.text() == "A slow coffee by the river"
    assert keyboard() is treat.name
    button(place, copy.undo()).click()
    assert treats_of(place).treat().title == ""


def test_esc_leaves_the_name_as_it_was(home: Home, qtbot: QtBot) -> None:
    """The keyboard is on it, and the words wait; they hold where the keyboard goes elsewhere."""
    place = open_rewards(home, qtbot)
    treats_of(place).name("A walk by the sea")
    treat = place.page.treat
    treat.name.click()
    QTest.keyClicks(keyboard(), "Soup")
    press(KEY.Key_Escape)
    assert treats_of(place).treat().title == "A walk by the sea"
    assert keyboard() is treat.name
    treat.name.click()
    QTest.keyClicks(keyboard(), " for two")
    press(KEY.Key_Tab)
    assert treats_of(place).treat().title == "Soup for two"
    assert treat.editor is None
    assert keyboard() is place.page.mine.add


def test_a_name_that_does_not_fit_stays_to_be_mended(home: Home, qtbot: QtBot) -> None:
    """What was typed is still there."""
    place = open_rewards(home, qtbot)
    treat = place.page.treat
    treat.name.click()
    QApplication.clipboard().setText("x" * 81)
    QTest.keyClick(keyboard(), KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    press(KEY.Key_Return)
    assert treat.editor is not None
    assert treat.editor.text() == "x" * 81
    assert any("Up to 80" in text for text in texts(place))
    press(KEY.Key_Backspace)
    press(KEY.Key_Return)
    assert treats_of(place).treat().title == "x" * 80


def test_a_full_cup_waits_and_is_enjoyed(home: Home, qtbot: QtBot) -> None:
    """A new one begins, which can be taken back: then the first is there again, with its name."""
    fill(home, FILLS)
    place = open_rewards(home, qtbot)
    treats_of(place).name("Soup")
    treat = place.page.treat
    assert treat.cup.level == 1
    assert copy.cup_is_full() in texts(place)
    treat.enjoy.setFocus()
    press(KEY.Key_Return)
    assert (treat.cup.level, treat.name.text()) == (0, copy.name_your_treat())
    assert not treat.enjoy.isVisible()
    assert keyboard() is treat.name
    assert copy.new_cup() in texts(place)
    assert place.take_back()
    assert (treat.cup.level, treat.name.text()) == (1, "Soup")
    assert treat.enjoy.isVisible()


def test_enjoying_that_cannot_be_written(home: Home, qtbot: QtBot) -> None:
    """The cup stays full, and that is said."""
    fill(home, FILLS)
    place = open_rewards(home, qtbot)
    home.make_read_only()
    place.page.treat.enjoy.click()
    assert place.page.treat.cup.level == 1
    assert any("list is as it was" in text for text in texts(place))
    home.make_read_only(False)
