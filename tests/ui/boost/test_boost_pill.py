"""The pill on the rail: at hand whatever place one is in."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from smallwins.domain.settings import Settings
from smallwins.ui.boost.cover import BoostCover
from smallwins.ui.layout import Room
from smallwins.ui.rail import BoostPill, Place, Rail, RailTab
from smallwins.ui.theme import Theme
from support.cut_text import cut_texts
from support.home import Ear, button
from ui.started import Start


def _rail(theme: Theme, room: Room, height: int) -> Rail:
    places = [Place(name, name.title(), f"ui/{name}") for name in ("today", "jar")]
    rail = Rail(theme, [*places, Place("settings", "Settings", "ui/settings", at_foot=True)])
    rail.set_room(room)
    rail.resize(rail.width(), height)
    rail.restyle()
    return rail


@pytest.mark.parametrize(
    ("room", "height", "size", "place", "words"),
    [
        (Room.FULL, 720, 100, (12, 604, 160, 48), "I need a boost"),
        (Room.SMALL, 560, 100, (8, 429, 72, 60), "Boost"),
        (Room.TINY, 720, 200, (12, 516, 140, 96), "Boost"),
    ],
)
def test_it_lies_as_in_the_mockups(
    qapp: QApplication, room: Room, height: int, size: int, place: tuple[int, ...], words: str
) -> None:
    """Over Settings, at the foot of the rail."""
    rail = _rail(Theme(Settings(text_size=size)), room, height)
    (pill,) = rail.findChildren(BoostPill)
    assert pill.geometry() == QRect(*place)
    assert pill.text() == words
    assert pill.accessibleName() == "I need a boost"


def test_a_press_asks_for_a_boost(qapp: QApplication) -> None:
    """By pointer and by key."""
    rail = _rail(Theme(Settings()), Room.FULL, 720)
    asked = Ear()
    rail.boost_requested.connect(asked.hear)
    (pill,) = rail.findChildren(BoostPill)
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    QTest.keyClick(pill, Qt.Key.Key_Return)
    QTest.keyClick(pill, Qt.Key.Key_Space)
    assert asked.heard == [()] * 3


def test_from_right_to_left_it_is_at_the_other_edge(qapp: QApplication) -> None:
    """As far from it as from the near one."""
    rail = _rail(Theme(Settings()), Room.SMALL, 560)
    rail.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    rail.restyle()
    (pill,) = rail.findChildren(BoostPill)
    assert rail.width() - pill.geometry().right() - 1 == 8


@pytest.mark.parametrize("size", [100, 200])
def test_in_a_low_window_nothing_lies_over_another(qapp: QApplication, size: int) -> None:
    """Places and pill stand closer together, and no word is cut."""
    rail = _rail(Theme(Settings(text_size=size)), Room.TINY, 300)
    rail.show()
    parts = sorted(
        (one.geometry() for one in rail.findChildren(RailTab) + rail.findChildren(BoostPill)),
        key=QRect.top,
    )
    for above, below in pairwise(parts):
        assert above.bottom() < below.top() + 1
    assert parts[-1].bottom() <= rail.height()
    assert list(cut_texts(rail)) == []
    rail.hide()


def test_it_opens_over_the_window(start: Start) -> None:
    """And Esc gives the window back as it was."""
    window = start().app.window
    button(window.rail, "I need a boost").click()
    cover = window.findChild(BoostCover)
    assert cover is not None
    assert cover.isVisible()
    QTest.keyClick(QApplication.focusWidget() or cover, Qt.Key.Key_Escape)
    assert not cover.isVisible()
    assert window.place == "today"
