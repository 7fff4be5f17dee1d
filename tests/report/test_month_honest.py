"""A month's page says no more than there is: its headings, its legend, and room for its numbers."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from report.sheets import FIRST, page_of, picture, the_look, win, words_in
from smallwins.domain.month_page import MonthPage, PageChoice, Part
from smallwins.domain.wins import Kind, Win
from smallwins.report.month_html import month_html
from smallwins.report.month_page import SIDE, TOP, MonthSheets
from smallwins.report.output import write_pdf
from smallwins.report.paper import Paper
from smallwins.report.sheet_look import SheetLook

SOME, MINE, CLOSE = "Some of my wins", "My wins", "Wins I chose to keep close"
WIDE = 1240


@pytest.fixture
def look(qapp: object) -> SheetLook:
    return the_look()


def teas(count: int, day: int = 2, **fields: object) -> list[Win]:
    return [win(f"tea {number}", day, **fields) for number in range(count)]


@pytest.mark.parametrize(
    ("wins", "heading"),
    [(teas(1), MINE), (teas(6), MINE), (teas(7), SOME), (teas(2, close=True), CLOSE)],
)
def test_wins_that_are_all_there_are_not_called_some(
    look: SheetLook, tmp_path: Path, wins: list[Win], heading: str
) -> None:
    """On paper and in a browser."""
    page = page_of(wins)
    file = tmp_path / "month.pdf"
    write_pdf(MonthSheets(page, look, Paper.A4), file, "October 2025", language="en-GB")
    found = words_in(file)
    html = month_html(page, look)
    for one in (SOME, MINE, CLOSE):
        assert (one in found) is (one == heading)
        assert (f">{one}<" in html) is (one == heading)


def colors_on(page: MonthPage, look: SheetLook) -> set[str]:
    """The colours on the first sheet."""
    sheets = MonthSheets(page, look, Paper.A4)
    size = sheets.paper.size
    image = QImage(WIDE, round(WIDE * size.height() / size.width()), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(WIDE / size.width(), WIDE / size.width())
    sheets.paint(painter, 0)
    painter.end()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize("count", [1, 2, 4, 6])
def test_the_legend_shows_a_day_as_there_are(look: SheetLook, count: int) -> None:
    """Where all days are dark, no light dot stands for them; so in a browser."""
    wins = [one for day in range(1, 29) for one in teas(count, day)]
    page = page_of(wins, PageChoice(parts=frozenset({Part.DAYS})))
    steps = set(page.steps.values())
    fills = [dot.fill.name() for dot in look.dots[1:]]
    found = colors_on(page, look)
    assert {fills.index(fill) + 1 for fill in fills if fill in found} == steps
    legend = month_html(page, look).partition('<p class="legend"')[2]
    assert f"dot step{page.usual_step}" in legend


def runs(inked: list[bool]) -> list[tuple[int, int]]:
    """Where ink begins and ends, each time."""
    edges = [at for at, (one, other) in enumerate(pairwise([False, *inked, False])) if one != other]
    return list(zip(edges[::2], edges[1::2], strict=True))


@pytest.mark.parametrize("count", [1, 6])
def test_the_dot_of_the_legend_lies_on_no_word(look: SheetLook, count: int) -> None:
    """A bright day is a large one: there is as much room beside it."""
    wins = [one for day in range(1, 29) for one in teas(count, day)]
    choice = PageChoice(parts=frozenset({Part.DAYS}))
    page = page_of(wins, choice, today=FIRST.replace(day=28))
    image = picture(MonthSheets(page, look, Paper.A4), wide=WIDE)
    dark = [
        [image.pixelColor(x, y).lightness() < 200 for x in range(WIDE)]
        for y in range(image.height())
    ]
    legend, _foot = runs([any(row) for row in dark])[-2:]
    columns = [any(row[x] for row in dark[slice(*legend)]) for x in range(WIDE)]
    (_, end), (words, _), *_ = runs(columns)
    assert words - end >= 6


@pytest.mark.parametrize("count", [38, 1238])
@pytest.mark.parametrize("paper", list(Paper))
def test_a_large_number_keeps_off_the_feelings(look: SheetLook, count: int, paper: Paper) -> None:
    """How many more there are of a kind ends well before the column beside it."""
    wins = [
        one
        for kind, feeling in ((Kind.BODY, "calm"), (Kind.HOME, ""))
        for one in teas(count, kind=kind, feeling=feeling)
    ]
    page = page_of(wins, PageChoice(parts=frozenset({Part.KINDS, Part.FEELINGS})))
    sheets = MonthSheets(page, look, paper)
    image = picture(sheets, wide=WIDE)
    unit = WIDE / sheets.paper.size.width()
    side, whole = SIDE * unit, WIDE - 2 * SIDE * unit
    # From where the column of kinds ends to where that of feelings begins.
    left, right = round(side + 0.571 * whole), round(side + 0.589 * whole)
    top = round(unit * (TOP + 330))  # below the title and its rule
    strip = image.copy(QRect(left, top, right - left, round(unit * 300)))
    dots = {
        strip.pixelColor(x, y).lightness()
        for x in range(strip.width())
        for y in range(strip.height())
    }
    assert dots == {255}
