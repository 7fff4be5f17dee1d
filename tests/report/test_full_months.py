"""Months that hold more than one page could: all of it comes out, in good time."""

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from report.sheets import page_of, the_look, win, words_in
from smallwins.domain.wins import Kind
from smallwins.report.month_page import FOOT, TOP, MonthSheets
from smallwins.report.output import write_pdf
from smallwins.report.paper import Paper
from smallwins.report.sheet_look import SheetLook
from smallwins.report.sheet_parts import Sum
from smallwins.report.sheet_text import SetText, Typesetter


@pytest.fixture
def look(qapp: QApplication) -> SheetLook:
    return the_look()


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("paper", list(Paper))
def test_any_number_of_feelings_comes_out(
    look: SheetLook, tmp_path: Path, paper: Paper, large: bool
) -> None:
    """Each by its name, and above the foot of a page: they ran off the paper."""
    wins = [
        win(f"tea {n}", 1 + n // 10, kind=list(Kind)[n % 8], feeling=f"felt{n} a little")
        for n in range(300)
    ]
    sheets = MonthSheets(page_of(wins), look, paper, large=large)
    file = tmp_path / "month.pdf"
    write_pdf(sheets, file, "October 2025")
    found = words_in(file, "-raw")
    # Chosen wins have theirs below them, too.
    names = dict.fromkeys(re.findall(r"felt(\d+)", found.split("How they felt")[1]))
    assert list(names) == [str(n) for n in range(300)]
    foot = paper.size.height() - FOOT
    assert all(TOP + down + block.height < foot for page in sheets._pages for down, block in page)
    assert all(len(page) > 1 for page in sheets._pages[1:])


def test_a_month_that_fits_no_page_is_not_set_again_and_again(
    look: SheetLook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of thousands of wins may be kept close; the window waits while they are set."""
    asked: list[str] = []
    plain = Typesetter.set

    def counted(setter: Typesetter, text: str, *more: Any, **named: Any) -> SetText:
        asked.append(text)
        return plain(setter, text, *more, **named)

    monkeypatch.setattr(Typesetter, "set", counted)
    close = [win(f"kept {n}", 1 + n // 10, close=True) for n in range(200)]
    assert MonthSheets(page_of(close), look, Paper.A4).count > 1
    assert asked.count("kept 7") <= 2


@pytest.mark.parametrize("paper", list(Paper))
def test_the_sum_has_no_sheet_to_itself(look: SheetLook, paper: Paper) -> None:
    """What is before it comes along, where there is no room for it."""
    for count in (10, 40, 60):
        for feelings in (0, 1, 5, 300):
            wins = [
                win(
                    "Called Mum back, and heard of her garden. " * (1 + count % 3),
                    1 + number % 28,
                    kind=list(Kind)[number % 8],
                    feeling=f"felt{number % feelings}" if feelings else "",
                    close=number < 6,
                )
                for number in range(count)
            ]
            sheets = MonthSheets(page_of(wins), look, paper, large=True)
            last = [type(block) for _down, block in sheets._pages[-1]]
            assert Sum not in last or len(last) > 2


def test_a_long_list_of_feelings_gives_its_last_lines_to_the_sum(look: SheetLook) -> None:
    """And comes out whole, however many lines there are."""
    for count in range(200, 260, 4):
        wins = [win("tea", 1 + n // 10, feeling=f"felt{n} a little") for n in range(count)]
        sheets = MonthSheets(page_of(wins), look, Paper.LETTER)
        last = [type(block) for _down, block in sheets._pages[-1]]
        assert last[-1] is Sum
        assert len(last) > 2
        foot = Paper.LETTER.size.height() - FOOT
        assert all(TOP + down + one.height < foot for page in sheets._pages for down, one in page)
