"""The notes of a day are seen once more, one slow page at a time, with the keyboard alone."""

import time
from collections.abc import Iterator

import pytest

from desktop_session import DesktopSession, Reader, wait_for
from journeys.looking_back import Rememberer, someone_with
from smallwins.domain.wins import Kind
from support.wins import new_win

TIMES = 25
A_PAGE_AND_MORE = 10.0
"""Seconds of the app in which a page turns, if it turns by itself: it stays for six."""

TITLE = "Today, once more. "
FIRST = "Home: made my bed. It felt: calmer. 10:30"
SECOND = "People: called my sister. 10:30"
LAST = "Food & water: drank some water. 10:30. All of it happened. It stays."
REPLAY = "Replay today"
GOOD_NIGHT = "Good night"


@pytest.fixture(scope="module")
def at_home(desktop: DesktopSession, ears: Reader) -> Iterator[Rememberer]:
    """Three notes of today, and one app for all tests here; its seconds are short ones."""
    with someone_with(
        desktop,
        ears,
        new_win("made my bed", kind=Kind.HOME, feeling="calmer"),
        new_win("called my sister", kind=Kind.PEOPLE),
        new_win("drank some water", kind=Kind.FOOD),
        times=TIMES,
    ) as someone:
        yield someone


@pytest.fixture
def person(at_home: Rememberer, reader: Reader) -> Rememberer:
    """Someone in the Jar place, with the keyboard on "Replay today"."""
    at_home.goes_to_jar()
    at_home.tabs_to(REPLAY)
    reader.forget()
    return at_home


def test_notes_are_heard_one_after_another_and_wait_when_told(person: Rememberer) -> None:
    """Space lets a page stay, arrows turn, Space again and the rest come by themselves."""
    # Both keys at once: a page is short here.
    person.presses("Return", "space")
    person.hears("It waits for you.")
    assert person.hears_after("Right") == SECOND
    assert person.hears_after("Left") == FIRST
    assert person.hears_after("End") == LAST
    assert person.hears_after("Home") == FIRST
    turned = [SECOND, FIRST, LAST, FIRST]
    assert person.has_heard() == [f"{TITLE}{FIRST}", "It waits for you.", *turned]
    person.reader.forget()
    person.presses("space")
    person.hears(LAST)
    assert person.has_heard() == ["It goes on.", SECOND, LAST]
    person.presses("Escape")
    person.is_at(REPLAY)


def test_good_night_closes_it(person: Rememberer) -> None:
    """It has the keyboard from the first, so Enter is enough."""
    person.presses("Return")
    person.hears(f"{TITLE}{FIRST}")
    person.is_at(GOOD_NIGHT)
    person.presses("Return")
    person.is_at(REPLAY)


def test_another_day_can_be_replayed(person: Rememberer) -> None:
    """Yesterday held no note: it was a rest day, and Space leaves it."""
    person.tabs_to("Another time")
    person.presses("Return")
    person.chooses("Yesterday")
    person.hears("Yesterday, once more. A rest day. Rest is part of life, too.")
    person.is_at(GOOD_NIGHT)
    person.presses("space")
    person.is_at("Another time")


def test_with_less_motion_pages_turn_by_hand_alone(person: Rememberer) -> None:
    """However long one looks, the page stays; Space and arrows turn it."""
    person.presses("ctrl+comma")
    person.is_at("Appearance")
    switch = person.tabs_to("Less motion")
    person.presses("space")
    wait_for(lambda: "checked" in switch.states, "the switch to be on")
    person.goes_to_jar()
    person.tabs_to(REPLAY)
    person.reader.forget()
    assert person.hears_after("Return") == f"{TITLE}{FIRST}"
    person.is_at(GOOD_NIGHT)
    person.sees("Next", "push button")
    before, begun = person.picture(), time.monotonic()
    while (time.monotonic() - begun) * TIMES < A_PAGE_AND_MORE:
        assert len(person.lists()) == len(person.wins())
    assert person.picture() == before
    assert person.has_heard() == [f"{TITLE}{FIRST}"]
    assert person.hears_after("space") == SECOND
    assert person.hears_after("Right") == LAST
    person.presses("Escape")
    person.is_at(REPLAY)
