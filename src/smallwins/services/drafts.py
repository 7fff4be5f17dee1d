"""What is typed and not kept, written to the file while somebody types."""

import contextlib
import datetime as dt
import logging
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smallwins.domain.day_words import Moment
from smallwins.domain.errors import SmallWinsError
from smallwins.store.drafts import DraftStore

_log = logging.getLogger(__name__)

_TYPING_MS: Final = 1_000
_MOST_TRIES: Final = 20

TODAY: Final = "today"
QUICK: Final = "quick"
ADD: Final = "add"
"""The places of the two fields, and the first part of the names of those on pages of days. A line
on a note has its win's uid in the name of its place."""

_OF_DAYS: Final = frozenset({ADD, *Moment})


def day_of_place(place: str) -> dt.date | None:
    """Give the day on whose page a place is; None where it is on none."""
    part, _, day = place.partition("/")
    return dt.date.fromisoformat(day) if part in _OF_DAYS and day else None


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
        self._tries = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._write_soon)

    def words(self, place: str) -> str:
        """Give the words that wait for a place; "" where there are none."""
        return self._typed.get(place, self._in_file.get(place, ""))

    def hold(self, place: str, words: str) -> None:
        """Keep what is typed in a place now, within a second; "" when it was kept or deleted."""
        if words == self.words(place):
            return
        self._typed[place] = words
        if self._store is not None:
            if not words:
                # At once: were the app killed now, a kept win would wait as a draft as well.
                self._soon.start(0)
            elif not self._soon.isActive():
                # Not from the last letter on: steady typing is kept as it goes.
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
        return all_kept

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
        kept = self.write(patient=False)
        self._tries = 0 if kept else self._tries + 1
        if not kept and self._tries < _MOST_TRIES:
            self._soon.start(_TYPING_MS)
