"""Days: what a person said of their energy, and which wins each holds."""

import datetime as dt

from peewee import SQL, fn

from smallwins.domain.heat import MOST_NOTES, DayNotes, FoldedNote, Lifetime
from smallwins.domain.wins import Energy
from smallwins.store.open_file import OpenFile
from smallwins.store.rows import date_of, energy_of, kind_of
from smallwins.store.schema import DayRow, WinRow
from smallwins.store.sql import HERE, Statement

_ENERGY = Statement(DayRow.select(DayRow.energy).where(DayRow.day == HERE))
_SAY = Statement(DayRow.insert({"day": HERE, "energy": HERE}).on_conflict("REPLACE"))
_TAKE_BACK = Statement(DayRow.delete().where(DayRow.day == HERE))
_IN_THE_JAR = WinRow.put_away_at.is_null()
_COUNTS = Statement(
    WinRow.select(WinRow.day, fn.COUNT(SQL("*")))
    .where(_IN_THE_JAR & WinRow.day.between(HERE, HERE))
    .group_by(WinRow.day)
)
# By its number plus nothing: by the number itself, SQLite may walk the whole table.
_FIRST_NOTES = Statement(
    WinRow.select(WinRow.id, WinRow.kind)
    .where(_IN_THE_JAR & (WinRow.day == HERE))
    .order_by(WinRow.id + SQL("0"))
    .limit(HERE)
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

    def notes_by_day(self, first: dt.date, last: dt.date) -> dict[dt.date, DayNotes]:
        """Give the notes of each day from `first` to `last` that has any.

        The index alone tells them, day by day: of 5,000 wins of one day, six are given.
        """
        return {
            day: DayNotes(count, self._first_notes(day))
            for day, count in self.counts(first, last).items()
        }

    def lifetime(self) -> Lifetime:
        """Give how much all the jars hold. It looks at each win: 50 ms for a million of them."""
        ((wins, days),) = self._file.ask(lambda: _ALL.rows(self._db, ()))
        return Lifetime(wins, days)

    def _first_notes(self, day: dt.date) -> tuple[FoldedNote, ...]:
        asked = (day.isoformat(), MOST_NOTES)
        found = self._file.ask(lambda: _FIRST_NOTES.rows(self._db, asked))
        return tuple(FoldedNote(number, kind_of(kind)) for number, kind in found)
