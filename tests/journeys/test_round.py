"""Tab goes round each window: every stop has a name and a role, and the way leads back."""

import pytest

from desktop_session import Node, wait_for
from journeys.person import FIELD, QUICK_TITLE, Person

NO_ROLE = {"", "filler", "panel", "unknown", "invalid", "layered pane"}
PAGES = {
    "Appearance": {
        "As the system",
        "100 %",
        "Plain letters everywhere",
        "Less motion",
        "Every day with a win glows the same",
    },
    "Celebration": {"Gentle", "Show me", "A small card for wins kept elsewhere"},
    "The jar": {"Leave out notes from rough days"},
    "Day end": {"3:00", "Move back 15 minutes", "Move on 15 minutes"},
}

# A check-in is there in its time of day alone; its stops lie between the chips and the notes.
CHECK_IN = {
    "Is there one thing you are glad of, or looking forward to?",
    "Keep it on the page of this day",
    "Let this go for today",
    "Done",
    "Replay today",
}
HOLDS = "Hold on to: "
# The note with a line to rest on says another one each day; what can be done with it stands behind.
MORE_ON_LINE = "More on this line"


@pytest.fixture
def person(regular: Person) -> Person:
    """One app serves all tests here."""
    return regular


def walks_round(person: Person, *, back: bool = False) -> list[Node]:
    """Tab until the keyboard is where it began; gives each stop, the first one last."""
    first = person.here
    stops: list[Node] = []
    while not stops or not stops[-1].is_same_as(first):
        stop = person.tabs(back=back)
        # Of a table the program tells first, and then of the cell the keyboard is on.
        wait_for(lambda: person.here.role != "table", "a cell of the table")
        stops.append(person.here if stop.role == "table" else stop)
        assert len(stops) < 60, "the way leads nowhere"
    for stop in stops:
        assert stop.name.strip(), f"a {stop.role} without a name"
        assert stop.role not in NO_ROLE, f"{stop.name} is a {stop.role}"
        assert {"focused", "showing"} <= stop.states or stop is not stops[-1]
    return stops


def names(stops: list[Node]) -> list[str]:
    return [stop.name for stop in stops]


def at_any_hour(stops: list[Node]) -> list[str]:
    """What the keyboard comes to whatever day and time of day it is."""
    met = names(stops)
    at = met.index(MORE_ON_LINE)
    (line,) = {met[at - 1], met[at + 1]} - {"Today"}
    passing = {*CHECK_IN, MORE_ON_LINE, line}
    return [name for name in met if name not in passing and not name.startswith(HOLDS)]


def test_tab_goes_round_today_and_back(person: Person) -> None:
    """Field, Keep, the day, chips, notes as they lie, places, and the field again; both ways."""
    person.keeps("made my bed", "called my sister")
    there = at_any_hour(walks_round(person))
    assert there[:2] == ["Keep", "Rough day"]
    assert all(name.startswith("Keep: ") for name in there[2:8])
    assert there[8:] == [
        "Write about today",
        "How did it feel?",
        "More for this note: called my sister",
        "How did it feel?",
        "More for this note: made my bed",
        "Today",
        "I need a boost",
        "Small things for today",
        FIELD,
    ]
    back = at_any_hour(walks_round(person, back=True))
    # From behind, Tab comes to the kinds of day at their other end.
    assert [name for name in back if not name.endswith(" day")] == [
        name for name in [*reversed(there[:-1]), FIELD] if not name.endswith(" day")
    ]


def test_tab_goes_round_each_page_of_settings(newcomer: Person) -> None:
    """What is chosen is where the keyboard comes to; arrow keys go from page to page."""
    newcomer.presses("ctrl+comma")
    for number, (page, stops) in enumerate(PAGES.items()):
        if number:
            newcomer.moves("Down")
        newcomer.is_at(page)
        found = names(walks_round(newcomer))
        assert set(found) == {*stops, "Settings", "I need a boost", page}
        assert found[-1] == page


