"""How a page leaves: a PDF, a web page, paper, a picture; and what is said where it does not."""

import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from smallwins.domain.month_page import Hidden
from smallwins.report.paper import Paper
from smallwins.ui.month.place import MonthPlace
from smallwins.ui.widgets import to_paper
from support.cut_text import cut_texts
from support.gone_printer import gone_printer
from support.home import Home, button, choose, open_menu
from ui.month.one_month import OCTOBER, Answers, keep_some, open_month


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def october(home: Home, qtbot: QtBot, answers: Answers) -> MonthPlace:
    """The page of October, and dialogs that are answered by `answers`."""
    keep_some(home)
    return open_month(home, qtbot, answers, month=OCTOBER)


def chooses(place: MonthPlace, words: str) -> None:
    """Choose from the menu with more ways."""
    more = place.board.ways.more
    more.click()
    choose(open_menu(more), words)


def words_of(file: Path) -> str:
    """What a reader of PDFs finds in it."""
    done = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True)
    return done.stdout


def test_it_is_saved_as_a_pdf(october: MonthPlace, answers: Answers, papers: Path) -> None:
    """Its name tells the month and no more; the ending comes by itself, and it is said."""
    answers.file = papers / "my page"
    button(october, "Save as PDF…").click()
    assert answers.asked == [("Save as PDF…", "October 2026", "PDF files", ".pdf")]
    assert october.board.desk.says == "Saved as my page.pdf in papers."
    found = words_of(papers / "my page.pdf")
    assert "Called Anna back" in found
    assert "lighter" in found


def test_what_is_private_here_is_in_no_file(
    october: MonthPlace, answers: Answers, tmp_path: Path
) -> None:
    """The preview is what leaves."""
    for what in (Hidden.FEELINGS, Hidden.NAMES):
        october.board.options.hides[what].click()
    answers.file = tmp_path / "page.pdf"
    button(october, "Save as PDF…").click()
    found = words_of(answers.file)
    assert "Called A. back" in found
    assert "lighter" not in found
    assert "Anna" not in found


@pytest.mark.parametrize("way", ["Save as PDF…", "Save as a web page…", "Copy as a picture"])
def test_nothing_leaves_that_is_hidden_by_now(
    home: Home, october: MonthPlace, answers: Answers, tmp_path: Path, way: str
) -> None:
    """Where the page cannot be read again it is still seen as it was; it leaves as it is."""
    QGuiApplication.clipboard().setText("before")
    home.make_unreadable()
    october.board.options.hides[Hidden.FEELINGS].click()
    assert october.board.options.hides[Hidden.FEELINGS].isChecked()
    answers.file = tmp_path / "page"
    if way.endswith("PDF…"):
        button(october, way).click()
    else:
        chooses(october, way)
    assert "cannot be read" in october.board.desk.says
    assert not list(tmp_path.glob("page*"))
    assert QGuiApplication.clipboard().text() == "before"
    home.mend()
    button(october, "Save as PDF…").click()
    found = words_of(tmp_path / "page.pdf")
    assert "Called Anna back" in found
    assert "lighter" not in found


def test_with_no_file_chosen_none_is_written(
    october: MonthPlace, answers: Answers, tmp_path: Path
) -> None:
    for words in ("Save as a web page…", "Save 2026 as a book…"):
        chooses(october, words)
    button(october, "Save as PDF…").click()
    assert len(answers.asked) == 3
    assert not october.board.desk.says
    assert not list(tmp_path.glob("*.pdf"))


@pytest.mark.parametrize("way", ["Save as PDF…", "Save as a web page…"])
@pytest.mark.parametrize("file", ["gone/page", "a folder"])
def test_a_page_that_does_not_save_is_said(
    october: MonthPlace, answers: Answers, tmp_path: Path, file: str, way: str
) -> None:
    """It begins with what is safe; the page is still there, and there is no half file."""
    for ending in (".pdf", ".html"):
        (tmp_path / f"a folder{ending}").mkdir()
    before = sorted(tmp_path.rglob("*"))
    answers.file = tmp_path / file
    if way.endswith("PDF…"):
        button(october, way).click()
    else:
        chooses(october, way)
    said = "Your wins are safe here. The page did not save in that place."
    assert october.board.desk.says == said
    assert october.sheets is not None
    assert sorted(tmp_path.rglob("*")) == before


