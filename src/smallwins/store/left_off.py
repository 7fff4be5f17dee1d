"""Wins that are left off the pages of months, until the person wants them there."""

from smallwins.store.open_file import OpenFile
from smallwins.store.schema import LeftOffRow
from smallwins.store.sql import HERE, Statement

_ALL = Statement(LeftOffRow.select(LeftOffRow.win))
_LEAVE = Statement(LeftOffRow.insert({"win": HERE}).on_conflict("IGNORE"))
_BRING = Statement(LeftOffRow.delete().where(LeftOffRow.win == HERE))


class LeftOffStore:
    """Remembers which wins are on no page, by their uids. Every call may raise a `StorageError`."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db

    def all(self) -> frozenset[str]:
        """Give the uids of those that are left off."""
        return frozenset(uid for (uid,) in self._file.ask(lambda: _ALL.rows(self._db)))

    def leave_off(self, uid: str, off: bool) -> None:  # noqa: FBT001 - a switch as it stands
        """Leave a win off from now on, or bring it back."""
        statement = _LEAVE if off else _BRING
        self._file.ask(lambda: statement.run(self._db, (uid,)))
