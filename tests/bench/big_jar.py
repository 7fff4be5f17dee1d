"""Makes a jar of many wins quickly: the app's own tables, filled past the store."""

import datetime as dt
import hashlib
import random
import shutil
import sqlite3
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from smallwins.domain.wins import Energy, Kind, NewWin, Source
from smallwins.store.database import FILE_NAME, STEPS, Database
from smallwins.store.rows import COLUMNS, values_of

_DOING = ("made", "washed", "opened", "folded", "watered", "wrote", "called", "carried", "cooked")
_THING = ("bed", "cup", "window", "shirt", "plant", "line", "friend", "bag", "soup", "lamp", "key")
_WHERE = ("slowly", "today", "outside", "at last light", "with tea", "in bed", "for ten minutes")
SELDOM = Kind.MOVING
"""A kind that is in few of the wins: what it is asked for is far between."""

_HOW_SELDOM = 0.0005

_MONTH = 30

A_DAY = 27
"""So that a million wins fill a hundred years, and today is a day like the others."""


def make(folder: Path, count: int, *, a_day: int = A_DAY, thick: int | None = None) -> Path:
    """Fill a new jar in `folder` with `count` wins, the newest today; keep one made before.

    A file beside it says that it is whole. It is made anew when the day, the tables or this program
    have changed.

    Args:
        folder: where jars are made.
        count: how many wins it holds.
        a_day: how many of them a day has.
        thick: so many of the newest are like that, and the others lie a month apart; None for all.
    """
    thick = count if thick is None else thick
    made = folder / f"jar-{count}-{a_day}-{thick}"
    whole = made.with_suffix(".whole")
    steps = sorted(step.name for step in STEPS.glob("*.py"))
    here = hashlib.blake2b(Path(__file__).read_bytes(), digest_size=8).hexdigest()
    state = f"{dt.datetime.now(dt.UTC).date()} {steps} {here}"
    if whole.exists() and whole.read_text() == state:
        return made
    shutil.rmtree(made, ignore_errors=True)
    Database.open(made).close()
    if count:
        _fill(made / FILE_NAME, _wins(count, a_day, thick))
        # Triggers were away meanwhile: opening makes the index anew.
        Database.open(made).close()
        _optimise(made / FILE_NAME)
    for copy in made.iterdir():
        if copy.name != FILE_NAME:
            copy.unlink()
    whole.write_text(state)
    return made


def _fill(path: Path, wins: Iterable[NewWin]) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for (name,) in connection.execute(triggers).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("BEGIN")
    columns = ", ".join(f'"{name}"' for name in COLUMNS)
    marks = ", ".join("?" * len(COLUMNS))
    connection.executemany(
        f"INSERT INTO win ({columns}) VALUES ({marks})",
        _rows(wins),
    )
    connection.execute("COMMIT")
    connection.close()


def _rows(wins: Iterable[NewWin]) -> Iterator[list[object]]:
    """Their values, each in the next place of its month's jar."""
    piles: Counter[tuple[int, int]] = Counter()
    for win in wins:
        month = win.day.year, win.day.month
        yield [*values_of(win)[:-1], piles[month]]
        piles[month] += 1


def _optimise(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("INSERT INTO win_words(win_words) VALUES ('optimize')")
    connection.execute("ANALYZE")
    connection.close()


def _wins(count: int, a_day: int, thick: int) -> Iterator[NewWin]:
    chance = random.Random(2)
    now = dt.datetime.now(dt.UTC).replace(hour=12, minute=0, second=0, microsecond=0)
    usual = [kind for kind in (*Kind, None) if kind is not SELDOM]
    energies = [*Energy, None]
    for number in reversed(range(count)):
        days = min(number, thick) // a_day + max(0, number - thick + 1) * _MONTH
        moment = now - dt.timedelta(days=days, minutes=number % a_day)
        words = (chance.choice(_DOING), "the", chance.choice(_THING), chance.choice(_WHERE))
        yield NewWin(
            uid=str(uuid.UUID(int=chance.getrandbits(128), version=4)),
            text=" ".join(words),
            day=moment.date(),
            kept_at=moment,
            zone="UTC",
            offset=0,
            source=Source.WINDOW,
            kind=SELDOM if chance.random() < _HOW_SELDOM else chance.choice(usual),
            energy=chance.choice(energies),
            feeling="",
        )
