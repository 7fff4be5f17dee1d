"""The app closes when it is asked to, stays reachable when it is put aside, and outlives a kill."""

import signal
from collections.abc import Callable

import pytest

from desktop_session import Program, TrayHost, wait_for
from journeys.person import TITLE, Person


def test_ctrl_q_closes_the_app(person: Person) -> None:
    """The window goes, and so does the program, in peace."""
    person.presses("ctrl+q")
    assert person.app.wait() == 0


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_the_end_of_a_session_closes_the_app(person: Person, sent: signal.Signals) -> None:
    """At log-out and at Ctrl+C in a terminal it ends at once, as by its menu."""
    person.types("watered the fern\n")
    person.finds_kept("watered the fern")
    person.app.send(sent)
    assert person.app.wait() == 0


def test_the_tray_closes_the_app_with_its_window_open(tray_host: TrayHost, person: Person) -> None:
    """One click in the menu ends all of it, and the icon goes."""
    tray_host.click("Close SmallWins")
    assert person.app.wait() == 0
    tray_host.wait_for_no_icon()


def test_without_a_tray_a_closed_window_can_be_reached(
    person: Person, start_app: Callable[..., Program]
) -> None:
    """It is still in the window list, a second start brings it up, and the words in it wait."""
    person.types("half a th")
    window = person.comes_to()
    person.desktop.windows.close(window)
    wait_for(lambda: TITLE not in person.sees_windows(), "the window to be put aside")
    assert person.app.is_running
    assert window.number in person.desktop.windows.listed()
    second = start_app()
    assert second.wait() == 0
    wait_for(lambda: person.desktop.windows.focused() == window.number, "the window to come up")
    person.types("ought\n")
    person.finds_kept("half a thought")


def test_with_a_tray_a_closed_window_waits_there(tray_host: TrayHost, person: Person) -> None:
    """Closing hides the window; the tray opens it again, with the keyboard in the field."""
    tray_host.wait_for_icon()
    window = person.comes_to()
    person.desktop.windows.close(window)
    wait_for(lambda: not person.sees_windows(), "the window to go")
    assert window.number not in person.desktop.windows.listed()
    tray_host.click("Open SmallWins")
    person.comes_to()
    person.types("came back\n")
    person.finds_kept("came back")


def test_after_a_kill_the_app_opens_as_before(
    person: Person, start_app: Callable[..., Program]
) -> None:
    """Power goes while the window is open: all wins are there, and the next start is like any."""
    person.types("one\ntwo\nthree\n")
    person.finds_kept("one", "two", "three")
    person.app.kill()
    again = Person(person.desktop, person.reader, start_app(), person.data)
    again.comes_to()
    again.is_ready_to_type()
    assert {"one", "two", "three"} <= set(again.reads())
    again.types("four\n")
    again.finds_kept("one", "two", "three", "four")
    assert [win["text"] for win in again.lists()] == ["four", "three", "two", "one"]
