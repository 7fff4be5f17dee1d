"""Looking back by keys alone: four charts and the same in words, and a picture of one to keep."""

import datetime as dt
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from desktop_session import DesktopSession, Node, Reader, wait_for
from journeys.looking_back import Rememberer, someone_with
from journeys.person import FIELD
from smallwins.domain.wins import Energy, Kind
from support.wins import new_win

PRINT = "Print…"
LOOKING_BACK = "Looking back"
SAVE = "Save as picture…"
YEAR = "1 January 2026 to 31 December 2026"
SVG = "{http://www.w3.org/2000/svg}"
HOUR = dt.timedelta(hours=1)
MANY = 40
"""More colours than empty paper and a line of words have."""
LEAST_WIDE = 1000


def at(day: dt.date, hour: int) -> dt.datetime:
    """That hour on the wall of where wins of these tests are kept."""
    return dt.datetime.combine(day, dt.time(hour), tzinfo=dt.UTC) - HOUR


@pytest.fixture
def person(desktop: DesktopSession, reader: Reader) -> Iterator[Rememberer]:
    """Someone with three wins of this year and one of the last, on an evening in November."""
    old, monday = dt.date(2025, 5, 5), dt.date(2026, 9, 14)
    sunday, october = dt.date(2026, 9, 13), dt.date(2026, 10, 5)
    wins = (
        new_win("swept the steps", kind=Kind.HOME, day=old, kept_at=at(old, 9)),
        new_win(
            "a walk round the pond",
            kind=Kind.MOVING,
            day=sunday,
            kept_at=at(sunday, 10),
            feeling="lighter",
        ),
        new_win("cooked real soup", kind=Kind.FOOD, day=monday, kept_at=at(monday, 18)),
        new_win("called my sister", kind=Kind.FOOD, day=october, kept_at=at(october, 18)),
    )
    days = {sunday: Energy.ROUGH, october: Energy.GOOD}
    with someone_with(desktop, reader, *wins, days=days) as someone:
        someone.comes_to()
        someone.is_at(FIELD)
        yield someone


def goes_to_looking_back(person: Rememberer) -> None:
    """Ctrl+5, and by Tab and an arrow to the other side of the place."""
    person.presses("ctrl+5")
    person.is_at(PRINT)
    person.tabs_to("The page", back=True)
    assert person.moves("Right").name == LOOKING_BACK
    person.is_at(LOOKING_BACK)


def has_loaded(person: Rememberer, library: str) -> bool:
    """Whether a library's own code is in the running app."""
    return f"/{library}/" in Path(f"/proc/{person.app.pid}/maps").read_text()


def words_of(table: Node) -> list[list[str]]:
    """What a reader says of each cell, row by row."""
    rows, columns = table.grid
    return [[table.cell(row, column).name for column in range(columns)] for row in range(rows)]


def sees_chart(person: Rememberer, title: str) -> tuple[Node, list[list[str]]]:
    """A chart and the cells of the table beside it, as another program finds both."""
    # Its name stands above the picture, too; the picture alone is described.
    picture = wait_for(
        lambda: next(
            (it for it in person.app.tree.find_all_shown(name=title) if it.description), None
        ),
        f"the chart {title!r}",
    )
    return picture, words_of(person.sees(f"The same in words: {title}", "table"))


def is_drawn(person: Rememberer, picture: Node) -> bool:
    """Whether more than empty paper is where the chart is: letters and fills have many colours."""
    box, frame = picture.box, person.sees("SmallWins", "frame").box
    area = QRect(box.x - frame.x, box.y - frame.y, box.width, box.height)
    seen = person.picture().copy(area & QRect(0, 0, frame.width, frame.height))
    points = {seen.pixel(x, y) for x in range(0, seen.width(), 2) for y in range(seen.height())}
    return len(points) > MANY


def saves_as(person: Rememberer, entry: str, file: Path) -> None:
    """By the button, its menu, and the system's dialog."""
    person.presses("Return")
    person.chooses(entry)
    person.comes_to("Save as picture… — SmallWins")
    person.types(f"{file}\n")
    person.comes_to()
    person.sees(f"Saved as {file.name} in {file.parent.name}.", "label")
    person.hears(f"Saved as {file.name} in {file.parent.name}.")


