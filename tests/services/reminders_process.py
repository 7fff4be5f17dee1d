"""A process with one reminder, by clocks that hurry: `reminders_process.py folder in minutes`.

Its reminder comes `in` so many minutes, unless there is one in the file; with `off` there is none.
It says each ring of its timer, and what is asked, and ends after so many minutes of its own; or,
with a fourth word, without a word when something is asked, as by a power cut.
"""

import datetime as dt
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from smallwins.domain.reminders import Reminder
from smallwins.services.clock import SystemClock
from smallwins.services.day_words import DayWords
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.services.reminders import Reminders
from smallwins.store.database import Database


def main(folder: str, soon: str, minutes: str, power_cut: str = "") -> int:
    app = QCoreApplication([])

    def asked(reminder: Reminder) -> None:
        if power_cut:
            os._exit(9)
        print(f"due {reminder.uid}", flush=True)

    def rang() -> None:
        print(f"ring {clock.now().astimezone(clock.zone()):%H:%M:%S}", flush=True)

    clock = SystemClock()
    with Database.open(Path(folder)) as database:
        preferences = Preferences(database.settings)
        journal = Journal(database.wins, database.days, clock, preferences)
        words = DayWords(database.day_words)
        reminders = Reminders(database.reminders, journal, words, preferences, clock)
        reminders.due.connect(asked)
        (timer,) = reminders.findChildren(QTimer)
        timer.timeout.connect(rang)
        if soon != "off" and not reminders.all()[3:]:
            # Not before it is ready: a start takes minutes of a clock that hurries.
            at = clock.now().astimezone(clock.zone()) + dt.timedelta(minutes=int(soon))
            print(f"set {reminders.add('x', at.time()).at:%H:%M}", flush=True)
        print("start", flush=True)
        reminders.start()
        print(f"waits {reminders.waiting is not None}", flush=True)
        QTimer.singleShot(int(minutes) * 60_000, app.quit)
        app.exec()
        reminders.stop()
        print("end", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
