"""Settings apply as they change, by keyboard alone, and are as they were after a new start."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from desktop_session import DesktopSession, Program, Reader, at_time, wait_for
from journeys.person import FIELD, Person

HEADING = QRect(30, 40, 600, 60)
BY_DAY = (180, 256)
BY_LAMP = (0, 90)


def opens_settings(person: Person, page: str = "Appearance") -> None:
    person.presses("ctrl+comma")
    person.is_at("Appearance")
    while person.here.name != page:
        person.moves("Down")


def closes_settings(person: Person) -> None:
    person.presses("ctrl+1")
    person.is_ready_to_type()


def presses_switch(person: Person, name: str) -> None:
    switch = person.tabs_to(name)
    person.presses("space")
    wait_for(lambda: "checked" in switch.states, f"{name} to be on")


def starts_again(person: Person, start_app: Callable[..., Program]) -> Person:
    person.presses("ctrl+q")
    assert person.app.wait() == 0
    again = Person(person.desktop, person.reader, start_app(), person.data)
    again.comes_to()
    again.is_ready_to_type()
    return again


def lightness(person: Person) -> int:
    return person.color_at(560, 700).lightness()


def heading(person: Person) -> QImage:
    """The greeting as it is drawn."""
    return person.picture().copy(HEADING)


def test_lamplight_comes_at_once_and_stays(
    person: Person, start_app: Callable[..., Program]
) -> None:
    """The window goes dark as the arrow key is pressed, and opens dark the next time."""
    assert lightness(person) in range(*BY_DAY)
    opens_settings(person)
    person.tabs_to("As the system")
    person.moves("Right")
    person.moves("Right")
    person.is_at("Lamplight")
    wait_for(lambda: lightness(person) in range(*BY_LAMP), "lamplight")
    closes_settings(person)
    wait_for(lambda: lightness(person) in range(*BY_LAMP), "lamplight in Today")
    again = starts_again(person, start_app)
    assert lightness(again) in range(*BY_LAMP)
    opens_settings(again)
    assert "checked" in again.tabs_to("Lamplight").states


@pytest.mark.soak
def test_text_at_200_percent_makes_everything_larger(
    person: Person, start_app: Callable[..., Program]
) -> None:
    """The field is about twice as high at once, and after a new start; Tab still goes round."""
    before = person.field.box
    opens_settings(person)
    person.tabs_to("100 %")
    for _step in range(4):
        person.moves("Right")
    person.is_at("200 %")
    closes_settings(person)
    wait_for(lambda: person.field.box.height > 1.6 * before.height, "a larger field")
    person.types("made my bed\n")
    person.sees("made my bed", "label")
    again = starts_again(person, start_app)
    assert again.field.box.height > 1.6 * before.height
    again.tabs_to("More for this note: made my bed")
    again.tabs_to(FIELD)


@pytest.mark.soak
def test_plain_letters_reach_headings_and_words(
    person: Person, start_app: Callable[..., Program]
) -> None:
    """The greeting is drawn in other letters, now and the next time."""
    serif = heading(person)
    opens_settings(person)
    presses_switch(person, "Plain letters everywhere")
    closes_settings(person)
    wait_for(lambda: heading(person) != serif, "other letters")
    plain = heading(person)
    again = starts_again(person, start_app)
    wait_for(lambda: heading(again) == plain, "the same letters again")


def test_every_other_setting_is_there_after_a_new_start(
    person: Person, start_app: Callable[..., Program]
) -> None:
    """Less motion, how much of a celebration, the small card, when the day ends."""
    opens_settings(person)
    presses_switch(person, "Less motion")
    person.tabs_to("Appearance")
    person.moves("Down")
    person.tabs_to("Gentle")
    person.moves("Left")
    card = person.tabs_to("A small card for wins kept elsewhere")
    person.presses("space")
    wait_for(lambda: "checked" not in card.states, "the card to be off")
    person.tabs_to("Celebration")
    person.moves("Down")
    presses_switch(person, "Leave out notes from rough days")
    person.tabs_to("The jar")
    person.moves("Down")
    person.tabs_to("3:00")
    person.moves("Right")
    person.sees("A win before 4:00 is part of the evening before.", "label")
    person.tabs_to("Move on 15 minutes")
    person.presses("space")
    person.sees("A win before 4:15 is part of the evening before.", "label")
    again = starts_again(person, start_app)
    opens_settings(again)
    assert "checked" in again.tabs_to("Less motion").states
    again.tabs_to("Appearance")
    again.moves("Down")
    assert "checked" in again.tabs_to("Words").states
    assert "checked" not in again.tabs_to("A small card for wins kept elsewhere").states
    again.tabs_to("Celebration")
    again.moves("Down")
    assert "checked" in again.tabs_to("Leave out notes from rough days").states
    again.tabs_to("The jar")
    again.moves("Down")
    again.sees("A win before 4:15 is part of the evening before.", "label")


def test_a_win_at_one_minute_to_three_belongs_to_the_evening(
    desktop: DesktopSession, reader: Reader, start_app: Callable[..., Program], data: Path
) -> None:
    """At 2:59 it is still Thursday; kept at 3:00 a win is Friday's."""
    for clock, date, day in (
        ("2026-11-20 02:59:00", "Thursday 19 November", "2026-11-19"),
        ("2026-11-20 03:00:01", "Friday 20 November", "2026-11-20"),
    ):
        person = Person(desktop, reader, start_app(env=at_time(clock)), data)
        person.comes_to()
        person.is_ready_to_type()
        person.sees(date, "label")
        person.types(f"put the phone away at {clock}\n")
        assert person.finds_win(f"put the phone away at {clock}")["day"] == day
        person.presses("ctrl+q")
        assert person.app.wait() == 0


@pytest.mark.soak
def test_the_day_turns_while_the_window_is_open(
    desktop: DesktopSession, reader: Reader, start_app: Callable[..., Program], data: Path
) -> None:
    """At three the date is the next one and the page is free for it; the jar keeps its note."""
    # On a busy machine it takes a while until somebody can type.
    night = at_time("2026-11-20 02:54:00", times=25)
    person = Person(desktop, reader, start_app(env=night), data)
    person.comes_to()
    person.is_ready_to_type()
    person.sees("Thursday 19 November", "label")
    person.types("put the phone away\n")
    assert person.finds_win("put the phone away")["day"] == "2026-11-19"
    person.types("half a th")
    person.sees("Friday 20 November", "label")
    person.has_in_field("half a th")
    person.sees("No notes yet today, and that is okay.", "label")
    person.sees("November's jar, 1 note")


@pytest.mark.soak
def test_another_day_end_holds_from_then_on(
    desktop: DesktopSession, reader: Reader, start_app: Callable[..., Program], data: Path
) -> None:
    """With midnight chosen, one past midnight is the new day at once; what was kept stays."""
    env = at_time("2026-11-20 01:00:00")
    person = Person(desktop, reader, start_app(env=env), data)
    person.comes_to()
    person.is_ready_to_type()
    person.types("brushed my teeth\n")
    assert person.finds_win("brushed my teeth")["day"] == "2026-11-19"
    opens_settings(person, "Day end")
    person.tabs_to("3:00")
    person.moves("Left")
    person.moves("Left")
    person.is_at("Midnight")
    person.sees("Your day ends at midnight.", "label")
    closes_settings(person)
    person.sees("Friday 20 November", "label")
    person.types("went to bed\n")
    assert person.finds_win("went to bed")["day"] == "2026-11-20"
    assert person.finds_win("brushed my teeth")["day"] == "2026-11-19"
