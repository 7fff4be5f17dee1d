"""The month as it is walked by keys, and as it is seen."""

import datetime as dt
from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.heat import DayNotes, FoldedNote
from smallwins.domain.settings import Light, Settings
from smallwins.domain.wins import Kind
from smallwins.ui.calendar.month_model import MonthModel
from smallwins.ui.calendar.month_view import MonthHeader, MonthView
from smallwins.ui.theme import Theme
from support.home import Ear

TODAY = dt.date(2025, 10, 24)
FULL = dt.date(2025, 10, 12)
KEY = Qt.Key


def _notes(count: int, kind: Kind | None = Kind.HOME) -> DayNotes:
    return DayNotes(count, tuple(FoldedNote(number, kind) for number in range(min(count, 6))))


@pytest.fixture
def theme(qapp: object) -> Theme:
    return Theme(Settings(light=Light.DAY))


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> Iterator[MonthView]:
    """October 2025 on its 24th, shown, with the keyboard in it."""
    model = MonthModel(TODAY, 0)
    model.show_month(TODAY, {FULL: _notes(3)}, TODAY)
    view = MonthView(theme, model)
    model.setParent(view)
    view.resize(view.sizeHint())
    view.show()
    view.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    yield view
    view.close()
    view.deleteLater()


def _model(view: MonthView) -> MonthModel:
    model = view.model()
    assert isinstance(model, MonthModel)
    return model


def _walk(view: MonthView, *keys: Qt.Key) -> dt.date | None:
    for key in keys:
        QTest.keyClick(view, key)
    return view.day


def test_who_comes_here_is_at_today(view: MonthView) -> None:
    """And Home leads back to it."""
    assert view.day == TODAY
    assert _walk(view, KEY.Key_Up, KEY.Key_Left, KEY.Key_Home) == TODAY


def test_who_comes_to_a_month_that_is_past_stays_there(view: MonthView) -> None:
    """The first key, too, begins from its last day."""
    ear = Ear()
    view.wanted.connect(ear.hear)
    _model(view).show_month(dt.date(2025, 2, 1), {}, TODAY)
    assert view.day is None
    assert _walk(view, KEY.Key_Left) == dt.date(2025, 2, 27)
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
    view: MonthView, key: Qt.Key, day: dt.date
) -> None:
    """Days to come cannot be come to."""
    assert _walk(view, key) == day


def test_days_go_on_from_week_to_week(view: MonthView) -> None:
    """A row ends on Sunday; the day after is the beginning of the next."""
    view.go_to(FULL)
    assert _walk(view, KEY.Key_Right) == dt.date(2025, 10, 13)


def test_right_to_left_turns_days_round_and_weeks_not(view: MonthView) -> None:
    """Where lines run to the left, so do days."""
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert _walk(view, KEY.Key_Right) == dt.date(2025, 10, 23)
    assert _walk(view, KEY.Key_Left) == TODAY
    assert _walk(view, KEY.Key_Up) == dt.date(2025, 10, 17)


def test_past_its_first_day_another_month_is_wanted(view: MonthView) -> None:
    """The mark stays where it is until that month is there."""
    ear, marks = Ear(), Ear()
    view.wanted.connect(ear.hear)
    view.go_to(dt.date(2025, 10, 1))
    view.chosen.connect(marks.hear)
    assert _walk(view, KEY.Key_Left, KEY.Key_Up, KEY.Key_PageUp) == dt.date(2025, 10, 1)
    assert ear.heard == [
        (dt.date(2025, 9, 30),),
        (dt.date(2025, 9, 24),),
        (dt.date(2025, 9, 1),),
    ]
    _model(view).show_month(dt.date(2025, 9, 1), {}, TODAY)
    view.go_to(dt.date(2025, 9, 30))
    assert marks.heard == [(dt.date(2025, 9, 30),)]


def test_enter_opens_a_day_and_so_does_a_press(view: MonthView) -> None:
    """A press on a day to come, or beside the month, opens nothing."""
    ear = Ear()
    view.entered_day.connect(ear.hear)
    _walk(view, KEY.Key_Left, KEY.Key_Return, KEY.Key_Space)
    cells = [_model(view).index_of(day) for day in (FULL, TODAY + dt.timedelta(days=1))]
    for cell in (*cells, _model(view).index(0, 0)):
        spot = view.visualRect(cell).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert ear.heard == [(dt.date(2025, 10, 23),), (dt.date(2025, 10, 23),), (FULL,)]


