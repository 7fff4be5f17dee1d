"""A year as a book: written while the window goes on, stopped without a file, safe to close on."""

import datetime as dt
import gc
import re
import subprocess
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from report.sheets import words_in
from smallwins.domain.errors import StorageUnreachableError
from smallwins.domain.month_page import Hidden, MonthPage, PageChoice, month_page
from smallwins.report.cards import CardLetters, CardPages, FridgeCard
from smallwins.report.month_page import MonthSheets
from smallwins.report.output import pdf_of, write_pdf
from smallwins.report.paper import Paper
from smallwins.ui.month.making import Making
from smallwins.ui.month.pages_work import Far, ManyPages, PagesWork
from smallwins.ui.month.place import MonthPlace
from smallwins.ui.month.sending import book_into
from support.home import Ear, Home, button, choose, open_menu
from ui.month.one_month import NOVEMBER, OCTOBER, Answers, keep_some, keyboard, open_month


@pytest.fixture
def answers(papers: Path) -> Answers:
    return Answers(papers / "2026.pdf")


@pytest.fixture
def place(home: Home, qtbot: QtBot, answers: Answers) -> MonthPlace:
    keep_some(home)
    return open_month(home, qtbot, answers)


def asks_for_book(place: MonthPlace) -> None:
    more = place.board.ways.more
    more.click()
    choose(open_menu(more), "Save 2026 as a book…")


def count_of(file: Path) -> int:
    """How many pages a PDF has."""
    found = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True)
    (pages,) = re.findall(r"Pages: +(\d+)", found.stdout)
    return int(pages)


def test_a_book_has_a_page_for_each_month(
    place: MonthPlace, answers: Answers, qtbot: QtBot
) -> None:
    """From the first win's month to this one; the name is the year."""
    asks_for_book(place)
    assert answers.asked == [("Save 2026 as a book…", "2026", "PDF files", ".pdf")]
    qtbot.waitUntil(lambda: place.board.desk.says == "Saved as 2026.pdf in papers.")
    assert answers.file is not None
    assert count_of(answers.file) == 2
    assert not place.out.busy


def test_a_name_from_a_later_month_is_hidden_in_the_whole_book(
    home: Home, place: MonthPlace, answers: Answers, qtbot: QtBot
) -> None:
    """Where it begins a sentence, it is known for a name by the other months."""
    home.keep("Rose came by", day=OCTOBER.replace(day=9))
    home.keep("Tea with Rose")
    place.board.options.hides[Hidden.NAMES].click()
    place.board.options.all_wins.click()
    asks_for_book(place)
    qtbot.waitUntil(lambda: not place.out.busy)
    assert answers.file is not None
    words = words_in(answers.file)
    assert "R. came by" in words
    assert "Rose" not in words


def test_the_place_can_be_used_meanwhile(place: MonthPlace, answers: Answers, qtbot: QtBot) -> None:
    """Another month, another choice: the book is of what was chosen when it was asked for."""
    options = place.board.options
    options.hides[Hidden.FEELINGS].click()
    asks_for_book(place)
    assert place.out.busy
    place.show_month(OCTOBER)
    options.hides[Hidden.FEELINGS].click()
    assert place.shown is not None
    assert place.shown.feelings
    qtbot.waitUntil(lambda: not place.out.busy)
    assert place.board.desk.says == "Saved as 2026.pdf in papers."
    assert answers.file is not None
    words = words_in(answers.file)
    assert "Called Anna back" in words
    assert "lighter" not in words


def test_one_book_is_made_at_a_time(place: MonthPlace, answers: Answers, qtbot: QtBot) -> None:
    asks_for_book(place)
    more = place.board.ways.more
    more.click()
    menu = open_menu(more)
    (book,) = [one for one in menu.actions() if "book" in one.text()]
    assert not book.isEnabled()
    menu.close()
    place.out.save_book()
    assert len(answers.asked) == 1
    qtbot.waitUntil(lambda: not place.out.busy)


