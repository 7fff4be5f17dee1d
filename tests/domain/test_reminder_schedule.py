"""What one look after the other comes to."""

import dataclasses
import datetime as dt

import pytest

from smallwins.domain.reminder_schedule import (
    answered,
    armed,
    asked_as_before,
    dismissed,
    fitted,
    next_look,
    put_back,
    still_waits,
    turn_of,
)
from smallwins.domain.reminders import (
    OURS,
    Occasion,
    Pace,
    QuietHours,
    Reminder,
    Story,
    Waiting,
)
from support.reminder_looks import (
    AT_THREE,
    BEDTIME,
    EVENING,
    FRIDAY,
    MORNING,
    NEVER_QUIET,
    RULES,
    SATURDAY,
    Looks,
    on_wall,
)


def test_a_reminder_comes_in_its_minute_and_once() -> None:
    """And again the next day."""
    looks = Looks(EVENING)
    assert looks.at("19:29") == []
    assert looks.at("19:30") == ["evening"]
    assert looks.waiting == Waiting("evening", FRIDAY)
    assert looks.at("19:30", "19:31", "23:00") == []
    assert looks.at("21 19:30") == ["evening"]
    assert looks.waiting == Waiting("evening", SATURDAY)


def test_what_is_off_or_not_for_this_weekday_says_nothing() -> None:
    """The 20th is a Friday; 4 in a week from 0."""
    off = dataclasses.replace(EVENING, on=False)
    assert Looks(off).at("19:30", "19:31") == []
    weekend = Looks(dataclasses.replace(EVENING, weekdays=frozenset({5, 6})))
    assert weekend.at("19:30", "20:00") == []
    assert weekend.at("21 19:30") == ["evening"]


def test_a_bedtime_after_midnight_is_of_the_evening_before() -> None:
    """It comes on Saturday's wall, for Friday."""
    late = dataclasses.replace(BEDTIME, at=dt.time(0, 30), weekdays=frozenset({4}))
    looks = Looks(late, rules=NEVER_QUIET)
    assert looks.at("0:30", "1:00") == []
    assert looks.at("21 0:29") == []
    assert looks.at("21 0:30") == ["bedtime"]
    assert looks.waiting == Waiting("bedtime", FRIDAY)
    assert turn_of(late, FRIDAY, AT_THREE) == on_wall("21 0:30")
    assert turn_of(late, FRIDAY, 0) == on_wall("0:30")


def test_after_sleep_it_comes_late_within_the_time_that_was_chosen() -> None:
    """And else it is let go: not then, and not later."""
    assert Looks(EVENING).at("19:00", "20:30") == ["evening"]
    looks = Looks(EVENING)
    assert looks.at("19:00", "20:31") == []
    looks.rules = dataclasses.replace(RULES, catch_up=dt.timedelta(hours=6))
    assert looks.at("20:32") == []
    assert looks.at("21 19:30") == ["evening"]


def test_after_a_long_sleep_one_comes_at_most() -> None:
    """The one whose time was last; the others are let go."""
    rules = dataclasses.replace(RULES, catch_up=dt.timedelta(hours=6))
    noon = Reminder(uid="1", occasion=Occasion.OWN, at=dt.time(17), on=True, words="x")
    looks = Looks(EVENING, noon, BEDTIME, MORNING, rules=rules)
    assert looks.at("4:00", "21:10") == ["bedtime"]
    assert looks.at("21:11", "21:29") == []
    assert looks.at("25 21:10") == ["bedtime"]
    assert looks.waiting == Waiting("bedtime", dt.date(2026, 11, 25))


def test_what_waits_is_replaced_and_never_added_to() -> None:
    """One prompt stands there, or none."""
    looks = Looks(MORNING, EVENING)
    assert looks.at("9:30") == ["morning"]
    assert looks.at("12:00") == []
    assert looks.waiting == Waiting("morning", FRIDAY)
    assert looks.at("19:30") == ["evening"]
    assert looks.waiting == Waiting("evening", FRIDAY)


def test_in_quiet_hours_none_comes_and_after_them_only_what_is_still_in_time() -> None:
    """A morning at half past seven waits for eight; one at half past six does not."""
    early = dataclasses.replace(MORNING, at=dt.time(7, 30))
    looks = Looks(early)
    assert looks.at("7:30", "7:59") == []
    assert looks.at("8:00") == ["morning"]
    earlier = dataclasses.replace(MORNING, at=dt.time(6, 30))
    assert Looks(earlier).at("6:30", "7:30", "7:31", "8:00") == []


def test_what_is_held_by_quiet_hours_goes_with_its_day() -> None:
    """It does not come in the next one."""
    late = dataclasses.replace(BEDTIME, at=dt.time(2, 45))
    rules = dataclasses.replace(RULES, quiet=QuietHours(dt.time(1), dt.time(3)))
    looks = Looks(late, rules=rules)
    assert looks.at("21 2:45", "21 2:59", "21 3:00", "21 3:10") == []


