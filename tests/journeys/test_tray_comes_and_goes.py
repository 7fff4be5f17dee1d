"""Trays come late, crash, come back, or are not there: the app can be reached at all times."""

from collections.abc import Callable
from pathlib import Path

from desktop_session import DesktopSession, Program, Reader, TrayHost, wait_for
from journeys.person import TITLE, Person


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
