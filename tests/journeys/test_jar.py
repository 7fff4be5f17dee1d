"""The jar can be looked into: what is kept lies in it, month after month, and speaks."""

from collections.abc import Iterator

import pytest

from desktop_session import DesktopSession, Node, Reader
from journeys.looking_back import PULL, SEPTEMBER, Rememberer, someone_with
from journeys.person import FIELD, KEPT
from smallwins.domain.wins import Kind
from support.wins import new_win

OWN_WORDS = (
    "People: called my sister. Friday, 20 November 2026",
    "Home: made my bed. It felt: calmer. Friday, 20 November 2026",
)
OPEN = "Home: made my bed. It felt: calmer. Friday 20 November"
FIRST = "Your first note will rest here."


@pytest.fixture(scope="module")
def at_home(desktop: DesktopSession, ears: Reader) -> Iterator[Rememberer]:
    """Two notes of this month and two of September, and one app for most tests here."""
    with someone_with(
        desktop,
        ears,
        new_win("swept the steps", kind=Kind.HOME, day=SEPTEMBER),
        new_win("a walk round the pond", kind=Kind.MOVING, day=SEPTEMBER),
        new_win("made my bed", kind=Kind.HOME, feeling="calmer"),
        new_win("called my sister", kind=Kind.PEOPLE),
        times=6,
    ) as someone:
        yield someone


@pytest.fixture
def person(at_home: Rememberer, reader: Reader) -> Rememberer:
    """Someone in the Jar place, with the keyboard on "Pull a note"."""
    at_home.goes_to_jar()
    return at_home


def jar(person: Rememberer, name: str) -> Node:
    """The large jar, once it has this name."""
    return person.sees(name, "graphic")


def test_each_note_in_the_jar_can_be_come_to(person: Rememberer) -> None:
    """Arrow keys go from note to note, newest first; each is heard, and Enter opens it."""
    assert person.tabs_to("November's jar, 2 notes").role == "graphic"
    newer, older = OWN_WORDS
    assert person.hears_after("Right") == newer
    assert person.hears_after("Right") == older
    assert person.here.description == older
    assert person.hears_after("Up") == newer
    assert person.hears_after("End") == older
    assert person.hears_after("Return") == OPEN
    person.is_at("Fold it back")
    person.presses("Return")
    person.is_at("November's jar, 2 notes")


def test_past_months_stand_on_the_shelf(person: Rememberer) -> None:
    """A month without wins is a jar like any; Enter makes one large, and the way back is near."""
    shelf = person.tabs_to("Months before")
    assert shelf.description == "October's jar"
    assert [each.name for each in shelf.children] == ["October's jar", "September's jar, 2 notes"]
    assert person.moves("Right").name == "September's jar, 2 notes"
    assert person.hears_after("Return") == "September's jar, 2 notes"
    jar(person, "September's jar, 2 notes")
    person.sees("Every win you kept in September.", "label")
    person.sees("Replay September", "push button")
    assert person.moves("Left").name == "October's jar"
    assert person.hears_after("space") == "October's jar"
    jar(person, "October's jar")
    person.sees("A jar for October.", "label")
    person.tabs_to("Back to November")
    person.presses("space")
    jar(person, "November's jar, 2 notes")
    person.is_at(PULL)


def test_what_is_kept_elsewhere_lies_in_the_jar(person: Rememberer) -> None:
    """A command's win falls into the jar that stands there, and so does one of quick add."""
    jar(person, "November's jar, 2 notes")
    person.commands("add", "watered the fern", "--kind", "home")
    jar(person, "November's jar, 3 notes")
    person.hears(KEPT)
    person.tabs_to("November's jar, 3 notes")
    assert person.hears_after("Home") == "Home: watered the fern. Friday, 20 November 2026"
    person.commands("quick")
    person.is_in_quick_add()
    person.types("stood in the sun\n")
    jar(person, "November's jar, 4 notes")
    person.goes_to_jar()
    person.tabs_to("November's jar, 4 notes")
    assert "stood in the sun" in person.hears_after("Home")


def test_an_empty_jar_is_kind(desktop: DesktopSession, ears: Reader, reader: Reader) -> None:
    """There is a word for whoever pulls, looks back, or needs a boost before there is a note."""
    with someone_with(desktop, ears, times=6) as person:
        person.goes_to_jar()
        assert person.tabs_to("November's jar").description == FIRST
        person.sees(FIRST, "label")
        person.presses("Return", "Right")
        person.tabs_to(PULL)
        assert person.hears_after("Return") == f"{FIRST} You can add one when you like."
        person.is_at("Fold it back")
        person.presses("Escape")
        person.is_at(PULL)
        person.tabs_to("Replay today")
        rest = "Today, once more. A rest day. Rest is part of life, too."
        assert person.hears_after("Return") == rest
        person.presses("Escape")
        assert person.commands("pull", "--json") == "null\n"
        heard = person.hears_after("ctrl+b")
        assert heard == f"I need a boost. {FIRST} Being here counts."
        person.tabs_to("Is there a hard thought?")
        person.types("it is all grey")
        heard = person.hears_after("Return")
        assert heard == "It is a heavy thought. You can set it down here."
        person.presses("Escape", "ctrl+1")
        person.is_at(FIELD)
        assert person.wins() == []
