"""Makes what reminds, and puts it together: reminders, sleep, notices, the tray, and Today."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from smallwins.domain.checkins import moment_at
from smallwins.domain.day_words import Moment
from smallwins.domain.errors import StorageError
from smallwins.services.clock import Clock
from smallwins.store.database import Database
from smallwins.ui import copy, problem
from smallwins.ui.theme import Theme

if TYPE_CHECKING:
    from smallwins.desktop.notifier import Notifier
    from smallwins.desktop.sleep import Sleep
    from smallwins.domain.reminders import Reminder
    from smallwins.rooms import Rooms
    from smallwins.services.reminders import Reminders
    from smallwins.ui.corner import Corner
    from smallwins.ui.reminder_asker import ReminderAsker
    from smallwins.ui.reminder_not_now import NotNow
    from smallwins.ui.today.place import TodayPlace
    from smallwins.ui.today.prompt import PromptPlace

_log = logging.getLogger(__name__)


class ReminderRooms(QObject):
    """What reminds. None of it is made for the first paint, and nothing ticks while all are off.

    Args:
        theme: the look.
        database: the open file.
        clock: knows the moment.
        rooms: the open journal and what stands round it.

    Signals:
        open_requested(Reminder): the person goes on with a reminder.

    Attributes:
        asker: who asks, once it was started.
        not_now: who asks again, once it was started.
        prompt: where one that waits stands on Today, once Today is furnished.
    """

    open_requested = Signal(object)

    def __init__(self, theme: Theme, database: Database, clock: Clock, rooms: "Rooms") -> None:
        super().__init__(rooms)
        self._theme = theme
        self._database = database
        self._clock = clock
        self._rooms = rooms
        self._tried = False
        self._reminders: Reminders | None = None
        self._sleep: Sleep | None = None
        self._halved: Reminder | None = None
        self.asker: ReminderAsker | None = None
        self.not_now: NotNow | None = None
        self.prompt: PromptPlace | None = None

    @property
    def reminders(self) -> "Reminders | None":
        """The reminders; None where the file does not give them. They are read when first wanted.

        A file that does not give them is asked once: the app opens all the same.
        """
        if not self._tried:
            from smallwins.services.reminders import Reminders  # noqa: PLC0415 - after the paint

            self._tried = True
            rooms = self._rooms
            try:
                self._reminders = Reminders(
                    self._database.reminders,
                    rooms.journal,
                    rooms.day_words,
                    rooms.preferences,
                    self._clock,
                    self,
                    drafts=rooms.drafts,
                )
            except StorageError as error:
                _log.warning("Reminders cannot be read, and so none comes: %r", error)
        return self._reminders

    def start(self, corner: "Corner", notifier: "Notifier") -> None:
        """Ask from now on: first who is to hear of it, then the first look."""
        reminders = self.reminders
        if reminders is None:
            return
        from smallwins.desktop.sleep import Sleep  # noqa: PLC0415 - after the paint
        from smallwins.ui.reminder_asker import ReminderAsker  # noqa: PLC0415
        from smallwins.ui.reminder_not_now import NotNow  # noqa: PLC0415
        from smallwins.ui.reminder_tray import ReminderTray  # noqa: PLC0415

        rooms = self._rooms
        self._sleep = Sleep(self)
        self._sleep.woke.connect(reminders.look)
        self.asker = ReminderAsker(
            self._theme, reminders, rooms.journal, notifier, lambda: rooms.window, self
        )
        self.asker.open_requested.connect(self.open_requested)
        self.not_now = NotNow(reminders, rooms.journal, self.asker, lambda: rooms.window)
        rooms.offers.changed.connect(self.not_now.pass_by)
        ReminderTray(corner.tray, reminders, self.asker)
        reminders.halved.connect(self._now_halved)
        self.stand_on_today(comes=False)
        reminders.start()

    def stand_on_today(self, *, comes: bool = True) -> None:
        """Have a place on Today, as soon as both are there.

        Args:
            comes: Today comes into sight just now; else somebody may look at it already.
        """
        today = self._rooms.today
        if self.asker is None or self._reminders is None or today is None:
            return
        from smallwins.ui.today.prompt import PromptPlace  # noqa: PLC0415 - after the paint

        self.prompt = PromptPlace(
            self._theme, today.page, self._reminders, self._halved, comes=comes
        )
        self.asker.know_today(self.prompt)
        self.prompt.taken.connect(self.asker.take)
        deeds, not_now = today.page.deeds, self.not_now
        if not_now is not None:
            deeds.ask_first(not_now)
            deeds.went_on.connect(not_now.pass_by)
            not_now.done.connect(deeds.pass_by)
            not_now.asked_again.connect(self.prompt.forget_halved)
            not_now.back_on_today.connect(deeds.taken_back)

    @Slot(object)
    def _now_halved(self, reminder: "Reminder") -> None:
        """In the tray nobody sees it said; Today says it when it is furnished."""
        if self.prompt is None:
            self._halved = reminder

    def open(self, reminder: "Reminder") -> None:
        """Open what a reminder is for, in the window, which is furnished.

        One's own opens Today. Where it still waits, its words stand there, and are said. One of
        ours waits until its question is asked.
        """
        if reminder.is_own:
            self._go_to_today()
            if self.prompt is not None:
                self.prompt.speak()
        elif self._ask(Moment(reminder.occasion.value)) and self._reminders is not None:
            self._reminders.answer(reminder.uid)

    def check_in(self) -> None:
        """Ask the check-in that fits the hour; by day, when none has its time, that of the morning.

        The person wants it: it comes on a rough day, too.
        """
        now = self._clock.now().astimezone(self._clock.zone())
        day_end = self._rooms.preferences.settings.day_end
        self._ask(moment_at(now.hour * 60 + now.minute, day_end) or Moment.MORNING)

    def _ask(self, moment: Moment) -> bool:
        """Ask a check-in, and say whether it was asked, or had its turn before.

        Where the file does not say, that is told, and not that it had its turn.
        """
        today = self._go_to_today()
        if today is None:
            return False
        page = today.page
        asked = page.check_ins.ask_for(moment)
        card = page.check_ins.card
        if asked and card is not None:
            card.take_keyboard()
            page.bring_check_in()
            return True
        try:
            met = moment in self._rooms.day_words.met(self._rooms.journal.today())
        except StorageError as error:
            page.show_trouble(problem.words_at_start(error))
            return False
        if met:
            page.show_trouble(copy.moment_had_its_turn())
        else:
            # Words are typed, in another one or on a note of the day before: nothing moves them.
            page.show_trouble(copy.moment_waits_for_words())
        return met

    def _go_to_today(self) -> "TodayPlace | None":
        rooms = self._rooms
        if rooms.window is not None:
            rooms.window.go_to_today()
        return rooms.today

    def stop(self) -> None:
        """Ask no more: the file is about to be closed."""
        if self._reminders is not None:
            self._reminders.stop()
        if self._sleep is not None:
            self._sleep.close()
