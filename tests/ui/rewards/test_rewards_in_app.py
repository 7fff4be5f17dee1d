"""The Rewards place in the app: the way there, a win that is met, and undo."""

import sqlite3

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.rewards import Cost, Reward
from smallwins.domain.wins import Energy
from smallwins.paths import Folders
from smallwins.store.database import FILE_NAME, Database
from smallwins.ui import copy
from smallwins.ui.rewards.chosen import Stage
from smallwins.ui.rewards.page import Shown
from smallwins.ui.rewards.place import RewardsPlace
from support.home import button, settle, texts
from ui.started import Start

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_reward_from_the_rail_to_the_jar_and_back(start: Start, qtbot: QtBot) -> None:
    """Ctrl+4, three keys, and a win that is met over the cards; Ctrl+Z goes back step by step."""
    started = start()
    rooms, window = started.app.rooms, started.app.window
    assert rooms is not None
    rooms.preferences.change(less_motion=True)
    QTest.keyClick(window, KEY.Key_4, CONTROL)
    assert window.place == "rewards"
    place = window.findChild(RewardsPlace)
    assert place is not None
    with qtbot.waitSignal(place.page.table.opened):
        QTest.keyClick(_keyboard(), KEY.Key_Return)
    for _step in range(3):
        QTest.keyClick(_keyboard(), KEY.Key_Return)
    assert place.page.chosen.stage is Stage.KEPT
    (win,) = rooms.journal.recent()
    assert place.met._card is not None
    assert place.met._card.isVisible()
    QTest.keyClick(window, KEY.Key_Z, CONTROL)
    assert rooms.journal.recent() == []
    assert not place.met._card.isVisible()
    assert window.place == "rewards"
    assert copy.was_undone() in texts(place)
    for _step in range(2):
        QTest.keyClick(window, KEY.Key_Z, CONTROL)
    assert place.page.shown is Shown.CARDS
    assert win.text


@pytest.mark.parametrize("size", [100, 200])
def test_who_comes_first_by_its_key_sees_where_the_keyboard_is(
    start: Start, qtbot: QtBot, size: int
) -> None:
    """In a small window; the place is made as somebody goes there, and has no size before."""
    started = start()
    rooms, window = started.rooms, started.app.window
    rooms.preferences.change(less_motion=True, text_size=size)
    window.resize(800, 560)
    QTest.keyClick(window, KEY.Key_4, CONTROL)
    place = rooms.rewards
    assert place is not None
    for step in (place.page.pick, place.page.table.this_one, place.page.chosen.nice):
        qtbot.waitUntil(step.hasFocus)
        settle()
        corner = step.mapTo(window, QPoint(0, 0))
        assert window.rect().contains(QRect(corner, step.size())), step
        QTest.keyClick(_keyboard(), KEY.Key_Return)


def test_from_a_kept_win_it_is_three_keys_to_a_reward(start: Start, qtbot: QtBot) -> None:
    """Ctrl+4, Enter for three cards, Enter for the first of them."""
    started = start()
    rooms, window = started.rooms, started.app.window
    rooms.preferences.change(less_motion=True)
    QTest.keyClicks(started.today.page.field.edit, "fed the cat")
    QTest.keyClick(started.today.page.field.edit, KEY.Key_Return)
    QTest.keyClick(window, KEY.Key_4, CONTROL)
    place = rooms.rewards
    assert place is not None
    with qtbot.waitSignal(place.page.table.opened):
        QTest.keyClick(_keyboard(), KEY.Key_Return)
    QTest.keyClick(_keyboard(), KEY.Key_Return)
    assert place.page.shown is Shown.CHOSEN
    database = rooms._database.rewards
    (picked,) = database.picks(5)
    assert picked.title in texts(place.page.chosen)


def test_a_celebration_leads_to_the_rewards(start: Start) -> None:
    """One press, also where the win was kept by the tray; the celebration makes way."""
    started = start()
    QTest.keyClicks(started.today.page.field.edit, "fed the cat")
    QTest.keyClick(started.today.page.field.edit, KEY.Key_Return)
    started.today.celebration.jump_to_end()
    button(started.today, copy.pick_a_reward()).click()
    assert started.app.window.place == "rewards"
    assert started.today.celebration.isHidden()
    started.app.window.go_to_today()
    started.corner.tray.reward_requested.emit()
    assert started.app.window.place == "rewards"


def test_what_meets_a_win_is_two_steps_from_the_field(start: Start) -> None:
    """Tab comes to "Pick a reward" right after Keep, and goes on as ever once that went."""
    started = start()
    edit = started.today.page.field.edit
    QTest.keyClicks(edit, "fed the cat")
    QTest.keyClick(edit, KEY.Key_Return)
    started.today.celebration.jump_to_end()
    stops = _tabs(4)
    assert stops[:3] == [copy.keep(), copy.pick_a_reward(), copy.undo()]
    QTest.keyClick(_keyboard(), KEY.Key_Escape)
    started.today.celebration.dismiss()
    edit.setFocus()
    assert _tabs(2) == [copy.keep(), stops[3]]


