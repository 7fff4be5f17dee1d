"""Wakes when a reminder may be due, and says which one is asked.

One timer for all: it rings once in a minute while any reminder is on, and never while all are off.
It is no alarm for a far hour, since a computer that slept, a flight or a clock set by hand would
make that hour another; at each ring the wall is read anew.
"""

import dataclasses
import datetime as dt
import logging
from collections.abc import Mapping
from typing import Final

import uuid_utils
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from smallwins.domain.day_words import Moment
from smallwins.domain.errors import StorageError
from smallwins.domain.reminder_schedule import (
    BEFORE_ITS_TIME,
    Decision,
    answered,
    app_day,
    armed,
    asked_as_before,
    decide,
    dismissed,
    fitted,
    next_look,
    turn_of,
)
from smallwins.domain.reminders import (
    EVERY_DAY,
    Occasion,
    Pace,
    Reminder,
    Rules,
    Story,
    Waiting,
    checked,
    rules_of,
)
from smallwins.domain.settings import Settings
from smallwins.domain.wins import Energy
from smallwins.services.clock import Clock
from smallwins.services.day_words import DayWords
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.store.reminders import ReminderStore

_LOG = logging.getLogger(__name__)
_ONE_DAY: Final = dt.timedelta(days=1)
_MS: Final = dt.timedelta(milliseconds=1)


