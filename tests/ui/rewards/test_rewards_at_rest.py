"""Whatever the Rewards place says, it comes to rest: nothing is placed again and again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.ui.rewards.place import RewardsPlace
from support.home import Home, settle
from ui.rewards.one_place import deal, open_rewards

_ROUNDS = 20
_BREATHS = 5


def _deals(place: RewardsPlace, qtbot: QtBot) -> None:
    deal(place, qtbot)


def _takes_one(place: RewardsPlace, qtbot: QtBot) -> None:
    deal(place, qtbot)
    place.page.table.this_one.click()


def _keeps_it(place: RewardsPlace, qtbot: QtBot) -> None:
    _takes_one(place, qtbot)
    place.page.chosen.nice.click()
    place.page.chosen.keep.click()


def _takes_it_back(place: RewardsPlace, qtbot: QtBot) -> None:
    _takes_one(place, qtbot)
    assert place.take_back()


def _moves_one(place: RewardsPlace, _qtbot: QtBot) -> None:
    place.page.mine.view.setFocus(Qt.FocusReason.TabFocusReason)
    place.page.mine.move_reward(place.page.mine.model.rewards[0].id, 1)


@pytest.mark.parametrize("does", [_deals, _takes_one, _keeps_it, _takes_it_back, _moves_one])
@pytest.mark.parametrize(("width", "height"), [(936, 720), (716, 560)])
def test_what_is_said_is_placed_once(
    home: Home, qtbot: QtBot, does: Callable[[RewardsPlace, QtBot], None], width: int, height: int
) -> None:
    """While undo is in sight, which is a minute, the computer has as little to do as before."""
    place = open_rewards(home, qtbot, width=width, height=height, window=width + 184)
    does(place, qtbot)
    arranged: list[None] = []
    place.page.size_changed.connect(lambda: arranged.append(None))
    for _breath in range(_BREATHS):  # a slow machine takes more than one
        arranged.clear()
        settle()
        if not arranged:
            break
    for _round in range(_ROUNDS):
        QApplication.processEvents()
    assert arranged == []
