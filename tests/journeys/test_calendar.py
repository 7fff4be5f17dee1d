"""The year is walked from outside the program, a day is entered, and a journal outlives a kill."""

import datetime as dt
import random
import signal
import sqlite3
import time
from collections.abc import Iterator

import pytest

from desktop_session import DesktopSession, Node, Reader, wait_for
from journeys.looking_back import Rememberer, someone_with
from journeys.person import DATABASE
from smallwins.domain.wins import Kind
from support.wins import new_win

TODAY = dt.date(2026, 11, 20)
DAY = dt.timedelta(days=1)
ADD = "Add a win to this day"
ADD_FIELD = "A small win of this day"


@pytest.fixture(scope="module")
def at_home(desktop: DesktopSession, ears: Reader) -> Iterator[Rememberer]:
    """Wins of this year and the last, and one app for the tests here."""
    with someone_with(
        desktop,
        ears,
        new_win("swept the steps", kind=Kind.HOME, day=dt.date(2025, 9, 13)),
        new_win("a walk round the pond", kind=Kind.MOVING, day=TODAY - 7 * DAY),
        new_win("made my bed", kind=Kind.HOME, feeling="calmer"),
        new_win("called my sister", kind=Kind.PEOPLE),
        times=2,
    ) as someone:
        yield someone


@pytest.fixture
def person(at_home: Rememberer, reader: Reader) -> Rememberer:
    """Someone in the Calendar place, with the keyboard on today."""
    at_home.comes_to()
    at_home.presses("Escape", "ctrl+3")
    at_home.sees("2026", "table")
    return at_home


def cell_of(table: Node, name: str) -> Node:
    """The cell that says this of its day."""
    rows, columns = table.grid
    for row in range(rows):
        for column in range(columns):
            cell = table.cell(row, column)
            if cell.name == name:
                return cell
    raise AssertionError(f"no cell says {name!r}")


def test_the_year_is_a_table_and_each_day_a_cell(person: Rememberer) -> None:
    """A screen reader walks it: rows of weekdays, cells with a day and what it holds."""
    table = person.sees("2026", "table")
    assert table.grid[0] == 14
    names = [table.cell(row, 0).name for row in range(7)]
    assert names == ["", "", "", *(f"{day} January, a rest day" for day in range(1, 5))]
    today = cell_of(table, "20 November, 2 wins")
    assert today.role == "cell"
    assert cell_of(table, "13 November, 1 win").role == "cell"
    # Days to come say their date and no more.
    assert cell_of(table, "21 November").role == "cell"


def test_the_year_is_walked_by_keys_and_a_day_entered(person: Rememberer) -> None:
    """Each step is said; Enter opens the page; a win is added there, and its day lights up."""
    assert person.moves("Left").name == "13 November, 1 win"
    assert person.moves("Up").name == "12 November, a rest day"
    assert person.moves("Page_Up").name == "12 October, a rest day"
    assert person.moves("Home").name == "20 November, 2 wins"
    assert person.moves("Page_Up").name == "20 October, a rest day"
    assert person.moves("Page_Up").name == "20 September, a rest day"
    person.presses("Return")
    person.is_at(ADD)
    person.presses("Return")
    person.is_at(ADD_FIELD)
    person.types("fed the cat\n")
    kept = person.finds_win("fed the cat")
    assert kept["day"] == "2026-09-20"
    person.sees("That counts. It is with 20 September.", "label")
    person.presses("Escape", "Escape")  # the card that met it goes first
    person.is_at(ADD)
    person.presses("Escape")
    wait_for(
        lambda: (
            person.sees("2026", "table").is_shown
            and cell_of(person.sees("2026", "table"), "20 September, 1 win")
        ),
        "the day to say its win",
    )
    # Back in the calendar, on the same day; Ctrl+Z takes the win back.
    person.presses("ctrl+z")
    wait_for(lambda: "fed the cat" not in [win["text"] for win in person.wins()], "it to go")


def test_the_notes_of_a_day_are_heard_and_opened(person: Rememberer) -> None:
    """A list of notes, each with its words and how it felt; the way on leads to the journal."""
    person.presses("Return")
    person.is_at("Home: made my bed. It felt: calmer")
    assert "Notes of Friday 20 November" in [node.name for node in person.reader.focused[-2:]]
    assert person.moves("Down").name == "People: called my sister"
    person.tabs_to("Journal for Friday 20 November")
    person.presses("Escape")
    person.is_at("20 November, 2 wins")


def test_a_day_is_gone_to_by_its_date(person: Rememberer) -> None:
    """Ctrl+G, a date, Enter; whatever is no date is answered plainly."""
    person.presses("ctrl+g")
    person.is_at("Which day would you like to see?")
    person.types("the day it rained\n")
    person.sees("All is as it was. You can write it like 2026-10-24.", "label")
    person.presses("ctrl+a")
    person.types("2025-09-13\n")
    person.sees("Home: swept the steps", "list item")
    person.presses("Escape")
    person.is_at("13 September 2025, 1 win")


def journal_in(person: Rememberer) -> str:
    """What is written of today, straight from the file."""
    # Killed in the middle of a write, SQLite takes its half back first: that writes.
    file = sqlite3.connect(f"file:{person.data / DATABASE}?mode=rw", uri=True)
    try:
        rows = file.execute(
            "SELECT text FROM day_words WHERE part = 'journal' AND day = ?", (TODAY.isoformat(),)
        ).fetchall()
    finally:
        file.close()
    return str(rows[0][0]) if rows else ""


def test_a_window_killed_while_somebody_writes_loses_a_second_at_most(
    desktop: DesktopSession, ears: Reader
) -> None:
    """Never an earlier word; and the next start shows what is there, ready to go on."""
    dice = random.Random(20261121)
    with someone_with(desktop, ears, new_win("made my bed")) as person:
        person.comes_to()
        person.is_ready_to_type()
        person.presses("ctrl+j")
        person.is_at("Journal for Friday 20 November")
        typed: list[tuple[float, str]] = []
        words = ""
        ends = time.monotonic() + dice.uniform(2.0, 3.5)
        while time.monotonic() < ends:
            piece = f"line {len(typed)} of the day\n"
            person.types(piece)
            words += piece
            typed.append((time.monotonic(), words))
        killed = time.monotonic()
        person.app.send(signal.SIGKILL)
        person.app.wait()
        there = journal_in(person)
        a_second_before = max((said for at, said in typed if at < killed - 1), key=len)
        assert words.startswith(there)
        assert len(there) >= len(a_second_before), (there[-40:], a_second_before[-40:])
        person.starts_after_a_kill()
        person.presses("ctrl+j")
        person.is_at("Journal for Friday 20 November")
        wait_for(lambda: person.here.text == there, "the words to be there again")
        person.types("and on\n")
        wait_for(lambda: "and on\n" in journal_in(person), "the words to go on")