class Reminders(QObject):
    """Holds the reminders, and looks which is due from `start` to `stop`.

    That a reminder was asked is in the file before `due` says so: a crash, or a second start, asks
    nothing twice. Where that cannot be written it is tried again, as long as it may come late.

    Args:
        store: where they are.
        journal: knows which day it is, what was kept, and whether it is a rough day.
        day_words: knows which check-ins were met.
        preferences: hold the quiet hours, and until when reminders rest.
        clock: knows the moment and the zone.

    Raises:
        StorageError: the file cannot be read.

    Signals:
        changed(): a reminder, or what holds for all, is another now.
        due(Reminder): this one is asked now.
        waiting_changed(): another prompt stands there now, or none.
        halved(Reminder): this one comes half as often from now on; said once.
    """

    changed = Signal()
    due = Signal(Reminder)
    waiting_changed = Signal()
    halved = Signal(Reminder)

    def __init__(
        self,
        store: ReminderStore,
        journal: Journal,
        day_words: DayWords,
        preferences: Preferences,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._journal = journal
        self._day_words = day_words
        self._preferences = preferences
        self._clock = clock
        kept = store.load()
        self._reminders = {reminder.uid: reminder for reminder in kept.reminders}
        self._stories = dict(kept.stories)
        self._waiting = kept.waiting
        self._settings = preferences.settings
        self._going = False
        self._trouble: type[StorageError] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        # One that may ring seconds early would ring before the minute, and then once more.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)
        preferences.changed.connect(self._fit)
        journal.kept.connect(self._look_at_what_waits)
        day_words.met_changed.connect(self._look_at_what_waits)

    def start(self) -> None:
        """Look now, and from now on."""
        self._going = True
        self.look()

    def stop(self) -> None:
        """Look no more: the file is about to be closed."""
        self._going = False
        self._timer.stop()

    def all(self) -> list[Reminder]:
        """Give ours, then the person's own."""
        return list(self._reminders.values())

    @property
    def rules(self) -> Rules:
        """What holds for all of them."""
        return rules_of(self._preferences.settings)

    @property
    def waiting(self) -> Reminder | None:
        """The one that was asked and stands unanswered; None where none does."""
        return None if self._waiting is None else self._reminders.get(self._waiting.uid)

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
        return any(reminder.comes for reminder in self._reminders.values())

    def comes_half_as_often(self, uid: str) -> bool:
        """Whether a reminder comes every other time, for it was dismissed again and again."""
        return self._story(uid).pace is Pace.HALF

    def change(self, reminder: Reminder) -> Reminder:
        """Write a reminder as it is now, and give it as it is kept.

        Switched on or set to another time, it does not come at once, and comes when that is met.

        Raises:
            TextRefusedError: words that cannot be kept.
            StorageError: it was not written, and all is as before.
        """
        reminder = checked(reminder)
        before = self._reminders.get(reminder.uid)
        if reminder == before:
            return reminder
        story = self._story(reminder.uid)
        if reminder.on and (before is None or _when(reminder) != _when(before)):
            story = armed(story, reminder, self._wall(), self._settings.day_end)
        self._store.keep(reminder, story)
        self._reminders[reminder.uid] = reminder
        self._stories[reminder.uid] = story
        self.changed.emit()
        self.look()
        return reminder

    def switch(self, uid: str, on: bool) -> None:  # noqa: FBT001 - the one thing said of it
        """Switch one on or off.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        self.change(dataclasses.replace(self._reminders[uid], on=on))

    def add(self, words: str, at: dt.time, weekdays: frozenset[int] = EVERY_DAY) -> Reminder:
        """Add one of the person's own, switched on.

        Raises:
            TextRefusedError: words that cannot be kept.
            StorageError: it was not written, and all is as before.
        """
        uid = str(uuid_utils.uuid7())
        own = Reminder(
            uid=uid, occasion=Occasion.OWN, at=at, weekdays=weekdays, on=True, words=words
        )
        return self.change(own)

    def take_out(self, uid: str) -> None:
        """Take out one of the person's own; `change` puts it back.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        self._store.take_out(uid)
        del self._reminders[uid]
        self._stories.pop(uid, None)
        self.changed.emit()
        self.look()

    def rest_until(self, moment: dt.datetime | None) -> None:
        """Let all rest until the wall shows this; None ends the rest.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        until = "" if moment is None else moment.isoformat(timespec="minutes")
        self._preferences.change(reminders_rest_until=until)

    def rest_for(self, days: int) -> None:
        """Let all rest for so many days, today the first: they wake as the day after begins.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        self.rest_to(self.today + dt.timedelta(days=days))

    def rest_to(self, day: dt.date) -> None:
        """Let all rest until this day begins.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        self.rest_until(dt.datetime.combine(day, self._day_begins))

    def ends_with_a_day(self, until: dt.datetime) -> bool:
        """Whether a day begins at that moment of a rest's end."""
        return until.time() == self._day_begins

    @property
    def _day_begins(self) -> dt.time:
        return dt.time(*divmod(self._settings.day_end, 60))

    def dismiss(self, uid: str) -> None:
        """What waits was dismissed; one that waits no more counts for nothing."""
        if self._waiting is None or self._waiting.uid != uid:
            return
        story, halved = dismissed(self._story(uid))
        self._settle({uid: story}, None)
        if halved:
            self.changed.emit()
            self.halved.emit(self._reminders[uid])

    def answer(self, uid: str) -> None:
        """A prompt was acted on: it waits no more."""
        if uid not in self._reminders:
            return
        waiting = None if self._waiting and self._waiting.uid == uid else self._waiting
        self._settle({uid: answered(self._story(uid))}, waiting)

    def ask_as_before(self, uid: str) -> None:
        """Let one that comes half as often come each time again.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        story = asked_as_before(self._story(uid))
        self._store.tell({uid: story}, self._waiting)
        self._stories[uid] = story
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
                self._stories,
                rules,
                waiting=self._waiting,
                done=self._is_done,
                rough=self._is_rough,
            )
            self._take(made)
            if rules.resting_until is not None and now >= rules.resting_until:
                # It is over for good, also where the clock is set back before its end.
                self.rest_until(None)
        except StorageError as error:
            self._note(error)
            return
        self._trouble = None

    def _take(self, made: Decision) -> None:
        """Write what a look came to, and say it."""
        if made.show is None:
            if made.stories or made.waiting != self._waiting:
                self._settle(made.stories, made.waiting)
            return
        self._store.tell(made.stories, made.waiting, patient=False)
        self._adopt(made.stories, made.waiting)
        self.due.emit(made.show)

    def _settle(self, stories: Mapping[str, Story], waiting: Waiting | None) -> None:
        """Nobody is asked about this: where it cannot be written, it holds while the app runs."""
        try:
            self._store.tell(stories, waiting, patient=False)
        except StorageError as error:
            self._note(error)
        self._adopt(stories, waiting)

    def _adopt(self, stories: Mapping[str, Story], waiting: Waiting | None) -> None:
        self._stories |= stories
        before, self._waiting = self._waiting, waiting
        if waiting != before:
            self.waiting_changed.emit()

    def _note(self, error: StorageError) -> None:
        """Tell the log once of each trouble, and not once in a minute."""
        if type(error) is not self._trouble:
            _LOG.warning("What came of reminders is not in the file: %r", error)
        self._trouble = type(error)

    def _wait(self, now: dt.datetime) -> None:
        wait = next_look(now, self._reminders.values())
        if wait is None:
            self._timer.stop()
        else:
            self._timer.start(wait // _MS)

    def _wall(self) -> dt.datetime:
        """What the wall shows; the zone is asked for each time, since a journey changes it."""
        return self._on_wall(self._clock.now())

    def _on_wall(self, moment: dt.datetime) -> dt.datetime:
        return moment.astimezone(self._clock.zone()).replace(tzinfo=None)

    def _story(self, uid: str) -> Story:
        return self._stories.get(uid, Story())

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
        if self._waiting is not None:
            self.look()

    @Slot(object)
    def _fit(self, settings: Settings) -> None:
        """The settings are others: what they say of days and of reminders holds at once."""
        before, self._settings = self._settings, settings
        if settings.day_end != before.day_end:
            now = self._wall()
            stories = {
                uid: fitted(self._story(uid), reminder, now, settings.day_end)
                for uid, reminder in self._reminders.items()
                if reminder.on
            }
            self._settle(stories, self._waiting)
        if settings.day_end != before.day_end or rules_of(settings) != rules_of(before):
            self.changed.emit()
            self.look()


def _when(reminder: Reminder) -> tuple[object, ...]:
    return (reminder.on, reminder.at, reminder.weekdays)
