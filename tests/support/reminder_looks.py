"""Looks at a wall, one after the other, with what came of those before."""

import dataclasses
import datetime as dt

from smallwins.domain.reminder_schedule import (
    decide,
    dismissed,
)
from smallwins.domain.reminders import (
    OURS,
    QuietHours,
    Reminder,
    Rules,
    Story,
    Waiting,
)

AT_THREE = 180
MORNING, EVENING, BEDTIME = (dataclasses.replace(one, on=True) for one in OURS)
RULES = Rules(quiet=QuietHours(dt.time(21, 30), dt.time(8)), catch_up=dt.timedelta(hours=1))
NEVER_QUIET = dataclasses.replace(RULES, quiet=QuietHours(dt.time(), dt.time()))
FRIDAY = dt.date(2026, 11, 20)
SATURDAY = FRIDAY + dt.timedelta(days=1)


def on_wall(text: str) -> dt.datetime:
    """A time on Friday the 20th, on the day that is named: "21 8:00", or a date with its time."""
    day, _, time = text.rpartition(" ")
    date = day if "-" in day else f"2026-11-{int(day or 20):02}"
    return dt.datetime.fromisoformat(f"{date}T{time:0>5}")


class Looks:
    """Looks in a row, with what came of those before."""

    def __init__(self, *reminders: Reminder, rules: Rules = RULES) -> None:
        self.reminders = reminders
        self.rules = rules
        self.day_end = AT_THREE
        self.stories: dict[str, Story] = {}
        self.waiting: Waiting | None = None
        self.done: set[str] = set()
        self.rough = False

    def at(self, *times: str | dt.datetime) -> list[str]:
        """Look at each of these times, and give what was asked at the last; one uid at most."""
        asked: list[str] = []
        for time in times:
            made = decide(
                on_wall(time) if isinstance(time, str) else time,
                self.day_end,
                self.reminders,
                self.stories,
                self.rules,
                waiting=self.waiting,
                done=lambda one: one.uid in self.done,
                rough=lambda: self.rough,
            )
            self.stories |= made.stories
            self.waiting = made.waiting
            asked = [made.show.uid] if made.show else []
        return asked

    def dismiss(self, uid: str) -> bool:
        self.waiting = None
        self.stories[uid], halved = dismissed(self.stories[uid])
        return halved
