"""Pages and charts from right to left, also with words that run to the right."""

import dataclasses
import itertools
import math
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from report.october import october
from report.sheets import page_of, picture, the_look, win
from smallwins.domain.month_page import PageChoice, Part
from smallwins.domain.settings import Settings
from smallwins.domain.wins import Kind
from smallwins.report.cards import CardLetters, CardPages, FridgeCard
from smallwins.report.month_page import SIDE, MonthSheets
from smallwins.report.paper import Paper
from smallwins.report.sheet_look import SheetLook
from smallwins.report.sheet_text import HEADING, TITLE, SetText
from smallwins.report.win_card import CardWords
from smallwins.ui.share.card import card_of
from smallwins.ui.theme import SANS, SERIF, Theme

HEBREW = dict(
    zip(
        Kind,
        ("טיפול בגוף", "בית", "אנשים", "אוכל ומים", "תנועה", "מנוחה", "מחשבות ורגשות", "משימה"),
        strict=True,
    )
)


@pytest.fixture
def look(qapp: object) -> SheetLook:
    return the_look()


def turned(look: SheetLook, *, leftward: bool, hebrew: bool) -> SheetLook:
    """The same look in a direction, with names of kinds in a language of it or of the other."""
    words = dataclasses.replace(look.words, right_to_left=leftward)
    if hebrew:
        words = dataclasses.replace(words, kind=HEBREW.__getitem__)
    return dataclasses.replace(look, words=words)


class Painted:
    """Notes down where words and pictures are painted on a page.

    Attributes:
        words: the places of words, each with how large their letters are.
        pictures: the places of pictures.
    """

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.words: list[tuple[int, QRectF]] = []
        self.pictures: list[QRectF] = []
        paint_words = SetText.paint

        def words(
            text: SetText, painter: QPainter, at: QPointF, first: int = 0, end: int | None = None
        ) -> None:
            place = QRectF(at.x() + text.indent, at.y(), text.widest, text.height)
            self.words.append((text._layout.font().pixelSize(), place))
            paint_words(text, painter, at, first, end)

        patch.setattr(SetText, "paint", words)

    def noting(self, look: SheetLook) -> SheetLook:
        """The same look, where places of pictures are noted down."""

        def noted(paint: Callable[..., None]) -> Callable[..., None]:
            def painting(painter: QPainter, area: QRectF, shown: object) -> None:
                self.pictures.append(area)
                paint(painter, area, shown)

            return painting

        return dataclasses.replace(
            look,
            paint_jar=noted(look.paint_jar),
            paint_tile=noted(look.paint_tile),
            paint_icon=noted(look.paint_icon),
            paint_note=noted(look.paint_note),
        )


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("hebrew", [False, True])
@pytest.mark.parametrize("leftward", [False, True])
def test_no_words_lie_under_a_picture(
    look: SheetLook, monkeypatch: pytest.MonkeyPatch, leftward: bool, hebrew: bool, large: bool
) -> None:
    """Names of kinds stand beside their notes, in whichever language they are."""
    painted = Painted(monkeypatch)
    seen = painted.noting(turned(look, leftward=leftward, hebrew=hebrew))
    sheets = MonthSheets(october(), seen, Paper.A4, large=large)
    for page in range(sheets.count):
        painted.words, painted.pictures = [], []
        picture(sheets, page)
        assert painted.pictures or page
        for (_size, words), shown in itertools.product(painted.words, painted.pictures):
            assert not words.intersects(shown)


@pytest.mark.parametrize("leftward", [False, True])
def test_words_of_the_page_begin_where_its_lines_do(
    look: SheetLook, monkeypatch: pytest.MonkeyPatch, leftward: bool
) -> None:
    """Its title and its headings, in whichever language they are."""
    painted = Painted(monkeypatch)
    sheets = MonthSheets(october(), turned(look, leftward=leftward, hebrew=False), Paper.A4)
    picture(sheets)
    unit = sheets._frame.unit
    own = [round(letters.size * unit) for letters in (TITLE, HEADING)]
    edges = [
        place.right() if leftward else place.left() for size, place in painted.words if size in own
    ]
    end = Paper.A4.size.width() - SIDE if leftward else SIDE
    # The title, the wins, and what stands first beside something: the days stand beyond the jar.
    at_edge = [edge for edge in edges if math.isclose(edge, end, abs_tol=2)]
    assert (len(at_edge), len(edges)) == (3, 5)


def _page(look: SheetLook) -> QImage:
    words_alone = PageChoice(parts=frozenset({Part.CHOSEN}))
    page = page_of([win("Slept. Then tea.", close=True)], words_alone)
    return picture(MonthSheets(page, look, Paper.A4))


def _cards(_look: SheetLook) -> QImage:
    sheet = CardPages([FridgeCard("I may rest.", "— Somebody")], Paper.A4, CardLetters(SERIF, SANS))
    image = QImage((sheet.paper.size / 5).toSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(0.2, 0.2)
    sheet.paint(painter, 0)
    painter.end()
    return image


def _card_of_a_win(_look: SheetLook) -> QImage:
    words = CardWords("Slept. Then tea.", "It was good.", "Friday")
    return card_of(Theme(Settings()), words, Kind.REST, mirrored=False).picture()


@pytest.mark.parametrize("paint", [_page, _cards, _card_of_a_win])
def test_english_reads_as_english_in_an_app_from_right_to_left(
    qapp: QApplication, look: SheetLook, paint: Callable[[SheetLook], QImage]
) -> None:
    """A full stop stands after its sentence, and not before it."""
    there = paint(look)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert paint(look) == there
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
