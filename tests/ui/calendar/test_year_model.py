"""A year as a table that can be walked and heard."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from smallwins.ui.calendar.days_model import DayPart
from smallwins.ui.calendar.year_model import ROWS, YearModel
from support.home import Ear

MONDAY, SUNDAY = 0, 6
TODAY = dt.date(2025, 10, 24)
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(qapp: object) -> YearModel:
    """2025 on 24 October, with three wins on the 12th."""
    model = YearModel(TODAY, MONDAY)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_year(2025, {dt.date(2025, 10, 12): 3, dt.date(2025, 1, 3): 1}, TODAY)
    return model


def _part(model: YearModel, day: dt.date, role: int) -> object:
    return model.index_of(day).data(role)


def test_each_day_says_what_it_holds(model: YearModel) -> None:
    """In the words of the picture; a day without wins rests."""
    assert _part(model, dt.date(2025, 10, 12), SPOKEN) == "12 October, 3 wins"
    assert _part(model, dt.date(2025, 1, 3), SPOKEN) == "3 January, 1 win"
    assert _part(model, dt.date(2025, 10, 13), SPOKEN) == "13 October, a rest day"
    tip = Qt.ItemDataRole.ToolTipRole
    assert _part(model, dt.date(2025, 10, 12), tip) == "12 October, 3 wins"


def test_rest_days_are_alike_seen_or_gone_by(model: YearModel) -> None:
    """The same step, the same words; today too."""
    for day in (dt.date(2025, 1, 1), dt.date(2025, 6, 30), TODAY):
        assert _part(model, day, DayPart.STEP) == 0
        assert str(_part(model, day, SPOKEN)).endswith(", a rest day")


def test_a_day_to_come_cannot_be_gone_to(model: YearModel) -> None:
    """It says its date and no more; the day before can be gone to."""
    tomorrow = TODAY + dt.timedelta(days=1)
    assert model.flags(model.index_of(tomorrow)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index_of(TODAY)) & Qt.ItemFlag.ItemIsEnabled
    assert _part(model, tomorrow, DayPart.STEP) is None
    assert _part(model, tomorrow, SPOKEN) == "25 October"
    assert _part(model, tomorrow, Qt.ItemDataRole.ToolTipRole) is None
    assert [_part(model, day, DayPart.TODAY) for day in (TODAY, tomorrow)] == [True, False]


def test_a_win_kept_farther_east_shines_on_after_the_way_home(model: YearModel) -> None:
    """Its day is tomorrow's date there; it can be gone to and heard, and the day after cannot."""
    tomorrow = TODAY + dt.timedelta(days=1)
    model.set_wins(tomorrow, 2)
    assert model.flags(model.index_of(tomorrow)) & Qt.ItemFlag.ItemIsEnabled
    assert _part(model, tomorrow, DayPart.STEP) == 2
    assert _part(model, tomorrow, SPOKEN) == "25 October, 2 wins"
    assert not model.has_come(tomorrow + dt.timedelta(days=1))


def test_cells_beside_the_year_belong_to_no_day(model: YearModel) -> None:
    """Nothing is there to be gone to or heard."""
    assert model.day_at(0, 0) is None  # 2025 began on a Wednesday
    cell = model.index(0, 0)
    assert model.flags(cell) == Qt.ItemFlag.NoItemFlags
    assert cell.data(SPOKEN) is None
    assert cell.data(DayPart.DAY) is None
    assert not model.index_of(dt.date(2024, 12, 31)).isValid()
    assert model.rowCount(model.index(3, 3)) == model.columnCount(model.index(3, 3)) == 0


def test_one_more_win_changes_one_cell(model: YearModel) -> None:
    """And a win of another year none."""
    ear = Ear()
    model.dataChanged.connect(ear.hear)
    model.set_wins(dt.date(2025, 10, 13), 1)
    model.set_wins(dt.date(2024, 10, 13), 1)
    ((first, last, _roles),) = ear.heard
    assert first == last == model.index_of(dt.date(2025, 10, 13))
    assert _part(model, dt.date(2025, 10, 13), DayPart.STEP) == 1


def test_a_year_that_is_read_again_changes_where_it_is_other(model: YearModel) -> None:
    """A win more here, the last one gone there; all else stays as it is painted."""
    ear = Ear()
    model.dataChanged.connect(ear.hear)
    model.change_wins({dt.date(2025, 10, 12): 3, dt.date(2025, 10, 13): 1})
    changed = [model.index_of(dt.date(2025, *day)) for day in ((1, 3), (10, 13))]
    assert [first for first, *_ in ear.heard] == changed
    assert _part(model, dt.date(2025, 1, 3), SPOKEN) == "3 January, a rest day"


def test_all_days_with_a_win_may_glow_alike(model: YearModel) -> None:
    """By a setting; the counts are said as before."""
    model.set_alike(True)
    model.set_alike(True)
    few, many = dt.date(2025, 1, 3), dt.date(2025, 10, 12)
    assert _part(model, few, DayPart.STEP) == _part(model, many, DayPart.STEP) != 0
    assert _part(model, dt.date(2025, 1, 4), DayPart.STEP) == 0
    assert _part(model, many, SPOKEN) == "12 October, 3 wins"


@pytest.mark.parametrize(
    ("first", "name"), [(MONDAY, "Monday"), (SUNDAY, "Sunday"), (5, "Saturday")]
)
def test_a_week_begins_where_the_person_s_begins(qapp: object, first: int, name: str) -> None:
    """Rows have the names of their weekdays, in both halves."""
    model = YearModel(TODAY, first)
    vertical = Qt.Orientation.Vertical
    assert model.headerData(0, vertical) == model.headerData(7, vertical) == name
    assert model.headerData(0, Qt.Orientation.Horizontal) is None
    assert model.headerData(0, vertical, Qt.ItemDataRole.ToolTipRole) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.dates(), st.integers(0, 6), st.integers(1, 9999))
def test_any_year_from_1_to_9999_is_a_whole_table(
    qapp: object, today: dt.date, first: int, year: int
) -> None:
    """Each of its days has a cell, and each cell with a day gives it back."""
    model = YearModel(today, first)
    model.show_year(year, {}, today)
    assert (model.year, model.today) == (year, today)
    found = [
        day
        for row in range(ROWS)
        for column in range(model.columnCount())
        if (day := model.day_at(row, column)) is not None
    ]
    assert len(found) == len(set(found)) == dt.date(year, 12, 31).timetuple().tm_yday
    assert all(model.index_of(day).data(DayPart.DAY) == day for day in found)
    assert model.data(QModelIndex(), DayPart.DAY) is None