def test_so_it_is_in_quick_add(start: Start, qtbot: QtBot) -> None:
    """There the card takes the place of the chips."""
    started = start()
    started.corner.open_in_corner()
    popover = started.corner.popover
    popover.activateWindow()
    qtbot.waitUntil(popover.isActiveWindow)
    QTest.keyClicks(popover.field.edit, "fed the cat")
    QTest.keyClick(popover.field.edit, KEY.Key_Return)
    popover.card.jump_to_end()
    assert _tabs(2)[0] == copy.pick_a_reward()
    popover.hide()


def test_a_reward_that_became_a_win_leads_to_one_more(start: Start, qtbot: QtBot) -> None:
    """The way on, on the card that meets it, goes back to the cards."""
    started = start()
    rooms, window = started.rooms, started.app.window
    rooms.preferences.change(less_motion=True)
    window.go_to_rewards()
    place = rooms.rewards
    assert place is not None
    with qtbot.waitSignal(place.page.table.opened):
        place.page.pick.click()
    for _step in range(3):
        QTest.keyClick(_keyboard(), KEY.Key_Return)
    assert place.page.chosen.stage is Stage.KEPT
    assert place.met._card is not None
    place.met._card.jump_to_end()
    button(place.met._card, copy.pick_a_reward()).click()
    assert place.page.shown is Shown.CARDS
    assert _keyboard() is place.page.pick


def _tabs(times: int) -> list[str]:
    """Press Tab so many times; gives what each stop is called."""
    stops = []
    for _time in range(times):
        QTest.keyClick(_keyboard(), KEY.Key_Tab)
        on = _keyboard()
        stops.append(on.text() if isinstance(on, QAbstractButton) else on.accessibleName())
    return stops


def _keyboard() -> QWidget:
    on = QApplication.focusWidget()
    assert on is not None
    return on


_ODD = "x" * 10_000_000
_REWARD = (
    "INSERT INTO reward (title, minutes, energy, cost, icon, favourite, resting, place) VALUES "
)
_HARM = (
    _REWARD + "(:odd, 5, 'rough', 'free', 'sun', 1, 0, -9)",
    _REWARD + "('Odd', 9223372036854775807, 'x', 'x', '../x', 7, 0, -8)",
    "INSERT INTO line (text, said_by, pinned, resting) VALUES (:odd, 'x', 1, 0)",
    "INSERT INTO treat (title, begun_at) VALUES (:odd, 'x')",
    "INSERT INTO resting_offer VALUES ('x', :odd)",
)


def test_the_app_opens_over_what_another_version_wrote(
    start: Start, folders: Folders, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """What cannot be read is named in the log; the rest is listed, dealt and shown."""
    with Database.open(folders.data):
        pass
    file = sqlite3.connect(folders.data / FILE_NAME)
    for statement in _HARM:
        file.execute(statement, {"odd": _ODD})
    file.commit()
    file.close()
    started = start()
    started.rooms.preferences.change(less_motion=True)
    started.app.window.go_to_rewards()
    place = started.rooms.rewards
    assert place is not None
    with qtbot.waitSignal(place.page.table.opened):
        place.page.pick.click()
    assert len(place.page.table.cards) == 3
    listed = [reward.title for reward in place.page.mine.model.rewards]
    assert "Odd" not in listed
    assert len(listed) > 10
    assert all(len(text) < 1_000 for text in texts(started.app.window))
    assert "reward with the number 1 cannot be read" in caplog.text
    assert len(caplog.text) < 100_000


def test_cards_of_a_better_day_do_not_stay(start: Start, qtbot: QtBot) -> None:
    """Whoever says it is a rough day finds none that asks for more; those that fit stay."""
    started = start()
    rooms, window = started.rooms, started.app.window
    rooms.preferences.change(less_motion=True)
    window.go_to_rewards()
    place = rooms.rewards
    assert place is not None
    gentle, larger = (
        place._rewards.write(
            Reward(ours="", title=title, minutes=5, energy=energy, cost=Cost.FREE, icon="sun")
        )
        for title, energy in (("Rest", Energy.ROUGH), ("Draw", Energy.OKAY))
    )
    for cards, said, left in (
        ((gentle, larger), None, 2),
        ((gentle, larger), Energy.ROUGH, 0),
        ((gentle,), Energy.ROUGH, 1),
    ):
        with qtbot.waitSignal(place.page.table.opened):
            place.page.table.deal(cards)
        window.go_to_today()
        rooms.journal.set_energy(rooms.journal.today(), said)
        window.go_to_rewards()
        assert len(place.page.table.cards) == left
