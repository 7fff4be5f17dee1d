"""What is typed and not kept, written to the file while somebody types."""

import contextlib
import datetime as dt
import logging
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smallwins.domain.day_words import Moment
from smallwins.domain.days import parse_day
from smallwins.domain.errors import DayOutOfRangeError, SmallWinsError
from smallwins.domain.wins import LINES
from smallwins.store.drafts import DraftStore

_log = logging.getLogger(__name__)

_TYPING_MS: Final = 1_000
_CALM_MS: Final = 30_000

TODAY: Final = "today"
QUICK: Final = "quick"
"""The places of the two fields."""

SMALL_THING: Final = "small thing"
"""The line where a small thing is put down for today."""

ADD: Final = "add"
"""The part of a day's page where a win is added to it."""

_REWARD: Final = "reward"

TREAT: Final = f"{_REWARD}/treat"
"""The line on which the treat gets its name."""

NEW_REMINDER: Final = "reminder"
"""The line on which a person adds a reminder of their own."""

_LINE: Final = "line"
_PERSON: Final = "person"
_CHEER: Final = "cheer"

_OF_DAYS: Final = frozenset({ADD, *Moment})


def day_place(part: str, day: dt.date) -> str:
    """Name the place on the page of a day where wins are added, or words of a `Moment` written.

    Whoever asks the same of a day elsewhere has the same words.
    """
    return f"{part}/{day.isoformat()}"


def day_of_place(place: str) -> dt.date | None:
    """Give the day on whose page a place is; None where it is on none."""
    part, _, day = place.partition("/")
    if part not in _OF_DAYS:
        return None
    try:
        return parse_day(day)
    except DayOutOfRangeError:
        return None


def reward_place(number: int) -> str:
    """Name the place where a reward that is half written waits; 0 for a new one."""
    return f"{_REWARD}/{number}"


def is_of_reward(place: str) -> bool:
    """Whether a place is that of a reward, or of the treat."""
    return place.partition("/")[0] == _REWARD


def reminder_place(uid: str) -> str:
    """Name the place where other words for one of the person's own reminders wait."""
    return f"{NEW_REMINDER}/{uid}"


def is_of_reminder(place: str) -> bool:
    """Whether a place is that of one of the person's own reminders, or of a new one."""
    return place.partition("/")[0] == NEW_REMINDER


def line_place(name: str) -> str:
    """Name the place where a line to rest on that is half written waits; "" for a new one."""
    return f"{_LINE}/{name}"


def person_place(number: int) -> str:
    """Name the place where a person to share with that is half written waits; 0 for a new one."""
    return f"{_PERSON}/{number}"


def person_of_place(place: str) -> int | None:
    """Give the number of the person a place is named after, 0 for a new one; else None."""
    kind, _, number = place.partition("/")
    return int(number) if kind == _PERSON and number.isascii() and number.isdigit() else None


def note_place(uid: str, line: str) -> str:
    """Name the place where what is written on one of LINES of a win waits.

    It is the same while the win is put away: the words wait for it to be brought back, as the win
    itself does, and whoever erases a win for good has to take them along.
    """
    return f"{uid}/{line}"


def cheer_place(uid: str) -> str:
    """Name the place where the message waits that asks for cheer for a win, as it was changed."""
    return f"{uid}/{_CHEER}"


def win_of_cheer(place: str) -> str | None:
    """Give the uid of the win a message that asks for cheer waits for; None where it is no such."""
    uid, _, line = place.rpartition("/")
    return uid if uid and line == _CHEER else None


def note_of_place(place: str) -> tuple[str, str] | None:
    """Give the uid and the line a place is named after; None where it is none of a note's."""
    uid, _, line = place.rpartition("/")
    return (uid, line) if uid and line in LINES else None


class Drafts(QObject):
    """Keeps what is typed in each place, so that a closed app or a cut wire takes no word.

    A place is a name for a line somebody types in, such as "today".

    Args:
        store: where they wait; None while another app has them, whose words they are.

    Signals:
        held(str, str): other words are typed in this place now; "" for none.
    """

    held = Signal(str, str)

    def __init__(self, store: DraftStore | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._typed: dict[str, str] = {}
        self._in_file = self._waiting()
        self._pace = _TYPING_MS
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._write_soon)

    def words(self, place: str) -> str:
        """Give the words that wait for a place; "" where there are none."""
        return self._typed.get(place, self._in_file.get(place, ""))

    def days(self, part: str) -> list[dt.date]:
        """Give the days for whose pages words wait in this part, the oldest first."""
        places = {**self._in_file, **self._typed}
        days = {place: day_of_place(place) for place in places if self.words(place)}
        return sorted(day for place, day in days.items() if day and place == day_place(part, day))

    def hold(self, place: str, words: str) -> None:
        """Keep what is typed in a place now, within a second; "" when it was kept or deleted."""
        if words == self.words(place):
            return
        self._typed[place] = words
        if self._store is not None:
            if not words:
                # At once: were the app killed now, a kept win would wait as a draft as well.
                self._soon.start(0)
            elif not 0 <= self._soon.remainingTime() <= _TYPING_MS:
                # Not from the last letter on: steady typing is kept as it goes. Who types again
                # waits for no calm try.
                self._soon.start(_TYPING_MS)
        self.held.emit(place, words)

    @contextlib.contextmanager
    def ending(self, place: str) -> Iterator[None]:
        """What is written inside takes the draft of this place along: as one, or not at all.

        An app that is killed a moment after a win was kept does not offer its words once more.
        """
        if self._store is None or not self._in_file.get(place):
            yield
            return
        with self._store.ending(place):
            yield
        self._in_file[place] = ""

    @property
    def unwritten(self) -> dict[str, str]:
        """What is typed and in no file, by its place."""
        return {
            place: words
            for place, words in self._typed.items()
            if words and words != self._in_file.get(place)
        }

    def write(self, *, patient: bool) -> bool:
        """Write what is not in the file as it was typed, and say whether all of it is there now.

        What did not go is tried again, ever more calmly; where all of it is there, nothing ticks.

        Args:
            patient: wait for another program that holds the file; somebody who types must not.
        """
        self._soon.stop()
        if self._store is None:
            return not self.unwritten
        all_kept = True
        for place, words in self._typed.items():
            if words == self._in_file.get(place, ""):
                continue
            try:
                self._store.keep(place, words, patient=patient)
            except SmallWinsError as error:
                _log.warning("A draft was not kept: %r", error)
                all_kept = False
            else:
                self._in_file[place] = words
        if all_kept:
            self._pace = _TYPING_MS
        else:
            self._soon.start(self._pace)
            self._pace = min(2 * self._pace, _CALM_MS)
        return all_kept

    def rest(self) -> None:
        """Try no more: the file is about to be closed."""
        self._soon.stop()

    def _waiting(self) -> dict[str, str]:
        if self._store is None:
            return {}
        try:
            return self._store.waiting()
        except SmallWinsError as error:
            _log.warning("The drafts could not be read: %r", error)
            return {}

    @Slot()
    def _write_soon(self) -> None:
        self.write(patient=False)
