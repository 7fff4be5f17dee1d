"""What was written in the morning, the evening and at bedtime, each as a row on a day's page."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.domain.day_words import Moment
from smallwins.domain.errors import SmallWinsError, StorageError
from smallwins.domain.wins import Win
from smallwins.services.day_words import DayWords
from smallwins.services.drafts import Drafts, day_place
from smallwins.ui import copy, problem
from smallwins.ui.day.moment_row import MomentRow
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.folding import FoldingLink
from smallwins.ui.widgets.menu import Menu


@dataclass(frozen=True, slots=True)
class Written:
    """What is written of a day's moments.

    Attributes:
        words: of each moment; "" for nothing.
        held: the wins that are held on to.
    """

    words: Mapping[Moment, str]
    held: Sequence[Win]

    def held_of(self, moment: Moment) -> Sequence[Win]:
        """Give the wins a moment shows: those that are held on to stand with the evening."""
        return self.held if moment is Moment.EVENING else ()


class DayMoments(QWidget):
    """The rows of a day's three moments, and one link to write in those that hold nothing.

    Args:
        theme: letters, colours and sizes.
        day_words: what is written of days.
        drafts: where half-written lines wait.

    Signals:
        done(Moment, str, str): other words are kept of a moment; those before them, and those now.
        refused(str): it did not go; what is said of it.
    """

    lets_rings_out = True
    done = Signal(object, str, str)
    refused = Signal(str)

    def __init__(self, theme: Theme, day_words: DayWords, drafts: Drafts, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day_words = day_words
        self._drafts = drafts
        self._day = dt.date.min
        self._unread = False
        self._rows = {moment: MomentRow(theme, moment, self) for moment in Moment}
        self._add = FoldingLink(theme, copy.add_moment_words(), self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for moment, row in self._rows.items():
            self._column.addWidget(row)
            self._listen(moment, row)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeading)
        self._add.clicked.connect(self._offer)
        day_words.words_changed.connect(self._words_changed)
        day_words.held_changed.connect(self._held_changed)
        # Later, and not within the typing: by then it is said who has what.
        drafts.held.connect(self._held_in, Qt.ConnectionType.QueuedConnection)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def rows(self) -> dict[Moment, MomentRow]:
        """Each moment's row, seen or not."""
        return self._rows

    def read(self, day: dt.date) -> Written:
        """Give what is written of a day's moments, and what is held on to.

        Raises:
            StorageError: the file cannot be read.
        """
        words = {moment: self._day_words.words(day, moment.part) for moment in Moment}
        return Written(words, self._day_words.held(day))

    def show_day(self, day: dt.date, written: Written | None) -> None:
        """Show what is written of a day's moments; None where that could not be read.

        Then nothing can be written there either, or it might go over words that are there.
        """
        if day != self._day:
            for row in self._rows.values():
                row.forget()
        self._day, self._unread = day, written is None
        for moment, row in self._rows.items():
            if written is None:
                row.show_words("")
                continue
            row.show_words(written.words[moment], written.held_of(moment))
            words = self._drafts.words(self._place(moment))
            if words:
                row.go_on(words)
        self._offer_or_not()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._column.setContentsMargins(0, self._theme.px(6), 0, self._theme.px(4))

    def _listen(self, moment: Moment, row: MomentRow) -> None:
        row.saved.connect(lambda words: self._save(moment, words))
        row.written.connect(lambda words: self._hold(moment, words))

    def _show(self, moment: Moment, row: MomentRow) -> None:
        row.show_words(self._day_words.words(self._day, moment.part), self._held(moment))

    def _save(self, moment: Moment, words: str) -> None:
        row = self._rows[moment]
        try:
            before = self._day_words.words(self._day, moment.part)
            if before not in ("", row.opened_on, words):
                # Written elsewhere since the line was opened: it is nobody's to take away.
                words = f"{before.rstrip()}\n{words}" if words else before
            if words != before:
                self._day_words.keep(self._day, moment.part, words)
        except SmallWinsError as error:
            self.refused.emit(problem.words_for(error))
            return
        # What is held on to is not read for it: it might not go, and the words are safe.
        row.show_words(words, row.held)
        row.leave_line()
        self._offer_or_not()
        if words != before:
            self.done.emit(moment, before, words)

    def _held(self, moment: Moment) -> list[Win]:
        return self._day_words.held(self._day) if moment is Moment.EVENING else []

    def _hold(self, moment: Moment, words: str) -> None:
        self._drafts.hold(self._place(moment), words)
        self._offer_or_not()

    @Slot(str, str)
    def _held_in(self, place: str, _words: str) -> None:
        """The same line may be open on Today: here stands what was written last."""
        for moment, row in self._rows.items():
            if place == self._place(moment) and not self._unread:
                row.follow(self._drafts.words(place))
                self._offer_or_not()

    def _place(self, moment: Moment) -> str:
        return day_place(moment, self._day)

    def _words_changed(self, day: dt.date, part: object) -> None:
        for moment, row in self._rows.items():
            if day == self._day and part is moment.part:
                self._show_again(moment, row)

    def _held_changed(self, day: dt.date) -> None:
        if day == self._day:
            self._show_again(Moment.EVENING, self._rows[Moment.EVENING])

    def _show_again(self, moment: Moment, row: MomentRow) -> None:
        try:
            self._show(moment, row)
        except StorageError as error:
            self.refused.emit(problem.words_at_start(error))
        self._offer_or_not()

    def _empty(self) -> list[Moment]:
        return [moment for moment, row in self._rows.items() if row.isHidden()]

    def _offer_or_not(self) -> None:
        self._add.setVisible(bool(self._empty()) and not self._unread)

    def _offer(self) -> None:
        menu = Menu(self._theme, copy.add_moment_words(), self)
        for moment in self._empty():
            action = menu.addAction(copy.write_of_moment(moment))
            action.triggered.connect(self._rows[moment].write)
        menu.popup(self._add.mapToGlobal(self._add.rect().bottomLeft()))
