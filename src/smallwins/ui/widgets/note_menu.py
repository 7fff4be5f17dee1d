"""The menu of a note, on Today's table and on a day's page: what can be done with it."""

import datetime as dt
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from smallwins.domain.heat import days_on
from smallwins.domain.wins import LINES, Win
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.menu import Menu, kind_of

_DAYS_ON_OFFER: Final = 7


class NoteMenu(Menu):
    """A menu for one note.

    Args:
        theme: colours and letters.
        win: the note.
        today: the last of the days it can go to.
        parent: what it opens from.
        opens: whether the note can be opened large from here.
        leads_on: whether a small step on can be asked for from here.

    Signals:
        open_wanted(): the note is to be opened large.
        line_wanted(str): one of LINES is to be opened.
        copy_wanted(): the words are to be copied.
        share_wanted(): the note is to be shared.
        kind_chosen(object): it is to be of this Kind, or of none.
        day_chosen(dt.date): it is to go to this day.
        day_wanted(): another day is to be asked for.
        put_away_wanted(): it is to be put away.
        step_wanted(): a small step on from here is to be offered.
    """

    open_wanted = Signal()
    line_wanted = Signal(str)
    copy_wanted = Signal()
    share_wanted = Signal()
    kind_chosen = Signal(object)
    day_chosen = Signal(dt.date)
    day_wanted = Signal()
    put_away_wanted = Signal()
    step_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        win: Win,
        today: dt.date,
        parent: QWidget,
        *,
        opens: bool,
        leads_on: bool = False,
    ) -> None:
        super().__init__(theme, copy.more_on(win.text[:80]), parent)
        self._win = win
        how_it_felt = copy.change_feeling() if win.feeling else copy.how_did_it_feel()
        if opens:
            self.addAction(copy.open_this_note()).triggered.connect(self.open_wanted)
        self.addAction(copy.change_words()).triggered.connect(self._ask_words)
        self.addAction(how_it_felt).triggered.connect(self._ask_feeling)
        self.addAction(copy.copy_words()).triggered.connect(self.copy_wanted)
        self.addAction(copy.share()).triggered.connect(self.share_wanted)
        kinds = self.add_menu(copy.change_kind())
        kinds.add_kinds(win.kind)
        kinds.triggered.connect(self._kind_picked)
        self._add_days(today)
        if leads_on:
            self.addAction(copy.small_step_on()).triggered.connect(self.step_wanted)
        self.addSeparator()
        self.addAction(copy.put_away()).triggered.connect(self.put_away_wanted)

    def _add_days(self, today: dt.date) -> None:
        days = self.add_menu(copy.change_day())
        for back in range(_DAYS_ON_OFFER):
            day = days_on(today, -back)
            action = days.addAction(copy.long_day(day))
            action.setData(day.isoformat())
            action.setCheckable(True)
            action.setChecked(day == self._win.day)
        days.addSeparator()
        days.addAction(copy.pick_a_day())
        days.triggered.connect(self._day_picked)

    def _ask_words(self) -> None:
        self.line_wanted.emit(LINES[0])

    def _ask_feeling(self) -> None:
        self.line_wanted.emit(LINES[1])

    def _kind_picked(self, action: QAction) -> None:
        self.kind_chosen.emit(kind_of(action))

    def _day_picked(self, action: QAction) -> None:
        if action.data():
            self.day_chosen.emit(dt.date.fromisoformat(action.data()))
        else:
            self.day_wanted.emit()
