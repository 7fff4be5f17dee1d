"""The wins of a month, to say of each whether it is on pages, and whether it is kept close."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from smallwins.domain.days import month_of
from smallwins.domain.errors import StorageError
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.month_pages import MonthPages
from smallwins.ui import copy, problem
from smallwins.ui.month.choices import PageChoices
from smallwins.ui.month.win_rows import WinRow, WinsModel, WinsView
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import MainButton
from smallwins.ui.widgets.dialog import PaperDialog, foot_of
from smallwins.ui.widgets.dialog_page import DialogPage, page_over, told_below
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.told import Told
from smallwins.ui.widgets.worded_rows import PAD
from smallwins.ui.widgets.words import Words

_WIDE: Final = 560
_HIGH: Final = 620


class WinsDialog(PaperDialog):
    """The list, the oldest win first.

    Args:
        theme: the look.
        pages: knows which wins are left off pages.
        back: reads the wins.
        journal: keeps wins close.
        month: its first day.
        parent: what it is before.
        choices: remember what was done here, so that it can be taken back once this is closed.
    """

    def __init__(
        self,
        theme: Theme,
        pages: MonthPages,
        back: LookingBack,
        journal: Journal,
        month: dt.date,
        parent: QWidget,
        *,
        choices: PageChoices,
    ) -> None:
        title = copy.wins_title(month)
        super().__init__(theme, title, parent)
        self._pages = pages
        self._back = back
        self._journal = journal
        self._month = month
        self._choices = choices
        page = DialogPage(theme, title, copy.wins_hint(), rings=PAD)
        self._empty = Words(theme, "body", copy.first_win_here(), "ink2", page)
        self._empty.setWordWrap(True)
        page.head.addWidget(self._empty)
        self.model = WinsModel(self)
        self.view = WinsView(theme, self.model, page, title)
        page.column.addWidget(self.view, 1)
        page.column.addStretch()  # below the words, where there is no list to fill the page
        self._strip = Strip(theme, self)
        self._told = Told(self._strip, problem.words_for_list)
        self._done = MainButton(theme, copy.done(), parent=self)
        told = told_below(theme, self, self._strip)
        # It has its room from the start: no row moves when it speaks.
        told.setMinimumHeight(self._strip.sizeHint().height())
        self._scroll = page_over(theme, self, page, told, foot_of(theme, self, self._done))
        self._connect()
        window = parent.window()
        self.setFixedWidth(min(theme.px(_WIDE), window.width()))
        self.resize(self.width(), min(theme.px(_HIGH), window.height()))
        self.refresh()
        first = self._done if self.view.isHidden() else self.view
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def refresh(self) -> None:
        """Read the wins again; the keyboard stays at its win, or comes to the one after it."""
        try:
            left_off = self._pages.left_off()
            wins = self._back.notes_of(*month_of(self._month))
        except StorageError as error:
            self._strip.show_problem(problem.words_at_start(error))
            return
        view, model = self.view, self.model
        held, place, row = view.hasFocus(), view.place(), view.currentIndex().row()
        uid = model.knower(model.rows[row]) if row >= 0 else ""
        model.show_wins([WinRow(win, win.uid not in left_off) for win in wins])
        view.setVisible(bool(wins))
        self._empty.setVisible(not wins)
        view.go_back_to(place)
        if row >= 0:
            known = model.row_of(uid)
            view.mark(known if known >= 0 else row)
        if held and view.isHidden():
            self._done.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self._told.undo()
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        self.view.check_wanted.connect(self._check)
        self.view.close_wanted.connect(self._keep_close)
        self.view.menu_wanted.connect(self._open_menu)
        self.view.stepped.connect(self._scroll.follow_keyboard)
        self._done.clicked.connect(self.accept)
        self._told.taken_back.connect(self._taken_back)
        for signal in (
            self._journal.kept,
            self._journal.changed,
            self._journal.was_put_away,
            self._journal.brought_back,
            self._pages.changed,
        ):
            signal.connect(self.refresh)

    def _check(self, row: WinRow, *_pressed: object) -> None:
        """Take a win off pages, or put it on them again."""
        uid, off = row.win.uid, row.on
        if self._told.do(partial(self._leave_off, uid, off=off)):
            said = copy.win_is_off() if off else copy.win_is_on()
            back = partial(self._leave_off, uid, off=not off)
            self._choices.did(back, self._month)
            self._told.tell(said, partial(self._take_back, back))

    def _take_back(self, back: Callable[[], None]) -> None:
        back()
        self._choices.forget(back)

    def _leave_off(self, uid: str, *, off: bool) -> None:
        self._pages.leave_off(uid, off)

    def _keep_close(self, row: WinRow, *_pressed: object) -> None:
        """Keep a win close, or not; the list hears of it from the journal."""
        uid, close = row.win.uid, not row.win.close
        if self._told.do(partial(self._journal.keep_close, uid, close)):
            said = copy.is_close() if close else copy.is_not_close()
            self._told.tell(said, partial(self._journal.undo_mark, uid))

    @Slot(bool)
    def _taken_back(self, held: bool) -> None:
        if held:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, QPoint)
    def _open_menu(self, row: WinRow, at: QPoint) -> None:
        from smallwins.ui.widgets.menu import Menu  # noqa: PLC0415 - when it is wanted

        menu = Menu(self._theme, copy.more_on(row.win.text[:80]), self.view)
        for words, checked, act in (
            (copy.win_on_page(), row.on, self._check),
            (copy.keep_close(), row.win.close, self._keep_close),
        ):
            entry = menu.addAction(words)
            entry.setCheckable(True)
            entry.setChecked(checked)
            entry.triggered.connect(partial(act, row))
        menu.popup(at)
        if self.view.walked:
            menu.setActiveAction(menu.actions()[0])
