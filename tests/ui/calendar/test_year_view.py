"""The year as it is walked by keys, and as it is seen."""

import datetime as dt

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest

from smallwins.domain.settings import Light, Settings
from smallwins.ui.calendar.year_view import YearView
from smallwins.ui.theme import Theme
from support.home import Ear
from ui.calendar.one_span import FULL, TODAY, apart, days_of_year, walk

KEY = Qt.Key


def test_who_comes_here_is_at_today(year: YearView) -> None:
    """And Home leads back to it."""
    assert year.day == TODAY
    assert walk(year, KEY.Key_PageUp, KEY.Key_Left, KEY.Key_Home) == TODAY


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (KEY.Key_Up, dt.date(2025, 10, 23)),
        (KEY.Key_Left, dt.date(2025, 10, 17)),
        (KEY.Key_PageUp, dt.date(2025, 9, 24)),
        (KEY.Key_Down, TODAY),
        (KEY.Key_Right, TODAY),
        (KEY.Key_PageDown, TODAY),
    ],
)
def test_keys_go_by_day_week_and_month_and_no_further_than_today(
    year: YearView, key: Qt.Key, day: dt.date
) -> None:
    """Days to come cannot be come to."""
    assert walk(year, key) == day


def test_the_key_leads_to_a_day_that_began_farther_east(year: YearView) -> None:
    """A win was kept there; past it no day has come."""
    tomorrow = TODAY + dt.timedelta(days=1)
    days_of_year(year).set_wins(tomorrow, 1)
    assert walk(year, KEY.Key_Down) == tomorrow
    assert walk(year, KEY.Key_Down) == tomorrow
    assert walk(year, KEY.Key_Home) == TODAY


def test_days_go_on_from_week_to_week_and_from_half_to_half(year: YearView) -> None:
    """A column ends on Sunday; the day after is the top of the next."""
    year.go_to(dt.date(2025, 10, 12))
    assert walk(year, KEY.Key_Down) == dt.date(2025, 10, 13)
    year.go_to(dt.date(2025, 7, 1))
    assert walk(year, KEY.Key_Up) == dt.date(2025, 6, 30)


def test_right_to_left_turns_weeks_round_and_days_not(year: YearView) -> None:
    """Where lines run to the left, so do weeks."""
    year.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert walk(year, KEY.Key_Right) == dt.date(2025, 10, 17)
    assert walk(year, KEY.Key_Left) == TODAY
    assert walk(year, KEY.Key_Up) == dt.date(2025, 10, 23)


def test_past_its_first_day_another_year_is_wanted(year: YearView) -> None:
    """The mark stays where it is until that year is there."""
    ear = Ear()
    year.wanted.connect(ear.hear)
    year.go_to(dt.date(2025, 1, 1))
    assert walk(year, KEY.Key_Up) == dt.date(2025, 1, 1)
    assert walk(year, KEY.Key_PageUp) == dt.date(2025, 1, 1)
    assert ear.heard == [(dt.date(2024, 12, 31),), (dt.date(2024, 12, 1),)]


