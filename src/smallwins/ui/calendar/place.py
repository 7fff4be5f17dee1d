"""The Calendar place: the year or a month, and the page of one day beside it or over it."""

import datetime as dt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEasingCurve,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication

from smallwins.domain.wins import Win
from smallwins.services.day_words import DayWords
from smallwins.services.drafts import Drafts
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.preferences import Preferences
from smallwins.ui.calendar.page import CalendarPage
from smallwins.ui.celebration.met_over import MetOver
from smallwins.ui.layout import SIDE_WIDTH, Room, mirrored
from smallwins.ui.painting.pile import Slots
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.paper import SIDE_PAGE_SHADOW, Ground, paint_shadow
from smallwins.ui.widgets.scroll import PageScroll
from smallwins.ui.widgets.win_field import Guess

if TYPE_CHECKING:
    from smallwins.ui.calendar.mornings import MorningWords
    from smallwins.ui.day.page import DayPage

_SLIDE_MS: Final = 220
_OVER_WIDTH: Final = 380
_LEFT_FREE: Final = 56
# Keys that go on from day to day are not read for each of them.
_FOLLOW_MS: Final = 60


class CalendarPlace(Ground):
    """The Calendar place (mockups calendar-light, calendar-dark, extra-calendar-month).

    Args:
        theme: the look.
        slots: where notes rest in the jar of a celebration.
        back: counts the wins of days.
        journal: where wins are kept and changed.
        day_words: what is written of days.
        drafts: where half-written words wait.
        preferences: whether all days with a win glow the same.
        guess: gives the kinds that fit some words.

    Attributes:
        met: meets wins over the calendar, and leaves the page of the day free: whoever added one
            small thing may know of another.

    Signals:
        note_requested(Win), share_requested(Win): this note is to be opened large, or shared.
        undo_win_requested(Win): the newest act on this win is to be taken back.
    """

    note_requested = Signal(Win)
    share_requested = Signal(Win)
    undo_win_requested = Signal(Win)

    def __init__(
        self,
        theme: Theme,
        slots: Slots,
        back: LookingBack,
        journal: Journal,
        day_words: DayWords,
        drafts: Drafts,
        preferences: Preferences,
        guess: Guess,
    ) -> None:
        super().__init__(theme, "base")
        self._journal = journal
        self._day_words = day_words
        self._drafts = drafts
        self._guess = guess
        self._room = Room.FULL
        self._wide = False
        self._over = False
        self._is_coming = False
        self._mornings: MorningWords | None = None
        self.met = MetOver(theme, slots, journal, self, self._free_area)
        self.page = CalendarPage(theme, back, journal, preferences)
        self._scroll = PageScroll(theme, self.page, self)
        self._day_page: DayPage | None = None
        self._slide = QPropertyAnimation(self)
        self._slide.setPropertyName(b"pos")
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(self._slid)
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW_MS)
        self._connect()
        self._lay_out()

    @property
    def day_page(self) -> "DayPage":
        """The page of a day. It is made after the first picture, or when it is first wanted."""
        if self._day_page is None:
            self.page.finish()  # Tab comes to it first
            self._day_page = self._make_day_page()
            self._lay_out()
        return self._day_page

    @property
    def mornings(self) -> "MorningWords | None":
        """The morning words, once they were wanted."""
        return self._mornings

    def arrive(self) -> None:
        """Somebody comes here: today is marked, and the keyboard is on it."""
        self._close_mornings()
        self._unfold()
        self.page.arrive()
        if self._day_page is not None:
            self._day_page.show_day(self.page.day)
        self.page.take_keyboard()
        self._scroll.begin()

    def refresh(self) -> None:
        """Read everything in sight again."""
        if self.isVisible():
            self.page.refresh()
            if self._day_page is not None:
                self._day_page.refresh()
            if self._reading:
                self._reading.refresh()

    def open_day(self, day: dt.date) -> None:
        """Open the page of a day, with the keyboard on it."""
        self._follow.stop()
        self.page.go_to(day)
        self._turn_to(self.page.day)
        self._bring_page()
        self.day_page.take_keyboard()

    def write_today(self) -> None:
        """Somebody wants to write of today."""
        self.write(self._journal.today())

    def write(self, day: dt.date) -> None:
        """Somebody wants to write of a day."""
        self.open_day(day)
        self.day_page.write()

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        if room is not self._room:
            self._room = room
            self._over = self._over and room is not Room.FULL
        self.page.set_room(room)
        self._lay_out()

    @property
    def newest_deed(self) -> int:
        """After how many acts of the journal the newest was written; -1 where there is none."""
        return -1 if self._day_page is None else self._day_page.newest_deed

    def take_back(self) -> bool:
        """Take back what was written on a day's page, if that is the newest act of all.

        Returns:
            Whether it was taken back, or tried; else it is the journal's turn.
        """
        taken = self._day_page is not None and self._day_page.take_back()
        if taken:
            self._bring_page()
        return taken

    def show_undone(self, win: Win | None) -> None:
        """Say that the newest act was taken back."""
        self.day_page.show_undone(win)
        if win is not None:
            self._bring_page()

    def show_trouble(self, sentence: str) -> None:
        """Say what did not go, and what is safe."""
        self.day_page.show_trouble(sentence)
        self._bring_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave_day()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        page, beside = self._day_page, self._room is Room.FULL
        if beside or (page is not None and page.isVisible()):
            area = self._area_of_day() if page is None else page.geometry()
            painter = QPainter(self)
            paint_shadow(painter, self._theme, QRectF(area), 0, SIDE_PAGE_SHADOW)
            painter.fillRect(area, self._theme.color("sheet"))
        if beside and page is None and not self._is_coming:
            # All of this picture is painted first.
            self._is_coming = True
            QTimer.singleShot(0, self, self._turn_to_chosen)

    def _connect(self) -> None:
        page = self.page
        page.chosen.connect(self._chosen)
        page.entered_day.connect(self.open_day)
        page.day_wanted.connect(self.ask_for_day)
        page.answered.connect(self._scroll.bring)
        page.mornings_wanted.connect(self.read_mornings)
        self._follow.timeout.connect(self._turn_to_chosen)
        self._theme.changed.connect(self._lay_out)

    def _make_day_page(self) -> "DayPage":
        from smallwins.ui.day.page import DayPage  # noqa: PLC0415 - after the first picture

        day = DayPage(self._theme, self._journal, self._day_words, self._drafts, self._guess, self)
        self._slide.setTargetObject(day)
        day.went_to.connect(self._went_to)
        day.closed.connect(self._leave_day)
        day.wide_wanted.connect(self._widen)
        day.note_requested.connect(self.note_requested)
        day.share_requested.connect(self.share_requested)
        day.undo_win_requested.connect(self.undo_win_requested)
        return day

    # The day beside the calendar

    @Slot(dt.date)
    def _chosen(self, _day: dt.date) -> None:
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if self.page.view.hasFocus() and not pressed:  # a press is where one looks
            self._scroll.follow_keyboard()
        if self._day_page is not None and self._day_page.isVisible():
            self._follow.start()

    @Slot()
    def _turn_to_chosen(self) -> None:
        self._turn_to(self.page.day)

    def _turn_to(self, day: dt.date) -> None:
        self.day_page.show_day(day)

    @Slot(dt.date)
    def _went_to(self, day: dt.date) -> None:
        self.page.go_to(day)

    @Slot()
    def _leave_day(self) -> None:
        """Back to the calendar; what lay over it goes."""
        if self._wide:
            self._widen()
            return
        self._unfold()
        self._take_keyboard()

    @property
    def _reading(self) -> "MorningWords | None":
        """The morning words, while they are in place of the calendar."""
        shown = self._mornings is not None and not self._mornings.isHidden()
        return self._mornings if shown else None

    def _take_keyboard(self) -> None:
        (self._reading or self.page).take_keyboard()

    @Slot()
    def _widen(self) -> None:
        """Give the page all the room, or as much as before; the keyboard is in the journal."""
        self._wide = not self._wide
        self.day_page.set_wide(self._wide)
        self._lay_out()
        self.day_page.write()

    def _unfold(self) -> None:
        """Let the calendar be seen whole."""
        self._wide = False
        if self._day_page is not None:
            self._day_page.set_wide(False)
        self._slide.stop()
        self._over = False
        self._lay_out()

    def _bring_page(self) -> None:
        """Let the page of the day be seen: in a small window it slides over the calendar."""
        if self._room is Room.FULL or self._over:
            return
        self._over = True
        self._lay_out()
        if self._theme.still or not self.isVisible():
            return
        there = self.day_page.pos()
        out = self.day_page.width()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._slide.stop()
        self._slide.setDuration(_SLIDE_MS)
        self._slide.setStartValue(there + QPoint(-out if rtl else out, 0))
        self._slide.setEndValue(there)
        self._slide.start()

    @Slot()
    def _slid(self) -> None:
        self._lay_out()

    # Ways to a day

    @Slot()
    def ask_for_day(self) -> None:
        """Ask which day is to be seen."""
        from smallwins.ui.calendar.go_to_day import GoToDay  # noqa: PLC0415 - when it is wanted

        question = GoToDay(self._theme, self._journal, self.page.day, self)
        question.chosen.connect(self.open_day)
        question.open()

    @Slot()
    def read_mornings(self) -> None:
        """Show the morning words in place of the calendar."""
        if self._mornings is None:
            from smallwins.ui.calendar.mornings import MorningWords  # noqa: PLC0415

            self._mornings = MorningWords(self._theme, self._day_words, self)
            self._mornings.entered_day.connect(self.open_day)
            self._mornings.left.connect(self._leave_mornings)
        self._mornings.back.setText(self.page.span.way_back())
        self._mornings.set_room(self._room)
        self._lay_out()
        self._mornings.refresh()
        self._mornings.show()
        self._scroll.hide()
        self._mornings.take_keyboard()

    @Slot()
    def _leave_mornings(self) -> None:
        self._close_mornings()
        self.page.take_keyboard()

    def _close_mornings(self) -> None:
        self._scroll.show()
        if self._mornings is not None:
            self._mornings.hide()

    # Where things stand

    def _area_of_day(self) -> QRect:
        """Give where the page of a day is, or would be."""
        px, whole = self._theme.px, self.rect()
        if self._wide:
            width = whole.width()
        elif self._room is Room.FULL:
            width = min(px(SIDE_WIDTH), whole.width())
        else:
            free = px(_LEFT_FREE) if self._room is Room.SMALL else 0
            width = min(px(_OVER_WIDTH), whole.width() - free)
        return mirrored(QRect(whole.width() - width, 0, width, whole.height()), self)

    def _free_area(self) -> QRect:
        """Give what is not the page of a day, as it is from left to right."""
        page, width = self._day_page, self.width()
        shown = page is not None and page.isVisible()
        left = mirrored(self._area_of_day(), self).left() if shown else width
        return QRect(0, 0, left, self.height())

    @Slot()
    def _lay_out(self) -> None:
        whole = self.rect()
        beside = self._theme.px(SIDE_WIDTH) if self._room is Room.FULL else 0
        calendar = mirrored(QRect(0, 0, max(1, whole.width() - beside), whole.height()), self)
        for part in (self._scroll, self._mornings):
            if part is not None:
                part.setGeometry(calendar)
        if self._day_page is not None:
            self._lay_out_day(self._day_page)
        self.met.fit()
        self.update()

    def _lay_out_day(self, page: "DayPage") -> None:
        seen = self._room is Room.FULL or self._over or self._wide
        if self._slide.state() is not QPropertyAnimation.State.Running:
            page.setGeometry(self._area_of_day())
        held = QApplication.focusWidget()
        if not seen and held is not None and page.isAncestorOf(held):
            self._take_keyboard()
        page.set_over(self._over and self._room is not Room.FULL)
        page.setVisible(seen)
        page.raise_()