def test_it_is_saved_as_a_web_page(october: MonthPlace, answers: Answers, papers: Path) -> None:
    """With what is on the page, and nothing that is hidden."""
    october.board.options.hides[Hidden.FEELINGS].click()
    answers.file = papers / "page.html"
    chooses(october, "Save as a web page…")
    assert answers.asked == [("Save as a web page…", "October 2026", "Web pages", ".html")]
    assert october.board.desk.says == "Saved as page.html in papers."
    written = answers.file.read_text(encoding="utf-8")
    assert "Called Anna back" in written
    assert "lighter" not in written


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_it_is_printed(october: MonthPlace, answers: Answers, tmp_path: Path) -> None:
    """On the printer that was chosen; one that takes no page is said, and the page stays."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    answers.printer = printer
    button(october, "Print…").click()
    assert october.board.desk.says == "The page is on its way to the printer."
    assert "Cooked real soup" in words_of(tmp_path / "printed.pdf")
    printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
    button(october, "Print…").click()
    said = "Your wins are safe here. The printer did not take the page."
    assert october.board.desk.says == said
    assert october.sheets is not None


def test_a_printer_that_is_gone_is_said(
    october: MonthPlace, answers: Answers, tmp_path: Path
) -> None:
    """It took all pages without a word, as one does that was taken away meanwhile."""
    answers.printer = gone_printer(tmp_path / "printed.pdf")
    button(october, "Print…").click()
    said = "Your wins are safe here. The printer did not take the page."
    assert october.board.desk.says == said
    assert october.sheets is not None


def test_with_no_printer_chosen_nothing_is_said(october: MonthPlace) -> None:
    button(october, "Print…").click()
    assert not october.board.desk.says


def test_what_was_said_goes_with_its_month(
    october: MonthPlace, answers: Answers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "page.pdf"
    button(october, "Save as PDF…").click()
    october.board.head.after.click()
    assert not october.board.desk.says


def test_the_sheet_in_sight_is_copied_as_a_picture(october: MonthPlace) -> None:
    """Fine enough to print, white, and no history of the clipboard is to keep it."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    chooses(october, "Copy as a picture")
    assert october.board.desk.says == "The picture is copied."
    picture = clipboard.image()
    assert picture.size() == QSize(1654, 2339)
    assert picture.pixelColor(3, 3) == QColor("white")
    data = clipboard.mimeData()
    assert data.data("x-kde-passwordManagerHint").data() == b"secret"
    assert not data.hasText()
    clipboard.clear()


def test_the_paper_is_chosen_in_the_menu(home: Home, october: MonthPlace) -> None:
    """The page is on it at once, and the next time."""
    assert october.paper is Paper.A4
    chooses(october, "On Letter paper")
    assert home.preferences.settings.page_paper == "letter"
    assert october.sheets is not None
    assert october.sheets.paper is Paper.LETTER
    more = october.board.ways.more
    more.click()
    menu = open_menu(more)
    checked = [one.text() for one in menu.actions() if one.isChecked()]
    assert checked == ["On Letter paper"]
    menu.close()


def test_the_system_is_asked_among_the_documents(
    october: MonthPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a name to begin with, and what such files are called."""
    asked: list[tuple[object, ...]] = []

    def place(*words: object) -> tuple[str, str]:
        asked.append(words)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", place)
    chosen = to_paper.ask_for_file(october, "Save", "October 2026", "Web pages", ".html")
    assert chosen == ""
    (words,) = asked
    assert str(words[2]).endswith("October 2026.html")
    assert words[3] == "Web pages (*.html)"


def test_a_very_long_name_is_told_as_far_as_it_fits(
    october: MonthPlace, answers: Answers, papers: Path
) -> None:
    """No word of it is cut below the page."""
    folder = papers / ("ümlaut" * 30)
    folder.mkdir()
    answers.file = folder / ("october" * 30)
    button(october, "Save as PDF…").click()
    assert october.board.desk.says.startswith("Saved as october")
    assert "… in ü" in october.board.desk.says
    assert october.board.desk.says.endswith("….")
    assert not list(cut_texts(october))
