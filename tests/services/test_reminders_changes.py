"""What a person does with reminders, and a file that takes no words."""

import dataclasses
import datetime as dt
import logging
from collections.abc import Callable

import pytest

from smallwins.domain.day_words import Moment
from smallwins.domain.errors import EmptyTextError, StorageError
from smallwins.domain.reminders import Occasion
from smallwins.services.reminders import Reminders
from support.home import Ear, make_read_only
from support.reminder_desk import Desk, on_wall


def test_switched_on_after_its_time_it_comes_tomorrow(desk: Desk) -> None:
    """And set to a time to come, today; the same again changes nothing."""
    desk.clock.moment = on_wall("10:00")
    desk.reminders.switch("morning", True)
    assert desk.look("10:00", "10:10") == []
    (morning, *_) = desk.reminders.all()
    desk.reminders.change(dataclasses.replace(morning, at=dt.time(10, 12)))
    assert desk.look("10:12") == ["morning"]
    desk.reminders.change(dataclasses.replace(morning, at=dt.time(10, 12)))
    assert desk.look("10:13") == []
    assert desk.look("21 10:12") == ["morning"]


def test_ones_own_is_added_changed_put_away_and_put_back(desk: Desk) -> None:
    """It is in the file each time, and said."""
    ear = Ear()
    desk.reminders.changed.connect(ear.hear)
    own = desk.reminders.add(" a walk ", dt.time(15, 0, 9), frozenset({4}))
    assert (own.occasion, own.at, own.on) == (Occasion.OWN, dt.time(15), True)
    told = desk.reminders.change(dataclasses.replace(own, words="a swim"))
    assert desk.database.reminders.load().reminders[3:] == (told,)
    assert desk.look("15:00") == [own.uid]
    desk.reminders.change(dataclasses.replace(told, words="a bath"))
    assert desk.look("15:01") == []
    desk.reminders.put_away(own.uid)
    assert desk.waits == ""
    assert len(desk.reminders.all()) == len(desk.database.reminders.load().reminders) == 3
    desk.reminders.put_back(own.uid)
    assert desk.look("15:02") == []
    assert desk.reminders.all()[3:] == [dataclasses.replace(told, words="a bath")]
    assert len(ear.heard) == 5
    with pytest.raises(EmptyTextError):
        desk.reminders.add(" ", dt.time(15))


def test_where_days_end_at_another_hour_nothing_comes_twice(desk: Desk) -> None:
    """It was asked by the days there were."""
    (bedtime,) = [one for one in desk.reminders.all() if one.occasion is Occasion.BEDTIME]
    desk.preferences.change(quiet_from=0, quiet_until=0, day_end=240)
    desk.reminders.change(dataclasses.replace(bedtime, on=True, at=dt.time(3, 30)))
    assert desk.look("21 3:30") == ["bedtime"]
    desk.clock.moment = on_wall("21 3:40")
    desk.preferences.change(day_end=180)
    assert desk.look("21 3:41") == []
    assert desk.look("22 3:30") == ["bedtime"]


def test_dismissed_three_times_in_a_row_it_says_so_and_can_be_asked_as_before(desk: Desk) -> None:
    """Half as often; over a start of the app as well."""
    for day in (20, 21, 22):
        assert desk.look(f"{day} 19:30") == ["evening"]
        assert not desk.reminders.comes_half_as_often("evening")
        desk.reminders.dismiss("evening")
        desk.reminders.dismiss("evening")
        assert desk.waits == ""
    assert desk.listener.said.count("halved evening") == 1
    desk.begin()
    desk.reminders.start()
    assert desk.reminders.comes_half_as_often("evening")
    assert desk.look("23 19:30", "24 19:30", "25 19:30") == ["evening"]
    desk.reminders.ask_as_before("evening")
    assert not desk.reminders.comes_half_as_often("evening")
    assert desk.look("26 19:30", "27 19:30") == ["evening", "evening"]


def test_acted_on_the_row_begins_anew(desk: Desk) -> None:
    """It waits no more; what waits by then, for another one, stays."""
    for day in range(10, 20):
        assert desk.look(f"{day} 19:30") == ["evening"]
        if day % 3:
            desk.reminders.dismiss("evening")
        else:
            desk.reminders.answer("evening")
        assert desk.waits == ""
    assert "halved evening" not in desk.listener.said
    desk.reminders.switch("morning", True)
    desk.look("20 9:30")
    desk.reminders.dismiss("evening")
    desk.reminders.answer("evening")
    desk.reminders.answer("one that was taken out")
    assert desk.waits == "morning"


