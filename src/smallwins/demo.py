"""Fills a throwaway journal with sample months, so that anyone can look around."""

import datetime as dt
import itertools
import json
import random
import zoneinfo
from collections.abc import Iterator
from pathlib import Path

from smallwins.assets import asset
from smallwins.domain.day_words import Part
from smallwins.domain.wins import Energy, Kind, Source
from smallwins.services.clock import Clock, SystemClock
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.store.database import Database

DAYS = 320
"""How far back the samples go, from yesterday on."""

_SEED = "a jar of small wins"
# Four days in ten rest. The others are of every kind, and hold a few wins.
_REST = 0.4
_ENERGIES = (Energy.ROUGH, Energy.OKAY, Energy.OKAY, Energy.GOOD)
_COUNTS = (1, 1, 2, 2, 3, 4)
# Of the days with wins, so many have words of the morning, and a journal.
_MORNING, _JOURNAL = 0.35, 0.2
_FIRST_HOUR, _LAST_HOUR = 7, 22


class _SampleClock:
    """Shows the moment each sample was kept at."""

    def __init__(self, moment: dt.datetime, zone: zoneinfo.ZoneInfo) -> None:
        self.moment = moment
        self._zone = zone

    def now(self) -> dt.datetime:
        return self.moment

    def zone(self) -> zoneinfo.ZoneInfo:
        return self._zone


def fill_folder(folder: Path) -> None:
    """Make a journal in `folder` and fill it with samples up to yesterday."""
    with Database.open(folder) as database:
        fill(database, SystemClock())


def fill(database: Database, clock: Clock) -> None:
    """Keep sample wins on the days before today. The same day gives the same samples.

    Args:
        database: an open journal, in a throwaway folder.
        clock: says which day today is, and in which zone.
    """
    zone = clock.zone()
    # Noon, so that neither the end of the day nor summer time moves a sample to another day.
    today = clock.now().astimezone(zone).replace(hour=12)
    samples, words = _samples(), _words()
    enjoyed, present = _treats()
    chance = random.Random(_SEED)  # noqa: S311 - samples, no secrets
    showing = _SampleClock(clock.now(), zone)
    journal = Journal(database.wins, database.days, showing, Preferences(database.settings))
    with database.wins.as_one():
        for back in range(DAYS, 0, -1):
            if chance.random() < _REST:
                continue
            day = (today - dt.timedelta(days=back)).date()
            _write(database, day, words, chance)
            energy = chance.choice(_ENERGIES)
            drawn = chance.sample(samples[energy], chance.choice(_COUNTS))
            hours = sorted(chance.sample(range(_FIRST_HOUR, _LAST_HOUR), len(drawn)))
            for (text, kind, feeling), hour in zip(drawn, hours, strict=True):
                moment = (today - dt.timedelta(days=back)).replace(
                    hour=hour, minute=chance.randrange(60)
                )
                showing.moment = moment.astimezone(dt.UTC)
                journal.keep(
                    text,
                    source=chance.choice((Source.WINDOW, Source.WINDOW, Source.TRAY)),
                    kind=kind,
                    feeling=feeling,
                    energy=energy,
                )
            if database.treat.treat().full:
                database.treat.name(next(enjoyed), showing.moment)
                database.treat.enjoy(day, showing.moment)
        database.treat.name(present, showing.moment)


def _treats() -> tuple[Iterator[str], str]:
    """Give what the treats were that the samples filled, in turn, and the one on its way."""
    found = json.loads(asset("samples", "demo.json").read_text(encoding="utf-8"))
    return itertools.cycle(found["treats"]), found["treat"]


def _write(
    database: Database, day: dt.date, words: dict[Part, list[str]], chance: random.Random
) -> None:
    """Write of some days what a person might."""
    for part, share in ((Part.MORNING, _MORNING), (Part.JOURNAL, _JOURNAL)):
        if chance.random() < share:
            database.day_words.write(day, part, chance.choice(words[part]))


def _words() -> dict[Part, list[str]]:
    found = json.loads(asset("samples", "demo.json").read_text(encoding="utf-8"))
    return {Part.MORNING: found["mornings"], Part.JOURNAL: found["journal"]}


def _samples() -> dict[Energy, list[tuple[str, Kind, str]]]:
    found = json.loads(asset("samples", "demo.json").read_text(encoding="utf-8"))
    return {
        energy: [
            (entry["text"], Kind(entry["kind"]), entry.get("feeling", ""))
            for entry in found[energy]
        ]
        for energy in Energy
    }
