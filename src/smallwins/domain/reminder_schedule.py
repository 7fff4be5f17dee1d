"""Which reminder is asked now, if any. Nothing here knows a clock: each look is told the time.

Times are those of the wall: a look is given what the clock shows, without a zone. So a change to
summer time, a flight and a clock set by hand are one thing, a wall that jumps; and what keeps a
reminder from coming twice is the day it was settled for, never the time that passed.
"""

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Final

from smallwins.domain.days import day_of
from smallwins.domain.reminders import Pace, Reminder, Rules, Story, Waiting

DISMISSALS: Final = 3
"""So many in a row, and a reminder comes half as often."""

BEFORE_ITS_TIME: Final = dt.timedelta(hours=1)
"""A win kept so long before its time, or since, is what one's own reminder asks for."""

_WHOLE_DAY: Final = 24 * 60
_ONE_DAY: Final = dt.timedelta(days=1)
_A_SECOND_PAST: Final = 61


@dataclass(frozen=True, slots=True)
class Decision:
    """What comes of one look.

    Attributes:
        show: the reminder to ask now; None for none.
        stories: those that are others now, by the uid of their reminder.
        waiting: what waits from now on.
    """

    show: Reminder | None
    stories: Mapping[str, Story] = field(default_factory=dict)
    waiting: Waiting | None = None


def app_day(now: dt.datetime, day_end: int) -> dt.date:
    """Give the day a time on the wall belongs to.

    Args:
        now: what the wall shows, without a zone.
        day_end: minutes after midnight at which a day ends.
    """
    return day_of(now.replace(tzinfo=dt.UTC), dt.UTC, day_end)


def turn_of(reminder: Reminder, day: dt.date, day_end: int) -> dt.datetime:
    """Give when, on the wall, a reminder comes on a day, which may be after midnight.

    Args:
        reminder: which.
        day: which day.
        day_end: minutes after midnight at which a day ends.
    """
    return dt.datetime.combine(day, dt.time(*divmod(day_end, 60))) + _into_day(reminder.at, day_end)


def decide(
    now: dt.datetime,
    day_end: int,
    reminders: Sequence[Reminder],
    stories: Mapping[str, Story],
    rules: Rules,
    *,
    waiting: Waiting | None,
    done: Callable[[Reminder], bool],
    rough: Callable[[], bool],
) -> Decision:
    """Look which reminder is to be asked now. At most one is, and at most one waits.

    Of several whose time has come the one that is due last is asked and the others are let go. What
    waits is replaced, never added to; it leaves when its thing is done, or its day or it is over.

    Args:
        now: what the wall shows, without a zone.
        day_end: minutes after midnight at which a day ends.
        reminders: all there are, none twice.
        stories: what came of them so far, by uid.
        rules: what holds for all.
        waiting: what waits.
        done: whether what a reminder asks for is done today; asked where something hangs on it.
        rough: whether it is a rough day; asked where something hangs on it.
    """
    look = _Look(now, day_end, rules, done)
    told = {reminder.uid: stories.get(reminder.uid, Story()) for reminder in reminders}
    after = dict(told)
    due = []
    for reminder in reminders:
        verdict, after[reminder.uid] = look.at(reminder, told[reminder.uid])
        if verdict is _Verdict.DUE:
            due.append(reminder)
    enough = rules.softer_on_rough and any(map(look.was_asked, told.values()))
    held_back = bool(due) and enough and rough()
    show = None if held_back else max(due, key=look.turn, default=None)
    for reminder in due:
        after[reminder.uid] = replace(after[reminder.uid], settled=look.day)
    if show is not None:
        story = after[show.uid]
        after[show.uid] = replace(story, shown=look.day, skip_next=story.pace is Pace.HALF)
        waiting = Waiting(show.uid, look.day)
    elif waiting is not None and not look.still_waits(waiting, reminders):
        waiting = None
    changed = {uid: story for uid, story in after.items() if story != told[uid]}
    return Decision(show, changed, waiting)


def still_waits(
    now: dt.datetime,
    day_end: int,
    reminders: Sequence[Reminder],
    rules: Rules,
    waiting: Waiting,
    done: Callable[[Reminder], bool],
) -> bool:
    """Whether a prompt would go on to wait, if it waited now. Takes what `decide` takes."""
    return _Look(now, day_end, rules, done).still_waits(waiting, reminders)


def next_look(now: dt.datetime, reminders: Collection[Reminder]) -> dt.timedelta | None:
    """Give how long to wait for the next look; None where there is none to wait for.

    A second past the next full minute: times are set to the minute, so that one look in each is
    enough for a reminder to come in time, and for a clock set by hand to be seen. A timer that
    rings a little early is past the minute all the same, and brings no second look in it.

    Args:
        now: what the wall shows.
        reminders: all there are.
    """
    if not any(reminder.comes for reminder in reminders):
        return None
    into_minute = dt.timedelta(seconds=now.second, microseconds=now.microsecond)
    return dt.timedelta(seconds=_A_SECOND_PAST) - into_minute


def armed(story: Story, reminder: Reminder, now: dt.datetime, day_end: int) -> Story:
    """A reminder was switched on, or set to another time or other days: what becomes of its story.

    Where its time has passed today it does not come at once. Where it is still to come it comes,
    also where it was asked today at another time, or would be let go: somebody waits to see it.

    Args:
        story: what came of it so far.
        reminder: as it is now.
        now: what the wall shows.
        day_end: minutes after midnight at which a day ends.
    """
    return replace(fitted(story, reminder, now, day_end), dismissed=0, skip_next=False)


