"""Reminders: a notice at its time, a click on it, and what waits where nobody can show one."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Notices, Program, Reader, TrayHost, at_time, wait_for
from journeys.person import Person
from smallwins.domain.reminders import Occasion, Reminder, Story
from smallwins.store.database import Database

QUESTION = "Which wins would you like to hold on to?"
EVENING = "Open the evening moment"
LET_GO = "Let this go for today"
OWN = "Ring my sister about Tuesday"

StartApp = Callable[..., Program]


@pytest.fixture
def remind(data: Path) -> Callable[[Reminder], None]:
    """Have a reminder in the file, as somebody set it days ago."""

    def keep(reminder: Reminder) -> None:
        data.mkdir(mode=0o700, exist_ok=True)
        with Database.open(data) as database:
            database.reminders.keep(reminder, Story())

    return keep


@pytest.fixture
def at_half_past_seven(remind: Callable[[Reminder], None]) -> None:
    """A reminder for the evening, at half past seven."""
    at = dt.time(19, 30)
    remind(Reminder(uid="evening", occasion=Occasion.EVENING, at=at, on=True))


def test_a_click_on_the_notice_opens_the_check_in(
    at_half_past_seven: None,
    desktop: DesktopSession,
    reader: Reader,
    notices: Notices,
    tray_host: TrayHost,
    start_app: StartApp,
    data: Path,
) -> None:
    """In the tray, the minute its time comes: words of ours, two buttons, and a way to Today."""
    app = start_app("--tray", env=at_time("2026-11-20 19:29:50"))
    person = Person(desktop, reader, app, data)
    tray_host.wait_for_icon()
    assert notices.shown == []
    (notice,) = notices.wait_for()
    assert (notice.title, notice.body) == ("Hi.", QUESTION)
    assert {"Open", "Not now"} <= set(notice.actions)
    assert person.sees_windows() == []
    wait_for(lambda: EVENING in _lines(tray_host), "the tray to say that it waits")
    notices.press(notice.number)
    app.window()
    person.sees(LET_GO, "push button")
    wait_for(lambda: EVENING not in _lines(tray_host), "the tray to say it no more")


def test_not_now_on_the_notice_lets_it_be(
    at_half_past_seven: None,
    notices: Notices,
    tray_host: TrayHost,
    start_app: StartApp,
) -> None:
    """No window comes, and it does not wait any more."""
    app = start_app("--tray", env=at_time("2026-11-20 19:30:10"))
    (notice,) = notices.wait_for()
    wait_for(lambda: EVENING in _lines(tray_host), "the tray to say that it waits")
    notices.press(notice.number, "not-now")
    wait_for(lambda: EVENING not in _lines(tray_host), "the tray to say it no more")
    assert app.windows() == []


def test_with_no_tray_and_no_daemon_it_waits_on_today(
    remind: Callable[[Reminder], None],
    desktop: DesktopSession,
    reader: Reader,
    start_app: StartApp,
    data: Path,
) -> None:
    """Nothing breaks; the words of one's own are on the page and on nothing else."""
    own = Reminder(uid="own", occasion=Occasion.OWN, at=dt.time(19, 30), on=True, words=OWN)
    remind(own)
    app = start_app("--tray", env=at_time("2026-11-20 19:30:10"))
    person = Person(desktop, reader, app, data)
    wait_for(desktop.windows.listed, "a window in the list")
    assert start_app(env=at_time("2026-11-20 19:30:20")).wait() == 0
    person.app.window()
    person.sees(OWN, "label")
    person.tabs_to("Seen")
    person.presses("Return")
    person.sees_no(OWN, "label")
    person.is_ready_to_type()


def test_in_the_window_it_comes_to_the_page_and_the_hands_stay_where_they_are(
    at_half_past_seven: None,
    desktop: DesktopSession,
    reader: Reader,
    notices: Notices,
    start_app: StartApp,
    data: Path,
) -> None:
    """What is typed goes on in its field; a screen reader hears it; no notice comes."""
    app = start_app(env=at_time("2026-11-20 19:29:45"))
    person = Person(desktop, reader, app, data)
    person.comes_to()
    person.is_ready_to_type()
    person.types("sat in the")
    person.hears("A small evening moment is here, if you like.")
    person.types(" sun")
    person.has_in_field("sat in the sun")
    assert notices.asked == 0


def _lines(tray_host: TrayHost) -> list[str]:
    return [entry.label for entry in tray_host.menu()]
