"""A journal that does not go into the file is told of on Today, too."""

import pytest
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Part
from smallwins.ui import copy
from smallwins.ui.today.page import TodayPage
from smallwins.ui.today.unwritten import Unwritten
from support.home import Home, settle, texts

SAFE = "Your words are still here."


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> TodayPage:
    page = home.page()
    Unwritten(page, home.day_words, home.journal)
    return page


def type_in_journal(home: Home, words: str) -> None:
    home.day_words.typed(home.today, Part.JOURNAL, lambda: words)


def told(page: TodayPage) -> list[str]:
    return [text for text in texts(page) if text.startswith(SAFE)]


def test_it_is_said_where_somebody_is_until_it_goes(home: Home, page: TodayPage) -> None:
    """What is safe, what is wrong, and on which page the words are."""
    home.make_read_only()
    type_in_journal(home, "It rained.")
    assert not home.day_words.write(patient=False)
    (sentence,) = told(page)
    assert sentence.endswith(copy.words_on_page(home.today, home.today))
    home.make_read_only(on=False)
    assert home.day_words.write(patient=False)
    assert not told(page)


def test_who_comes_later_is_told_as_well(home: Home, page: TodayPage) -> None:
    """It was refused while the calendar was in front."""
    page.hide()
    home.make_read_only()
    type_in_journal(home, "It rained.")
    assert not home.day_words.write(patient=False)
    assert not told(page)
    page.show()
    settle()
    assert told(page)
    home.make_read_only(on=False)
    assert home.day_words.write(patient=False)


def test_other_words_that_are_said_meanwhile_stay(home: Home, page: TodayPage) -> None:
    """What was said of a win is not over when a journal is written."""
    home.make_read_only()
    type_in_journal(home, "It rained.")
    assert not home.day_words.write(patient=False)
    page.show_trouble(copy.words_are_here())
    home.make_read_only(on=False)
    assert home.day_words.write(patient=False)
    assert copy.words_are_here() in texts(page)
