"""Words of a morning that are half typed: they stand in the card, and on the page of their day."""

import datetime as dt

from PySide6.QtCore import QObject, Qt, Slot

from smallwins.domain.day_words import Moment
from smallwins.domain.wins import is_unseen
from smallwins.services.drafts import Drafts, day_of_place, day_place
from smallwins.ui.today.check_in import CheckIns


class CheckInDrafts(QObject):
    """Takes what is typed in a check-in and not kept to the drafts, and from there to its card.

    Args:
        drafts: where the words wait.
        check_ins: the place on Today for a check-in.
    """

    def __init__(self, drafts: Drafts, check_ins: CheckIns) -> None:
        super().__init__(check_ins)
        self._drafts = drafts
        self._check_ins = check_ins
        for day in drafts.days(Moment.MORNING):
            words = drafts.words(_place(day))
            if not is_unseen(words):
                check_ins.go_on(day, words)
        check_ins.typed.connect(self._hold)
        # Later, and not within the typing: by then it is said who has what.
        drafts.held.connect(self._held, Qt.ConnectionType.QueuedConnection)

    def _hold(self, day: dt.date, words: str) -> None:
        self._drafts.hold(_place(day), words)

    @Slot(str, str)
    def _held(self, place: str, _words: str) -> None:
        """The same line may be open on the day's page: here stands what was written last."""
        day = day_of_place(place)
        if day is not None and place == _place(day):
            words = self._drafts.words(place)
            self._check_ins.follow(day, "" if is_unseen(words) else words)


def _place(day: dt.date) -> str:
    return day_place(Moment.MORNING, day)
