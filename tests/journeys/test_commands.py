"""Commands beside the running app: what they keep is shown and met at once, and never told on."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_session import (
    DesktopSession,
    Mood,
    Notices,
    Program,
    Reader,
    TrayHost,
    in_a_hurry,
    wait_for,
)
from desktop_session import smallwins_command as command_line
from journeys.person import KEPT, QUICK_TITLE, TITLE, Person

OTHER = Path(__file__).parent / "subject.py"
SECRET = "cried less than yesterday"

Command = Callable[..., tuple[int, str, str]]


def adds(command: Command, text: str, *words: str) -> None:
    code, said, wrong = command("add", *words, text)
    assert (code, wrong) == (0, "")
    assert said.strip()


@pytest.fixture
def away(tray_host: TrayHost, person: Person, start: Callable[..., Program]) -> Person:
    """Someone whose SmallWins is hidden in the tray while they work at something else."""
    tray_host.wait_for_icon()
    person.desktop.windows.close(person.comes_to())
    wait_for(lambda: person.sees_windows() == [], "the window to go")
    window = start(sys.executable, OTHER, "--no-tray").window("Subject")
    person.desktop.windows.activate(window)
    return person


def without_card(person: Person) -> None:
    """Switch the small card off, as Settings does, by keyboard."""
    person.presses("ctrl+comma")
    person.is_at("Appearance")
    person.moves("Down")
    switch = person.tabs_to("A small card for wins kept elsewhere")
    person.presses("space")
    wait_for(lambda: "checked" not in switch.states, "the switch to be off")


def log_of(desktop: DesktopSession, person: Person) -> str:
    """All that was logged; nowhere in it are the person's words."""
    logs = [*desktop.folder.rglob("*.log")]
    told = "".join(path.read_text() for path in logs if not path.name.startswith("program-"))
    assert SECRET not in told
    return told


def test_the_window_in_front_shows_a_command_s_win_and_meets_it(
    person: Person, command: Command
) -> None:
    """It lies under Today so far at once, with its feeling, and words meet it."""
    person.types("half a th")
    adds(command, "watered the fern", "--felt", "light", "--kind", "home")
    person.hears(KEPT)
    person.sees("Home: watered the fern. It felt: light")
    person.sees("Undo", "push button")
    person.types("ought")
    person.has_in_field("half a thought")
    (win,) = person.finds_kept("watered the fern")
    assert win["source"] == "command"


def test_what_a_command_said_of_the_day_shows_in_the_window(
    person: Person, command: Command
) -> None:
    """A rough day said in the terminal is a rough day in the window."""
    adds(command, "got up", "--energy", "rough")
    person.sees("Hello. I'm glad you're here.", "label")
    person.sees("Keep: I'm still here", "push button")


def test_a_hidden_app_meets_a_command_s_win_on_a_small_card(away: Person, command: Command) -> None:
    """The card shows in a corner and leaves the keyboard where it is; its undo works."""
    keys = away.desktop.windows.focused()
    adds(command, "watered the fern")
    away.hears(KEPT)
    away.sees("watered the fern", "label")
    assert away.desktop.windows.focused() == keys
    (card,) = away.app.windows()
    place = away.desktop.windows.place(card)
    assert place.x + place.width > 1200
    assert place.y + place.height > 740
    away.desktop.windows.click(*away.sees("Undo", "push button").box.middle)
    away.finds_kept()
    wait_for(lambda: away.sees_windows() == [], "the card to go")
    assert away.desktop.windows.focused() == keys


def test_the_small_card_goes_by_itself(
    desktop: DesktopSession,
    reader: Reader,
    tray_host: TrayHost,
    start_app: Callable[..., Program],
    data: Path,
    command: Command,
) -> None:
    """Nobody has to send it away; here its seconds are short ones."""
    person = Person(desktop, reader, start_app("--tray", env=in_a_hurry(8)), data)
    tray_host.wait_for_icon()
    adds(command, "watered the fern")
    person.sees("watered the fern", "label")
    wait_for(lambda: person.sees_windows() == [], "the card to go")
    person.finds_kept("watered the fern")


