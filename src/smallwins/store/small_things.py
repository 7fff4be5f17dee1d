"""The small things of a day, in the file."""

import dataclasses
import datetime as dt
import logging

import peewee

from smallwins.domain.errors import TextRefusedError
from smallwins.domain.small_things import SmallThing, check_thing
from smallwins.store.open_file import OpenFile
from smallwins.store.schema import SmallThingRow
from smallwins.store.sql import HERE, Statement

_LOG = logging.getLogger(__name__)
_ROW = SmallThingRow
_OF = Statement(_ROW.select(_ROW.id, _ROW.text, _ROW.win).where(_ROW.day == HERE).order_by(_ROW.id))
_COUNT = Statement(_ROW.select(peewee.fn.COUNT(_ROW.id)).where(_ROW.day == HERE))
_ADD = Statement(_ROW.insert({"day": HERE, "text": HERE, "win": HERE}))
_PUT_BACK = Statement(
    _ROW.insert({"id": HERE, "day": HERE, "text": HERE, "win": HERE}).on_conflict("IGNORE")
)
_MARK = Statement(_ROW.update({"win": HERE}).where(_ROW.id == HERE))
_TAKE_OUT = Statement(_ROW.delete().where(_ROW.id == HERE))
_BEFORE = Statement(_ROW.select(_ROW.id).where(_ROW.day < HERE).limit(HERE))
_ERASE_BEFORE = Statement(_ROW.delete().where(_ROW.day < HERE))


class SmallThingStore:
    """Takes and gives the small things of a day. Every call may raise a `StorageError`."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db

    def of(self, day: dt.date) -> list[SmallThing]:
        """Give those of a day, in the order they were put down.

        One that cannot be read is left out, and the log names it, never its words.
        """
        things = []
        for number, text, win in self._file.ask(lambda: _OF.rows(self._db, (day.isoformat(),))):
            try:
                check_thing(text, 0)
            except TextRefusedError:
                _LOG.warning("The small thing with the number %s cannot be read", number)
            else:
                things.append(SmallThing(number, day, text, win or ""))
        return things

    def add(self, day: dt.date, text: str) -> SmallThing:
        """Put one down.

        Raises:
            TextRefusedError: the words cannot be kept.
            EnoughThingsError: there is no room for one more.
        """
        with self._file.as_one():
            check_thing(text, self._count(day))
            cursor = _ADD.run(self._db, (day.isoformat(), text, None))
        return SmallThing(int(cursor.lastrowid or 0), day, text)

    def put_back(self, thing: SmallThing) -> SmallThing:
        """Put one down again where it was, and give it, for its number may be another.

        Raises:
            EnoughThingsError: others were put down in its place.
        """
        with self._file.as_one():
            check_thing(thing.text, self._count(thing.day))
            day = thing.day.isoformat()
            said = (day, thing.text, thing.win or None)
            if not _PUT_BACK.run(self._db, (thing.id, *said)).rowcount:
                # Its number is another's by now: it goes below that one.
                number = int(_ADD.run(self._db, said).lastrowid or 0)
                return dataclasses.replace(thing, id=number)
        return thing

    def mark(self, number: int, win: str) -> None:
        """Say which win it became, by its uid; "" where it is none."""
        self._file.ask(lambda: _MARK.run(self._db, (win or None, number)))

    def take_out(self, number: int) -> None:
        """Take one out, for good."""
        self._file.ask(lambda: _TAKE_OUT.run(self._db, (number,)))

    def erase_before(self, day: dt.date) -> None:
        """Erase what was put down for days before this one; where nothing was, nothing is written.

        What was checked is in the jar, and is no less so.
        """
        at = (day.isoformat(),)
        if self._file.ask(lambda: _BEFORE.rows(self._db, (*at, 1))):
            self._file.ask(lambda: _ERASE_BEFORE.run(self._db, at))

    def _count(self, day: dt.date) -> int:
        ((count,),) = self._file.ask(lambda: _COUNT.rows(self._db, (day.isoformat(),)))
        return int(count)
