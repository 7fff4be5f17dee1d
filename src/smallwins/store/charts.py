"""What a look back counts, asked of the file in groups: no win is read for it."""

import datetime as dt
from typing import Any

from smallwins.domain.charts import DAY_BEGINS, DAY_PARTS, PART_LASTS, DayPart, found_at
from smallwins.domain.heat import WEEK
from smallwins.domain.wins import Energy, Kind
from smallwins.store.open_file import OpenFile
from smallwins.store.rows import date_of, energy_of, kind_of
from smallwins.store.schema import DayRow, WinRow
from smallwins.store.sql import HERE, Statement

_PARTS_OF_A_WEEK = WEEK * len(DAY_PARTS)
_IN_THE_JAR = "put_away_at IS NULL AND day BETWEEN ? AND ?"
# By day and kind, as the index has them; the months are put together from those few.
_KINDS = Statement(
    "SELECT substr(day, 1, 7), kind, sum(wins) FROM"  # noqa: S608 - words of ours
    f" (SELECT day, kind, count(*) AS wins FROM win WHERE {_IN_THE_JAR} GROUP BY day, kind)"
    " GROUP BY 1, 2"
)
_KINDS_BY_DAY = Statement(
    f"SELECT day, kind, count(*) FROM win WHERE {_IN_THE_JAR} GROUP BY day, kind"  # noqa: S608
)
# Days by their Julian number, of which each seventh is a Monday, in parts of some minutes. A moment
# that no version of ours wrote has no number, and is in no part.
_MOMENTS = Statement(
    "SELECT (CAST(julianday(substr(kept_at, 1, 10)) + 0.5 AS INTEGER) * 1440"  # noqa: S608
    " + CAST(substr(kept_at, 12, 2) AS INTEGER) * 60 + CAST(substr(kept_at, 15, 2) AS INTEGER)"
    f' + "offset" - {DAY_BEGINS}) / {PART_LASTS} % {_PARTS_OF_A_WEEK}, count(*)'
    f" FROM win WHERE {_IN_THE_JAR} GROUP BY 1"
)
_FEELINGS = Statement(
    "SELECT feeling, count(*), min(id) FROM win"  # noqa: S608
    f" WHERE {_IN_THE_JAR} AND feeling <> '' AND uid NOT IN (SELECT win FROM left_off)"
    " GROUP BY feeling"
)
_ENERGIES = Statement(
    DayRow.select(DayRow.day, DayRow.energy).where(DayRow.day.between(HERE, HERE))
)
_NEXT = Statement(
    WinRow.select(WinRow.day)
    .where(WinRow.put_away_at.is_null() & (WinRow.day >= HERE))
    .order_by(WinRow.day)
    .limit(HERE)
)
_AFTER = Statement(
    WinRow.select(WinRow.day)
    .where(WinRow.put_away_at.is_null() & (WinRow.day > HERE))
    .order_by(WinRow.day)
    .limit(HERE)
)


class ChartStore:
    """Counts wins and days from a first day to a last. Every call may raise a `StorageError`."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db

    def kinds(
        self, first: dt.date, last: dt.date, *, by_day: bool = False
    ) -> list[tuple[dt.date, Kind | None, int]]:
        """Count wins by kind for each month, named by its first day, or for each day."""
        statement = _KINDS_BY_DAY if by_day else _KINDS
        found = self._rows(statement, first, last)
        read = ((date_of(day if by_day else f"{day}-01"), kind, wins) for day, kind, wins in found)
        return [(day, kind_of(kind), wins) for day, kind, wins in read if day is not None]

    def times(self, first: dt.date, last: dt.date) -> dict[tuple[int, DayPart], int]:
        """Count wins by weekday and part of the day, by the wall where each was kept."""
        found = self._rows(_MOMENTS, first, last)
        return {found_at(number): wins for number, wins in found if number is not None}

    def energies(self, first: dt.date, last: dt.date) -> dict[dt.date, Energy]:
        """Give what was said of days."""
        found = self._rows(_ENERGIES, first, last)
        read = ((date_of(day), energy_of(energy)) for day, energy in found)
        return {day: energy for day, energy in read if day is not None and energy is not None}

    def feelings(self, first: dt.date, last: dt.date) -> list[tuple[str, int, int]]:
        """Give each line that was written of a feeling, how often, and the number of its first win.

        Wins that are left off pages are not among them.
        """
        return list(self._rows(_FEELINGS, first, last))

    def next_day(self, day: dt.date) -> dt.date | None:
        """Give the first day from this one on that holds a win; None where there is none.

        What cannot be read is passed over: days after it are found.
        """
        written = self._first(_NEXT, day.isoformat())
        while written is not None:
            found = date_of(written)
            if found is not None:
                return found
            written = self._first(_AFTER, written)
        return None

    def _first(self, statement: Statement, day: str) -> str | None:
        found = self._file.ask(lambda: statement.rows(self._db, (day, 1)))
        return found[0][0] if found else None

    def _rows(self, statement: Statement, first: dt.date, last: dt.date) -> list[Any]:
        days = (first.isoformat(), last.isoformat())
        return self._file.ask(lambda: statement.rows(self._db, days))
