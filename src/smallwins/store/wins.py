"""Wins in the file: the only place that writes or reads them."""

import contextlib
import dataclasses
import datetime as dt
import functools
import logging
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import peewee
from peewee import SQL

from smallwins.domain.days import month_of
from smallwins.domain.errors import StorageError, UnknownWinError
from smallwins.domain.jar import (
    MOST_DRAWN,
    STAYING,
    JarMonth,
    PiledNote,
    drawn,
    free_place,
    free_places,
)
from smallwins.domain.wins import Kind, NewWin, Win, check_feeling, check_text
from smallwins.store import word_index
from smallwins.store.failures import IndexDamagedError
from smallwins.store.open_file import OpenFile
from smallwins.store.rows import COLUMNS, date_of, is_as_written, kind_of, values_of, win_of
from smallwins.store.schema import WinRow
from smallwins.store.sql import HERE, Statement

_Given = TypeVar("_Given")

PAST_ALL = 2**63 - 1
"""Larger than the number of any win."""

_LOG = logging.getLogger(__name__)
# So many of the newest are read for signs the index does not hold.
_LOOKED_THROUGH = 20_000
# A kind with fewer wins is seldom: to gather their numbers takes a few ms.
_SELDOM = 20_000
_NO_LIMIT = -1
# Past the last spot of the glass, newer notes lie before older ones: twice as many will do.
_MOST_PILED = 2 * MOST_DRAWN

_IN_THE_JAR = WinRow.put_away_at.is_null()
_OF_THE_DAYS = _IN_THE_JAR & WinRow.day.between(HERE, HERE)
_GET = Statement(WinRow.select().where(WinRow.uid == HERE))
_BY_DAY = Statement(
    WinRow.select().where(_OF_THE_DAYS).order_by(WinRow.day.desc(), WinRow.id.desc()).limit(HERE)
)
_NEWEST = Statement(
    WinRow.select().where(_IN_THE_JAR & (WinRow.id < HERE)).order_by(WinRow.id.desc()).limit(HERE)
)
# By its number plus nothing: by the number itself, SQLite may walk the whole table.
_PILE = Statement(
    WinRow.select(WinRow.id, WinRow.kind, WinRow.place)
    .where(_OF_THE_DAYS)
    .order_by((WinRow.id + SQL("0")).desc())
    .limit(HERE)
)
_STAYING = Statement(
    WinRow.select(WinRow.id, WinRow.kind, WinRow.place)
    .where(_OF_THE_DAYS & (WinRow.place < HERE))
    .order_by((WinRow.id + SQL("0")).desc())
)
_COUNT = Statement(WinRow.select(peewee.fn.COUNT(WinRow.id)).where(_OF_THE_DAYS))
_TAKEN = Statement(WinRow.select(WinRow.place).where(_OF_THE_DAYS))
_FIRST_DAY = Statement(WinRow.select(peewee.fn.MIN(WinRow.day)).where(_IN_THE_JAR))
_NUMBERED = Statement(WinRow.select().where(_IN_THE_JAR & (WinRow.id == HERE)))
_OF_KIND = Statement(
    WinRow.select()
    .where(_IN_THE_JAR & (WinRow.kind == HERE) & (WinRow.id < HERE))
    .order_by(WinRow.id.desc())
    .limit(HERE)
)
# The lowest free place, in the same statement, so that it needs no transaction of its own. Where a
# pile has no gap, as nearly each has none, it is counted once.
_MONTH = f"put_away_at IS NULL AND day BETWEEN ?{len(COLUMNS)} AND ?{len(COLUMNS) + 1}"
_FREE_PLACE = (
    "SELECT CASE WHEN count(place) = ifnull(max(place) + 1, 0) THEN count(place) "  # noqa: S608
    "ELSE (SELECT min(below.place) + 1 FROM "
    f"(SELECT -1 AS place UNION ALL SELECT place FROM win WHERE {_MONTH}) AS below "
    f"WHERE below.place + 1 NOT IN (SELECT place FROM win WHERE {_MONTH} AND place IS NOT NULL)"
    f") END FROM win WHERE {_MONTH}"
)
_COLUMNS = ", ".join(f'"{name}"' for name in COLUMNS)
_ADD = Statement(
    f"INSERT INTO win ({_COLUMNS}) "  # noqa: S608 - our names
    f"VALUES ({', '.join('?' * (len(COLUMNS) - 1))}, ({_FREE_PLACE})) RETURNING id, place"
)
_RESTING = Statement(
    WinRow.select()
    .where(_IN_THE_JAR & (WinRow.resting == SQL("1")))
    .order_by(WinRow.id.desc())
    .limit(HERE)
)
_NAMES = ", ".join(f'win."{name}"' for name in ("id", *COLUMNS))
_FOUND = (
    f"SELECT {_NAMES} FROM win_words CROSS JOIN win {{which}} ON win.id = win_words.rowid "  # noqa: S608
    "WHERE win_words MATCH ?1 AND win_words.rowid < ?2 AND win.put_away_at IS NULL {also}"
    "ORDER BY win_words.rowid {order} LIMIT ?3"
)
_MATCHING = {
    oldest: Statement(_FOUND.format(which="", also="", order="ASC" if oldest else "DESC"))
    for oldest in (False, True)
}
# Whether a note is of a kind, its index says sooner than the note itself.
_MATCHING_KIND = Statement(
    _FOUND.format(which="INDEXED BY win_kind", also="AND win.kind = ?4 ", order="DESC")
)
# Notes of a seldom kind lie far apart: which they are is known first, and no other is looked at.
_MATCHING_SELDOM = Statement(
    _FOUND.format(
        which="",
        also="AND +win_words.rowid IN "
        "(SELECT id FROM win WHERE put_away_at IS NULL AND kind = ?4) ",
        order="DESC",
    )
)
_COUNT_UP_TO = Statement(
    "SELECT count(*) FROM (SELECT 1 FROM win WHERE put_away_at IS NULL AND kind = ?1 LIMIT ?2)"
)
# Of any kind where none is asked for.
_HOLDING = Statement(
    f"SELECT {_NAMES} FROM win WHERE id > (SELECT max(id) - ?5 FROM win) "  # noqa: S608 - our names
    "AND id < ?2 AND put_away_at IS NULL AND (instr(text, ?1) OR instr(feeling, ?1)) "
    "AND (?3 IS NULL OR kind = ?3) ORDER BY id DESC LIMIT ?4"
)


