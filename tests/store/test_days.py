import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smallwins.domain.wins import Energy
from smallwins.store.database import Database

TODAY = dt.date(2026, 11, 20)


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
