"""Undo on the Rewards place: the keyboard goes to what came back, and else it stays."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.treats import FILLS
from smallwins.ui import copy
from smallwins.ui.rewards.page import Shown
from smallwins.ui.rewards.place import RewardsPlace
from smallwins.ui.widgets.strip import Strip
from support.home import Home, choose, settle
from ui.rewards.one_place import (
    FEW,
    a_reward,
    deal,
    editor_of,
    heard,
    keyboard,
    menu_of,
    open_rewards,
    press,
    rewards_of,
    titles,
    treats_of,
    walk_to,
)

KEY = Qt.Key
NAMES = [reward.title for reward in FEW]


def undo_by_button(strip: Strip) -> None:
    """Come to undo by the keyboard, and press it."""
    strip.undo.setFocus(Qt.FocusReason.TabFocusReason)
    press(KEY.Key_Return)


def undo_by_key(place: RewardsPlace) -> None:
    """Ctrl+Z, as the window hands it on."""
    assert place.take_back()


def fill(home: Home, place: RewardsPlace) -> None:
    for number in range(FILLS):
        home.keep(day=home.today - dt.timedelta(days=number))
    place.refresh()


@pytest.mark.parametrize("by_button", [True, False])
def test_the_keyboard_is_on_the_row_that_came_back(
    home: Home, qtbot: QtBot, by_button: bool
) -> None:
    """Also where cards lie open: it does not jump to them."""
    place = open_rewards(home, qtbot)
    deal(place, qtbot)
    mine = place.page.mine
    walk_to(place, 2)
    press(KEY.Key_Delete)
    press(KEY.Key_Up)
    if by_button:
        undo_by_button(mine.told)
    else:
        undo_by_key(place)
    assert titles(place) == NAMES
    assert keyboard() is mine.view
    assert str(heard(place)).startswith(NAMES[2])
    assert mine.told.says == copy.was_undone()


def test_the_keyboard_is_on_what_was_changed(home: Home, qtbot: QtBot) -> None:
    """A mark, a place in the order, words: each leads back to its own row."""
    place = open_rewards(home, qtbot)
    mine = place.page.mine
    choose(menu_of(place, 3), copy.reward_favourite())
    press(KEY.Key_Home)
    undo_by_button(mine.told)
    assert keyboard() is mine.view
    assert str(heard(place)).startswith(NAMES[3])
    walk_to(place, 1)
    press(KEY.Key_Up, held=Qt.KeyboardModifier.AltModifier)
    undo_by_button(mine.told)
    assert titles(place) == NAMES
    assert keyboard() is mine.view
    assert str(heard(place)).startswith(NAMES[1])


def test_one_that_is_written_no_more_leaves_the_keyboard_in_the_list(
    home: Home, qtbot: QtBot
) -> None:
    """Where there is no row at all, on the way to add one."""
    place = open_rewards(home, qtbot, [])
    mine = place.page.mine
    mine.add.setFocus()
    mine.write_new()
    editor = editor_of(place, qtbot)
    QTest.keyClicks(editor.title.edit, "Warm socks")
    press(KEY.Key_Return)
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    assert titles(place) == ["Warm socks"]
    undo_by_button(mine.told)
    assert titles(place) == []
    assert keyboard() is mine.add


def test_the_keyboard_is_on_the_treat_that_came_back(home: Home, qtbot: QtBot) -> None:
    """On its name; on the way to enjoy it, where it is full again."""
    place = open_rewards(home, qtbot)
    treat = place.page.treat
    treat.name.click()
    QTest.keyClicks(keyboard(), "Soup")
    press(KEY.Key_Return)
    undo_by_button(treat.told)
    assert treats_of(place).treat().title == ""
    assert keyboard() is treat.name
    fill(home, place)
    treat.enjoy.setFocus()
    press(KEY.Key_Return)
    assert keyboard() is treat.name
    undo_by_key(place)
    assert keyboard() is treat.enjoy
    assert treats_of(place).treat().full


def test_whoever_is_elsewhere_stays_there(home: Home, qtbot: QtBot) -> None:
    """Ctrl+Z takes back what was done in the list, or what was picked; the keyboard does not move.

    The mark of the list is on what came back all the same.
    """
    place = open_rewards(home, qtbot)
    page = place.page
    page.mine.put_away(page.mine.model.rewards[4])
    page.pick.setFocus()
    undo_by_key(place)
    assert keyboard() is page.pick
    assert str(heard(place)).startswith(NAMES[4])
    deal(place, qtbot)
    page.table.this_one.click()
    page.mine.view.setFocus()
    undo_by_key(place)
    assert page.shown is Shown.CARDS
    assert keyboard() is page.mine.view


def test_undo_that_did_not_go_keeps_the_keyboard(home: Home, qtbot: QtBot) -> None:
    """It is tried again by the same key."""
    place = open_rewards(home, qtbot)
    told = place.page.mine.told
    walk_to(place, 1)
    press(KEY.Key_Delete)
    home.make_read_only()
    undo_by_button(told)
    assert told.has_focus
    home.make_read_only(False)
    press(KEY.Key_Return)
    assert titles(place) == NAMES


def test_undo_that_goes_passes_the_keyboard_to_its_thing(home: Home, qtbot: QtBot) -> None:
    """Something else is done while the keyboard is on undo: that makes way for the new one."""
    place = open_rewards(home, qtbot)
    page = place.page
    walk_to(place, 1)
    press(KEY.Key_Delete)
    page.mine.told.give_focus()
    place.show_undone(home.keep_here())
    assert keyboard() is page.mine.view
    assert page.mine.told.says == ""


def marked_row_in_sight(place: RewardsPlace) -> bool:
    """Whether the middle of the row with the mark can be seen."""
    settle()
    view = place.page.mine.view
    row = view.visualRect(view.currentIndex())
    at = view.viewport().mapTo(place, row.center())
    return place.rect().contains(at) and view.viewport().rect().contains(row.center())


def test_the_row_that_came_back_is_in_sight(home: Home, qtbot: QtBot) -> None:
    """In large letters the list is far below the window's foot."""
    home.preferences.change(text_size=200)
    ours = [a_reward(f"Kind thing {number}") for number in range(12)]
    place = open_rewards(home, qtbot, ours, width=632, height=560, window=800)
    rewards = rewards_of(place)
    last = rewards.all()[11]
    place.page.mine.put_away(last)
    place._scroll.verticalScrollBar().setValue(0)
    undo_by_button(place.page.mine.told)
    assert str(heard(place)).startswith("Kind thing 11")
    assert marked_row_in_sight(place)


@pytest.mark.parametrize(("row", "size"), [(0, 200), (1, 200), (3, 100), (9, 100)])
def test_what_is_told_pushes_no_row_out_of_sight(
    home: Home, qtbot: QtBot, row: int, size: int
) -> None:
    """It stands above the rows, and the one the keyboard is on stays where it can be seen."""
    home.preferences.change(text_size=size)
    ours = [a_reward(f"Kind thing {number}") for number in range(12)]
    place = open_rewards(home, qtbot, ours, width=632, height=560, window=800)
    walk_to(place, row)
    press(KEY.Key_Delete)
    told = place.page.mine.told
    assert marked_row_in_sight(place)
    assert told.height() == told.heightForWidth(told.width())
