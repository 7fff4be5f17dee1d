"""What is counted for a look back, over a real file."""

import datetime as dt

import pytest

from smallwins.domain.charts import Bands, Chart, EnergyBeside, Reach, Span
from smallwins.domain.wins import Energy, Kind
from smallwins.services import charts as module
from smallwins.services.charts import Charts
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.preferences import Preferences
from smallwins.store import sql
from smallwins.store.database import Database
from support.wins import new_win

ALL = Span(dt.date(1, 1, 1), dt.date.max)


@pytest.fixture
def charts(database: Database, journal: Journal, preferences: Preferences) -> Charts:
    back = LookingBack(database.wins, database.days, database.pulls, journal, preferences, {})
    return Charts(database.charts, back, journal)


def test_all_reaches_from_the_first_win_to_today(
    charts: Charts, database: Database, journal: Journal
) -> None:
    """And this month is this month."""
    today = journal.today()
    first = today - dt.timedelta(days=900)
    database.wins.add(new_win(day=first))
    assert charts.span(Reach.ALL) == Span(first, today)
    assert charts.span(Reach.MONTH).first == today.replace(day=1)


def test_years_are_read_a_little_at_a_time(
    charts: Charts, database: Database, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes of the slices is what comes of one go: no win is counted twice, none left out."""
    today = journal.today()
    for months in range(30):
        day = today - dt.timedelta(days=31 * months)
        database.wins.add(
            new_win(day=day, kind=Kind.HOME, feeling="calm" if months % 2 else "glad")
        )
        database.days.set_energy(day, Energy.OKAY)
    monkeypatch.setattr(module, "_A_WHILE_MS", 0.000_001)
    found = {}
    for chart in Chart:
        reading = charts.begin(chart, charts.span(Reach.ALL))
        assert (reading.chart, reading.span) == (chart, charts.span(Reach.ALL))
        while reading.go_on():
            pass
        found[chart] = reading.counted()
    kinds, times, energy = (found[chart] for chart in (Chart.KINDS, Chart.TIMES, Chart.ENERGY))
    assert isinstance(kinds, Bands)
    assert isinstance(energy, EnergyBeside)
    assert kinds.so_far[0][1][-1] == 30
    assert (energy.days.total, energy.wins.total) == (30, 30)
    assert isinstance(times, dict)
    assert sum(times.values()) == 30
    assert found[Chart.FEELINGS] == (("glad", 15), ("calm", 15))


def test_of_feelings_said_as_often_the_one_written_first_comes_first(
    charts: Charts, database: Database, journal: Journal
) -> None:
    """Also where it was written for a day that is read later."""
    today = journal.today()
    for days, feeling in ((0, "calm"), (100, "glad"), (0, "glad"), (100, "calm")):
        database.wins.add(new_win(day=today - dt.timedelta(days=days), feeling=feeling))
    found = charts.read(Chart.FEELINGS, charts.span(Reach.ALL))
    assert found == (("calm", 2), ("glad", 2))


@pytest.mark.parametrize("chart", Chart)
def test_where_nothing_was_kept_nothing_is_counted(charts: Charts, chart: Chart) -> None:
    """From the first day of the calendar to the last."""
    counted = charts.read(chart, ALL)
    if isinstance(counted, EnergyBeside):
        assert not counted.days.counts
        assert not counted.wins.counts
    elif isinstance(counted, Bands):
        assert not counted.counts
    else:
        assert not counted


def test_a_short_span_is_counted_week_by_week(
    charts: Charts, database: Database, journal: Journal
) -> None:
    """Up to the week it is."""
    month = charts.span(Reach.MONTH)
    database.wins.add(new_win(day=month.first, kind=Kind.REST))
    counted = charts.read(Chart.KINDS, month)
    assert isinstance(counted, Bands)
    assert counted.steps[0] == Span(month.first, month.first + dt.timedelta(days=6))
    assert counted.steps[-1].first <= journal.today() <= counted.steps[-1].last


def test_the_end_of_a_month_is_a_month(charts: Charts, database: Database) -> None:
    """Of a longer span a few days of its last month may be all that holds a win: no week."""
    span = Span(dt.date(2026, 9, 15), dt.date(2026, 11, 3))
    day = dt.date(2026, 11, 2)
    database.wins.add(new_win(day=day, kind=Kind.REST))
    database.days.set_energy(day, Energy.OKAY)
    counted = charts.read(Chart.KINDS, span)
    beside = charts.read(Chart.ENERGY, span)
    assert isinstance(counted, Bands)
    assert isinstance(beside, EnergyBeside)
    assert counted.steps == (Span(dt.date(2026, 11, 1), span.last),)
    assert [counted.weekly, beside.days.weekly, beside.wins.weekly] == [False] * 3
    short = charts.read(Chart.KINDS, Span(dt.date(2026, 10, 15), span.last))
    assert isinstance(short, Bands)
    assert short.weekly


def test_a_day_that_cannot_be_read_does_not_end_the_reading(
    charts: Charts, database: Database
) -> None:
    """Wins of days after it are counted."""
    for day in (1, 2):
        database.wins.add(new_win(day=dt.date(2026, 3, day), kind=Kind.REST))
    sql.run(database._db, "UPDATE win SET day = '2026-02-39' WHERE id = 1")
    counted = charts.read(Chart.KINDS, Span(dt.date(2026, 2, 1), dt.date(2026, 3, 31)))
    assert isinstance(counted, Bands)
    assert (Kind.REST, 1) in [(kind, row[-1]) for kind, row in counted.so_far]


def test_a_day_of_which_something_was_said_needs_no_win(
    charts: Charts, database: Database, journal: Journal
) -> None:
    """It is counted as what it was."""
    database.days.set_energy(journal.today(), Energy.ROUGH)
    counted = charts.read(Chart.ENERGY, charts.span(Reach.YEAR))
    assert isinstance(counted, EnergyBeside)
    assert counted.days.so_far == ((Energy.ROUGH, (1,)),)
    assert not counted.wins.counts


def test_what_was_said_of_a_day_to_come_is_counted(
    charts: Charts, database: Database, journal: Journal
) -> None:
    """It was said farther east, or by a clock that ran ahead; no step of the month had come."""
    coming = journal.today() + dt.timedelta(days=7)
    database.days.set_energy(coming, Energy.GOOD)
    counted = charts.read(Chart.ENERGY, Span(coming, coming + dt.timedelta(days=6)))
    assert isinstance(counted, EnergyBeside)
    assert counted.days.so_far == ((Energy.GOOD, (1,)),)
