"""A reward that was kept as a win, and where that win is since."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from smallwins.ui.rewards.chosen import Stage
from smallwins.ui.rewards.place import RewardsPlace
from support.home import Home
from ui.rewards.one_place import deal, open_rewards, press

KEY = Qt.Key


def stage(place: RewardsPlace) -> Stage:
    return place.page.chosen.stage


def test_a_win_that_was_taken_back_where_it_was_met(home: Home, qtbot: QtBot) -> None:
    """It can be kept once more, and undo here leaves it alone."""
    place = open_rewards(home, qtbot)
    deal(place, qtbot)
    press(KEY.Key_Return, KEY.Key_Return, KEY.Key_Return)
    (win,) = home.on_disk()
    home.journal.put_away(win.uid)
    assert stage(place) is Stage.NICE
    assert not place.take_back()  # it is the journal's turn
    place.page.strip.undo_requested.emit()
    assert stage(place) is Stage.PICKED


def test_a_win_that_came_back_is_kept_no_second_time(home: Home, qtbot: QtBot) -> None:
    """The card says that it is kept, and undo here puts it away again."""
    place = open_rewards(home, qtbot)
    deal(place, qtbot)
    press(KEY.Key_Return, KEY.Key_Return, KEY.Key_Return)
    (win,) = home.on_disk()
    home.journal.put_away(win.uid)
    home.journal.undo()
    assert stage(place) is Stage.KEPT
    assert place.take_back()
    assert home.journal.wins_of(home.today) == []
    assert stage(place) is Stage.NICE
