"""When reminders come, over a real file and a clock that jumps."""

import datetime as dt
import os
import time
from collections.abc import Callable, Iterator

import pytest

from smallwins.domain.day_words import Moment
from smallwins.domain.reminders import Kept, Waiting
from smallwins.domain.wins import Energy
from smallwins.services.clock import SystemClock
from smallwins.store.database import Database
from support.clock import FixedClock
from support.home import Ear
from support.journals import keep
from support.reminder_desk import Desk, on_wall


def test_off_at_first_and_no_timer_runs_while_all_are_off(
    database: Database, clock: FixedClock, qapp: object
) -> None:
    """A computer is not woken for nothing."""
    desk = Desk(database, clock)
    desk.reminders.start()
    assert not any(one.on for one in desk.reminders.all())
    assert not desk.timer.isActive()
    desk.reminders.switch("morning", True)
    assert desk.timer.isActive()
    desk.reminders.switch("evening", True)
    desk.reminders.switch("morning", False)
    assert desk.timer.isActive()
    desk.reminders.switch("evening", False)
    assert not desk.timer.isActive()


def test_before_its_start_and_after_its_end_it_does_not_look(desk: Desk) -> None:
    """The file is open in between."""
    desk.reminders.stop()
    assert desk.look("19:30") == []
    assert not desk.timer.isActive()
    desk.reminders.start()
    assert desk.due == ["evening"]


def test_one_timer_for_all_that_rings_once_a_minute(desk: Desk) -> None:
    """A second past the minute, whatever second it is set in, and once."""
    desk.reminders.switch("morning", True)
    desk.reminders.add("x", dt.time(15))
    for second, waits in ((0, 61_000), (1, 60_000), (30, 31_000), (59.9, 1_100)):
        desk.clock.moment = on_wall("9:10") + dt.timedelta(seconds=second)
        desk.reminders.look()
        assert desk.timer.interval() == waits
        assert desk.timer.isSingleShot()


def test_what_is_due_is_said_once_and_waits(desk: Desk) -> None:
    """After it waits: whoever hears of it finds it there."""
    assert desk.look("19:29") == []
    assert desk.look("19:30", "19:31", "21:00") == ["evening"]
    assert desk.listener.said == ["waiting", "due evening"]
    assert desk.waits == "evening"
    assert desk.look("21 19:30") == ["evening"]


def test_a_crash_between_the_file_and_the_notice_asks_nothing_twice(desk: Desk) -> None:
    """It was not seen, perhaps; it stands on Today all the same, and asks no second time."""
    desk.look("19:30")
    desk.reminders.stop()
    desk.begin()
    desk.reminders.start()
    assert desk.look("19:31", "20:00") == []
    assert desk.waits == "evening"


def test_it_is_in_the_file_before_it_is_said(desk: Desk) -> None:
    """Whoever looks into the file when it is said finds it settled."""
    found: list[Kept] = []

    def look_into_the_file() -> None:
        found.append(desk.database.reminders.load())

    desk.reminders.due.connect(look_into_the_file)
    desk.look("19:30")
    (kept,) = found
    today = dt.date(2026, 11, 20)
    assert kept.waiting == Waiting("evening", today)
    assert kept.stories["evening"].settled == today


def test_after_ten_hours_of_sleep_one_comes_at_most(desk: Desk) -> None:
    """However many were due, and however often is looked."""
    desk.preferences.change(reminder_catch_up=6 * 60)
    desk.reminders.switch("morning", True)
    for hour in (12, 14, 16, 18):
        desk.reminders.add(f"at {hour}", dt.time(hour))
    assert desk.look("9:10") == []
    assert desk.look("19:20", "19:20", "19:21", "19:22") == [desk.reminders.all()[-1].uid]
    assert desk.look("19:30") == ["evening"]


def test_what_waits_leaves_when_its_thing_is_done_at_once(desk: Desk) -> None:
    """Met on Today, or let go there; other days' and other moments change nothing."""
    desk.look("19:30")
    today = desk.journal.today()
    desk.words.meet(today, Moment.MORNING)
    desk.words.meet(today - dt.timedelta(days=1), Moment.EVENING)
    assert desk.waits == "evening"
    desk.words.meet(today, Moment.EVENING)
    assert desk.waits == ""
    assert desk.database.reminders.load().waiting is None


