"""Where a reminder that waits stands on Today until it is answered."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.reminders import Occasion, Reminder
from smallwins.services.reminders import Reminders
from smallwins.ui import copy, problem
from smallwins.ui.theme import Theme
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

    A check-in that is on the page by itself is its own prompt: then none stands above it. Nothing
    comes or goes here while somebody writes on a note below; as soon as they do not, it does.

    Args:
        theme: the look.
        page: Today.
        reminders: knows what waits.
        halved: one that comes half as often, which was said nowhere so far.

    Signals:
        open_requested(Reminder): the person goes on with it.
        looked(): what waits stands on the page now.
    """

    open_requested = Signal(object)
    looked = Signal()

    def __init__(
        self,
        theme: Theme,
        page: "TodayPage",
        reminders: Reminders,
        halved: Reminder | None = None,
    ) -> None:
        super().__init__(page.parts)
        self._theme = theme
        self._page = page
        self._reminders = reminders
        self._prompt: _Prompt | None = None
        self._card: PromptCard | None = None
        self._put_off = False
        self._halved = halved
        self._column = QVBoxLayout(self)
        # Never seen and never come to: it marks where the card's stops belong among the page's.
        self._before = QWidget(self)
        self._before.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._before.hide()
        page.parts.add_above_check_ins(self)
        reminders.waiting_changed.connect(self._look_soon)
        reminders.halved.connect(self._now_halved)
        # The page was read: the hour may be another, or the kind of day.
        page.rough_changed.connect(self._look_soon)
        page.check_ins.asked.connect(self._look_soon)
        theme.changed.connect(self._fit)
        self._fit()
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

    @Slot()
    def look(self) -> None:
        """Show what waits, and take away what does not."""
        if not self._page.isVisible():
            return  # the page is read again when somebody looks
        self._wait_for_line(put_off=self._page.writes_on_note())
        wanted = self._wanted()
        # What was answered, on a card at the foot, does not wait for a line to be left.
        if wanted == self._prompt or (self._put_off and wanted is not None):
            return
        self._take_away()
        self._prompt = wanted
        if wanted is not None:
            self._put(wanted)
        self.looked.emit()

    def _wait_for_line(self, *, put_off: bool) -> None:
        """A line that is saved, dropped or left lets the keyboard go: then it is looked again."""
        if put_off is self._put_off:
            return
        self._put_off = put_off
        moved = cast("QApplication", QApplication.instance()).focusChanged
        if put_off:
            moved.connect(self._look_soon)
        else:
            moved.disconnect(self._look_soon)

    def speak(self) -> None:
        """Show what waits, and let a screen reader say it: the person came for it."""
        self.look()
        if self._card is not None:
            say(self._card, self._card.words)

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
        way_on = copy.undo() if halved else copy.reminder_open()
        close = copy.close_card() if halved else copy.reminder_not_now()
        self._card = card = PromptCard(self._theme, prompt.words, way_on, close, self)
        card.taken.connect(self._ask_as_before if halved else self._open)
        card.closed.connect(self._heard if halved else self._let_be)
        self._column.addWidget(card)
        card.follow(self._before)
        card.show()
        self._fit()
        if halved:
            say(card, prompt.words)

    def _take_away(self) -> None:
        card, self._card = self._card, None
        if card is None:
            return
        # Of its window, which may be another one's turn: the keyboard comes back where it was.
        focus = cast("QWidget | None", card.window().focusWidget())
        if focus is not None and card.isAncestorOf(focus):
            self._page.show_field()
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._fit()

    @Slot()
    def _open(self) -> None:
        if self._prompt is not None:
            self.open_requested.emit(self._prompt.reminder)

    @Slot()
    def _let_be(self) -> None:
        if self._prompt is not None:
            self._reminders.dismiss(self._prompt.reminder.uid)

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
        self.look()

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
    def _fit(self) -> None:
        gap = self._theme.px(_GAP) if self._column.count() else 0
        self._column.setContentsMargins(0, gap, 0, 0)


def words_of(reminder: Reminder) -> str:
    """What is said in the app of a reminder that waits: one's own says it in its own words."""
    own = reminder.occasion is Occasion.OWN
    return reminder.words if own else copy.moment_is_here(reminder.occasion)