def test_a_page_is_saved_while_a_book_is_made(
    place: MonthPlace, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    """A short one at once."""
    asks_for_book(place)
    answers.file = tmp_path / "page.pdf"
    button(place, "Save as PDF…").click()
    assert answers.file.exists()
    qtbot.waitUntil(lambda: not place.out.busy)


def test_a_long_page_waits_for_the_book(
    home: Home, place: MonthPlace, answers: Answers, qtbot: QtBot
) -> None:
    for number in range(200):
        home.keep(f"A small thing, number {number}")
    place.board.options.all_wins.click()
    asks_for_book(place)
    button(place, "Save as PDF…").click()
    assert len(answers.asked) == 1
    assert place.board.desk.says == "Your book is made first. Then this has its turn."
    assert place.board.desk.stop.isVisible()
    place.arrive()
    assert place.board.desk.stop.isVisible()
    place.board.desk.stop.click()
    qtbot.waitUntil(lambda: not place.out.busy)
    assert place.board.desk.says == "All is as it was. The book was put aside."


def test_a_book_that_does_not_save_is_said(
    place: MonthPlace, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.file = tmp_path / "gone" / "2026.pdf"
    asks_for_book(place)
    qtbot.waitUntil(lambda: not place.out.busy)
    said = "Your wins are safe here. The page did not save in that place."
    assert place.board.desk.says == said


def test_a_year_that_cannot_be_read_is_said(home: Home, place: MonthPlace, qtbot: QtBot) -> None:
    home.make_unreadable()
    asks_for_book(place)
    qtbot.waitUntil(lambda: not place.out.busy)
    assert "cannot be read" in place.board.desk.says
    home.mend()


def test_a_long_month_is_written_like_a_book(
    home: Home, place: MonthPlace, answers: Answers, qtbot: QtBot
) -> None:
    """The window does not wait for many sheets."""
    for number in range(200):
        home.keep(f"A small thing, number {number}")
    place.show_month(NOVEMBER)
    place.board.options.all_wins.click()
    button(place, "Save as PDF…").click()
    assert place.out.busy
    qtbot.waitUntil(lambda: place.board.desk.says == "Saved as 2026.pdf in papers.", timeout=20_000)
    assert answers.file is not None
    assert place.sheets is not None
    assert count_of(answers.file) == place.sheets.count


def test_closing_while_a_book_is_made_is_safe(
    place: MonthPlace, answers: Answers, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is waited for, and there is no file; a second time there is no more to let go."""
    paint, stop = MonthSheets.paint, PagesWork.stop
    painting, stopped = threading.Event(), threading.Event()

    def painted_late(sheets: MonthSheets, painter: QPainter, page: int) -> None:
        if threading.current_thread() is not threading.main_thread():
            painting.set()
            stopped.wait(10)  # an assertion would end the work, as stopping does
        paint(sheets, painter, page)

    def stops(work: PagesWork) -> None:
        stop(work)
        stopped.set()

    monkeypatch.setattr(MonthSheets, "paint", painted_late)
    monkeypatch.setattr(PagesWork, "stop", stops)
    asks_for_book(place)
    qtbot.waitUntil(painting.is_set)
    place.let_go()
    assert not place.out.busy
    assert answers.file is not None
    assert not list(answers.file.parent.glob("*.pdf"))
    place.let_go()


# The making of it, with pages of no journal


def a_page(month: dt.date) -> MonthPage:
    return month_page(month, [], PageChoice(), today=NOVEMBER, lifetime_days=0)


def cards(_page: MonthPage | None = None) -> CardPages:
    return CardPages([FridgeCard("one")] * 9, Paper.A4, CardLetters("Vollkorn", "Vollkorn"))


def a_making(
    months: list[dt.date],
    read: Callable[[dt.date], MonthPage],
    sheets_of: Callable[[MonthPage], CardPages],
    folder: Path,
) -> tuple[Making, Ear]:
    """Something to be made, and what hears how far it is and what came of it."""
    ear = Ear()
    making = Making(months, read, sheets_of, book_into(folder / "book.pdf", "2026"), ear)
    making.went_on.connect(ear.hear)
    making.ended.connect(ear.hear)
    return making, ear


def test_sheets_of_months_follow_each_other() -> None:
    """Before each it is said how many months and sheets are whole."""
    told: list[Far] = []
    book = ManyPages([cards(), cards()], told.append)
    assert (book.count, book.paper) == (4, Paper.A4)
    pdf_of(book, "2026")
    assert told == [Far(0, 2, 0, 4), Far(0, 2, 1, 4), Far(1, 2, 2, 4), Far(1, 2, 3, 4)]


def test_what_is_stopped_leaves_no_file(qtbot: QtBot, tmp_path: Path) -> None:
    """Whatever it had painted by then."""
    file = tmp_path / "book.pdf"
    parent = Ear()
    work = PagesWork([cards, cards], partial(write_pdf, file=file, title="2026"), parent)
    work.went_on.connect(lambda _far: work.stop(), Qt.ConnectionType.DirectConnection)
    with qtbot.waitSignal(work.finished):
        work.start()
    assert work.stopped
    assert work.error is None
    assert not list(tmp_path.iterdir())


def test_how_far_it_is_is_said_once_it_takes_a_while(qtbot: QtBot, papers: Path) -> None:
    """In months; and Stop, beside it, ends it."""
    making, ear = a_making([OCTOBER, NOVEMBER], a_page, cards, papers)
    making._slow.setInterval(0)
    making.start()
    qtbot.waitUntil(lambda: any("Saved" in str(words) for words in ear.heard))
    said = [str(words[0]) for words in ear.heard]
    assert said[0] == "Your book: 0 of 2 months"
    assert said[-1] == "Saved as book.pdf in papers."


def test_nothing_is_collected_in_its_thread(qtbot: QtBot, tmp_path: Path) -> None:
    """Widgets that were let go of would be taken apart in a thread that is not theirs."""
    collects: list[bool] = []

    def watched(_page: object) -> CardPages:
        collects.append(gc.isenabled())
        return cards()

    before = gc.isenabled()
    making, ear = a_making([OCTOBER, NOVEMBER], a_page, watched, tmp_path)
    making.start()
    qtbot.waitUntil(lambda: any("Saved" in str(words) for words in ear.heard))
    assert collects == [False, False]
    assert gc.isenabled() is before


def test_it_is_stopped_while_it_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    making, ear = a_making([OCTOBER, NOVEMBER], a_page, cards, tmp_path)
    making.start()
    making.stop()
    assert ear.heard == [("All is as it was. The book was put aside.",)]
    assert not list(tmp_path.iterdir())


def test_it_is_stopped_while_it_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    making, ear = a_making([OCTOBER] * 12, a_page, cards, tmp_path)
    making._slow.setInterval(0)
    making.went_on.connect(lambda _said: making.stop())
    making.start()
    qtbot.waitUntil(lambda: ("All is as it was. The book was put aside.",) in ear.heard)
    assert not list(tmp_path.iterdir())


def test_a_month_that_cannot_be_read_ends_it(qtbot: QtBot, tmp_path: Path) -> None:
    def unread(_month: dt.date) -> MonthPage:
        raise StorageUnreachableError

    making, ear = a_making([OCTOBER], unread, cards, tmp_path)
    making.start()
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert not list(tmp_path.iterdir())


def test_stop_is_below_the_page_and_leaves_the_keyboard_on_print(
    place: MonthPlace, qtbot: QtBot
) -> None:
    """It is there while something can be stopped; what was said goes with it."""
    desk = place.board.desk
    assert not desk.stop.isVisible()
    desk.tell_how_far("Your book: 1 of 2 months")
    assert desk.stop.isVisible()
    desk.stop.setFocus(Qt.FocusReason.TabFocusReason)
    place.out.told.emit("All is as it was. The book was put aside.")
    assert not desk.stop.isVisible()
    assert keyboard() is place.board.ways.print


def test_what_else_is_done_meanwhile_leaves_the_way_to_stop(
    place: MonthPlace, qtbot: QtBot
) -> None:
    """A long month says how far it is once: without Stop then, nothing would end it."""
    asks_for_book(place)
    desk = place.board.desk
    desk.tell_how_far("Your book: 0 of 1 months")
    place.show_month(OCTOBER)
    assert desk.stop.isVisible()
    assert desk.says == "Your book: 0 of 1 months"
    place.out.copy_picture()
    assert desk.stop.isVisible()
    assert desk.says == "The picture is copied."
    desk.stop.click()
    qtbot.waitUntil(lambda: not place.out.busy)
    assert not desk.stop.isVisible()


def test_a_page_that_cannot_be_painted_is_told_as_one_that_did_not_save(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The thread ends, the app goes on, and the log knows more."""

    def broken(_page: MonthPage) -> CardPages:
        raise ValueError

    making, ear = a_making([OCTOBER], a_page, broken, tmp_path)
    making.start()
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert ear.heard == [("Your wins are safe here. The page did not save in that place.",)]
    assert "could not be made" in caplog.text
    assert not list(tmp_path.iterdir())
