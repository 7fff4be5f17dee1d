"""The private desktop is as real as we say: shown on small subjects, before SmallWins stands on it.

Each subject is a few lines of PySide6 of its own: a failure here is the desktop's.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Mood, Notices, Program, Reader, TrayHost, wait_for
from journeys.person import Person

SUBJECT = Path(__file__).parent / "subject.py"
Start = Callable[..., Program]


@pytest.fixture
def subject(start: Start) -> Program:
    program = start(sys.executable, SUBJECT)
    program.window("Subject")
    return program


def test_keys_typed_on_the_screen_reach_the_field(
    desktop: DesktopSession, subject: Program
) -> None:
    """What is typed stands in the field, and Enter moves it to the label."""
    desktop.windows.activate(subject.window("Subject"))
    desktop.windows.type("made my bed")
    field = subject.tree.wait("text", "Words")
    wait_for(lambda: field.text == "made my bed", "the words in the field")
    desktop.windows.keys("Return")
    subject.tree.wait("label", "Kept: made my bed")


def test_a_shortcut_comes_after_the_words_typed_before_it(
    desktop: DesktopSession, reader: Reader, subject: Program, tmp_path: Path
) -> None:
    """A reader is asked about letters and not about shortcuts; someone's hands wait that long."""
    person = Person(desktop, reader, subject, tmp_path)
    person.comes_to("Subject")
    subject.tree.wait("text", "Words")
    for number in range(20):
        desktop.windows.keys("a", "ctrl+k")
        words = "a" * (number + 1)
        subject.tree.wait("label", f"Kept: {words}")


def test_a_reader_finds_fills_and_presses(subject: Program) -> None:
    """By name and role alone, without a key or the mouse."""
    field = subject.tree.wait("text", "Words")
    field.set_text("drank water")
    button = subject.tree.wait("push button", "Keep")
    assert "focusable" in button.states
    button.do("Press")
    subject.tree.wait("label", "Kept: drank water")


def test_a_click_lands_where_the_reader_says_the_button_is(
    desktop: DesktopSession, subject: Program
) -> None:
    """The mouse and the accessibility tree agree on where things stand."""
    subject.tree.wait("text", "Words").set_text("sat in the sun")
    desktop.windows.click(*subject.tree.wait("push button", "Keep").box.middle)
    subject.tree.wait("label", "Kept: sat in the sun")


def test_announcements_are_heard(reader: Reader, subject: Program) -> None:
    """A polite announcement arrives with its words."""
    subject.tree.wait("push button", "Keep").do("Press")
    assert not reader.wait_for_announcement("Kept. That counts.").assertive


def test_the_tray_clicks_and_opens_its_menu(
    tray_host: TrayHost, subject: Program, desktop: DesktopSession
) -> None:
    """A left click, the menu's lines, and a line that is chosen."""
    tray_host.wait_for_icon()
    assert [entry.label for entry in tray_host.menu()] == ["Add one", "Not now"]
    assert [entry.enabled for entry in tray_host.menu()] == [True, False]
    tray_host.click("Add one")
    subject.tree.wait("label", "Kept: from the menu")
    tray_host.activate()
    subject.tree.wait("label", "Kept: from the icon")
    subject.kill()
    tray_host.wait_for_no_icon()


def test_without_a_host_there_is_no_tray(subject: Program) -> None:
    """A stock GNOME desktop is what `desktop` is at first."""
    subject.tree.wait("label", "Tray: False")


def test_notices_are_kept_with_their_words(desktop: DesktopSession, notices: Notices) -> None:
    """notify-send, which plyer uses, reaches the session's own daemon."""
    desktop.run(["notify-send", "A title", "A body"])
    (notice,) = notices.wait_for()
    assert (notice.title, notice.body) == ("A title", "A body")


def test_a_daemon_may_refuse_or_hang(desktop: DesktopSession, notices: Notices) -> None:
    """Both are heard of as asked, neither as shown."""
    notices.mood = Mood.ERROR
    assert desktop.run(["notify-send", "A title"]).returncode != 0
    notices.mood = Mood.HANG
    with pytest.raises(subprocess.TimeoutExpired):
        desktop.run(["notify-send", "A title"], seconds=0.5)
    assert (notices.asked, notices.shown) == (2, [])


def test_no_daemon_comes_to_life_by_itself(desktop: DesktopSession) -> None:
    """The session bus starts no services."""
    assert desktop.run(["notify-send", "A title"]).returncode != 0


def test_alt_f4_closes_a_window(desktop: DesktopSession, subject: Program) -> None:
    """The window manager asks, and the program ends by itself."""
    desktop.windows.close(subject.window("Subject"))
    assert subject.wait() == 0


def test_pictures_show_the_window(
    desktop: DesktopSession, subject: Program, tmp_path: Path
) -> None:
    """A PNG with something on it."""
    picture = desktop.windows.picture(subject.window("Subject"), tmp_path / "subject.png")
    assert picture.stat().st_size > 500


def test_programs_live_in_a_home_of_their_own(desktop: DesktopSession, subject: Program) -> None:
    """Neither the runner's home nor their buses are seen."""
    told = dict(
        line.split("=", 1)
        for line in Path(f"/proc/{subject.pid}/environ").read_text().split("\0")
        if "=" in line
    )
    assert Path(told["HOME"]).is_relative_to(desktop.folder)
    assert Path(told["XDG_RUNTIME_DIR"]).is_relative_to(desktop.folder)
    assert told["DBUS_SYSTEM_BUS_ADDRESS"] == told["DBUS_SESSION_BUS_ADDRESS"]


def test_nothing_is_left_when_it_ends() -> None:
    """Every helper is gone, and so is the folder."""
    with DesktopSession() as session:
        pids = [helper.pid for helper in session._helpers]
        folder = session.folder
    assert len(pids) == 4
    assert not [pid for pid in pids if _is_alive(pid)]
    assert not folder.exists()


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
