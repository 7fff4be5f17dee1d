"""A win is typed into the window and kept: with Enter, with Keep, with a chip."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Program, Reader
from desktop_session.waiting import wait_for
from journeys.person import FIELD, KEPT, TITLE, Person

HERE = "Keep: I'm still here"


@pytest.fixture
def person(regular: Person) -> Person:
    """One app serves all tests here."""
    return regular


def test_enter_keeps_a_win_and_the_field_is_free_for_the_next(person: Person) -> None:
    """The win is on the disk, it lies under Today so far, and one can type on."""
    person.types("made my bed\n")
    person.hears(KEPT)
    (win,) = person.lists()
    assert (win["text"], win["kind"], win["source"]) == ("made my bed", "home", "window")
    person.sees("Today so far", "label")
    assert "made my bed" in person.reads()
    person.sees("Home: made my bed")
    person.is_ready_to_type()


def test_the_app_tells_a_screen_reader_what_it_is(person: Person) -> None:
    """The names that other programs and people rely on."""
    assert (person.app.tree.role, person.app.tree.name) == ("application", TITLE)
    assert (person.field.role, person.field.name) == ("text", FIELD)
    person.sees("Keep", "push button")


def test_keep_is_reached_and_pressed_by_keyboard(person: Person) -> None:
    """Tab goes from the words past their kind to Keep; Space presses it."""
    person.types("called my sister")
    assert person.tabs().name == "Kind: People. Press to change."
    assert person.tabs().name == "Keep"
    person.presses("space")
    person.finds_kept("called my sister")
    assert person.wins()[0]["kind"] == "people"


def test_the_kind_is_chosen_by_keyboard(person: Person) -> None:
    """The guess can be changed, and typing on does not change it back."""
    person.types("called my sister")
    person.tabs_to("Kind: People. Press to change.")
    person.presses("space")
    person.chooses("Rest")
    person.sees("Kind: Rest. Press to change.")
    person.types(" at home\n")
    person.finds_kept("called my sister at home")
    assert person.wins()[0]["kind"] == "rest"


def _chips(newcomer: Person) -> list[str]:
    """What is offered, in its order; the day and the hour say what else than being here."""
    return [name for name in newcomer.reads("push button") if name.startswith("Keep: ")]


def test_a_rough_day_puts_still_here_first_and_one_press_keeps_it(newcomer: Person) -> None:
    """Arrow keys say what kind of day it is; the first chip is a whole win."""
    newcomer.tabs_to("Rough day")
    newcomer.presses("space")
    newcomer.sees("Hello. I'm glad you're here.")
    newcomer.moves("Right")
    wait_for(lambda: _chips(newcomer)[-1:] == [HERE], "being here to be the last of an okay day")
    newcomer.moves("Left")
    wait_for(lambda: _chips(newcomer)[:1] == [HERE], "being here to be the first of a rough day")
    assert len(_chips(newcomer)) > 3
    newcomer.tabs_to(HERE)
    newcomer.presses("space")
    newcomer.hears(KEPT)
    newcomer.finds_kept("I'm still here")
    (win,) = newcomer.wins()
    assert (win["energy"], win["kind"]) == ("rough", "mind")


def test_what_is_typed_while_the_window_opens_is_there(
    desktop: DesktopSession, reader: Reader, start_app: Callable[..., Program], data: Path
) -> None:
    """One can type as soon as the window shows; the first words are kept like any."""
    person = Person(desktop, reader, start_app(), data)
    person.comes_to()
    person.types("opened the curtains\n")
    person.finds_kept("opened the curtains")
    person.is_ready_to_type()


def test_nothing_typed_keeps_nothing_and_nothing_scolds(person: Person) -> None:
    """Enter in an empty field, or after spaces, changes nothing that shows."""
    before = person.reads()
    person.types("\n   \n+")
    person.has_in_field("   +")
    assert person.wins() == []
    assert person.reads() == before
    assert person.has_heard() == []
