"""A print of many sheets: painted while the window goes on, stopped with no sheet on paper."""

import contextlib
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from report.sheets import all_of
from smallwins.desktop import print_queue
from smallwins.report import output
from smallwins.report.output import page_layout, paint_pages
from smallwins.report.paper import Paper
from smallwins.ui.month.making import Making
from smallwins.ui.month.place import MonthPlace
from smallwins.ui.month.sending import pages_onto
from smallwins.ui.widgets.to_paper import print_pages
from support.gone_printer import gone_printer
from support.home import Ear, Home, button
from ui.month.one_month import NOVEMBER, Answers, open_month
from ui.month.test_year_book import a_page, cards

NOT_TAKEN = "Your wins are safe here. The printer did not take the page."
STOPPED = "All is as it was. The pages were put aside."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "printed.pdf"


@pytest.fixture
def printer(file: Path) -> QPrinter:
    """One that prints into a file, as the system's dialog gives it."""
    one = QPrinter(QPrinter.PrinterMode.HighResolution)
    one.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    one.setOutputFileName(str(file))
    return one


@pytest.fixture
def answers(printer: QPrinter, tmp_path: Path) -> Answers:
    return Answers(tmp_path / "saved.pdf", printer)


@pytest.fixture
def place(home: Home, qtbot: QtBot, answers: Answers) -> MonthPlace:
    """A month of two hundred wins, with all of them on its pages."""
    for number in range(200):
        home.keep(f"A small thing, number {number}")
    place = open_month(home, qtbot, answers)
    place.board.options.all_wins.click()
    return place


def words_of(file: Path) -> str:
    done = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True)
    return done.stdout


def test_many_sheets_are_printed_while_the_window_goes_on(
    place: MonthPlace, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In another thread; what is said comes when the printer has them."""
    painted_here: list[bool] = []

    def watched(*given: object) -> None:
        painted_here.append(QThread.currentThread() is place.thread())
        paint_pages(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(output, "paint_pages", watched)
    button(place, "Print…").click()
    assert place.out.busy
    qtbot.waitUntil(lambda: not place.out.busy)
    assert place.board.desk.says == "The page is on its way to the printer."
    assert painted_here == [False]
    found = words_of(file)
    assert all(f"number {number}\n" in found for number in range(200))


def test_a_printer_that_is_gone_is_said(
    place: MonthPlace, answers: Answers, file: Path, qtbot: QtBot
) -> None:
    """As with a few sheets."""
    answers.printer = gone_printer(file)
    button(place, "Print…").click()
    qtbot.waitUntil(lambda: not place.out.busy)
    assert place.board.desk.says == NOT_TAKEN
    assert place.sheets is not None


@pytest.mark.parametrize("way", ["Print…", "Save as PDF…"])
def test_what_else_takes_long_has_its_turn_after_it(
    place: MonthPlace, answers: Answers, qtbot: QtBot, way: str
) -> None:
    """Nobody is asked where it is to go before that."""
    button(place, "Print…").click()
    button(place, way).click()
    assert not answers.asked
    assert place.board.desk.says == "Your pages go out first. Then this has its turn."
    qtbot.waitUntil(lambda: not place.out.busy)


def test_closing_while_it_is_printed_prints_no_sheet(place: MonthPlace, file: Path) -> None:
    """It is waited for."""
    button(place, "Print…").click()
    place.let_go()
    assert not place.out.busy
    assert not file.exists()


# The making of it


def a_print(printer: QPrinter) -> tuple[Making, Ear]:
    ear = Ear()
    making = Making([NOVEMBER], a_page, lambda _page: cards(), pages_onto(printer), ear)
    making.went_on.connect(ear.hear)
    making.ended.connect(ear.hear)
    return making, ear


def test_how_far_it_is_is_said_in_sheets(printer: QPrinter, qtbot: QtBot) -> None:
    making, ear = a_print(printer)
    making._slow.setInterval(0)
    making.start()
    qtbot.waitUntil(lambda: ("The page is on its way to the printer.",) in ear.heard)
    said = [str(words[0]) for words in ear.heard]
    assert said[0] == "Your pages are on their way."
    assert "Your pages: 1 of 2" in said


def test_what_is_stopped_leaves_what_was_there(printer: QPrinter, file: Path, qtbot: QtBot) -> None:
    """Not the half of a file where a whole one was, however far it was."""
    file.write_bytes(b"printed before")
    making, ear = a_print(printer)
    making._slow.setInterval(0)
    making.went_on.connect(lambda _said: making.stop())
    making.start()
    qtbot.waitUntil(lambda: (STOPPED,) in ear.heard)
    assert file.read_bytes() == b"printed before"
    assert [one.name for one in file.parent.iterdir()] == [file.name]


# What a printer is asked to do where it ends early


class Broken:
    """Its second sheet cannot be painted."""

    paper = Paper.A4
    count = 2

    def paint(self, _painter: QPainter, page: int) -> None:
        if page:
            raise ValueError("no second sheet")


class Aborting(QPrinter):
    """A printer that can take its sheets back, or says that it cannot."""

    def __init__(self, asked: list[str], *, takes_back: bool) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self._asked = asked
        self._takes_back = takes_back

    def abort(self) -> bool:
        self._asked.append("take back")
        return self._takes_back

    def outputFileName(self) -> str:  # noqa: N802 - Qt's name
        return ""  # as of one that prints on paper

    def printerName(self) -> str:  # noqa: N802 - Qt's name
        return ""


@pytest.mark.parametrize(
    ("takes_back", "asked"), [(True, ["take back"]), (False, ["take back", "nowhere"])]
)
def test_sheets_that_do_not_come_to_an_end_are_put_aside(
    file: Path, monkeypatch: pytest.MonkeyPatch, takes_back: bool, asked: list[str]
) -> None:
    """By the printer; where it cannot, what it has goes nowhere."""
    told: list[str] = []

    @contextlib.contextmanager
    def nowhere() -> Iterator[None]:
        told.append("nowhere")
        yield

    monkeypatch.setattr(print_queue, "jobs_go_nowhere", nowhere)
    printer = Aborting(told, takes_back=takes_back)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    with pytest.raises(ValueError, match="no second sheet"):
        print_pages(Broken(), printer)
    assert told == asked


# A print into a file


def test_nothing_of_a_print_into_a_file_lies_elsewhere(
    printer: QPrinter, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Were the app killed in the middle of it, the words would stay there."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    seen: list[list[Path]] = []
    pages = cards()
    paint = pages.paint

    def look_round(painter: QPainter, page: int) -> None:
        paint(painter, page)
        seen.append(list(tmp_path.iterdir()))

    monkeypatch.setattr(pages, "paint", look_round)
    print_pages(pages, printer)
    assert seen == [[], []]
    assert list(tmp_path.iterdir()) == [file]


def test_a_print_into_a_file_is_as_the_dialog_says(printer: QPrinter, file: Path) -> None:
    """On another sheet than the page is for, and without colours."""
    printer.setPageLayout(page_layout(Paper.LETTER))
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setDocName("SmallWins")
    print_pages(cards(), printer)
    known = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    assert "(letter)" in known
    assert "SmallWins" in known
    unpacked = all_of(file.read_bytes())
    assert not re.search(rb"^[\d.]+ [\d.]+ [\d.]+ (rg|RG|scn?|SCN?)$", unpacked, re.MULTILINE)
