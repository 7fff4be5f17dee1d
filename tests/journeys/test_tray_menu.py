"""The menu of the icon in the tray, line by line."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Program, Reader, TrayHost, Window
from journeys.person import KEPT, TITLE, Person

OTHER = Path(__file__).parent / "subject.py"


@pytest.fixture
def in_tray(
    desktop: DesktopSession,
    reader: Reader,
    start_app: Callable[..., Program],
    tray_host: TrayHost,
    data: Path,
) -> Person:
    """Someone who has SmallWins in the tray."""
    app = start_app("--tray")
    tray_host.wait_for_icon()
    return Person(desktop, reader, app, data)


@pytest.fixture
def other(start: Callable[..., Program], desktop: DesktopSession) -> Window:
    """Another program, in use."""
    window = start(sys.executable, OTHER, "--no-tray").window("Subject")
    desktop.windows.activate(window)
    return window


def test_one_click_in_the_menu_is_a_whole_win(
    tray_host: TrayHost, other: Window, in_tray: Person
) -> None:
    """I'm still here: kept once, met on a small card, and the keyboard stays where it is."""
    lines = [entry.label for entry in tray_host.menu()]
    assert lines == [
        "Keep a small win…",
        "I'm still here",
        "I need a boost",
        "Pick a reward",
        "Today's check-in",
        "Open SmallWins",
        "Close SmallWins",
    ]
    tray_host.click("I'm still here")
    in_tray.hears(KEPT)
    (win,) = in_tray.finds_kept("I'm still here")
    assert win["source"] == "tray"
    in_tray.sees("I'm still here", "label")
    assert in_tray.desktop.windows.focused() == other.number


def test_the_menu_opens_quick_add_the_window_and_the_end(
    tray_host: TrayHost, in_tray: Person
) -> None:
    """Each line does what it says."""
    tray_host.click("Keep a small win…")
    in_tray.is_in_quick_add()
    in_tray.presses("Escape")
    tray_host.click("Open SmallWins")
    in_tray.comes_to()
    in_tray.is_ready_to_type()
    tray_host.click("Close SmallWins")
    assert in_tray.app.wait() == 0


def test_todays_check_in_is_one_click_away(tray_host: TrayHost, in_tray: Person) -> None:
    """Whatever hour it is: the window comes, and what can be done is there with the keyboard."""
    tray_host.click("Today's check-in")
    in_tray.app.window()
    in_tray.sees("Let this go for today", "push button")


def test_the_icon_says_what_it_is_and_no_more(tray_host: TrayHost, in_tray: Person) -> None:
    """Its title and its tip are the name of the app, whatever was kept."""
    tray_host.click("I'm still here")
    in_tray.finds_kept("I'm still here")
    assert tray_host.icon("Title") == TITLE
    assert tray_host.icon("ToolTip")[2] == TITLE
