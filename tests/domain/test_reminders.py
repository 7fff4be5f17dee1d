"""What a reminder may be, and what holds for all of them."""

import datetime as dt

import pytest

from smallwins.domain.errors import EmptyTextError, TooLongError
from smallwins.domain.reminders import (
    EVERY_DAY,
    LONGEST,
    OURS,
    Occasion,
    QuietHours,
    Reminder,
    Rules,
    checked,
    rules_of,
)
from smallwins.domain.settings import Settings

OWN = Reminder(uid="0190", occasion=Occasion.OWN, at=dt.time(15), words="Water the plant")


def quiet(start: str, end: str) -> QuietHours:
    return QuietHours(dt.time.fromisoformat(start), dt.time.fromisoformat(end))


def test_all_are_off_at_first_and_come_each_day_once_they_are_on() -> None:
    """Nobody is asked who did not ask for it."""
    times = {one.occasion: one.at.isoformat("minutes") for one in OURS}
    assert times == {
        Occasion.MORNING: "09:30",
        Occasion.EVENING: "19:30",
        Occasion.BEDTIME: "21:00",
    }
    assert not any(one.on or one.comes for one in (*OURS, OWN))
    assert {one.weekdays for one in OURS} == {EVERY_DAY}
    assert [one.is_own for one in (*OURS, OWN)] == [False, False, False, True]


def test_at_first_none_of_ours_comes_in_quiet_hours() -> None:
    """Whoever switches one on is asked."""
    at_first = rules_of(Settings()).quiet
    assert (at_first.start, at_first.end) == (dt.time(21, 30), dt.time(8))
    assert not any(at_first.holds(one.at) for one in OURS)


def test_one_that_is_on_for_no_day_does_not_come() -> None:
    """There is nothing to wake for."""
    on = Reminder(uid="evening", occasion=Occasion.EVENING, at=dt.time(19), on=True)
    assert on.comes
    assert not Reminder(
        uid="evening", occasion=Occasion.EVENING, at=dt.time(19), on=True, weekdays=frozenset()
    ).comes


@pytest.mark.parametrize(
    ("hours", "time", "held"),
    [
        (("21:30", "08:00"), "21:29", False),
        (("21:30", "08:00"), "21:30", True),
        (("21:30", "08:00"), "00:00", True),
        (("21:30", "08:00"), "07:59", True),
        (("21:30", "08:00"), "08:00", False),
        (("13:00", "14:30"), "12:59", False),
        (("13:00", "14:30"), "13:00", True),
        (("13:00", "14:30"), "14:29", True),
        (("13:00", "14:30"), "14:30", False),
        (("08:00", "08:00"), "08:00", False),
        (("00:00", "00:00"), "12:00", False),
    ],
)
def test_quiet_hours_hold_from_their_first_minute_to_their_last(
    hours: tuple[str, str], time: str, held: bool
) -> None:
    """Over midnight as well; two handles in one place leave none."""
    assert quiet(*hours).holds(dt.time.fromisoformat(time)) is held


def test_what_the_settings_say_is_what_holds() -> None:
    """Each of them."""
    assert rules_of(Settings()) == Rules(
        quiet=quiet("21:30", "08:00"), catch_up=dt.timedelta(hours=1)
    )
    settings = Settings(
        quiet_from=22 * 60 + 15,
        quiet_until=0,
        reminder_catch_up=15,
        softer_on_rough=False,
        reminders_rest_until="2026-11-22T08:00",
    )
    assert rules_of(settings) == Rules(
        quiet=quiet("22:15", "00:00"),
        catch_up=dt.timedelta(minutes=15),
        resting_until=dt.datetime.fromisoformat("2026-11-22T08:00"),
        softer_on_rough=False,
    )


def test_ones_own_needs_words_that_fit() -> None:
    """Else nobody knows what it is about."""
    longest = Reminder(uid="1", occasion=Occasion.OWN, at=dt.time(15), words="x" * LONGEST)
    assert checked(OWN) == OWN
    assert checked(longest) == longest
    with pytest.raises(EmptyTextError):
        checked(Reminder(uid="1", occasion=Occasion.OWN, at=dt.time(15), words=" "))
    with pytest.raises(TooLongError):
        checked(Reminder(uid="1", occasion=Occasion.OWN, at=dt.time(15), words="x" * (LONGEST + 1)))


def test_a_reminder_is_kept_to_the_minute_and_ours_without_words() -> None:
    """A second that nobody set would move each look."""
    odd = Reminder(
        uid="evening", occasion=Occasion.EVENING, at=dt.time(19, 30, 29, 5, dt.UTC), words="mine"
    )
    assert checked(odd) == OURS[1]


def test_a_weekday_that_no_week_has_is_refused() -> None:
    """No row of seven boxes could show it."""
    with pytest.raises(ValueError, match="seven"):
        checked(Reminder(uid="1", occasion=Occasion.OWN, at=dt.time(), weekdays=EVERY_DAY | {7}))
