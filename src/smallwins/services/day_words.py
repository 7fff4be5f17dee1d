"""What a person writes of a day beside its wins; it goes to the file while they write."""

import datetime as dt
import functools
import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smallwins.domain.day_words import Moment, Part
from smallwins.domain.errors import SmallWinsError
from smallwins.domain.wins import Win
from smallwins.store.day_words import DayWordsStore

_log = logging.getLogger(__name__)

_PAUSE_MS: Final = 300
_AT_LATEST_MS: Final = 700
_AGAIN_MS: Final = 1_000

_Place = tuple[dt.date, Part]


class DayWords(QObject):
    """Morning, evening and bedtime words, the journal of a day, and what was held on to.

    Args:
        store: where it is written.

    Signals:
        words_changed(date, Part): what is written there is in the file now.
        met_changed(date): a check-in of this day was met, or is open again.
        held_changed(date): other wins of this day are held on to now.
        refused(SmallWinsError): what is typed did not go into the file. It is tried again, and said
            again where the reason is another.
        went_well(): all that is typed is in the file, which it was not before.
    """

    words_changed = Signal(dt.date, object)
    met_changed = Signal(dt.date)
    held_changed = Signal(dt.date)
    refused = Signal(object)
    went_well = Signal()

    def __init__(self, store: DayWordsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._typing: dict[_Place, Callable[[], str]] = {}
        self._begun: set[_Place] = set()
        self._trouble: SmallWinsError | None = None
        self._pause = self._timer(_PAUSE_MS)
        self._at_latest = self._timer(_AT_LATEST_MS)

    def words(self, day: dt.date, part: Part) -> str:
        """Give what is written there, typed words included; "" where nothing is.

        Raises:
            StorageError: the file cannot be read.
        """
        typed = self._typed_at((day, part))
        return self._store.words(day, part) if typed is None else typed

    def before(self, day: dt.date, part: Part) -> str:
        """Give the words that stood there before the app last began to change them; "" for none.

        A journal alone has any: what a moment held before is the undo of the page that shows it.

        Raises:
            StorageError: the file cannot be read.
        """
        return self._store.before(day, part)

    def typed(self, day: dt.date, part: Part, give: Callable[[], str]) -> None:
        """Somebody types there: it is in the file at each pause, and within a second.

        Args:
            day: the day.
            part: where on its page.
            give: gives all that stands there; asked when it is written. Whoever gives it says when
                they leave, and is asked no more.
        """
        before = self._typing.get((day, part))
        if before is not None and before != give:
            self.write(patient=False)  # somebody else typed there, and their words come first
        self._typing[day, part] = give
        self._pause.start(_AGAIN_MS if self._trouble else _PAUSE_MS)
        if not self._at_latest.isActive():
            # Not from the last letter on: steady typing is kept as it goes.
            self._at_latest.start(_AGAIN_MS if self._trouble else _AT_LATEST_MS)

    def leave(self, day: dt.date, part: Part) -> None:
        """Whoever typed there goes: it is written now. What did not go is held, and tried again."""
        text = self._typed_at((day, part))
        if text is None:
            return
        self._typing[day, part] = functools.partial(str, text)
        if not self._trouble:  # else it is tried within a second, if the app is there by then
            self.write(patient=False)

    def keep(self, day: dt.date, part: Part, text: str) -> None:
        """Write at once.

        Raises:
            TooLongError: more than fits.
            StorageError: it did not go; what is there stays.
        """
        self._write((day, part), text, patient=True)
        self._typing.pop((day, part), None)
        self.words_changed.emit(day, part)

    @property
    def trouble(self) -> SmallWinsError | None:
        """What keeps typed words from the file now; None where nothing does."""
        return self._trouble

    @property
    def unwritten_place(self) -> tuple[dt.date, Part] | None:
        """Where words stand that are in no file; None where there are none."""
        return next((place for place in self._typing if self._typed_at(place) is not None), None)

    @property
    def unwritten(self) -> dict[str, str]:
        """What is typed and in no file, by its place."""
        typed = {place: self._typed_at(place) for place in list(self._typing)}
        return {f"{day}/{part}": text for (day, part), text in typed.items() if text is not None}

    def write(self, *, patient: bool) -> bool:
        """Write what is not in the file as it is typed, and say whether all of it is there now.

        Args:
            patient: wait for another program that holds the file; somebody who types must not.
        """
        self._pause.stop()
        self._at_latest.stop()
        trouble: SmallWinsError | None = None
        for place in list(self._typing):
            text = self._typed_at(place)
            if text is None:
                continue
            try:
                self._write(place, text, patient=patient)
            except SmallWinsError as error:
                _log.warning("What is typed was not written: %r", error)
                trouble = error
            else:
                del self._typing[place]
                self.words_changed.emit(*place)
        before, self._trouble = self._trouble, trouble
        if trouble is not None:
            # It is remembered: the way it came would hold all that was on that way.
            trouble.__traceback__ = trouble.__cause__ = trouble.__context__ = None
            self._at_latest.start(_AGAIN_MS)
            if type(trouble) is not type(before):
                self.refused.emit(trouble)
        elif before is not None:
            self.went_well.emit()
        return trouble is None

    def rest(self) -> None:
        """Try no more: the file is about to be closed."""
        self._pause.stop()
        self._at_latest.stop()

    def of_part(
        self, part: Part, limit: int, *, before: dt.date | None = None
    ) -> list[tuple[dt.date, str]]:
        """Give what is written in one part of days before a day, the newest day first.

        Raises:
            StorageError: the file cannot be read.
        """
        return self._store.of_part(part, limit, before=before)

    def met(self, day: dt.date) -> frozenset[Moment]:
        """Give the check-ins of a day that were met or let go.

        Raises:
            StorageError: the file cannot be read.
        """
        return self._store.met(day)

    def meet(self, day: dt.date, moment: Moment) -> None:
        """A check-in was met, or let go: it does not come again that day.

        Raises:
            StorageError: it was not written.
        """
        self._store.set_met(day, moment, met=True)
        self.met_changed.emit(day)

    def meet_again(self, day: dt.date, moment: Moment) -> None:
        """Take back that a check-in was met.

        Raises:
            StorageError: it was not written.
        """
        self._store.set_met(day, moment, met=False)
        self.met_changed.emit(day)

    def held(self, day: dt.date) -> list[Win]:
        """Give the wins of a day that are held on to, the oldest first.

        Raises:
            StorageError: the file cannot be read.
        """
        return self._store.held(day)

    def hold(self, win: Win, held: bool) -> None:  # noqa: FBT001 - the one thing said of it
        """Hold on to a win on the evening of its day, or let go of it.

        Raises:
            StorageError: it was not written.
        """
        self._store.set_held(win.day, win.id, held=held)
        self.held_changed.emit(win.day)

    def _write(self, place: _Place, text: str, *, patient: bool) -> None:
        day, part = place
        if self._store.write(day, part, text, anew=place not in self._begun, patient=patient):
            self._begun.add(place)

    def _typed_at(self, place: _Place) -> str | None:
        """Give what is typed there; None where nothing is that is not written."""
        give = self._typing.get(place)
        try:
            return None if give is None else give()
        except RuntimeError:  # Qt has deleted what it was typed into
            _log.exception("What was typed at %s, %s, was not handed over.", *place)
            del self._typing[place]
            return None

    def _timer(self, after: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(self._write_soon)
        return timer

    @Slot()
    def _write_soon(self) -> None:
        self.write(patient=False)
