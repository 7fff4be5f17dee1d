"""Which notes had their turn: a pull repeats none until the rest of the jar had its own.

The file remembers numbers of wins here, and when a round is over it forgets them.
"""

import logging
import random

from smallwins.domain.errors import StorageError
from smallwins.domain.jar import WhyNone
from smallwins.domain.wins import Win
from smallwins.store.open_file import OpenFile
from smallwins.store.rows import COLUMNS, win_of
from smallwins.store.sql import Statement

_LOG = logging.getLogger(__name__)
# A note is found by a number that may be anybody's. Where few numbers are a note that can be
# pulled, counting them is quicker than to go on guessing.
_GUESSES = 64

_NAMES = ", ".join(f'win."{name}"' for name in ("id", *COLUMNS))
# What was said of a day counts, and where nothing was, what was said with the win.
_PULLABLE = (
    "FROM win LEFT JOIN day ON day.day = win.day "
    "WHERE win.put_away_at IS NULL AND NOT win.resting "
    "AND NOT (?1 AND coalesce(day.energy, win.energy, '') = 'rough') "
)
_WAITING = f"{_PULLABLE} AND win.id NOT IN (SELECT win FROM pulled) "  # noqa: S608 - our words
_LAST_NUMBER = Statement("SELECT max(id) FROM win")
_GUESSED = Statement(f"SELECT {_NAMES} {_WAITING} AND win.id = ?2")
_COUNT_WAITING = Statement(f"SELECT count(*) {_WAITING}")
_COUNT_OTHERS = Statement(f"SELECT count(*) {_PULLABLE} AND win.id <> ?2")
_NTH_WAITING = Statement(f"SELECT {_NAMES} {_WAITING} LIMIT 1 OFFSET ?2")
_NTH_OTHER = Statement(f"SELECT {_NAMES} {_PULLABLE} AND win.id <> ?2 LIMIT 1 OFFSET ?3")
_IN_THE_JAR = Statement("SELECT 1 FROM win WHERE put_away_at IS NULL LIMIT 1")
_LAST_PULLED = Statement("SELECT win FROM pulled ORDER BY turn DESC LIMIT 1")
_REMEMBER = Statement("INSERT OR IGNORE INTO pulled (win) VALUES (?)")
_FORGET = Statement("DELETE FROM pulled")


class PullStore:
    """Draws notes. Every call may raise a `StorageError`."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db

    def draw(self, chance: random.Random, *, leave_out_rough: bool) -> Win | None:
        """Draw a note: each that had no turn in this round has the same chance.

        Notes that were put away or rest never come. When each had its turn, a new round begins with
        any but the last. Where the file takes no word of it now, the note is given all the same.

        Args:
            chance: where the luck comes from.
            leave_out_rough: draw none of a rough day.
        """
        rough = int(leave_out_rough)
        win = self._guess(chance, rough) or self._count_out(chance, rough)
        if win is not None:
            return self._remember(win, anew=False)
        win = self._first_of_round(chance, rough)
        return None if win is None else self._remember(win, anew=True)

    def why_none(self, *, leave_out_rough: bool) -> WhyNone:
        """Say why `draw` gave no note."""
        if leave_out_rough and self._number(_COUNT_OTHERS, 0, 0):
            return WhyNone.LEFT_OUT
        held = self._file.ask(lambda: _IN_THE_JAR.rows(self._db))
        return WhyNone.RESTING if held else WhyNone.EMPTY

    def _guess(self, chance: random.Random, rough: int) -> Win | None:
        ((last,),) = self._file.ask(lambda: _LAST_NUMBER.rows(self._db))
        for _ in range(_GUESSES if last else 0):
            number = chance.randint(1, last)
            if win := self._one(_GUESSED, rough, number):
                return win
        return None

    def _count_out(self, chance: random.Random, rough: int) -> Win | None:
        waiting = self._number(_COUNT_WAITING, rough)
        return self._one(_NTH_WAITING, rough, chance.randrange(waiting)) if waiting else None

    def _first_of_round(self, chance: random.Random, rough: int) -> Win | None:
        last = self._file.ask(lambda: _LAST_PULLED.rows(self._db))
        # A jar with one note gives that one again.
        for number in (last[0][0] if last else 0, 0):
            if others := self._number(_COUNT_OTHERS, rough, number):
                return self._one(_NTH_OTHER, rough, number, chance.randrange(others))
        return None

    def _remember(self, win: Win, *, anew: bool) -> Win:
        try:
            with self._file.as_one(patient=False):
                if anew:
                    _FORGET.run(self._db)
                _REMEMBER.run(self._db, (win.id,))
        except StorageError as error:
            _LOG.info("A pull is not remembered: %r", error)
        return win

    def _one(self, statement: Statement, *values: int) -> Win | None:
        rows = self._file.ask(lambda: statement.rows(self._db, values))
        return win_of(rows[0]) if rows else None

    def _number(self, statement: Statement, *values: int) -> int:
        ((count,),) = self._file.ask(lambda: statement.rows(self._db, values))
        return int(count)