def test_without_the_card_a_notice_says_words_of_ours(
    notices: Notices, person: Person, command: Command, desktop: DesktopSession
) -> None:
    """Others may see the screen: the notice holds nothing that was typed."""
    without_card(person)
    adds(command, SECRET, "--felt", SECRET)
    (notice,) = notices.wait_for()
    assert (notice.title, notice.body) == ("That counts.", "It is in the jar.")
    assert SECRET not in repr(notice)
    assert person.sees_windows() == [TITLE]
    log_of(desktop, person)


@pytest.mark.parametrize(
    "mood", [None, pytest.param(Mood.HANG, marks=pytest.mark.soak), Mood.ERROR]
)
def test_a_notice_that_does_not_arrive_costs_nothing(
    desktop: DesktopSession, person: Person, command: Command, mood: Mood | None
) -> None:
    """No daemon, one that hangs, one that refuses: the win is kept, and the window answers."""
    daemon = Notices(desktop.bus.address, mood) if mood else None
    try:
        without_card(person)
        adds(command, SECRET)
        if daemon is not None:
            wait_for(lambda: daemon.asked, "the daemon to be asked")
        person.presses("ctrl+1")
        person.is_ready_to_type()
        person.types("went on\n")
        person.finds_kept(SECRET, "went on")
        person.sees(SECRET, "label")
        wait_for(lambda: "otice" in log_of(desktop, person), "a line in the log")
    finally:
        if daemon is not None:
            daemon.close()


def test_quick_opens_the_box_of_the_running_app(person: Person, command: Command) -> None:
    """In the corner, ready to type, over the app that runs already."""
    assert command("quick") == (0, "", "")
    person.is_in_quick_add()
    person.types("from the corner\n")
    person.finds_kept("from the corner")
    assert set(person.sees_windows()) == {TITLE, QUICK_TITLE}


def test_quick_starts_the_app_with_the_box_alone(
    desktop: DesktopSession, reader: Reader, start_app: Callable[..., Program], data: Path
) -> None:
    """Where none runs yet, the box comes and no window."""
    person = Person(desktop, reader, start_app("quick"), data)
    person.is_in_quick_add()
    assert person.sees_windows() == [QUICK_TITLE]
    person.types("first of all\n")
    person.hears(KEPT)
    person.finds_kept("first of all")


def test_a_second_start_brings_the_first_to_the_front(
    person: Person, start: Callable[..., Program], start_app: Callable[..., Program]
) -> None:
    """One app for one jar: the second goes at once, and the window comes up."""
    window = person.comes_to()
    other = start(sys.executable, OTHER, "--no-tray").window("Subject")
    person.desktop.windows.activate(other)
    second = start_app()
    assert second.wait() == 0
    person.has_keys_in(window)
    person.types("here again\n")
    person.finds_kept("here again")


def test_two_jars_are_two_apps(
    desktop: DesktopSession, reader: Reader, person: Person, start: Callable[..., Program]
) -> None:
    """Another data folder is another journal, with its own window and its own wins."""
    elsewhere = person.data.with_name(f"{person.data.name}-too")
    second = Person(desktop, reader, start(*command_line(elsewhere)), elsewhere)
    second.comes_to()
    second.is_ready_to_type()
    second.types("on the other side\n")
    second.finds_kept("on the other side")
    assert person.wins() == []


def test_a_quick_add_that_is_closed_leaves_no_app_without_a_door(
    desktop: DesktopSession, reader: Reader, start_app: Callable[..., Program], data: Path
) -> None:
    """Started by quick where there is no tray, the app is in the window list once the box goes."""
    person = Person(desktop, reader, start_app("quick"), data)
    person.is_in_quick_add()
    person.presses("Escape")
    wait_for(lambda: person.sees_windows() == [], "the box to go")
    wait_for(
        lambda: not person.app.is_running or desktop.windows.listed(),
        "the app to end, or to be in the list",
    )
