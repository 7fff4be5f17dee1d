"""Not now, said in the window: taken back there when it is the newest thing that was done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from smallwins.services.journal import Journal
from smallwins.services.reminders import Reminders

if TYPE_CHECKING:
    from collections.abc import Callable

    from smallwins.ui.main_window import MainWindow
    from smallwins.ui.reminder_asker import ReminderAsker


class NotNow(QObject):
    """Knows when a prompt was let be in the window, and asks again.

    It goes by where the person is: on Today every prompt stands, at the foot of another place the
    one that was let be there. What was let be by a notice or the tray while the window is not in
    front is no deed in it.

    Args:
        reminders: what is let be, and asked again.
        journal: numbers what is done, so that the newest is taken back first.
        asker: asks where the person is; it holds this.
        window: gives the app's window, if it has been made.

    Signals:
        done(): a prompt was let be in the window.
        asked_again(): it is asked again.
        back_on_today(): it is asked again on Today.
    """

    done = Signal()
    asked_again = Signal()
    back_on_today = Signal()

    def __init__(
        self,
        reminders: Reminders,
        journal: Journal,
        asker: "ReminderAsker",
        window: "Callable[[], MainWindow | None]",
    ) -> None:
        super().__init__(asker)
        self._reminders = reminders
        self._journal = journal
        self._asker = asker
        self._window = window
        self._place = ""
        self._number = 0
        self._is_newest = False
        reminders.was_dismissed.connect(self._was_dismissed)
        reminders.changed.connect(self.pass_by)

    @property
    def is_next(self) -> bool:
        """Whether on Today one could be asked again, and nothing was done since."""
        return self._is_newest and self.could_ask_on_today()

    def could_ask_on_today(self, after: int = 0) -> bool:
        """Whether on Today one could be asked again that was let be after something else."""
        return bool(self._place) and self._number > after and self._reminders.can_ask_again

    def take_back_newest(self) -> bool:
        """Ask again, if nothing was done beside the journal since; says whether."""
        return self._is_newest and self.take_back()

    def take_back(self, after: int = 0) -> bool:
        """Ask again what was let be where the person is; says whether there was such a prompt.

        Args:
            after: the number of what else could be taken back; it is asked if it was let be later.
        """
        window = self._window()
        here = "" if window is None else window.place
        if not self._place or here not in ("today", self._place) or self._number <= after:
            return False
        if not self._asker.ask_again():
            return False
        self._place = ""
        self.asked_again.emit()
        if here == "today":
            self.back_on_today.emit()
        return True

    @Slot()
    def pass_by(self) -> None:
        """Something else was done since."""
        self._is_newest = False

    @Slot()
    def _was_dismissed(self) -> None:
        window = self._window()
        in_front = window is not None and window.isActiveWindow()
        self._place = window.place if window is not None and in_front else ""
        if self._place:
            self._number = self._journal.number_deed()
            self.done.emit()
            self._is_newest = True
