"""The page of a month by keys alone: feelings stay private, a PDF is saved, a printer gets it."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Reader, wait_for
from journeys.looking_back import SEPTEMBER, Rememberer, someone_with
from journeys.person import FIELD, Person
from support.wins import new_win

PRINT = "Print…"
SAVE = "Save as PDF…"
MORE = "More ways"
HIDE = "Hide feelings"
CHOOSE = "Choose wins…"


@pytest.fixture
def person(desktop: DesktopSession, ears: Reader) -> Iterator[Rememberer]:
    """Someone with two wins in September, one with its feeling, on an evening in November."""
    walk = new_win("a walk round the pond", day=SEPTEMBER, feeling="lighter than before")
    soup = new_win("cooked real soup", day=SEPTEMBER.replace(day=14))
    with someone_with(desktop, ears, walk, soup) as someone:
        someone.comes_to()
        someone.is_at(FIELD)
        yield someone


def goes_to_september(person: Person) -> None:
    """Ctrl+5, and twice back by keys."""
    person.presses("ctrl+5")
    person.is_at(PRINT)
    person.presses("Page_Up", "Page_Up")
    person.sees("September", "label")


def words_of(file: Path) -> str:
    done = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True)
    return done.stdout


def test_a_month_is_saved_without_its_feelings(person: Rememberer, papers: Path) -> None:
    """A few keys from the field to a file that holds what was seen, and no feeling."""
    goes_to_september(person)
    told = "On it: the jar, the month day by day, 2 wins, how they felt."
    person.hears(f"The page of September 2026. {told} Days with a win in September: 2.")
    box = person.tabs_to(HIDE, back=True)
    assert box.role == "check box"
    person.presses("space")
    wait_for(lambda: "checked" in person.here.states, "the box to be checked")
    person.hears("Hide feelings. The page shows it.")
    person.tabs_to(SAVE)
    person.presses("Return")
    file = papers / "september.pdf"
    person.comes_to(f"{SAVE} — SmallWins")
    person.types(f"{file}\n")
    person.comes_to()
    person.sees("Saved as september.pdf in papers.", "label")
    found = words_of(file)
    assert "September 2026" in found
    assert "a walk round the pond" in found
    assert "cooked real soup" in found
    assert "lighter" not in found
    assert b"lighter" not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
    # It is so the next time, too.
    person.starts_again()
    goes_to_september(person)
    assert "checked" in person.tabs_to(HIDE, back=True).states


def test_a_win_is_left_off_by_space(person: Rememberer, papers: Path) -> None:
    """The list is walked by arrows, and heard; what is left off is in no file."""
    goes_to_september(person)
    person.tabs_to(CHOOSE, back=True)
    person.presses("Return")
    person.comes_to("Wins of September 2026 — SmallWins")
    row = wait_for(lambda: person.here if person.here.role == "list item" else None, "a row")
    assert row.name.startswith("a walk round the pond. It felt: lighter than before.")
    assert row.name.endswith("On the page")
    assert "checked" in row.states
    person.presses("space")
    person.sees("It is off every page now.", "label")
    person.presses("Escape")
    person.comes_to()
    person.tabs_to(SAVE)
    person.presses("Return")
    file = papers / "page.pdf"
    person.comes_to(f"{SAVE} — SmallWins")
    person.types(f"{file}\n")
    person.comes_to()
    person.sees("Saved as page.pdf in papers.", "label")
    found = words_of(file)
    assert "cooked real soup" in found
    assert "pond" not in found


def test_the_page_is_printed_by_the_systems_dialog(person: Rememberer, tmp_path: Path) -> None:
    """Where there is no printer, it prints to a file: its words are those of the page."""
    goes_to_september(person)
    person.presses("Return")
    file = tmp_path / "printed.pdf"
    person.comes_to("Print — SmallWins")
    person.tabs_to("Output file:")
    person.presses("ctrl+a")
    person.types(f"{file}\n")
    person.comes_to()
    person.sees("The page is on its way to the printer.", "label")
    wait_for(file.exists, "the printed file")
    found = words_of(file)
    assert "a walk round the pond" in found
    assert "lighter than before" in found
