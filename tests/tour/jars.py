"""Jars for the tour: homes whose month holds so many notes, with months before it."""

import datetime as dt
import json
import random
from pathlib import Path

from smallwins.assets import asset
from smallwins.domain.days import month_of
from smallwins.domain.wins import Energy, Kind
from smallwins.services.clock import SystemClock
from smallwins.store.database import Database
from support.wins import new_win

COUNTS = (0, 1, 12, 40, 264, 5_000)
"""So many notes each jar of the tour holds."""

_MONTHS_BEFORE = (62, 48, 9, 31, 3, 19, 0, 27)


def fill(folder: Path, count: int) -> None:
    """Keep `count` sample wins in this month, and some in the months before; none before none."""
    chance = random.Random(count)
    samples = [
        (entry["text"], Kind(entry["kind"]), entry.get("feeling", ""))
        for entries in _samples()
        for entry in entries
    ]
    with Database.open(folder) as database, database.wins.as_one():
        today = SystemClock().now().date()
        months = [(today.replace(day=1), today, count)]
        for before in _MONTHS_BEFORE if count > 1 else ():
            first, last = month_of(months[-1][0] - dt.timedelta(days=1))
            months.append((first, last, before))
        for first, last, number in reversed(months):
            days = sorted(chance.randrange((last - first).days + 1) for _ in range(number))
            for day in days:
                text, kind, feeling = chance.choice(samples)
                moment = dt.datetime.combine(first, dt.time(12), dt.UTC) + dt.timedelta(days=day)
                database.wins.add(
                    new_win(
                        text,
                        kind=kind,
                        feeling=feeling,
                        day=moment.date(),
                        kept_at=moment,
                        zone="UTC",
                        offset=0,
                    )
                )


def _samples() -> list[list[dict[str, str]]]:
    found = json.loads(asset("samples", "demo.json").read_text(encoding="utf-8"))
    return [found[energy] for energy in Energy]