# Where the file cannot be written or read


def test_what_cannot_be_written_is_not_asked_and_is_tried_again(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    """Else a crash would ask twice. The log says it once, and not each minute."""
    make_read_only(desk.database)
    with caplog.at_level(logging.WARNING):
        assert desk.look("19:30", "19:31", "19:32") == []
    assert len(caplog.records) == 1
    assert desk.waits == ""
    assert desk.timer.isActive()
    make_read_only(desk.database, False)
    assert desk.look("19:33") == ["evening"]
    make_read_only(desk.database)
    with caplog.at_level(logging.WARNING):
        desk.look("21 19:30")
    assert len(caplog.records) == 2


def test_what_nobody_is_asked_about_holds_though_it_is_not_written(desk: Desk) -> None:
    """Dismissed is dismissed; done is done."""
    desk.look("19:30")
    make_read_only(desk.database)
    desk.reminders.dismiss("evening")
    assert desk.waits == ""
    make_read_only(desk.database, False)
    assert desk.look("19:40") == []
    desk.words.meet(dt.date(2026, 11, 21), Moment.EVENING)
    make_read_only(desk.database)
    assert desk.look("21 19:30") == []
    make_read_only(desk.database, False)
    assert desk.look("21 19:31", "22 19:30") == ["evening"]


@pytest.mark.parametrize(
    "act",
    [
        lambda reminders: reminders.switch("evening", False),
        lambda reminders: reminders.add("a walk", dt.time(15)),
        lambda reminders: reminders.put_away("evening"),
        lambda reminders: reminders.ask_as_before("evening"),
        lambda reminders: reminders.rest_until(dt.datetime.fromisoformat("2026-11-22T08:00")),
    ],
    ids=["switch", "add", "put away", "as before", "rest"],
)
def test_a_change_that_is_not_written_is_said_and_changes_nothing(
    desk: Desk, act: Callable[[Reminders], object]
) -> None:
    """The switch shows what is so."""
    before = desk.reminders.all()
    ear = Ear()
    desk.reminders.changed.connect(ear.hear)
    make_read_only(desk.database)
    with pytest.raises(StorageError):
        act(desk.reminders)
    assert desk.reminders.all() == before
    assert desk.reminders.resting_until is None
    assert ear.heard == []


def test_a_rest_whose_end_is_not_written_ends_all_the_same(desk: Desk) -> None:
    """By the wall; the file hears of it when it can."""
    desk.reminders.rest_until(dt.datetime.fromisoformat("2026-11-20T12:00"))
    make_read_only(desk.database)
    desk.look("12:00", "12:01")
    assert desk.reminders.resting_until is None
    make_read_only(desk.database, False)
    assert desk.look("19:30") == ["evening"]
    assert desk.preferences.settings.reminders_rest_until == ""


@pytest.mark.parametrize(
    ("at", "days", "until"),
    [("10:00", 1, "21T03:00"), ("21 1:30", 1, "21T03:00"), ("10:00", 7, "27T03:00")],
)
def test_they_rest_for_days_and_wake_as_a_day_begins(
    desk: Desk, at: str, days: int, until: str
) -> None:
    """Today is the first: past midnight it is the day that goes on."""
    desk.clock.moment = on_wall(at)
    desk.reminders.rest_for(days)
    resting = desk.reminders.resting_until
    assert resting == dt.datetime.fromisoformat(f"2026-11-{until}")
    assert desk.reminders.ends_with_a_day(resting)
    assert not desk.reminders.ends_with_a_day(resting + dt.timedelta(hours=1))


def test_what_is_on_without_a_day_does_not_come(desk: Desk) -> None:
    """Nobody has to let that rest."""
    for one in desk.reminders.all():
        desk.reminders.change(dataclasses.replace(one, on=False))
    assert not desk.reminders.any_comes
    (morning, *_) = desk.reminders.all()
    desk.reminders.change(dataclasses.replace(morning, on=True, weekdays=frozenset()))
    assert not desk.reminders.any_comes
    desk.reminders.change(dataclasses.replace(morning, on=True, weekdays=frozenset({2})))
    assert desk.reminders.any_comes
