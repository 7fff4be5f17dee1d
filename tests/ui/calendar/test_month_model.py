"""A month as a table that can be walked and heard."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from smallwins.domain.heat import DayNotes, FoldedNote
from smallwins.domain.wins import Kind
from smallwins.ui.calendar.days_model import DayPart
from smallwins.ui.calendar.month_model import MonthModel, Seen
from support.home import Ear

MONDAY, SUNDAY = 0, 6
TODAY = dt.date(2025, 10, 24)
FULL = dt.date(2025, 10, 12)
SPOKEN, TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole
THREE = DayNotes(3, tuple(FoldedNote(number, Kind.HOME) for number in (4, 5, 6)))
NINE = DayNotes(9, tuple(FoldedNote(number, Kind.REST) for number in range(10, 16)))


@pytest.fixture
def model(qapp: object) -> MonthModel:
    """October 2025 on its 24th, with three wins on the 12th and nine on the 3rd."""
    model = MonthModel(TODAY, MONDAY)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_month(TODAY, {FULL: THREE, dt.date(2025, 10, 3): NINE}, TODAY)
    return model


def _part(model: MonthModel, day: dt.date, role: int) -> object:
    return model.index_of(day).data(role)


def _seen(model: MonthModel, day: dt.date) -> Seen:
    seen = _part(model, day, DayPart.SEEN)
    assert isinstance(seen, Seen)
    return seen


def test_each_day_says_what_it_holds(model: MonthModel) -> None:
    """All of it, even where a plus stands for some; a day without wins rests."""
    assert _part(model, FULL, SPOKEN) == _part(model, FULL, TIP) == "12 October, 3 wins"
    assert _part(model, dt.date(2025, 10, 3), SPOKEN) == "3 October, 9 wins"
    assert _part(model, dt.date(2025, 10, 13), SPOKEN) == "13 October, a rest day"
    assert _seen(model, FULL) == Seen("12", THREE, comes=False, is_today=False)
    assert _seen(model, TODAY) == Seen("24", None, comes=False, is_today=True)
    assert _part(model, FULL, DayPart.STEP) is None


def test_a_win_kept_farther_east_can_be_gone_to_after_the_way_home(model: MonthModel) -> None:
    """Its day is tomorrow's date there."""
    tomorrow = TODAY + dt.timedelta(days=1)
    model.set_day(tomorrow, THREE)
    assert model.flags(model.index_of(tomorrow)) & Qt.ItemFlag.ItemIsEnabled
    assert not _seen(model, tomorrow).comes
    assert _part(model, tomorrow, SPOKEN) == "25 October, 3 wins"


def test_a_day_to_come_cannot_be_gone_to(model: MonthModel) -> None:
    """It says its date and no more; the day before can be gone to."""
    tomorrow = TODAY + dt.timedelta(days=1)
    assert model.flags(model.index_of(tomorrow)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index_of(TODAY)) & Qt.ItemFlag.ItemIsEnabled
    assert _seen(model, tomorrow).comes
    assert _part(model, tomorrow, SPOKEN) == "25 October"
    assert _part(model, tomorrow, TIP) is None


def test_cells_beside_the_month_belong_to_no_day(model: MonthModel) -> None:
    """October 2025 began on a Wednesday."""
    cell = model.index(0, 0)
    assert model.flags(cell) == Qt.ItemFlag.NoItemFlags
    assert cell.data(SPOKEN) is cell.data(DayPart.SEEN) is None
    assert model.day_at(0, 2) == dt.date(2025, 10, 1)
    assert not model.index_of(dt.date(2025, 9, 30)).isValid()


def test_what_changes_is_painted_anew_and_no_more(model: MonthModel) -> None:
    """A day that holds what it held, a day of another month: no cell is touched."""
    ear = Ear()
    model.dataChanged.connect(ear.hear)
    one = DayNotes(1, (FoldedNote(20, None),))
    day = dt.date(2025, 10, 13)
    model.set_day(day, one)
    model.set_day(FULL, THREE)
    model.set_day(dt.date(2025, 9, 13), one)
    model.set_day(dt.date(2025, 10, 14), None)
    assert [first for first, *_ in ear.heard] == [model.index_of(day)]
    assert _part(model, day, SPOKEN) == "13 October, 1 win"
    model.show_month(dt.date(2025, 10, 1), {day: one}, TODAY)
    emptied = [model.index_of(dt.date(2025, 10, 3)), model.index_of(FULL)]
    assert [first for first, *_ in ear.heard[1:]] == emptied
    assert _part(model, FULL, SPOKEN) == "12 October, a rest day"


def test_all_days_with_a_win_may_look_alike(model: MonthModel) -> None:
    """By a setting: one note stands for a day, without a plus; the counts are said as before."""
    model.set_alike(True)
    model.set_alike(True)
    many = dt.date(2025, 10, 3)
    for day, first in ((FULL, THREE.notes[0]), (many, NINE.notes[0])):
        notes = _seen(model, day).notes
        assert notes == DayNotes(1, (first,))
        assert not notes.has_more
    assert _part(model, many, TIP) == "3 October, 9 wins"


def test_somebody_comes_to_today_or_to_the_last_day_there_is(model: MonthModel) -> None:
    """In a month that is past, that is its last; where all is to come, today is asked for."""
    assert model.first_stop() == TODAY
    model.show_month(dt.date(2025, 2, 1), {}, TODAY)
    assert model.first_stop() == dt.date(2025, 2, 28)
    model.show_month(dt.date(2025, 11, 1), {}, TODAY)
    assert model.first_stop() == TODAY


@pytest.mark.parametrize(
    ("first", "names"), [(MONDAY, ("Monday", "Mon", "M")), (SUNDAY, ("Sunday", "Sun", "S"))]
)
def test_a_week_begins_where_the_person_s_begins(
    qapp: object, first: int, names: tuple[str, str, str]
) -> None:
    """Columns have the names of their weekdays: whole, in short, as short as can be."""
    model = MonthModel(TODAY, first)
    across = Qt.Orientation.Horizontal
    roles = (Qt.ItemDataRole.DisplayRole, DayPart.SHORT, DayPart.NARROW)
    assert tuple(model.headerData(0, across, role) for role in roles) == names
    assert model.headerData(0, across, TIP) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.dates(), st.integers(0, 6), st.dates())
def test_any_month_from_year_1_to_9999_is_a_whole_table(
    qapp: object, today: dt.date, first: int, month: dt.date
) -> None:
    """Each of its days has a cell under its weekday, and each cell with a day gives it back."""
    model = MonthModel(today, first)
    model.show_month(month, {}, today)
    assert (model.month, model.today) == (month.replace(day=1), today)
    assert 4 <= model.rowCount() <= 6
    assert model.columnCount() == 7
    found = [
        (column, day)
        for row in range(model.rowCount())
        for column in range(7)
        if (day := model.day_at(row, column)) is not None
    ]
    assert [day.day for _, day in found] == list(range(1, len(found) + 1))
    assert {(day.year, day.month) for _, day in found} == {(month.year, month.month)}
    assert len(found) == 31 or (month.replace(day=len(found)) + dt.timedelta(1)).day == 1
    assert all((day.weekday() - first) % 7 == column for column, day in found)
    assert all(model.index_of(day).data(DayPart.DAY) == day for _, day in found)
    assert model.data(QModelIndex(), DayPart.DAY) is None
