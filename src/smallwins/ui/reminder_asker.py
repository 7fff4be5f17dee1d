"""Decides where a reminder is asked, and takes the answer: in the window, or by a notice."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from smallwins.desktop.notifier import Notice, Notifier, Way
from smallwins.domain.errors import StorageError
from smallwins.domain.reminders import Occasion, Reminder
from smallwins.domain.wins import Energy
from smallwins.services.journal import Journal
from smallwins.services.reminders import Reminders
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.today.prompt import words_of
from smallwins.ui.widgets.strip import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from smallwins.ui.main_window import MainWindow
    from smallwins.ui.reminder_foot_card import ReminderFootCard
    from smallwins.ui.today.prompt import PromptPlace

OPEN: Final = "open"
NOT_NOW: Final = "not-now"
SAMPLE: Final = "sample"
"""The key of the one that is shown to be looked at: it asks nothing."""
TROUBLE: Final = "trouble"
"""The key of the one that says what did not save."""


class ReminderAsker(QObject):
    """Asks where the person is, and once. It takes no keyboard, and nothing in it is loud.

    Whoever has the window in front sees it on Today, or at the foot of the place they are in. Over
    a dialog or a cover, as a boost or a replay, nothing comes. Everybody else has a notice, in
    words of ours.

    Args:
        theme: the look.
        reminders: knows what is due.
        journal: knows what kind of day it is.
        notices: shows notices on the desktop.
        window: gives the app's window, if it has been made.

    Signals:
        open_requested(Reminder): the person goes on with it.
        sample_shown(Way): the one to be looked at went this way.
    """

    open_requested = Signal(object)
    sample_shown = Signal(Way)

    def __init__(
        self,
        theme: Theme,
        reminders: Reminders,
        journal: Journal,
        notices: Notifier,
        window: "Callable[[], MainWindow | None]",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reminders = reminders
        self._journal = journal
        self._notices = notices
        self._window = window
        self._over: ReminderFootCard | None = None
        self._on_today: PromptPlace | None = None
        self._noticed = ""
        self._unsaid = ""
        reminders.due.connect(self._ask)
        reminders.waiting_changed.connect(self._follow)
        reminders.changed.connect(self._say_it_anew)
        notices.clicked.connect(self._clicked)
        notices.acted.connect(self._acted)
        notices.closed.connect(self._closed)
        notices.shown.connect(self._shown)
        notices.failed.connect(self._failed)

    @Slot(object)
    def take(self, reminder: Reminder) -> None:
        """The person goes on with a reminder, in the window.

        There one's own was read, and so it is answered; one of ours is, when its question stands.
        """
        if reminder.is_own:
            self._reminders.answer(reminder.uid)
        else:
            self.open_requested.emit(reminder)

    def open_from_beside(self, reminder: Reminder) -> None:
        """The person goes on with a reminder in a notice or the tray.

        There one's own says none of its words: it goes on to wait, is read on Today, and answered.
        """
        self.open_requested.emit(reminder)

    @Slot(object)
    def let_be(self, reminder: Reminder) -> None:
        """Not now."""
        self._reminders.dismiss(reminder.uid)

    def ask_again(self) -> bool:
        """Take back the newest "not now": it is asked where the person is. Says whether it is."""
        asks = self._reminders.ask_again()
        if asks and (waiting := self._reminders.waiting) is not None:
            self._ask(waiting)
        return asks

    def know_today(self, place: "PromptPlace") -> None:
        """Know where one stands on Today, and look whether it is seen there when somebody comes."""
        self._on_today = place
        place.looked.connect(self._see_soon)
        place.scrolled.connect(self._make_room)
        if (window := self._window()) is not None:
            window.went.connect(self._see_soon)
            window.looked_at.connect(self._see_soon)
            window.uncovered.connect(self._see_soon)

    def show_sample(self) -> None:
        """Show what one of the evening is like. Its answers do nothing but close it."""
        self._notices.show(self._notice_of(SAMPLE, Occasion.EVENING))

    def tell_trouble(self, sentence: str) -> None:
        """Say by a notice what was chosen in the tray's menu, gone by now, and did not save."""
        self._notices.show(Notice(TROUBLE, copy.reminder_trouble(), sentence))

    @Slot(object)
    def _ask(self, reminder: Reminder) -> None:
        window = self._window()
        if window is not None and _is_in_front(window):
            if window.covered or QApplication.activeModalWidget() is not None:
                return  # it stands on Today when they come back
            self._unsaid = reminder.uid
            if window.place != "today":
                self._lie_over(window, reminder)
            else:
                self._see_soon()
            return
        self._noticed = reminder.uid
        self._notices.show(self._notice_of(reminder.uid, reminder.occasion))

    @Slot()
    def _say(self) -> None:
        """Let a screen reader say one that has come to the screen; once."""
        window, waiting = self._window(), self._reminders.waiting
        if window is not None and waiting is not None and waiting.uid == self._unsaid:
            self._unsaid = ""
            say(window, words_of(waiting))

    @Slot()
    def _see_soon(self) -> None:
        # It comes on the page in the next turn of the loop, and has its place in the one after.
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self._be_seen))

    @Slot()
    def _be_seen(self) -> None:
        """Where Today does not show it, a card at the foot does.

        Nothing comes on the page while somebody looks at it; and with large letters it may stand
        below what is seen.
        """
        window, waiting, today = self._window(), self._reminders.waiting, self._on_today
        if window is None or waiting is None or today is None or window.today_looked_at is None:
            return
        if today.is_read:
            self._make_room()
            self._say()
        else:
            self._lie_over(window, waiting)

    @Slot()
    def _make_room(self) -> None:
        """Whoever scrolled to it reads it on the page; scrolled away, no second one comes."""
        if self._over is not None and self._on_today is not None and self._on_today.is_read:
            self._over.make_room()

    def _notice_of(self, key: str, occasion: Occasion) -> Notice:
        actions = (OPEN, copy.reminder_open()), (NOT_NOW, copy.reminder_not_now())
        title, text = copy.reminder_title(), copy.reminder_asks(occasion)
        if self._is_softer():
            title, text = copy.reminder_title_on_rough(), copy.reminder_on_rough()
        return Notice(key, title, text, actions)

    def _is_softer(self) -> bool:
        if not self._reminders.rules.softer_on_rough:
            return False
        try:
            return self._journal.energy_of(self._journal.today()) is Energy.ROUGH
        except StorageError:
            return False

    def _lie_over(self, window: "MainWindow", reminder: Reminder) -> None:
        if self._over is None:
            from smallwins.ui.reminder_foot_card import ReminderFootCard  # noqa: PLC0415 - seldom

            self._over = over = ReminderFootCard(self._theme, window)
            over.taken.connect(self.take)
            over.let_be.connect(self.let_be)
            over.came.connect(self._say)
            # What meets the win is there with the next turn of the loop.
            self._journal.kept.connect(over.make_way_soon)
        self._over.show(reminder)

    @Slot()
    def _follow(self) -> None:
        """Where nothing waits any more, or another one does, none of it is left on the screen."""
        waiting = self._reminders.waiting
        if self._over is not None:
            self._over.hide()
        self._unsaid = ""
        if self._noticed and (waiting is None or waiting.uid != self._noticed):
            noticed, self._noticed = self._noticed, ""
            self._notices.withdraw(noticed)

    @Slot()
    def _say_it_anew(self) -> None:
        """One's own that lies at the foot was given other words: those lie there now."""
        if self._over is not None and (waiting := self._reminders.waiting) is not None:
            self._over.take_words(waiting)

    @Slot(str)
    def _clicked(self, key: str) -> None:
        reminder = self._known(key)
        if reminder is not None:
            self.open_from_beside(reminder)

    @Slot(str, str)
    def _acted(self, key: str, action: str) -> None:
        reminder = self._known(key)
        if reminder is None:
            return
        if action == NOT_NOW:
            self.let_be(reminder)
        else:
            self.open_from_beside(reminder)

    @Slot(str, bool)
    def _closed(self, key: str, by_person: bool) -> None:
        reminder = self._known(key)
        if by_person and reminder is not None:
            self.let_be(reminder)

    @Slot(str, str)
    def _shown(self, key: str, way: str) -> None:
        if key == SAMPLE:
            self.sample_shown.emit(Way(way))

    @Slot(str)
    def _failed(self, key: str) -> None:
        if key == SAMPLE:
            self.sample_shown.emit(Way.NONE)

    def _known(self, key: str) -> Reminder | None:
        """Give the reminder that a notice was of; None where it was of something else.

        Notices stay on some desktops, and may be pressed a day later: one that is answered already
        opens all the same. One that is taken out meanwhile is not known any more.
        """
        return next((one for one in self._reminders.all() if one.uid == key), None)


def _is_in_front(window: "MainWindow") -> bool:
    """Whether it has the keys, or a dialog before it has them."""
    active = QApplication.activeWindow()
    while active is not None and active is not window:
        active = active.parentWidget()
    return active is window and not window.isMinimized()
