"""The pages of a month: the same for the eye, the printer and the file."""

import dataclasses
import datetime as dt
import re
import string
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QRect, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPdfWriter, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication

from report.sheets import (
    FIRST,
    all_of,
    page_of,
    picture,
    the_look,
    win,
    wins_of_a_month,
    words_in,
)
from smallwins.domain.month_page import READY, Hidden, PageChoice, Part, Reader
from smallwins.domain.wins import LONGEST_TEXT, Kind
from smallwins.report import sheet_text
from smallwins.report.month_page import FOOT, SIDE, TOP, MonthSheets
from smallwins.report.output import paint_pages, write_pdf
from smallwins.report.paper import Paper
from smallwins.report.sheet_look import SheetLook
from smallwins.report.sheet_text import DESIGNED, FELT, TITLE, WIN, Letters, Typesetter
from smallwins.report.sheet_wins import Listed

ALL = PageChoice(all_wins=True)
SIGNS = string.ascii_letters + string.digits + ".,;:!?'\"()-&ßäéñœ\u201c\u2019\u2013\u2026€"


@pytest.fixture
def look(qapp: QApplication) -> SheetLook:
    return the_look()


def inked(image: QImage) -> QRect:
    """Where anything is painted."""
    bits, wide = bytes(image.constBits()), image.bytesPerLine()
    rows = [bits[y * wide :][: image.width()] for y in range(image.height())]
    ys = [y for y, row in enumerate(rows) if row.strip(b"\xff")]
    left = min(len(rows[y]) - len(rows[y].lstrip(b"\xff")) for y in ys)
    right = max(len(rows[y].rstrip(b"\xff")) for y in ys)
    return QRect(left, ys[0], right - left, ys[-1] + 1 - ys[0])


def share_inked(image: QImage, area: QRect) -> float:
    """How much of an area is painted."""
    part = image.copy(area)
    bits, wide = bytes(part.constBits()), part.bytesPerLine()
    rows = [bits[y * wide :][: part.width()] for y in range(part.height())]
    return sum(len(row) - row.count(b"\xff") for row in rows) / (part.width() * part.height())


def written(look: SheetLook, sheets: MonthSheets, folder: Path) -> Path:
    file = folder / "month.pdf"
    write_pdf(sheets, file, "October 2025", language="en-GB")
    return file


@pytest.mark.parametrize("paper", list(Paper))
def test_a_usual_month_is_one_page(look: SheetLook, paper: Paper) -> None:
    """On either paper, with all its parts."""
    assert MonthSheets(page_of(wins_of_a_month(44)), look, paper).count == 1


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("large", [False, True])
def test_the_margins_stay_free(look: SheetLook, paper: Paper, large: bool) -> None:
    """On each page: a printer at home leaves that much out."""
    sheets = MonthSheets(page_of(wins_of_a_month(300), ALL), look, paper, large=large)
    size = paper.size
    dots = 600 / size.width()
    for page in range(sheets.count):
        area = inked(picture(sheets, page, 600))
        # The soft shadow of the jar alone goes a little beyond where words begin.
        assert area.left() >= SIDE * dots * 0.8
        assert 600 - area.right() >= SIDE * dots * 0.9
        assert area.top() >= TOP * dots * 0.9
        assert size.height() * dots - area.bottom() >= FOOT * dots - 2


def test_large_letters_take_more_pages(look: SheetLook) -> None:
    """A month that is one page in usual letters."""
    page = page_of(wins_of_a_month(44))
    assert MonthSheets(page, look, Paper.A4, large=True).count > 1


def test_a_reader_finds_every_win_in_order(look: SheetLook, tmp_path: Path) -> None:
    """Words, figures, what is asked for, and on which page it stands: text is text."""
    wins = wins_of_a_month(120)
    sheets = MonthSheets(page_of(wins, ALL), look, Paper.A4)
    file = written(look, sheets, tmp_path)
    # In the order it was painted in, as readers take it; and by where it stands, as a search does.
    read, found = words_in(file, "-raw"), words_in(file)
    for words in (
        "October 2025",
        "Small things I did. All of them count.",
        "days with a win",
        "The month, day by day",
        "Wins I chose to keep close",
        "Since I began, there have been 188 days with a win. This number grows.",
        "Made with SmallWins, on my own computer.",
        f"Page 1 of {sheets.count}",
        "October 2025, continued",
    ):
        assert words in read
    for told in (read, found):
        at = told.index("Wins I chose to keep close")
        for one in (one for one in wins if one.close):
            at = told.index(f"{one.text} ", at + 1)
        at = told.index("All my wins")
        for one in wins:
            at = told.index(f"{one.text} ", at + 1)


