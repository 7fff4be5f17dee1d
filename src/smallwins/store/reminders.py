"""Reminders in the file: those that were ever switched on or made, with what came of each.

One that was put away stays there, and is in no list.
"""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from smallwins.domain.reminders import OURS, Kept, Occasion, Pace, Reminder, Story, Waiting
from smallwins.store.open_file import OpenFile
from smallwins.store.rows import date_of, moment_text
from smallwins.store.schema import ReminderRow
from smallwins.store.sql import HERE, Statement

_SAID = ("at", "weekdays", "switched_on", "words")
_CAME_OF_IT = ("settled", "shown", "dismissed", "pace", "skip_next")
_BY_UID = ReminderRow.uid == HERE
_LISTED = ReminderRow.put_away_at.is_null()
_ALL = ReminderRow.select(
    *(getattr(ReminderRow, name) for name in ("uid", *_SAID, *_CAME_OF_IT, "waiting"))
)
_READ = Statement(_ALL.where(_LISTED).order_by(ReminderRow.id))
_READ_AWAY = Statement(
    _ALL.where(~_LISTED).order_by(ReminderRow.put_away_at.desc(), ReminderRow.id.desc())
)
_ADD = Statement(
    ReminderRow.insert(dict.fromkeys(("uid", *_SAID, *_CAME_OF_IT), HERE)).on_conflict("IGNORE")
)
_CHANGE = Statement(ReminderRow.update(dict.fromkeys((*_SAID, *_CAME_OF_IT), HERE)).where(_BY_UID))
_TELL = Statement(ReminderRow.update(dict.fromkeys(_CAME_OF_IT, HERE)).where(_BY_UID))
_PUT_AWAY = Statement(
    ReminderRow.update(dict.fromkeys((*_CAME_OF_IT, "put_away_at"), HERE)).where(_BY_UID)
)
_ERASE = Statement(ReminderRow.delete().where(_BY_UID))
_PUT_BACK = Statement(ReminderRow.update({"put_away_at": HERE}).where(_BY_UID))
_WAITS_NO_MORE = Statement(
    ReminderRow.update({"waiting": HERE}).where(ReminderRow.waiting.is_null(is_null=False))
)
_WAITS = Statement(ReminderRow.update({"waiting": HERE}).where(_BY_UID))

_OURS = {reminder.uid: reminder for reminder in OURS}
_PACES = {pace.value: pace for pace in Pace}
_AT_NOON: Final = dt.time(12)


class ReminderStore:
    """Takes and gives reminders. What returns is on the disk, and what raises changed nothing.

    Every call may raise a `StorageError`.
    """

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db

    def load(self) -> Kept:
        """Give all: ours, as they are at first where nobody changed them, then the person's own.

        Those that were put away are left out. One that cannot be read is off: nothing is asked at
        an hour that nobody chose.
        """
        rows = self._file.ask(lambda: _READ.rows(self._db))
        read = {row[0]: _reminder_of(row) for row in rows}
        stories = {row[0]: _story_of(row) for row in rows}
        days = ((row[0], date_of(row[-1])) for row in rows if row[-1] is not None)
        waiting = [Waiting(uid, day) for uid, day in days if day is not None]
        return Kept(
            reminders=tuple((_OURS | read).values()),
            stories=stories,
            waiting=max(waiting, key=lambda one: one.day, default=None),
        )

    def put_away_ones(self) -> list[Reminder]:
        """Give those that were put away, the last one first."""
        return [_reminder_of(row) for row in self._file.ask(lambda: _READ_AWAY.rows(self._db))]

    def keep(self, reminder: Reminder, story: Story) -> None:
        """Write a reminder, whether it is new or another now, and what came of it."""
        said = (*_said_of(reminder), *_values_of(story))
        with self._file.as_one():
            _ADD.run(self._db, (reminder.uid, *said))
            _CHANGE.run(self._db, (*said, reminder.uid))

    def put_away(self, uid: str, story: Story, waiting: Waiting | None, at: dt.datetime) -> None:
        """Take one out of the list. Its words and what came of it stay, and its place is its own.

        Args:
            uid: which.
            story: what came of it.
            waiting: what waits from now on; nothing else does.
            at: the moment, aware.
        """
        with self._file.as_one():
            _PUT_AWAY.run(self._db, (*_values_of(story), moment_text(at), uid))
            self._wait(waiting)

    def erase(self, uid: str, waiting: Waiting | None) -> None:
        """Take one out of the file: its adding is taken back.

        Args:
            uid: which.
            waiting: what waits from now on; nothing else does.
        """
        with self._file.as_one():
            _ERASE.run(self._db, (uid,))
            self._wait(waiting)

    def put_back(self, uid: str) -> Kept:
        """Put one into the list again, and give all there are now."""
        with self._file.as_one():
            _PUT_BACK.run(self._db, (None, uid))
            return self.load()

    def tell(
        self,
        stories: Mapping[str, Story],
        waiting: Waiting | None,
        *,
        patient: bool = True,
    ) -> None:
        """Write what came of some, and what waits, as one.

        Args:
            stories: what came of them, by uid.
            waiting: what waits now; nothing else does.
            patient: wait for another program that holds the file.
        """
        with self._file.as_one(patient=patient):
            for uid, story in stories.items():
                _TELL.run(self._db, (*_values_of(story), uid))
            self._wait(waiting)

    def _wait(self, waiting: Waiting | None) -> None:
        _WAITS_NO_MORE.run(self._db, (None,))
        if waiting is not None:
            _WAITS.run(self._db, (waiting.day.isoformat(), waiting.uid))


def _said_of(reminder: Reminder) -> list[object]:
    return [
        reminder.at.isoformat("minutes"),
        _weekdays_text(reminder.weekdays),
        int(reminder.on),
        reminder.words,
    ]


def _values_of(story: Story) -> list[object]:
    return [
        story.settled and story.settled.isoformat(),
        story.shown and story.shown.isoformat(),
        story.dismissed,
        story.pace.value,
        int(story.skip_next),
    ]


def _reminder_of(row: Sequence[Any]) -> Reminder:
    uid, at, weekdays, on, words = row[:5]
    ours = _OURS.get(uid)
    time = _time_of(at)
    days = frozenset(int(digit) for digit in weekdays if digit in "0123456")
    known = time is not None and _weekdays_text(days) == weekdays
    return Reminder(
        uid=uid,
        occasion=ours.occasion if ours else Occasion.OWN,
        at=time or (ours.at if ours else _AT_NOON),
        weekdays=days,
        on=bool(on) and known,
        words=words,
    )


def _story_of(row: Sequence[Any]) -> Story:
    settled, shown, dismissed, pace, skip_next = row[5:10]
    return Story(
        settled=None if settled is None else date_of(settled),
        shown=None if shown is None else date_of(shown),
        dismissed=max(0, dismissed),
        pace=_PACES.get(pace, Pace.USUAL),
        skip_next=bool(skip_next),
    )


def _weekdays_text(weekdays: Collection[int]) -> str:
    return "".join(map(str, sorted(weekdays)))


def _time_of(text: str) -> dt.time | None:
    """Read a time of day; what no version of ours wrote is none."""
    try:
        time = dt.time.fromisoformat(text)
    except ValueError:
        return None
    return time if time.isoformat("minutes") == text else None
