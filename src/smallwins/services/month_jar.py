"""This month's jar as it is now, for everyone who shows it."""

import logging

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smallwins.domain.errors import StorageError
from smallwins.domain.jar import JarMonth, PiledNote
from smallwins.domain.wins import Win
from smallwins.services.journal import Journal

_log = logging.getLogger(__name__)


class MonthJar(QObject):
    """Holds this month's jar and says when it is another one.

    A kept win comes into it when it has been met: `take` then says so, or `read`.

    Signals:
        changed(JarMonth): the jar as it is now.
    """

    changed = Signal(JarMonth)

    def __init__(self, journal: Journal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._jar = JarMonth(journal.today().replace(day=1), (), 0)
        for signal in (journal.changed, journal.was_put_away, journal.brought_back):
            signal.connect(self.read)

    @property
    def jar(self) -> JarMonth:
        """The jar as it was last read or taken; the file need not be asked."""
        return self._jar

    @Slot()
    def read(self) -> None:
        """Read the jar from the file. One that cannot be read stays as it was."""
        try:
            self._jar = self._journal.jar(self._journal.today())
        except StorageError as error:
            _log.warning("The jar could not be read: %r", error)
            return
        self.changed.emit(self._jar)

    def around(self, win: Win) -> tuple[JarMonth, JarMonth]:
        """Give the jar of a kept win's month without it and with it.

        This month's is known: to read it again would keep the first frame of a celebration waiting.
        """
        note, known = PiledNote(win.id, win.kind, win.place or 0), self._jar
        if win.day.replace(day=1) == known.first_day and note not in known.notes:
            return known, known.with_note(note)
        try:
            after = self._journal.jar(win.day)
        except StorageError as error:
            # The win is safe: a jar that cannot be read is no news now.
            _log.warning("A win is met without its jar: %r", error)
            after = JarMonth(win.day.replace(day=1), (note,), 1)
        return after.without(win.id), after

    def take(self, jar: JarMonth) -> None:
        """Hold `jar` from now on, if it is this month's, and say so in the next turn of the loop.

        Whoever meets a win paints it first.
        """
        if jar.first_day == self._jar.first_day:
            self._jar = jar
            QTimer.singleShot(0, self, self._say)

    @Slot()
    def _say(self) -> None:
        self.changed.emit(self._jar)
