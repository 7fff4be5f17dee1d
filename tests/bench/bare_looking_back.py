"""The floor of pulling and finding: the same statements through `sqlite3` alone."""

import random
import sqlite3
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from bench.big_jar import SELDOM
from bench.orders import Answer, serve, took
from bench.questions import HARDEST, PAGE, PULLS, QUESTIONS, SEED, for_index
from smallwins.domain.wins import Kind
from smallwins.store.wins import PAST_ALL

Asked = tuple[str, str, str | None]

_LAST = "SELECT max(id) FROM win"
_GUESS = """
    SELECT win.* FROM win LEFT JOIN day ON day.day = win.day
    WHERE win.put_away_at IS NULL AND NOT win.resting
    AND NOT (? AND coalesce(day.energy, win.energy, '') = 'rough')
    AND win.id NOT IN (SELECT win FROM pulled) AND win.id = ?
"""
_REMEMBER = "INSERT OR IGNORE INTO pulled (win) VALUES (?)"
_MATCHING = f"""
    SELECT win.* FROM win_words JOIN win ON win.id = win_words.rowid
    WHERE win_words MATCH ? AND win_words.rowid < {PAST_ALL} AND win.put_away_at IS NULL
    ORDER BY win_words.rowid DESC LIMIT {PAGE}
"""
_MATCHING_KIND = _MATCHING.replace("ORDER", "AND win.kind = ? ORDER")
_MATCHING_SELDOM = _MATCHING.replace(
    "ORDER",
    "AND +win_words.rowid IN (SELECT id FROM win WHERE put_away_at IS NULL AND kind = ?) ORDER",
)
_OF_KIND = f"""
    SELECT * FROM win WHERE put_away_at IS NULL AND kind = ? AND id < {PAST_ALL}
    ORDER BY id DESC LIMIT {PAGE}
"""
_HOLDING = f"""
    SELECT * FROM win WHERE id > (SELECT max(id) - 20000 FROM win) AND put_away_at IS NULL
    AND (instr(text, ?1) OR instr(feeling, ?1)) AND (?2 IS NULL OR kind = ?2)
    ORDER BY id DESC LIMIT {PAGE}
"""


class Bare:
    """A file that is asked as plainly as can be.

    Args:
        path: a jar of the app's own; it is taken with the same care for the disk.
    """

    def __init__(self, path: Path) -> None:
        self._file = sqlite3.connect(path, isolation_level=None)
        for pragma in ("synchronous = EXTRA", "secure_delete = ON", "temp_store = MEMORY"):
            self._file.execute(f"PRAGMA {pragma}")
        self._chance = random.Random(SEED)

    def pull(self) -> None:
        """Guess until a note can be pulled, and remember it."""
        ((last,),) = self._rows(_LAST)
        found: list[tuple[Any, ...]] = []
        while not found:
            found = self._rows(_GUESS, (0, self._chance.randint(1, last)))
        self._file.execute("BEGIN IMMEDIATE")
        self._file.execute(_REMEMBER, (found[0][0],))
        self._file.execute("COMMIT")

    def find(self, words: str, matching: str, kind: str | None) -> None:
        """Ask the index, and where it holds nothing, look through the newest."""
        if not words:
            self._rows(_OF_KIND, (kind,))
            return
        found: list[tuple[Any, ...]] = []
        if matching and kind:
            seldom = kind == SELDOM.value
            found = self._rows(_MATCHING_SELDOM if seldom else _MATCHING_KIND, (matching, kind))
        elif matching:
            found = self._rows(_MATCHING, (matching,))
        if not found:
            self._rows(_HOLDING, (words, kind))

    def _rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        return self._file.execute(statement, values).fetchall()


def main() -> int:
    """Pull and find in the jar in the folder that is named."""
    bare = Bare(Path(sys.argv[1]) / "smallwins.db")

    def asked(questions: Iterable[tuple[str, Kind | None]]) -> list[Asked]:
        return [(words, for_index(words), kind and kind.value) for words, kind in questions]

    asks = {"find": asked(QUESTIONS), "hardest": asked([HARDEST])}

    def do(order: str) -> Answer:
        if order == "pull":
            return {order: [took(bare.pull) for _ in range(PULLS)]}
        return {order: [took(bare.find, *question) for question in asks[order]]}

    serve(do)
    return 0


if __name__ == "__main__":
    sys.exit(main())
