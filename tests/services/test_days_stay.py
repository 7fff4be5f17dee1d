"""Lives with one jar: whatever clocks, journeys and settings do, each kept win stays on its day.

A life is drawn by a seed and is the same each time. After each act all is counted again, by a
ledger that knows of the wins what the person saw: when they kept it, and on what day.
"""

import datetime as dt
import random
import zoneinfo
from collections import Counter, deque
from pathlib import Path

import pytest

from smallwins.domain.errors import DayOutOfRangeError
from smallwins.domain.heat import Lifetime, step
from smallwins.domain.settings import LATEST_DAY_END
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.preferences import Preferences
from smallwins.store.database import Database
from support.clock import FixedClock
from support.journals import keep
from support.new_file import begin_with_a_new_file

ALL = dt.date.min, dt.date.max
PLACES = [
    "Europe/Berlin",
    "America/New_York",
    "Pacific/Kiritimati",
    "Pacific/Apia",
    "Pacific/Pago_Pago",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Atlantic/Azores",
    "Asia/Kathmandu",
    "America/Havana",
    "Antarctica/Troll",
    "UTC",
]
# An hour or so before clocks change, somewhere among those places; and before a date left out.
NIGHTS = [
    dt.datetime(2026, 3, 29, 0, 15, tzinfo=dt.UTC),
    dt.datetime(2026, 10, 25, 0, 5, tzinfo=dt.UTC),
    dt.datetime(2026, 3, 8, 4, 40, tzinfo=dt.UTC),
    dt.datetime(2026, 11, 1, 4, 20, tzinfo=dt.UTC),
    dt.datetime(2026, 4, 4, 14, 10, tzinfo=dt.UTC),
    dt.datetime(2026, 10, 3, 14, 50, tzinfo=dt.UTC),
    dt.datetime(2011, 12, 30, 9, 0, tzinfo=dt.UTC),
]
LOOK_AT_ALL = 50
REMEMBERED = 15


