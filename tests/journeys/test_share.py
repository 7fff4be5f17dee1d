"""One win is shared by keys alone, with the person's own mail app and with a screen reader."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Program, Reader, wait_for
from journeys.person import FIELD, Person
from journeys.test_notes import MENU, opens_menu
from journeys.test_settings import closes_settings, opens_settings

PASTED = Path(__file__).parent / "pasted.py"
TEXT = "called my sister back"


@pytest.fixture
def opened(tmp_path: Path) -> Path:
    """What the desktop was asked to open, once it was asked."""
    return tmp_path / "opened"


@pytest.fixture
def person(
    desktop: DesktopSession,
    reader: Reader,
    start_app: Callable[..., Program],
    data: Path,
    tmp_path: Path,
    opened: Path,
) -> Person:
    """Somebody whose desktop writes down what it opens."""
    opener = tmp_path / "xdg-open"
    opener.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{opened}"\n')
    opener.chmod(0o755)
    app = start_app(env={"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"})
    app.window()
    app.tree.wait("text", FIELD)
    someone = Person(desktop, reader, app, data)
    someone.comes_to()
    someone.is_ready_to_type()
    return someone


def pasted(desktop: DesktopSession) -> tuple[str, str]:
    """What another program gets: whether there is a picture, and the words."""
    kind, _, words = desktop.run([sys.executable, PASTED]).stdout.partition("\n")
    return kind, words


def test_a_win_goes_to_somebody_by_keys(
    person: Person, desktop: DesktopSession, opened: Path
) -> None:
    """Somebody is put on the list; what leaves is heard first, and pasted where mail opens."""
    opens_settings(person, "People I share with")
    person.tabs_to("Add someone…")
    person.presses("space")
    person.is_at("Their name, if you like")
    person.types("Sam")
    person.tabs_to("Their mail or phone")
    person.types("sam@example.org\n")
    person.sees("Sam is on your list.", "label")
    closes_settings(person)
    person.keeps(TEXT)
    opens_menu(person, TEXT)
    person.chooses("Share…")
    person.is_at("Words")
    seen = person.tabs_to("This is all that leaves").text
    assert seen.startswith(f"{TEXT}\n\n")
    person.tabs_to("To Sam…")
    person.presses("space")
    person.sees("The words are copied. Paste them in the message that opens.", "label")
    person.hears("The words are copied. Paste them in the message that opens.")
    wait_for(opened.exists, "the mail app to open")
    assert opened.read_text() == "mailto:sam@example.org\n"
    assert pasted(desktop) == ("words", seen)
    person.tabs_to("Words")
    person.moves("Right")
    person.is_at("A card")
    person.tabs_to("Copy")
    person.presses("space")
    person.sees("The card is copied.", "label")
    assert pasted(desktop) == ("picture", seen)
    person.presses("Escape")
    person.is_at(MENU.format(TEXT))
