"""My rewards: walked by keys, put in order, marked, put away and written anew."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from smallwins.domain.rewards import Cost
from smallwins.store import sql
from smallwins.ui import copy
from smallwins.ui.layout import Room, room_for
from smallwins.ui.rewards.editor import RewardEditor
from smallwins.ui.rewards.list_model import RewardsModel
from support.cut_text import cut_texts
from support.home import Home, button, choose, entry, open_menu, settle, texts
from ui.rewards.one_place import (
    FEW,
    a_reward,
    heard,
    keyboard,
    menu_of,
    open_rewards,
    press,
    rewards_of,
    titles,
    walk_to,
)

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
NAMES = [reward.title for reward in FEW]


def test_ours_are_there_from_the_first_look(home: Home, qtbot: QtBot) -> None:
    """Each is heard with what it asks for."""
    place = open_rewards(home, qtbot)
    assert titles(place) == NAMES
    walk_to(place, 5)
    assert heard(place) == copy.reward_spoken("Have a bun", 15, Cost.LOW)
    assert place.page.mine.view.accessibleDescription() == copy.rewards_keys()


def test_the_menu_of_a_reward(home: Home, qtbot: QtBot) -> None:
    """What leads nowhere cannot be chosen; who came by keys has the first entry marked."""
    place = open_rewards(home, qtbot)
    menu = menu_of(place, 0)
    active = menu.activeAction()
    assert active is not None
    assert active.text() == copy.change_reward()
    assert not entry(menu, copy.move_up()).isEnabled()
    assert entry(menu, copy.move_down()).isEnabled()
    menu.close()
    menu = menu_of(place, len(FEW) - 1)
    assert not entry(menu, copy.move_down()).isEnabled()
    menu.close()


@pytest.mark.parametrize("where", ["dots", "right button", "menu key"])
def test_the_menu_opens_in_other_ways(home: Home, qtbot: QtBot, where: str) -> None:
    """At the three dots, by the right button or the Menu key; a plain click opens none."""
    place = open_rewards(home, qtbot)
    view = place.page.mine.view
    row = view.visualRect(view.model().index(1, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert view.findChildren(QMenu) == []
    if where == "dots":
        at = QPoint(row.right() - 20, row.center().y())
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    else:
        reason = {
            "right button": QContextMenuEvent.Reason.Mouse,
            "menu key": QContextMenuEvent.Reason.Keyboard,
        }[where]
        at = view.viewport().mapToGlobal(row.center())
        view.contextMenuEvent(QContextMenuEvent(reason, row.center(), at))
    menu = open_menu(view)
    assert NAMES[1] in menu.accessibleName()
    menu.close()


def test_a_favourite_and_one_that_rests(home: Home, qtbot: QtBot) -> None:
    """Both are heard and seen, and each is taken back."""
    place = open_rewards(home, qtbot)
    plain = place.page.mine.view.grab().toImage()
    choose(menu_of(place, 1), copy.reward_favourite())
    assert rewards_of(place).all()[1].favourite
    assert "favourite" in str(heard(place))
    assert copy.reward_is_favourite() in texts(place)
    choose(menu_of(place, 1), copy.let_reward_rest())
    assert rewards_of(place).all()[1].resting
    assert place.page.mine.view.grab().toImage() != plain
    assert place.take_back()
    assert not rewards_of(place).all()[1].resting
    assert place.take_back()
    assert not rewards_of(place).all()[1].favourite
    choose(menu_of(place, 1), copy.let_reward_rest())
    choose(menu_of(place, 1), copy.wake_reward())
    assert copy.reward_is_awake() in texts(place)


def test_rewards_are_put_in_order_by_keys(home: Home, qtbot: QtBot) -> None:
    """Alt with an arrow; the mark goes along, the ends are ends, and it is said where it stands."""
    place = open_rewards(home, qtbot)
    walk_to(place, 2)
    press(KEY.Key_Up, held=ALT)
    assert titles(place)[:3] == [NAMES[0], NAMES[2], NAMES[1]]
    assert copy.reward_was_moved(NAMES[0], NAMES[1]) in texts(place)
    press(KEY.Key_Up, KEY.Key_Up, held=ALT)
    assert titles(place)[0] == NAMES[2]
    assert copy.reward_was_moved("", NAMES[0]) in texts(place)
    assert place.page.mine.view.currentIndex().row() == 0
    assert keyboard() is place.page.mine.view
    press(KEY.Key_Down, held=ALT)
    assert titles(place)[1] == NAMES[2]
    for _time in range(3):
        assert place.take_back()
    assert titles(place) == NAMES


def test_rewards_are_put_in_order_by_the_menu(home: Home, qtbot: QtBot) -> None:
    """One place up or down."""
    place = open_rewards(home, qtbot)
    choose(menu_of(place, 0), copy.move_down())
    assert titles(place)[:2] == [NAMES[1], NAMES[0]]
    choose(menu_of(place, 1), copy.move_up())
    assert titles(place) == NAMES


@pytest.mark.parametrize(
    ("carried", "gap", "order"),
    [
        (0, 3, [1, 2, 0, 3, 4, 5]),
        (4, 1, [0, 4, 1, 2, 3, 5]),
        (2, -1, [0, 1, 3, 4, 5, 2]),
        (2, 2, [0, 1, 2, 3, 4, 5]),
        (2, 3, [0, 1, 2, 3, 4, 5]),
    ],
)
def test_rewards_are_put_in_order_by_the_pointer(
    home: Home, qtbot: QtBot, carried: int, gap: int, order: list[int]
) -> None:
    """One is carried into a gap: above the row of that number, or below all."""
    place = open_rewards(home, qtbot)
    model = place.page.mine.model
    data = model.mimeData([model.index(carried)])
    move = Qt.DropAction.MoveAction
    assert not model.dropMimeData(data, move, gap, 0, QModelIndex())
    assert titles(place) == [NAMES[number] for number in order]


def test_a_drop_takes_no_row_away(home: Home, qtbot: QtBot) -> None:
    """The list's own order is changed, and its view removes nothing by itself."""
    place = open_rewards(home, qtbot)
    view, model = place.page.mine.view, place.page.mine.model
    last = view.visualRect(model.index(3))
    drop = QDropEvent(
        QPointF(last.left() + 40, last.bottom() - 1),
        Qt.DropAction.MoveAction,
        model.mimeData([model.index(0)]),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.dropEvent(drop)
    assert sorted(titles(place)) == sorted(NAMES)
    assert model.rowCount() == len(NAMES)


def test_what_others_carry_is_not_taken(home: Home, qtbot: QtBot) -> None:
    """Words from another program are no reward."""
    place = open_rewards(home, qtbot)
    words = QMimeData()
    words.setText("1")
    model = place.page.mine.model
    assert not model.dropMimeData(words, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert titles(place) == NAMES


def test_one_is_put_away_and_comes_back(home: Home, qtbot: QtBot) -> None:
    """By the menu or the Delete key; the mark stays where it was, and undo brings it back there."""
    place = open_rewards(home, qtbot)
    walk_to(place, 1)
    press(KEY.Key_Delete)
    assert titles(place) == [NAMES[0], *NAMES[2:]]
    assert place.page.mine.view.currentIndex().row() == 1
    assert copy.was_put_away() in texts(place)
    button(place, copy.undo()).click()
    assert titles(place) == NAMES
    choose(menu_of(place, 5), copy.put_away())
    assert titles(place) == NAMES[:5]
    assert place.page.mine.view.currentIndex().row() == 4


@pytest.mark.parametrize("many", [6, 40])
def test_the_last_one_comes_back_with_its_row(home: Home, qtbot: QtBot, many: int) -> None:
    """All were in the list; undo has all of them there again, and End comes to the last."""
    place = open_rewards(home, qtbot, [a_reward(f"Kind thing {number}") for number in range(many)])
    view, model = place.page.mine.view, place.page.mine.model
    walk_to(place, 0)
    press(KEY.Key_End, KEY.Key_Delete)
    assert model.rowCount() == many - 1
    assert place.take_back()
    assert (model.rowCount(), model.has_more) == (many, False)
    press(KEY.Key_End)
    assert view.currentIndex().row() == many - 1


def test_a_key_held_down_puts_one_away(home: Home, qtbot: QtBot) -> None:
    """And not the whole list."""
    place = open_rewards(home, qtbot)
    walk_to(place, 0)
    press(KEY.Key_Delete)
    none = Qt.KeyboardModifier.NoModifier
    for _time in range(3):
        again = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Delete, none, "", autorep=True)
        QApplication.sendEvent(place.page.mine.view, again)
    assert titles(place) == NAMES[1:]


def test_what_was_put_away_can_be_brought_back(home: Home, qtbot: QtBot) -> None:
    """Also days later: a quiet way shows it, pale, at the end; its menu brings it back."""
    place = open_rewards(home, qtbot)
    mine = place.page.mine
    assert not mine.away.isVisible()
    walk_to(place, 1)
    press(KEY.Key_Delete)
    assert mine.away.isVisible()
    assert mine.away.geometry().top() > mine.view.geometry().bottom()
    assert titles(place) == [NAMES[0], *NAMES[2:]]
    mine.away.click()
    assert titles(place) == [NAMES[0], *NAMES[2:], NAMES[1]]
    assert mine.model.rowCount() == len(NAMES)
    assert mine.view.currentIndex().row() == 5
    assert str(heard(place)).endswith("It is put away")
    choose(menu_of(place, 5), copy.bring_reward_back())
    assert titles(place) == NAMES
    assert copy.reward_is_back() in texts(place)
    assert not mine.away.isVisible()
    assert place.take_back()
    assert titles(place) == [NAMES[0], *NAMES[2:]]
    assert mine.away.isVisible()


def test_what_was_put_away_stays_so_but_by_its_menu(home: Home, qtbot: QtBot) -> None:
    """It is not moved, changed or put away anew, and no other goes past it."""
    place = open_rewards(home, qtbot)
    mine = place.page.mine
    walk_to(place, 1)
    press(KEY.Key_Delete)
    mine.away.click()
    shown = titles(place)
    walk_to(place, 5)
    assert [act.text() for act in menu_of(place, 5).actions()] == [copy.bring_reward_back()]
    open_menu(mine.view).close()
    press(KEY.Key_Delete)
    press(KEY.Key_Up, held=ALT)
    mine.change(mine.model.rewards[5])
    assert place.findChildren(RewardEditor) == []
    walk_to(place, 4)
    press(KEY.Key_Down, held=ALT)
    assert titles(place) == shown
    assert not mine.model.flags(mine.model.index(5)) & Qt.ItemFlag.ItemIsDragEnabled
    assert mine.model.flags(mine.model.index(4)) & Qt.ItemFlag.ItemIsDragEnabled
    mine.away.click()
    assert titles(place) == shown[:5]


def test_the_way_to_what_was_put_away_goes_with_the_last_of_it(home: Home, qtbot: QtBot) -> None:
    """The keyboard stays near; the ways stand apart, and none is cut, also in large letters."""
    place = open_rewards(home, qtbot)
    mine, rewards = place.page.mine, rewards_of(place)
    rewards.pick(rewards.all()[0])
    walk_to(place, 1)
    press(KEY.Key_Delete)
    settle()
    assert mine.picked.geometry().top() == mine.away.geometry().top()
    assert mine.picked.geometry().right() < mine.away.geometry().left()
    home.preferences.change(text_size=200)
    place.resize(632, 560)
    place.set_room(room_for(800, home.theme.scale))
    settle()
    assert mine.rect().contains(mine.away.geometry())
    assert not mine.picked.geometry().intersects(mine.away.geometry())
    qtbot.waitUntil(lambda: not list(cut_texts(place)))
    mine.away.setFocus(Qt.FocusReason.TabFocusReason)
    assert place.take_back()
    assert keyboard() is mine.view


def test_a_list_that_cannot_be_read_says_so(home: Home, qtbot: QtBot) -> None:
    """What stood there still stands."""
    place = open_rewards(home, qtbot)
    walk_to(place, 1)
    press(KEY.Key_Delete)
    shown = titles(place)
    sql.run(home.database._db, "ALTER TABLE reward RENAME TO elsewhere")
    place.page.mine.away.click()
    assert titles(place) == shown
    assert place.page.mine.told.isVisible()
    sql.run(home.database._db, "ALTER TABLE elsewhere RENAME TO reward")


def test_what_cannot_be_written_leaves_the_list(home: Home, qtbot: QtBot) -> None:
    """And says so; undo of it is not on offer."""
    place = open_rewards(home, qtbot)
    walk_to(place, 1)
    home.make_read_only()
    press(KEY.Key_Delete)
    assert titles(place) == NAMES
    assert any("list is as it was" in text for text in texts(place))
    assert not place.take_back()
    home.make_read_only(False)


def test_a_row_says_nothing_of_what_is_not_there() -> None:
    """A view may ask for a row that went."""
    model = RewardsModel(None)  # type: ignore[arg-type]
    assert model.data(model.index(0)) is None
    assert model.at(QModelIndex()) is None
    assert model.rowCount(model.index(0)) == 0


def test_what_is_told_moves_no_more_than_the_rows(home: Home, qtbot: QtBot) -> None:
    """The page is as high as before: no scroll bar comes, and the cup stays where it is."""
    place = open_rewards(home, qtbot)
    cup = place.page.treat.geometry()
    walk_to(place, 1)
    press(KEY.Key_Down, held=ALT)
    settle()
    assert place.page.mine.told.isVisible()
    assert place.page.treat.geometry() == cup
    assert place.page.height() == place.height()


@pytest.mark.parametrize("percent", [100, 200])
def test_whoever_tabs_to_the_list_sees_the_row_they_are_on(
    home: Home, qtbot: QtBot, percent: int
) -> None:
    """Also where the window or the letters became another size since, and rows went out of it."""
    many = [a_reward(f"Kind thing {number}") for number in range(30)]
    place = open_rewards(home, qtbot, many)
    walk_to(place, 0)
    press(KEY.Key_End)
    place.page.pick.setFocus()
    home.preferences.change(text_size=percent)
    place.resize(716, 400)
    place.set_room(Room.SMALL)
    settle()
    view = place.page.mine.view
    view.verticalScrollBar().setValue(0)
    place.page.mine.add.setFocus(Qt.FocusReason.TabFocusReason)
    press(KEY.Key_Tab)
    assert keyboard() is view
    row = view.visualRect(view.currentIndex())
    seen = view.viewport().visibleRegion().boundingRect()
    assert heard(place) == "Kind thing 29. 5 minutes, free"
    assert seen.contains(row.center())


def test_a_press_in_the_list_moves_no_row(home: Home, qtbot: QtBot) -> None:
    """The mark may be far away: what is pressed is what the pointer is on."""
    place = open_rewards(home, qtbot, [a_reward(f"Kind thing {number}") for number in range(30)])
    walk_to(place, 0)
    press(KEY.Key_End)
    place.page.pick.setFocus()
    view = place.page.mine.view
    view.verticalScrollBar().setValue(0)
    at = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert keyboard() is view
    assert heard(place) == "Kind thing 0. 5 minutes, free"
