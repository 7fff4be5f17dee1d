"""The page of a month looks as it was designed, and holds together on either paper."""

import dataclasses
from itertools import pairwise
from typing import Final

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from report.likeness import unlike
from report.october import october
from report.sheets import picture, the_look
from smallwins.domain.month_page import PageChoice, Part
from smallwins.report.month_page import FOOT, TOP, MonthSheets
from smallwins.report.paper import Paper
from smallwins.report.sheet_look import SheetLook

# How unlike a part may be. Rows of dots and kinds of ours stand up to three millimetres higher:
# our foot is where a printer at home can reach it, and days were set a little closer.
_MOST: Final = {
    "title": 0.25,
    "count": 0.25,
    "jar": 0.3,
    "days": 0.6,
    "chosen": 0.33,
    "kinds": 0.6,
    "feelings": 0.65,
}
_FINE: Final = 1000


@pytest.fixture
def look(qapp: QApplication) -> SheetLook:
    return the_look()


def page(look: SheetLook, choice: PageChoice | None = None) -> QImage:
    return picture(MonthSheets(october(choice), look, Paper.A4), wide=_FINE)


def strange(image: QImage) -> set[str]:
    """Which parts are more unlike the design than they may be."""
    return {name for name, share in unlike(image).items() if share > _MOST[name]}


def moved(image: QImage, right: int, down: int) -> QImage:
    other = image.copy()
    other.fill(0xFFFFFFFF)
    painter = QPainter(other)
    painter.drawImage(right, down, image)
    painter.end()
    return other


def paint_nothing(*_: object) -> None:
    """Leaves a part blank where it stands."""


def test_it_is_like_its_design(look: SheetLook) -> None:
    """Each part stands where it was drawn, and is as dark, seen with eyes half closed."""
    assert strange(page(look)) == set()


@pytest.mark.parametrize(
    ("painter", "part"),
    [("paint_jar", "jar"), ("paint_note", "kinds"), ("paint_tile", "chosen")],
)
def test_a_picture_that_is_not_painted_is_missed(look: SheetLook, painter: str, part: str) -> None:
    """In its own part, and in no other: the comparison can fail."""
    without = dataclasses.replace(look, **{painter: paint_nothing})  # type: ignore[arg-type]
    assert strange(page(without)) == {part}


@pytest.mark.parametrize("part", list(Part))
def test_a_part_that_is_hidden_is_missed(look: SheetLook, part: Part) -> None:
    """And so are those that moved up in its place."""
    assert part.value in strange(page(look, PageChoice(parts=frozenset(Part) - {part})))


@pytest.mark.parametrize(("right", "down"), [(25, 0), (0, 25)])
def test_a_page_that_moved_is_noticed(look: SheetLook, right: int, down: int) -> None:
    """By five millimetres."""
    assert strange(moved(page(look), right, down)) >= {"title", "count", "jar", "days", "chosen"}


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("large", [False, True])
def test_parts_lie_below_each_other(look: SheetLook, paper: Paper, large: bool) -> None:
    """None over another, and none over the foot of a sheet."""
    sheets = MonthSheets(october(PageChoice(all_wins=True)), look, paper, large=large)
    for placed in sheets._pages:
        for (down, block), (below, _) in pairwise(placed):
            assert down + block.height <= below + 0.5
        down, block = placed[-1]
        assert TOP + down + block.height <= paper.size.height() - FOOT


def test_letter_has_the_parts_of_a4_in_their_order(look: SheetLook) -> None:
    """On one sheet, too, though it is shorter."""

    def parts(paper: Paper) -> list[str]:
        sheets = MonthSheets(october(), look, paper)
        assert sheets.count == 1
        return [type(block).__name__ for _, block in sheets._pages[0]]

    assert parts(Paper.LETTER) == parts(Paper.A4)