def test_enter_opens_a_day_and_so_does_a_press(year: YearView) -> None:
    """A press on a day to come opens nothing."""
    ear = Ear()
    year.entered_day.connect(ear.hear)
    walk(year, KEY.Key_Up, KEY.Key_Return)
    for day in (FULL, TODAY + dt.timedelta(days=7)):
        cell = year.visualRect(days_of_year(year).index_of(day))
        QTest.mouseClick(year.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    assert ear.heard == [(dt.date(2025, 10, 23),), (FULL,)]


def test_keys_of_others_are_left_to_them(year: YearView) -> None:
    """Ctrl and Tab mean something elsewhere."""
    QTest.keyClick(year, KEY.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert walk(year, KEY.Key_A) == TODAY


def test_a_screen_reader_finds_a_table_of_days(year: YearView) -> None:
    """Each cell says its day; the table has its year for a name."""
    table = QAccessible.queryAccessibleInterface(year)
    assert table.role() is QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "2025"
    cells = [table.child(number) for number in range(table.childCount())]
    names = {cell.text(QAccessible.Text.Name) for cell in cells}
    assert {"12 October, 3 wins", "13 October, a rest day", "Monday"} <= names


def _at(year: YearView, day: dt.date) -> QRect:
    return year.visualRect(days_of_year(year).index_of(day)).translated(year.viewport().pos())


def _picture(year: YearView) -> QImage:
    return year.grab().toImage()


def test_a_day_with_wins_is_a_light_and_a_rest_day_a_dot(year: YearView, theme: Theme) -> None:
    """In the colours of the look."""
    picture = _picture(year)
    assert picture.pixelColor(_at(year, FULL).center()) == theme.heat(3).fill
    assert picture.pixelColor(_at(year, FULL - dt.timedelta(1)).center()) == theme.color("rest")


def test_weekdays_stand_beside_every_second_row(year: YearView, theme: Theme) -> None:
    """And below the last there is nothing but the page."""
    picture, header = _picture(year), year.verticalHeader()
    ink, base = theme.color("ink2"), picture.pixelColor(year.width() - 1, year.height() - 1)
    for row in range(14):
        top = year.rowViewportPosition(row) + year.rowHeight(row) - 21
        area = QRect(0, top, header.width(), 21)
        assert _has(picture, area, ink) == (row % 7 % 2 == 0), row
    rest = QRect(0, year.height() - 4, header.width(), 4)
    points = ((x, y) for x in range(rest.width()) for y in range(rest.top(), year.height()))
    assert {picture.pixelColor(x, y).name() for x, y in points} == {base.name()}


def test_one_more_win_paints_one_cell(year: YearView) -> None:
    """The year stands still round it."""
    before = _picture(year)
    day = dt.date(2025, 3, 5)
    days_of_year(year).set_wins(day, 1)
    after, cell = _picture(year), _at(year, day)
    changed = apart(before, after)
    assert changed
    assert all(cell.contains(x, y) for x, y in changed)


def _has(picture: QImage, area: QRect, color: QColor) -> bool:
    """Whether a point of that colour is there."""
    return any(
        picture.pixelColor(x, y) == color
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
        if picture.rect().contains(x, y)
    )


def test_the_ring_is_whole_at_every_edge(year: YearView, theme: Theme) -> None:
    """On the first and last day, the first and last row; a press takes it away."""
    for day in (dt.date(2025, 1, 1), dt.date(2025, 6, 30), dt.date(2025, 10, 19), TODAY):
        year.go_to(day)
        QTest.keyClick(year, KEY.Key_Shift)
        picture, cell = _picture(year), _at(year, day)
        reach = round(0.69 * 21)
        middle = year._lights.middle(cell).toPoint()
        for x, y in ((-reach, 0), (reach, 0), (0, -reach), (0, reach)):
            near = QRect(middle.x() + x - 1, middle.y() + y - 1, 3, 3)
            assert _has(picture, near, theme.color("focus")), (day, x, y)
    QTest.mouseClick(year.viewport(), Qt.MouseButton.LeftButton, pos=_at(year, FULL).center())
    assert not _has(_picture(year), year.rect(), theme.color("focus"))


@pytest.mark.parametrize(
    ("size", "room", "whole"), [(100, 600, True), (100, 560, False), (200, 560, False)]
)
def test_days_are_closer_where_there_is_less_room(
    year: YearView, theme: Theme, size: int, room: int, whole: bool
) -> None:
    """Nothing is past the edge; months have their short names where whole ones would meet."""
    theme.apply(Settings(light=Light.DAY, text_size=size))
    designed = year.sizeHint().width()
    year.set_room_width(room)
    assert year.sizeHint().width() <= room < designed
    year.resize(year.sizeHint())
    last = year.visualRect(days_of_year(year).index_of(dt.date(2025, 12, 29)))
    assert year.viewport().rect().contains(last)
    assert year._has_room_for_names() == whole
    before = _picture(year)
    year.set_room_width(2000)
    assert year.sizeHint().width() == designed
    year.resize(designed, year.sizeHint().height())
    assert year._has_room_for_names()
    assert _picture(year) != before