def test_words_that_fonts_would_change_are_found(look: SheetLook, tmp_path: Path) -> None:
    """Letters that others join, figures, accents, other writings."""
    texts = [
        "office waffle fjord 12 of 34",
        "école, Zoë",
        "Кириллица и Ελληνικά",
        "今日は休んだ",
        "שלום לאמא",
    ]
    wins = [win(text, 1 + number, close=True) for number, text in enumerate(texts)]
    file = written(look, MonthSheets(page_of(wins), look, Paper.A4), tmp_path)
    found = words_in(file).translate({0x202A: None, 0x202B: None, 0x202C: None})
    for text in texts:
        assert text in found


@pytest.mark.parametrize("letters", [WIN, FELT, TITLE, sheet_text.ROW])
def test_each_letter_keeps_the_sign_it_is_known_by(
    look: SheetLook, monkeypatch: pytest.MonkeyPatch, letters: Letters
) -> None:
    """Whatever stands beside it: a PDF of Qt's knows a sign by the font's own table alone."""
    seen: list[QTextLayout] = []
    make = sheet_text.SetText

    def watched(layout: QTextLayout, *rest: object) -> sheet_text.SetText:
        seen.append(layout)
        return make(layout, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(sheet_text, "SetText", watched)
    setter = Typesetter(look, DESIGNED)
    for sign in SIGNS:
        setter.set(sign.join(SIGNS), letters, 10**6)
        for run in seen.pop().glyphRuns():
            raw: QRawFont = run.rawFont()
            known = set(raw.glyphIndexesForString(SIGNS))
            assert set(run.glyphIndexes()) <= known, sign


def test_what_is_left_off_or_hidden_is_in_no_byte(look: SheetLook, tmp_path: Path) -> None:
    """Neither in the words nor packed, nor in what a file says of itself."""
    secret = win("Xylophone lesson", 3, kind=Kind.MIND, feeling="quizzical", close=True)
    shown = win("Tea", 4, kind=Kind.FOOD, feeling="wistful", close=True)
    hiding = PageChoice(hidden=frozenset({Hidden.FEELINGS}), all_wins=True)
    page = page_of([secret, shown], hiding, left_off={secret.uid})
    file = written(look, MonthSheets(page, look, Paper.A4), tmp_path)
    found, whole = words_in(file), all_of(file.read_bytes())
    assert found.count("Tea") == 2
    for word in ("Xylophone", "lesson", "quizzical", "wistful"):
        assert word not in found
        for coded in (word.encode(), word.encode("utf-16-be"), word.encode("utf-16-le")):
            assert coded not in whole
    assert secret.uid.encode() not in whole


def test_a_therapist_reads_no_name_and_sees_no_jar(look: SheetLook, tmp_path: Path) -> None:
    """What that ready choice must not hold."""
    wins = [win("Called Mum", 3, kind=Kind.PEOPLE, feeling="proud", place=0)]
    choice = READY[Reader.THERAPIST]
    page = page_of(wins, choice, without_names=lambda text: text.replace("Mum", "M."))
    found = words_in(written(look, MonthSheets(page, look, Paper.A4), tmp_path))
    assert "Called M." in found
    assert "Mum" not in found
    assert "Wins I chose" not in found
    assert "proud" in found


def test_the_longest_win_goes_on_over_pages(look: SheetLook, tmp_path: Path) -> None:
    """10,000 letters; no word is cut, and all are there, in order."""
    words = [f"word{number}" for number in range(LONGEST_TEXT // 9)]
    long = win(" ".join(words)[:LONGEST_TEXT], 3, feeling=" ".join(["calm"] * 1_500), close=True)
    for choice in (PageChoice(), PageChoice(parts=frozenset(), all_wins=True)):
        sheets = MonthSheets(page_of([long], choice), look, Paper.LETTER, large=True)
        assert sheets.count > 4
        found = words_in(written(look, sheets, tmp_path), "-raw").split()
        assert [word for word in found if word.startswith("word")] == words
        # Its day and its tile stand where it begins, and nowhere else.
        assert found.count("Oct") == len(choice.parts & {Part.CHOSEN})
        assert found.count("calm") == 1_500


def test_long_wins_side_by_side_go_on_side_by_side(look: SheetLook, tmp_path: Path) -> None:
    """Each in its column; a short one beside a long one is on the first of its pages."""
    long = [win(" ".join([f"{name}{n}" for n in range(900)]), 3, close=True) for name in "ab"]
    wins = [*long, win(" ".join(f"c{n}" for n in range(900)), 4, close=True), win("short", 5)]
    sheets = MonthSheets(page_of(wins), look, Paper.A4)
    found = words_in(written(look, sheets, tmp_path), "-raw").split()
    for name in "abc":
        told = [word for word in found if word[0] == name and word[1:].isdigit()]
        assert told == [f"{name}{n}" for n in range(900)]
    assert found.count("short") == 1


def test_a_short_win_stays_in_one_piece(look: SheetLook) -> None:
    """It goes to the next page whole."""
    only = PageChoice(parts=frozenset(), all_wins=True)
    wins = [win(f"first\nsecond {number}\nthird", 5, feeling="calm") for number in range(60)]
    sheets = MonthSheets(page_of(wins, only), look, Paper.A4)
    pieces = [block for page in sheets._pages for _down, block in page if type(block) is Listed]
    assert sheets.count > 1
    assert len(pieces) == 60


@pytest.mark.parametrize("part", list(Part))
def test_each_part_can_stand_alone(look: SheetLook, part: Part) -> None:
    """In both sizes of letters, on a page of its own."""
    page = page_of(wins_of_a_month(44), PageChoice(parts=frozenset({part})))
    for large in (False, True):
        sheets = MonthSheets(page, look, Paper.A4, large=large)
        assert sheets.count == 1
        assert share_inked(picture(sheets), QRect(35, 85, 350, 120)) > 0.01


def test_a_day_that_goes_on_says_so(look: SheetLook, tmp_path: Path) -> None:
    """At the top of the next page, above the rest of its wins."""
    wins = [win(f"win {number}", 5) for number in range(80)]
    only = PageChoice(parts=frozenset(), all_wins=True)
    sheets = MonthSheets(page_of(wins, only), look, Paper.A4)
    found = words_in(written(look, sheets, tmp_path))
    assert sheets.count > 1
    assert found.count("Sunday 5 October, continued") == sheets.count - 1
    assert found.count("Sunday 5 October") == sheets.count


def test_a_heading_never_stands_alone_at_the_foot(look: SheetLook, tmp_path: Path) -> None:
    """Whatever stands above it, the first win of a day is on the page of its day."""
    days = [FIRST.replace(day=1 + number % 31) for number in range(90)]
    wins = [win(f"win {number}", day.day) for number, day in enumerate(sorted(days))]
    only = PageChoice(parts=frozenset({Part.DAYS}), all_wins=True)
    for count in range(60, 90):
        sheets = MonthSheets(page_of(wins[:count], only), look, Paper.A4)
        for page in sheets._pages:
            last = page[-1][1]
            assert not last.leads


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other letters for these")
def test_pages_begin_where_lines_do(look: SheetLook) -> None:
    """In a language from right to left the jar is at the right, and the days at the left."""
    words = dataclasses.replace(look.words, right_to_left=True)
    page = page_of(wins_of_a_month(44))
    there = picture(MonthSheets(page, look, Paper.A4))
    mirrored = picture(MonthSheets(page, dataclasses.replace(look, words=words), Paper.A4))
    left, right = QRect(35, 110, 120, 130), QRect(265, 110, 120, 130)
    assert share_inked(there, left) > 0.75 > 0.5 > share_inked(there, right)
    assert share_inked(mirrored, right) > 0.75 > 0.5 > share_inked(mirrored, left)


def test_hidden_parts_close_up(look: SheetLook) -> None:
    """What remains moves up: nothing blank is left where a part was."""
    page = page_of(wins_of_a_month(44), PageChoice(parts=frozenset({Part.KINDS})))
    image = picture(MonthSheets(page, look, Paper.A4))
    assert share_inked(image, QRect(35, 85, 350, 60)) > 0.02
    assert share_inked(image, QRect(35, 300, 350, 240)) == 0


def test_an_empty_month_has_its_days(look: SheetLook, tmp_path: Path) -> None:
    """And no count of nothing."""
    page = page_of([], lifetime_days=0)
    found = words_in(written(look, MonthSheets(page, look, Paper.A4), tmp_path))
    assert "A quiet month. Rest counts, too." in found
    assert "with a win" not in found
    assert "31" in found


def test_days_to_come_have_their_number_alone(look: SheetLook) -> None:
    """No dot, and no word of rest, for what has not come."""
    days = PageChoice(parts=frozenset({Part.DAYS}))
    past = picture(MonthSheets(page_of([], days, lifetime_days=0), look, Paper.A4))
    page = page_of([], days, lifetime_days=0, today=FIRST - dt.timedelta(days=1))
    before = picture(MonthSheets(page, look, Paper.A4))
    area = QRect(35, 100, 350, 160)
    assert share_inked(past, area) > share_inked(before, area) > 0
    eve = page_of([], days, lifetime_days=0, today=FIRST.replace(day=30))
    but_one = picture(MonthSheets(eve, look, Paper.A4))
    assert share_inked(past, area) > share_inked(but_one, area)


def test_a_month_in_black_and_white_tells_days_apart(look: SheetLook) -> None:
    """By size and by how dark they are, without a colour."""
    shares = [dot.share for dot in look.dots]
    lights = [dot.fill.lightness() for dot in look.dots[1:]]
    assert shares == sorted(set(shares))
    assert lights == sorted(set(lights), reverse=True)


def test_three_thousand_wins_come_out(look: SheetLook, tmp_path: Path) -> None:
    """Each of them."""
    sheets = MonthSheets(page_of(wins_of_a_month(3_000), ALL), look, Paper.A4)
    file = written(look, sheets, tmp_path)
    found = words_in(file)
    listed = found[found.index("All my wins") :]
    assert listed.count("Small win number") == 3_000
    assert file.stat().st_size < 1_500_000


def test_a_full_month_is_a_small_file(look: SheetLook, tmp_path: Path) -> None:
    """With a full jar, and the letters it needs in it, and no others."""
    file = written(look, MonthSheets(page_of(wins_of_a_month(300)), look, Paper.A4), tmp_path)
    assert file.stat().st_size < 400_000
    assert b"/FontFile2" in file.read_bytes()


def test_a_month_is_drawn_without_pictures(look: SheetLook, tmp_path: Path) -> None:
    """Jar, notes and icons are sharp, however finely they are printed."""
    file = written(look, MonthSheets(page_of(wins_of_a_month(300), ALL), look, Paper.A4), tmp_path)
    assert b"/Subtype /Image" not in file.read_bytes()


def test_the_picture_of_a_page_is_the_same_each_time(look: SheetLook) -> None:
    """No luck is in it, also when it was painted before."""
    page = page_of(wins_of_a_month(44))
    sheets = MonthSheets(page, look, Paper.A4)
    first = picture(sheets)
    assert picture(sheets) == first
    assert picture(MonthSheets(page, look, Paper.A4)) == first


def test_many_of_a_kind_are_told_by_a_number(look: SheetLook, tmp_path: Path) -> None:
    """Eight notes and seven dots are drawn; how many more there are stands beside them."""
    wins = [win(f"tea {number}", 2, kind=Kind.FOOD, feeling="calm") for number in range(12)]
    found = words_in(written(look, MonthSheets(page_of(wins), look, Paper.A4), tmp_path))
    assert "and 4 more" in found
    assert "and 5 more" in found


def test_feelings_without_a_row_stand_in_one_line(look: SheetLook, tmp_path: Path) -> None:
    """After those that have one."""
    wins = [win(f"tea {number}", 2, feeling=f"feeling {number}") for number in range(10)]
    found = words_in(written(look, MonthSheets(page_of(wins), look, Paper.A4), tmp_path), "-raw")
    assert "Also: feeling 8, feeling 9" in found


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("there", [*Paper, (148.0, 210.0), (297.0, 210.0)])
def test_a_page_is_whole_on_the_sheet_that_is_in_the_printer(
    look: SheetLook, tmp_path: Path, paper: Paper, there: Paper | tuple[float, float]
) -> None:
    """People choose another sheet in the system's dialog, or that it lies across."""
    wide, high = there.value if isinstance(there, Paper) else there
    sheets = MonthSheets(page_of(wins_of_a_month(20)), look, paper)
    file = tmp_path / "printed.pdf"
    printer = QPdfWriter(str(file))
    printer.setPageMargins(QMarginsF())
    printer.setPageSize(QPageSize(QSizeF(wide, high), QPageSize.Unit.Millimeter))
    paint_pages(sheets, printer, printer.resolution())
    boxes = words_in(file, "-bbox")
    places = [
        [float(side) for side in place]
        for place in re.findall(
            r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">', boxes
        )
    ]
    assert "computer" in boxes
    points, edge = 72 / 25.4, 8
    for left, top, right, bottom in places:
        assert left > edge
        assert top > edge
        assert right < wide * points - edge
        assert bottom < high * points - edge
    # In the middle of the sheet.
    before, after = (min(left for left, *_ in places), max(right for _, _, right, _ in places))
    assert before == pytest.approx(wide * points - after, abs=4)
