"""Ways through the calendar: what is in sight there, what is said, and where each way ends."""

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from smallwins.ui import copy
from smallwins.ui.calendar.go_to_day import GoToDay
from smallwins.ui.calendar.place import CalendarPlace
from smallwins.ui.widgets.scroll import PageScroll
from support.home import Home, button, settle, texts
from ui.calendar.one_calendar import FAR_FROM_NOW, ask, keyboard, open_calendar, press

KEY = Qt.Key


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader was asked to say."""
    heard: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def scroll_of(place: CalendarPlace) -> PageScroll:
    (scroll,) = [one for one in place.findChildren(PageScroll) if one.widget() is place.page]
    return scroll


def marked_in_sight(place: CalendarPlace) -> bool:
    """Whether the marked day is seen whole."""
    view, port = place.page.view, scroll_of(place).viewport()
    cell = view.visualRect(view.currentIndex())
    corner = view.viewport().mapTo(port, QPoint(cell.left(), cell.top()))
    return port.rect().contains(QRect(corner, cell.size()))


def test_today_is_in_sight_each_time_somebody_comes(home: Home, qtbot: QtBot) -> None:
    """In large letters the year is higher than the window; the way there is the same each time."""
    home.preferences.change(text_size=200)
    place = open_calendar(home, qtbot, 936, 720, 1120)
    settle()
    bar = scroll_of(place).verticalScrollBar()
    assert bar.maximum() > 0
    assert marked_in_sight(place)
    first = bar.value()
    for down in (0, bar.maximum()):
        bar.setValue(down)
        place.arrive()
        settle()
        assert (bar.value(), marked_in_sight(place)) == (first, True)


@pytest.mark.parametrize("span", [0, 1])
def test_the_mark_stays_in_sight_on_its_way(home: Home, qtbot: QtBot, span: int) -> None:
    """From the end of the year to its begin and back, in letters of twice the size."""
    home.preferences.change(text_size=200)
    home.keep(day=dt.date(2026, 1, 1))
    place = open_calendar(home, qtbot, 936, 720, 1120)
    place.page.head.spans.segments[span].click()
    place.page.take_keyboard()
    settle()
    for _ in range(4):
        press(*[KEY.Key_PageUp] * 2, *[KEY.Key_Up] * 3)
        settle()
        assert marked_in_sight(place)
    press(KEY.Key_Home)
    settle()
    assert marked_in_sight(place)


def test_a_key_that_leads_nowhere_is_answered(home: Home, qtbot: QtBot, said: list[str]) -> None:
    """Who does not see that the mark stays hears why."""
    home.keep(day=dt.date(2026, 11, 2))
    place = open_calendar(home, qtbot)
    for key in (KEY.Key_Down, KEY.Key_Right, KEY.Key_PageDown):
        said.clear()
        press(key)
        assert said == [copy.no_page_yet()]
    said.clear()
    press(KEY.Key_Up)
    assert not said
    place.page.head.spans.segments[1].click()
    place.page.take_keyboard()
    press(KEY.Key_PageUp, KEY.Key_Home)
    said.clear()
    place.open_day(dt.date(2026, 11, 1))
    place.page.take_keyboard()
    press(KEY.Key_Left)
    assert said == [copy.calendar_begins_here()]
    assert place.page.day == dt.date(2026, 11, 1)


def test_what_cannot_be_read_changes_nothing_in_sight(home: Home, qtbot: QtBot) -> None:
    """Neither the title nor the choice beside it says what is not shown."""
    home.keep(day=FAR_FROM_NOW)
    place = open_calendar(home, qtbot)
    settle()
    home.make_unreadable()
    year, month = place.page.head.spans.segments
    month.click()
    assert [year.isChecked(), place.page.year.isVisible()] == [True, True]
    assert place.page.view.isVisible()
    place.page.head.arrows[0].click()
    place.page.go_to(FAR_FROM_NOW)
    assert place.page.day == home.today == place.page.view.day
    assert place.page.head.title.text() == "2026"
    question = ask(place, "2026-11-21")
    assert copy.day_has_not_come() not in texts(question)
    question.reject()
    home.mend()
    month.click()
    assert [month.isChecked(), place.page.year.isVisible()] == [True, False]
    assert not place.page.trouble.isVisible()
    settle()


def test_days_that_began_farther_east_can_be_gone_to(home: Home, qtbot: QtBot) -> None:
    """Also those of another month and year: by keys, by the arrow, and by their date."""
    home.clock.moment = dt.datetime(2026, 12, 31, 9, 30, tzinfo=dt.UTC)
    east = dt.date(2027, 1, 2)
    home.keep("Watched the sun rise", day=east)
    home.keep(day=dt.date(2026, 3, 1))
    place = open_calendar(home, qtbot)
    assert place.page.day == dt.date(2026, 12, 31)
    press(KEY.Key_Right)
    assert (place.page.day, place.page.year_model.year) == (east, 2027)
    press(KEY.Key_Up)
    assert (place.page.day, place.page.year_model.year) == (home.today, 2026)
    _, on = place.page.head.arrows
    on.click()
    assert place.page.day == east
    assert not on.isVisible()
    press(KEY.Key_Home)
    ask(place, east.isoformat())
    assert place.day_page.day == east
    place.page.head.spans.segments[1].click()
    place.page.take_keyboard()
    press(KEY.Key_Up)
    assert place.page.day == dt.date(2026, 12, 26)
    press(KEY.Key_Down, KEY.Key_Down)
    assert place.page.day == east


def test_the_question_for_a_day_leads_back_to_the_calendar(home: Home, qtbot: QtBot) -> None:
    """There is no note that could be left as it was."""
    place = open_calendar(home, qtbot)
    button(place, copy.go_to_a_day()).click()
    (question,) = place.findChildren(GoToDay)
    assert copy.leave_as_it_was() not in texts(question)
    button(question, copy.back_to_calendar()).click()
    assert not question.isVisible()
    assert place.day_page.day == home.today


@pytest.mark.parametrize(("span", "name"), [(0, copy.back_to_year), (1, copy.back_to_the_month)])
def test_the_way_back_from_the_mornings_says_where_it_leads(
    home: Home, qtbot: QtBot, span: int, name: Callable[[], str]
) -> None:
    """To a year or to a month."""
    place = open_calendar(home, qtbot)
    place.page.head.spans.segments[span].click()
    button(place, copy.read_mornings()).click()
    button(place, name()).click()
    assert keyboard() is place.page.view
    assert place.page.view.isVisible()
