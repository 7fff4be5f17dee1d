"""Today's small things, put down by the person for themselves; a check makes one a win."""

import contextlib
import dataclasses
import datetime as dt
import logging

from PySide6.QtCore import QObject, Signal, Slot

from smallwins.domain.errors import StorageError, UnknownWinError
from smallwins.domain.small_things import SmallThing
from smallwins.domain.wins import Kind, Source, Win
from smallwins.services.drafts import SMALL_THING, Drafts
from smallwins.services.journal import Journal
from smallwins.store.small_things import SmallThingStore

_log = logging.getLogger(__name__)


class SmallThings(QObject):
    """Keeps what was put down for today, and nothing of days before.

    What is checked is a win like any other. Where that win is put away the thing is open again, and
    where it is back, checked.

    Args:
        store: where they lie.
        journal: keeps the wins, and says which day it is.
        drafts: where half-typed words wait.

    Signals:
        changed(): others are there, or another one is checked.
    """

    changed = Signal()

    def __init__(
        self,
        store: SmallThingStore,
        journal: Journal,
        drafts: Drafts | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._journal = journal
        self._drafts = drafts
        self._erased_before = dt.date.min
        self._became: dict[str, int] = {}
        self._unwritten: dict[int, str] = {}
        journal.was_put_away.connect(self._put_away)
        journal.brought_back.connect(self._brought_back)

    def of(self, day: dt.date) -> list[SmallThing]:
        """Give those of a day, in the order they were put down. What is older leaves the file.

        Raises:
            StorageError: the file cannot be read.
        """
        self._erase_before(self._journal.today())
        return [
            dataclasses.replace(thing, win=self._unwritten.get(thing.id, thing.win))
            for thing in self._store.of(day)
        ]

    def put_down(self, day: dt.date, text: str) -> SmallThing:
        """Put one down for a day, or, where that is over, for today; its words are no draft now.

        Raises:
            TextRefusedError: the words cannot be kept.
            EnoughThingsError: there is no room for one more.
            StorageError: it was not written.
        """
        day = max(day, self._journal.today())
        if self._drafts is None:
            thing = self._store.add(day, text)
        else:
            with self._drafts.ending(SMALL_THING):
                thing = self._store.add(day, text)
        self.changed.emit()
        return thing

    def take_out(self, thing: SmallThing) -> None:
        """Take one out. The win it became stays.

        Raises:
            StorageError: it was not written.
        """
        self._store.take_out(thing.id)
        self.changed.emit()

    def put_back(self, thing: SmallThing) -> None:
        """Put one back that was taken out.

        Raises:
            EnoughThingsError: others were put down in its place.
            StorageError: it was not written.
        """
        self._store.put_back(thing)
        self.changed.emit()

    def check(self, thing: SmallThing, kind: Kind | None = None) -> Win:
        """Keep it as a win of its day, and give that.

        Raises:
            SmallWinsError: it was not kept.
        """
        win = self._journal.keep(thing.text, source=Source.WINDOW, kind=kind, day=thing.day)
        self._became[win.uid] = thing.id
        self._mark(thing.id, win.uid)
        return win

    def uncheck(self, thing: SmallThing) -> None:
        """Take the check back: its win is put away, and the thing is open again.

        Raises:
            StorageError: it was not put away.
        """
        with contextlib.suppress(UnknownWinError):  # erased since: there is no win to put away
            self._journal.put_away(thing.win)
        self._mark(thing.id, "")

    def _mark(self, number: int, win: str) -> None:
        """Write it down; where that does not go it holds until the app closes.

        The win is in the file by then, and to be asked for it again would be worse.
        """
        try:
            self._store.mark(number, win)
        except StorageError as error:
            _log.warning("What is checked is not in the file: %r", error)
            self._unwritten[number] = win
        else:
            self._unwritten.pop(number, None)
        self.changed.emit()

    def _erase_before(self, today: dt.date) -> None:
        if today <= self._erased_before:
            return
        try:
            self._store.erase_before(today)
        except StorageError as error:
            _log.warning("What was put down for days before is still in the file: %r", error)
        else:
            self._erased_before = today

    @Slot(object)
    def _put_away(self, win: Win) -> None:
        try:
            things = self._store.of(self._journal.today())
        except StorageError as error:
            _log.warning("What is checked is not known: %r", error)
            return
        for thing in things:
            if win.uid in (thing.win, self._unwritten.get(thing.id)):
                self._became[win.uid] = thing.id
                self._mark(thing.id, "")

    @Slot(object)
    def _brought_back(self, win: Win) -> None:
        number = self._became.get(win.uid)
        if number is not None:
            self._mark(number, win.uid)
