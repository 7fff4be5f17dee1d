"""What any cover does with the keyboard: it takes it, keeps it, and gives it back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from smallwins.domain.settings import Settings
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.cover import Cover


class Sheet(Cover):
    """A cover with two buttons, and nothing else."""

    def __init__(self, theme: Theme, floor: QWidget) -> None:
        super().__init__(theme, floor)
        self.first = QPushButton("First", self)
        self.second = QPushButton("Second", self)

    def first_stop(self) -> QWidget:
        return self.first

    def lay_out(self) -> None:
        self.second.move(0, 40)


class Ground:
    """A window with two buttons on its floor, and two covers that can lie over it."""

    def __init__(self) -> None:
        self.window = QWidget()
        self.window.resize(320, 240)
        self.floor = QWidget(self.window)
        self.floor.resize(320, 240)
        self.here = QPushButton("Here", self.floor)
        self.there = QPushButton("There", self.floor)
        theme = Theme(Settings())
        self.cover = Sheet(theme, self.floor)
        self.upper = Sheet(theme, self.floor)
        self.window.show()
        self.there.setFocus()

    @property
    def focus(self) -> QWidget | None:
        """What has the keyboard while the window is in front."""
        return self.window.focusWidget()

    def press(self, key: Qt.Key) -> None:
        """Press a key where the keyboard is."""
        assert self.focus is not None
        QTest.keyClick(self.focus, key)


@pytest.fixture
def ground(qapp: QApplication, qtbot: QtBot) -> Iterator[Ground]:
    ground = Ground()
    qtbot.addWidget(ground.window)
    ground.window.activateWindow()
    qtbot.waitUntil(ground.window.isActiveWindow)
    yield ground
    ground.window.hide()


def test_the_keyboard_goes_back_to_where_it_was(ground: Ground) -> None:
    """Esc, and one goes on as if nothing had been there."""
    ground.cover.open()
    assert ground.focus is ground.cover.first
    ground.press(Qt.Key.Key_Escape)
    assert ground.focus is ground.there


def test_over_a_window_that_is_not_in_front_it_goes_back_too(ground: Ground, qtbot: QtBot) -> None:
    """As when it is asked for from the tray, or a dialog goes at that moment."""
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    ground.cover.open()
    ground.window.activateWindow()
    qtbot.waitUntil(ground.window.isActiveWindow)
    ground.press(Qt.Key.Key_Escape)
    assert ground.focus is ground.there


@pytest.mark.parametrize("gone", ["nobody had it", "hidden", "disabled", "deleted"])
def test_it_never_stays_on_what_has_gone(ground: Ground, gone: str) -> None:
    """Where nothing had the keyboard before, or that is gone, the window's first stop has it."""
    if gone == "nobody had it":
        ground.there.clearFocus()
    ground.cover.open()
    if gone == "hidden":
        ground.there.hide()
    elif gone == "disabled":
        ground.there.setEnabled(False)
    elif gone == "deleted":
        delete(ground.there)
    ground.press(Qt.Key.Key_Escape)
    assert ground.focus is ground.here


def test_the_window_may_say_who_takes_it_home(ground: Ground) -> None:
    """The place a person is in knows best."""
    ground.cover.set_way_home(ground.there.setFocus)
    ground.there.clearFocus()
    ground.cover.open()
    ground.press(Qt.Key.Key_Escape)
    assert ground.focus is ground.there


def test_from_one_over_another_it_goes_back_into_the_other(ground: Ground) -> None:
    """Also where what had it there is gone; and not to what is covered."""
    ground.cover.open()
    ground.cover.second.setFocus()
    ground.upper.open()
    ground.cover.second.hide()
    ground.press(Qt.Key.Key_Escape)
    assert ground.focus is ground.cover.first


def test_one_that_goes_from_under_another_leaves_it_the_keyboard(ground: Ground) -> None:
    """And then nothing leads back into what has gone."""
    ground.cover.open()
    ground.upper.open()
    ground.cover.leave()
    assert ground.focus is ground.upper.first
    ground.press(Qt.Key.Key_Escape)
    assert ground.focus is ground.here


def test_tab_goes_round_inside_and_out_of_what_is_gone(ground: Ground) -> None:
    """Even if the keyboard were left on a hidden button, Tab would lead to what is seen."""
    ground.cover.open()
    ground.press(Qt.Key.Key_Tab)
    ground.press(Qt.Key.Key_Tab)
    assert ground.focus is ground.cover.first
    ground.cover.set_way_home(lambda: None)
    ground.there.setEnabled(False)
    ground.press(Qt.Key.Key_Escape)
    ground.cover.first.setFocus()
    QTest.keyClick(ground.cover.first, Qt.Key.Key_Tab)
    assert ground.focus is ground.here
