"""The icon in the tray and its menu."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from smallwins.domain.settings import Light, Settings
from smallwins.ui.theme import Theme
from smallwins.ui.tray import Tray
from support.home import Ear, entry

_WATCHER = "org.kde.StatusNotifierWatcher"


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(Settings(light=Light.DAY))


@pytest.fixture
def tray(theme: Theme) -> Iterator[Tray]:
    tray = Tray(theme)
    tray.show()
    yield tray
    tray.close()


def _menu(tray: Tray) -> QMenu:
    assert tray.icon is not None
    return tray.icon.contextMenu()


def _lines(tray: Tray) -> list[str]:
    return [one.text() for one in _menu(tray).actions() if one.isVisible() and one.text()]


SEVEN = [
    "Keep a small win…",
    "I'm still here",
    "I need a boost",
    "Pick a reward",
    "Today's check-in",
    "Open SmallWins",
    "Close SmallWins",
]


def test_its_menu_says_seven_things(tray: Tray) -> None:
    """Two ways to keep a win, three to what is kind, and two for the app."""
    assert _lines(tray) == SEVEN


def test_what_waits_is_at_its_head_until_it_is_answered(tray: Tray) -> None:
    """One line to go on, and one to let it be."""
    ear = Ear()
    tray.prompt_taken.connect(ear.hear)
    tray.prompt_let_be.connect(ear.hear)
    tray.set_prompt("Open the evening moment")
    assert _lines(tray) == ["Open the evening moment", "Let it be for now", *SEVEN]
    entry(_menu(tray), "Open the evening moment").trigger()
    entry(_menu(tray), "Let it be for now").trigger()
    assert len(ear.heard) == 2
    tray.set_prompt("")
    assert _lines(tray) == SEVEN


@pytest.mark.parametrize(
    ("words", "days"), [("For today", 1), ("For three days", 3), ("For a week", 7)]
)
def test_reminders_can_rest_where_there_are_any(tray: Tray, words: str, days: int) -> None:
    """For a while that is chosen; resting, it says until when, and they can be woken."""
    ear, woken = Ear(), Ear()
    tray.rest_chosen.connect(ear.hear)
    tray.wake_requested.connect(woken.hear)
    tray.set_rest("", offered=True)
    assert "Let reminders rest" in _lines(tray)
    inner = entry(_menu(tray), "Let reminders rest").menu()
    assert isinstance(inner, QMenu)
    entry(inner, words).trigger()
    assert ear.heard == [(days,)]
    tray.set_rest("They rest until Saturday 21 November.", offered=True)
    assert "Let reminders rest" not in _lines(tray)
    assert not entry(_menu(tray), "They rest until Saturday 21 November.").isEnabled()
    entry(_menu(tray), "Wake them now").trigger()
    assert len(woken.heard) == 1


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Keep a small win…", "quick_requested"),
        ("I'm still here", "still_here_requested"),
        ("I need a boost", "boost_requested"),
        ("Pick a reward", "reward_requested"),
        ("Today's check-in", "check_in_requested"),
        ("Open SmallWins", "open_requested"),
        ("Close SmallWins", "close_requested"),
    ],
)
def test_each_entry_asks_for_its_own(tray: Tray, words: str, signal: str) -> None:
    """One press each."""
    ears = {
        name: Ear()
        for name in (
            "quick_requested",
            "still_here_requested",
            "boost_requested",
            "reward_requested",
            "check_in_requested",
            "open_requested",
            "close_requested",
        )
    }
    for name, ear in ears.items():
        getattr(tray, name).connect(ear.hear)
    entry(_menu(tray), words).trigger()
    assert [name for name, ear in ears.items() if ear.heard] == [signal]


@pytest.mark.parametrize(
    ("reason", "opens"),
    [
        (QSystemTrayIcon.ActivationReason.Trigger, True),
        (QSystemTrayIcon.ActivationReason.MiddleClick, True),
        (QSystemTrayIcon.ActivationReason.Context, False),
        (QSystemTrayIcon.ActivationReason.DoubleClick, False),
    ],
)
def test_a_press_on_the_icon_opens_quick_add(
    tray: Tray, reason: QSystemTrayIcon.ActivationReason, opens: bool
) -> None:
    """The second button is for the menu; the second press of two opens no second box."""
    ear = Ear()
    tray.quick_requested.connect(ear.hear)
    assert tray.icon is not None
    tray.icon.activated.emit(reason)
    assert bool(ear.heard) is opens


def test_its_tip_is_the_name_and_tells_no_numbers(tray: Tray) -> None:
    """Nobody looks over the shoulder."""
    assert tray.icon is not None
    assert tray.icon.toolTip() == "SmallWins"
    assert not tray.icon.icon().isNull()


def test_without_a_tray_it_is_not_present(theme: Theme) -> None:
    """The app then keeps another door open."""
    tray = Tray(theme)
    assert not tray.present
    tray.show()
    assert tray.present is QSystemTrayIcon.isSystemTrayAvailable()
    tray.close()


@pytest.mark.parametrize("before", ["", ":1.7"])
def test_a_tray_that_comes_later_gets_an_icon_of_its_own(tray: Tray, before: str) -> None:
    """It may come where none was, or take the place of another."""
    first = tray.icon
    tray._host_changed(_WATCHER, before, ":1.8")
    assert tray.icon is not None
    assert tray.icon is not first


def test_a_tray_that_goes_takes_its_icon_along(tray: Tray) -> None:
    """No dead icon is left to meet the next tray, and whoever keeps a door hears of it."""
    ear = Ear()
    tray.left.connect(ear.hear)
    tray._host_changed(_WATCHER, ":1.7", "")
    assert len(ear.heard) == 1
    assert tray.icon is None
    assert not tray.present
    tray._host_changed(_WATCHER, "", ":1.8")
    assert tray.icon is not None


def test_the_menu_wears_the_light(tray: Tray, theme: Theme) -> None:
    """Lamplight there as well, each time it is opened."""
    _menu(tray).aboutToShow.emit()
    before = _menu(tray).styleSheet()
    theme.apply(Settings(light=Light.LAMP))
    _menu(tray).aboutToShow.emit()
    assert _menu(tray).styleSheet() != before
    assert theme.color("sheet").name() in _menu(tray).styleSheet()


@pytest.mark.parametrize("platform", ["darwin", "win32", "linux"])
def test_the_icon_is_made_for_each_system(
    theme: Theme, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    """A mask on a Mac, which draws it in its own colour."""
    monkeypatch.setattr(sys, "platform", platform)
    tray = Tray(theme)
    tray.show()
    assert tray.icon is not None
    assert tray.icon.icon().isMask() is (platform == "darwin")
    tray.close()
    assert QGuiApplication.platformName() == "offscreen"
