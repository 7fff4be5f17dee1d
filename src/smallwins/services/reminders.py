"""Wakes when a reminder may be due, and says which one is asked.

One timer for all: it rings once in a minute while any reminder is on, and never while all are off.
It is no alarm for a far hour, since a computer that slept, a flight or a clock set by hand would
make that hour another; at each ring the wall is read anew.
"""

import dataclasses
import datetime as dt
from typing import Final

import uuid_utils
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from smallwins.domain.day_words import Moment
from smallwins.domain.errors import StorageError
from smallwins.domain.reminder_schedule import (
    BEFORE_ITS_TIME,
    Decision,
    app_day,
    armed,
    decide,
    fitted,
    next_look,
    put_back,
    still_waits,
    turn_of,
)
from smallwins.domain.reminders import (
    EVERY_DAY,
    Occasion,
    Pace,
    Reminder,
    Rules,
    Story,
    checked,
    rules_of,
)
from smallwins.domain.settings import Settings
from smallwins.domain.wins import Energy
from smallwins.services.clock import Clock
from smallwins.services.day_words import DayWords
from smallwins.services.drafts import NEW_REMINDER, Drafts, reminder_place
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.services.reminder_memory import ReminderMemory
from smallwins.store.reminders import ReminderStore

_ONE_DAY: Final = dt.timedelta(days=1)
_MS: Final = dt.timedelta(milliseconds=1)