def test_a_screen_reader_finds_a_table_of_days(view: MonthView) -> None:
    """Each cell says its day; the table has its month for a name."""
    table = QAccessible.queryAccessibleInterface(view)
    assert table.role() is QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "October 2025"
    cells = [table.child(number) for number in range(table.childCount())]
    names = {cell.text(QAccessible.Text.Name) for cell in cells}
    assert {"12 October, 3 wins", "13 October, a rest day", "Monday", "25 October"} <= names


# As it is seen


def _at(view: MonthView, day: dt.date) -> QRect:
    """Where a day is on the picture of its view."""
    cell = view.visualRect(_model(view).index_of(day))
    return view._paper.box(cell).translated(view.viewport().pos())


def _picture(view: MonthView) -> QImage:
    view.resize(view.sizeHint())
    return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _colors(picture: QImage, area: QRect) -> set[str]:
    inside = area.intersected(picture.rect())
    return {
        picture.pixelColor(x, y).name()
        for x in range(inside.left(), inside.right() + 1)
        for y in range(inside.top(), inside.bottom() + 1)
    }


def _show(view: MonthView, days: Mapping[int, DayNotes]) -> QImage:
    notes = {dt.date(2025, 10, day): held for day, held in days.items()}
    _model(view).show_month(TODAY, notes, TODAY)
    return _picture(view)


@pytest.mark.parametrize("light", [Light.DAY, Light.LAMP])
def test_a_day_with_wins_is_a_sheet_with_notes_and_a_rest_day_a_dot(
    view: MonthView, theme: Theme, light: Light
) -> None:
    """A day to come has its number alone, and is not touched by a pointer."""
    theme.apply(Settings(light=light))
    picture = _picture(view)
    full, rest, comes = (
        _colors(picture, _at(view, dt.date(2025, 10, day))) for day in (12, 13, 25)
    )
    assert theme.color("sheet").name() in full
    assert theme.color("rest").name() in rest
    assert not {theme.color("sheet").name(), theme.color("rest").name()} & comes
    assert theme.color("ink2").name() in comes


def test_more_wins_are_more_notes_and_past_six_a_plus(view: MonthView, theme: Theme) -> None:
    """Seven and seventy are painted alike; six have no plus."""
    days = {number: _notes(number) for number in range(1, 8)}
    picture = _show(view, {**days, 8: _notes(70)})
    base = theme.color("sheet")

    def covered(day: int) -> int:
        box = _at(view, dt.date(2025, 10, day)).adjusted(2, 26, -2, -2)
        return sum(
            picture.pixelColor(x, y) != base
            for x in range(box.left(), box.right() + 1)
            for y in range(box.top(), box.bottom() + 1)
        )

    assert covered(1) < covered(2) < covered(3) < covered(4)
    assert covered(5) < covered(6) < covered(7)
    first, last = (picture.copy(_at(view, dt.date(2025, 10, day))) for day in (7, 8))
    pile = first.rect().adjusted(1, 26, -1, -1)
    assert first.copy(pile) == last.copy(pile)
    _model(view).set_alike(True)
    picture = _picture(view)
    assert covered(1) == covered(4) == covered(8)


def test_a_day_whose_wins_went_meanwhile_is_painted_all_the_same(view: MonthView) -> None:
    """Another process may put a win away between the count and the notes."""
    picture = _show(view, {12: DayNotes(1, ())})
    assert not picture.isNull()


def test_notes_wear_the_colors_of_their_kinds(view: MonthView, theme: Theme) -> None:
    """No two kinds are painted alike; a win without one wears oat, as small tasks do."""
    days = {number: _notes(1, kind) for number, kind in enumerate([None, *Kind], 1)}
    picture = _show(view, days)
    pictures = {
        number: picture.copy(_at(view, dt.date(2025, 10, number)).adjusted(1, 26, -1, -1))
        for number in days
    }
    assert pictures[1] == pictures[9]
    kinds = [pictures[number] for number in range(2, 10)]
    assert all(one != other for n, one in enumerate(kinds) for other in kinds[:n])


def test_today_has_a_line_of_ink(view: MonthView, theme: Theme) -> None:
    """Full or at rest; no other day has one."""
    view.clearFocus()
    for days in ({}, {24: _notes(2)}):
        picture = _show(view, days)
        for day in range(1, 25):
            box = _at(view, dt.date(2025, 10, day))
            edge = QRect(box.left(), box.center().y(), 1, 1)
            assert (_colors(picture, edge) == {theme.color("ink").name()}) == (day == 24), day


