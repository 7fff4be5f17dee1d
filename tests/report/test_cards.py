"""Cards for the fridge: the same page for the eye, the printer and the file."""

import errno
import os
import re
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from smallwins.domain.errors import (
    StorageError,
    StorageFullError,
    StorageReadOnlyError,
    StorageUnreachableError,
)
from smallwins.report.cards import MARGIN, CardLetters, CardPages, FridgeCard
from smallwins.report.output import paint_pages, write_pdf
from smallwins.report.paper import Paper
from smallwins.ui.theme import SANS, SERIF, load_fonts

LETTERS = CardLetters(SERIF, SANS)
HOPE = FridgeCard("Hope is the thing with feathers that perches in the soul.", "— Emily Dickinson")


@pytest.fixture(scope="module", autouse=True)
def _letters(qapp: QApplication) -> None:
    load_fonts()


def pages(count: int, paper: Paper = Paper.A4, text: str = "I may rest.") -> CardPages:
    return CardPages([FridgeCard(f"{text} {number}") for number in range(count)], paper, LETTERS)


def painted(sheet: CardPages, page: int = 0) -> QImage:
    """The page at a fifth of its units: half a millimetre to a dot."""
    size = (sheet.paper.size / 5).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(0.2, 0.2)
    sheet.paint(painter, page)
    painter.end()
    return image


def inked(image: QImage) -> QRectF:
    """Where anything is painted."""
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    bits, wide = bytes(gray.constBits()), gray.bytesPerLine()
    rows = [bits[y * wide :][: gray.width()] for y in range(gray.height())]
    ys = [y for y, row in enumerate(rows) if row.strip(b"\xff")]
    left = min(len(rows[y]) - len(rows[y].lstrip(b"\xff")) for y in ys)
    right = max(len(rows[y].rstrip(b"\xff")) for y in ys)
    return QRectF(left, ys[0], right - left, ys[-1] + 1 - ys[0])


def test_eight_cards_are_on_a_page() -> None:
    """And a ninth begins another; without a card there is no page."""
    assert [pages(count).count for count in (0, 1, 8, 9, 17)] == [0, 1, 1, 2, 3]
    assert pages(9).cards_on(1) == (FridgeCard("I may rest. 8"),)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_margins_stay_free(paper: Paper) -> None:
    """12 mm on each side, on either paper, for printers that leave that much out."""
    area = inked(painted(pages(8, paper)))
    size = paper.size / 5
    edge = MARGIN / 5
    for free in (
        area.left(),
        area.top(),
        size.width() - area.right(),
        size.height() - area.bottom(),
    ):
        assert free == pytest.approx(edge, abs=1.5)


def test_a_card_alone_has_its_cut_lines_and_no_other() -> None:
    """Half of the page's width, a quarter of its height: paper is not cut where no card is."""
    area = inked(painted(pages(1)))
    assert area.width() == pytest.approx((2100 - 2 * MARGIN) / 2 / 5, abs=2)
    assert area.height() == pytest.approx((2970 - 2 * MARGIN) / 4 / 5, abs=2)


@pytest.mark.parametrize(
    "text", ["I", "W" * 300, "Rest " * 60, "🌊" * 300, "休" * 300, "اهدأ " * 60]
)
def test_the_longest_line_stays_on_its_card(text: str) -> None:
    """In any letters, with the name of who said it below."""
    card = FridgeCard(text, "W" * 40)
    area = inked(painted(CardPages([card], Paper.LETTER, LETTERS)))
    assert area.width() <= (2159 - 2 * MARGIN) / 2 / 5 + 3
    assert area.height() <= (2794 - 2 * MARGIN) / 4 / 5 + 3


def test_the_pdf_holds_words_and_letters(tmp_path: Path) -> None:
    """A title, embedded fonts, two pages, and words as words: each letter has its meaning."""
    file = tmp_path / "cards.pdf"
    cards = [HOPE] * 9
    write_pdf(CardPages(cards, Paper.A4, LETTERS), file, "Cards for the fridge")
    whole = file.read_bytes()
    assert whole.startswith(b"%PDF-")
    assert whole.rstrip().endswith(b"%%EOF")
    assert "Cards for the fridge".encode("utf-16-be") in whole or b"Cards for the fridge" in whole
    assert len(re.findall(rb"/Type /Page\b", whole)) == 2
    assert re.search(rb"/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]", whole)
    assert b"/FontFile2" in whole or b"/FontFile3" in whole
    assert b"Vollkorn" in whole
    assert b"/ToUnicode" in whole
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", whole, re.DOTALL)
    unpacked = b"".join(_unpacked(stream) for stream in streams)
    assert b" Tj" in unpacked or b" TJ" in unpacked
    assert [path.name for path in tmp_path.iterdir()] == ["cards.pdf"]


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENOSPC, StorageFullError),
        (errno.EROFS, StorageReadOnlyError),
        (errno.EIO, StorageUnreachableError),
    ],
)
def test_what_is_not_written_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, error: type[StorageError]
) -> None:
    """The disk is full half-way: the older file is whole, and no half one lies beside it."""
    file = tmp_path / "cards.pdf"
    file.write_bytes(b"older")

    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(error):
        write_pdf(pages(1), file, "Cards")
    assert [path.name for path in tmp_path.iterdir()] == ["cards.pdf"]
    assert file.read_bytes() == b"older"
    monkeypatch.undo()
    file.chmod(0o644)
    write_pdf(pages(1), file, "Cards")
    assert file.read_bytes().startswith(b"%PDF-")
    assert file.stat().st_mode & 0o777 == 0o644


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    """As a failure a person can act on."""
    with pytest.raises(StorageUnreachableError):
        write_pdf(pages(1), tmp_path / "gone" / "cards.pdf", "Cards")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_no_page_is_said(tmp_path: Path) -> None:
    """From its first page, and from a later one."""
    with pytest.raises(StorageUnreachableError):
        paint_pages(pages(1), QPdfWriter(str(tmp_path / "gone" / "cards.pdf")), 300)

    class OnePage(QPdfWriter):
        def newPage(self) -> bool:  # noqa: N802 - Qt's own
            return False

    with pytest.raises(StorageUnreachableError):
        paint_pages(pages(9), OnePage(str(tmp_path / "cards.pdf")), 300)