class Reminders(QObject):
    """Holds the reminders, and looks which is due from `start` to `stop`.

    That a reminder was asked is in the file before `due` says so: a crash, or a second start, asks
    nothing twice. Where that cannot be written it is tried again, as long as it may come late.
    What nobody is asked about, such as a "not now", holds at once. Where it cannot be written, it
    goes to the file with the next look that can, or at `stop`.

    Args:
        store: where they are.
        journal: knows which day it is, what was kept, and whether it is a rough day.
        day_words: knows which check-ins were met.
        preferences: hold the quiet hours, and until when reminders rest.
        clock: knows the moment and the zone.
        drafts: where words wait that are not kept; None where none do.

    Raises:
        StorageError: the file cannot be read.

    Signals:
        changed(): a reminder, or what holds for all, is another now.
        due(Reminder): this one is asked now.
        waiting_changed(): another prompt stands there now, or none.
        halved(Reminder): this one comes half as often from now on; said once.
        was_dismissed(): what waited was dismissed; `ask_again` takes it back.
    """

    changed = Signal()
    due = Signal(Reminder)
    waiting_changed = Signal()
    halved = Signal(Reminder)
    was_dismissed = Signal()

    def __init__(
        self,
        store: ReminderStore,
        journal: Journal,
        day_words: DayWords,
        preferences: Preferences,
        clock: Clock,
        parent: QObject | None = None,
        *,
        drafts: Drafts | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory = ReminderMemory(store, clock, drafts, self)
        self._journal = journal
        self._day_words = day_words
        self._preferences = preferences
        self._clock = clock
        self._settings = preferences.settings
        self._going = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        # One that may ring seconds early would ring before the minute, and then once more.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)
        self._memory.waiting_changed.connect(self.waiting_changed)
        preferences.changed.connect(self._fit)
        journal.kept.connect(self._look_at_what_waits)
        day_words.met_changed.connect(self._look_at_what_waits)

    def start(self) -> None:
        """Look now, and from now on."""
        self._going = True
        self.look()

    def stop(self) -> None:
        """Look no more: the file is about to be closed. What is not in it goes there now."""
        self._going = False
        self._timer.stop()
        if self._memory.is_untold:
            self._memory.settle({}, self._memory.waiting, patient=True)

    def all(self) -> list[Reminder]:
        """Give ours, then the person's own."""
        return list(self._memory.reminders.values())

    @property
    def rules(self) -> Rules:
        """What holds for all of them."""
        return rules_of(self._preferences.settings)

    @property
    def waiting(self) -> Reminder | None:
        """The one that was asked and stands unanswered; None where none does."""
        waiting = self._memory.waiting
        return None if waiting is None else self._memory.reminders.get(waiting.uid)

    @property
    def resting_until(self) -> dt.datetime | None:
        """Until when they all rest, on the wall; None while they do not."""
        until = self.rules.resting_until
        return until if until is not None and self._wall() < until else None

    @property
    def today(self) -> dt.date:
        """The day it is on the wall."""
        return app_day(self._wall(), self._settings.day_end)

    @property
    def any_comes(self) -> bool:
        """Whether any is switched on, on any day."""
        return any(reminder.comes for reminder in self.all())

    def comes_half_as_often(self, uid: str) -> bool:
        """Whether a reminder comes every other time, for it was dismissed again and again."""
        return self._memory.story(uid).pace is Pace.HALF

    def change(self, reminder: Reminder) -> Reminder:
        """Write a reminder as it is now, and give it as it is kept.

        Switched on or set to another time, it does not come at once, and comes when that is met.
        Where its words are others, those that waited for it end with it. One that is put away
        stays as it was put away.

        Raises:
            TextRefusedError: words that cannot be kept.
            StorageError: it was not written, and all is as before.
        """
        reminder = checked(reminder)
        before = self._memory.reminders.get(reminder.uid)
        if before is None or reminder == before:
            return reminder
        story = self._memory.story(reminder.uid)
        if reminder.on and _when(reminder) != _when(before):
            story = armed(story, reminder, self._wall(), self._settings.day_end)
        place = reminder_place(reminder.uid) if reminder.words != before.words else ""
        self._memory.keep(reminder, story, place)
        self._tell_and_look()
        return reminder

    def switch(self, uid: str, on: bool) -> None:  # noqa: FBT001 - the one thing said of it
        """Switch one on or off.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        self.change(dataclasses.replace(self._memory.reminders[uid], on=on))

    def add(self, words: str, at: dt.time, weekdays: frozenset[int] = EVERY_DAY) -> Reminder:
        """Add one of the person's own, switched on.

        Raises:
            TextRefusedError: words that cannot be kept.
            StorageError: it was not written, and all is as before.
        """
        uid = str(uuid_utils.uuid7())
        own = checked(
            Reminder(uid=uid, occasion=Occasion.OWN, at=at, weekdays=weekdays, on=True, words=words)
        )
        story = armed(Story(), own, self._wall(), self._settings.day_end)
        self._memory.keep(own, story, NEW_REMINDER)
        self._tell_and_look()
        return own

    def put_away(self, uid: str, *, for_good: bool = False) -> None:
        """Put one of the person's own away: it is in no list, and does not come.

        Its words stay in the file, what came of it, and what is half written for it. With
        `for_good`, which takes back an adding, none of it does.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        if uid in self._memory.reminders:
            self._memory.put_away(uid, for_good=for_good)
            self._tell_and_look()

    def put_away_ones(self) -> list[Reminder]:
        """Give those that were put away, the last one first. May raise a `StorageError`."""
        return self._memory.put_away_ones()

    def put_back(self, uid: str) -> None:
        """Put one that was put away where it was on its list, as it was. It does not come at once.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        memory = self._memory
        if uid not in memory.reminders and memory.put_back(
            uid, lambda one, story: put_back(story, one, self._wall(), self._settings.day_end)
        ):
            self._tell_and_look()

    def rest_until(self, moment: dt.datetime | None) -> None:
        """Let all rest until the wall shows this; None ends the rest.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        until = "" if moment is None else moment.isoformat(timespec="minutes")
        self._preferences.change(reminders_rest_until=until)

    def rest_for(self, days: int) -> None:
        """Let all rest for so many days, today the first. Raises what `rest_until` does."""
        self.rest_to(self.today + dt.timedelta(days=days))

    def rest_to(self, day: dt.date) -> None:
        """Let all rest until this day begins. Raises what `rest_until` does."""
        self.rest_until(dt.datetime.combine(day, self._day_begins))

    def ends_with_a_day(self, until: dt.datetime) -> bool:
        """Whether a day begins at that moment of a rest's end."""
        return until.time() == self._day_begins

    @property
    def _day_begins(self) -> dt.time:
        return dt.time(*divmod(self._settings.day_end, 60))

    def dismiss(self, uid: str) -> None:
        """What waits was dismissed; one that waits no more counts for nothing."""
        if self._memory.waiting is None or self._memory.waiting.uid != uid:
            return
        halved = self._memory.dismiss()
        if halved:
            self.changed.emit()
        self.was_dismissed.emit()
        if halved:
            self.halved.emit(self._memory.reminders[uid])

    @property
    def can_ask_again(self) -> bool:
        """Whether the newest "not now" can be taken back: its prompt would wait as before."""
        done = self._memory.dismissal
        if done is None:
            return False
        now, ends, rules = self._wall(), self._settings.day_end, self.rules
        try:
            return still_waits(now, ends, self.all(), rules, done.waiting, self._is_done)
        except StorageError:
            return False

    def ask_again(self) -> bool:
        """Take back the newest "not now", and say whether there was one that could be.

        Its prompt waits as before. Where it was the one that halved, it comes as often as before.
        """
        can = self.can_ask_again
        if can and self._memory.take_back():
            self.changed.emit()
        return can

    def answer(self, uid: str) -> None:
        """A prompt was acted on: it waits no more."""
        self._memory.answer(uid)

    def ask_as_before(self, uid: str) -> None:
        """Let one that comes half as often come each time again.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        self._memory.ask_as_before(uid)
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        """Look at the wall now; for whoever knows that it jumped, as after sleep."""
        if not self._going:
            return
        now, rules = self._wall(), self.rules
        self._wait(now)
        try:
            made = decide(
                now,
                self._settings.day_end,
                self.all(),
                self._memory.stories,
                rules,
                waiting=self._memory.waiting,
                done=self._is_done,
                rough=self._is_rough,
            )
            self._take(made)
            if rules.resting_until is not None and now >= rules.resting_until:
                # It is over for good, also where the clock is set back before its end.
                self.rest_until(None)
        except StorageError as error:
            self._memory.note(error)
            return
        self._memory.went_well()

    def _take(self, made: Decision) -> None:
        """Write what a look came to, and say it."""
        memory = self._memory
        if made.show is not None:
            memory.tell(made.stories, made.waiting, patient=False)
            self.due.emit(made.show)
        elif made.stories or made.waiting != memory.waiting or memory.is_untold:
            memory.settle(made.stories, made.waiting)

    def _wait(self, now: dt.datetime) -> None:
        wait = next_look(now, self.all())
        if wait is None:
            self._timer.stop()
        else:
            self._timer.start(wait // _MS)

    def _wall(self) -> dt.datetime:
        """What the wall shows; the zone is asked for each time, since a journey changes it."""
        return self._on_wall(self._clock.now())

    def _on_wall(self, moment: dt.datetime) -> dt.datetime:
        return moment.astimezone(self._clock.zone()).replace(tzinfo=None)

    def _is_done(self, reminder: Reminder) -> bool:
        day = self._journal.today()
        if reminder.occasion is not Occasion.OWN:
            return Moment(reminder.occasion.value) in self._day_words.met(day)
        since = turn_of(reminder, day, self._settings.day_end) - BEFORE_ITS_TIME
        newest = (self._journal.wins_of(of, limit=1) for of in (day, day - _ONE_DAY))
        kept = (self._on_wall(win.kept_at) for wins in newest for win in wins)
        return any(since <= moment <= self._wall() for moment in kept)

    def _is_rough(self) -> bool:
        return self._journal.energy_of(self._journal.today()) is Energy.ROUGH

    @Slot()
    def _look_at_what_waits(self) -> None:
        if self._memory.waiting is not None:
            self.look()

    @Slot(object)
    def _fit(self, settings: Settings) -> None:
        """The settings are others: what they say of days and of reminders holds at once."""
        before, self._settings = self._settings, settings
        if settings.day_end != before.day_end:
            now = self._wall()
            stories = {
                one.uid: fitted(self._memory.story(one.uid), one, now, settings.day_end)
                for one in self.all()
                if one.on
            }
            self._memory.settle(stories, self._memory.waiting)
        if settings.day_end != before.day_end or rules_of(settings) != rules_of(before):
            self._tell_and_look()

    def _tell_and_look(self) -> None:
        self.changed.emit()
        self.look()


def _when(reminder: Reminder) -> tuple[object, ...]:
    return (reminder.on, reminder.at, reminder.weekdays)
