"""My rewards where there are many: page after page, and a letter leads to a title."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.ui.widgets.paged_rows import PAGE
from support.home import Home
from ui.rewards.one_place import FEW, a_reward, keyboard, open_rewards, press, titles, walk_to

KEY = Qt.Key
NAMES = [reward.title for reward in FEW]


def test_a_long_list_comes_page_after_page(home: Home, qtbot: QtBot) -> None:
    """Who walks to its end finds all of it, and a reward goes on past the rows that are there."""
    many = [a_reward(f"Reward {number}") for number in range(2 * PAGE + 9)]
    place = open_rewards(home, qtbot, many)
    view, model = place.page.mine.view, place.page.mine.model
    assert model.rowCount() == PAGE
    assert len(titles(place)) == len(many)
    walk_to(place, PAGE - 1)
    number = model.rewards[PAGE - 1].id
    place.page.mine.move_reward(number, 1)
    assert model.row_of(number) == PAGE == view.currentIndex().row()
    assert titles(place)[PAGE - 1 : PAGE + 1] == [f"Reward {PAGE}", f"Reward {PAGE - 1}"]
    rows = model.rowCount()
    assert PAGE < rows < len(many)
    place.page.mine.set_favourite(model.rewards[3])
    assert model.rowCount() == rows
    for _page in range(3):
        press(KEY.Key_End)
    qtbot.waitUntil(lambda: model.rowCount() == len(many))
    press(KEY.Key_End)
    assert view.currentIndex().row() == len(many) - 1
    press(KEY.Key_Delete)
    assert len(titles(place)) == len(many) - 1 == model.rowCount()


def test_letters_lead_to_a_title(home: Home, qtbot: QtBot) -> None:
    """As in any list."""
    place = open_rewards(home, qtbot)
    walk_to(place, 0)
    QTest.keyClicks(keyboard(), "rea")
    assert place.page.mine.view.currentIndex().row() == NAMES.index("Read two pages")
