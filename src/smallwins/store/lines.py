"""The lines a person added, and those of ours they changed, in the file."""

import dataclasses
import datetime as dt
import logging
from collections.abc import Sequence
from typing import Any

from smallwins.domain.errors import TextRefusedError
from smallwins.domain.lines import FEW_WORDS, LONGEST_LINE, Line, Mark, check_line
from smallwins.store.open_file import OpenFile
from smallwins.store.schema import LineRow
from smallwins.store.sql import HERE, Statement

_LOG = logging.getLogger(__name__)
_COLUMNS = ("ours", "text", "said_by", "pinned", "resting", "put_away_at")
_VALUES = dict.fromkeys(_COLUMNS, HERE)
_READ = (LineRow.id, *(getattr(LineRow, name) for name in _COLUMNS))
_ALL = Statement(LineRow.select(*_READ).order_by(LineRow.id))
_WITH_NUMBER = Statement(LineRow.select(*_READ).where(LineRow.id == HERE))
_OF_OURS = Statement(LineRow.select(*_READ).where(LineRow.ours == HERE))
_NAMES = Statement(
    LineRow.select(LineRow.id, LineRow.ours).where(LineRow.ours.is_null(is_null=False))
)
# No words: thousands of lines would take longer to read than a note stands still.
_AWAKE = Statement(
    "SELECT id, ours, pinned <> 0 FROM line WHERE put_away_at IS NULL AND resting = 0 "
    "AND length(text) BETWEEN 1 AND ?1 AND (pinned <> 0 OR ?2 = 0 "
    "OR (length(text) <= ?2 AND said_by = ''))"
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

    def awake(self, *, few_words: bool = False) -> list[Mark]:
        """Give those a day may show, without their words.

        Args:
            few_words: those alone that are for a rough day, as `domain.lines.has_few_words` says.
        """
        values = (LONGEST_LINE, FEW_WORDS if few_words else 0)
        rows = self._file.ask(lambda: _AWAKE.rows(self._db, values))
        return [Mark(id=number, ours=ours or "", pinned=bool(pin)) for number, ours, pin in rows]

    def names(self) -> dict[str, int]:
        """Give which entries of ours are in the file, also put away, with their numbers."""
        rows = self._file.ask(lambda: _NAMES.rows(self._db))
        return {ours: number for number, ours in rows}

    def one(self, *, ours: str = "", number: int = 0) -> Line | None:
        """Give one line as it is in the file; None where it is not there or cannot be read.

        Args:
            ours: the name of an entry of ours.
            number: its number, where it is the person's own.
        """
        wanted, which = (_OF_OURS, ours) if ours else (_WITH_NUMBER, number)
        rows = self._file.ask(lambda: wanted.rows(self._db, (which,)))
        return next((line for line in map(_line, rows) if _is_one(line)), None)

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