def test_each_chart_is_named_and_its_table_says_the_same(person: Rememberer) -> None:
    """Tab to the charts, and an arrow to each: it is heard, seen, and read cell by cell."""
    goes_to_looking_back(person)
    person.tabs_to("Kinds")
    picture, kinds = sees_chart(person, "Kinds of wins")
    assert picture.description == f"Kinds of wins, {YEAR}. Food & water: 2. Moving: 1."
    assert [row[0] for row in kinds] == ["September 2026", "October 2026", "November 2026"]
    assert kinds[0][1:] == [
        "September 2026, Food & water: 1",
        "September 2026, Moving: 1",
        "September 2026, All so far: 2",
    ]
    assert kinds[2][3] == "November 2026, All so far: 3"
    wait_for(lambda: is_drawn(person, picture), "the chart to be drawn")

    person.presses("Right")
    picture, times = sees_chart(person, "When wins find me")
    person.hears(f"When wins find me, {YEAR}. Morning: 1. Early evening: 2.")
    assert picture.description in person.has_heard()
    assert "Morning, Sunday: 1" in times[1]
    assert "Early evening, Monday: 2" in times[3]
    assert times[5][1] == "Night, Monday: a quiet time"
    wait_for(lambda: is_drawn(person, picture), "the chart to be drawn")

    person.presses("Right")
    picture, days = sees_chart(person, "Wins on all kinds of days")
    assert picture.description in person.has_heard()
    assert days[1] == [
        "October 2026",
        *(f"October 2026, {name}: 1" for name in ("Rough days", "Good days")),
        *(f"October 2026, Wins on {name} days: 1" for name in ("rough", "good", "other")),
    ]
    wait_for(lambda: is_drawn(person, picture), "the chart to be drawn")

    person.presses("Right")
    picture, feelings = sees_chart(person, "Feelings I named")
    person.hears(f"Feelings I named, {YEAR}. lighter: 1.")
    assert feelings == [["lighter", "lighter, Times: 1"]]
    wait_for(lambda: is_drawn(person, picture), "the chart to be drawn")
    person.presses("Right")  # the end is an end
    person.is_at("Feelings")


def test_days_of_ones_own_are_chosen(person: Rememberer) -> None:
    """All that was kept, then two days that are typed; the table is walked by arrows."""
    goes_to_looking_back(person)
    person.tabs_to("This year")
    person.presses("Right")
    person.is_at("All")
    wait_for(lambda: sees_chart(person, "Kinds of wins")[1][0][0] == "May 2025", "all that was")
    person.presses("Right")
    person.is_at("My own days…")
    person.presses("Return")
    person.comes_to("Which days would you like to see? — SmallWins")
    person.is_at("From")
    person.presses("ctrl+a")
    person.types("2026-09-14")
    person.tabs_to("To")
    person.presses("ctrl+a")
    person.types("2026-10-31\n")
    person.comes_to()
    span = "14 September 2026 to 31 October 2026"
    person.hears(f"Kinds of wins, {span}. Food & water: 2.")
    person.is_at("My own days…")
    person.tabs_to(SAVE)
    assert person.tabs().role == "cell"
    table = words_of(person.sees("The same in words: Kinds of wins", "table"))
    assert [row[1:] for row in table] == [
        ["September 2026, Food & water: 1", "September 2026, All so far: 1"],
        ["October 2026, Food & water: 2", "October 2026, All so far: 2"],
    ]
    assert person.moves("Right").name == "September 2026, Food & water: 1"
    assert person.moves("Down").name == "October 2026, Food & water: 2"


def test_a_chart_is_saved_as_a_drawing_and_as_a_picture(person: Rememberer, papers: Path) -> None:
    """The words of the drawing are text, which a search finds; then back to the page."""
    goes_to_looking_back(person)
    sees_chart(person, "Kinds of wins")
    person.tabs_to(SAVE)
    drawing = papers / "kinds.svg"
    saves_as(person, "A drawing with text (SVG)…", drawing)
    said = [text for it in ET.parse(drawing).iter(f"{SVG}text") if (text := "".join(it.itertext()))]
    for words in ("Kinds of wins", YEAR, "Food & water", "Moving", "Oct"):
        assert any(words in one for one in said), said
    person.is_at(SAVE)
    picture = papers / "kinds.png"
    saves_as(person, "A picture (PNG)…", picture)
    assert QImage(str(picture)).width() > LEAST_WIDE
    assert {file.name for file in papers.iterdir()} == {"kinds.svg", "kinds.png"}
    assert all(not file.stat().st_mode & 0o077 for file in papers.iterdir())
    person.tabs_to(LOOKING_BACK, back=True)
    assert person.moves("Left").name == "The page"
    person.sees("The page of November 2026")
    person.tabs_to(PRINT)


def test_what_draws_comes_with_the_first_chart(person: Rememberer) -> None:
    """Neither the window nor the page of a month brings its code into the app."""
    person.presses("ctrl+5")
    person.is_at(PRINT)
    person.sees("The page of November 2026")
    assert not has_loaded(person, "matplotlib")
    assert not has_loaded(person, "numpy")
    person.tabs_to("The page", back=True)
    person.presses("Right")
    picture, _ = sees_chart(person, "Kinds of wins")
    wait_for(lambda: is_drawn(person, picture), "the chart to be drawn")
    assert has_loaded(person, "matplotlib")
    assert has_loaded(person, "numpy")
