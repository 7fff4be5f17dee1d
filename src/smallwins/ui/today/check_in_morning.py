"""The card of the morning: one thing to be glad of, in one line."""

import datetime as dt
import logging

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QWidget

from smallwins.domain.day_words import Moment
from smallwins.domain.errors import StorageError
from smallwins.domain.wins import is_unseen
from smallwins.services.day_words import DayWords
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.today.check_in_card import CheckInCard, Done
from smallwins.ui.today.chip_line import ChipLine
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.win_field import pass_on_typing
from smallwins.ui.widgets.words import Words

_log = logging.getLogger(__name__)


class MorningCard(CheckInCard):
    """Asks for one thing a person is glad of, or looks forward to.

    Args:
        theme: the look.
        day_words: where the words go.
        day: on the page of which day.
        parent: what it is on.
    """

    moment = Moment.MORNING

    def __init__(self, theme: Theme, day_words: DayWords, day: dt.date, parent: QWidget) -> None:
        super().__init__(theme, day_words, day, parent)
        self._today = day
        self._aside = Words(theme, "caption", token="honeyink", parent=self)
        self._aside.setWordWrap(True)
        self._aside.hide()
        self._field = ChipLine(theme, copy.morning_hint(), copy.morning_question(), self)
        self._keep = OtherButton(theme, copy.keep(), parent=self)
        self._keep.tall, self._keep.padding = 36.0, 14.5
        self._keep.setAccessibleName(copy.keep_on_page())
        self._inputs = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._inputs.addWidget(self._field, 1)
        self._inputs.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self._aside)
        self.body.addLayout(self._inputs)
        self._field.edit.textChanged.connect(self._typed)
        self._field.edit.returnPressed.connect(self._keep_words)
        self._field.edit.undo_wanted.connect(self.undo_wanted)
        self._keep.clicked.connect(self._keep_words)
        self.ask(copy.morning_question())
        self.restyle()

    @property
    def words(self) -> str:
        return self._field.edit.text()

    @property
    def stops(self) -> list[QWidget]:
        return [self._field.edit, self._keep, *super().stops]

    def set_today(self, today: dt.date) -> None:
        # The page of another day is named.
        self._today = today
        self._aside.setText(copy.for_page_of(self.day, today))
        self._aside.setVisible(today != self.day)

    def set_words(self, words: str) -> None:
        self._field.edit.setText(words)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        super().restyle()
        self._inputs.setSpacing(self._theme.px(8))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What is typed on a button of this card belongs in its line.
        if not pass_on_typing(event, self._field.edit):
            super().keyPressEvent(event)

    def _turn(self) -> None:
        """Let Keep stand below the line where there is no room beside it."""
        beside = self._inputs.spacing() + self._keep.sizeHint().width()
        wide = self.column_width - beside >= self._field.room_for_hint()
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way is not self._inputs.direction():
            self._inputs.setDirection(way)

    def _typed(self, words: str) -> None:
        self.clear_trouble()
        self.typed.emit(words)

    def _keep_words(self) -> None:
        if not self.holds_words or not self.do(self._write):
            return
        try:
            self._day_words.meet(self.day, self.moment)
        except StorageError as error:
            _log.warning("A morning with words is asked no more, met or not: %r", error)
        self.ended.emit(self._done)

    def _write(self) -> None:
        """Write the words on the page of the day, below what may be there."""
        words, part = self.words, self.moment.part
        before = self._day_words.words(self.day, part)
        written = words if is_unseen(before) else f"{before.rstrip()}\n{words}"
        self._day_words.keep(self.day, part, written)
        later = copy.morning_kept_on(self.day, self._today)
        kept = copy.morning_kept() if self.day == self._today else later
        self._done = Done(self.day, self.moment, kept, words, before, written)
