"""A Rewards place with a few rewards of known asking, for the tests of it."""

import random
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.rewards import Cost, Reward
from smallwins.domain.wins import Energy
from smallwins.services.rewards import Rewards
from smallwins.services.treats import Treats
from smallwins.ui.layout import room_for
from smallwins.ui.rewards.place import RewardsPlace
from smallwins.ui.widgets.ring import FocusRing
from support.home import Home


def a_reward(
    title: str,
    minutes: int = 5,
    energy: Energy = Energy.ROUGH,
    cost: Cost = Cost.FREE,
    icon: str = "sun",
) -> Reward:
    """One of ours, named after its title."""
    name = title.lower().replace(" ", "-")
    return Reward(ours=name, title=title, minutes=minutes, energy=energy, cost=cost, icon=icon)


FEW = (
    a_reward("Watch the rain", 1),
    a_reward("Hum a tune", icon="music"),
    a_reward("Sit in the sun"),
    a_reward("Feel a warm stone"),
    a_reward("Read two pages", 15, icon="book"),
    a_reward("Have a bun", 15, cost=Cost.LOW, icon="mug"),
)


def open_rewards(
    home: Home,
    qtbot: QtBot,
    ours: Sequence[Reward] = FEW,
    *,
    width: int = 936,
    height: int = 720,
    window: int = 1120,
    still: bool = True,
) -> RewardsPlace:
    """The Rewards place, shown and come to, with the keyboard in it.

    Args:
        home: the rooms.
        qtbot: waits.
        ours: the rewards the app brings along.
        width: of the place, in pixels.
        height: of the place, in pixels.
        window: the width of the window it would be in.
        still: whether the person wants less motion.
    """
    home.preferences.change(less_motion=still)
    rewards = Rewards(
        home.database.rewards,
        ours,
        home.journal,
        home.clock,
        chance=random.Random(5),
        drafts=home.drafts,
    )
    treats = Treats(home.database.treat, home.journal, home.clock)
    place = RewardsPlace(home.theme, home.slots, rewards, treats, home.journal)
    # What a place takes from its window, so that it can be seen alone.
    FocusRing(home.theme, place)
    rewards.setParent(place)
    treats.setParent(place)
    place.resize(width, height)
    place.set_room(room_for(window, home.theme.scale))
    place.show()
    home.made.append(place)
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    place.arrive()
    return place


def rewards_of(place: RewardsPlace) -> Rewards:
    """The list a place shows."""
    (rewards,) = place.findChildren(Rewards)
    return rewards


def treats_of(place: RewardsPlace) -> Treats:
    """The treat a place shows."""
    (treats,) = place.findChildren(Treats)
    return treats


def deal(place: RewardsPlace, qtbot: QtBot) -> None:
    """Press "Pick for me", and wait until the cards lie open."""
    with qtbot.waitSignal(place.page.table.opened):
        place.page.pick.click()


def titles(place: RewardsPlace) -> list[str]:
    """What stands in the list, in order."""
    return [reward.title for reward in place.page.mine.model.rewards]


def keyboard() -> QWidget:
    """What the keyboard is on."""
    on = QApplication.focusWidget()
    assert on is not None
    return on


def press(*keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        QTest.keyClick(keyboard(), key, held)
