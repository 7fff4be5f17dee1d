"""The month as it is walked by keys, and as it is seen."""

import datetime as dt
from collections.abc import Mapping

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from smallwins.domain.heat import DayNotes
from smallwins.domain.settings import Light, Settings
from smallwins.domain.wins import Kind
from smallwins.ui.calendar.month_view import MonthHeader, MonthView
from smallwins.ui.theme import Theme
from support.home import Ear
from ui.calendar.one_span import FULL, TODAY, apart, days_of_month, notes, walk

KEY = Qt.Key


def test_who_comes_here_is_at_today(month: MonthView) -> None:
    """And Home leads back to it."""
    assert month.day == TODAY
    assert walk(month, KEY.Key_Up, KEY.Key_Left, KEY.Key_Home) == TODAY


def test_who_comes_to_a_month_that_is_past_stays_there(month: MonthView) -> None:
    """The first key, too, begins from its last day."""
    ear = Ear()
    month.wanted.connect(ear.hear)
    days_of_month(month).show_month(dt.date(2025, 2, 1), {}, TODAY)
    assert month.day is None
    assert walk(month, KEY.Key_Left) == dt.date(2025, 2, 27)
    assert ear.heard == []


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (KEY.Key_Up, dt.date(2025, 10, 17)),
        (KEY.Key_Left, dt.date(2025, 10, 23)),
        (KEY.Key_Down, TODAY),
        (KEY.Key_Right, TODAY),
        (KEY.Key_PageDown, TODAY),
    ],
)
def test_keys_go_by_day_and_week_and_no_further_than_today(
    month: MonthView, key: Qt.Key, day: dt.date
) -> None:
    """Days to come cannot be come to."""
    assert walk(month, key) == day


def test_days_go_on_from_week_to_week(month: MonthView) -> None:
    """A row ends on Sunday; the day after is the beginning of the next."""
    month.go_to(FULL)
    assert walk(month, KEY.Key_Right) == dt.date(2025, 10, 13)


def test_right_to_left_turns_days_round_and_weeks_not(month: MonthView) -> None:
    """Where lines run to the left, so do days."""
    month.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert walk(month, KEY.Key_Right) == dt.date(2025, 10, 23)
    assert walk(month, KEY.Key_Left) == TODAY
    assert walk(month, KEY.Key_Up) == dt.date(2025, 10, 17)


def test_past_its_first_day_another_month_is_wanted(month: MonthView) -> None:
    """The mark stays where it is until that month is there."""
    ear, marks = Ear(), Ear()
    month.wanted.connect(ear.hear)
    month.go_to(dt.date(2025, 10, 1))
    month.chosen.connect(marks.hear)
    assert walk(month, KEY.Key_Left, KEY.Key_Up, KEY.Key_PageUp) == dt.date(2025, 10, 1)
    assert ear.heard == [
        (dt.date(2025, 9, 30),),
        (dt.date(2025, 9, 24),),
        (dt.date(2025, 9, 1),),
    ]
    days_of_month(month).show_month(dt.date(2025, 9, 1), {}, TODAY)
    month.go_to(dt.date(2025, 9, 30))
    assert marks.heard == [(dt.date(2025, 9, 30),)]


