"""How version-1.db was made. It was run once, with that version; it is kept to show what is in it.

PYTHONPATH=src:tests python tests/store/files/make_version_1.py FOLDER
"""

import dataclasses
import datetime as dt
import sys
from pathlib import Path

from smallwins.domain.settings import Settings
from smallwins.domain.wins import Energy, Kind, Source
from smallwins.store.database import Database
from support.wins import A_MOMENT, new_win

WINS = (
    new_win("Made my bed", kind=Kind.HOME, energy=Energy.OKAY, feeling="soft"),
    new_win("قمت من السرير", day=dt.date(2026, 11, 19), source=Source.COMMAND),
    new_win("Opened a curtain 🌤️", kind=Kind.HOME, source=Source.TRAY),
    new_win("Put away"),
)

with Database.open(Path(sys.argv[1])) as database:
    for number, new in enumerate(WINS, 1):
        assert new.uid.endswith(f"{number:012}")
        kept = database.wins.add(new)
    database.wins.update(dataclasses.replace(kept, put_away_at=A_MOMENT))
    database.days.set_energy(A_MOMENT.date(), Energy.OKAY)
    database.settings.save(Settings(text_size=150))
