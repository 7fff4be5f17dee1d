"""The place on Today for a check-in: at most one card, in its time of day, once."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.day_words import Moment, Part
from smallwins.domain.errors import SmallWinsError
from smallwins.domain.wins import Energy, Win, is_unseen
from smallwins.services.day_words import DayWords
from smallwins.services.journal import Journal
from smallwins.ui import problem
from smallwins.ui.theme import Theme
from smallwins.ui.today.check_in_asking import Asking
from smallwins.ui.widgets.ring import Ringed

if TYPE_CHECKING:
    from smallwins.ui.today.check_in_card import CheckInCard, Done, HoneyCard, SaidCard

MINUTE_MS: Final = 60_000
"""How long what was done is said, with its undo (VOICE, rule 7)."""


class CheckIns(QWidget):
    """Asks what has its time now.

    A card is made when there is one to show. It comes and goes when the page is read or the hour
    has come, and not while somebody writes below it. What is typed in it stays, and belongs to the
    day it was asked for.

    Args:
        theme: the look.
        asking: knows what has its time.
        journal: knows when something else was done.
        day_words: tells what is written and met elsewhere.
        is_busy: whether somebody writes below, where nothing may move.
        parent: the page.

    Signals:
        left(): the card goes, or is left, and had the keyboard.
        let_go(str): a check-in was let go; the sentence that says so. `take_back` undoes it.
        said(): what was done is said here, for a minute.
        taken_back(): what was done was undone.
        stuck(str, Callable): it was not undone; what is said of it, and what tries it once more.
        undo_wanted(): Ctrl+Z was pressed in its line, where no typing can be taken back.
        replay_requested(date, date): the person would like to see these days again.
        asked(): a card came that asks.
        hour_has_come(): another check-in, or none, has its time now.
        typed(date, str): the words in its line that are not kept, and their day.
    """

    left = Signal()
    let_go = Signal(str)
    said = Signal()
    taken_back = Signal()
    stuck = Signal(str, object)
    undo_wanted = Signal()
    replay_requested = Signal(dt.date, dt.date)
    asked = Signal()
    hour_has_come = Signal()
    typed = Signal(dt.date, str)

    def __init__(
        self,
        theme: Theme,
        asking: Asking,
        journal: Journal,
        day_words: DayWords,
        is_busy: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._asking = asking
        self._journal, self._day_words = journal, day_words
        self._is_busy = is_busy
        self._day = dt.date.min
        self._energy: Energy | None = None
        self._wins: Sequence[Win] = ()
        self._card: CheckInCard | None = None
        self._said: SaidCard | None = None
        self._waiting: dict[dt.date, str] = {}
        self._done: Done | None = None
        self._is_undoing = False
        self._done_after = 0
        self._gap = 0.0
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        # Never seen and never come to: it marks where the card's stops belong among the page's.
        self._before = QWidget(self)
        self._before.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._before.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._hour = self._timer(self._time_came)
        self._minute = self._timer(self._had_its_minute)
        day_words.words_changed.connect(self._words_changed)
        day_words.met_changed.connect(self._settle)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def card(self) -> "HoneyCard | None":
        """The card in sight: it asks, or says what was done."""
        return self._said or self._card

    def look(self, day: dt.date, energy: Energy | None) -> None:
        """Look what has its time now; the page was read, and shows this day.

        Args:
            day: the day of the page.
            energy: what was said of it.
        """
        self._day, self._energy = day, energy
        self._wait()
        if self._card is not None:
            self._card.set_today(day)
        if self._is_busy():
            return
        if self._said is not None and self._said.is_over:
            self._close_said()
        self._settle()

    def ask_for(self, moment: Moment) -> bool:
        """Ask this now, for the person wants it, and say whether its card is there."""
        self._asking.wish(self._day, moment)
        self._close_said()  # what was done can be undone still
        return self._card is not None and self._card.moment is moment

    def set_wins(self, wins: Sequence[Win]) -> None:
        """Know the wins of the day, newest first."""
        self._wins = wins
        if self._card is not None and self._card.day == self._day:
            self._card.set_wins(wins)

    def set_gap(self, gap: float) -> None:
        """Keep so many designed pixels free above a card."""
        self._gap = gap
        self._fit()

    def go_on(self, day: dt.date, words: str) -> None:
        """Have words that were typed in the morning of a day and not kept: they stand here again.

        They are shown when somebody looks, those of the newest day. The keyboard stays where it is.
        """
        self._waiting[day] = words

    def follow(self, day: dt.date, words: str) -> None:
        """Have the words that were typed for the morning of a day elsewhere; "" for none any more.

        Where no card asks for that morning, none comes for it.
        """
        if day in self._waiting:
            self._waiting[day] = words
        card = self._card
        if card is None or (card.day, card.moment) != (day, Moment.MORNING):
            return
        if words != (card.words if card.holds_words else ""):
            card.set_words(words)
            self._settle()

    def escape(self) -> bool:
        """Esc was pressed: let the card go if the keyboard is on it, and say whether it was.

        A card in which words are typed stays, with its words; the keyboard leaves it.
        """
        card = self.card
        if card is None or not _has_keyboard(card):
            return False
        if card is self._card and self._card.holds_words:
            self.left.emit()
        else:
            card.closed.emit()
        return True

    @property
    def is_next(self) -> bool:
        """Whether something was done with a check-in, and nothing in the journal since."""
        return self._done is not None and self._journal.newest_act <= self._done_after

    def take_back(self, *, if_newest: bool = False) -> bool:
        """Undo what was done last; says whether there was any. `if_newest`: if `is_next`."""
        done = self._done
        if done is None or (if_newest and not self.is_next):
            return False
        self._is_undoing = True
        try:
            done.take_back(self._day_words)
        except SmallWinsError as error:
            self.stuck.emit(problem.words_for(error), self.take_back)
            return True
        finally:
            self._is_undoing = False
        self._done = None
        self._show_again(done)
        self.taken_back.emit()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._wait()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hour.stop()

    # What is asked

    @Slot()
    def _settle(self) -> None:
        """Show what has its time now, and take away what has not."""
        if not self.isVisible() or self._is_undoing:
            return
        if self._waiting:
            waiting, self._waiting = self._waiting, {}
            self._put_back(waiting)
        if self._said is not None or (self._card is not None and self._card.stays):
            return
        wanted = self._asking.wanted(self._day, self._energy)
        there = None if self._card is None else (self._card.day, self._card.moment)
        if there == (None if wanted is None else (self._day, wanted)):
            return
        self._take_away()
        if wanted is not None:
            self._ask(self._day, wanted)

    def _ask(self, day: dt.date, moment: Moment, words: str = "") -> None:
        """Put a card on the page, with words that were typed on it before."""
        self._card = card = self._asking.card_for(day, moment, self)
        card.set_wins(self._wins)
        card.set_words(words)
        card.typed.connect(self._typed)
        card.ended.connect(self._end)
        card.let_go.connect(self._let_go)
        card.replay_requested.connect(self._replay)
        card.undo_wanted.connect(self.undo_wanted)
        self._put(card)
        self.asked.emit()

    def _ask_with(self, day: dt.date, words: str) -> None:
        """Ask for the morning of a day, with words that were typed then."""
        self._take_away()
        self._ask(day, Moment.MORNING, words)

    def _put_back(self, waiting: Mapping[dt.date, str]) -> None:
        """Show words that wait; what is written on the page of its day waits no more.

        Those of a morning that was met, or holds other words, wait on the page of their day.
        """
        for day in sorted(filter(waiting.get, waiting), reverse=True):
            if self._asking.is_written(day, waiting[day]):
                self.typed.emit(day, "")
            elif self._asking.is_open(day):
                self._ask_with(day, waiting[day])
                return

    # What was done

    @Slot(object)
    def _let_go(self, done: "Done") -> None:
        self._remember(done)
        self._take_away()
        self.let_go.emit(done.sentence)

    @Slot(object)
    def _end(self, done: "Done") -> None:
        """Say what was done where it was done; the keyboard stays there, and does no harm."""
        from smallwins.ui.today.check_in_card import SaidCard  # noqa: PLC0415 - it is there by now

        self._remember(done)
        said = SaidCard(self._theme, done, self)
        said.undo_requested.connect(self.take_back)
        said.closed.connect(self._close_said)
        self._put(said)
        if self._card is not None and _has_keyboard(self._card):
            focus: object = QApplication.focusWidget()
            seen = isinstance(focus, Ringed) and focus.ring() is not None
            by_keys, by_hand = Qt.FocusReason.OtherFocusReason, Qt.FocusReason.MouseFocusReason
            said.take_keyboard_at_close(by_keys if seen else by_hand)
        self._take_away()
        self._said = said
        said.speak()
        self._minute.start(MINUTE_MS)
        self.said.emit()

    def _remember(self, done: "Done") -> None:
        self._done, self._done_after = done, self._journal.acts_done
        if done.words:
            self.typed.emit(done.day, "")

    @Slot(dt.date)
    def _replay(self, day: dt.date) -> None:
        self._settle()
        self.replay_requested.emit(day, day)

    def _show_again(self, done: "Done") -> None:
        said, self._said = self._said, None
        if done.words:
            self._ask_with(done.day, done.words)
            self.typed.emit(done.day, done.words)
        else:
            self._settle()
        if self._card is not None:
            self._card.take_keyboard()
        if said is not None:
            self._drop(said)

    @Slot()
    def _close_said(self) -> None:
        said, self._said = self._said, None
        if said is not None:
            self._drop(said)
        self._settle()

    @Slot()
    def _had_its_minute(self) -> None:
        if self._said is None:
            return
        if _has_keyboard(self._said):
            self._minute.start(MINUTE_MS)
        elif self._is_busy():
            self._said.rest()
        else:
            self._close_said()

    # What others do

    @Slot(str)
    def _typed(self, words: str) -> None:
        if self._card is not None:
            self.typed.emit(self._card.day, "" if is_unseen(words) else words)

    @Slot(dt.date, object)
    def _words_changed(self, day: dt.date, part: Part) -> None:
        if part is not Part.MORNING or self._is_undoing:
            return
        said = self._said
        if said is not None and said.done.day == day and said.done.written:
            # Undo would take away more than what was said of.
            self._close_said()
            if self._done is said.done:
                self._done = None
        self._settle()

    # Time

    def _wait(self) -> None:
        """Wake once, when the next hour has come; out of sight, not at all."""
        if self.isVisible():
            self._hour.start(self._asking.minutes_left() * 60_000)

    @Slot()
    def _time_came(self) -> None:
        self._wait()
        if self._card is None or not _has_keyboard(self._card):
            self.hour_has_come.emit()  # else somebody is about to answer

    def _timer(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        return timer

    # Cards

    def _put(self, card: "HoneyCard") -> None:
        self._column.addWidget(card)
        self._fit()
        card.follow(self._before)
        card.show()

    def _take_away(self) -> None:
        card, self._card = self._card, None
        if card is not None:
            self._drop(card)

    def _drop(self, card: "HoneyCard") -> None:
        """Take a card off the page; it takes no keyboard along."""
        if _has_keyboard(card):
            self.left.emit()
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._fit()

    def _fit(self) -> None:
        gap = self._theme.px(self._gap) if self._column.count() else 0
        self._column.setContentsMargins(0, gap, 0, 0)
        self.updateGeometry()


def _has_keyboard(card: QWidget) -> bool:
    # Of its window, which may be another one's turn: the keyboard comes back where it was.
    focus = cast("QWidget | None", card.window().focusWidget())
    return focus is not None and card.isAncestorOf(focus)
