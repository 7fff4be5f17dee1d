"""New wins come into the large jar: the newest one falls, those before it are in their places."""

import logging

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smallwins.domain.errors import StorageError
from smallwins.domain.jar import JarMonth
from smallwins.domain.wins import Win
from smallwins.services.looking_back import LookingBack
from smallwins.ui.jar.fall import Fall
from smallwins.ui.jar.stage import JarStage

_log = logging.getLogger(__name__)


class Arrivals(QObject):
    """Takes wins of the month that stands there, and says what the jar is to show meanwhile.

    Args:
        back: who knows the jar with the new ones in it.
        stage: the jar they come into.
        fall: how the newest of them comes.

    Signals:
        shown(JarMonth): the jar as it is to be shown now.
        settled(): all that came are in their places.
    """

    shown = Signal(JarMonth)
    settled = Signal()

    def __init__(self, back: LookingBack, stage: JarStage, fall: Fall) -> None:
        super().__init__(stage)
        self._back = back
        self._stage = stage
        self._fall = fall
        self._coming: list[Win] = []
        self._after: JarMonth | None = None
        fall.landed.connect(self._landed)

    @property
    def awaited(self) -> bool:
        """Whether a win is on its way, or about to be."""
        return bool(self._coming) or self._fall.in_the_air

    def take(self, win: Win) -> None:
        """Let a win come in, in the next turn of the loop: who meets it elsewhere paints first."""
        self._coming.append(win)
        QTimer.singleShot(0, self, self._let_fall)

    def follow(self, jar: JarMonth) -> None:
        """Show this jar as soon as the note that is in the air has landed."""
        if self._fall.in_the_air:
            self._after = jar

    def forget(self) -> None:
        """Let nothing fall that is not in the air."""
        self._coming.clear()

    @Slot()
    def _let_fall(self) -> None:
        if not self._coming:
            return  # they went together with one before
        self._fall.finish()  # an earlier one is in its place at once
        shown = self._stage.sill.month
        wins = [
            win
            for win in self._coming
            if shown is not None and win.day.replace(day=1) == shown.first_day
        ]
        self._coming.clear()
        if not wins:
            return
        try:
            after = self._back.jar(wins[-1].day)
        except StorageError as error:
            _log.warning("A win falls into no jar in sight: %r", error)
            return
        *others, newest = wins
        if not self._fall.flies() or newest.id not in {note.id for note in after.notes}:
            self.shown.emit(after)
            self.settled.emit()
            return
        self._make_way(after, others, newest)
        self._after = after
        self._fall.start(self._stage.sill.rest_of(newest, after), newest.id)

    def _make_way(self, after: JarMonth, others: list[Win], newest: Win) -> None:
        """Show the jar as it is before the newest one, with the others in it."""
        shown = self._stage.sill.month
        before = shown or after.without(newest.id)
        known = {note.id for note in before.notes}
        there = {win.id for win in others} - known
        if newest.id in known:
            before = before.without(newest.id)
        for note in after.notes:
            if note.id in there:
                before = before.with_note(note)
        if before is not shown:
            self.shown.emit(before)

    @Slot()
    def _landed(self) -> None:
        after, self._after = self._after, None
        if after is not None:
            self.shown.emit(after)
        self.settled.emit()
