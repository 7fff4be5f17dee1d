"""A note is found again by whatever is still known of it, with the keyboard alone."""

from collections.abc import Iterator

import pytest

from desktop_session import DesktopSession, Reader, wait_for
from journeys.looking_back import FIND, PULL, SEPTEMBER, Rememberer, someone_with
from smallwins.domain.wins import Kind
from support.wins import new_win

CAFE = "People: Sat in the CAFÉ at noon. Sunday, 13 September 2026"
BED = "Home: made my bed. It felt: calmer. Friday, 20 November 2026"
NONE = "No note with those words. Other words may find it."
ODD = """"'; DROP TABLE win; -- NEAR(* :^ AND "" OR) x% _ \\ {0} ' """


@pytest.fixture(scope="module")
def at_home(desktop: DesktopSession, ears: Reader) -> Iterator[Rememberer]:
    """Four notes, and one app for all tests here."""
    with someone_with(
        desktop,
        ears,
        new_win("Sat in the CAFÉ at noon", kind=Kind.PEOPLE, day=SEPTEMBER),
        new_win("swept the steps", kind=Kind.HOME, day=SEPTEMBER),
        new_win("drank some water", kind=Kind.FOOD),
        new_win("made my bed", kind=Kind.HOME, feeling="calmer"),
        times=6,
    ) as someone:
        yield someone


@pytest.fixture
def person(at_home: Rememberer, reader: Reader) -> Rememberer:
    """Someone in the Jar place who has come to the search field with Ctrl+F."""
    at_home.goes_to_jar()
    at_home.presses("ctrl+f", "ctrl+a", "BackSpace")
    at_home.is_at(FIND)
    return at_home


def hears_first_find(person: Rememberer, answer: str) -> None:
    person.presses("Down")
    person.hears(answer)


def test_part_of_a_word_finds_a_note_and_esc_leads_back(person: Rememberer) -> None:
    """Down hears it, Enter opens it; Esc goes back to the question, and Esc to the jar."""
    person.types("caf")
    hears_first_find(person, CAFE)
    person.presses("Return")
    person.hears("People: Sat in the CAFÉ at noon. Sunday 13 September")
    person.is_at("Fold it back")
    person.presses("Escape")
    person.is_at(FIND)
    assert person.here.text == "caf"
    person.presses("Escape")
    wait_for(lambda: person.here.text == "", "the question to go")
    person.presses("Escape")
    person.is_at(PULL)


def test_accents_and_large_letters_make_no_difference(person: Rememberer) -> None:
    """Neither those of the question nor those of the note; and how it felt is asked as well."""
    # As dictated: the keys of this desktop have no accents.
    person.here.set_text("wÀtér SÖME")
    hears_first_find(person, "Food & water: drank some water. Friday, 20 November 2026")
    person.presses("ctrl+a")
    person.types("CALM")
    hears_first_find(person, BED)


def test_signs_that_mean_something_to_a_machine_do_no_harm(person: Rememberer) -> None:
    """Quotes, operators and brackets are a question like any; after it, words find as before."""
    before = person.wins()
    person.types(ODD)
    person.hears(NONE)
    person.sees(NONE, "label")
    person.presses("Down", "Return", "ctrl+a")
    person.types('"bed')
    hears_first_find(person, BED)
    assert person.wins() == before


def test_notes_of_one_kind_are_shown_by_keyboard(person: Rememberer) -> None:
    """Tab to the kinds, an arrow, Space; the field goes on within that kind, and Esc ends it."""
    person.presses("Escape")
    person.is_at(PULL)
    person.tabs_to("Care for my body, show these notes")
    assert person.moves("Right").name == "Home, show these notes"
    assert person.hears_after("space") == "2 notes"
    assert "checked" in person.here.states
    person.sees("Home. Press to show all kinds.", "push button")
    person.presses("ctrl+f")
    person.is_at(FIND)
    assert person.hears_after("Down") == BED
    assert person.hears_after("Down") == "Home: swept the steps. Sunday, 13 September 2026"
    person.types("water")
    person.hears(NONE)
    person.presses("Escape")
    person.sees_no("Home. Press to show all kinds.")
    person.presses("Escape")
    person.is_at(PULL)
