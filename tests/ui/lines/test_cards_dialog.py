"""Cards for the fridge: the exact page, a PDF, a printer, and what is said where one is not."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light
from smallwins.report.cards import FridgeCard
from smallwins.report.paper import Paper
from smallwins.store import sql
from smallwins.ui.lines import cards_dialog
from smallwins.ui.lines.cards_dialog import CardsDialog
from smallwins.ui.widgets import to_paper
from smallwins.ui.widgets.page_preview import PagePreview
from smallwins.ui.widgets.scroll import PageScroll
from support.cut_text import cut_texts
from support.gone_printer import gone_printer
from support.home import Home, button, settle, texts

Open = Callable[..., CardsDialog]


@pytest.fixture
def open_cards(home: Home, qtbot: QtBot) -> Open:
    """Pin some lines, and open the dialog with answers to what the system's would ask."""

    def opened(
        pinned: int = 3,
        file: Path | None = None,
        printer: QPrinter | None = None,
        size: tuple[int, int] = (800, 560),
    ) -> CardsDialog:
        for line in home.lines.all()[:pinned] if pinned else ():
            home.lines.change(dataclasses.replace(line, pinned=True))
        dialog = CardsDialog(
            home.theme,
            home.lines,
            home.page(*size),
            choose_file=lambda _parent: "" if file is None else str(file),
            choose_printer=lambda _parent, _paper: printer,
        )
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return opened


def paper_of(dialog: CardsDialog) -> Paper:
    return dialog.pages.paper


def test_there_is_a_card_for_each_pinned_line_and_no_other(home: Home, open_cards: Open) -> None:
    """In the person's words, with who said them."""
    quote = next(line for line in home.lines.all() if line.said_by)
    home.lines.change(dataclasses.replace(quote, pinned=True))
    dialog = open_cards(1)
    pages = dialog.pages
    assert pages.count == 1
    first = FridgeCard(home.content.lines[0].text)
    assert pages.cards_on(0) == (first, FridgeCard(quote.text, f"— {quote.said_by}"))
    preview = dialog.findChild(PagePreview)
    assert preview is not None
    assert preview.accessibleName() == "A page with 2 cards"
    assert button(dialog, "Print…").hasFocus()


def test_without_a_pinned_line_there_is_no_page(open_cards: Open) -> None:
    """It says how one comes to be, and the way back has the keyboard."""
    dialog = open_cards(0)
    assert "Pin a line first. Then it has a card here." in texts(dialog)
    assert "Print…" not in texts(dialog)
    assert button(dialog, "Back").hasFocus()


def test_paper_is_chosen_and_pages_are_turned(open_cards: Open) -> None:
    """The preview is that page on that paper."""
    dialog = open_cards(9)
    assert paper_of(dialog) is Paper.A4
    assert "Page 1 of 2" in texts(dialog)
    assert not button(dialog, "The page before").isEnabled()
    button(dialog, "The next page").click()
    assert "Page 2 of 2" in texts(dialog)
    assert not button(dialog, "The next page").isEnabled()
    before = dialog.findChildren(PagePreview)[0].heightForWidth(400)
    button(dialog, "Letter").click()
    assert paper_of(dialog) is Paper.LETTER
    assert "Page 2 of 2" in texts(dialog)
    assert dialog.findChildren(PagePreview)[0].heightForWidth(400) < before
    button(dialog, "The page before").click()
    assert "Page 1 of 2" in texts(dialog)


def test_the_preview_is_the_page(open_cards: Open) -> None:
    """White paper with ink on it, in lamplight too."""
    dialog = open_cards(8)
    preview = dialog.findChildren(PagePreview)[0]
    picture = preview.grab().toImage()
    colors = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width() // 4, picture.width() // 2)
        for y in range(20, picture.height() - 20, 2)
    }
    assert "#ffffff" in colors
    assert len(colors) > 20


def test_it_is_saved_as_a_pdf(open_cards: Open, papers: Path) -> None:
    """With its ending, whatever was typed; and with none chosen nothing is written."""
    dialog = open_cards(3, file=papers / "my cards")
    button(dialog, "Save as PDF…").click()
    assert "Saved as my cards.pdf in papers." in texts(dialog)
    assert (papers / "my cards.pdf").read_bytes().startswith(b"%PDF-")
    other = open_cards(3)
    button(other, "Save as PDF…").click()
    assert not [text for text in texts(other) if text.startswith("Saved")]