def test_while_they_rest_none_comes_and_none_is_caught_up() -> None:
    """Not even what was slept through in the rest; what is due after it comes."""
    rules = dataclasses.replace(RULES, resting_until=on_wall("19:45"))
    looks = Looks(MORNING, EVENING, rules=rules)
    assert looks.at("9:30", "19:30", "19:44", "19:45", "19:46") == []
    assert Looks(EVENING, rules=rules).at("19:50") == []
    ends = dataclasses.replace(RULES, resting_until=on_wall("19:30"))
    assert Looks(EVENING, rules=ends).at("19:30") == ["evening"]


def test_a_prompt_that_stands_there_leaves_when_they_rest() -> None:
    """Resting is resting."""
    looks = Looks(MORNING)
    assert looks.at("9:30") == ["morning"]
    looks.rules = dataclasses.replace(RULES, resting_until=on_wall("12:00"))
    looks.at("9:40")
    assert looks.waiting is None


def test_what_is_done_is_not_asked_and_asks_no_more() -> None:
    """Neither before its time, nor while it waits; undone again, it was let go."""
    looks = Looks(EVENING)
    looks.done = {"evening"}
    assert looks.at("19:30") == []
    looks.done = set()
    assert looks.at("19:31") == []
    looks = Looks(EVENING)
    assert looks.at("19:30") == ["evening"]
    looks.done = {"evening"}
    looks.at("19:40")
    assert looks.waiting is None


@pytest.mark.parametrize(
    "there",
    [
        (),
        (dataclasses.replace(EVENING, on=False),),
        (dataclasses.replace(EVENING, weekdays=frozenset()),),
    ],
)
def test_what_was_switched_off_waits_no_more(there: tuple[Reminder, ...]) -> None:
    """Or taken out, or set to no day."""
    looks = Looks(EVENING)
    assert looks.at("19:30") == ["evening"]
    looks.reminders = there
    looks.at("19:31")
    assert looks.waiting is None


def test_with_its_day_a_prompt_leaves() -> None:
    """No prompt of yesterday greets anybody; that counts for nothing."""
    looks = Looks(EVENING)
    waited = []
    for time in ("19:30", "21 2:59", "21 3:00"):
        looks.at(time)
        waited.append(looks.waiting)
    assert waited == [Waiting("evening", FRIDAY), Waiting("evening", FRIDAY), None]
    assert looks.stories["evening"].dismissed == 0


def test_on_a_rough_day_one_comes_at_most() -> None:
    """Where that was chosen; the next day is another."""
    looks = Looks(MORNING, EVENING)
    looks.rough = True
    assert looks.at("9:30") == ["morning"]
    assert looks.at("19:30") == []
    looks.rough = False
    assert looks.at("19:31") == []
    looks.rough = True
    assert looks.at("21 19:30") == ["evening"]
    # Asked on the 21st, by a clock that is set back to the 20th.
    assert looks.at("9:30") == []
    looks = Looks(MORNING, EVENING, rules=dataclasses.replace(RULES, softer_on_rough=False))
    looks.rough = True
    assert looks.at("9:30") == ["morning"]
    assert looks.at("19:30") == ["evening"]


# Switched on, moved, dismissed


def test_switched_on_or_moved_it_does_not_come_at_once() -> None:
    """Where its time has passed today; where it is to come, it comes, also a second time."""
    now = on_wall("19:30")
    story = armed(Story(dismissed=2, skip_next=True), EVENING, now, AT_THREE)
    assert story == Story(settled=FRIDAY)
    asked = Story(settled=FRIDAY, shown=FRIDAY)
    assert armed(asked, EVENING, now, AT_THREE) == asked
    later = dataclasses.replace(EVENING, at=dt.time(19, 31))
    looks = Looks(later)
    looks.stories["evening"] = armed(asked, later, now, AT_THREE)
    assert looks.at("19:30") == []
    assert looks.at("19:31") == ["evening"]
    yesterday = Story(settled=FRIDAY - dt.timedelta(days=1), shown=FRIDAY - dt.timedelta(days=1))
    assert armed(yesterday, later, now, AT_THREE) == yesterday


def test_put_back_it_goes_on_as_it_was_and_does_not_come_at_once() -> None:
    """Where its time has passed it is settled for today; what was decided already stays."""
    halved = Story(dismissed=1, pace=Pace.HALF, skip_next=True)
    before, after = on_wall("19:29"), on_wall("19:30")
    assert put_back(halved, EVENING, before, AT_THREE) == halved
    settled = dataclasses.replace(halved, settled=FRIDAY)
    assert put_back(halved, EVENING, after, AT_THREE) == settled
    assert put_back(settled, EVENING, after, AT_THREE) == settled
    ahead = dataclasses.replace(halved, settled=SATURDAY)
    assert put_back(ahead, EVENING, after, AT_THREE) == ahead
    long_ago = dataclasses.replace(halved, settled=FRIDAY - dt.timedelta(days=9))
    assert put_back(long_ago, EVENING, after, AT_THREE) == settled


