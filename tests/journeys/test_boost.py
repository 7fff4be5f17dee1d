"""I need a boost: one own note is there at once, and a hard thought is answered and not kept."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Reader, TrayHost, wait_for
from journeys.looking_back import SEPTEMBER, Rememberer, someone_with
from journeys.person import FIELD, TITLE
from smallwins.domain.wins import Kind
from support.wins import new_win

BOOST = "I need a boost"
ANOTHER = "Show me another note"
THOUGHT_FIELD = "Is there a hard thought?"
KIND_WORDS = "You kept this one. You have done hard things before."
NOTES = {
    "20 November. Home: made my bed. It felt: calmer",
    "20 November. Food & water: drank some water",
    "13 September. People: called my sister",
}
ANSWER = "13 September: called my sister"
MARK = "zzquartz"
SELECTION = Path(__file__).parent / "selection.py"
THOUGHT = f"my sister must be sick of me {MARK}"


def marked(desktop: DesktopSession) -> str:
    """What another program reads as marked."""
    return desktop.run([sys.executable, SELECTION]).stdout


@pytest.fixture(scope="module")
def tray(desktop: DesktopSession) -> Iterator[TrayHost]:
    """The tray all tests here use."""
    host = TrayHost(desktop.bus.address)
    yield host
    host.close()


@pytest.fixture(scope="module")
def in_tray(desktop: DesktopSession, ears: Reader, tray: TrayHost) -> Iterator[Rememberer]:
    """Three notes, and one app for all tests here; it begins in the tray, without a window."""
    with someone_with(
        desktop,
        ears,
        new_win("called my sister", kind=Kind.PEOPLE, day=SEPTEMBER),
        new_win("made my bed", kind=Kind.HOME, feeling="calmer"),
        new_win("drank some water", kind=Kind.FOOD),
        words=("--tray",),
    ) as someone:
        tray.wait_for_icon()
        yield someone


@pytest.fixture
def person(in_tray: Rememberer, tray: TrayHost, reader: Reader) -> Rememberer:
    """Someone in Today, ready to type."""
    if not in_tray.sees_windows():
        tray.click("Open SmallWins")
    in_tray.comes_to()
    in_tray.presses("ctrl+1")
    in_tray.is_at(FIELD)
    reader.forget()
    return in_tray


def note_in(heard: str) -> str:
    """The own note among what was said."""
    assert heard.endswith(f". {KIND_WORDS}")
    note = heard.removeprefix(f"{BOOST}. ").removesuffix(f". {KIND_WORDS}")
    assert note in NOTES
    return note


def types_thought(person: Rememberer) -> None:
    person.presses("ctrl+b")
    person.is_at(ANOTHER)
    person.tabs_to(THOUGHT_FIELD)
    person.types(THOUGHT)
    wait_for(lambda: person.here.text == THOUGHT, "the thought in its field")


def files_with(person: Rememberer, words: str) -> list[Path]:
    """Every file of this desktop, the app's or another's, that holds these words."""
    found = []
    for path in person.desktop.folder.rglob("*"):
        with contextlib.suppress(FileNotFoundError):  # it went meanwhile
            content = path.read_bytes().lower() if path.is_file() else b""
            if any(words.encode(code) in content for code in ("utf-8", "utf-16-le")):
                found.append(path)
    return found


def test_from_the_tray_one_own_note_is_there_at_once(
    in_tray: Rememberer, tray: TrayHost, reader: Reader
) -> None:
    """With no window open: one click, and a note is heard; Enter brings another, Esc ends it."""
    assert in_tray.sees_windows() == []
    tray.click(BOOST)
    in_tray.has_keys_in(in_tray.app.window())
    in_tray.is_at(ANOTHER)
    (first,) = wait_for(in_tray.has_heard, "a note to be heard")
    assert first.startswith(f"{BOOST}. ")
    others = [in_tray.hears_after("Return") for _ in range(2)]
    assert {note_in(heard) for heard in (first, *others)} == NOTES
    in_tray.presses("Escape")
    in_tray.is_at(FIELD)


def test_from_quick_add_it_leads_back_to_where_one_was_in_the_window(
    person: Rememberer, tray: TrayHost
) -> None:
    """The closed window comes with it; Esc, and the keyboard is where it was when that closed."""
    person.goes_to_jar()
    person.tabs_to("Replay today")
    person.desktop.windows.close(person.comes_to())
    wait_for(lambda: person.sees_windows() == [], "the window to go")
    tray.activate()
    person.is_in_quick_add()
    tray.click(BOOST)
    person.has_keys_in(person.app.window(TITLE))
    person.is_at(ANOTHER)
    person.presses("Escape")
    person.is_at("Replay today")


def test_a_hard_thought_is_answered_with_own_words_and_goes(person: Rememberer) -> None:
    """What answers is heard and opens large; closed and opened again, the field is empty."""
    types_thought(person)
    heard = person.hears_after("Return")
    assert heard.startswith(f"Your own words answer: {ANSWER}")
    person.tabs_to(ANSWER)
    opened = person.hears_after("Return")
    assert opened == "People: called my sister. Sunday 13 September"
    person.presses("Escape")
    person.is_at(ANSWER)
    person.presses("Escape")
    person.is_at(FIELD)
    person.presses("ctrl+b")
    person.is_at(ANOTHER)
    assert person.tabs_to(THOUGHT_FIELD).text == ""
    person.presses("ctrl+z")
    assert person.here.text == ""
    person.sees_no(ANSWER)
    assert files_with(person, MARK) == []


def test_a_marked_thought_is_no_other_program_s(person: Rememberer) -> None:
    """What is marked on X11 lies open to every program and a middle click; this does not."""
    person.types("seen words")
    person.presses("ctrl+a")
    wait_for(lambda: "seen words" in marked(person.desktop), "how X11 is elsewhere")
    person.presses("BackSpace")
    types_thought(person)
    person.presses("ctrl+a")
    wait_for(lambda: MARK not in marked(person.desktop), "the thought out of reach")
    person.presses("shift+Left")
    wait_for(lambda: MARK not in marked(person.desktop), "the thought out of reach")
    person.presses("Escape")
    assert MARK not in marked(person.desktop)


def test_it_is_reached_from_the_rail(person: Rememberer) -> None:
    """Tab to it and Enter; something kind, and back at where one was."""
    person.tabs_to(BOOST)
    note_in(person.hears_after("Return"))
    person.moves("Down")
    person.is_at("Something kind for me")
    assert person.hears_after("Return")
    person.is_at("Another")
    person.tabs_to("Back")
    person.presses("Return")
    person.is_at("Something kind for me")
    person.presses("Escape")
    person.is_at(BOOST)


def test_a_thought_is_in_no_file_when_the_power_goes(person: Rememberer) -> None:
    """Killed while it stands in its field: no folder of the app holds a byte of it."""
    types_thought(person)
    person.hears_after("Return")
    person.types(" of all of us")
    wait_for(lambda: person.here.text != THOUGHT, "more in the field")
    person.app.kill()
    assert files_with(person, "called my sister") != []
    assert files_with(person, MARK) == []
