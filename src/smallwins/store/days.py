"""What a person said of a day: its energy."""

import datetime as dt
from pathlib import Path

import peewee

from smallwins.domain.wins import Energy
from smallwins.store import sql
from smallwins.store.failures import said_plainly
from smallwins.store.rows import energy_of
from smallwins.store.schema import DayRow


class DayStore:
    """Takes and gives the energy of days. Every call may raise a `StorageError`."""

    def __init__(self, db: peewee.SqliteDatabase, folder: Path) -> None:
        self._db = db
        self._folder = folder

    def energy(self, day: dt.date) -> Energy | None:
        """Give the energy of a day; None when nothing was said."""
        query = DayRow.select(DayRow.energy).where(DayRow.day == day.isoformat())
        with said_plainly(self._folder):
            found = sql.rows(self._db, query)
        return energy_of(found[0][0]) if found else None

    def set_energy(self, day: dt.date, energy: Energy | None) -> None:
        """Write the energy of a day; None takes it back."""
        with said_plainly(self._folder):
            if energy is None:
                DayRow.delete().where(DayRow.day == day.isoformat()).execute(self._db)
            else:
                row = {"day": day.isoformat(), "energy": energy.value}
                DayRow.insert(row).on_conflict("REPLACE").execute(self._db)
