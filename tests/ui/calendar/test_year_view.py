"""The year as it is walked by keys, and as it is seen."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light, Settings
from smallwins.ui.calendar.year_model import YearModel
from smallwins.ui.calendar.year_view import YearView
from smallwins.ui.theme import Theme
from support.home import Ear

TODAY = dt.date(2025, 10, 24)
FULL = dt.date(2025, 10, 12)
KEY = Qt.Key


@pytest.fixture
def theme(qapp: object) -> Theme:
    return Theme(Settings(light=Light.DAY))


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> Iterator[YearView]:
    """2025 on 24 October, shown, with the keyboard in it."""
    model = YearModel(TODAY, 0)
    model.show_year(2025, {FULL: 3}, TODAY)
    view = YearView(theme, model)
    model.setParent(view)
    view.resize(view.sizeHint())
    view.show()
    view.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    yield view
    view.close()
    view.deleteLater()


def _model(view: YearView) -> YearModel:
    model = view.model()
    assert isinstance(model, YearModel)
    return model


def _walk(view: YearView, *keys: Qt.Key) -> dt.date | None:
    for key in keys:
        QTest.keyClick(view, key)
    return view.day


def test_who_comes_here_is_at_today(view: YearView) -> None:
    """And Home leads back to it."""
    assert view.day == TODAY
    assert _walk(view, KEY.Key_PageUp, KEY.Key_Left, KEY.Key_Home) == TODAY


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
    view: YearView, key: Qt.Key, day: dt.date
) -> None:
    """Days to come cannot be come to."""
    assert _walk(view, key) == day


def test_the_key_leads_to_a_day_that_began_farther_east(view: YearView) -> None:
    """A win was kept there; past it no day has come."""
    tomorrow = TODAY + dt.timedelta(days=1)
    _model(view).set_wins(tomorrow, 1)
    assert _walk(view, KEY.Key_Down) == tomorrow
    assert _walk(view, KEY.Key_Down) == tomorrow
    assert _walk(view, KEY.Key_Home) == TODAY


def test_days_go_on_from_week_to_week_and_from_half_to_half(view: YearView) -> None:
    """A column ends on Sunday; the day after is the top of the next."""
    view.go_to(dt.date(2025, 10, 12))
    assert _walk(view, KEY.Key_Down) == dt.date(2025, 10, 13)
    view.go_to(dt.date(2025, 7, 1))
    assert _walk(view, KEY.Key_Up) == dt.date(2025, 6, 30)


def test_right_to_left_turns_weeks_round_and_days_not(view: YearView) -> None:
    """Where lines run to the left, so do weeks."""
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert _walk(view, KEY.Key_Right) == dt.date(2025, 10, 17)
    assert _walk(view, KEY.Key_Left) == TODAY
    assert _walk(view, KEY.Key_Up) == dt.date(2025, 10, 23)


def test_past_its_first_day_another_year_is_wanted(view: YearView) -> None:
    """The mark stays where it is until that year is there."""
    ear = Ear()
    view.wanted.connect(ear.hear)
    view.go_to(dt.date(2025, 1, 1))
    assert _walk(view, KEY.Key_Up) == dt.date(2025, 1, 1)
    assert _walk(view, KEY.Key_PageUp) == dt.date(2025, 1, 1)
    assert ear.heard == [(dt.date(2024, 12, 31),), (dt.date(2024, 12, 1),)]


def test_enter_opens_a_day_and_so_does_a_press(view: YearView) -> None:
    """A press on a day to come opens nothing."""
    ear = Ear()
    view.entered_day.connect(ear.hear)
    _walk(view, KEY.Key_Up, KEY.Key_Return)
    for day in (FULL, TODAY + dt.timedelta(days=7)):
        cell = view.visualRect(_model(view).index_of(day))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    assert ear.heard == [(dt.date(2025, 10, 23),), (FULL,)]


def test_keys_of_others_are_left_to_them(view: YearView) -> None:
    """Ctrl and Tab mean something elsewhere."""
    QTest.keyClick(view, KEY.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert _walk(view, KEY.Key_A) == TODAY


def test_a_screen_reader_finds_a_table_of_days(view: YearView) -> None:
    """Each cell says its day; the table has its year for a name."""
    table = QAccessible.queryAccessibleInterface(view)
    assert table.role() is QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "2025"
    cells = [table.child(number) for number in range(table.childCount())]
    names = {cell.text(QAccessible.Text.Name) for cell in cells}
    assert {"12 October, 3 wins", "13 October, a rest day", "Monday"} <= names


def _at(view: YearView, day: dt.date) -> QRect:
    return view.visualRect(_model(view).index_of(day)).translated(view.viewport().pos())


def _picture(view: YearView) -> QImage:
    return view.grab().toImage()


def test_a_day_with_wins_is_a_light_and_a_rest_day_a_dot(view: YearView, theme: Theme) -> None:
    """In the colours of the look."""
    picture = _picture(view)
    assert picture.pixelColor(_at(view, FULL).center()) == theme.heat(3).fill
    assert picture.pixelColor(_at(view, FULL - dt.timedelta(1)).center()) == theme.color("rest")


def test_weekdays_stand_beside_every_second_row(view: YearView, theme: Theme) -> None:
    """And below the last there is nothing but the page."""
    picture, header = _picture(view), view.verticalHeader()
    ink, base = theme.color("ink2"), picture.pixelColor(view.width() - 1, view.height() - 1)
    for row in range(14):
        top = view.rowViewportPosition(row) + view.rowHeight(row) - 21
        area = QRect(0, top, header.width(), 21)
        assert _has(picture, area, ink) == (row % 7 % 2 == 0), row
    rest = QRect(0, view.height() - 4, header.width(), 4)
    points = ((x, y) for x in range(rest.width()) for y in range(rest.top(), view.height()))
    assert {picture.pixelColor(x, y).name() for x, y in points} == {base.name()}


def test_one_more_win_paints_one_cell(view: YearView) -> None:
    """The year stands still round it."""
    before = _picture(view)
    day = dt.date(2025, 3, 5)
    _model(view).set_wins(day, 1)
    after, cell = _picture(view), _at(view, day)
    changed = [
        (x, y)
        for x in range(after.width())
        for y in range(after.height())
        if before.pixel(x, y) != after.pixel(x, y)
    ]
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


def test_the_ring_is_whole_at_every_edge(view: YearView, theme: Theme) -> None:
    """On the first and last day, the first and last row; a press takes it away."""
    for day in (dt.date(2025, 1, 1), dt.date(2025, 6, 30), dt.date(2025, 10, 19), TODAY):
        view.go_to(day)
        QTest.keyClick(view, KEY.Key_Shift)
        picture, cell = _picture(view), _at(view, day)
        reach = round(0.69 * 21)
        middle = view._lights.middle(cell).toPoint()
        for x, y in ((-reach, 0), (reach, 0), (0, -reach), (0, reach)):
            near = QRect(middle.x() + x - 1, middle.y() + y - 1, 3, 3)
            assert _has(picture, near, theme.color("focus")), (day, x, y)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_at(view, FULL).center())
    assert not _has(_picture(view), view.rect(), theme.color("focus"))


@pytest.mark.parametrize(
    ("size", "room", "whole"), [(100, 600, True), (100, 560, False), (200, 560, False)]
)
def test_days_are_closer_where_there_is_less_room(
    view: YearView, theme: Theme, size: int, room: int, whole: bool
) -> None:
    """Nothing is past the edge; months have their short names where whole ones would meet."""
    theme.apply(Settings(light=Light.DAY, text_size=size))
    designed = view.sizeHint().width()
    view.set_room_width(room)
    assert view.sizeHint().width() <= room < designed
    view.resize(view.sizeHint())
    last = view.visualRect(_model(view).index_of(dt.date(2025, 12, 29)))
    assert view.viewport().rect().contains(last)
    assert view._has_room_for_names() == whole
    before = _picture(view)
    view.set_room_width(2000)
    assert view.sizeHint().width() == designed
    view.resize(designed, view.sizeHint().height())
    assert view._has_room_for_names()
    assert _picture(view) != before
