"""A panel with a tray of the older kind: the icon is there early, late and after a crash."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Program, Reader, wait_for
from desktop_session.panel import Panel
from journeys.person import QUICK_TITLE, Person


@pytest.fixture
def panel(desktop: DesktopSession) -> Iterator[Panel]:
    """A panel that was there before the app."""
    panel = Panel(desktop)
    yield panel
    panel.close()


@pytest.fixture
def in_panel(
    panel: Panel,
    start_app: Callable[..., Program],
    desktop: DesktopSession,
    reader: Reader,
    data: Path,
) -> Person:
    """Someone whose SmallWins has its icon in the panel, and no window."""
    app = start_app("--tray")
    panel.wait_for_icon(app.pid)
    return Person(desktop, reader, app, data)


def test_a_click_in_an_older_panel_opens_quick_add(panel: Panel, in_panel: Person) -> None:
    """The words go into the jar from there as from any tray."""
    panel.click(in_panel.app.pid)
    in_panel.is_in_quick_add()
    in_panel.types("put the kettle on\n")
    (win,) = in_panel.finds_kept("put the kettle on")
    assert win["source"] == "tray"


def test_the_menu_of_an_older_panel_keeps_a_win(panel: Panel, in_panel: Person) -> None:
    """The other button opens the menu, which is walked by keys; one line is a whole win."""
    panel.click(in_panel.app.pid, button=3)
    wait_for(lambda: len(in_panel.sees_windows()) > 1, "the menu")
    in_panel.presses("Down")
    in_panel.chooses("I'm still here")
    in_panel.finds_kept("I'm still here")


def test_an_older_panel_that_comes_late_or_again_gets_the_icon(
    desktop: DesktopSession, person: Person
) -> None:
    """It came after the app, and one that crashed came back: each time a click opens quick add."""
    for _start in ("late", "again"):
        panel = Panel(desktop)
        try:
            panel.click(person.app.pid)
            person.is_in_quick_add()
            person.presses("Escape")
            wait_for(lambda: QUICK_TITLE not in person.sees_windows(), "quick add to go")
        finally:
            panel.close()
