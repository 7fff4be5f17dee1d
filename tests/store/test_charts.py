"""Counts for a look back, as the file gives them."""

import dataclasses
import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smallwins.domain.charts import DAY_PARTS, DayPart
from smallwins.domain.wins import Energy, Kind, Win
from smallwins.store import sql
from smallwins.store.database import Database
from support.wins import A_MOMENT, new_win

FIRST, LAST = dt.date(2026, 10, 1), dt.date(2026, 11, 30)
OCTOBER, NOVEMBER = dt.date(2026, 10, 9), dt.date(2026, 11, 3)


def put_away(database: Database, win: Win) -> None:
    database.wins.update(dataclasses.replace(win, put_away_at=A_MOMENT))


def test_kinds_are_counted_by_month(database: Database) -> None:
    """Wins of other months, and those that were put away, are not among them."""
    for day, kind in (
        (OCTOBER, Kind.HOME),
        (OCTOBER.replace(day=31), Kind.HOME),
        (NOVEMBER, None),
        (dt.date(2026, 9, 30), Kind.HOME),
        (dt.date(2026, 12, 1), Kind.HOME),
    ):
        database.wins.add(new_win(day=day, kind=kind))
    away = database.wins.add(new_win(day=NOVEMBER, kind=Kind.REST))
    put_away(database, away)
    found = database.charts.kinds(FIRST, LAST)
    assert sorted(found, key=lambda row: row[0]) == [
        (OCTOBER.replace(day=1), Kind.HOME, 2),
        (NOVEMBER.replace(day=1), None, 1),
    ]


def test_kinds_are_counted_by_day_where_weeks_are_wanted(database: Database) -> None:
    """Each day under its own date."""
    for _ in range(2):
        database.wins.add(new_win(day=NOVEMBER, kind=Kind.MIND))
    assert database.charts.kinds(FIRST, LAST, by_day=True) == [(NOVEMBER, Kind.MIND, 2)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    st.integers(0, 20_000_000),
    st.sampled_from([0, 60, 330, 765, -600, -210]),
)
def test_a_win_is_found_at_its_own_time_on_its_own_wall(
    database: Database, minutes: int, offset: int
) -> None:
    """Whatever zone it was kept in; before four in the morning it is the night before."""
    kept_at = A_MOMENT + dt.timedelta(minutes=minutes)
    for win in database.wins.recent(10):
        put_away(database, win)
    database.wins.add(new_win(kept_at=kept_at, offset=offset))
    wall = kept_at.replace(tzinfo=None) + dt.timedelta(minutes=offset)
    part = DAY_PARTS[(wall.hour - 4) % 24 // 4]
    weekday = (wall - dt.timedelta(hours=4)).weekday()
    assert database.charts.times(FIRST, LAST) == {(weekday, part): 1}


def test_three_in_the_morning_is_the_night_of_the_day_before(database: Database) -> None:
    """A Saturday's night ends on Sunday at four."""
    database.wins.add(new_win(kept_at=dt.datetime(2026, 11, 22, 2, 59, tzinfo=dt.UTC), offset=60))
    database.wins.add(new_win(kept_at=dt.datetime(2026, 11, 22, 3, 0, tzinfo=dt.UTC), offset=60))
    assert database.charts.times(FIRST, LAST) == {(5, DayPart.NIGHT): 1, (6, DayPart.EARLY): 1}


def test_what_was_said_of_days_is_given(database: Database) -> None:
    """Of those between the first and the last."""
    database.days.set_energy(OCTOBER, Energy.ROUGH)
    database.days.set_energy(dt.date(2026, 9, 30), Energy.GOOD)
    assert database.charts.energies(FIRST, LAST) == {OCTOBER: Energy.ROUGH}


def test_feelings_are_given_as_they_were_written(database: Database) -> None:
    """With the number of the first win each was said of; what is left off pages is not there."""
    first = database.wins.add(new_win(day=NOVEMBER, feeling="calm"))
    database.wins.add(new_win(day=NOVEMBER, feeling="calm"))
    database.wins.add(new_win(day=NOVEMBER))
    private = database.wins.add(new_win(day=NOVEMBER, feeling="secretly"))
    database.left_off.leave_off(private.uid, True)
    assert database.charts.feelings(FIRST, LAST) == [("calm", 2, first.id)]


def test_the_next_day_that_holds_a_win_is_found(database: Database) -> None:
    """The day itself, or one after it."""
    database.wins.add(new_win(day=NOVEMBER))
    assert database.charts.next_day(OCTOBER) == NOVEMBER
    assert database.charts.next_day(NOVEMBER) == NOVEMBER
    assert database.charts.next_day(LAST) is None


def test_a_day_that_cannot_be_read_hides_none_after_it(database: Database) -> None:
    """Nor do several of them; where there is nothing else, there is no day."""
    database.wins.add(new_win(day=OCTOBER))
    for _ in range(2):
        database.wins.add(new_win(day=NOVEMBER))
    sql.run(database._db, "UPDATE win SET day = '2026-10-38' WHERE id = 2")
    sql.run(database._db, "UPDATE win SET day = '2026-10-39' WHERE id = 1")
    assert database.charts.next_day(FIRST) == NOVEMBER
    sql.run(database._db, "UPDATE win SET day = '2026-11-39' WHERE id = 3")
    assert database.charts.next_day(FIRST) is None


def test_what_no_version_of_ours_wrote_is_in_no_count(database: Database) -> None:
    """And the others are."""
    for _ in range(2):
        database.wins.add(new_win(day=NOVEMBER, kind=Kind.HOME))
    database.days.set_energy(NOVEMBER, Energy.GOOD)
    database.days.set_energy(OCTOBER, Energy.GOOD)
    for statement in (
        "UPDATE win SET kept_at = '2026-99-99T09:30:00.000000+00:00' WHERE id = 1",
        "UPDATE win SET day = '2026-10-39' WHERE id = 1",
        "UPDATE day SET day = '2026-10-39' WHERE day = '2026-10-09'",
    ):
        sql.run(database._db, statement)
    assert database.charts.kinds(FIRST, LAST, by_day=True) == [(NOVEMBER, Kind.HOME, 1)]
    assert sum(database.charts.times(FIRST, LAST).values()) == 1
    assert database.charts.energies(FIRST, LAST) == {NOVEMBER: Energy.GOOD}
