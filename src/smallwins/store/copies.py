"""The copies that updates lay beside the file; they go by themselves when the new file has held."""

import datetime as dt
import json
import logging
import re
from pathlib import Path
from typing import Final

from smallwins.store import sql
from smallwins.store.open_file import OpenFile
from smallwins.store.rows import read_json
from smallwins.store.schema import SettingRow
from smallwins.store.sql import HERE, Statement

DAYS: Final = 7
"""On so many days after the first one the new file has to open well, before a copy goes."""

_LOG = logging.getLogger(__name__)
_FIRST, _BEHIND = "copy/", "copy0"
_READ = Statement(
    SettingRow.select(SettingRow.name, SettingRow.value).where(
        (SettingRow.name >= HERE) & (SettingRow.name < HERE)
    )
)
_WRITE = Statement(SettingRow.insert({"name": HERE, "value": HERE}).on_conflict("REPLACE"))
_ERASE = Statement(SettingRow.delete().where(SettingRow.name == HERE))


def copy_beside(file: Path, step: str) -> Path:
    """Give where the copy lies that is made before this step of an update."""
    return file.with_name(f"{file.stem}-before-{step}{file.suffix}")


class UpdateCopies:
    """Knows the copies beside the file."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db
        self._path = Path(file.db.database)
        stem, suffix = re.escape(self._path.stem), re.escape(self._path.suffix)
        self._name = re.compile(rf"{stem}-before-[0-9]{{4}}_\w+{suffix}")

    def are_there(self) -> bool:
        """Whether a copy lies beside the file, as far as one can see."""
        try:
            return bool(self._there())
        except OSError as error:
            _LOG.warning("What lies beside the file cannot be seen: %r", error)
            return False

    def opened_well(self, today: dt.date) -> None:
        """Take note that the file was opened and read today, and let copies go that had their time.

        A copy goes when that was so on DAYS days after the one it was first seen on, and the file
        is whole. Each is counted by itself: one update says nothing of the next.

        Args:
            today: the day it is.

        Raises:
            StorageError: it was not noted; the copies stay.
        """
        there, known = self._file.ask(self._there), self._known()
        for name in known.keys() - there:
            self._put(name, [])
        for name in sorted(there):
            days = known.get(name, [])
            if days and days[-1] >= today:
                continue
            days = [*days, today][-DAYS - 1 :]
            if len(days) > DAYS and self._is_whole() and self._is_gone(name):
                days = []
            self._put(name, days)

    def _there(self) -> set[str]:
        names = (path.name for path in self._path.parent.iterdir())
        return {name for name in names if self._name.fullmatch(name)}

    def _known(self) -> dict[str, list[dt.date]]:
        """Give the days on which the file opened well since each copy was first seen."""
        rows = self._file.ask(lambda: _READ.rows(self._db, (_FIRST, _BEHIND)))
        return {name.removeprefix(_FIRST): _days(written) for name, written in rows}

    def _put(self, name: str, days: list[dt.date]) -> None:
        with self._file.as_one(patient=False):
            if days:
                written = json.dumps([day.isoformat() for day in days])
                _WRITE.run(self._db, (_FIRST + name, written))
            else:
                _ERASE.run(self._db, (_FIRST + name,))

    def _is_whole(self) -> bool:
        check = "PRAGMA integrity_check(1)"
        found = self._file.ask(lambda: sql.run(self._db, check).fetchall())
        if found != [("ok",)]:
            _LOG.warning("A copy from before an update stays: the file is not whole.")
            return False
        return True

    def _is_gone(self, name: str) -> bool:
        try:
            self._path.with_name(name).unlink(missing_ok=True)
        except OSError as error:
            _LOG.warning("%s stays where it is: %r", name, error)
            return False
        return True


def _days(written: str) -> list[dt.date]:
    """Read the days; what cannot be read is none, and the copy is counted from the start."""
    try:
        days = [dt.date.fromisoformat(day) for day in read_json(written)]
    except (ValueError, TypeError):
        return []
    return days
