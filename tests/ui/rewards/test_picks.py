"""What one picked can be read again, by whoever picked it, in the words it had then."""

import dataclasses
import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.errors import StorageBusyError
from smallwins.domain.treats import FILLS, Enjoyed
from smallwins.services.rewards import Rewards
from smallwins.ui import copy
from smallwins.ui.rewards.picks import PicksDialog
from smallwins.ui.rewards.place import RewardsPlace
from smallwins.ui.widgets.paged_rows import PAGE
from smallwins.ui.widgets.scroll import PageScroll
from support.cut_text import cut_texts
from support.home import Home, button, settle, texts
from ui.rewards.one_place import (
    FEW,
    a_reward,
    deal,
    keyboard,
    open_rewards,
    press,
    rewards_of,
    treats_of,
)

KEY = Qt.Key


def open_picks(place: RewardsPlace, qtbot: QtBot) -> PicksDialog:
    """Press the way to what was picked."""
    place.page.mine.picked.click()
    dialog = place.findChildren(PicksDialog)[-1]
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def rows(dialog: PicksDialog) -> list[tuple[str, dt.date]]:
    return [(pick.title, pick.day) for pick in dialog.model.rows]


def test_the_way_is_there_once_something_was_picked(home: Home, qtbot: QtBot) -> None:
    """And goes with the pick that is taken back: of none there is no word."""
    place = open_rewards(home, qtbot)
    way = place.page.mine.picked
    assert not way.isVisible()
    deal(place, qtbot)
    press(KEY.Key_Return)
    assert way.isVisible()
    assert way.geometry().top() > place.page.mine.view.geometry().bottom()
    way.setFocus(Qt.FocusReason.TabFocusReason)
    assert place.take_back()
    assert not way.isVisible()
    assert place.isAncestorOf(keyboard())


