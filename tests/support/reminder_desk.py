"""Reminders over a real file, with a hand that moves the clock."""

import datetime as dt
import zoneinfo

from PySide6.QtCore import QObject, QTimer

from smallwins.domain.reminders import Reminder
from smallwins.services.day_words import DayWords
from smallwins.services.drafts import Drafts
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.services.reminders import Reminders
from smallwins.store.database import Database
from support.clock import FixedClock

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")


def on_wall(text: str) -> dt.datetime:
    """A time in Berlin, on Friday the 20th or the day that is named."""
    day, _, time = text.rpartition(" ")
    naive = dt.datetime.fromisoformat(f"2026-11-{int(day or 20):02}T{time:0>5}")
    return naive.replace(tzinfo=BERLIN).astimezone(dt.UTC)


class Listener(QObject):
    """Hears all that reminders say, in order."""

    def __init__(self, reminders: Reminders) -> None:
        super().__init__()
        self.said: list[str] = []
        reminders.due.connect(self.on_due)
        reminders.waiting_changed.connect(self.on_waiting)
        reminders.halved.connect(self.on_halved)

    def on_due(self, reminder: Reminder) -> None:
        self.said.append(f"due {reminder.uid}")

    def on_waiting(self) -> None:
        self.said.append("waiting")

    def on_halved(self, reminder: Reminder) -> None:
        self.said.append(f"halved {reminder.uid}")


class Desk:
    """What reminders need, and a hand that moves the clock and looks."""

    def __init__(self, database: Database, clock: FixedClock) -> None:
        self.database = database
        self.clock = clock
        self.begin()

    def begin(self) -> None:
        """Start the app, over the same file."""
        self.preferences = Preferences(self.database.settings)
        self.journal = Journal(self.database.wins, self.database.days, self.clock, self.preferences)
        self.words = DayWords(self.database.day_words)
        self.drafts = Drafts(self.database.drafts)
        self.reminders = Reminders(
            self.database.reminders,
            self.journal,
            self.words,
            self.preferences,
            self.clock,
            drafts=self.drafts,
        )
        self.listener = Listener(self.reminders)

    def look(self, *times: str) -> list[str]:
        """Look at these times, and give what was asked."""
        before = len(self.due)
        for one in times:
            self.clock.moment = on_wall(one)
            self.reminders.look()
        return self.due[before:]

    @property
    def due(self) -> list[str]:
        return [said.removeprefix("due ") for said in self.listener.said if said.startswith("due")]

    @property
    def waits(self) -> str:
        waiting = self.reminders.waiting
        return waiting.uid if waiting else ""

    @property
    def timer(self) -> QTimer:
        (timer,) = self.reminders.findChildren(QTimer)
        return timer