def test_one_more_win_paints_one_cell(view: MonthView) -> None:
    """The month stands still round it."""
    before = _picture(view)
    day = dt.date(2025, 10, 15)
    _model(view).set_day(day, _notes(1))
    after, cell = _picture(view), _at(view, day)
    changed = [
        (x, y)
        for x in range(after.width())
        for y in range(after.height())
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    assert changed
    assert all(cell.contains(x, y) for x, y in changed)


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_ring_is_whole_at_every_edge(view: MonthView, theme: Theme, mirrored: bool) -> None:
    """In each corner of the month, in both directions; a press takes it away."""
    if mirrored:
        view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    focus = theme.color("focus").name()
    last = dt.date(2025, 10, 31)
    _model(view).show_month(TODAY, {}, last)
    for day in (dt.date(2025, 10, 5), dt.date(2025, 10, 6), dt.date(2025, 10, 27), last):
        view.go_to(day)
        QTest.keyClick(view, KEY.Key_Shift)
        picture, box = _picture(view), _at(view, day)
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
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert focus not in _colors(_picture(view), view.rect())


def test_the_pointer_shows_what_it_is_over(view: MonthView, theme: Theme) -> None:
    """A rest day and a day with wins have an edge then; a day to come has none."""
    for day, edged in ((FULL, True), (dt.date(2025, 10, 13), True), (dt.date(2025, 10, 25), False)):
        middle = view.visualRect(_model(view).index_of(day)).center()
        for kind in (QEvent.Type.HoverMove, QEvent.Type.MouseMove):
            spot = middle.toPointF()
            moved = QMouseEvent(
                kind,
                spot,
                view.viewport().mapToGlobal(spot),
                Qt.MouseButton.NoButton,
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
            )
            QApplication.sendEvent(view.viewport(), moved)
        box = _at(view, day)
        edge = QRect(box.left(), box.center().y(), 1, 1)
        assert (_colors(_picture(view), edge) == {theme.color("lineui").name()}) == edged, day


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("room", [560, 640, 2000])
def test_days_shrink_where_there_is_less_room(
    view: MonthView, theme: Theme, size: int, room: int
) -> None:
    """Nothing is past the edge; with all the room there is it is as designed."""
    theme.apply(Settings(light=Light.DAY, text_size=size))
    view.set_room_width(room)
    wide = 7 * theme.px(77) + 14 * theme.px(3) + 2 * theme.px(3)
    assert view.sizeHint().width() <= room
    assert (view.sizeHint().width() == wide) == (room >= wide)
    picture = _picture(view)
    for day in range(1, 32):
        box = _at(view, dt.date(2025, 10, day))
        assert picture.rect().contains(box)
    boxes = [_at(view, dt.date(2025, 10, day)) for day in range(1, 32)]
    assert not any(one.intersects(other) for n, one in enumerate(boxes) for other in boxes[:n])


@pytest.mark.parametrize(("room", "letters"), [(587, 3), (220, 1)])
def test_weekdays_are_named_in_short_or_by_a_letter(
    view: MonthView, room: int, letters: int
) -> None:
    """As there is room; none is cut."""
    view.set_room_width(room)
    header = view.horizontalHeader()
    assert isinstance(header, MonthHeader)
    assert {len(name) for name in header._names()} == {letters}


def test_numbers_and_names_begin_where_lines_begin(view: MonthView, theme: Theme) -> None:
    """At the left of a day or, where lines run to the left, at its right, in own figures."""
    ink, ink2 = theme.color("ink").name(), theme.color("ink2").name()
    day = dt.date(2025, 10, 13)

    def sides() -> list[bool]:
        picture, box = _picture(view), _at(view, day)
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
        view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        assert sides()[:2] == [False, True]
        assert sides()[3]
    finally:
        QLocale.setDefault(QLocale.c())


def test_the_ground_shows_through_round_days(view: MonthView) -> None:
    """Neither table nor header has a ground of its own."""
    view.setStyleSheet("MonthView { background: #123456; }")
    picture = _picture(view)
    corner = _at(view, dt.date(2025, 10, 6)).topLeft() - QPoint(2, 2)
    ground = QColor("#123456").name()
    assert _colors(picture, QRect(corner, corner)) == {ground}