def test_settings_and_today_are_reached_from_the_rail(person: Person) -> None:
    """With Tab and arrow keys alone; a place that is pressed gets the keyboard."""
    person.tabs_to("Today", back=True)
    person.moves("Down")
    person.is_at("Jar")
    person.sees("Your jar", "label")
    person.moves("Down")
    person.is_at("Calendar")
    person.sees("Go to a day", "push button")
    person.moves("Down")
    person.is_at("Rewards")
    person.sees("Something kind for you", "label")
    person.moves("Down")
    person.is_at("Month")
    person.sees("Save as PDF…", "push button")
    person.moves("Down")
    person.is_at("Settings")
    person.sees("Settings", "label")
    person.presses("Up", "Up", "Up", "Up", "Up")
    person.is_at("Today")
    person.moves("space")
    person.is_ready_to_type()


def test_tab_goes_round_the_jar_and_what_lies_over_it(person: Person) -> None:
    """In the Jar place, on an open note and in a boost; nothing below them is come to."""
    person.keeps("made my bed")
    person.presses("ctrl+2")
    person.is_at("Pull a note")
    in_jar = names(walks_round(person))
    assert in_jar[:2] == ["Replay today", "Another time"]
    assert in_jar[2].endswith("'s jar, 1 note")
    assert in_jar[3:] == [
        "Find a note",
        "Care for my body, show these notes",
        "Jar",
        "I need a boost",
        "Pull a note",
    ]
    person.presses("Return")
    person.is_at("Another note")
    on_note = ["Keep close", "Let this one rest", "Share…", "Fold it back", "Another note"]
    assert names(walks_round(person)) == on_note
    person.presses("ctrl+b")
    person.is_at("Show me another note")
    in_boost = names(walks_round(person))
    assert in_boost[0] == "Something kind for me"
    assert in_boost[3:6] == ["Is there a hard thought?", "What my jar says", "Close"]
    assert in_boost[6].endswith("Home: made my bed")
    assert in_boost[7:] == ["Show me another note"]


def test_tab_goes_round_the_calendar(person: Person) -> None:
    """The days are one stop, and so are the notes of a day; then words, journal, and one more."""
    person.keeps("made my bed")
    person.presses("ctrl+3")
    wait_for(lambda: person.here.name.endswith(", 1 win"), "the keyboard to be on today")
    # Other tests of this person may have kept a win in another year.
    there = [name for name in names(walks_round(person)) if name != "The year before"]
    stops = [name for name in there if not name.startswith("Journal for ")]
    assert stops[:3] == ["Go to a day", "How am I doing?", "Read my morning words"]
    assert stops[3] == "The day before"
    assert stops[4] == "Home: made my bed"
    assert stops[5:-1] == [
        "Morning or evening words",
        "More room to write",
        "Add a win to this day",
        "Calendar",
        "I need a boost",
        "Year",
    ]


def test_tab_goes_round_quick_add(person: Person) -> None:
    """The small field, what can be kept in one press, and what kind of day it is."""
    person.desktop.run(person.command("quick"))
    person.comes_to(QUICK_TITLE)
    person.is_at(FIELD)
    found = names(walks_round(person))
    assert found[-2:] == ["What kind of day it is: Not said", FIELD]
    assert found[:-2]
    assert all(name.startswith("Keep: ") for name in found[:-2])


def test_a_celebration_can_be_walked_into(person: Person) -> None:
    """Its undo is a stop on the way, and the keyboard keeps it there while it is used."""
    person.types("made my bed\n")
    person.sees("Undo", "push button")
    assert "Undo" in names(walks_round(person))


@pytest.mark.soak
def test_menus_say_every_line(person: Person) -> None:
    """Down goes through the lines of a note's menu, each with its name, and round again."""
    person.keeps("made my bed")
    person.tabs_to("More for this note: made my bed")
    person.presses("space")
    person.is_at("Change the words")  # the first line is marked for who comes by the keyboard
    lines = [person.moves("Down") for _ in range(8)]
    assert {line.role for line in lines} == {"menu item"}
    assert names(lines) == [
        "How did it feel?",
        "Copy the words",
        "Share…",
        "Kind",
        "Another day",
        "A small step on",
        "Put away",
        "Change the words",
    ]
    person.moves("Escape")
    person.is_at("More for this note: made my bed")


def test_the_window_is_a_window_to_a_screen_reader(newcomer: Person) -> None:
    """By its name, and not as a part without a role."""
    window = newcomer.sees("SmallWins", "frame")
    assert [node.name for node in newcomer.app.tree.children if node.is_shown] == ["SmallWins"]
    assert window.role == "frame"
