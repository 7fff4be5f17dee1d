"""The treat in the file, as it fills and as it is enjoyed (`store/treat_days.py` fills it)."""

import datetime as dt
import logging

from smallwins.domain.errors import TextRefusedError
from smallwins.domain.treats import Enjoyed, Treat, checked_name, filled
from smallwins.store.open_file import OpenFile
from smallwins.store.rows import date_of, moment_of, moment_text
from smallwins.store.schema import TreatRow
from smallwins.store.sql import HERE, Statement

_LOG = logging.getLogger(__name__)

_FILLED = Statement(
    "SELECT (SELECT title FROM treat WHERE enjoyed_at IS NULL ORDER BY id LIMIT 1), "
    "(SELECT count(*) FROM treat_day), "
    "(SELECT count(*) FROM treat WHERE enjoyed_at IS NOT NULL)"
)
# One that was enjoyed and is again not goes before one that was named since.
_PRESENT = Statement("SELECT id FROM treat WHERE enjoyed_at IS NULL ORDER BY id LIMIT 1")
_BEGIN = Statement(
    TreatRow.insert({"title": HERE, "begun_at": HERE, "enjoyed_at": HERE, "day": HERE})
)
_NAME = Statement(TreatRow.update({"title": HERE}).where(TreatRow.id == HERE))
_ENJOY = Statement(TreatRow.update({"enjoyed_at": HERE, "day": HERE}).where(TreatRow.id == HERE))
_ENJOYED = Statement(
    "SELECT id, title, day, enjoyed_at FROM treat WHERE enjoyed_at IS NOT NULL "
    "ORDER BY enjoyed_at DESC, id DESC LIMIT ?"
)
_ALL = -1
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_LAST_ENJOYED = Statement(
    "SELECT id FROM treat WHERE enjoyed_at IS NOT NULL ORDER BY id DESC LIMIT 1"
)


class TreatStore:
    """Takes and gives the treat. Every call may raise a `StorageError`."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db

    def treat(self) -> Treat:
        """Give the treat that is filling, or that waits full."""
        ((title, days, enjoyed),) = self._file.ask(lambda: _FILLED.rows(self._db))
        return Treat(_name_of(title or ""), filled(days, enjoyed))

    def name(self, title: str, moment: dt.datetime) -> None:
        """Say what the treat is; "" takes its name away.

        Args:
            title: what it is.
            moment: when that was said, aware.

        Raises:
            TextRefusedError: a title that does not fit.
        """
        title = checked_name(title)
        with self._file.as_one():
            present = self._present()
            if present is None:
                _BEGIN.run(self._db, (title, moment_text(moment), None, None))
            else:
                _NAME.run(self._db, (title, present))

    def enjoy(self, day: dt.date, moment: dt.datetime) -> bool:
        """A full treat was enjoyed, and the next one begins; whether it was full.

        Args:
            day: the day.
            moment: when, aware.
        """
        with self._file.as_one():
            if not self.treat().full:
                return False
            present = self._present()
            if present is None:
                when = moment_text(moment)
                _BEGIN.run(self._db, ("", when, when, day.isoformat()))
            else:
                _ENJOY.run(self._db, (moment_text(moment), day.isoformat(), present))
        return True

    def enjoy_no_more(self) -> None:
        """Take the last enjoying back: the treat is full again, and has its name."""
        with self._file.as_one():
            for (number,) in self._file.ask(lambda: _LAST_ENJOYED.rows(self._db)):
                _ENJOY.run(self._db, (None, None, number))

    def enjoyed(self, limit: int | None = None) -> list[Enjoyed]:
        """Give the treats that were enjoyed, the newest first.

        Args:
            limit: at most so many; None for all. A year has room for 52.
        """
        asked = (_ALL if limit is None else limit,)
        return [_enjoyed_of(*row) for row in self._file.ask(lambda: _ENJOYED.rows(self._db, asked))]

    def _present(self) -> int | None:
        rows = self._file.ask(lambda: _PRESENT.rows(self._db))
        return rows[0][0] if rows else None


def _enjoyed_of(number: int, title: str, day: str | None, enjoyed_at: str) -> Enjoyed:
    """Read a treat that was enjoyed; one of a version before has a moment, and no day."""
    moment = moment_of(enjoyed_at) or _EPOCH
    return Enjoyed(number, _name_of(title), date_of(day or "") or moment.date(), moment)


def _name_of(title: str) -> str:
    """Read a name; what no version of ours wrote is none, and the log says so, not the words."""
    try:
        return checked_name(title)
    except TextRefusedError:
        _LOG.warning("The name of the treat cannot be read")
        return ""
