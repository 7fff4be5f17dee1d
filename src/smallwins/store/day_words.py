"""What is written of days beside their wins, which check-ins were met, and what was held on to."""

import datetime as dt
import hashlib
import logging

from smallwins.domain.day_words import Moment, Part, keepable
from smallwins.domain.wins import Win
from smallwins.store.open_file import OpenFile
from smallwins.store.rows import COLUMNS, date_of, win_of
from smallwins.store.schema import DayWordsRow, HeldRow, MetRow, WordsBeforeRow
from smallwins.store.sql import HERE, Statement

_LOG = logging.getLogger(__name__)
_DIGEST_BYTES = 16
_MOMENTS = {moment.value: moment for moment in Moment}
_ROW = {"part": HERE, "day": HERE, "text": HERE, "digest": HERE}


class _Words:
    """The statements for one of the two tables that hold words."""

    def __init__(self, row: type[DayWordsRow] | type[WordsBeforeRow]) -> None:
        self_is = (row.part == HERE) & (row.day == HERE)
        self.read = Statement(row.select(row.text, row.digest).where(self_is))
        self.write = Statement(row.insert(_ROW).on_conflict("REPLACE"))
        self.erase = Statement(row.delete().where(self_is))


_NOW, _BEFORE = _Words(DayWordsRow), _Words(WordsBeforeRow)
_OF_PART = Statement(
    DayWordsRow.select(DayWordsRow.day, DayWordsRow.text, DayWordsRow.digest)
    .where((DayWordsRow.part == HERE) & (DayWordsRow.day < HERE))
    .order_by(DayWordsRow.day.desc())
    .limit(HERE)
)
_MET = Statement(MetRow.select(MetRow.moment).where(MetRow.day == HERE))
_MEET = Statement(MetRow.insert({"day": HERE, "moment": HERE}).on_conflict("IGNORE"))
_MEET_NO_MORE = Statement(MetRow.delete().where((MetRow.day == HERE) & (MetRow.moment == HERE)))
_NAMES = ", ".join(f'win."{name}"' for name in ("id", *COLUMNS))
_HELD = Statement(
    f"SELECT {_NAMES} FROM held JOIN win ON win.id = held.win "  # noqa: S608 - our names
    "WHERE held.day = ?1 AND win.day = ?1 AND win.put_away_at IS NULL ORDER BY win.id"
)
_HOLD = Statement(HeldRow.insert({"day": HERE, "win": HERE}).on_conflict("IGNORE"))
_LET_GO = Statement(HeldRow.delete().where((HeldRow.day == HERE) & (HeldRow.win == HERE)))
_PAST_ALL = "9999-12-32"


class DayWordsStore:
    """Takes and gives what is written of days. Every call may raise a `StorageError`.

    What returns is on the disk, and what raises changed nothing.
    """

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db

    def words(self, day: dt.date, part: Part) -> str:
        """Give what is written there; "" where nothing is."""
        return self._read(_NOW, day, part)

    def before(self, day: dt.date, part: Part) -> str:
        """Give the words that stood there before they were last begun anew; "" for none.

        A journal alone has any.
        """
        return self._read(_BEFORE, day, part)

    def write(
        self, day: dt.date, part: Part, text: str, *, anew: bool = False, patient: bool = True
    ) -> bool:
        """Write the words of one part of a day, in place of those that are there.

        Args:
            day: the day.
            part: where on its page.
            text: all of it; "" leaves nothing behind.
            anew: what stands there now is, for a journal, remembered as the words before, in place
                of those that were: where nothing stands, none are remembered any more.
            patient: wait for another program that holds the file; somebody who types must not.

        Returns:
            Whether it was written; words that are begun anew and stand there already are not.

        Raises:
            TooLongError: more than fits.
        """
        text = keepable(text)
        with self._file.as_one(patient=patient):
            there = self._read(_NOW, day, part) if anew else ""
            is_new = not anew or there != text
            if is_new:
                if anew and part is Part.JOURNAL:
                    self._put(_BEFORE, day, part, there)
                self._put(_NOW, day, part, text)
        return is_new

    def of_part(
        self, part: Part, limit: int, *, before: dt.date | None = None
    ) -> list[tuple[dt.date, str]]:
        """Give what is written in one part of days, the newest day first.

        Args:
            part: where on their pages.
            limit: at most so many.
            before: of days before this one.
        """
        last = _PAST_ALL if before is None else before.isoformat()
        rows = self._file.ask(lambda: _OF_PART.rows(self._db, (part.value, last, limit)))
        read = ((date_of(day), day, text, digest) for day, text, digest in rows)
        return [
            (date, _checked(part, day, text, digest))
            for date, day, text, digest in read
            if date is not None
        ]

    def met(self, day: dt.date) -> frozenset[Moment]:
        """Give the check-ins of a day that were met or let go."""
        rows = self._file.ask(lambda: _MET.rows(self._db, (day.isoformat(),)))
        return frozenset(_MOMENTS[value] for (value,) in rows if value in _MOMENTS)

    def set_met(self, day: dt.date, moment: Moment, *, met: bool) -> None:
        """Say that a check-in was met or let go, or take that back."""
        statement = _MEET if met else _MEET_NO_MORE
        self._file.ask(lambda: statement.run(self._db, (day.isoformat(), moment.value)))

    def held(self, day: dt.date) -> list[Win]:
        """Give the wins of a day that are held on to, the oldest first.

        One that was put away or went to another day is not among them, until it is back.
        """
        return [
            win_of(row) for row in self._file.ask(lambda: _HELD.rows(self._db, (day.isoformat(),)))
        ]

    def set_held(self, day: dt.date, win: int, *, held: bool) -> None:
        """Hold on to the win with this number on the evening of a day, or let go of it."""
        statement = _HOLD if held else _LET_GO
        self._file.ask(lambda: statement.run(self._db, (day.isoformat(), win)))

    def _read(self, words: _Words, day: dt.date, part: Part) -> str:
        at = (part.value, day.isoformat())
        rows = self._file.ask(lambda: words.read.rows(self._db, at))
        return _checked(*at, *rows[0]) if rows else ""

    def _put(self, words: _Words, day: dt.date, part: Part, text: str) -> None:
        at = (part.value, day.isoformat())
        if text:
            words.write.run(self._db, (*at, text, _digest(*at, text)))
        else:
            words.erase.run(self._db, at)


def _checked(part: str, day: str, text: str, digest: bytes) -> str:
    """Give the words; where they read otherwise than they were written, the log names the place."""
    if _digest(part, day, text) != bytes(digest):
        _LOG.warning("The words of %s, %s, read otherwise than they were written.", day, part)
    return text


def _digest(*said: str) -> bytes:
    whole = "\0".join(said).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(whole, digest_size=_DIGEST_BYTES).digest()