def put_back(story: Story, reminder: Reminder, now: dt.datetime, day_end: int) -> Story:
    """One that was put away is on its list again: it goes on as it was, and does not come at once.

    Takes what `armed` takes.
    """
    day = app_day(now, day_end)
    passed = _into_day(reminder.at, day_end) <= _into_day(now.time(), day_end)
    decided = story.settled is not None and story.settled >= day
    return replace(story, settled=day) if passed and not decided else story


def fitted(story: Story, reminder: Reminder, now: dt.datetime, day_end: int) -> Story:
    """Days end at another hour: what came of a reminder is told by the days there are now.

    Takes what `armed` takes.
    """
    day = app_day(now, day_end)
    settled, shown = story.settled, story.shown
    if _into_day(reminder.at, day_end) <= _into_day(now.time(), day_end):
        return replace(story, settled=day, shown=shown and min(shown, day))
    return replace(
        story,
        settled=None if settled is not None and settled >= day else settled,
        shown=None if shown is not None and shown >= day else shown,
    )


def dismissed(story: Story) -> tuple[Story, bool]:
    """It was dismissed. Gives its story, and whether it comes half as often from now on."""
    count = story.dismissed + 1
    if count < DISMISSALS or story.pace is not Pace.USUAL:
        return replace(story, dismissed=count), False
    return replace(story, dismissed=0, pace=Pace.HALF, skip_next=True), True


def answered(story: Story) -> Story:
    """It was acted on: the row of dismissals begins anew."""
    return replace(story, dismissed=0)


def asked_as_before(story: Story) -> Story:
    """It comes each time again, and is never halved again."""
    return replace(story, dismissed=0, pace=Pace.AS_BEFORE, skip_next=False)


class _Verdict(Enum):
    NOT_NOW = 0
    LET_GO = 1
    DUE = 2


class _Look:
    """One look at the wall: what stands of each reminder."""

    def __init__(
        self, now: dt.datetime, day_end: int, rules: Rules, done: Callable[[Reminder], bool]
    ) -> None:
        self.day = app_day(now, day_end)
        self._now = now
        self._day_end = day_end
        self._rules = rules
        self._done = done

    def turn(self, reminder: Reminder) -> dt.timedelta:
        """How far into the day its time is."""
        return _into_day(reminder.at, self._day_end)

    def at(self, reminder: Reminder, story: Story) -> tuple[_Verdict, Story]:
        """Give what is to be done with it, and its story, settled where it is let go."""
        if not reminder.on:
            return _Verdict.NOT_NOW, story
        story = self._believed(story)
        if not self._has_come(reminder, story):
            return _Verdict.NOT_NOW, story
        if self._is_let_go(reminder, story):
            return _Verdict.LET_GO, replace(story, settled=self.day)
        if story.skip_next:
            return _Verdict.LET_GO, replace(story, settled=self.day, skip_next=False)
        quiet = self._rules.quiet.holds(self._now.time())
        return (_Verdict.NOT_NOW if quiet else _Verdict.DUE), story

    def was_asked(self, story: Story) -> bool:
        """Whether it was asked today, or, before a clock was set back, on the day after."""
        return story.shown is not None and dt.timedelta() <= story.shown - self.day <= _ONE_DAY

    def still_waits(self, waiting: Waiting, reminders: Sequence[Reminder]) -> bool:
        """Whether what waits goes on to wait."""
        until = self._rules.resting_until
        if waiting.day != self.day or (until is not None and self._now < until):
            return False
        asked = next((one for one in reminders if one.uid == waiting.uid and one.comes), None)
        return asked is not None and not self._done(asked)

    def _believed(self, story: Story) -> Story:
        """One settled for a day far ahead was settled by a clock that was wrong: no more of it.

        One day ahead is a clock set back a little, or a flight west, and that day is awaited.
        """
        settled = story.settled
        if settled is None or settled <= self.day or settled - self.day <= _ONE_DAY:
            return story
        return replace(story, settled=self.day)

    def _has_come(self, reminder: Reminder, story: Story) -> bool:
        """Whether its time has come today, and nothing is decided."""
        return (
            (story.settled is None or story.settled < self.day)
            and self.day.weekday() in reminder.weekdays
            and self.turn(reminder) <= _into_day(self._now.time(), self._day_end)
        )

    def _is_let_go(self, reminder: Reminder, story: Story) -> bool:
        """Whether it is let go without a word, now that its time has come."""
        late = _into_day(self._now.time(), self._day_end) - self.turn(reminder)
        return (
            late > self._rules.catch_up
            # A clock that stood far back forgot what was settled, and not what was asked.
            or story.shown == self.day
            or self._came_while_resting(reminder)
            or self._done(reminder)
        )

    def _came_while_resting(self, reminder: Reminder) -> bool:
        """Whether its time was before the rest ended: that is not caught up after."""
        until = self._rules.resting_until
        if until is None:
            return False
        ends = (app_day(until, self._day_end), _into_day(until.time(), self._day_end))
        return (self.day, self.turn(reminder)) < ends


def _into_day(time: dt.time, day_end: int) -> dt.timedelta:
    """How far into its day a time on the wall is, in whole minutes, counted from where days end."""
    return dt.timedelta(minutes=(time.hour * 60 + time.minute - day_end) % _WHOLE_DAY)
