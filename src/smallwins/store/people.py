"""The people wins are shared with, in the file."""

import dataclasses
import datetime as dt
import logging
from collections.abc import Sequence
from typing import Any

from smallwins.domain.errors import TextRefusedError
from smallwins.domain.people import Person, check_person
from smallwins.store.open_file import OpenFile
from smallwins.store.rows import moment_text
from smallwins.store.schema import PersonRow
from smallwins.store.sql import HERE, Statement

_LOG = logging.getLogger(__name__)
_COLUMNS = ("name", "at", "put_away_at")
_VALUES = dict.fromkeys(_COLUMNS, HERE)
_READ = (PersonRow.id, *(getattr(PersonRow, name) for name in _COLUMNS))
_ALL = Statement(PersonRow.select(*_READ).order_by(PersonRow.id))
_ADD = Statement(PersonRow.insert(_VALUES))
_CHANGE = Statement(PersonRow.update(_VALUES).where(PersonRow.id == HERE))


class PersonStore:
    """Takes and gives people. Every call may raise a `StorageError`."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db

    def all(self) -> list[Person]:
        """Give everybody in the file, those put away among them, in the order they came.

        One that cannot be read is left out, and the log names the row, never who it is.
        """
        found = map(_person_of, self._file.ask(lambda: _ALL.rows(self._db)))
        return [person for person in found if person is not None]

    def save(self, person: Person, moment: dt.datetime) -> Person:
        """Write a person as they are kept, and give them with their number.

        Args:
            person: a new one has the number 0.
            moment: when, aware; it stands beside one that is put away.

        Raises:
            TextRefusedError: they cannot be kept like this.
        """
        person = check_person(person)
        away = moment_text(moment) if person.away else None
        values = (person.name, person.at, away)
        if (
            person.id
            and self._file.ask(lambda: _CHANGE.run(self._db, (*values, person.id))).rowcount
        ):
            return person  # were the row gone, who they are is not: they are written anew
        number = self._file.ask(lambda: _ADD.run(self._db, values)).lastrowid
        return dataclasses.replace(person, id=number or 0)


def _person_of(row: Sequence[Any]) -> Person | None:
    number, name, at, put_away_at = row
    person = Person(id=number, name=name, at=at, away=put_away_at is not None)
    try:
        return check_person(person)
    except TextRefusedError:
        _LOG.warning("The person with the number %s cannot be read", number)
        return None
