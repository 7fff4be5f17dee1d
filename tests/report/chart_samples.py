"""Charts to draw: one of each kind, and large ones."""

import datetime as dt
import random

from smallwins.domain.charts import (
    DAY_PARTS,
    Bands,
    Counted,
    Span,
    energy_beside,
    kinds_over,
    steps,
)
from smallwins.domain.wins import Energy, Kind

TODAY = dt.date(2026, 11, 20)
YEAR = Span(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
MONTH = Span(dt.date(2026, 11, 1), dt.date(2026, 11, 30))
LIFE = Span(dt.date(1990, 3, 9), TODAY)


def kinds(span: Span, wins: int, kind: Kind | None = None) -> Bands[Kind | None]:
    """So many wins over the days that have come, of all kinds, or of one."""
    chance = random.Random(wins)
    days = (min(span.last, TODAY) - span.first).days + 1
    found = [
        (
            span.first + dt.timedelta(days=chance.randrange(days)),
            kind or chance.choice([*Kind, None]),
            1,
        )
        for _ in range(wins)
    ]
    along = steps(span, min(row[0] for row in found), TODAY)
    return kinds_over(along, found, weekly=span.is_short)


def samples() -> dict[str, Counted]:
    """Charts by names for them."""
    chance = random.Random(7)
    days = [YEAR.first + dt.timedelta(days=number) for number in range(320)]
    said = {day: chance.choice(list(Energy)) for day in days if chance.random() < 0.6}
    wins = {day: chance.randrange(1, 9) for day in days if chance.random() < 0.7}
    times = {(chance.randrange(7), chance.choice(DAY_PARTS)): 3**power for power in range(12)}
    return {
        "kinds-of-a-year": kinds(YEAR, 240),
        "kinds-of-a-month": kinds(MONTH, 23),
        "kinds-of-a-life": kinds(LIFE, 9_000),
        "one-win": kinds(MONTH, 1),
        "one-kind": kinds(YEAR, 12, Kind.MIND),
        "times": times,
        "energy": energy_beside(steps(YEAR, YEAR.first, TODAY), wins, said),
        "days-without-wins": energy_beside((MONTH,), {}, {MONTH.first: Energy.ROUGH}),
        "wins-of-unsaid-days": energy_beside((MONTH,), {MONTH.first: 2}, {}),
        "feelings": tuple((f"feeling number {count}", count) for count in range(30, 0, -1)),
        "one-feeling": (("calm", 1),),
    }
