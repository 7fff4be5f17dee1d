"""Today's small things, put down by the person for themselves; a check makes one a win."""

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
        # A number in the file is given again: it says which thing it is only with day and words.
        self._became: dict[str, SmallThing] = {}
        self._unwritten: dict[tuple[dt.date, int], str] = {}
        journal.was_put_away.connect(self._put_away)
        journal.brought_back.connect(self._brought_back)

    def of(self, day: dt.date) -> list[SmallThing]:
        """Give those of a day, in the order they were put down. What is older leaves the file.

        Raises:
            StorageError: the file cannot be read.
        """
        self._erase_before(self._journal.today())
        return self._of(day)

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
        self._unwritten.pop((thing.day, thing.id), None)
        self._became = {uid: one for uid, one in self._became.items() if not _is_same(one, thing)}
        self.changed.emit()

    def put_back(self, thing: SmallThing) -> None:
        """Put one back that was taken out; open, where its win was put away meanwhile.

        Raises:
            EnoughThingsError: others were put down in its place.
            StorageError: it was not written.
        """
        is_win = thing.checked and self._journal.holds(thing.win)
        back = self._store.put_back(thing if is_win else dataclasses.replace(thing, win=""))
        if thing.checked:
            self._became[thing.win] = back
        self.changed.emit()

    def check(self, thing: SmallThing, kind: Kind | None = None) -> Win:
        """Keep it as a win of its day, and give that.

        Raises:
            SmallWinsError: it was not kept.
        """
        win = self._journal.keep(thing.text, source=Source.WINDOW, kind=kind, day=thing.day)
        self._mark(thing, win.uid)
        return win

    def uncheck(self, thing: SmallThing) -> None:
        """Take the check back: its win is put away, and the thing is open again.

        Raises:
            StorageError: it was not put away.
        """
        self._became.pop(thing.win, None)
        try:
            self._journal.put_away(thing.win)
        except UnknownWinError:
            _log.info("The win of a small thing is erased: there is none to put away")
        if thing.win not in self._became:  # it was out of the jar, and nothing was heard of it
            self._open(thing)

    def _of(self, day: dt.date) -> list[SmallThing]:
        return [
            dataclasses.replace(thing, win=self._unwritten.get((day, thing.id), thing.win))
            for thing in self._store.of(day)
        ]

    def _open(self, thing: SmallThing) -> None:
        self._became[thing.win] = thing
        self._mark(thing, "")

    def _mark(self, thing: SmallThing, win: str) -> None:
        """Write it down; where that does not go it holds until the app closes.

        The win is in the file by then, and to be asked for it again would be worse.
        """
        try:
            self._store.mark(thing.id, win)
        except StorageError as error:
            _log.warning("What is checked is not in the file: %r", error)
            self._unwritten[thing.day, thing.id] = win
        else:
            self._unwritten.pop((thing.day, thing.id), None)
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
        for thing in self._today():
            if thing.win == win.uid:
                self._open(thing)

    @Slot(object)
    def _brought_back(self, win: Win) -> None:
        """It is checked again, if it is there as it was and became no other win since."""
        was = self._became.get(win.uid)
        if was is None:
            return
        for thing in self._today():
            if _is_same(thing, was) and not thing.checked:
                self._mark(thing, win.uid)

    def _today(self) -> list[SmallThing]:
        try:
            return self._of(self._journal.today())
        except StorageError as error:
            _log.warning("What is checked is not known: %r", error)
            return []


def _is_same(one: SmallThing, other: SmallThing) -> bool:
    return (one.id, one.day, one.text) == (other.id, other.day, other.text)
