"""What a person said of a day: its energy."""

import datetime as dt

from smallwins.domain.wins import Energy
from smallwins.store.open_file import OpenFile
from smallwins.store.rows import energy_of
from smallwins.store.schema import DayRow
from smallwins.store.sql import HERE, Statement

_ENERGY = Statement(DayRow.select(DayRow.energy).where(DayRow.day == HERE))
_SAY = Statement(DayRow.insert({"day": HERE, "energy": HERE}).on_conflict("REPLACE"))
_TAKE_BACK = Statement(DayRow.delete().where(DayRow.day == HERE))


class DayStore:
    """Takes and gives the energy of days. Every call may raise a `StorageError`."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db

    def energy(self, day: dt.date) -> Energy | None:
        """Give the energy of a day; None when nothing was said."""
        found = self._file.ask(lambda: _ENERGY.rows(self._db, (day.isoformat(),)))
        return energy_of(found[0][0]) if found else None

    def set_energy(self, day: dt.date, energy: Energy | None) -> None:
        """Write the energy of a day; None takes it back."""
        if energy is None:
            self._file.ask(lambda: _TAKE_BACK.run(self._db, (day.isoformat(),)))
        else:
            self._file.ask(lambda: _SAY.run(self._db, (day.isoformat(), energy.value)))
