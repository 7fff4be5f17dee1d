"""The editor of a reward: what is written in it, and what becomes of it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.rewards import Cost, Reward
from smallwins.domain.wins import Energy
from smallwins.ui import copy
from support.home import Home, button, choose, texts
from ui.rewards.one_place import (
    FEW,
    a_reward,
    editor_of,
    keyboard,
    menu_of,
    open_rewards,
    press,
    rewards_of,
    titles,
)

KEY = Qt.Key
NAMES = [reward.title for reward in FEW]


def test_one_of_the_persons_own_is_written(home: Home, qtbot: QtBot) -> None:
    """Title, minutes, energy, cost and picture, all by keys; then it is the first in the list."""
    place = open_rewards(home, qtbot)
    place.page.mine.add.setFocus()
    press(KEY.Key_Return)
    editor = editor_of(place, qtbot)
    assert keyboard() is editor.title.edit
    QTest.keyClicks(keyboard(), "Voice note to Sam")
    press(KEY.Key_Tab, KEY.Key_Right)  # fifteen minutes
    press(KEY.Key_Tab, KEY.Key_Right)  # a little energy
    press(KEY.Key_Tab, KEY.Key_Right)  # low cost
    press(KEY.Key_Tab, KEY.Key_Right)  # the next picture
    editor.title.edit.setFocus()
    press(KEY.Key_Return)
    new = rewards_of(place).all()[0]
    assert new == Reward(
        id=new.id,
        title="Voice note to Sam",
        minutes=15,
        energy=Energy.OKAY,
        cost=Cost.LOW,
        icon="mug",
    )
    assert copy.reward_was_added() in texts(place)
    assert place.page.mine.view.currentIndex().row() == 0
    assert place.take_back()
    assert titles(place) == NAMES


def test_a_reward_without_a_name_asks_for_one(home: Home, qtbot: QtBot) -> None:
    """The page stays, with the keyboard in the line; and one that is too long stays as well."""
    place = open_rewards(home, qtbot)
    place.page.mine.add.click()
    editor = editor_of(place, qtbot)
    press(KEY.Key_Return)
    assert copy.reward_needs_a_name() in texts(editor)
    assert keyboard() is editor.title.edit
    editor.title.edit.setText("x" * 81)
    press(KEY.Key_Return)
    assert any("Up to 80" in text for text in texts(editor))
    press(KEY.Key_Escape)
    assert titles(place) == NAMES


def test_a_reward_is_changed(home: Home, qtbot: QtBot) -> None:
    """What is not touched stays, and so do minutes that are none of the four."""
    place = open_rewards(home, qtbot, [a_reward("Draw a line", 7, icon="pen")])
    choose(menu_of(place, 0), copy.change_reward())
    editor = editor_of(place, qtbot)
    assert editor.minutes.value == 7
    assert editor.pictures.value == "pen"
    editor.title.edit.setText("Draw a wave")
    button(editor, copy.keep_reward()).click()
    (reward,) = rewards_of(place).all()
    assert (reward.title, reward.minutes, reward.icon) == ("Draw a wave", 7, "pen")
    assert copy.was_changed() in texts(place)
    assert place.take_back()
    assert titles(place) == ["Draw a line"]


def test_an_editor_that_changed_nothing_did_nothing(home: Home, qtbot: QtBot) -> None:
    """There is nothing to take back."""
    place = open_rewards(home, qtbot)
    view = place.page.mine.view
    row = view.visualRect(view.model().index(0, 0))
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    button(editor_of(place, qtbot), copy.keep_reward()).click()
    assert not place.take_back()


def test_an_editor_that_cannot_write_keeps_the_words(home: Home, qtbot: QtBot) -> None:
    """They are still in their line."""
    place = open_rewards(home, qtbot)
    place.page.mine.add.click()
    editor = editor_of(place, qtbot)
    QTest.keyClicks(keyboard(), "Hum")
    home.make_read_only()
    press(KEY.Key_Return)
    assert editor.isVisible()
    assert editor.title.edit.text() == "Hum"
    home.make_read_only(False)
    press(KEY.Key_Return)
    assert titles(place)[0] == "Hum"


def test_pictures_are_walked_by_keys(home: Home, qtbot: QtBot) -> None:
    """Each is heard by its name; the ends are ends."""
    place = open_rewards(home, qtbot)
    place.page.mine.add.click()
    pictures = editor_of(place, qtbot).pictures
    names = [one.accessibleName() for one in pictures.buttons]
    assert len(set(names)) == len(names)
    assert all(names)
    pictures.buttons[0].setFocus()
    press(KEY.Key_Left)
    assert keyboard() is pictures.buttons[0]
    press(*[KEY.Key_Down] * 40)
    assert pictures.value == pictures.buttons[-1].icon_name
    press(KEY.Key_Escape)