def test_it_is_walked_to_and_read_by_keys(home: Home, qtbot: QtBot) -> None:
    """After the list; each row says its title and its day, and Esc leads back."""
    place = open_rewards(home, qtbot)
    rewards = rewards_of(place)
    rewards.pick(rewards.all()[0])
    home.clock.forward(days=1)
    rewards.pick(rewards.all()[1])
    place.page.mine.view.setFocus(Qt.FocusReason.TabFocusReason)
    press(KEY.Key_Tab)
    assert keyboard() is place.page.mine.picked
    press(KEY.Key_Space)
    (dialog,) = place.findChildren(PicksDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    today = home.journal.today()
    assert rows(dialog) == [(FEW[1].title, today), (FEW[0].title, today - dt.timedelta(days=1))]
    assert dialog.view.hasFocus()
    said = QAccessible.queryAccessibleInterface(dialog.view).child(0)
    assert said.text(QAccessible.Text.Name) == copy.pick_spoken(FEW[1].title, today)
    press(KEY.Key_Down, KEY.Key_Return)
    assert dialog.view.currentIndex().row() == 1
    assert dialog.isVisible()
    press(KEY.Key_Escape)
    assert not dialog.isVisible()


def test_what_was_changed_or_put_away_stays_readable(home: Home, qtbot: QtBot) -> None:
    """It is what one picked, and no one takes it back by tidying the list."""
    place = open_rewards(home, qtbot)
    rewards = rewards_of(place)
    one = rewards.all()[0]
    rewards.pick(one)
    rewards.change(dataclasses.replace(one, title="Another thing"))
    rewards.put_away(one.id)
    assert [title for title, _day in rows(open_picks(place, qtbot))] == [one.title]


def test_older_ones_come_as_they_are_scrolled_to(home: Home, qtbot: QtBot) -> None:
    """A page at a time, none twice, down to the first."""
    place = open_rewards(home, qtbot)
    rewards = rewards_of(place)
    one = rewards.all()[0]
    with home.database.wins.as_one():
        picks = [rewards.pick(one) for _ in range(2 * PAGE + 3)]
    dialog = open_picks(place, qtbot)
    assert len(dialog.model.rows) == PAGE
    for _page in range(3):
        dialog.view.setFocus()
        press(KEY.Key_End)
        settle()
    assert [pick.id for pick in dialog.model.rows] == [pick.id for pick in reversed(picks)]
    assert not dialog.model.has_more


def test_what_cannot_be_read_is_said(
    home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Calmly; what is there stays, and the way to it too."""
    place = open_rewards(home, qtbot)
    rewards = rewards_of(place)
    with home.database.wins.as_one():
        for _ in range(PAGE + 1):
            rewards.pick(rewards.all()[0])

    def busy(_rewards: Rewards, _limit: int, *, before: int | None = None) -> list[object]:
        raise StorageBusyError(str(before))

    dialog = open_picks(place, qtbot)
    with monkeypatch.context() as patched:
        patched.setattr(Rewards, "picks", busy)
        press(KEY.Key_End)
        assert len(dialog.model.rows) == PAGE
        assert dialog._strip.says
        dialog.reject()
        place._rewards.picked.emit(None)
        assert place.page.mine.picked.isVisible()
        other = open_picks(place, qtbot)
        assert copy.no_picks() in texts(other)
        assert button(other, "Back").hasFocus()
        other.reject()
    again = open_picks(place, qtbot)
    press(KEY.Key_End)
    assert len(again.model.rows) == PAGE + 1
    assert again._strip.says == ""


@pytest.mark.parametrize("height", [560, 400])
def test_the_row_one_walks_to_is_in_sight(home: Home, qtbot: QtBot, height: int) -> None:
    """Also where the window is so low that the whole page scrolls."""
    home.preferences.change(text_size=200)
    place = open_rewards(home, qtbot, width=632, height=height, window=800)
    rewards = rewards_of(place)
    for reward in rewards.all():
        rewards.pick(reward)
    dialog = open_picks(place, qtbot)
    settle()
    view = dialog.view
    page = next(one for one in dialog.findChildren(PageScroll))
    for row in range(len(FEW)):
        assert view.currentIndex().row() == row
        seen = view.visualRect(view.currentIndex())
        at = view.viewport().mapTo(page, seen.center())
        assert page.rect().contains(at), row
        press(KEY.Key_Down)


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize(("width", "height", "window"), [(936, 720, 1120), (712, 560, 800)])
def test_nothing_of_it_is_cut(
    home: Home, qtbot: QtBot, width: int, height: int, window: int, size: int
) -> None:
    """A long title stands whole; the dialog is no larger than its window."""
    home.preferences.change(text_size=size)
    long = a_reward("Sit on the step with a warm mug and look at the trees for a while", 60)
    place = open_rewards(home, qtbot, [long], width=width, height=height, window=window)
    rewards_of(place).pick(rewards_of(place).all()[0])
    QApplication.processEvents()
    cuts = [str(cut) for cut in cut_texts(place)]
    dialog = open_picks(place, qtbot)
    QApplication.processEvents()
    cuts += [str(cut) for cut in cut_texts(dialog)]
    assert not cuts, "\n".join(cuts)
    assert dialog.height() <= height
    assert dialog.width() <= width


def enjoy(place: RewardsPlace, home: Home, name: str) -> None:
    """Let a treat be full by now, and enjoy it by its button."""
    days = len({win.day for win in home.on_disk()})
    for number in range(days, days + FILLS):
        home.keep(day=home.today - dt.timedelta(days=1_000 + number))
    if name:
        treats_of(place).name(name)
    place.refresh()
    place.page.treat.enjoy.click()


def test_a_treat_that_was_enjoyed_stays_readable(home: Home, qtbot: QtBot) -> None:
    """Its name and its day, seen and heard, whenever one looks; undo alone takes it from there."""
    place = open_rewards(home, qtbot)
    way, today = place.page.mine.picked, home.today
    assert not way.isVisible()
    enjoy(place, home, "A slow coffee by the river")
    assert way.isVisible()
    home.clock.forward(days=4_000)
    place.arrive()
    dialog = open_picks(place, qtbot)
    assert rows(dialog) == [("A slow coffee by the river", today)]
    said = QAccessible.queryAccessibleInterface(dialog.view).child(0)
    heard = said.text(QAccessible.Text.Name)
    assert heard == copy.enjoyed_spoken("A slow coffee by the river", today)
    assert copy.my_treat() in heard
    assert not list(cut_texts(dialog))
    dialog.reject()
    assert place.take_back()
    assert not way.isVisible()


def test_a_treat_without_a_name_is_a_treat(home: Home, qtbot: QtBot) -> None:
    """Its day is there all the same."""
    place = open_rewards(home, qtbot)
    enjoy(place, home, "")
    dialog = open_picks(place, qtbot)
    said = dialog.model.index(0, 0).data(Qt.ItemDataRole.DisplayRole)
    assert said == copy.a_treat()
    plain = dialog.view.grab().toImage()
    dialog.reject()
    treats_of(place).enjoy_no_more()
    enjoy_again = treats_of(place).enjoy
    treats_of(place).name("Soup")
    assert enjoy_again()
    assert open_picks(place, qtbot).view.grab().toImage() != plain


def test_treats_stand_in_their_time_among_what_was_picked(home: Home, qtbot: QtBot) -> None:
    """Page after page, none twice and none left out, before the first pick and after the last."""
    place = open_rewards(home, qtbot)
    rewards = rewards_of(place)
    one = rewards.all()[0]
    expected: list[str] = []

    def pick(times: int) -> None:
        with home.database.wins.as_one():
            for _time in range(times):
                home.clock.forward(minutes=1)
                rewards.pick(one)
                expected.append(one.title)

    for name, picks in (("First", PAGE + 7), ("Second", 0), ("Third", PAGE), ("Fourth", 3)):
        home.clock.forward(minutes=1)
        enjoy(place, home, name)
        expected.append(name)
        pick(picks)
    dialog = open_picks(place, qtbot)
    for _page in range(5):
        dialog.view.setFocus()
        press(KEY.Key_End)
        settle()
    shown = [
        thing.title if isinstance(thing, Enjoyed) else one.title for thing in dialog.model.rows
    ]
    assert shown == expected[::-1]
    assert not dialog.model.has_more
