"""As a month fills and days pass, nothing that is drawn on its page gets smaller or fewer."""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from report.october import october
from report.sheets import FIRST, page_of, picture, the_look, win, wins_of_a_month
from smallwins.domain.jar import JarMonth
from smallwins.domain.month_page import MonthPage
from smallwins.domain.wins import Kind, Win
from smallwins.report import sheet_rows
from smallwins.report.month_page import MonthSheets
from smallwins.report.paper import Paper

_FEELINGS = ("", "calm", "proud", "warm", "lighter, and a little tired")


@pytest.fixture(scope="module", autouse=True)
def _application(qapp: QApplication) -> None:
    """Letters are set."""


@dataclass
class Drawn:
    """What was drawn on the first sheet.

    Attributes:
        jar: how wide the jar is, in units of the page.
        notes: how many lie in it.
        lights: how large each light of a day is, from the first of the month on.
    """

    jar: float = 0.0
    notes: int = 0
    lights: list[float] = field(default_factory=list)


def drawn_on(page: MonthPage, paper: Paper, *, large: bool) -> Drawn:
    drawn = Drawn()
    dots: list[float] = []

    def jar(painter: QPainter, area: QRectF, jar: JarMonth) -> None:
        drawn.jar, drawn.notes = area.width(), len(jar.notes)

    def nothing(*_given: object) -> None:
        pass

    look = dataclasses.replace(
        the_look(), paint_jar=jar, paint_note=nothing, paint_icon=nothing, paint_tile=nothing
    )
    with dots_into(dots):
        picture(MonthSheets(page, look, paper, large=large), wide=90)
    drawn.lights = dots[: (page.seen_to - page.first_day).days + 1]
    return drawn


@contextmanager
def dots_into(dots: list[float]) -> Iterator[None]:
    """Write down how large each dot is; those of days come first."""

    def written(_painter: object, _middle: object, across: float, *_more: object) -> None:
        dots.append(across)

    with patch.object(sheet_rows, "paint_dot", written):
        yield


def check_grown(before: Drawn, later: Drawn) -> None:
    assert later.jar == pytest.approx(before.jar or later.jar)
    assert later.notes >= before.notes
    assert len(later.lights) >= len(before.lights)
    assert all(now >= then for then, now in zip(before.lights, later.lights, strict=False))


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("paper", list(Paper))
def test_the_jar_and_the_lights_stay_as_large_while_the_month_fills(
    paper: Paper, large: bool
) -> None:
    """Also where the page becomes two: what comes closer together is what lies between."""
    before = Drawn()
    for count in (1, 4, 8, 12, 20, 40, 80):
        page = page_of(wins_of_a_month(80)[:count], today=FIRST.replace(day=1 + count // 3))
        later = drawn_on(page, paper, large=large)
        assert later.jar > 0
        check_grown(before, later)
        before = later


def _a_win(number: int, day: int, text: str, feeling: str, kind: Kind | None) -> Win:
    return win(
        text, day, id=number, place=number, feeling=feeling, kind=kind, close=number % 3 == 0
    )


_WORDS = st.sampled_from(["tea", "Called Mum back. We talked about the garden. " * 2])
_WINS = st.lists(
    st.tuples(
        st.integers(1, 31), _WORDS, st.sampled_from(_FEELINGS), st.sampled_from([*Kind, None])
    ),
    min_size=6,
    max_size=24,
)


@given(_WINS, st.integers(1, 4), st.integers(1, 31), st.integers(0, 30), st.sampled_from(Paper))
def test_whatever_is_kept_nothing_drawn_gets_smaller(
    rows: list[tuple[int, str, str, Kind | None]],
    begun: int,
    today: int,
    days: int,
    paper: Paper,
) -> None:
    """Of any wins, in any order, on any day of the month."""
    wins = [_a_win(number, *row) for number, row in enumerate(rows)]
    day = FIRST.replace(day=today)
    before, later = (
        page_of(sorted(some, key=lambda one: (one.day, one.id)), today=moment)
        for some, moment in ((wins[:begun], day), (wins, day + dt.timedelta(days=days)))
    )
    check_grown(drawn_on(before, paper, large=False), drawn_on(later, paper, large=False))


def test_the_jar_of_the_design_is_as_large_as_that_of_one_win() -> None:
    """A full month has no smaller one."""
    for paper in Paper:
        full, one = (
            drawn_on(page, paper, large=False) for page in (october(), page_of([win("tea")]))
        )
        assert full.jar == pytest.approx(one.jar)
