"""Wins in the file: the only place that writes or reads them."""

import contextlib
import datetime as dt
import logging
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import peewee
from peewee import SQL

from smallwins.domain.errors import StorageError, UnknownWinError
from smallwins.domain.jar import MOST_DRAWN, JarMonth, PiledNote
from smallwins.domain.wins import NewWin, Win, check_feeling, check_text
from smallwins.store import word_index
from smallwins.store.failures import IndexDamagedError
from smallwins.store.open_file import OpenFile
from smallwins.store.rows import COLUMNS, kind_of, values_of, win_of
from smallwins.store.schema import WinRow
from smallwins.store.sql import HERE, Statement

_Given = TypeVar("_Given")

_LOG = logging.getLogger(__name__)
# Newest wins that are read for signs the index does not hold.
_LOOKED_THROUGH = 20_000
_NO_LIMIT = -1

_IN_THE_JAR = WinRow.put_away_at.is_null()
_OF_THE_DAYS = _IN_THE_JAR & WinRow.day.between(HERE, HERE)
_ADD = Statement(WinRow.insert(dict.fromkeys(COLUMNS, HERE)))
_UPDATE = Statement(WinRow.update(dict.fromkeys(COLUMNS, HERE)).where(WinRow.uid == HERE))
_GET = Statement(WinRow.select().where(WinRow.uid == HERE))
_BY_DAY = Statement(
    WinRow.select().where(_OF_THE_DAYS).order_by(WinRow.day.desc(), WinRow.id.desc()).limit(HERE)
)
_NEWEST = Statement(WinRow.select().where(_IN_THE_JAR).order_by(WinRow.id.desc()).limit(HERE))
# By its number plus nothing: by the number itself, SQLite may walk the whole table.
_PILE = Statement(
    WinRow.select(WinRow.id, WinRow.kind)
    .where(_OF_THE_DAYS)
    .order_by((WinRow.id + SQL("0")).desc())
    .limit(HERE)
)
_COUNT = Statement(WinRow.select(peewee.fn.COUNT(WinRow.id)).where(_OF_THE_DAYS))
_NAMES = ", ".join(f'win."{name}"' for name in ("id", *COLUMNS))
_MATCHING = Statement(
    f"SELECT {_NAMES} FROM win_words JOIN win ON win.id = win_words.rowid "  # noqa: S608 - our names
    "WHERE win_words MATCH ? AND win.put_away_at IS NULL ORDER BY win_words.rowid DESC LIMIT ?"
)
_HOLDING = Statement(
    f"SELECT {_NAMES} FROM (SELECT * FROM win WHERE put_away_at IS NULL "  # noqa: S608 - as above
    "ORDER BY id DESC LIMIT ?) AS win WHERE instr(text, ?) OR instr(feeling, ?) LIMIT ?"
)


