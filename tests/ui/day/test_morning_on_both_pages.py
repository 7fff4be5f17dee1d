"""Words of a morning that are half typed: on Today's card and on the page of the day."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Moment, Part
from smallwins.services.drafts import Drafts, day_place
from smallwins.ui.today.check_in_drafts import CheckInDrafts
from smallwins.ui.today.place import TodayPlace
from support.home import Home, settle, texts
from ui.day.one_day import OpenDay
from ui.today.one_card import MORNING, asked, at, line_on, look, with_drafts

DAY_BEFORE = dt.date(2026, 11, 19)
MORNING_PART = Part.MORNING


@pytest.fixture
def today(home: Home) -> TodayPlace:
    """Today, in the morning, with what waits."""
    place, _drafts = with_drafts(home)
    assert asked(place) == MORNING
    return place


@pytest.fixture
def drafts(today: TodayPlace) -> Drafts:
    (found,) = today.findChildren(Drafts)
    return found


@pytest.fixture
def day(home: Home, qtbot: QtBot, drafts: Drafts) -> OpenDay:
    """The page of the same day."""
    return OpenDay(home, qtbot, drafts=drafts)


def _row_line(day: OpenDay) -> QLineEdit:
    (line,) = day.page.moments.rows[Moment.MORNING].findChildren(QLineEdit)
    return line


def _in_file(home: Home) -> dict[str, str]:
    return home.database.drafts.waiting()


def test_half_typed_words_of_a_morning_stand_on_both_pages(
    home: Home, today: TodayPlace, day: OpenDay, drafts: Drafts
) -> None:
    """Word for word, from either side, and they are one draft."""
    assert _row_line(day).isHidden()
    QTest.keyClicks(line_on(today), "Coffee")
    settle()
    assert _row_line(day).isVisible()
    assert _row_line(day).text() == "Coffee"
    assert not _row_line(day).hasFocus()
    QTest.keyClicks(_row_line(day), " and sun")
    settle()
    assert line_on(today).text() == "Coffee and sun"
    assert drafts.write(patient=True)
    assert _in_file(home) == {day_place(Moment.MORNING, home.today): "Coffee and sun"}


def test_kept_on_the_page_of_the_day_they_are_asked_for_no_more(
    home: Home, today: TodayPlace, day: OpenDay, drafts: Drafts
) -> None:
    """The card goes, for its morning has words."""
    QTest.keyClicks(line_on(today), "Coffee")
    settle()
    QTest.keyClick(_row_line(day), Qt.Key.Key_Return)
    settle()
    assert home.day_words.words(home.today, MORNING_PART) == "Coffee"
    assert asked(today) is None
    assert drafts.write(patient=True)
    assert _in_file(home) == {}


def test_kept_on_today_they_are_on_the_page_of_the_day_once(
    home: Home, today: TodayPlace, day: OpenDay, drafts: Drafts
) -> None:
    """No line is left open there, to be kept once more."""
    QTest.keyClicks(line_on(today), "Coffee")
    settle()
    QTest.keyClick(line_on(today), Qt.Key.Key_Return)
    settle()
    assert home.day_words.words(home.today, MORNING_PART) == "Coffee"
    assert _row_line(day).isHidden()
    assert "Coffee" in texts(day.page)
    assert drafts.write(patient=True)
    assert _in_file(home) == {}


def test_a_line_that_is_emptied_stays_open_where_one_writes(
    today: TodayPlace, day: OpenDay, drafts: Drafts
) -> None:
    """It is empty on the other page, too; and spaces are no words."""
    QTest.keyClicks(line_on(today), "Co")
    settle()
    line_on(today).clear()
    QTest.keyClicks(line_on(today), "  ")
    settle()
    assert line_on(today).text() == "  "
    assert _row_line(day).isHidden()
    row = day.page.moments.rows[Moment.MORNING]
    row.write()
    QTest.keyClicks(_row_line(day), "t")
    settle()
    assert line_on(today).text() == "t"
    QTest.keyClick(_row_line(day), Qt.Key.Key_Backspace)
    QTest.keyClicks(_row_line(day), " ")
    settle()
    assert _row_line(day).isVisible()
    assert _row_line(day).text() == " "
    assert line_on(today).text().strip() == ""


def test_a_letter_that_came_and_went_closes_no_line(
    home: Home, day: OpenDay, today: TodayPlace
) -> None:
    """Somebody is about to change what is kept there."""
    home.day_words.keep(home.today, MORNING_PART, "Soup")
    row = day.page.moments.rows[Moment.MORNING]
    row.write()
    QTest.keyClicks(_row_line(day), "x")
    settle()
    QTest.keyClick(_row_line(day), Qt.Key.Key_Backspace)
    settle()
    assert _row_line(day).isVisible()
    assert _row_line(day).hasFocus()
    assert _row_line(day).text() == "Soup"


def test_words_that_were_there_when_the_line_was_opened_are_not_written_over(
    home: Home, day: OpenDay, today: TodayPlace
) -> None:
    """What is kept by another way meanwhile stands above, also where both pages write on."""
    row = day.page.moments.rows[Moment.MORNING]
    row.write()
    QTest.keyClicks(_row_line(day), "sun")
    settle()
    home.day_words.keep(home.today, MORNING_PART, "tea")
    line_on(today).setText("sun and rain")
    settle()
    assert _row_line(day).text() == "sun and rain"
    QTest.keyClick(_row_line(day), Qt.Key.Key_Return)
    assert home.day_words.words(home.today, MORNING_PART) == "tea\nsun and rain"


def test_words_half_typed_on_the_page_of_a_day_are_on_the_card_of_its_morning(
    home: Home, qtbot: QtBot
) -> None:
    """At the next start; those of a morning that was let go, or has words, wait on their page."""
    home.database.drafts.keep(day_place(Moment.MORNING, home.today), "let go")
    home.day_words.meet(home.today, Moment.MORNING)
    home.database.drafts.keep(day_place(Moment.MORNING, DAY_BEFORE), "half")
    older = DAY_BEFORE - dt.timedelta(days=1)
    home.day_words.keep(older, MORNING_PART, "Soup.")
    home.database.drafts.keep(day_place(Moment.MORNING, older), "Soup. And bread.")
    waiting = _in_file(home)
    place, drafts = with_drafts(home)
    assert line_on(place).text() == "half"
    day = OpenDay(home, qtbot, drafts=drafts)
    assert _row_line(day).text() == "let go"
    day.turn(-2)
    assert _row_line(day).text() == "Soup. And bread."
    assert drafts.write(patient=True)
    assert _in_file(home) == waiting


def test_words_that_were_left_before_anybody_looked_at_today_are_not_offered(
    home: Home, qtbot: QtBot
) -> None:
    """The window was on another place since the start."""
    home.database.drafts.keep(day_place(Moment.MORNING, home.today), "Coffee")
    at(home.clock, "15:00")
    place = home.place()
    place.hide()
    drafts = Drafts(home.database.drafts, place)
    CheckInDrafts(drafts, place.page.check_ins)
    day = OpenDay(home, qtbot, drafts=drafts)
    _row_line(day).setFocus()
    QTest.keyClick(_row_line(day), Qt.Key.Key_Escape)
    settle()
    place.show()
    look(place.page)
    assert asked(place) is None
