"""A note is pulled from the jar when it is needed: one's own words, and each has its turn."""

import json
from collections.abc import Iterator

import pytest

from desktop_session import DesktopSession, Reader
from journeys.looking_back import PULL, SEPTEMBER, Rememberer, someone_with
from smallwins.domain.wins import Kind
from support.wins import new_win

ANOTHER = "Another note"
SPOKEN = {
    "Home: made my bed. It felt: calmer. Friday 20 November": "made my bed",
    "People: called my sister. Friday 20 November": "called my sister",
    "Moving: a walk round the pond. Sunday 13 September": "a walk round the pond",
}


@pytest.fixture(scope="module")
def at_home(desktop: DesktopSession, ears: Reader) -> Iterator[Rememberer]:
    """Three notes of two months, and one app for all tests here."""
    with someone_with(
        desktop,
        ears,
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


def pulls(person: Rememberer) -> str:
    """By Enter, from the jar or from the note before; gives the words of what comes."""
    heard = person.hears_after("Return")
    assert heard in SPOKEN
    person.is_at(ANOTHER)
    return SPOKEN[heard]


def test_each_note_has_its_turn_before_one_comes_again(person: Rememberer) -> None:
    """In the window, by a command beside it, and past a new start: it is one round."""
    first = pulls(person)
    second = pulls(person)
    person.presses("Escape")
    person.is_at(PULL)
    person.starts_again()
    person.goes_to_jar()
    third = pulls(person)
    assert {first, second, third} == set(SPOKEN.values())
    # A new round: it begins with any but the last.
    note = json.loads(person.commands("pull", "--json"))
    assert note in person.lists()
    assert note["text"] in {first, second}
    assert pulls(person) != note["text"]


def test_a_note_is_kept_close_and_another_rests_till_it_is_woken(person: Rememberer) -> None:
    """Tab and Space; each mark is said and in the file; what rests comes in no pull."""
    close = pulls(person)
    person.tabs_to("Keep close")
    person.presses("space")
    person.hears("It is kept close.")
    person.is_at("Kept close")
    assert "checked" in person.here.states
    assert person.finds_win(close)["close"]
    person.tabs_to(ANOTHER)
    resting = pulls(person)
    person.tabs_to("Let this one rest")
    person.presses("space")
    person.hears("It rests now. It stays in the jar.")
    person.is_at("Wake this one")
    assert person.finds_win(resting)["resting"]
    person.presses("ctrl+z")
    person.hears("As it was before.")
    person.is_at("Let this one rest")
    assert not person.finds_win(resting)["resting"]
    person.presses("space")
    person.is_at("Wake this one")
    person.tabs_to(ANOTHER)
    others = set(SPOKEN.values()) - {resting}
    assert {pulls(person) for _ in range(4)} == others
    assert resting not in person.commands("pull")
    assert person.finds_win(close)["close"]
    person.presses("ctrl+comma")
    person.is_at("Appearance")
    person.moves("Down")
    assert person.moves("Down").name == "The jar"
    person.tabs_to(f"Wake this note: {resting}")
    person.presses("space")
    person.hears("It is awake. It can be pulled again.")
    person.is_at("Leave out notes from rough days")
    assert not person.finds_win(resting)["resting"]