class WinStore:
    """Takes and gives wins. What returns is on the disk, and what raises changed nothing.

    Every call may raise a `StorageError`. Wins that were put away are given by `get` alone.
    """

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db

    @contextlib.contextmanager
    def as_one(self) -> Iterator[None]:
        """What is written inside is written as one, or not at all; other stores' writes too."""
        with self._file.as_one():
            yield

    def add(self, new: NewWin) -> Win:
        """Write a win. It is durable when this returns.

        Raises:
            TextRefusedError: a text that no win may hold.
        """
        check_text(new.text)
        check_feeling(new.feeling)
        number = self._mending(_ADD.run, values_of(new)).lastrowid
        assert number is not None  # noqa: S101 - an INSERT has one
        return Win(
            id=number,
            uid=new.uid,
            text=new.text,
            day=new.day,
            kept_at=new.kept_at,
            zone=new.zone,
            offset=new.offset,
            source=new.source,
            kind=new.kind,
            energy=new.energy,
            feeling=new.feeling,
        )

    def get(self, uid: str) -> Win:
        """Give the win with this uid, put away or not.

        Raises:
            UnknownWinError: there is none.
        """
        # Of what another program sends as a uid, SQLite could not even take half a surrogate pair.
        found = self._read(_GET, uid) if uid.isascii() else []
        if not found:
            raise UnknownWinError
        return found[0]

    def update(self, win: Win) -> Win:
        """Write every field of a win that can change: text, feeling, kind, energy, day, put away.

        Raises:
            UnknownWinError: the file holds no such win.
            TextRefusedError: a text that no win may hold.
        """
        check_text(win.text)
        check_feeling(win.feeling)
        values = [*values_of(win), win.uid]
        with self.as_one():
            if not self._mending(_UPDATE.run, values).rowcount:
                raise UnknownWinError
            word_index.leave_words(self._db)
        return win

    def of_day(self, day: dt.date, *, limit: int | None = None) -> list[Win]:
        """Give the wins of one day, the newest first."""
        return self.of_days(day, day, limit=limit)

    def of_days(self, first: dt.date, last: dt.date, *, limit: int | None = None) -> list[Win]:
        """Give the wins from `first` to `last`, both included, the newest day and win first."""
        room = _NO_LIMIT if limit is None else limit
        return self._read(_BY_DAY, first.isoformat(), last.isoformat(), room)

    def recent(self, limit: int) -> list[Win]:
        """Give the newest wins, the newest first."""
        return self._read(_NEWEST, limit)

    def search(self, words: str, *, limit: int) -> list[Win]:
        """Give wins that hold all these words in their text or feeling, the newest first.

        Accents and case do not matter, and the last word may be the beginning of one. Whatever is
        typed is a question, never an error. Signs the index does not hold, such as emoji, and
        pieces of words are looked for as they are among the newest wins.
        """
        matches = word_index.query(words)
        if matches and (found := self._read(_MATCHING, matches, limit)):
            return found
        exact = word_index.without_unaskable(words).strip()
        if not exact:
            return []
        return self._read(_HOLDING, _LOOKED_THROUGH, exact, exact, limit)

    def jar_month(self, first: dt.date, last: dt.date) -> JarMonth:
        """Give what lies in the jar for the days from `first` to `last`."""
        days = (first.isoformat(), last.isoformat())
        drawn = self._mending(_PILE.rows, (*days, MOST_DRAWN))
        total = len(drawn)
        if total == MOST_DRAWN:
            ((total,),) = self._mending(_COUNT.rows, days)
        notes = tuple(PiledNote(number, kind_of(kind)) for number, kind in reversed(drawn))
        return JarMonth(first, notes, total)

    def holds_left_words(self) -> bool:
        """Whether words that were changed or erased may still be in the index.

        So it is after an app was killed; `merge_index` sees to it. Where the file cannot be asked
        now it says so in the log and gives False: the next start asks again.
        """
        try:
            return self._file.ask(lambda: word_index.holds_left_words(self._db))
        except StorageError as error:
            _LOG.info("Whether the index is tidy is not known: %r", error)
            return False

    def merge_index(self, *, rounds: int = 1) -> bool:
        """Tidy a small piece of the full-text index; call it in idle moments, while it says True.

        One call takes a few ms. It is for later ease and not for now: where the file is held or
        cannot be written it waits for nobody, says so in the log, and gives False. When it says
        False otherwise, no word that was changed or erased is left in the index.

        Args:
            rounds: how many pieces to tidy, at most.
        """
        try:
            with self._file.as_one(patient=False):
                return all(word_index.merge(self._db) for _ in range(rounds))
        except StorageError as error:
            _LOG.info("The index stays as it is for now: %r", error)
            return False

    def _read(self, statement: Statement, *values: object) -> list[Win]:
        return [win_of(row) for row in self._mending(statement.rows, values)]

    def _mending(
        self,
        ask: Callable[[peewee.SqliteDatabase, Sequence[object]], _Given],
        values: Sequence[object],
    ) -> _Given:
        """Ask. A harmed index is made anew first: it must not keep words from being kept."""
        try:
            return self._file.ask(lambda: ask(self._db, values))
        except IndexDamagedError:
            _LOG.warning("The full-text index is harmed; it is made anew from the wins.")
        with self.as_one():
            word_index.install(self._db)
            return ask(self._db, values)
