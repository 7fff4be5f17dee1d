"""The card at bedtime: the day, once more."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from smallwins.domain.day_words import Moment
from smallwins.domain.wins import Win
from smallwins.services.day_words import DayWords
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.today.check_in_card import CheckInCard
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.words import Words


class BedtimeCard(CheckInCard):
    """Offers the replay of the day; on a day that rests, one quiet line."""

    moment = Moment.BEDTIME

    def __init__(self, theme: Theme, day_words: DayWords, day: dt.date, parent: QWidget) -> None:
        super().__init__(theme, day_words, day, parent)
        self._rests = Words(theme, "body", copy.day_can_rest(), parent=self)
        self._rests.setWordWrap(True)
        self._replay = OtherButton(theme, copy.replay_today(), "ui/play", self)
        self._replay.tall = 36.0
        self.body.addWidget(self._rests)
        self.body.addWidget(self._replay, 0, Qt.AlignmentFlag.AlignLeading)
        self._replay.clicked.connect(self._ask_for_replay)
        self.set_wins(())
        self.restyle()

    @property
    def stops(self) -> list[QWidget]:
        return [*([] if self._replay.isHidden() else [self._replay]), *super().stops]

    def set_wins(self, wins: Sequence[Win]) -> None:
        any_there = bool(wins)
        if not any_there and self._replay.hasFocus():
            self.take_keyboard_at_close(Qt.FocusReason.OtherFocusReason)
        self.ask(copy.bedtime_question() if any_there else copy.rest_well())
        self._replay.setVisible(any_there)
        self._rests.setVisible(not any_there)
        self.order_tabs()

    def _ask_for_replay(self) -> None:
        # It is shown where nothing could be written, too.
        self.meet()
        self.replay_requested.emit(self.day)
