"""The Calendar place: the year and the month, the way from one to the other, and to a day."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light
from smallwins.domain.wins import Kind, Source
from smallwins.ui import copy
from smallwins.ui.calendar.days_model import DayPart
from smallwins.ui.calendar.head import Span
from smallwins.ui.calendar.place import CalendarPlace
from support.cut_text import cut_texts
from support.home import Home, button, settle, texts
from ui.calendar.one_calendar import FAR_FROM_NOW, ask, keyboard, open_calendar, press

KEY = Qt.Key
LONG_AGO = dt.date(2023, 12, 31)


def spoken(place: CalendarPlace, day: dt.date) -> object:
    at = place.page.year_model.index_of(day)
    return at.data(Qt.ItemDataRole.AccessibleTextRole)


def test_who_comes_finds_the_year_and_today(home: Home, qtbot: QtBot) -> None:
    """The lights of the year, today's page beside it, and one number, which grows."""
    home.keep("Made my bed")
    home.keep("Fed the cat", day=FAR_FROM_NOW)
    place = open_calendar(home, qtbot)
    qtbot.waitUntil(lambda: copy.days_with_a_win(2) in texts(place))
    assert keyboard() is place.page.view
    assert place.day_page.day == home.today == place.page.day
    assert spoken(place, home.today) == copy.day_spoken(home.today, 1, home.today)
    assert copy.dots_are_rest() in texts(place)


def test_an_empty_calendar_says_no_number(home: Home, qtbot: QtBot) -> None:
    """Counts of nothing are not drawn (VOICE, rule 1)."""
    place = open_calendar(home, qtbot)
    qtbot.waitUntil(lambda: copy.first_light() in texts(place))
    back, on = place.page.head.arrows
    assert not back.isVisible()
    assert not on.isVisible()
    # A stack of places gives the keyboard to what is first in one that comes: to an arrow.
    for arrow in (back, on):
        arrow.show()
        arrow.setFocus()
        place.page.head.set_ways(back=False, on=False)
        assert not back.isVisible()
        assert not on.isVisible()
        assert keyboard() in place.page.head.spans.segments


def test_the_way_back_ends_with_the_first_win(home: Home, qtbot: QtBot) -> None:
    """Years before it hold nothing; an arrow that leads nowhere is not there."""
    home.keep(day=FAR_FROM_NOW)
    place = open_calendar(home, qtbot)
    back, on = place.page.head.arrows
    assert (back.isVisible(), on.isVisible()) == (True, False)
    years = [home.today.year]
    while back.isVisible():
        back.setFocus()
        press(KEY.Key_Space)
        years.append(place.page.year_model.year)
    assert years == [2026, 2025, 2024]
    assert place.page.head.title.text() == "2024"
    # The keyboard was on an arrow that went.
    assert keyboard() is on
    assert spoken(place, FAR_FROM_NOW) == copy.day_spoken(FAR_FROM_NOW, 1, home.today)
    qtbot.waitUntil(lambda: place.day_page.day.year == 2024)


def test_keys_lead_from_year_to_year_and_no_further(home: Home, qtbot: QtBot) -> None:
    """The week before the first of January is in another year; before the first win is none."""
    home.keep(day=LONG_AGO)
    place = open_calendar(home, qtbot)
    place.open_day(dt.date(2024, 1, 1))
    place.page.take_keyboard()
    press(KEY.Key_Up)
    assert (place.page.day, place.page.year_model.year) == (LONG_AGO, 2023)
    press(KEY.Key_Left)
    assert place.page.day == LONG_AGO - dt.timedelta(days=7)
    press(*[KEY.Key_PageUp] * 14)
    assert place.page.day.year == 2023
    press(KEY.Key_Home)
    assert place.page.day == home.today


def test_a_month_shows_its_notes_and_counts_its_days(home: Home, qtbot: QtBot) -> None:
    """Its name stands in the count; a month of rest has none."""
    home.keep()
    home.keep(day=home.today - dt.timedelta(days=1))
    home.keep(day=dt.date(2026, 9, 5))
    place = open_calendar(home, qtbot)
    place.page.head.spans.segments[1].click()
    assert place.page.span is Span.MONTH
    assert place.page.head.title.text() == copy.month_with_year(home.today)
    assert copy.days_of_month(home.today, 2) in texts(place)
    assert place.page.view.day == home.today
    # Tab comes to the days from the choice above them, as in a year.
    place.page.head.spans.segments[1].setFocus()
    press(KEY.Key_Tab)
    assert keyboard() is place.page.view
    place.page.head.arrows[0].click()
    october = dt.date(2026, 10, 20)
    assert place.page.head.title.text() == copy.month_with_year(october)
    assert not [text for text in texts(place) if "October:" in text]
    place.page.take_keyboard()
    press(KEY.Key_PageUp)
    assert place.page.day == dt.date(2026, 9, 20)
    press(KEY.Key_Return)
    assert place.day_page.day == dt.date(2026, 9, 20)
    place.page.head.spans.segments[0].click()
    assert place.page.year_model.year == 2026
    assert place.page.view.day == dt.date(2026, 9, 20)


