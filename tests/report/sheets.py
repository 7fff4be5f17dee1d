"""Months to print for tests, with the app's own look, and what a reader finds in a PDF."""

import datetime as dt
import functools
import re
import shutil
import subprocess
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter

from smallwins.assets import asset
from smallwins.domain.month_page import MonthPage, PageChoice, month_page
from smallwins.domain.settings import Settings
from smallwins.domain.wins import Kind, Win
from smallwins.report.month_page import MonthSheets
from smallwins.report.sheet_look import SheetLook
from smallwins.ui.month.sheet_look import sheet_look
from smallwins.ui.painting.pile import load_slots
from smallwins.ui.theme import Theme, load_fonts
from support.wins import a_win

FIRST = dt.date(2025, 10, 1)
AFTER = dt.date(2025, 12, 24)
FEELINGS = ("calm", "proud", "", "lighter", "warm")


@functools.cache
def the_look() -> SheetLook:
    """The app's own; needs an application."""
    load_fonts()
    return sheet_look(Theme(Settings()), load_slots(asset("themes", "jar-slots.json")))


def win(text: str, day: int = 1, **fields: object) -> Win:
    """A win of this October."""
    return a_win(text, day=FIRST.replace(day=day), **fields)


def wins_of_a_month(count: int) -> list[Win]:
    """So many, over all days, kinds and some feelings; the first six were kept close."""
    kinds = list(Kind)
    wins = [
        win(
            f"Small win number {number}",
            1 + number * 7 % 31,
            kind=kinds[number % len(kinds)],
            feeling=FEELINGS[number % len(FEELINGS)],
            place=number,
            close=number < 6,
        )
        for number in range(count)
    ]
    return sorted(wins, key=lambda one: (one.day, one.id))


def page_of(wins: list[Win], choice: PageChoice | None = None, **fields: object) -> MonthPage:
    """The page of this October."""
    known: dict[str, object] = {"today": AFTER, "lifetime_days": 188, **fields}
    return month_page(FIRST, wins, choice or PageChoice(), **known)  # type: ignore[arg-type]


def picture(sheets: MonthSheets, page: int = 0, wide: int = 420) -> QImage:
    """A page as it is seen, so many dots wide."""
    size = sheets.paper.size
    image = QImage(
        wide, round(wide * size.height() / size.width()), QImage.Format.Format_Grayscale8
    )
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(wide / size.width(), wide / size.width())
    sheets.paint(painter, page)
    painter.end()
    return image


def words_in(file: Path, *options: str) -> str:
    """What a reader of PDFs finds, page after page, with each line break a space."""
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler-utils is not there")
    done = subprocess.run(
        ["pdftotext", *options, file, "-"], capture_output=True, check=True, text=True
    )
    return " ".join(done.stdout.split())


def all_of(whole: bytes) -> bytes:
    """All bytes of a PDF, with what is packed in it unpacked."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", whole, re.DOTALL)
    return whole + b"".join(map(_unpacked, streams))


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""
