"""One win as a small card: all of its words, no word more, sharp."""

import dataclasses
import re
import struct
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from smallwins.report.win_card import (
    DENSITY,
    HIGHEST,
    ICON,
    WIDE,
    CardLook,
    CardWords,
    WinCard,
    png_of,
)
from smallwins.ui.theme import SANS, SERIF, load_fonts

INK = QColor("#25302F")
SHEET = QColor("#FDFAF3")
TILE = QColor("#EFE0EB")


@pytest.fixture(scope="module", autouse=True)
def _letters(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def look() -> CardLook:
    icon = QPixmap(round(ICON * DENSITY), round(ICON * DENSITY))
    icon.setDevicePixelRatio(DENSITY)
    icon.fill(QColor("#53334F"))
    return CardLook(
        ground=QColor("#F3EEE4"),
        sheet=SHEET,
        line=QColor("#DCD3C2"),
        ink=INK,
        ink2=QColor("#3B4441"),
        tile=TILE,
        icon=icon,
        serif=SERIF,
        sans=SANS,
    )


def chunks(png: bytes) -> Iterator[str]:
    """The names of what a PNG file is made of, in order."""
    at = 8
    while at < len(png):
        length, name = struct.unpack_from(">I4s", png, at)
        yield name.decode()
        at += 12 + length


def columns_with(picture: QImage, color: QColor) -> list[int]:
    """Where from left to right there is this very colour."""
    wanted = color.rgb()
    some = range(0, picture.height(), 8)
    return [x for x in range(picture.width()) if any(picture.pixel(x, y) == wanted for y in some)]


def rows_with_ink(picture: QImage) -> list[int]:
    """Which rows from top to bottom have letters in them."""
    gray = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    bits, wide = bytes(gray.constBits()), gray.bytesPerLine()
    return [y for y in range(gray.height()) if min(bits[y * wide : y * wide + gray.width()]) < 120]


def test_a_card_is_twice_as_dense_as_it_is_wide(look: CardLook) -> None:
    """Sharp on a phone's screen."""
    picture = WinCard(CardWords("Called Mum back."), look).picture()
    assert picture.devicePixelRatio() == 2
    assert picture.width() == 2 * WIDE
    assert picture.height() >= 600


def test_what_is_left_out_leaves_no_trace(look: CardLook) -> None:
    """A feeling and a day change the picture; without them it is as if they had not been."""
    bare = WinCard(CardWords("Called Mum back."), look).picture()
    assert WinCard(CardWords("Called Mum back.", feeling="", day=""), look).picture() == bare
    assert WinCard(CardWords("Called Mum back.", feeling="Soft."), look).picture() != bare
    assert WinCard(CardWords("Called Mum back.", day="Friday"), look).picture() != bare


@pytest.mark.parametrize("text", ["word " * 2_000, "W" * 10_000, "休" * 10_000, "a\n" * 500])
def test_a_long_win_makes_a_high_card_and_loses_no_line(look: CardLook, text: str) -> None:
    """Its last line is on the sheet: the card grew, and did not run over its edge."""
    card = WinCard(CardWords(text), look)
    assert card.can_be_painted
    whole = card.picture()
    shorter = WinCard(CardWords(text[: len(text) // 2]), look).picture()
    assert whole.height() / whole.devicePixelRatio() > shorter.height() / shorter.devicePixelRatio()
    foot = whole.height() - round(18 * whole.devicePixelRatio()) - 3
    edge = {QColor(whole.pixel(x, foot)).name() for x in range(200, whole.width() - 200)}
    assert edge == {SHEET.name()}
    below = (whole.height() - rows_with_ink(whole)[-1]) / whole.devicePixelRatio()
    assert below < 18 + 32 + 22


def test_short_words_are_large_and_long_ones_small(look: CardLook) -> None:
    """So that a card stays a card as long as it can: four lines more do not make it higher."""
    short = WinCard(CardWords("Slept."), look)
    assert WinCard(CardWords("I went out to the corner and came back again."), look).size == (
        short.size
    )


def test_a_book_is_no_card(look: CardLook) -> None:
    """Thousands of lines are higher than any program shows; that can be asked."""
    card = WinCard(CardWords("a\n" * 5_000), look)
    assert card.size.height() > HIGHEST
    assert not card.can_be_painted


def test_the_tile_stands_where_people_begin_to_write(look: CardLook) -> None:
    """At the left, or mirrored."""
    left = columns_with(WinCard(CardWords("Slept."), look).picture(), TILE)
    mirrored = WinCard(CardWords("Slept."), dataclasses.replace(look, mirrored=True)).picture()
    right = columns_with(mirrored, TILE)
    assert left[0] < 2 * WIDE / 4
    assert right[0] == 2 * WIDE - 1 - left[-1]


def test_words_from_the_right_begin_there(look: CardLook) -> None:
    """Also on a card that is not mirrored, and on a line that is short."""
    half = WIDE  # of a picture that is twice as wide
    for text, from_right in (("تم", True), ("OK", False)):
        picture = WinCard(CardWords(text), look).picture()
        below_tile = picture.copy(0, 220, 2 * WIDE, 300)
        inked = [
            x
            for x in range(below_tile.width())
            if any(below_tile.pixelColor(x, y).lightness() < 120 for y in range(0, 300, 2))
        ]
        assert inked
        assert (inked[0] > half) is from_right
        assert (inked[-1] < half) is not from_right


def test_a_file_holds_the_picture_and_no_word(look: CardLook) -> None:
    """No text, no time, no place: what leaves is what is seen."""
    picture = WinCard(CardWords("Called Mum back.", "Like home.", "Friday"), look).picture()
    png = png_of(picture)
    assert png.startswith(b"\x89PNG")
    assert set(chunks(png)) <= {"IHDR", "pHYs", "IDAT", "IEND"}
    assert not re.search(rb"Mum|home|Friday|SmallWins", png)
    again = QImage.fromData(png)
    again.setDevicePixelRatio(2)
    assert again.convertToFormat(picture.format()) == picture
