"""Wins in the file: the only place that writes or reads them."""

import contextlib
import datetime as dt
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import peewee

from smallwins.domain.errors import UnknownWinError
from smallwins.domain.jar import MOST_DRAWN, JarMonth, PiledNote
from smallwins.domain.wins import NewWin, Win, check_feeling, check_text
from smallwins.store import sql, word_index
from smallwins.store.failures import IndexDamagedError, said_plainly
from smallwins.store.rows import kind_of, values_of, win_of
from smallwins.store.schema import WinRow

_Given = TypeVar("_Given")
_Ask = Callable[[peewee.SqliteDatabase, peewee.BaseQuery], _Given]

_LOG = logging.getLogger(__name__)
_IN_THE_JAR = WinRow.put_away_at.is_null()
# Newest wins that are read for signs the index does not hold.
_LOOKED_THROUGH = 20_000
_MATCHING = """
SELECT win.* FROM win_words JOIN win ON win.id = win_words.rowid
WHERE win_words MATCH ? AND win.put_away_at IS NULL
ORDER BY win_words.rowid DESC LIMIT ?
"""
_HOLDING = """
SELECT * FROM (SELECT * FROM win WHERE put_away_at IS NULL ORDER BY id DESC LIMIT ?)
WHERE instr(text, ?) OR instr(feeling, ?) ORDER BY id DESC LIMIT ?
"""


class WinStore:
    """Takes and gives wins. What returns is on the disk, and what raises changed nothing.

    Every call may raise a `StorageError`. Wins that were put away are given by `get` alone.
    """

    def __init__(self, db: peewee.SqliteDatabase, folder: Path) -> None:
        self._db = db
        self._folder = folder

    @contextlib.contextmanager
    def as_one(self) -> Iterator[None]:
        """What is written inside is written as one, or not at all; other stores' writes too."""
        with said_plainly(self._folder), self._db.atomic():
            yield

    def add(self, new: NewWin) -> Win:
        """Write a win. It is durable when this returns.

        Raises:
            TextRefusedError: a text that no win may hold.
        """
        check_text(new.text)
        check_feeling(new.feeling)
        values = values_of(new)
        number = self._mending(sql.write, WinRow.insert(values))
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
        found = self._read(WinRow.select().where(WinRow.uid == uid)) if uid.isascii() else []
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
        values = values_of(win)
        change = WinRow.update(values).where(WinRow.uid == win.uid)
        if not self._mending(sql.write, change):
            raise UnknownWinError
        return win

    def of_day(self, day: dt.date, *, limit: int | None = None) -> list[Win]:
        """Give the wins of one day, the newest first."""
        return self.of_days(day, day, limit=limit)

    def of_days(self, first: dt.date, last: dt.date, *, limit: int | None = None) -> list[Win]:
        """Give the wins from `first` to `last`, both included, the newest day and win first."""
        return self._read(
            WinRow.select()
            .where(_IN_THE_JAR & WinRow.day.between(first.isoformat(), last.isoformat()))
            .order_by(WinRow.day.desc(), WinRow.id.desc())
            .limit(limit)
        )

    def recent(self, limit: int) -> list[Win]:
        """Give the newest wins, the newest first."""
        return self._read(
            WinRow.select().where(_IN_THE_JAR).order_by(WinRow.id.desc()).limit(limit)
        )

    def search(self, words: str, *, limit: int) -> list[Win]:
        """Give wins that hold all these words in their text or feeling, the newest first.

        Accents and case do not matter, and the last word may be the beginning of one. Whatever is
        typed is a question, never an error. Signs the index does not hold, such as emoji, and
        pieces of words are looked for as they are among the newest wins.
        """
        matches = word_index.query(words)
        if matches and (found := self._read(WinRow.raw(_MATCHING, matches, limit))):
            return found
        exact = word_index.without_unaskable(words).strip()
        if not exact:
            return []
        return self._read(WinRow.raw(_HOLDING, _LOOKED_THROUGH, exact, exact, limit))

    def jar_month(self, first: dt.date, last: dt.date) -> JarMonth:
        """Give what lies in the jar for the days from `first` to `last`."""
        inside = _IN_THE_JAR & WinRow.day.between(first.isoformat(), last.isoformat())
        # By its number plus nothing: by the number itself, SQLite may walk the whole table.
        by_number = (WinRow.id + 0).desc()
        newest = WinRow.select(WinRow.id, WinRow.kind).where(inside).order_by(by_number)
        drawn = self._mending(sql.rows, newest.limit(MOST_DRAWN))
        total = len(drawn)
        if total == MOST_DRAWN:
            count = WinRow.select(peewee.fn.COUNT(WinRow.id)).where(inside)
            ((total,),) = self._mending(sql.rows, count)
        notes = tuple(PiledNote(number, kind_of(kind)) for number, kind in reversed(drawn))
        return JarMonth(first, notes, total)

    def merge_index(self) -> bool:
        """Tidy a small piece of the full-text index; call it in idle moments, while it says True.

        One call takes a few ms at most.
        """
        with said_plainly(self._folder):
            return word_index.merge(self._db)

    def _read(self, query: peewee.BaseQuery) -> list[Win]:
        return [win_of(row) for row in self._mending(sql.rows, query)]

    def _mending(self, ask: _Ask[_Given], query: peewee.BaseQuery) -> _Given:
        """Ask. A harmed index is made anew first: it must not keep words from being kept."""
        try:
            with said_plainly(self._folder):
                return ask(self._db, query)
        except IndexDamagedError:
            _LOG.warning("The full-text index is harmed; it is made anew from the wins.")
        with self.as_one():
            word_index.install(self._db)
            return ask(self._db, query)
