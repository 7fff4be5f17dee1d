"""How much was ever kept, as the calendar says it: counted after the picture, and then followed."""

import logging

from PySide6.QtCore import QObject, Signal

from smallwins.domain.errors import StorageError
from smallwins.domain.heat import Lifetime
from smallwins.domain.wins import Win
from smallwins.services.looking_back import LookingBack
from smallwins.ui import copy

_log = logging.getLogger(__name__)


class Life(QObject):
    """Counts all wins, and all days with one.

    Args:
        back: who counts them.

    Signals:
        counted(): the numbers are here, or others than before.
    """

    counted = Signal()

    def __init__(self, back: LookingBack, parent: QObject) -> None:
        super().__init__(parent)
        self._back = back
        self._known: Lifetime | None = None
        self._heard = self._counted = 0

    def count(self) -> None:
        """Count. Where the file cannot be read, what was counted before stays."""
        try:
            self._known = self._back.lifetime()
        except StorageError as error:
            _log.warning("The wins could not be counted: %r", error)
            return
        self._counted = self._heard
        self.counted.emit()

    def hear(self, win: Win) -> None:
        """This win is in the file now: it is in what is counted from here on."""
        self._heard = win.id

    def grow(self, win: Win, wins_of_day: int) -> None:
        """A win that was heard of is one more, if it was not counted since; its day holds so many.

        Nothing is counted anew for it: that looks at each win.
        """
        if self._known is not None and win.id > self._counted:
            days = self._known.days + (wins_of_day == 1)
            self._known = Lifetime(self._known.wins + 1, days)
            self.counted.emit()

    @property
    def line(self) -> str:
        """What is said of the days; a line without words while nothing was counted."""
        if self._known is None:
            return "\N{NO-BREAK SPACE}"
        days = self._known.days
        return copy.days_with_a_win(days) if days else copy.first_light()

    @property
    def numbers(self) -> str:
        """All the numbers there are; "" where there are none."""
        known = self._known
        return copy.kept_in_all(known.wins, known.days) if known is not None and known.wins else ""
