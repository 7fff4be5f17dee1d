import collections
import dataclasses
import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smallwins.domain.heat import Lifetime
from smallwins.domain.wins import Energy
from smallwins.store import sql
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


def test_a_harmed_day_is_in_no_year(database: Database) -> None:
    """It is no date, so it has no place in a calendar; the others have theirs."""
    kept = database.wins.add(new_win(day=TODAY))
    harmed = database.wins.add(new_win(day=TODAY))
    sql.run(database._db, "PRAGMA ignore_check_constraints = ON")
    sql.run(database._db, "UPDATE win SET day = '2026-11-39' WHERE uid = ?", (harmed.uid,))
    assert database.days.counts(dt.date(2026, 1, 1), dt.date(2026, 12, 31)) == {kept.day: 1}