def test_what_is_met_before_its_time_is_not_asked(desk: Desk) -> None:
    """Held back without a word."""
    desk.words.meet(desk.journal.today(), Moment.EVENING)
    assert desk.look("19:30", "19:31") == []
    assert desk.listener.said == []


@pytest.mark.parametrize(
    ("kept_at", "asked"), [("13:59", True), ("14:00", False), ("15:00", False), ("9:00", True)]
)
def test_ones_own_is_held_back_by_a_win_of_the_hour_before(
    desk: Desk, kept_at: str, asked: bool
) -> None:
    """Somebody who kept one has seen the jar."""
    own = desk.reminders.add("a walk", dt.time(15))
    desk.clock.moment = on_wall(kept_at)
    keep(desk.journal)
    assert desk.look("15:00") == ([own.uid] if asked else [])


def test_a_win_takes_ones_own_from_where_it_waits(desk: Desk) -> None:
    """Whatever was kept; a win for the day before as well, and one taken back does not."""
    desk.reminders.add("a walk", dt.time(15))
    desk.look("15:00")
    desk.clock.moment = on_wall("17:00")
    keep(desk.journal, day=dt.date(2026, 11, 18))
    assert desk.waits
    keep(desk.journal, day=dt.date(2026, 11, 19))
    assert not desk.waits


def test_on_a_rough_day_one_comes_at_most(desk: Desk) -> None:
    """The day as it was said to be."""
    desk.reminders.switch("morning", True)
    assert desk.look("9:30") == ["morning"]
    desk.journal.set_energy(desk.journal.today(), Energy.ROUGH)
    assert desk.look("19:30") == []
    assert desk.look("21 9:30", "21 19:30") == ["morning", "evening"]


def test_quiet_hours_and_the_rest_are_as_they_are_set(desk: Desk) -> None:
    """At once, and said."""
    ear = Ear()
    desk.reminders.changed.connect(ear.hear)
    desk.preferences.change(quiet_from=19 * 60, quiet_until=20 * 60)
    desk.preferences.change(text_size=125)
    assert len(ear.heard) == 1
    assert desk.look("19:30", "19:59") == []
    assert desk.look("20:00") == ["evening"]
    assert len(ear.heard) == 1


def test_a_rest_shows_its_end_and_ends_by_itself(desk: Desk) -> None:
    """For good, also for a clock that is set back before its end."""
    ear = Ear()
    desk.look("19:30")
    desk.reminders.changed.connect(ear.hear)
    until = dt.datetime.fromisoformat("2026-11-22T08:00")
    desk.reminders.rest_until(until)
    assert desk.waits == ""
    ends = []
    for time_there in ("21 19:30", "22 7:59", "22 8:00", "22 7:30"):
        assert desk.look(time_there) == []
        ends.append(desk.reminders.resting_until)
    assert ends == [until, until, None, None]
    assert desk.preferences.settings.reminders_rest_until == ""
    assert desk.look("22 19:30") == ["evening"]
    assert len(ear.heard) == 2


def test_a_rest_can_be_ended(desk: Desk) -> None:
    """One press, and what comes comes."""
    desk.reminders.rest_until(dt.datetime.fromisoformat("2026-11-22T08:00"))
    desk.reminders.rest_until(None)
    assert desk.look("19:30") == ["evening"]


@pytest.fixture
def travel(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Set the computer to another zone."""
    before = os.environ["TZ"]
    yield lambda zone: monkeypatch.setenv("TZ", zone)
    monkeypatch.setenv("TZ", before)
    time.tzset()


def test_a_change_of_zone_is_seen_while_the_app_runs(
    database: Database,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    travel: Callable[[str], None],
    qapp: object,
) -> None:
    """By the computer's own way to know its zone: a reminder goes by the wall there, and once."""
    monkeypatch.setattr(clock, "zone", SystemClock().zone)
    travel("Europe/Berlin")
    clock.moment = on_wall("19:00")
    desk = Desk(database, clock)
    desk.reminders.start()
    desk.reminders.switch("evening", True)
    travel("America/New_York")
    assert desk.look("19:30", "20:00", "21 1:29") == []
    assert desk.look("21 1:30") == ["evening"]  # 19:30 there
    travel("America/Los_Angeles")
    assert desk.look("21 4:30") == []  # 19:30 there, of the same day
    travel("Europe/Berlin")
    assert desk.look("21 19:30") == ["evening"]
    desk.reminders.stop()
