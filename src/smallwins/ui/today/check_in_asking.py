"""What has its time on Today now, and the card that asks it."""

import datetime as dt
import logging
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from smallwins.domain.checkins import moment_at, next_change, present
from smallwins.domain.day_words import Moment, Part
from smallwins.domain.errors import StorageError
from smallwins.domain.suggestions import Suggestion
from smallwins.domain.wins import Energy, is_unseen
from smallwins.services.clock import Clock
from smallwins.services.day_words import DayWords
from smallwins.services.journal import Journal
from smallwins.ui.theme import Theme

if TYPE_CHECKING:
    from smallwins.ui.today.check_in_card import CheckInCard

_log = logging.getLogger(__name__)


class Asking:
    """Knows which check-in is to be asked, if any, and makes its card.

    Args:
        theme: the look; and when days end.
        journal: says which day it is.
        day_words: knows which check-ins were met, and what is written.
        clock: says what time of day it is.
        still_here: the win that is offered in the evening where there are few.
    """

    def __init__(
        self,
        theme: Theme,
        journal: Journal,
        day_words: DayWords,
        clock: Clock,
        still_here: Suggestion,
    ) -> None:
        self._theme = theme
        self._journal = journal
        self._day_words = day_words
        self._clock = clock
        self._still_here = still_here
        self._wish: tuple[dt.date, Moment, Moment | None] | None = None

    def wish(self, day: dt.date, moment: Moment) -> None:
        """Ask this of a day whatever hour and kind of day it is.

        That holds until it is met or let go, or the hour of another check-in comes, or goes.
        """
        self._wish = day, moment, self._by_hour()

    def wanted(self, day: dt.date, energy: Energy | None) -> Moment | None:
        """Give what is to be asked of a day now. A rough day is asked nothing: it takes effort.

        What the person wished for themselves comes all the same, and first.

        Args:
            day: the day on the page; where another one has begun, nothing is asked of it any more.
            energy: what was said of it.
        """
        if self._journal.today() != day:
            return None
        try:
            met = self._day_words.met(day)
            if (wished := self._wished(day)) is not None and wished not in met:
                return wished
            if energy is Energy.ROUGH:
                return None
            moment = present(self._minutes(), self._day_end, met)
            if moment is Moment.MORNING and not is_unseen(self._morning_of(day)):
                return None
        except StorageError as error:
            _log.warning("What was met cannot be read, and so no check-in is shown: %r", error)
            return None
        return moment

    def is_written(self, day: dt.date, words: str) -> bool:
        """Whether these words of a morning are on the page of their day."""
        try:
            there = self._morning_of(day)
        except StorageError as error:
            _log.warning("Words of a morning are shown, written or not: %r", error)
            return False
        # Kept words stand alone on the page, or below others: never behind them in their line.
        return there == words or there.endswith(f"\n{words}")

    def is_open(self, day: dt.date) -> bool:
        """Whether the morning of a day was neither met nor let go, and holds no words."""
        try:
            met = Moment.MORNING in self._day_words.met(day)
            return not met and is_unseen(self._morning_of(day))
        except StorageError as error:
            _log.warning("Words of a morning are shown, open or not: %r", error)
            return True

    def minutes_left(self) -> int:
        """Give in how many minutes another check-in, or none, has its time."""
        return next_change(self._minutes(), self._day_end)

    def card_for(self, day: dt.date, moment: Moment, parent: QWidget) -> "CheckInCard":
        """Make the card that asks this of a day."""
        # Most of a day there is no card, and no start needs to wait for any.
        card: CheckInCard
        if moment is Moment.MORNING:
            from smallwins.ui.today.check_in_morning import MorningCard  # noqa: PLC0415

            card = MorningCard(self._theme, self._day_words, day, parent)
        elif moment is Moment.EVENING:
            from smallwins.ui.today.check_in_evening import EveningCard  # noqa: PLC0415

            offered = self._still_here
            card = EveningCard(self._theme, self._day_words, self._journal, offered, day, parent)
        else:
            from smallwins.ui.today.check_in_bedtime import BedtimeCard  # noqa: PLC0415

            card = BedtimeCard(self._theme, self._day_words, day, parent)
        card.set_today(self._journal.today())
        return card

    def _wished(self, day: dt.date) -> Moment | None:
        if self._wish is None:
            return None
        of, wished, hour = self._wish
        return wished if (of, hour) == (day, self._by_hour()) else None

    def _by_hour(self) -> Moment | None:
        return moment_at(self._minutes(), self._day_end)

    def _morning_of(self, day: dt.date) -> str:
        return self._day_words.words(day, Part.MORNING)

    def _minutes(self) -> int:
        now = self._clock.now().astimezone(self._clock.zone())
        return now.hour * 60 + now.minute

    @property
    def _day_end(self) -> int:
        return self._theme.settings.day_end
