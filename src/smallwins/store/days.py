"""Days: what a person said of their energy, and how many wins each holds."""

import datetime as dt

from peewee import SQL, fn

from smallwins.domain.heat import Lifetime
from smallwins.domain.wins import Energy
from smallwins.store.open_file import OpenFile
from smallwins.store.rows import date_of, energy_of
from smallwins.store.schema import DayRow, WinRow
from smallwins.store.sql import HERE, Statement

_ENERGY = Statement(DayRow.select(DayRow.energy).where(DayRow.day == HERE))
_SAY = Statement(DayRow.insert({"day": HERE, "energy": HERE}).on_conflict("REPLACE"))
_TAKE_BACK = Statement(DayRow.delete().where(DayRow.day == HERE))
_IN_THE_JAR = WinRow.put_away_at.is_null()
_COUNTS = Statement(
    WinRow.select(WinRow.day, fn.COUNT(WinRow.id))
    .where(_IN_THE_JAR & WinRow.day.between(HERE, HERE))
    .group_by(WinRow.day)
)
_ALL = Statement(
    WinRow.select(fn.COUNT(SQL("*")), fn.COUNT(WinRow.day.distinct())).where(_IN_THE_JAR)
)


class DayStore:
    """Takes and gives the energy of days, and counts their wins.

    Every call may raise a `StorageError`.
    """

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

    def counts(self, first: dt.date, last: dt.date) -> dict[dt.date, int]:
        """Give how many wins lie in the jar of each day from `first` to `last` that has any."""
        days = (first.isoformat(), last.isoformat())
        found = self._file.ask(lambda: _COUNTS.rows(self._db, days))
        read = ((date_of(day), count) for day, count in found)
        return {day: count for day, count in read if day is not None}

    def lifetime(self) -> Lifetime:
        """Give how much all the jars hold. It looks at each win: 50 ms for a million of them."""
        ((wins, days),) = self._file.ask(lambda: _ALL.rows(self._db, ()))
        return Lifetime(wins, days)
