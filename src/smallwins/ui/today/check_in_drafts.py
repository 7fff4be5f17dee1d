"""Words of a morning that were half typed when the app closed: they stand in their card again."""

import datetime as dt
import logging
from typing import Final

from PySide6.QtCore import QObject

from smallwins.domain.days import parse_day
from smallwins.domain.errors import DayOutOfRangeError
from smallwins.services.drafts import Drafts
from smallwins.ui.today.check_in import CheckIns

_log = logging.getLogger(__name__)

MORNING: Final = "morning"
"""The place of the draft. It begins with its day: words wait for the page they were typed for."""


class CheckInDrafts(QObject):
    """Takes what is typed in a check-in and not kept to the drafts, and back to a new card.

    Args:
        drafts: where the words wait.
        check_ins: the place on Today for a check-in.
        today: the day of words that tell no other.
    """

    def __init__(self, drafts: Drafts, check_ins: CheckIns, today: dt.date) -> None:
        super().__init__(check_ins)
        self._drafts = drafts
        check_ins.typed.connect(self._hold)
        if drafts.words(MORNING):
            day, words = _read(drafts.words(MORNING), today)
            check_ins.go_on(day, words)

    def _hold(self, day: dt.date, words: str) -> None:
        self._drafts.hold(MORNING, f"{day.isoformat()} {words}" if words else "")


def _read(draft: str, today: dt.date) -> tuple[dt.date, str]:
    day, _, words = draft.partition(" ")
    try:
        return parse_day(day), words
    except DayOutOfRangeError:
        _log.warning("Words of a morning wait without a day; they go to today's page.")
        return today, draft