def test_one_more_win_lights_its_day(home: Home, qtbot: QtBot) -> None:
    """At once, and the number grows; what is put away leaves it dark again, for that is a wish."""
    place = open_calendar(home, qtbot)
    day = home.today - dt.timedelta(days=3)
    win = home.journal.keep("Fed the cat", source=Source.WINDOW, day=day)
    settle()
    assert spoken(place, day) == copy.day_spoken(day, 1, home.today)
    assert copy.days_with_a_win(1) in texts(place)
    home.keep_here("Fed the dog")
    settle()
    assert copy.days_with_a_win(2) in texts(place)
    home.journal.undo()
    settle()
    home.journal.change(win.uid, day=home.today)
    settle()
    assert spoken(place, day) == copy.day_spoken(day, 0, home.today)
    assert spoken(place, home.today) == copy.day_spoken(home.today, 1, home.today)
    home.journal.put_away(win.uid)
    settle()
    assert spoken(place, home.today) == copy.day_spoken(home.today, 0, home.today)


def test_what_changes_while_nobody_looks_is_there_later(home: Home, qtbot: QtBot) -> None:
    """It is read when somebody comes, in a year or a month."""
    place = open_calendar(home, qtbot)
    place.page.head.spans.segments[1].click()
    place.hide()
    home.keep_here("Fed the cat")
    settle()
    place.show()
    qtbot.waitUntil(lambda: copy.days_of_month(home.today, 1) in texts(place))
    home.keep_here("Fed the dog")
    settle()
    at = place.page.month_model.index_of(home.today)
    assert at.data(Qt.ItemDataRole.AccessibleTextRole) == copy.day_spoken(home.today, 2, home.today)


def test_every_day_may_glow_the_same(home: Home, qtbot: QtBot) -> None:
    """A setting says so; the legend follows."""
    for _ in range(7):
        home.keep()
    place = open_calendar(home, qtbot)
    model = place.page.year_model
    assert model.index_of(home.today).data(DayPart.STEP) == 5
    home.preferences.change(alike_days=True)
    assert model.index_of(home.today).data(DayPart.STEP) == 3
    legend = copy.legend_spoken([copy.rest_day(), copy.day_with_a_win()])
    assert any(each.accessibleName() == legend for each in place.findChildren(QWidget))


def test_who_asks_how_they_are_doing_is_told_that_they_are_here(home: Home, qtbot: QtBot) -> None:
    """After quiet days as on any; the numbers are of a lifetime (VOICE, rule 3)."""
    home.keep(day=FAR_FROM_NOW)
    home.keep(day=FAR_FROM_NOW)
    place = open_calendar(home, qtbot)
    button(place, copy.how_am_i_doing()).click()
    assert copy.still_here_after_all() == "You are not back at the start. You are still here."
    assert copy.still_here_after_all() in texts(place)
    assert copy.kept_in_all(2, 1) in texts(place)
    place.arrive()
    assert copy.still_here_after_all() not in texts(place)


