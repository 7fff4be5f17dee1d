"""The page of a month where it cannot be saved: a full disk, and one that takes no writing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Program, Reader
from desktop_session import smallwins_command as command_line
from journeys.looking_back import SEPTEMBER, Rememberer, someone_with
from journeys.person import FIELD, Person
from journeys.test_bad_luck import OWN_MOUNTS, fills_the_disk, makes_room, may_mount
from journeys.test_month import PRINT, SAVE, goes_to_september, words_of
from support.wins import new_win

FULL = "Your wins are safe here. The disk has no room for the page."
READ_ONLY = "Your wins are safe here. That folder may not be written to."
MORE = "More ways"
WEB = "Save as a web page…"


@pytest.fixture
def person(desktop: DesktopSession, reader: Reader) -> Iterator[Rememberer]:
    """Someone with two wins in September, who is on its page."""
    walk = new_win("a walk round the pond", day=SEPTEMBER)
    soup = new_win("cooked real soup", day=SEPTEMBER.replace(day=14))
    with someone_with(desktop, reader, walk, soup) as someone:
        someone.comes_to()
        someone.is_at(FIELD)
        goes_to_september(someone)
        yield someone


def saves_into(person: Person, file: Path, *, web: bool = False) -> None:
    """By keys, from wherever they are on the page, through the system's dialog."""
    person.tabs_to(MORE if web else SAVE)
    person.presses("Return")
    if web:
        person.chooses(WEB)
    person.comes_to(f"{WEB if web else SAVE} — SmallWins")
    person.types(f"{file}\n")
    person.comes_to()


@pytest.mark.parametrize(("web", "ending"), [(False, ".pdf"), (True, ".html")])
def test_a_full_disk_leaves_the_page_on_the_screen(
    person: Rememberer, papers: Path, web: bool, ending: str
) -> None:
    """What is safe is said first, no half of a file lies there, and later the same keys save it."""
    before, file = papers / f"before{ending}", papers / f"page{ending}"
    # What saves is in the app then: Python would try to keep it compiled on that disk.
    saves_into(person, before, web=web)
    person.sees(f"Saved as {before.name} in papers.", "label")
    fills_the_disk(person)
    saves_into(person, file, web=web)
    person.hears(FULL)
    person.sees(FULL, "label")
    person.sees("The page of September 2026")
    assert list(papers.iterdir()) == [before]
    makes_room(person)
    saves_into(person, file, web=web)
    person.sees(f"Saved as {file.name} in papers.", "label")
    assert {one.name for one in papers.iterdir()} == {before.name, file.name}
    found = file.read_text() if web else words_of(file)
    assert "cooked real soup" in found


@pytest.mark.skipif(not may_mount(), reason="this system lets nobody mount")
def test_a_folder_that_takes_no_writing_is_said_and_another_one_does(
    desktop: DesktopSession,
    reader: Reader,
    start: Callable[..., Program],
    data: Path,
    tmp_path: Path,
) -> None:
    """As a stick that is locked: the page stays, and is saved elsewhere."""
    desktop.run(command_line(data, "add", "cooked real soup"))
    locked, free = tmp_path / "locked", tmp_path / "free"
    locked.mkdir()
    free.mkdir()
    script = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"'
    app = start(*OWN_MOUNTS, "sh", "-c", script, "sh", locked, *command_line(data))
    person = Person(desktop, reader, app, data)
    person.comes_to()
    person.is_ready_to_type()
    person.presses("ctrl+5")
    person.is_at(PRINT)
    saves_into(person, locked / "page.pdf")
    person.hears(READ_ONLY)
    person.sees(READ_ONLY, "label")
    assert not list(locked.iterdir())
    saves_into(person, free / "page.pdf")
    person.sees("Saved as page.pdf in free.", "label")
    assert "cooked real soup" in words_of(free / "page.pdf")