@pytest.mark.parametrize(
    ("now", "there", "done", "waits"),
    [
        ("19:31", EVENING, False, True),
        ("19:31", EVENING, True, False),
        ("19:31", dataclasses.replace(EVENING, on=False), False, False),
        ("19:31", MORNING, False, False),
        ("21 19:31", EVENING, False, False),
    ],
    ids=["waits", "done", "off", "gone", "another day"],
)
def test_a_prompt_that_was_let_go_would_wait_while_nothing_came_between(
    now: str, there: Reminder, done: bool, waits: bool
) -> None:
    """So it can be brought back."""
    waiting = Waiting("evening", FRIDAY)
    given = still_waits(on_wall(now), AT_THREE, [there], RULES, waiting, lambda _one: done)
    assert given is waits


def test_where_days_end_at_another_hour_nothing_comes_again_and_nothing_is_left_out() -> None:
    """Half past three is of Friday where days end at four; at three, it is of Saturday."""
    late = dataclasses.replace(BEDTIME, at=dt.time(3, 30))
    looks = Looks(late, rules=NEVER_QUIET)
    looks.day_end = 240
    assert looks.at("21 3:30") == ["bedtime"]
    now = on_wall("21 3:40")
    looks.day_end = AT_THREE
    looks.stories["bedtime"] = fitted(looks.stories["bedtime"], late, now, AT_THREE)
    assert looks.at("21 3:40") == []
    assert looks.at("22 3:30") == ["bedtime"]
    # What was asked on Saturday was asked on the day that is Friday now, and Friday's one is older.
    told = Story(settled=SATURDAY, shown=SATURDAY)
    early = on_wall("21 4:30")
    assert fitted(told, late, early, 300) == Story(settled=FRIDAY, shown=FRIDAY)
    later = dataclasses.replace(late, at=dt.time(4, 40))
    assert fitted(told, later, early, 300) == Story()
    halved = Story(pace=Pace.HALF, skip_next=True, dismissed=1)
    assert fitted(halved, late, now, 0) == dataclasses.replace(halved, settled=SATURDAY)


def test_dismissed_three_times_in_a_row_it_comes_half_as_often_and_says_so_once() -> None:
    """One is let go, one comes; it is never halved again."""
    looks = Looks(EVENING)
    said = []
    for day in (2, 3, 4):
        assert looks.at(f"{day} 19:30") == ["evening"]
        said.append(looks.dismiss("evening"))
    assert said == [False, False, True]
    asked = []
    for day in range(5, 15):
        if looks.at(f"{day} 19:30"):
            asked.append(day)
            said.append(looks.dismiss("evening"))
    assert asked == [6, 8, 10, 12, 14]
    assert said.count(True) == 1


def test_a_reminder_that_is_acted_on_begins_anew() -> None:
    """Twice dismissed and once acted on is no row; what is let be counts for nothing."""
    story, halved = dismissed(Story(dismissed=1))
    assert (story.dismissed, halved) == (2, False)
    assert answered(story) == Story()
    assert not dismissed(answered(story))[1]


def test_asked_as_before_it_comes_each_day_and_stays_so() -> None:
    """Somebody said so."""
    looks = Looks(EVENING)
    looks.stories["evening"] = asked_as_before(Story(pace=Pace.HALF, skip_next=True))
    for day in range(2, 10):
        assert looks.at(f"{day} 19:30") == ["evening"]
        assert not looks.dismiss("evening")


def test_a_turn_that_is_let_go_is_not_the_one_left_out() -> None:
    """Done, or slept through: the next that could come is the one."""
    looks = Looks(EVENING)
    looks.stories["evening"] = Story(pace=Pace.HALF, skip_next=True)
    looks.done = {"evening"}
    assert looks.at("2 19:30") == []
    looks.done = set()
    assert looks.at("3 19:30") == []
    assert looks.at("4 19:30") == ["evening"]


# When to look again


@pytest.mark.parametrize(
    ("second", "wait"), [(0.0, 61.0), (1.0, 60.0), (0.98, 60.02), (59.5, 1.5), (59.999, 1.001)]
)
def test_the_next_look_is_a_second_past_the_next_minute(second: float, wait: float) -> None:
    """One in each minute: a timer that rings a little early brings no second one."""
    now = on_wall("19:29") + dt.timedelta(seconds=second)
    assert next_look(now, [EVENING]) == dt.timedelta(seconds=wait)


def test_while_all_are_off_there_is_no_look() -> None:
    """Nothing wakes the computer for nothing."""
    assert next_look(on_wall("19:29"), []) is None
    assert next_look(on_wall("19:29"), OURS) is None
    none = dataclasses.replace(EVENING, weekdays=frozenset())
    assert next_look(on_wall("19:29"), [none]) is None