@pytest.mark.parametrize("days", [1, 40, 1000])
def test_quiet_days_change_no_word_and_no_number(home: Home, qtbot: QtBot, days: int) -> None:
    """Coming back is not news: the same sentences, and numbers that are the same."""
    home.keep(day=FAR_FROM_NOW)
    place = open_calendar(home, qtbot)
    button(place, copy.how_am_i_doing()).click()
    settle()
    before = set(texts(place.page))
    home.clock.moment += dt.timedelta(days=days)
    place.arrive()
    button(place, copy.how_am_i_doing()).click()
    settle()
    after = {text.replace(str(home.today.year), "2026") for text in texts(place.page)}
    assert after == before


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2024-05-03", FAR_FROM_NOW),
        ("  2024-05-03 ", FAR_FROM_NOW),
        ("3 May 2024", FAR_FROM_NOW),
        ("0001-01-01", dt.date.min),
        ("2026-11-20", dt.date(2026, 11, 20)),
    ],
)
def test_a_day_can_be_gone_to_by_its_date(
    home: Home, qtbot: QtBot, typed: str, day: dt.date
) -> None:
    """From the first day of the calendar on; its page opens, ready for a win of that day."""
    place = open_calendar(home, qtbot)
    ask(place, typed)
    assert place.day_page.day == place.page.day == day
    assert place.page.year_model.year == day.year
    assert place.day_page.isAncestorOf(keyboard())


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "day_unread"),
        ("0000-01-01", "day_unread"),
        ("10000-01-01", "day_unread"),
        ("2026-02-30", "day_unread"),
        ("<b>yesterday</b>\n" * 500, "day_unread"),
        ("🌧️ \u202e2026", "day_unread"),
        ("2026-11-21", "day_has_not_come"),
        ("9999-12-31", "day_has_not_come"),
    ],
)
def test_whatever_else_is_typed_gets_a_plain_sentence(
    home: Home, qtbot: QtBot, typed: str, sentence: str
) -> None:
    """It stays in the line, and the calendar stays where it was."""
    place = open_calendar(home, qtbot)
    question = ask(place, typed)
    assert getattr(copy, sentence)() in texts(question)
    assert place.day_page.day == home.today
    question.reject()


def test_a_file_that_cannot_be_read_is_said_and_mended(home: Home, qtbot: QtBot) -> None:
    """What was seen stays; when it can be read again the sentence goes."""
    win = home.keep()
    place = open_calendar(home, qtbot)
    settle()
    home.make_unreadable()
    place.page.head.arrows[0].click()
    place.page.refresh()
    assert place.page.trouble.isVisible()
    assert spoken(place, home.today) == copy.day_spoken(home.today, 1, home.today)
    button(place, copy.how_am_i_doing()).click()
    assert copy.still_here_after_all() in texts(place)
    home.journal.kept.emit(win)
    settle()
    home.mend()
    place.page.refresh()
    assert not place.page.trouble.isVisible()
    settle()


def test_in_a_small_window_the_page_of_a_day_slides_over(home: Home, qtbot: QtBot) -> None:
    """And Esc, or its cross, gives the calendar back, with the keyboard on the same day."""
    home.keep("Fed the cat", kind=Kind.HOME)
    place = open_calendar(home, qtbot, 712, 560, window=800)
    assert not place.day_page.isVisible()
    press(KEY.Key_Return)
    assert place.day_page.isVisible()
    qtbot.waitUntil(lambda: place.day_page.geometry().right() == place.rect().right())
    assert place.day_page.isAncestorOf(keyboard())
    press(KEY.Key_Escape)
    assert not place.day_page.isVisible()
    assert keyboard() is place.page.view
    place.open_day(home.today - dt.timedelta(days=1))
    button(place.day_page, copy.back_to_calendar()).click()
    assert not place.day_page.isVisible()
    assert place.page.day == home.today - dt.timedelta(days=1)
    place.set_room(place.page._room)
    assert not place.day_page.isVisible()


def test_there_can_be_more_room_to_write(home: Home, qtbot: QtBot) -> None:
    """All of it; Esc gives the calendar back."""
    place = open_calendar(home, qtbot)
    button(place, copy.more_room()).click()
    assert place.day_page.width() == place.width()
    assert place.day_page.writing.isAncestorOf(keyboard())
    press(KEY.Key_Escape)
    assert place.day_page.width() < place.width()
    press(KEY.Key_Escape)
    assert keyboard() is place.page.view


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize(("width", "height", "window"), [(936, 720, 1120), (712, 560, 800)])
def test_no_word_is_cut(
    home: Home, qtbot: QtBot, size: int, width: int, height: int, window: int
) -> None:
    """In both sizes of letters, in a large window and a small one, in a year and in a month."""
    home.preferences.change(text_size=size, light=Light.DAY)
    home.keep("Called Mum back", kind=Kind.PEOPLE, feeling="It felt like coming home for a bit.")
    place = open_calendar(home, qtbot, width, height, window)
    assert not list(cut_texts(place.page))
    place.page.head.spans.segments[1].click()
    settle()
    assert not list(cut_texts(place.page))
    assert place.page.width() <= place.width()
    place.open_day(home.today)
    settle()
    assert not list(cut_texts(place.day_page))
