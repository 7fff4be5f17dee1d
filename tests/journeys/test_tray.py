"""The door beside the clock: quick add, one-click wins, and the way to the window."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Program, Reader, TrayHost, Window, wait_for
from desktop_session import smallwins_command as command_line
from journeys.person import FIELD, KEPT, QUICK_TITLE, Person

OTHER = Path(__file__).parent / "subject.py"


@pytest.fixture(scope="module")
def tray_host(desktop: DesktopSession) -> Iterator[TrayHost]:
    """The tray all tests here use."""
    host = TrayHost(desktop.bus.address)
    yield host
    host.close()


@pytest.fixture(scope="module")
def app_in_tray(desktop: DesktopSession, ears: Reader, tray_host: TrayHost) -> Iterator[Person]:
    """One app in it for all of them."""
    data = desktop.folder / "jar-in-tray"
    app = Program(desktop, ears, command_line(data, "--tray"))
    tray_host.wait_for_icon()
    yield Person(desktop, ears, app, data)
    app.stop()
    assert not app.complaints, app.said


@pytest.fixture(scope="module")
def other_window(desktop: DesktopSession, ears: Reader) -> Iterator[Window]:
    """Another program."""
    program = Program(desktop, ears, [sys.executable, OTHER, "--no-tray"])
    yield program.window("Subject")
    program.stop()


@pytest.fixture
def other(desktop: DesktopSession, other_window: Window) -> Window:
    """Another program, in use."""
    desktop.windows.activate(other_window)
    return other_window


@pytest.fixture
def in_tray(
    desktop: DesktopSession, reader: Reader, tray_host: TrayHost, app_in_tray: Person, other: Window
) -> Iterator[Person]:
    """Someone with SmallWins in the tray, and no win in the jar, who works at something else."""
    app_in_tray.has_let_quick_add_go()
    if app_in_tray.wins() or app_in_tray.sees_windows():
        tray_host.click("Open SmallWins")
        app_in_tray.starts_anew()
        desktop.windows.close(app_in_tray.comes_to())
        wait_for(lambda: app_in_tray.sees_windows() == [], "all windows to go")
        desktop.windows.activate(other)
    reader.forget()
    yield app_in_tray
    # It would go by itself, when its celebration has been read.
    if any(desktop.windows.focused() == window.number for window in app_in_tray.app.windows()):
        # Esc alone leaves the words for the next time, and so for the next test.
        app_in_tray.presses("ctrl+a", "BackSpace", "Escape", "Escape")


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
    in_tray.has_keys_in(in_tray.app.window(QUICK_TITLE))
    in_tray.has_in_field("sat in the sun")


def test_quick_add_is_titled_so_that_it_says_nothing(tray_host: TrayHost, in_tray: Person) -> None:
    """The window list shows no word that was typed."""
    tray_host.activate()
    in_tray.is_in_quick_add()
    in_tray.types("nobody's business")
    assert in_tray.sees_windows() == [QUICK_TITLE]
