"""Reminders: what a person may switch on, what holds for all of them, and what came of each.

All are off at first. Which of them is asked when is for `reminder_schedule` to decide.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from smallwins.domain.errors import TooLongError
from smallwins.domain.settings import Settings
from smallwins.domain.wins import check_text

LONGEST: Final = 200
"""Characters (code points) the words of one's own reminder may hold."""

EVERY_DAY: Final = frozenset(range(7))
"""Monday is 0."""


class Occasion(StrEnum):
    """What a reminder is for; the values are what the file holds."""

    MORNING = "morning"
    EVENING = "evening"
    BEDTIME = "bedtime"
    OWN = "own"


class Pace(StrEnum):
    """How often a reminder comes; the values are what the file holds.

    USUAL comes each time; HALF every other time, for it was dismissed again and again; AS_BEFORE
    each time, for the person said so, and it is never halved again.
    """

    USUAL = "usual"
    HALF = "half"
    AS_BEFORE = "as_before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """What a person may switch on.

    Attributes:
        uid: what names it: that of its occasion, or, for one's own, a UUIDv7.
        occasion: what it is for.
        at: when, on the wall, to the minute.
        weekdays: the days it comes on, 0 for Monday. A time after midnight, before the day ends, is
            of the evening before, and so is its weekday.
        on: whether it is switched on.
        words: a person's own, shown in the app alone and never in a notice; "" for those of ours.
    """

    uid: str
    occasion: Occasion
    at: dt.time
    weekdays: frozenset[int] = EVERY_DAY
    on: bool = False
    words: str = ""

    @property
    def is_own(self) -> bool:
        """Whether it is one of the person's own."""
        return self.occasion is Occasion.OWN

    @property
    def comes(self) -> bool:
        """Whether it comes at all."""
        return self.on and bool(self.weekdays)


OURS: Final = (
    Reminder(uid="morning", occasion=Occasion.MORNING, at=dt.time(9, 30)),
    Reminder(uid="evening", occasion=Occasion.EVENING, at=dt.time(19, 30)),
    Reminder(uid="bedtime", occasion=Occasion.BEDTIME, at=dt.time(21, 0)),
)
"""The three that are there for everybody, as they are at first: off."""


@dataclass(frozen=True, slots=True)
class QuietHours:
    """When nothing is asked. They may go over midnight; where both ends are one, there are none.

    Attributes:
        start: their first minute.
        end: the first minute after them.
    """

    start: dt.time
    end: dt.time

    def holds(self, time: dt.time) -> bool:
        """Whether a time of day lies in them."""
        if self.start <= self.end:
            return self.start <= time < self.end
        return time >= self.start or time < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What holds for all reminders.

    Attributes:
        quiet: when nothing is asked.
        catch_up: how long after its time one may still come, after sleep or quiet hours.
        resting_until: until when they all rest, on the wall; None while they do not.
        softer_on_rough: on a rough day one comes at most.
    """

    quiet: QuietHours
    catch_up: dt.timedelta
    resting_until: dt.datetime | None = None
    softer_on_rough: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What came of one reminder so far.

    Attributes:
        settled: the newest day it was decided for: asked, or let go.
        shown: the newest day it was asked on.
        dismissed: how many times in a row it was dismissed.
        pace: how often it comes.
        skip_next: its next turn is let go, for it comes half as often.
    """

    settled: dt.date | None = None
    shown: dt.date | None = None
    dismissed: int = 0
    pace: Pace = Pace.USUAL
    skip_next: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """The one prompt that stands unanswered.

    Attributes:
        uid: of which reminder.
        day: of which day.
    """

    uid: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class Kept:
    """All that is kept of reminders.

    Attributes:
        reminders: ours, then the person's own, each once.
        stories: what came of them, by uid; one that has none there has no story.
        waiting: what waits; None where nothing does.
    """

    reminders: tuple[Reminder, ...]
    stories: Mapping[str, Story]
    waiting: Waiting | None


def checked(reminder: Reminder) -> Reminder:
    """Give back a reminder as it may be kept: to the minute, and with words where they are its own.

    Raises:
        TextRefusedError: words that cannot be kept, or none for one's own.
        ValueError: a weekday that no week has.
    """
    if not reminder.weekdays <= EVERY_DAY:
        raise ValueError("a week has seven days, from 0 on")
    if reminder.occasion is Occasion.OWN:
        check_text(reminder.words)
        if len(reminder.words) > LONGEST:
            raise TooLongError(len(reminder.words), LONGEST)
    words = reminder.words if reminder.occasion is Occasion.OWN else ""
    at = dt.time(reminder.at.hour, reminder.at.minute)
    return replace(reminder, at=at, words=words)


def rules_of(settings: Settings) -> Rules:
    """Give what the settings say of reminders."""
    resting = settings.reminders_rest_until
    return Rules(
        quiet=QuietHours(_time(settings.quiet_from), _time(settings.quiet_until)),
        catch_up=dt.timedelta(minutes=settings.reminder_catch_up),
        resting_until=dt.datetime.fromisoformat(resting) if resting else None,
        softer_on_rough=settings.softer_on_rough,
    )


def _time(minutes: int) -> dt.time:
    return dt.time(minutes // 60, minutes % 60)
