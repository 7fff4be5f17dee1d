import collections
import dataclasses
import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smallwins.domain.heat import DayNotes, FoldedNote, Lifetime
from smallwins.domain.wins import Energy, Kind
from smallwins.store import days, sql
from smallwins.store.database import Database
from support.wins import new_win

TODAY = dt.date(2026, 11, 20)
NOW = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)


def test_a_day_nobody_spoke_of_has_no_energy(database: Database) -> None:
    """Nothing is assumed of a day."""
    assert database.days.energy(TODAY) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.dates(), st.sampled_from([None, *Energy]))))
def test_a_day_has_the_energy_said_last(
    database: Database, said: list[tuple[dt.date, Energy | None]]
) -> None:
    """It can be said, said anew, and taken back."""
    for day, energy in said:
        database.days.set_energy(day, energy)
    for day, energy in dict(said).items():
        assert database.days.energy(day) is energy


def test_an_empty_jar_holds_no_days(database: Database) -> None:
    """Days without wins are in no count, and are asked for like any."""
    assert database.days.counts(dt.date.min, dt.date.max) == {}
    assert database.days.notes_by_day(dt.date.min, dt.date.max) == {}
    assert database.days.lifetime() == Lifetime(0, 0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    st.lists(st.tuples(st.dates(TODAY - dt.timedelta(20), TODAY), st.booleans()), max_size=30),
    st.dates(TODAY - dt.timedelta(25), TODAY),
    st.integers(0, 30),
)
def test_each_day_counts_what_lies_in_its_jar(
    database: Database, wins: list[tuple[dt.date, bool]], first: dt.date, more: int
) -> None:
    """What is put away is in no count; both ends are in."""
    sql.run(database._db, "DELETE FROM win")
    kept = collections.Counter[dt.date]()
    for day, stays in wins:
        win = database.wins.add(new_win(day=day))
        if stays:
            kept[day] += 1
        else:
            database.wins.update(dataclasses.replace(win, put_away_at=NOW))
    last = first + dt.timedelta(more)
    inside = {day: count for day, count in kept.items() if first <= day <= last}
    assert database.days.counts(first, last) == inside
    assert database.days.lifetime() == Lifetime(kept.total(), len(kept))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from([None, *Kind]), st.booleans()), max_size=40
    )
)
def test_each_day_of_a_month_shows_its_first_six_notes(
    database: Database, wins: list[tuple[int, Kind | None, bool]]
) -> None:
    """The oldest first, in their kinds, with the count of all; both ends are in."""
    sql.run(database._db, "DELETE FROM win")
    kept: dict[dt.date, list[FoldedNote]] = {}
    for ago, kind, stays in wins:
        day = TODAY - dt.timedelta(ago)
        win = database.wins.add(new_win(day=day, kind=kind))
        if stays:
            kept.setdefault(day, []).append(FoldedNote(win.id, kind))
        else:
            database.wins.update(dataclasses.replace(win, put_away_at=NOW))
    first, last = TODAY - dt.timedelta(2), TODAY
    assert database.days.notes_by_day(first, last) == {
        day: DayNotes(len(notes), tuple(notes[:6]))
        for day, notes in kept.items()
        if first <= day <= last
    }


def test_a_month_of_notes_is_told_by_the_index_alone(database: Database) -> None:
    """However long the wins of a month are, none of them is read for its picture."""
    asked = ((days._COUNTS, ("2026-10-01", "2026-10-31")), (days._FIRST_NOTES, ("2026-10-01", 6)))
    for statement, values in asked:
        statement.run(database._db, values)
        plan = sql.run(database._db, f"EXPLAIN QUERY PLAN {statement._text}", values).fetchall()
        assert "USING COVERING INDEX win_day" in plan[0][3], plan


def test_a_harmed_day_is_in_no_year(database: Database) -> None:
    """It is no date, so it has no place in a calendar; the others have theirs."""
    kept = database.wins.add(new_win(day=TODAY))
    harmed = database.wins.add(new_win(day=TODAY))
    sql.run(database._db, "PRAGMA ignore_check_constraints = ON")
    sql.run(database._db, "UPDATE win SET day = '2026-11-39' WHERE uid = ?", (harmed.uid,))
    year = (dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    assert database.days.counts(*year) == {kept.day: 1}
    assert database.days.notes_by_day(*year) == {
        kept.day: DayNotes(1, (FoldedNote(kept.id, kept.kind),))
    }
