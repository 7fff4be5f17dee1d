"""A month as a web page: whole in one file, and good to hear."""

import base64
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from report.sheets import FIRST, page_of, the_look, win, wins_of_a_month
from smallwins.domain.month_page import Hidden, PageChoice, Part
from smallwins.domain.wins import Kind
from smallwins.report.month_html import month_html
from smallwins.report.sheet_look import SheetLook

ALL = PageChoice(all_wins=True)
_EMPTY = {"meta", "img"}


class Read(HTMLParser):
    """Tags with what is in them, each end where it belongs."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.words.append((self.open[-1], data))

    def of(self, tag: str) -> list[str]:
        return [words for inside, words in self.words if inside == tag]


@pytest.fixture
def look(qapp: QApplication) -> SheetLook:
    return the_look()


def test_it_is_built_of_headings_a_table_and_lists(look: SheetLook) -> None:
    """One first heading, others below it; the days in rows, with weekdays over them."""
    wins = wins_of_a_month(40)
    read = Read(month_html(page_of(wins, ALL), look))
    assert read.of("h1") == ["October 2025"]
    assert read.of("h2") == [
        "The month, day by day",
        "Wins I chose to keep close",
        "Kinds of wins",
        "How they felt",
        "All my wins",
    ]
    assert read.of("h3")[0] == "Wednesday 1 October"
    tags = [tag for tag, _ in read.seen]
    assert tags.count("tr") == 6
    assert [one["abbr"] for tag, one in read.seen if tag == "th"][:2] == ["Monday", "Tuesday"]
    assert tags.count("td") == 35
    told = [words for _inside, words in read.words]
    assert told.count("Small win number 3") == 2
    html = read.seen[0][1]
    assert html == {"lang": "en", "dir": "ltr"}


def test_the_jar_is_told_in_words(look: SheetLook) -> None:
    """And is a picture in the file."""
    read = Read(month_html(page_of(wins_of_a_month(3)), look))
    ((_, image),) = [one for one in read.seen if one[0] == "img"]
    assert image["alt"] == "A glass jar with 3 folded notes."
    source = image["src"]
    assert source is not None
    picture = QImage.fromData(base64.b64decode(source.partition("base64,")[2]))
    assert picture.width() == 2 * int(image["width"] or 0)


def test_nothing_comes_from_elsewhere_and_nothing_runs(look: SheetLook) -> None:
    """No script, no link, no address."""
    text = month_html(page_of(wins_of_a_month(40), ALL), look)
    read = Read(text)
    tags = {tag for tag, _ in read.seen}
    assert not tags & {"script", "link", "a", "iframe", "form", "object"}
    assert "http" not in re.sub(r'http-equiv|base64,[^"]*', "", text)
    assert "default-src 'none'" in text


def test_days_say_what_they_are(look: SheetLook) -> None:
    """A rest day, a day with a win; a day to come is a number."""
    page = page_of([win("Tea", 2)], today=FIRST.replace(day=3), lifetime_days=1)
    told = [words for _inside, words in Read(month_html(page, look)).words]
    assert told.count(", a rest day") == 2
    assert told.count(", a day with a win") == 1
    assert "31" in told


def test_an_empty_month_is_calm(look: SheetLook) -> None:
    """No picture, no count."""
    read = Read(month_html(page_of([], lifetime_days=0), look))
    assert "A quiet month. Rest counts, too." in read.of("p")
    assert read.of("h2") == ["The month, day by day"]
    assert "img" not in [tag for tag, _ in read.seen]


def test_what_is_hidden_is_in_no_part(look: SheetLook) -> None:
    """Left off, hidden, or in a part that is not on the page."""
    secret = win("Xylophone", 3, feeling="quizzical", kind=Kind.MIND)
    shown = win("Tea", 4, feeling="wistful", kind=Kind.FOOD)
    hiding = PageChoice(
        parts=frozenset(Part) - {Part.DAYS},
        hidden=frozenset({Hidden.FEELINGS, Hidden.KINDS}),
        all_wins=True,
    )
    text = month_html(page_of([secret, shown], hiding, left_off={secret.uid}), look)
    for word in ("Xylophone", "quizzical", "wistful", "Food", "Mind", "day by day", secret.uid):
        assert word not in text


def test_feelings_without_a_row_are_told(look: SheetLook) -> None:
    """After those that have one."""
    wins = [win("tea", 2, feeling=f"feeling {number}") for number in range(10)]
    assert "Also: feeling 8, feeling 9" in month_html(page_of(wins), look)


LISTED = PageChoice(parts=frozenset(), all_wins=True)


@given(st.text(), st.text())
def test_any_words_are_words(qapp: QApplication, text: str, feeling: str) -> None:
    """Whatever somebody wrote, no tag of it is one of the page's."""
    odd = win(f'<script>{text}</script> & "{feeling}" </p>', feeling=f"</style>{feeling}")
    tags = [
        [tag for tag, _ in Read(month_html(page_of([one], LISTED), the_look())).seen]
        for one in (odd, win("Tea", feeling="calm"))
    ]
    assert tags[0] == tags[1]
