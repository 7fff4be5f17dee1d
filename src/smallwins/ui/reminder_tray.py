"""What the tray's menu says of reminders: the one that waits, and whether they rest."""

import logging

from PySide6.QtCore import QObject, Slot

from smallwins.domain.errors import StorageError
from smallwins.services.reminders import Reminders
from smallwins.ui import copy, problem
from smallwins.ui.reminder_asker import ReminderAsker
from smallwins.ui.tray import Tray

_log = logging.getLogger(__name__)


class ReminderTray(QObject):
    """Keeps the tray's menu true, and does what is chosen there.

    Args:
        tray: the icon with the menu.
        reminders: what is known of reminders.
        asker: takes the answer to the one that waits; it holds this.
    """

    def __init__(self, tray: Tray, reminders: Reminders, asker: ReminderAsker) -> None:
        super().__init__(asker)
        self._tray = tray
        self._reminders = reminders
        self._asker = asker
        reminders.waiting_changed.connect(self.refresh)
        reminders.changed.connect(self.refresh)
        tray.about_to_open.connect(self.refresh)
        tray.prompt_taken.connect(self._open)
        tray.prompt_let_be.connect(self._let_be)
        tray.rest_chosen.connect(self._rest)
        tray.wake_requested.connect(self._wake)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Say what holds now. A rest that ran out while all are off is seen when it is opened."""
        reminders = self._reminders
        waiting = reminders.waiting
        self._tray.set_prompt("" if waiting is None else copy.tray_prompt(waiting.occasion))
        resting = ""
        if (until := reminders.resting_until) is not None:
            begins = reminders.ends_with_a_day(until)
            resting = copy.reminders_rest_until(until, reminders.today, day_begins=begins)
        self._tray.set_rest(resting, offered=reminders.any_comes)

    @Slot()
    def _open(self) -> None:
        if (waiting := self._reminders.waiting) is not None:
            self._asker.open_from_beside(waiting)

    @Slot()
    def _let_be(self) -> None:
        if (waiting := self._reminders.waiting) is not None:
            self._asker.let_be(waiting)

    @Slot(int)
    def _rest(self, days: int) -> None:
        try:
            self._reminders.rest_for(days)
        except StorageError as error:
            _log.warning("Reminders do not rest: %r", error)
            self._asker.tell_trouble(problem.words_for_setting(error))

    @Slot()
    def _wake(self) -> None:
        try:
            self._reminders.rest_until(None)
        except StorageError as error:
            _log.warning("Reminders go on to rest: %r", error)
            self._asker.tell_trouble(problem.words_for_setting(error))