def test_what_is_not_saved_is_said(open_cards: Open, tmp_path: Path) -> None:
    """One sentence that begins with what is safe."""
    dialog = open_cards(3, file=tmp_path / "gone" / "cards.pdf")
    button(dialog, "Save as PDF…").click()
    assert "Your lines are safe here. The page did not save in that place." in texts(dialog)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_it_is_printed(open_cards: Open, tmp_path: Path) -> None:
    """On the printer that was chosen; one that takes no page is said."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog = open_cards(3, printer=printer)
    button(dialog, "Print…").click()
    assert "The cards are on their way to the printer." in texts(dialog)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")
    printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
    button(dialog, "Print…").click()
    assert "Your lines are safe here. The printer did not take the page." in texts(dialog)
    other = open_cards(3)
    button(other, "Print…").click()
    assert "The cards are on their way to the printer." not in texts(other)


def test_a_printer_that_is_gone_is_said(open_cards: Open, tmp_path: Path) -> None:
    """It took all cards without a word, as one does that was taken away meanwhile."""
    dialog = open_cards(3, printer=gone_printer(tmp_path / "printed.pdf"))
    button(dialog, "Print…").click()
    assert "Your lines are safe here. The printer did not take the page." in texts(dialog)
    assert "The cards are on their way to the printer." not in texts(dialog)


def test_the_system_is_asked_for_a_place_and_a_printer(
    open_cards: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a name to begin with; the queue that others see says the app's name and no more."""
    asked: list[object] = []

    def place(*words: object) -> tuple[str, str]:
        asked.append(words)
        return "", ""

    def printer(dialog: QPrintDialog) -> int:
        shown = dialog.printer()
        asked.extend([shown.docName(), shown.pageLayout().pageSize().sizePoints().width()])
        return 0

    monkeypatch.setattr(QFileDialog, "getSaveFileName", place)
    monkeypatch.setattr(QPrintDialog, "exec", printer)
    dialog = open_cards(1)
    assert cards_dialog._ask_for_file(dialog) == ""
    assert "Cards.pdf" in str(asked[0])
    assert to_paper.ask_for_printer(dialog, Paper.A4) is None
    assert asked[1:] == ["SmallWins", 595]


def test_lines_that_cannot_be_read_are_said(home: Home, open_cards: Open) -> None:
    """Calmly, with the way back."""
    sql.run(home.database._db, "ALTER TABLE line RENAME TO gone")
    dialog = open_cards(0)
    assert "cannot be read" in " ".join(texts(dialog))
    sql.run(home.database._db, "ALTER TABLE gone RENAME TO line")


@pytest.mark.parametrize(("size", "letters"), [((800, 560), 200), ((480, 400), 100)])
def test_it_fits_its_window(
    home: Home, open_cards: Open, qtbot: QtBot, size: tuple[int, int], letters: int
) -> None:
    """No word is cut, and it is no larger than the window."""
    home.preferences.change(text_size=letters)
    dialog = open_cards(9, size=size)
    qtbot.waitUntil(lambda: not list(cut_texts(dialog)))
    assert dialog.width() <= size[0]
    assert dialog.height() <= size[1]


@pytest.mark.parametrize("pinned", [5, 9])
def test_all_of_a_page_is_in_sight(open_cards: Open, pinned: int) -> None:
    """Also with the way to the next one below it: nothing is to be scrolled for its last pixels."""
    dialog = open_cards(pinned, size=(1120, 720))
    settle()
    (scroll,) = dialog.findChildren(PageScroll)
    assert scroll.verticalScrollBar().maximum() == 0
    (preview,) = dialog.findChildren(PagePreview)
    assert scroll.rect().contains(QRect(preview.mapTo(scroll, QPoint(0, 0)), preview.size()))


def test_by_lamplight_paper_does_not_glare(home: Home, open_cards: Open) -> None:
    """It is paper by a lamp on the screen, and white where it is printed; the words stay plain."""
    home.preferences.change(light=Light.LAMP)
    (preview,) = open_cards(8).findChildren(PagePreview)
    picture = preview.grab().toImage()
    middle = [
        picture.pixelColor(x, y)
        for x in range(picture.width() // 4, picture.width() // 2)
        for y in range(20, picture.height() - 20, 2)
    ]
    lightest = max(color.lightness() for color in middle)
    assert 170 < lightest < 225
    assert min(color.lightness() for color in middle) < 60