class Life:
    """A person, their clock and their jar.

    Args:
        folder: where the jar is.
        seed: which life it is.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self.seed = seed
        self.chance = random.Random(seed)
        self.clock = FixedClock(dt.datetime(2026, 3, 20, 9, tzinfo=dt.UTC))
        self.folder = folder
        self.days: dict[str, dt.date] = {}
        self.away: dict[str, dt.date] = {}
        self.said: deque[str] = deque(maxlen=REMEMBERED)
        begin_with_a_new_file(folder)
        self.open()

    def open(self) -> None:
        """Open the jar, as at a start."""
        self.database = Database.open(self.folder)
        self.preferences = Preferences(self.database.settings)
        stores = self.database.wins, self.database.days
        self.journal = Journal(*stores, self.clock, self.preferences)
        pulls = self.database.pulls
        self.back = LookingBack(*stores, pulls, self.journal, self.preferences, {})

    def close(self) -> None:
        self.database.close()

    def live(self, acts: int) -> None:
        """Do so many things, and look at the jar after each."""
        doings = {
            self.keep: 30,
            self.keep_for_a_day: 8,
            self.change_words: 8,
            self.put_away: 6,
            self.bring_back: 5,
            self.undo: 3,
            self.let_hours_pass: 20,
            self.let_days_pass: 10,
            self.set_clock: 5,
            self.meet_an_odd_night: 6,
            self.travel: 10,
            self.end_days_at: 8,
            self.close_and_open: 1,
        }
        for number in range(acts):
            before, jar = self.shown(), Counter(self.days.values())
            (do,) = self.chance.choices(list(doings), list(doings.values()))
            self.said.append(f"{self.clock.moment:%Y-%m-%d %H:%M} {self.clock.place.key}: {do()}")
            self.look(before, jar)
            if number % LOOK_AT_ALL == 0 or number == acts - 1:
                self.look_at_all()

    def look(self, before: tuple[Counter[dt.date], Lifetime], jar: Counter[dt.date]) -> None:
        """See that each day holds what was kept on it, and that nothing but hands took from it."""
        counts, lifetime = self.shown()
        days = Counter(self.days.values())
        assert counts == days, self
        assert lifetime == Lifetime(len(self.days), len(days)), self
        assert sum(counts.values()) == lifetime.wins, self
        was, had = before
        taken = jar - days
        assert taken.total() <= 1, self
        assert lifetime.wins >= had.wins - taken.total(), self
        for day in was.keys() - taken.keys():
            for alike in (False, True):
                assert step(counts[day], alike=alike) >= step(was[day], alike=alike), (day, self)
        if not taken:
            assert lifetime.days >= had.days, self

    def look_at_all(self) -> None:
        """See that each win is in one day, the one it was kept on: read all together and by day."""
        assert {win.uid: win.day for win in self.back.notes_of(*ALL)} == self.days, self
        assert len(self.back.notes_of(*ALL)) == len(self.days), self
        for day in set(self.days.values()):
            there = {win.uid for win in self.back.notes_of(day, day)}
            assert there == {uid for uid, kept in self.days.items() if kept == day}, (day, self)

    def shown(self) -> tuple[Counter[dt.date], Lifetime]:
        """What a calendar can show of it."""
        return Counter(self.back.counts(*ALL)), self.back.lifetime()

    def today(self) -> dt.date:
        """The day by the wall, put back by the part of the night that is the evening's."""
        wall = self.clock.moment.astimezone(self.clock.place).replace(tzinfo=None)
        return (wall - dt.timedelta(minutes=self.preferences.settings.day_end)).date()

    # What a person does

    def keep(self) -> str:
        win = keep(self.journal)
        assert win.day == self.today(), self
        self.days[win.uid] = win.day
        return f"keep {win.uid} for {win.day}"

    def keep_for_a_day(self) -> str:
        day = self.today() - dt.timedelta(days=self.chance.randint(-2, 40))
        if self.days and self.chance.random() < 0.5:
            day = self.chance.choice(list(self.days.values()))
        if day > self.today() and day not in self.days.values():
            with pytest.raises(DayOutOfRangeError):
                keep(self.journal, day=day)
            return f"keep for {day}, which has not come"
        win = keep(self.journal, day=day)
        assert win.day == day, self
        self.days[win.uid] = day
        return f"remember {win.uid} for {day}"

    def change_words(self) -> str:
        uid = self.some(self.days)
        if uid:
            win = self.journal.change(uid, text=f"Made a bed, {self.chance.random()}")
            assert win.day == self.days[uid], self
        return f"other words for {uid}"

    def put_away(self) -> str:
        uid = self.some(self.days)
        if uid:
            self.journal.put_away(uid)
            self.away[uid] = self.days.pop(uid)
        return f"put away {uid}"

    def bring_back(self) -> str:
        uid = self.some(self.away)
        if uid:
            win = self.journal.bring_back(uid)
            assert win.day == self.away[uid], self
            self.days[uid] = self.away.pop(uid)
        return f"bring back {uid}"

    def undo(self) -> str:
        win = self.journal.undo()
        if win is None:
            return "undo, where there is none"
        gone = win.put_away_at is not None
        day = self.days.pop(win.uid, None) or self.away.pop(win.uid)
        assert win.day == day, self
        (self.away if gone else self.days)[win.uid] = day
        return f"undo on {win.uid}"

    # What happens

    def let_hours_pass(self) -> str:
        hours = self.chance.uniform(0, 14)
        self.clock.forward(hours=hours)
        return f"{hours:.2f} hours pass"

    def let_days_pass(self) -> str:
        days = self.chance.choice((1, 2, 30, 400, 1_000))
        self.clock.forward(days=days)
        return f"{days} days pass"

    def set_clock(self) -> str:
        year = self.chance.choice((1971, 2011, 2026, 2026, 2026, 2027, 2150))
        start = dt.datetime(year, 1, 1, tzinfo=dt.UTC)
        self.clock.moment = start + dt.timedelta(days=self.chance.uniform(0, 365))
        return "the clock was set"

    def meet_an_odd_night(self) -> str:
        self.clock.moment = self.chance.choice(NIGHTS)
        self.clock.forward(minutes=self.chance.randint(-30, 180))
        return "a night when clocks change"

    def travel(self) -> str:
        self.clock.place = zoneinfo.ZoneInfo(self.chance.choice(PLACES))
        return "came here"

    def end_days_at(self) -> str:
        minutes = self.chance.choice((0, 180, LATEST_DAY_END, self.chance.randint(0, 360)))
        self.preferences.change(day_end=minutes)
        return f"days end {minutes} minutes after midnight"

    def close_and_open(self) -> str:
        self.close()
        self.open()
        return "closed and opened"

    def some(self, uids: dict[str, dt.date]) -> str:
        """One of them; "" where there is none."""
        return self.chance.choice(list(uids)) if uids else ""

    def __repr__(self) -> str:
        return "\n  ".join([f"life {self.seed}, to its last act:", *self.said])


def _live(folder: Path, seed: int, acts: int) -> Life:
    life = Life(folder, seed)
    try:
        life.live(acts)
    finally:
        life.close()
    return life


@pytest.mark.parametrize("seed", range(4))
def test_in_a_life_each_win_stays_on_its_day(tmp_path: Path, seed: int) -> None:
    """No light goes dimmer and no number less, but by the hand that puts a win away."""
    life = _live(tmp_path, seed, 120)
    assert len(life.days) > 20


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 110))
def test_in_ten_long_lives_each_win_stays_on_its_day(tmp_path: Path, seed: int) -> None:
    """Ten thousand acts in all."""
    life = _live(tmp_path, seed, 1_000)
    assert len(life.days) > 200


def test_a_new_end_of_the_day_or_another_zone_moves_no_kept_win(tmp_path: Path) -> None:
    """Every hour days may end at, everywhere: the calendar of yesterday is the same."""
    life = Life(tmp_path, 0)
    for hours in (0, 5, 14, 17.5, 19):
        life.clock.forward(hours=hours)
        life.keep()
    shown, kept = life.shown(), life.back.notes_of(*ALL)
    for place in PLACES:
        life.clock.place = zoneinfo.ZoneInfo(place)
        for minutes in range(0, LATEST_DAY_END + 1, 45):
            life.preferences.change(day_end=minutes)
            assert life.shown() == shown
            assert life.back.notes_of(*ALL) == kept
    life.close()
