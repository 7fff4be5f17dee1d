"""The lines a person added, and those of ours they changed, in the file."""

import dataclasses
import datetime as dt
import logging
from collections.abc import Sequence
from typing import Any

from smallwins.domain.errors import TextRefusedError
from smallwins.domain.lines import Line, check_line
from smallwins.store.open_file import OpenFile
from smallwins.store.schema import LineRow
from smallwins.store.sql import HERE, Statement

_LOG = logging.getLogger(__name__)
_COLUMNS = ("ours", "text", "said_by", "pinned", "resting", "put_away_at")
_VALUES = dict.fromkeys(_COLUMNS, HERE)
_ALL = Statement(
    LineRow.select(LineRow.id, *(getattr(LineRow, name) for name in _COLUMNS)).order_by(LineRow.id)
)
# A row of ours that cannot be read makes room for one that can.
_ADD = Statement(LineRow.insert(_VALUES).on_conflict("REPLACE"))
_CHANGE = Statement(LineRow.update(_VALUES).where(LineRow.id == HERE))


class LineStore:
    """Takes and gives lines. Every call may raise a `StorageError`."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db

    def all(self) -> list[Line]:
        """Give every line in the file, those put away among them, the oldest first.

        One that cannot be read is left out, and the log names it, never its words.
        """
        found = (_line(row) for row in self._file.ask(lambda: _ALL.rows(self._db)))
        return [line for line in found if _is_one(line)]

    def save(self, line: Line, moment: dt.datetime) -> Line:
        """Write a line and give it with its number.

        Args:
            line: a new one has the number 0.
            moment: when; it stands beside a line that is put away.
        """
        away = moment.astimezone(dt.UTC).isoformat(timespec="microseconds") if line.away else None
        marks = (int(line.pinned), int(line.resting))
        values = (line.ours or None, line.text, line.said_by, *marks, away)
        if line.id and self._file.ask(lambda: _CHANGE.run(self._db, (*values, line.id))).rowcount:
            return line  # were its row gone, the words are not: it is written anew
        number = self._file.ask(lambda: _ADD.run(self._db, values)).lastrowid
        return dataclasses.replace(line, id=number or 0)


def _is_one(line: Line) -> bool:
    """Whether this is a line as we keep them."""
    try:
        check_line(line.text, line.said_by)
    except TextRefusedError:
        _LOG.warning("The line with the number %s cannot be read", line.id)
        return False
    return True


def _line(row: Sequence[Any]) -> Line:
    number, ours, text, said_by, pinned, resting, put_away_at = row
    return Line(
        id=number,
        ours=ours or "",
        text=text,
        said_by=said_by,
        pinned=bool(pinned),
        resting=bool(resting),
        away=put_away_at is not None,
    )
