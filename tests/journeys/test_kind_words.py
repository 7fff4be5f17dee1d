"""The note with a line on Today, by keys and with a screen reader, from the first Tab on."""

from collections.abc import Callable
from pathlib import Path

from desktop_session import DesktopSession, Program, Reader
from journeys.person import Person
from journeys.test_settings import closes_settings, opens_settings, presses_switch


def comes_to_note(person: Person) -> str:
    """Go back by Tab from the field: the note is at the foot of the page. Gives what it says."""
    for _stop in range(12):
        node = person.tabs(back=True)
        if node.name == "More on this line":
            return person.tabs(back=True).name
    raise AssertionError("no note was come to")


def test_a_line_is_turned_pinned_and_hidden_by_keys(
    desktop: DesktopSession,
    reader: Reader,
    start_app: Callable[..., Program],
    data: Path,
) -> None:
    """It is read aloud as it turns; the menu key opens what can be done; Settings show it again."""
    person = Person(desktop, reader, start_app(), data)
    person.comes_to()
    person.is_ready_to_type()
    first = comes_to_note(person)
    second = person.hears_after("Return")
    assert second
    assert first not in second
    person.presses("Menu")
    person.chooses("Pin it")
    person.sees("It is pinned. It comes first now.", "label")
    person.presses("ctrl+z")
    person.sees("As it was before.", "label")
    person.presses("shift+F10")
    person.chooses("Hide this note")
    person.is_at("Undo")
    opens_settings(person, "Kind words")
    presses_switch(person, "A note with a line on Today")
    closes_settings(person)
    assert comes_to_note(person)
