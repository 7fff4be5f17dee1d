"""A life with reminders, drawn by a seed: sleep, flights, clocks set by hand, and a change of mind.

Beside what decides it keeps a ledger of its own, by dates and times as a person reads them off a
wall, and holds each look to it: what must not come did not, and what had to come came.
"""

import dataclasses
import datetime as dt
import random

from smallwins.domain.reminder_schedule import (
    answered,
    armed,
    asked_as_before,
    decide,
    dismissed,
    fitted,
    next_look,
)
from smallwins.domain.reminders import (
    EVERY_DAY,
    OURS,
    Occasion,
    Pace,
    QuietHours,
    Reminder,
    Rules,
    Story,
    Waiting,
)
from smallwins.domain.settings import CATCH_UPS
from support.zones import FAR_APART, SHORT_AND_LONG_NIGHTS, ZONES, nights, read

MINUTE = dt.timedelta(minutes=1)
HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)


@dataclasses.dataclass
class Ledger:
    """What this life knows of one reminder, in its own way.

    Attributes:
        decided: the newest day it was asked on or let go.
        asked: the days it was asked on, as long as they count.
        row: dismissals in a row.
        half: whether every other turn is let go.
        firm: whether somebody said: as before.
        skip: whether the next turn is let go.
    """

    decided: dt.date = dt.date.min
    asked: set[dt.date] = dataclasses.field(default_factory=set)
    row: int = 0
    half: bool = False
    firm: bool = False
    skip: bool = False


