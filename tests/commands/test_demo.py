"""The sample months: full enough to look around, and true to the voice."""

import datetime as dt
import json
from collections import Counter
from pathlib import Path

import pytest

from smallwins import demo
from smallwins.assets import asset
from smallwins.domain.day_words import Part, keepable
from smallwins.domain.treats import FILLS, Treat, checked_name
from smallwins.domain.wins import Energy, Kind, Win, check_text
from smallwins.store.database import Database
from support.clock import FixedClock


def filled(folder: Path, clock: FixedClock) -> list[Win]:
    with Database.open(folder) as database:
        demo.fill(database, clock)
        return database.wins.of_days(dt.date.min, dt.date.max)


@pytest.mark.parametrize(
    ("moment", "zone"),
    [
        ("2026-11-20T09:30+00:00", "Europe/Berlin"),
        ("2026-03-01T23:59+00:00", "Pacific/Kiritimati"),
        ("2026-04-01T00:30+00:00", "America/St_Johns"),
        ("2028-03-01T11:00+00:00", "Pacific/Apia"),
    ],
)
def test_months_before_today_are_filled(tmp_path: Path, moment: str, zone: str) -> None:
    """Wins of all kinds on many days, resting days between them, and today is the person's own."""
    clock = FixedClock(dt.datetime.fromisoformat(moment), zone)
    wins = filled(tmp_path / "a", clock)
    today = clock.now().astimezone(clock.zone()).date()
    days = {win.day for win in wins}
    assert 300 < len(wins) < 600
    assert max(days) < today
    assert min(days) >= today - dt.timedelta(days=demo.DAYS)
    assert 160 < len(days) < 230
    assert {win.kind for win in wins} == set(Kind)
    assert {win.energy for win in wins} == set(Energy)
    assert any(win.feeling for win in wins)
    assert len({win.uid for win in wins}) == len(wins)
    assert [win.id for win in wins] == sorted((win.id for win in wins), reverse=True)
    with Database.open(tmp_path / "a") as database:
        assert all(database.days.energy(win.day) is win.energy for win in wins)
        for part in (Part.MORNING, Part.JOURNAL):
            written = dict(database.day_words.of_part(part, 999))
            assert len(written) > 20
            assert written.keys() <= days
        assert database.treat.treat() == Treat("A slow coffee by the river", len(days) % FILLS)
        assert 0 < database.treat.treat().days < FILLS
        enjoyed = database.treat.enjoyed()
        assert len(enjoyed) == len(days) // FILLS
        assert all(treat.title and treat.day in days for treat in enjoyed)
        assert len({treat.day for treat in enjoyed}) == len(enjoyed)


def test_the_same_day_gives_the_same_samples(tmp_path: Path) -> None:
    """Two looks on one day show the same jar, so pictures can be compared."""

    def seen(name: str) -> list[tuple[object, ...]]:
        wins = filled(tmp_path / name, FixedClock())
        return [(win.text, win.kept_at, win.kind, win.feeling, win.source) for win in wins]

    assert seen("one") == seen("two")


def test_the_samples_are_wins_a_person_could_keep() -> None:
    """A few dozen, each with a kind, none twice."""
    found = json.loads(asset("samples", "demo.json").read_text(encoding="utf-8"))
    assert set(found) == {*Energy, "mornings", "journal", "treat", "treats"}
    entries = [entry for energy in Energy for entry in found[energy]]
    assert len(entries) >= 36
    assert max(Counter(entry["text"] for entry in entries).values()) == 1
    for entry in entries:
        assert set(entry) <= {"text", "kind", "feeling"}
        check_text(entry["text"])
        Kind(entry["kind"])
    assert all(checked_name(name) == name for name in (found["treat"], *found["treats"]))
    written = [*found["mornings"], *found["journal"]]
    assert max(Counter(written).values()) == 1
    assert all(keepable(words) == words for words in written)
