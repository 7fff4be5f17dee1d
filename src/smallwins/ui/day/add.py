"""The way to add a win to a day: a button that turns into the field it leads to."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.errors import EmptyTextError, SmallWinsError
from smallwins.domain.wins import Kind, Source, Win
from smallwins.services.drafts import ADD, Drafts, day_place
from smallwins.services.journal import Journal
from smallwins.ui import copy, problem
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.folding import Folds
from smallwins.ui.widgets.win_field import Guess, WinField


class AddButton(Folds, OtherButton):
    """As wide as the page; its words fold where that is narrow."""

    tall = 48.0
    padding = 14.0
    role = "selected"
    widest_role = "selected"

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, copy.add_win_to_day(), "ui/plus", parent)
        self.let_fold(QSizePolicy.Policy.Expanding)


class AddToDay(QWidget):
    """Adds wins to the day that is shown. What is half typed waits with that day.

    Args:
        theme: letters, colours and sizes.
        journal: where wins are kept.
        drafts: where half-typed words wait.
        guess: gives the kinds that fit some words.

    Signals:
        added(Win): a win was kept.
        refused(str): it did not go; what is said of it.
        left(): the keyboard is to be elsewhere.
    """

    lets_rings_out = True
    added = Signal(Win)
    refused = Signal(str)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        journal: Journal,
        drafts: Drafts,
        guess: Guess,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._drafts = drafts
        self._day = dt.date.min
        self.button = AddButton(theme, self)
        self.field = WinField(theme, guess, small=True, parent=self)
        self.field.edit.setPlaceholderText(copy.win_of_day())
        self.field.edit.setAccessibleName(copy.win_of_day())
        self.field.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)
        column.addWidget(self.field)
        self.button.clicked.connect(self.open)
        self.field.keep_requested.connect(self._keep)
        self.field.typed.connect(self._typed)

    def show_day(self, day: dt.date) -> None:
        """Add to this day from now on; what was half typed for it is in the field again."""
        if day == self._day:
            return
        self._day = dt.date.min  # what the field says meanwhile is of no day
        words = self._drafts.words(_place(day))
        self.field.set_words(words)
        self._day = day
        had_keyboard = self.field.edit.hasFocus()
        self.field.setVisible(bool(words))
        self.button.setVisible(not words)
        if had_keyboard and not words:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self) -> None:
        """Turn into the field, with the keyboard in it."""
        self.field.show()
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.button.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.field.isHidden():
            if self.field.words:
                self.left.emit()  # the words wait here
            else:
                self._fold()
            return
        super().keyPressEvent(event)

    def _fold(self) -> None:
        self.button.show()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.hide()

    def _typed(self, words: str) -> None:
        if self._day != dt.date.min:
            self._drafts.hold(_place(self._day), words)

    def _keep(self, words: str, kind: Kind | None) -> None:
        place = _place(self._day)
        try:
            win = self._journal.keep(
                words, source=Source.WINDOW, kind=kind, day=self._day, draft=place
            )
        except EmptyTextError:
            return
        except SmallWinsError as error:
            self.refused.emit(problem.words_for(error))
            return
        self.field.clear()
        self.added.emit(win)


def _place(day: dt.date) -> str:
    return day_place(ADD, day)
