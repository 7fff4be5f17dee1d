"""Where a file cannot be: said plainly, no half of one left, the page still there, another place.

The disk, the folder and the other program are stand-ins; `journeys/test_month_unsaved.py` has a
full disk and a read-only one.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smallwins.ui.month.looking_back import LookingBackView
from smallwins.ui.month.place import MonthPlace
from support.bad_places import BadPlace, full_disk, open_elsewhere, read_only_folder
from support.home import Home, button, choose, open_menu
from ui.month.one_look import Files, look_over, see
from ui.month.one_month import NOVEMBER, OCTOBER, Answers, keep_some, open_month

FOLDER = "Your wins are safe here. That folder may not be written to."
OPEN = "Your wins are safe here. Another program has that file open."
PLACES = [
    (full_disk, "Your wins are safe here. The disk has no room for the page."),
    (read_only_folder, FOLDER),
    (open_elsewhere, OPEN),
]
CHART_PLACES = [
    (full_disk, "Your wins are safe here. The disk has no room for it."),
    (read_only_folder, FOLDER),
    (open_elsewhere, OPEN),
]


def saves_pdf(place: MonthPlace) -> None:
    button(place, "Save as PDF…").click()


def saves_long_pdf(place: MonthPlace) -> None:
    """The page is one of many sheets then, which are written in a thread."""
    if place.sheets is not None and place.sheets.count == 1:
        place.show_month(NOVEMBER)
        place.board.options.all_wins.click()
    button(place, "Save as PDF…").click()


def saves_web_page(place: MonthPlace) -> None:
    chooses(place, "Save as a web page…")


def saves_book(place: MonthPlace) -> None:
    chooses(place, "Save 2026 as a book…")


def chooses(place: MonthPlace, words: str) -> None:
    more = place.board.ways.more
    more.click()
    choose(open_menu(more), words)


@pytest.mark.parametrize(("bad", "sentence"), PLACES)
@pytest.mark.parametrize(
    ("saves", "ending"),
    [
        (saves_pdf, ".pdf"),
        (saves_long_pdf, ".pdf"),
        (saves_web_page, ".html"),
        (saves_book, ".pdf"),
    ],
)
def test_a_page_that_does_not_save_waits_for_another_place(
    home: Home,
    qtbot: QtBot,
    papers: Path,
    saves: Callable[[MonthPlace], None],
    ending: str,
    bad: BadPlace,
    sentence: str,
) -> None:
    """What was there before is whole, and the same keys save it elsewhere."""
    keep_some(home)
    for number in range(150 if saves is saves_long_pdf else 0):
        home.keep(f"A small thing, number {number}")
    there = papers / "there"
    there.mkdir()
    before = there / f"page{ending}"
    before.write_bytes(b"saved before")
    answers = Answers(before)
    place = open_month(home, qtbot, answers, month=OCTOBER)
    with bad():
        saves(place)
        qtbot.waitUntil(lambda: not place.out.busy)
    assert place.board.desk.says == sentence
    assert not place.board.desk.stop.isVisible()
    assert before.read_bytes() == b"saved before"
    assert list(there.iterdir()) == [before]
    assert place.board.desk.preview.isVisible()
    assert place.sheets is not None
    answers.file = papers / f"elsewhere{ending}"
    saves(place)
    qtbot.waitUntil(lambda: not place.out.busy)
    assert place.board.desk.says == f"Saved as elsewhere{ending} in papers."
    assert answers.file.stat().st_size > len(b"saved before")


@pytest.fixture
def files() -> Files:
    return Files(None)


@pytest.fixture
def view(home: Home, files: Files, qtbot: QtBot) -> LookingBackView:
    return see(look_over(home, files), qtbot)


@pytest.mark.parametrize(("bad", "sentence"), CHART_PLACES)
@pytest.mark.parametrize("ending", [".png", ".svg"])
def test_a_chart_that_does_not_save_waits_for_another_place(
    view: LookingBackView,
    files: Files,
    qtbot: QtBot,
    papers: Path,
    ending: str,
    bad: BadPlace,
    sentence: str,
) -> None:
    """The chart and its words stay; the picture that was there is whole."""
    there = papers / "there"
    there.mkdir()
    before = there / f"chart{ending}"
    before.write_bytes(b"saved before")
    files.file = before
    with bad():
        view.save_as(ending)
        qtbot.waitUntil(lambda: not view.drawing.busy, timeout=20_000)
    assert view.strip.says == sentence
    assert before.read_bytes() == b"saved before"
    assert list(there.iterdir()) == [before]
    assert view.picture.isVisible()
    assert view.table.twin.rows
    files.file = papers / f"elsewhere{ending}"
    view.save_as(ending)
    qtbot.waitUntil(lambda: not view.drawing.busy, timeout=20_000)
    assert view.strip.says == f"Saved as elsewhere{ending} in papers."
    assert files.file.stat().st_size > len(b"saved before")