@functools.cache
def _update_of(columns: tuple[str, ...]) -> Statement:
    """Write out the update of these columns."""
    return Statement(WinRow.update(dict.fromkeys(columns, HERE)).where(WinRow.uid == HERE))


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
        days = (each.isoformat() for each in month_of(new.day))
        ((number, place),) = self._mending(_ADD.rows, [*values_of(new)[:-1], *days])
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
            place=place,
        )

    def get(self, uid: str) -> Win:
        """Give the win with this uid, put away or not.

        Raises:
            UnknownWinError: there is none.
        """
        return win_of(self._row(uid))

    def numbered(self, number: int) -> Win:
        """Give the win in the jar with this number.

        Raises:
            UnknownWinError: there is none.
        """
        found = self._read(_NUMBERED, number)
        if not found:
            raise UnknownWinError
        return found[0]

    def update(self, win: Win, *, place: int | None = None) -> Win:
        """Write all of a win that can change: its words, kind, energy, day, marks, put away.

        A note that comes into a jar, from another month or from where it was put away, goes to its
        own place or, where another lies there now, to a free one. No other note moves.

        Args:
            win: as it is to be.
            place: where its note lay in that month's jar before, if it did.

        Raises:
            UnknownWinError: the file holds no such win.
            TextRefusedError: a text that no win may hold.
        """
        check_text(win.text)
        check_feeling(win.feeling)
        with self.as_one():
            row = self._row(win.uid)
            before = win_of(row)
            win = dataclasses.replace(win, place=self._place_after(before, win, place))
            now = dict(zip(COLUMNS, values_of(win), strict=True))
            then = dict(zip(COLUMNS, values_of(before), strict=True))
            # What reads harmed stays as it is, and goes on to show it: the digest is not mended.
            columns = tuple(
                name for name in COLUMNS if now[name] != then[name] and name != "digest"
            )
            if columns and is_as_written(row):
                columns = tuple(name for name in COLUMNS if name in {*columns, "digest"})
            if columns:
                values = [*(now[name] for name in columns), win.uid]
                self._mending(_update_of(columns).run, values)
            if (before.text, before.feeling) != (win.text, win.feeling):
                word_index.leave_words(self._db)
        return win

    def of_day(self, day: dt.date, *, limit: int | None = None) -> list[Win]:
        """Give the wins of one day, the newest first."""
        return self.of_days(day, day, limit=limit)

    def of_days(self, first: dt.date, last: dt.date, *, limit: int | None = None) -> list[Win]:
        """Give the wins from `first` to `last`, both included, the newest day and win first."""
        room = _NO_LIMIT if limit is None else limit
        return self._read(_BY_DAY, first.isoformat(), last.isoformat(), room)

    def recent(self, limit: int, *, before: int = PAST_ALL) -> list[Win]:
        """Give the newest wins, the newest first.

        Args:
            limit: at most so many.
            before: those with a smaller number.
        """
        return self._read(_NEWEST, before, limit)

    def of_kind(self, kind: Kind, limit: int, *, before: int = PAST_ALL) -> list[Win]:
        """Give the newest wins of a kind; otherwise as `recent`."""
        return self._read(_OF_KIND, kind.value, before, limit)

    def search(
        self,
        words: str,
        *,
        limit: int,
        kind: Kind | None = None,
        before: int = PAST_ALL,
    ) -> list[Win]:
        """Give wins that hold all these words in their text or feeling, the newest first.

        Accents and case do not matter, and the last word may be the beginning of one. Whatever is
        typed is a question, never an error. Signs the index does not hold, such as emoji, and
        pieces of words are looked for as they are among the newest wins.

        Args:
            words: what was typed.
            limit: at most so many.
            kind: of this kind alone.
            before: with a smaller number, to go on after those that are known.
        """
        matches = word_index.query(words)
        if matches:
            found = self._matching(matches, kind, before, limit)
            if found or (before < PAST_ALL and self._matching(matches, kind, PAST_ALL, 1)):
                return found
        exact = word_index.without_unaskable(words).strip()
        if not exact:
            return []
        asked = kind and kind.value
        return self._read(_HOLDING, exact, before, asked, limit, _LOOKED_THROUGH)

    def resting(self, limit: int) -> list[Win]:
        """Give the wins in the jar that rest, the newest first."""
        return self._read(_RESTING, limit)

    def with_word(self, beginning: str, *, limit: int, oldest_first: bool = False) -> list[Win]:
        """Give wins with a word that begins so, by the index alone; otherwise as `search`."""
        matches = word_index.query(beginning)
        if not matches:
            return []
        return self._read(_MATCHING[oldest_first], matches, PAST_ALL, limit)

    def first_day(self) -> dt.date | None:
        """Give the first day with a win in the jar."""
        ((day,),) = self._mending(_FIRST_DAY.rows, ())
        return None if day is None else date_of(day)

    def jar_month(self, first: dt.date, last: dt.date) -> JarMonth:
        """Give what lies in the jar for the days from `first` to `last`."""
        days = (first.isoformat(), last.isoformat())
        rows = self._mending(_PILE.rows, (*days, _MOST_PILED))
        total = len(rows)
        if total == _MOST_PILED:
            ((total,),) = self._mending(_COUNT.rows, days)
            newest = {number for number, *_ in rows}
            first_ones = self._mending(_STAYING.rows, (*days, STAYING))
            rows += [row for row in first_ones if row[0] not in newest]
        # A version before this one gives no places: there they are given as they are read.
        free = free_places(place for *_, place in rows)
        notes = [
            PiledNote(number, kind_of(kind), next(free) if place is None else place)
            for number, kind, place in rows
        ]
        return JarMonth(first, drawn(notes[::-1]), total)

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

    def _matching(self, matches: str, kind: Kind | None, before: int, limit: int) -> list[Win]:
        """Ask the index for wins of a kind, or of any; the newest first."""
        if kind is None:
            return self._read(_MATCHING[False], matches, before, limit)
        ((count,),) = self._mending(_COUNT_UP_TO.rows, (kind.value, _SELDOM))
        statement = _MATCHING_SELDOM if count < _SELDOM else _MATCHING_KIND
        return self._read(statement, matches, before, limit, kind.value)

    def _row(self, uid: str) -> Sequence[object]:
        # Of what another program sends as a uid, SQLite could not even take half a surrogate pair.
        found = self._mending(_GET.rows, (uid,)) if uid.isascii() else []
        if not found:
            raise UnknownWinError
        row: Sequence[object] = found[0]
        return row

    def _place_after(self, before: Win, now: Win, wanted: int | None) -> int | None:
        """Where a note lies after a change; `wanted`, if it comes back and that is free."""
        same_month = month_of(before.day) == month_of(now.day)
        if now.put_away_at is not None or (same_month and before.put_away_at is None):
            return before.place
        if wanted is None and same_month:
            wanted = before.place
        return self._free_place(now.day, wanted)

    def _free_place(self, day: dt.date, wanted: int | None = None) -> int:
        """Give `wanted`, if it is free in the jar of the month of `day`, or the lowest that is."""
        days = [each.isoformat() for each in month_of(day)]
        taken = {place for (place,) in self._mending(_TAKEN.rows, days)}
        return free_place(taken) if wanted is None or wanted in taken else wanted

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
