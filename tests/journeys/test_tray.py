"""The door beside the clock: quick add, one-click wins, and the way to the window."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Program, Reader, TrayHost, Window, wait_for
from journeys.person import FIELD, KEPT, QUICK_TITLE, TITLE, Person

OTHER = Path(__file__).parent / "subject.py"


@pytest.fixture
def in_tray(
    desktop: DesktopSession,
    reader: Reader,
    start_app: Callable[..., Program],
    tray_host: TrayHost,
    data: Path,
) -> Person:
    """Someone who has SmallWins in the tray and works at something else."""
    app = start_app("--tray")
    tray_host.wait_for_icon()
    return Person(desktop, reader, app, data)


@pytest.fixture
def other(start: Callable[..., Program], desktop: DesktopSession) -> Window:
    """Another program, in use."""
    window = start(sys.executable, OTHER, "--no-tray").window("Subject")
    desktop.windows.activate(window)
    return window


def test_a_click_on_the_icon_opens_quick_add_and_esc_gives_the_keyboard_back(
    tray_host: TrayHost, other: Window, in_tray: Person
) -> None:
    """One types at once; the win is met in the box; Esc, and one is where one was before."""
    assert in_tray.sees_windows() == []
    tray_host.activate()
    in_tray.is_in_quick_add()
    in_tray.types("sat in the sun\n")
    in_tray.hears(KEPT)
    (win,) = in_tray.finds_kept("sat in the sun")
    assert win["source"] == "tray"
    in_tray.sees("sat in the sun", "label")
    in_tray.sees("Undo", "push button")
    in_tray.presses("Escape")
    wait_for(lambda: in_tray.sees_windows() == [], "quick add to go")
    in_tray.has_keys_in(other)


def test_words_that_were_not_kept_wait_in_quick_add(
    tray_host: TrayHost, other: Window, in_tray: Person
) -> None:
    """Esc takes the box away and not the words; they are there at the next click."""
    tray_host.activate()
    in_tray.is_in_quick_add()
    in_tray.types("sat in th")
    in_tray.presses("Escape")
    in_tray.has_keys_in(other)
    assert in_tray.wins() == []
    tray_host.activate()
    in_tray.has_keys_in(in_tray.app.window(QUICK_TITLE))
    in_tray.has_in_field("sat in th")
    in_tray.types("e sun\n")
    in_tray.finds_kept("sat in the sun")


def test_quick_add_is_used_by_keyboard_alone(tray_host: TrayHost, in_tray: Person) -> None:
    """What kind of day it is, then a chip: two choices and no word typed."""
    tray_host.activate()
    in_tray.is_in_quick_add()
    in_tray.tabs_to("What kind of day it is: Not said")
    in_tray.presses("space")
    in_tray.chooses("Rough day")
    in_tray.sees("What kind of day it is: Rough day")
    in_tray.tabs_to("Keep: I'm still here")
    in_tray.presses("space")
    in_tray.hears(KEPT)
    (win,) = in_tray.finds_kept("I'm still here")
    assert (win["energy"], win["source"]) == ("rough", "tray")
    in_tray.is_at(FIELD)


def test_a_guessed_kind_is_changed_in_quick_add(tray_host: TrayHost, in_tray: Person) -> None:
    """While words are typed the chips are kinds; one is pressed and typing goes on."""
    tray_host.activate()
    in_tray.is_in_quick_add()
    in_tray.types("called my sister")
    in_tray.tabs_to("Home")
    in_tray.presses("space")
    in_tray.is_at(FIELD)
    in_tray.types(" back\n")
    (win,) = in_tray.finds_kept("called my sister back")
    assert win["kind"] == "home"


def test_one_click_in_the_menu_is_a_whole_win(
    tray_host: TrayHost, other: Window, in_tray: Person
) -> None:
    """I'm still here: kept once, met on a small card, and the keyboard stays where it is."""
    lines = [entry.label for entry in tray_host.menu()]
    assert lines == ["Keep a small win…", "I'm still here", "Open SmallWins", "Close SmallWins"]
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


def test_quick_add_left_alone_goes_unless_it_holds_words(
    tray_host: TrayHost, other: Window, in_tray: Person
) -> None:
    """Going elsewhere closes the empty box; a box with words in it stays."""
    tray_host.activate()
    in_tray.is_in_quick_add()
    in_tray.desktop.windows.activate(other)
    wait_for(lambda: in_tray.sees_windows() == [], "the empty box to go")
    tray_host.activate()
    in_tray.is_in_quick_add()
    in_tray.types("sat in the sun")
    in_tray.has_in_field("sat in the sun")
    in_tray.desktop.windows.activate(other)
    tray_host.activate()
    in_tray.has_in_field("sat in the sun")


def test_a_tray_that_starts_late_gets_the_icon(desktop: DesktopSession, person: Person) -> None:
    """The panel came after the app, and one that crashed came back: the icon is there again."""
    for _start in ("late", "again"):
        host = TrayHost(desktop.bus.address)
        try:
            host.wait_for_icon()
            host.activate()
            person.is_in_quick_add()
            person.presses("Escape")
            wait_for(lambda: person.sees_windows() == [TITLE], "quick add to go")
        finally:
            host.close()


def test_a_tray_that_goes_leaves_a_door(desktop: DesktopSession, person: Person) -> None:
    """While the window is hidden the panel crashes: the app is in the window list."""
    host = TrayHost(desktop.bus.address)
    host.wait_for_icon()
    window = person.comes_to()
    desktop.windows.close(window)
    wait_for(lambda: not desktop.windows.listed(), "the window to hide")
    host.close()
    wait_for(lambda: window.number in desktop.windows.listed(), "the window in the list")
    assert person.sees_windows() == []


def test_a_start_in_the_tray_without_a_tray_stays_in_the_window_list(
    start_app: Callable[..., Program], desktop: DesktopSession, reader: Reader, data: Path
) -> None:
    """No hidden app without a door: it is minimised, and a second start brings it up."""
    app = start_app("--tray")
    person = Person(desktop, reader, app, data)
    wait_for(desktop.windows.listed, "a window in the list")
    assert TITLE not in person.sees_windows()
    assert start_app().wait() == 0
    person.app.window()
    person.is_ready_to_type()
    person.types("came to the window\n")
    person.finds_kept("came to the window")


def test_the_icon_says_what_it_is_and_no_more(tray_host: TrayHost, in_tray: Person) -> None:
    """Its title and its tip are the name of the app, whatever was kept."""
    tray_host.click("I'm still here")
    in_tray.finds_kept("I'm still here")
    assert tray_host.icon("Title") == TITLE
    assert tray_host.icon("ToolTip")[2] == TITLE


def test_quick_add_is_titled_so_that_it_says_nothing(tray_host: TrayHost, in_tray: Person) -> None:
    """The window list shows no word that was typed."""
    tray_host.activate()
    in_tray.is_in_quick_add()
    in_tray.types("nobody's business")
    assert in_tray.sees_windows() == [QUICK_TITLE]