class RemindedLife:
    """One life. `live` walks through it and raises where a promise is broken.

    Attributes:
        shown: how many prompts came.
        caught_up: how many of these came late.
    """

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.chance = random.Random(seed)
        self.shown = self.caught_up = 0
        self.zone = self._some_zone()
        near = nights(self.zone)
        self.moment = dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + self.chance.uniform(0, 365) * DAY
        if near and self.chance.random() < 0.6:
            self.moment = self.chance.choice(near) + self.chance.uniform(-9, 4) * HOUR
        self.skew = dt.timedelta()
        self._read: tuple[object, dt.datetime] = (None, self.moment)
        self.day_end = self.chance.choice((180, 0, 120, self.chance.randint(0, 360)))
        self.reminders = [
            dataclasses.replace(
                one, on=self.chance.random() < 0.7, at=self._some_time(), weekdays=self._some_days()
            )
            for one in OURS
        ]
        self.reminders += [
            Reminder(uid=str(number), occasion=Occasion.OWN, at=self._some_time(), on=True)
            for number in range(self.chance.randint(0, 2))
        ]
        # Some live on with one alone, and dismiss it each time.
        self.weary = self.chance.random() < 0.3
        if self.weary:
            self.reminders = [dataclasses.replace(OURS[1], on=True, at=self._some_time())]
        self.stories: dict[str, Story] = {}
        self.waiting: Waiting | None = None
        self.rules = Rules(
            quiet=self._some_quiet(),
            catch_up=dt.timedelta(minutes=self.chance.choice(CATCH_UPS)),
            softer_on_rough=self.chance.random() < 0.7,
        )
        self.done: set[str] = set()
        self.rough = self.made = False
        self.ledgers = {one.uid: Ledger() for one in self.reminders}
        self.before: tuple[dt.datetime, bool] | None = None
        self.said: list[str] = []

    @property
    def wall(self) -> dt.datetime:
        """What the clock on the wall shows; it is read many times in a look."""
        now = (self.moment, self.skew, self.zone)
        if now != self._read[0]:
            there = (self.moment + self.skew).astimezone(read(self.zone))
            self._read = now, there.replace(tzinfo=None)
        return self._read[1]

    def live(self, chapters: int) -> None:
        """Live on, some looks in each chapter; each begins with something that happens."""
        deeds = (
            *(self._sleep,) * 4,
            *(self._sleep_until_a_turn,) * (40 if self.weary else 8),
            *(self._dismiss,) * 5,
            *(self._set_to_soon,) * 2,
            *(self._change_done,) * 2,
            *(self._wake_in_another_year,) * 2,
            self._fly,
            self._set_the_clock,
            self._switch,
            self._rest,
            self._rest_no_more,
            self._change_quiet,
            self._change_rough,
            self._change_the_end_of_days,
            self._as_before,
        )
        for _ in range(chapters):
            deed = self.chance.choice(deeds)
            deed()
            self.said.append(f"{deed.__name__[1:]}: {self.wall} {self.zone}")
            for _ in range(self.chance.randint(1, 7)):
                self.look()
                if self.made and (self.weary or self.chance.random() < 0.6):
                    self._dismiss()
                wait = next_look(self.wall, self.reminders)
                assert (wait is None) is not any(one.on and one.weekdays for one in self.reminders)
                if wait is None:
                    break
                assert dt.timedelta(seconds=1) <= wait <= dt.timedelta(seconds=61), self
                # A timer is a little late, or, by a clock that is slowed, a little early.
                self.moment += wait + dt.timedelta(milliseconds=self.chance.randint(-40, 200))

    # What is read off a wall

    def day(self) -> dt.date:
        """The day it is."""
        date = self.wall.date()
        begins = dt.datetime.combine(date, dt.time(*divmod(self.day_end, 60)))
        return date if self.wall >= begins else date - DAY

    def turn(self, one: Reminder) -> dt.datetime:
        """When it comes today."""
        day = self.day()
        after_midnight = one.at < dt.time(*divmod(self.day_end, 60))
        return dt.datetime.combine(day + DAY if after_midnight else day, one.at)

    def is_quiet(self) -> bool:
        """Whether quiet hours hold now, by all their minutes."""
        start, end, now = (
            time.hour * 60 + time.minute
            for time in (self.rules.quiet.start, self.rules.quiet.end, self.wall.time())
        )
        return (now - start) % 1440 < (end - start) % 1440

    # A look, and what it is held to

    def look(self) -> None:
        """Look once, and hold it to the ledger."""
        awaited = self._awaited()
        # What was asked on the day after, by a clock that is set back now, counts as today.
        days = {self.day(), self.day() + DAY}
        last = {max(ledger.asked) for ledger in self.ledgers.values() if ledger.asked}
        shown_before = bool(days & last)
        made = decide(
            self.wall,
            self.day_end,
            self.reminders,
            self.stories,
            self.rules,
            waiting=self.waiting,
            done=lambda one: one.uid in self.done,
            rough=lambda: self.rough,
        )
        self.made = made.show is not None
        before, self.stories = self.waiting, self.stories | dict(made.stories)
        self.waiting = made.waiting
        held_back = self.rough and self.rules.softer_on_rough and shown_before
        if made.show is not None:
            assert not held_back, self
            self._hold(made.show)
            assert made.waiting == Waiting(made.show.uid, self.day()), self
        elif made.waiting is not None:
            assert made.waiting == before, self
            self._hold_waiting(made.waiting)
        if awaited and not held_back:
            assert made.show is not None, self
            assert self.turn(made.show) == max(map(self.turn, awaited)), self
        if made.show is not None:
            assert made.show in awaited, self
            self._note(made.show)
        self.before = self.wall, self.is_quiet()
        if self.rules.resting_until is not None and self.wall >= self.rules.resting_until:
            self.rules = dataclasses.replace(self.rules, resting_until=None)

    def _awaited(self) -> list[Reminder]:
        """Those that have to come now, of which one may; what is let go is noted."""
        awaited, day, wall = [], self.day(), self.wall
        for one in self.reminders:
            ledger = self.ledgers[one.uid]
            if not one.on:
                continue
            if ledger.decided > day + DAY:
                # The clock had run far ahead: days come anew, but for the one it was asked on last.
                ledger.decided, ledger.asked = day, set(sorted(ledger.asked)[-1:])
            if day.weekday() not in one.weekdays or self.turn(one) > wall or ledger.decided >= day:
                continue
            until = self.rules.resting_until
            resting = until is not None and self.turn(one) < until
            late = wall - self.turn(one) >= self.rules.catch_up + MINUTE
            if late or resting or one.uid in self.done or day in ledger.asked:
                ledger.decided = day
            elif ledger.skip:
                ledger.decided, ledger.skip = day, False
            elif not self.is_quiet():
                ledger.decided = day
                awaited.append(one)
        return awaited

    def _hold(self, one: Reminder) -> None:
        """Nothing that must not be is true of what is shown."""
        until, turn = self.rules.resting_until, self.turn(one)
        assert one.on, self
        assert self.day().weekday() in one.weekdays, self
        assert not self.is_quiet(), self
        assert until is None or until <= min(turn, self.wall), self
        assert turn <= self.wall < turn + self.rules.catch_up + MINUTE, self
        assert one.uid not in self.done, self
        assert self.day() not in self.ledgers[one.uid].asked, self
        if self.before is not None:
            # No pile-up: beside what comes in this minute, one at most came when it was woken.
            last, was_quiet = self.before
            if dt.timedelta() < self.wall - last <= 62 * dt.timedelta(seconds=1):
                assert was_quiet or turn > last, self

    def _hold_waiting(self, waiting: Waiting) -> None:
        (one,) = [one for one in self.reminders if one.uid == waiting.uid]
        assert one.on, self
        assert waiting.day == self.day(), self
        assert one.uid not in self.done, self
        assert self.rules.resting_until is None or self.wall >= self.rules.resting_until, self

    def _note(self, one: Reminder) -> None:
        ledger = self.ledgers[one.uid]
        # What was asked by a clock that ran days ahead may come when those days do.
        ledger.asked = {day for day in ledger.asked if day < self.day()} | {self.day()}
        ledger.skip = ledger.half
        self.shown += 1
        self.caught_up += self.wall - self.turn(one) > 2 * MINUTE

    # What happens

    def _sleep(self) -> None:
        length = self.chance.choice((5, 60, 600, 1440, 3 * 10_080))
        self._pass(self.chance.uniform(0, length) * MINUTE)

    def _sleep_until_a_turn(self) -> None:
        turn = self.turn(self.chance.choice(self.reminders))
        while turn <= self.wall:
            turn += DAY
        late = self.chance.choice((-3, -1, 0, 5, 15, 16, 60, 61, 200, 361))
        self._pass(max(turn - self.wall + self.chance.uniform(late - 1, late + 1) * MINUTE, MINUTE))

    def _pass(self, time: dt.timedelta) -> None:
        self.moment += time
        self.before = None

    def _fly(self) -> None:
        self.zone = self._some_zone()
        self._pass(self.chance.uniform(0, 14) * HOUR)

    def _set_the_clock(self) -> None:
        if self.skew and self.chance.random() < 0.5:
            self.skew = dt.timedelta()
        else:
            minutes = self.chance.choice((2, 30, 90, 1440, 2880, 4000, 500_000, 3_000_000))
            self.skew += self.chance.uniform(-minutes, minutes) * MINUTE
        self.before = None

    def _wake_in_another_year(self) -> None:
        """As a computer with an empty battery does, until it hears what time it is."""
        skew, self.before = self.skew, None
        self.skew += self.chance.choice((-20_000, -400, 400, 3_000)) * DAY
        self.look()
        self.skew, self.before = skew, None

    def _switch(self) -> None:
        at = self.chance.randrange(len(self.reminders))
        one = self.reminders[at]
        self._set(at, dataclasses.replace(one, on=not one.on, weekdays=self._some_days()))

    def _set_to_soon(self) -> None:
        at = self.chance.randrange(len(self.reminders))
        soon = (self.wall + self.chance.randint(-2, 4) * MINUTE).time()
        one = self.reminders[at]
        self._set(at, dataclasses.replace(one, at=dt.time(soon.hour, soon.minute)))

    def _set(self, at: int, one: Reminder) -> None:
        self.reminders[at] = one
        ledger = self.ledgers[one.uid]
        story = armed(self.stories.get(one.uid, Story()), one, self.wall, self.day_end)
        self.stories[one.uid] = story
        ledger.row, ledger.skip = 0, False
        self._fit(one)

    def _fit(self, one: Reminder) -> None:
        """By a hand that sets something, a turn that is still to come today comes."""
        ledger, day = self.ledgers[one.uid], self.day()
        last = set(sorted(ledger.asked)[-1:])
        if self.turn(one) <= self.wall:
            ledger.decided, ledger.asked = day, {min(asked, day) for asked in last}
        else:
            ledger.asked = {asked for asked in last if asked < day}
            if ledger.decided >= day:
                ledger.decided = dt.date.min

    def _change_the_end_of_days(self) -> None:
        self.day_end = self.chance.randint(0, 360)
        for one in self.reminders:
            story = self.stories.get(one.uid, Story())
            self.stories[one.uid] = fitted(story, one, self.wall, self.day_end)
            self._fit(one)
        self.before = None

    def _rest(self) -> None:
        until = self.wall.replace(second=0, microsecond=0) + self.chance.randint(0, 4_000) * MINUTE
        self.rules = dataclasses.replace(self.rules, resting_until=until)

    def _rest_no_more(self) -> None:
        self.rules = dataclasses.replace(self.rules, resting_until=None)

    def _change_quiet(self) -> None:
        self.rules = dataclasses.replace(self.rules, quiet=self._some_quiet())

    def _change_done(self) -> None:
        self.done ^= {self.chance.choice(self.reminders).uid}

    def _change_rough(self) -> None:
        self.rough = not self.rough

    def _dismiss(self) -> None:
        if self.waiting is None:
            return
        uid, self.waiting = self.waiting.uid, None
        ledger = self.ledgers[uid]
        if self.chance.random() < 0.15:
            self.stories[uid] = answered(self.stories[uid])
            ledger.row = 0
            return
        self.stories[uid], halved = dismissed(self.stories[uid])
        ledger.row += 1
        expected = ledger.row == 3 and not ledger.half and not ledger.firm
        assert halved is expected, self
        if halved:
            ledger.half = ledger.skip = True
        assert (self.stories[uid].pace is Pace.HALF) is ledger.half, self

    def _as_before(self) -> None:
        one = self.chance.choice(self.reminders)
        ledger = self.ledgers[one.uid]
        if ledger.half:
            self.stories[one.uid] = asked_as_before(self.stories[one.uid])
            ledger.half, ledger.skip, ledger.firm, ledger.row = False, False, True, 0

    def _some_zone(self) -> str:
        return self.chance.choice(self.chance.choice((ZONES, SHORT_AND_LONG_NIGHTS, FAR_APART)))

    def _some_time(self) -> dt.time:
        hour = self.chance.choice((0, 1, 2, 2, 3, 9, 19, 21, self.chance.randint(0, 23)))
        return dt.time(hour, self.chance.choice((0, 30, self.chance.randint(0, 59))))

    def _some_days(self) -> frozenset[int]:
        some = frozenset(self.chance.sample(range(7), self.chance.randint(0, 7)))
        return self.chance.choice((EVERY_DAY, some))

    def _some_quiet(self) -> QuietHours:
        start, end = self.chance.choice(((21, 8), (23, 5), (13, 14), (2, 3), (0, 0)))
        return QuietHours(dt.time(start, self.chance.choice((0, 30))), dt.time(end))

    def __repr__(self) -> str:
        return "\n  ".join([f"life {self.seed}, at {self.wall} {self.zone}:", *self.said[-12:]])
