"""The Jar place: a month's jar, large, and what one can do with what lies in it."""

import datetime as dt
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout

from smallwins.domain.days import month_of
from smallwins.domain.errors import SmallWinsError, StorageError, UnknownWinError
from smallwins.domain.jar import MOST_DRAWN, JarMonth
from smallwins.domain.wins import Energy, Kind, Win
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.month_jar import MonthJar
from smallwins.ui import copy, problem
from smallwins.ui.jar.arrivals import Arrivals
from smallwins.ui.jar.fall import Fall
from smallwins.ui.jar.page import JarPage
from smallwins.ui.layout import Room
from smallwins.ui.painting.note import Fold, Paper
from smallwins.ui.painting.pile import Slots
from smallwins.ui.painting.windowsill import Falling, Windowsill
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.paper import Ground
from smallwins.ui.widgets.scroll import PageScroll
from smallwins.ui.widgets.strip import say

_PULLED: Final = (60.0, 58.0)
_PULLED_TURN: Final = -14
_AT_ONCE: Final = 60.0


class JarPlace(Ground):
    """The Jar place (mockups jar-light, extra-jar-dark).

    Args:
        theme: the look.
        slots: where notes rest.
        back: past months, found notes, and single ones.
        journal: says when a win was kept.
        month: this month's jar.

    Signals:
        pull_requested(Falling | None): a note is to be drawn; the mouth of the jar, where it would
            rise from, in this widget's coordinates.
        note_requested(Win, Falling | None): this note is to be opened; where it lies.
        replay_requested(date, date): the notes from the first to the last day are to be replayed.
    """

    pull_requested = Signal(object)
    note_requested = Signal(Win, object)
    replay_requested = Signal(dt.date, dt.date)

    def __init__(
        self, theme: Theme, slots: Slots, back: LookingBack, journal: Journal, month: MonthJar
    ) -> None:
        super().__init__(theme, "base")
        self._back = back
        self._journal = journal
        self._month = month
        self._past: dt.date | None = None
        self._room = Room.FULL
        self._unread = True
        self._lender: Windowsill | None = None
        self._begun = month.jar.first_day
        self.page = JarPage(theme, slots, back, journal)
        self._scroll = PageScroll(theme, self.page, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._fall = Fall(theme, self.page.stage)
        self._arrivals = Arrivals(back, self.page.stage, self._fall)
        self._connect()
        self._show(month.jar)

    def borrow(self, sill: Windowsill) -> None:
        """Begin with this month's notes as they are painted elsewhere, in another size."""
        self._lender = sill
        self.page.stage.sill.borrow(sill)

    @property
    def month_shown(self) -> dt.date:
        """The first day of the month whose jar stands there."""
        return self._past or self._month.jar.first_day

    @property
    def in_the_air(self) -> bool:
        """Whether a note is on its way into the jar."""
        return self._fall.in_the_air

    def arrive(self) -> None:
        """Somebody comes here: this month's jar, and the keyboard on "Pull a note"."""
        self._past = None
        if self._unread or not self.isVisible():
            self.refresh()
        else:
            self._show(self._month.jar)
        self._to_pull()

    def find_note(self) -> None:
        """Somebody wants to find a note: the keyboard is in the field for it."""
        self._scroll.verticalScrollBar().setValue(0)
        self.page.finder.open_with_focus()

    def refresh(self) -> None:
        """Read everything in sight again."""
        self._unread = False
        self.page.trouble.clear()
        self._month.read()
        if self._past is None and self.page.stage.sill.month != self._month.jar:
            self._show(self._month.jar)  # it could not be read: as it was last seen
        self._take_light()
        self.page.shelf.refresh()
        self.page.finder.refresh()
        self._lay_out()
        # A small pile is there at the first picture; a large one follows while nothing else waits.
        self.page.stage.sill.prepare(self.devicePixelRatioF(), _AT_ONCE)

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        self._room = room
        self._fit()

    def set_covered(self, *, covered: bool) -> None:
        """Something lies over all of it, or no longer: meanwhile a new win is there at once."""
        self._fall.set_covered(covered=covered)

    def show_month(self, day: dt.date) -> None:
        """Show the jar of the month `day` is in."""
        first, this_month = day.replace(day=1), self._month.jar
        self._fall.clear()
        try:
            jar = this_month if first == this_month.first_day else self._back.jar(first)
        except StorageError as error:
            self._tell(error)
            return
        self._past = None if jar is this_month else first
        self._went_well()
        self._show(jar)

    def _stand_in(self, month: dt.date) -> None:
        """Until the notes of a month are painted large, show them small: no other month's."""
        sill, small = self.page.stage.sill, self.page.shelf.picture(month)
        if small is not None:
            sill.stand_in(small)
        elif self._lender is not None:
            sill.borrow(self._lender)

    def origin_of(self, win: Win) -> Falling | None:
        """Give where the note of `win` lies, in this widget's coordinates.

        None where it is not to be seen.
        """
        lying = self.page.stage.lying(win.id)
        return None if lying is None else self._on_place(lying)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._unread:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self._unread = True
        self._arrivals.forget()
        self._fall.clear()
        self.page.finder.leave()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.page.finder.leave()
            self._to_pull()
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        page = self.page
        page.pull.clicked.connect(self._pull)
        page.replay.clicked.connect(self._replay)
        page.another_time.chosen.connect(self.replay_requested)
        page.back.clicked.connect(self._go_back)
        page.width_changed.connect(self._fit)
        page.stage.walked.connect(self._walked)
        page.stage.come_back_to.connect(self._show_words)
        page.stage.note_opened.connect(self._open)
        page.shelf.month_chosen.connect(self._open_month)
        page.finder.note_chosen.connect(self._open_found)
        page.finder.kind_changed.connect(page.legend.set_kind)
        page.finder.left.connect(self._to_pull)
        page.legend.kind_chosen.connect(self._show_kind)
        self._arrivals.shown.connect(self._show)
        self._arrivals.settled.connect(self._look_again)
        self._journal.kept.connect(self._kept)
        self._journal.energy_changed.connect(self._take_light)
        for signal in (
            self._journal.changed,
            self._journal.was_put_away,
            self._journal.brought_back,
        ):
            signal.connect(self._look_again)
        self._month.changed.connect(self._month_changed)
        self._theme.changed.connect(self._fit)

    # Which month is shown

    @Slot(object)
    def _show(self, jar: JarMonth) -> None:
        page, past = self.page, self._past is not None
        month, named = copy.month_name(jar.first_day), self._named(jar.first_day)
        other_year = named != month
        below = [copy.year_name(jar.first_day)] if other_year else []
        if jar.total > MOST_DRAWN:
            below.append(copy.notes_in_all(jar.total))
        tag = [month, copy.side_by_side(*below)] if below else [month]
        name = copy.jar_spoken(jar.first_day, jar.total, year=other_year)
        empty = jar.total == 0
        first = copy.first_note_rests_here() if empty and not past and self._is_first() else ""
        page.stage.show_jar(jar, name, tag, first)
        self._stand_in(jar.first_day)
        page.stage.set_pane(empty and not past)
        line = copy.a_jar_for(named) if empty else copy.every_win_in(named)
        replay = copy.replay_month(month) if past else copy.replay_today()
        back = copy.back_to_month(self._named(self._month.jar.first_day)) if past else ""
        if page.say(line, replay, back):
            self._lay_out()
        page.shelf.set_large(self._past)

    def _named(self, month: dt.date) -> str:
        this_year = month.year == self._journal.today().year
        return copy.month_name(month) if this_year else copy.month_with_year(month)

    def _is_first(self) -> bool:
        """Whether no jar came before this month's."""
        try:
            return not self._back.months_before()
        except StorageError:
            return False

    @Slot(object)
    def _open_month(self, month: dt.date) -> None:
        """The keyboard stays on the shelf: what stands there large now is said."""
        self.show_month(month)
        if self.month_shown == month:
            say(self.page.stage.handle, self.page.stage.handle.accessibleName())

    @Slot()
    def _go_back(self) -> None:
        self.show_month(self._month.jar.first_day)
        self._to_pull()

    @Slot()
    def _take_light(self) -> None:
        try:
            energy = self._journal.energy_of(self._journal.today())
        except StorageError:
            return  # the light stays as it is
        self.page.stage.set_rough(rough=energy is Energy.ROUGH)

    @Slot(object)
    def _month_changed(self, jar: JarMonth) -> None:
        if not self.isVisible() or self._unread:
            self._unread = True  # it is read when somebody comes
            return
        if self._arrivals.awaited:
            if self._past is None:
                self._arrivals.follow(jar)
            return
        self._take_light()
        if self._past is None:
            self._show(jar)
        else:
            self.show_month(self._past)
        if jar.first_day != self._begun:
            self._begun = jar.first_day
            self._look_again()  # the month before comes onto the shelf

    @Slot(object)
    def _kept(self, win: Win) -> None:
        if not self.isVisible():
            return
        if win.day.replace(day=1) == self.month_shown:
            self._arrivals.take(win)
        else:
            QTimer.singleShot(0, self, self._look_again)

    @Slot()
    def _look_again(self) -> None:
        """Read anew what goes with the large jar: the small ones, and what was found."""
        if not self.isVisible():
            return
        if self.page.shelf.refresh():
            if self._past is None and not self._arrivals.awaited:
                self._show(self._month.jar)  # it may be the first no more
            self._lay_out()
        self.page.finder.refresh()

    # What is done here

    @Slot()
    def _pull(self) -> None:
        stage, scale = self.page.stage, self._theme.scale
        paper = Paper(Fold.SQUARE, *_PULLED, self._theme.kind(None).fold, seed=1)
        mouth = Falling(paper, scale, stage.sill.mouth(), _PULLED_TURN)
        self.pull_requested.emit(self._on_place(mouth))

    @Slot()
    def _replay(self) -> None:
        if self._past is None:
            today = self._journal.today()
            self.replay_requested.emit(today, today)
        else:
            self.replay_requested.emit(*month_of(self._past))

    @Slot(int)
    def _walked(self, number: int) -> None:
        win = self._note(number)
        if win is not None:
            spoken = copy.note_spoken(win.kind, win.text, win.feeling)
            spoken = copy.dated_note_spoken(spoken, win.day)
            self.page.stage.describe(spoken)
            self._caption(win.text)
            say(self.page.stage.handle, spoken)

    @Slot(int)
    def _show_words(self, number: int) -> None:
        win = self._note(number)
        self._caption(win.text if win is not None else "")

    def _caption(self, words: str) -> None:
        """Let words stand before the jar, where they are seen also with large letters."""
        stage = self.page.stage
        stage.set_caption(words)
        foot = stage.mapTo(self.page, stage.caption_area().bottomLeft())
        self._scroll.ensureVisible(foot.x(), foot.y(), 0, self._theme.px(8))

    @Slot(int, object)
    def _open(self, number: int, lying: Falling) -> None:
        win = self._note(number)
        if win is not None:
            self.note_requested.emit(win, self._on_place(lying))

    @Slot(object)
    def _open_found(self, win: Win) -> None:
        self.note_requested.emit(win, self.origin_of(win))

    def _note(self, number: int) -> Win | None:
        try:
            win = self._back.note(number)
        except SmallWinsError as error:
            self._tell(error)
            return None
        self._went_well()
        return win

    @Slot(object)
    def _show_kind(self, kind: Kind | None) -> None:
        self.page.finder.set_kind(kind)

    @Slot()
    def _to_pull(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)
        self.page.pull.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, error: SmallWinsError) -> None:
        gone = isinstance(error, UnknownWinError)
        words = problem.words_for(error) if gone else problem.words_at_start(error)
        self.page.trouble.show_problem(words)
        self._lay_out()

    def _went_well(self) -> None:
        """What did not work before did now: the line about it goes."""
        if not self.page.trouble.isHidden():
            self.page.trouble.clear()
            self._lay_out()

    def _on_place(self, note: Falling) -> Falling:
        stage = self.page.stage
        return note.moved(stage.mapTo(self, stage.rect().topLeft()).toPointF())

    @Slot()
    def _fit(self) -> None:
        """Fit another size: a note in the air would fall beside its place."""
        self._fall.finish()
        self._lay_out()

    def _lay_out(self) -> None:
        size = self._scroll.viewport().size()
        high = self.page.arrange(size.width(), size.height(), self._room)
        self.page.setMinimumHeight(high)
