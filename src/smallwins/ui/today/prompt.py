"""Where a reminder that waits stands on Today until it is answered."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.reminders import Occasion, Reminder
from smallwins.services.reminders import Reminders
from smallwins.ui import copy, problem
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.scroll import PageScroll
from smallwins.ui.widgets.strip import say

if TYPE_CHECKING:
    from smallwins.ui.today.page import TodayPage
    from smallwins.ui.today.prompt_card import PromptCard

_GAP: Final = 14


@dataclass(frozen=True, slots=True)
class _Prompt:
    """What stands here: a reminder that waits, or that one of them comes half as often."""

    reminder: Reminder
    halved: bool = False

    @property
    def words(self) -> str:
        return copy.comes_half_as_often() if self.halved else words_of(self.reminder)


class PromptPlace(QWidget):
    """The place for one prompt, above the check-in, and no higher than what is in it.

    Nothing moves under a hand: a prompt comes when somebody comes to the page, or came for it, and
    not while they look at it. What is answered elsewhere meanwhile goes, and its room stays until
    they come again. A check-in that is on the page by itself is its own prompt: then none stands
    above it.

    Args:
        theme: the look.
        page: Today.
        reminders: knows what waits.
        halved: one that comes half as often, which was said nowhere so far.
        comes: the page comes into sight with this; else somebody may look at it already.

    Signals:
        taken(Reminder): the person goes on with it.
        looked(): what waits stands on the page now, or does not.
        scrolled(): another part of the page is seen now.
    """

    taken = Signal(object)
    looked = Signal()
    scrolled = Signal()

    def __init__(
        self,
        theme: Theme,
        page: "TodayPage",
        reminders: Reminders,
        halved: Reminder | None = None,
        *,
        comes: bool = False,
    ) -> None:
        super().__init__(page.parts)
        self._theme = theme
        self._page = page
        self._reminders = reminders
        self._prompt: _Prompt | None = None
        self._card: PromptCard | None = None
        self._comes = False
        self._halved = halved
        self._column = QVBoxLayout(self)
        page.parts.add_above_check_ins(self)
        reminders.waiting_changed.connect(self._look_soon)
        reminders.halved.connect(self._now_halved)
        # The page was read: the hour may be another, or the kind of day.
        page.rough_changed.connect(self._look_soon)
        page.check_ins.asked.connect(self._give_way_soon)
        theme.changed.connect(self._restyle)
        scroll = page.findChild(PageScroll, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if scroll is not None:
            scroll.verticalScrollBar().valueChanged.connect(self.scrolled)
        self._fit()
        self._is_late = page.isVisible() and not comes
        self.show()
        self._is_late = False
        self._look_soon()

    @property
    def card(self) -> "PromptCard | None":
        """The card in sight."""
        return self._card

    @property
    def asks(self) -> QWidget | None:
        """What on the page asks the one that waits: its card here, or its check-in."""
        waiting = self._reminders.waiting
        if waiting is None:
            return None
        if self._asks_by_itself(waiting):
            return self._page.check_ins.card
        return self._card if self._prompt == _Prompt(waiting) else None

    @property
    def is_read(self) -> bool:
        """Whether the one that waits is asked on the page, where it is seen."""
        asks = self.asks
        return asks is not None and not asks.visibleRegion().isEmpty()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_late:
            return
        self._look(may_move=True)
        # The page is read after this, and may ask by itself then.
        self._comes = True
        QTimer.singleShot(0, self, self._has_come)

    @Slot()
    def look(self) -> None:
        """Take away what waits no more, and show what does if somebody just comes."""
        self._look(may_move=self._comes)

    def speak(self) -> None:
        """Show what waits, and let a screen reader say it: the person came for it."""
        self._look(may_move=True)
        if self._card is not None:
            say(self._card, self._card.words)

    def _look(self, *, may_move: bool) -> None:
        if not self._page.isVisible():
            return  # somebody who comes to the page is shown what waits then
        wanted = self._wanted()
        if wanted != self._prompt:
            self._take_away(leave_room=not may_move)
        if may_move:
            self.setMinimumHeight(0)
            if wanted is not None and wanted != self._prompt:
                self._put(wanted)
        self.looked.emit()

    @Slot()
    def _has_come(self) -> None:
        self._look(may_move=True)
        self._comes = False

    def _wanted(self) -> _Prompt | None:
        waiting = self._reminders.waiting
        if waiting is not None and not self._asks_by_itself(waiting):
            return _Prompt(waiting)
        return None if self._halved is None else _Prompt(self._halved, halved=True)

    def _asks_by_itself(self, waiting: Reminder) -> bool:
        """Whether the check-in that a reminder is for is on the page anyway."""
        if (asked := self._page.check_ins.card) is None:
            return False
        from smallwins.ui.today.check_in_card import CheckInCard  # noqa: PLC0415 - there by now

        return isinstance(asked, CheckInCard) and asked.moment.value == waiting.occasion.value

    def _put(self, prompt: _Prompt) -> None:
        from smallwins.ui.today.prompt_card import PromptCard  # noqa: PLC0415 - most days none

        halved = prompt.halved
        way_on = copy.undo() if halved else way_on_of(prompt.reminder)
        close = copy.close_card() if halved else copy.reminder_not_now()
        self._prompt = prompt
        self._card = card = PromptCard(self._theme, prompt.words, way_on, close, self)
        card.taken.connect(self._ask_as_before if halved else self._take)
        card.closed.connect(self._heard if halved else self._let_be)
        self._column.addWidget(card)
        card.follow(self._page.parts.above_check_ins)
        card.show()
        self._fit()
        if halved:
            say(card, prompt.words)

    def _take_away(self, *, leave_room: bool) -> None:
        card, self._card, self._prompt = self._card, None, None
        if card is None:
            return
        if leave_room:
            self.setMinimumHeight(self.height())
        # Of its window, which may be another one's turn: the keyboard comes back where it was.
        focus = cast("QWidget | None", card.window().focusWidget())
        if focus is not None and card.isAncestorOf(focus):
            self._page.show_field()
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._fit()

    @Slot()
    def _take(self) -> None:
        if self._prompt is not None:
            self.taken.emit(self._prompt.reminder)
            self._look(may_move=True)

    @Slot()
    def _let_be(self) -> None:
        if self._prompt is not None:
            self._reminders.dismiss(self._prompt.reminder.uid)
            self._look(may_move=True)

    @Slot(object)
    def _now_halved(self, reminder: Reminder) -> None:
        self._halved = reminder
        self._look_soon()

    @Slot()
    def forget_halved(self) -> None:
        """What halved a reminder may be taken back: then no more is said of that."""
        halved = self._halved
        if halved is not None and not self._reminders.comes_half_as_often(halved.uid):
            self._heard()

    @Slot()
    def _heard(self) -> None:
        self._halved = None
        self._look(may_move=True)

    @Slot()
    def _ask_as_before(self) -> None:
        halved = self._halved
        if halved is None:
            return
        try:
            self._reminders.ask_as_before(halved.uid)
        except StorageError as error:
            self._page.show_trouble(problem.words_for_setting(error))
            return
        say(self._page, copy.asks_as_before())
        self._heard()

    @Slot()
    def _look_soon(self) -> None:
        # After the page and its check-ins, which hear of the same thing.
        QTimer.singleShot(0, self, self.look)

    @Slot()
    def _give_way_soon(self) -> None:
        """A check-in came, and what is below moved with it: a prompt that it asks makes room."""
        QTimer.singleShot(0, self, self._give_way)

    @Slot()
    def _give_way(self) -> None:
        waiting = self._reminders.waiting
        if waiting is not None and self._asks_by_itself(waiting) and self._card is not None:
            self._look(may_move=True)

    @Slot()
    def _restyle(self) -> None:
        self.setMinimumHeight(0)  # all is in another place now
        self._fit()

    def _fit(self) -> None:
        gap = self._theme.px(_GAP) if self._column.count() else 0
        self._column.setContentsMargins(0, gap, 0, 0)


def words_of(reminder: Reminder) -> str:
    """What is said in the app of a reminder that waits: one's own says it in its own words."""
    own = reminder.occasion is Occasion.OWN
    return reminder.words if own else copy.moment_is_here(reminder.occasion)


def way_on_of(reminder: Reminder) -> str:
    """What one answers to it: one's own has nothing behind it, and is read where it stands."""
    return copy.reminder_seen() if reminder.is_own else copy.reminder_open()
