"""The page of reminders, by keyboard alone, as a screen reader tells it."""

from collections.abc import Callable

from desktop_session import Program, wait_for
from journeys.person import Person
from journeys.test_settings import opens_settings, presses_switch, starts_again


def test_a_reminder_is_set_by_keys_and_is_there_after_a_new_start(
    person: Person, start_app: Callable[..., Program]
) -> None:
    """A switch, a time by the arrow keys, and quiet hours that say their time as they move."""
    person.presses("ctrl+comma")
    person.is_at("Appearance")
    person.moves("Up")
    assert person.here.name == "Reminders"
    presses_switch(person, "Evening")
    time = person.tabs_to("Evening: the time")
    person.presses("Down", "Down")
    wait_for(lambda: time.text == "19:00", "the time to be another")
    begin = person.tabs_to("Quiet hours begin at 21:30")
    assert begin.role == "slider"
    assert person.hears_after("Right") == "21:45"
    person.sees("No reminders from 21:45 to 8:00.", "label")
    again = starts_again(person, start_app)
    opens_settings(again)
    again.moves("Up")
    assert "checked" in again.tabs_to("Evening").states
    assert again.tabs_to("Evening: the time").text == "19:00"
    again.tabs_to("Quiet hours begin at 21:45")