def test_enter_opens_a_day_and_so_does_a_press(month: MonthView) -> None:
    """A press on a day to come, or beside the month, opens nothing."""
    ear = Ear()
    month.entered_day.connect(ear.hear)
    walk(month, KEY.Key_Left, KEY.Key_Return, KEY.Key_Space)
    cells = [days_of_month(month).index_of(day) for day in (FULL, TODAY + dt.timedelta(days=1))]
    for cell in (*cells, days_of_month(month).index(0, 0)):
        spot = month.visualRect(cell).center()
        QTest.mouseClick(month.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert ear.heard == [(dt.date(2025, 10, 23),), (dt.date(2025, 10, 23),), (FULL,)]


def test_a_screen_reader_finds_a_table_of_days(month: MonthView) -> None:
    """Each cell says its day; the table has its month for a name."""
    table = QAccessible.queryAccessibleInterface(month)
    assert table.role() is QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "October 2025"
    cells = [table.child(number) for number in range(table.childCount())]
    names = {cell.text(QAccessible.Text.Name) for cell in cells}
    assert {"12 October, 3 wins", "13 October, a rest day", "Monday", "25 October"} <= names


# As it is seen


def _at(month: MonthView, day: dt.date) -> QRect:
    """Where a day is on the picture of its month."""
    cell = month.visualRect(days_of_month(month).index_of(day))
    return month._paper.box(cell).translated(month.viewport().pos())


def _picture(month: MonthView) -> QImage:
    month.resize(month.sizeHint())
    return month.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _colors(picture: QImage, area: QRect) -> set[str]:
    inside = area.intersected(picture.rect())
    return {
        picture.pixelColor(x, y).name()
        for x in range(inside.left(), inside.right() + 1)
        for y in range(inside.top(), inside.bottom() + 1)
    }


def _show(month: MonthView, days: Mapping[int, DayNotes]) -> QImage:
    shown = {dt.date(2025, 10, day): held for day, held in days.items()}
    days_of_month(month).show_month(TODAY, shown, TODAY)
    return _picture(month)


@pytest.mark.parametrize("light", [Light.DAY, Light.LAMP])
def test_a_day_with_wins_is_a_sheet_with_notes_and_a_rest_day_a_dot(
    month: MonthView, theme: Theme, light: Light
) -> None:
    """A day to come has its number alone, and is not touched by a pointer."""
    theme.apply(Settings(light=light))
    picture = _picture(month)
    full, rest, comes = (
        _colors(picture, _at(month, dt.date(2025, 10, day))) for day in (12, 13, 25)
    )
    assert theme.color("sheet").name() in full
    assert theme.color("rest").name() in rest
    assert not {theme.color("sheet").name(), theme.color("rest").name()} & comes
    assert theme.color("ink2").name() in comes


def test_more_wins_are_more_notes_and_past_six_a_plus(month: MonthView, theme: Theme) -> None:
    """Seven and seventy are painted alike; six have no plus."""
    days = {number: notes(number) for number in range(1, 8)}
    picture = _show(month, {**days, 8: notes(70)})
    base = theme.color("sheet")

    def covered(day: int) -> int:
        box = _at(month, dt.date(2025, 10, day)).adjusted(2, 26, -2, -2)
        return sum(
            picture.pixelColor(x, y) != base
            for x in range(box.left(), box.right() + 1)
            for y in range(box.top(), box.bottom() + 1)
        )

    assert covered(1) < covered(2) < covered(3) < covered(4)
    assert covered(5) < covered(6) < covered(7)
    first, last = (picture.copy(_at(month, dt.date(2025, 10, day))) for day in (7, 8))
    pile = first.rect().adjusted(1, 26, -1, -1)
    assert first.copy(pile) == last.copy(pile)
    days_of_month(month).set_alike(True)
    picture = _picture(month)
    assert covered(1) == covered(4) == covered(8)


def test_a_day_whose_wins_went_meanwhile_is_painted_all_the_same(month: MonthView) -> None:
    """Another process may put a win away between the count and the notes."""
    picture = _show(month, {12: DayNotes(1, ())})
    assert not picture.isNull()


def test_notes_wear_the_colors_of_their_kinds(month: MonthView, theme: Theme) -> None:
    """No two kinds are painted alike; a win without one wears oat, as small tasks do."""
    days = {number: notes(1, kind) for number, kind in enumerate([None, *Kind], 1)}
    picture = _show(month, days)
    pictures = {
        number: picture.copy(_at(month, dt.date(2025, 10, number)).adjusted(1, 26, -1, -1))
        for number in days
    }
    assert pictures[1] == pictures[9]
    kinds = [pictures[number] for number in range(2, 10)]
    assert all(one != other for n, one in enumerate(kinds) for other in kinds[:n])


def test_today_has_a_line_of_ink(month: MonthView, theme: Theme) -> None:
    """Full or at rest; no other day has one."""
    month.clearFocus()
    for days in ({}, {24: notes(2)}):
        picture = _show(month, days)
        for day in range(1, 25):
            box = _at(month, dt.date(2025, 10, day))
            edge = QRect(box.left(), box.center().y(), 1, 1)
            assert (_colors(picture, edge) == {theme.color("ink").name()}) == (day == 24), day


def test_one_more_win_paints_one_cell(month: MonthView) -> None:
    """The month stands still round it."""
    before = _picture(month)
    day = dt.date(2025, 10, 15)
    days_of_month(month).set_day(day, notes(1))
    after, cell = _picture(month), _at(month, day)
    changed = apart(before, after)
    assert changed
    assert all(cell.contains(x, y) for x, y in changed)


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_ring_is_whole_at_every_edge(month: MonthView, theme: Theme, mirrored: bool) -> None:
    """In each corner of the month, in both directions; a press takes it away."""
    if mirrored:
        month.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    focus = theme.color("focus").name()
    last = dt.date(2025, 10, 31)
    days_of_month(month).show_month(TODAY, {}, last)
    for day in (dt.date(2025, 10, 5), dt.date(2025, 10, 6), dt.date(2025, 10, 27), last):
        month.go_to(day)
        QTest.keyClick(month, KEY.Key_Shift)
        picture, box = _picture(month), _at(month, day)
        middle = box.center()
        for x, y in (
            (box.left() - 5, middle.y()),
            (box.right() + 3, middle.y()),
            (middle.x(), box.top() - 5),
            (middle.x(), box.bottom() + 3),
        ):
            area = QRect(x, y, 3, 3)
            assert picture.rect().contains(area), (day, x, y)
            assert _colors(picture, area) == {focus}, (day, x, y)
        # Between the ring and the day is a gap.
        assert focus not in _colors(picture, QRect(middle.x(), box.top() - 1, 1, 1))
    QTest.mouseClick(month.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert focus not in _colors(_picture(month), month.rect())


def test_the_pointer_shows_what_it_is_over(month: MonthView, theme: Theme) -> None:
    """A rest day and a day with wins have an edge then; a day to come has none."""
    for day, edged in ((FULL, True), (dt.date(2025, 10, 13), True), (dt.date(2025, 10, 25), False)):
        middle = month.visualRect(days_of_month(month).index_of(day)).center()
        for kind in (QEvent.Type.HoverMove, QEvent.Type.MouseMove):
            spot = middle.toPointF()
            moved = QMouseEvent(
                kind,
                spot,
                month.viewport().mapToGlobal(spot),
                Qt.MouseButton.NoButton,
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
            )
            QApplication.sendEvent(month.viewport(), moved)
        box = _at(month, day)
        edge = QRect(box.left(), box.center().y(), 1, 1)
        assert (_colors(_picture(month), edge) == {theme.color("lineui").name()}) == edged, day


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("room", [560, 640, 2000])
def test_days_shrink_where_there_is_less_room(
    month: MonthView, theme: Theme, size: int, room: int
) -> None:
    """Nothing is past the edge; with all the room there is it is as designed."""
    theme.apply(Settings(light=Light.DAY, text_size=size))
    month.set_room_width(room)
    wide = 7 * theme.px(77) + 14 * theme.px(3) + 2 * theme.px(3)
    assert month.sizeHint().width() <= room
    assert (month.sizeHint().width() == wide) == (room >= wide)
    picture = _picture(month)
    for day in range(1, 32):
        box = _at(month, dt.date(2025, 10, day))
        assert picture.rect().contains(box)
    boxes = [_at(month, dt.date(2025, 10, day)) for day in range(1, 32)]
    assert not any(one.intersects(other) for n, one in enumerate(boxes) for other in boxes[:n])


@pytest.mark.parametrize(("room", "letters"), [(587, 3), (220, 1)])
def test_weekdays_are_named_in_short_or_by_a_letter(
    month: MonthView, room: int, letters: int
) -> None:
    """As there is room; none is cut."""
    month.set_room_width(room)
    header = month.horizontalHeader()
    assert isinstance(header, MonthHeader)
    assert {len(name) for name in header._names()} == {letters}


def test_numbers_and_names_begin_where_lines_begin(month: MonthView, theme: Theme) -> None:
    """At the left of a day or, where lines run to the left, at its right, in own figures."""
    ink, ink2 = theme.color("ink").name(), theme.color("ink2").name()
    day = dt.date(2025, 10, 13)

    def sides() -> list[bool]:
        picture, box = _picture(month), _at(month, day)
        number = QRect(box.left(), box.top() + 4, box.width() // 2, 22)
        name = QRect(box.left(), 2, box.width() // 2, 22)
        right = QPoint(box.width() // 2, 0)
        return [
            color in _colors(picture, area)
            for area, color in (
                (number, ink),
                (number.translated(right), ink),
                (name, ink2),
                (name.translated(right), ink2),
            )
        ]

    assert sides() == [True, False, True, False]
    QLocale.setDefault(QLocale("ar_EG"))
    try:
        month.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        assert sides()[:2] == [False, True]
        assert sides()[3]
    finally:
        QLocale.setDefault(QLocale.c())


def test_the_ground_shows_through_round_days(month: MonthView) -> None:
    """Neither table nor header has a ground of its own."""
    month.setStyleSheet("MonthView { background: #123456; }")
    picture = _picture(month)
    corner = _at(month, dt.date(2025, 10, 6)).topLeft() - QPoint(2, 2)
    ground = QColor("#123456").name()
    assert _colors(picture, QRect(corner, corner)) == {ground}
