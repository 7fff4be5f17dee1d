"""Settings, Reminders: what may ask, when, and when it is quiet."""

import datetime as dt
import functools
from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent

from smallwins.desktop.autostart import Autostart
from smallwins.desktop.notice import Way
from smallwins.domain.errors import SmallWinsError, StorageError
from smallwins.domain.reminders import Occasion, Reminder
from smallwins.domain.settings import CATCH_UPS, Settings
from smallwins.services.drafts import Drafts
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.services.reminders import Reminders
from smallwins.ui import copy, problem
from smallwins.ui.quick_key import QuickKey
from smallwins.ui.settings.own_reminders import OwnReminders
from smallwins.ui.settings.quiet_hours import QuietHoursPart
from smallwins.ui.settings.reminder_row import ReminderRow
from smallwins.ui.settings.rest_line import RestLine
from smallwins.ui.settings.rows import Card, Row, SettingsSection, Ways
from smallwins.ui.settings.starting import KeyRow, StartRow
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.folding import FoldingButton
from smallwins.ui.widgets.segments import Choice, Segments, Switch
from smallwins.ui.widgets.strip import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_RESTS: Final = (1, 7)


class RemindersPage(SettingsSection):
    """Switches and times, quiet hours, and what holds for all of them.

    Args:
        theme: the look.
        preferences: what holds for all of them.
        reminders: what there is; None where the file does not give it, which is said.
        journal: knows which day it is.
        drafts: where words wait that are not kept.
        autostart: whether the app starts with the computer.
        quick_key: the key for quick add; None while there is no corner for it to open.

    Signals:
        sample_wanted(): the person would like to see one.
    """

    sample_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        reminders: Reminders | None,
        journal: Journal,
        drafts: Drafts,
        autostart: Autostart,
        quick_key: QuickKey | None,
    ) -> None:
        super().__init__(theme, preferences, copy.reminders(), copy.reminders_hint())
        self._journal = journal
        self._reminders = reminders
        self._drafts = drafts
        self.rows: list[ReminderRow] = []
        if reminders is not None:
            self._all = reminders
            self._build(reminders)
            reminders.changed.connect(self.refresh)
        system: list[QWidget] = [StartRow(theme, autostart)]
        if quick_key is not None:
            system.append(KeyRow(theme, quick_key))
        self.add(Card(theme, system))
        self.show_settings(preferences.settings)

    def show_settings(self, settings: Settings) -> None:
        """Let the controls show these settings."""
        if self._reminders is None:
            self.show_trouble(copy.reminders_unread())
            return
        self.quiet.show_quiet(settings.quiet_from, settings.quiet_until)
        self._softer.setChecked(settings.softer_on_rough)
        self._after.set_value(settings.reminder_catch_up)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        self.refresh()  # a rest may have come to its end
        super().showEvent(event)

    @Slot()
    def refresh(self) -> None:
        """Show what there is now, and whether it rests."""
        if self._reminders is None:
            return
        known = {one.uid: one for one in self._all.all()}
        for row in self.rows:
            row.reminder = known[row.reminder.uid]
            self._show(row)
        self.own.refresh()
        times = [one.at for one in known.values() if one.comes]
        self.quiet.ribbon.show_times([time.hour * 60 + time.minute for time in times])
        self._show_rest()

    def take_back(self) -> "QWidget | None":
        """Take back what was done last with one's own reminders."""
        return None if self._reminders is None else self.own.take_back()

    def show_words(self, places: Collection[str]) -> "list[QWidget]":
        """Say that words for reminders in these places are here and in no file."""
        return [] if self._reminders is None else self.own.show_words(places)

    @Slot(Way)
    def tell_sample(self, way: Way) -> None:
        """Say which way the one to be looked at went."""
        sentence = copy.sample_came(way)
        self._sample_row.set_hint(sentence)
        say(self, sentence)

    def _build(self, reminders: Reminders) -> None:
        theme = self._theme
        self._rest_line = RestLine(theme, copy.reminders_hint())
        self._rest_line.wake_wanted.connect(self._wake_all)
        self.replace_line(self._rest_line)
        for reminder in reminders.all():
            if reminder.occasion is not Occasion.OWN:
                row = ReminderRow(theme, reminder)
                self._serve(row)
                row.order_stops()
                row.time.edit.undo_wanted.connect(self._undo)
                self.rows.append(row)
        self.add(Card(theme, [*self.rows]))
        self.quiet = QuietHoursPart(theme)
        self.add(self.quiet)
        self.quiet.ribbon.chosen.connect(self._choose_quiet)
        self.own = OwnReminders(theme, reminders, self._show, self._serve, self._drafts)
        self.add(self.own)
        self._build_rules()

    def _build_rules(self) -> None:
        theme = self._theme
        self._softer = Switch(theme, copy.softer_on_rough())
        choices = [Choice(minutes, copy.so_long(minutes)) for minutes in CATCH_UPS]
        self._after = Segments(theme, copy.may_come_after(), choices)
        self._rests = [FoldingButton(theme, copy.rest_for_days(days)) for days in _RESTS]
        self._until = FoldingButton(theme, copy.rest_until_a_day())
        self._wake = FoldingButton(theme, copy.wake_reminders())
        rest = Ways(theme, [*self._rests, self._until, self._wake])
        self._rest_row = Row(theme, copy.rest_all(), copy.rest_all_hint(), rest)
        show_me = FoldingButton(theme, copy.show_me_one())
        self._sample_row = Row(theme, copy.look_like_this(), copy.reminder_sample_hint(), show_me)
        softer = self._softer_row = Row(
            theme, copy.softer_on_rough(), copy.softer_on_rough_hint(), self._softer
        )
        after = self._after_row = Row(
            theme, copy.may_come_after(), copy.may_come_after_hint(), self._after
        )
        self.add(Card(theme, [softer, self._rest_row, self._sample_row, after]))
        for row in (softer, self._rest_row, after):
            row.keep_room_for(problem.all_words_for_row())
        self._softer.clicked.connect(self._choose_softer)
        self._after.chosen.connect(self._choose_after)
        for button, days in zip(self._rests, _RESTS, strict=True):
            button.clicked.connect(functools.partial(self._rest, days))
        self._until.clicked.connect(self._ask_day)
        self._wake.clicked.connect(self._wake_below)
        show_me.clicked.connect(self.sample_wanted)

    # Each reminder

    def _serve(self, row: ReminderRow) -> None:
        row.changed.connect(functools.partial(self._change, row))
        row.each_time_wanted.connect(functools.partial(self._each_time, row))

    @Slot()
    def _undo(self) -> None:
        self.take_back()

    def _show(self, row: ReminderRow) -> None:
        one = row.reminder
        half = self._all.comes_half_as_often(one.uid)
        quiet = self._all.rules.quiet.holds(one.at)
        row.show_reminder(one, half=half, quiet=quiet)

    def _change(self, row: ReminderRow, reminder: Reminder) -> None:
        try:
            self._all.change(reminder)
        except SmallWinsError as error:
            if reminder.words != row.reminder.words:
                row.refuse(problem.words_for(error))
                return
            # The control moved when it was pressed; it goes to where the reminder still is.
            self._show(row)
            row.refuse(problem.words_for_row(error))

    def _each_time(self, row: ReminderRow) -> None:
        try:
            self._all.ask_as_before(row.reminder.uid)
        except StorageError as error:
            row.refuse(problem.words_for_row(error))
            return
        row.switch.setFocus(Qt.FocusReason.OtherFocusReason)
        say(self, copy.asks_as_before())

    # What holds for all

    @Slot(int, int)
    def _choose_quiet(self, start: int, end: int) -> None:
        self._set(self.quiet, quiet_from=start, quiet_until=end)

    def _choose_softer(self, on: bool) -> None:
        self._set(self._softer_row, softer_on_rough=on)

    def _choose_after(self, minutes: object) -> None:
        self._set(self._after_row, reminder_catch_up=minutes)

    def _set(self, told_in: Row | QuietHoursPart, **fields: object) -> None:
        """Set what holds for all. What does not save is told where it is set: nothing moves."""
        if isinstance(told_in, Row):
            told_in.forgive()
        try:
            self._preferences.change(**fields)
        except StorageError as error:
            # The control moved when it was pressed; it goes to where the setting still is.
            self.show_settings(self._preferences.settings)
            told_in.refuse(problem.words_for_row(error))

    def _show_rest(self) -> None:
        until = self._all.resting_until
        resting, focus = until is not None, self.focusWidget()
        says = "" if until is None else self._says_rest(until)
        self._rest_row.set_hint(says or copy.rest_all_hint())
        held, held_above = (
            focus in (*self._rests, self._until, self._wake),
            focus is self._rest_line.wake,
        )
        self._rest_line.show_rest(says)
        for button in (*self._rests, self._until):
            button.setVisible(not resting)
        self._wake.setVisible(resting)
        if held:
            stop = self._wake if resting else self._rests[0]
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        elif held_above and not resting:
            self.rows[0].switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def _says_rest(self, until: dt.datetime) -> str:
        today, begins = self._all.today, self._all.ends_with_a_day(until)
        return copy.reminders_rest_until(until, today, day_begins=begins)

    def _rest(self, days: int) -> None:
        self._try_rest(self._all.today + dt.timedelta(days=days))

    @Slot()
    def _wake_below(self) -> None:
        self._try_rest(None)

    @Slot()
    def _wake_all(self) -> None:
        self._try_rest(None, above=True)

    def _try_rest(self, day: dt.date | None, *, above: bool = False) -> None:
        try:
            if day is None:
                self._all.rest_until(None)
            else:
                self._all.rest_to(day)
        except StorageError as error:
            if above:
                self.show_trouble(problem.words_for_setting(error))
            else:
                self._rest_row.refuse(problem.words_for_row(error))
            return
        self._tell_rest()

    @Slot()
    def _tell_rest(self) -> None:
        """Let those who hear it know what holds now: what shows it is somewhere else."""
        until = self._all.resting_until
        say(self, copy.reminders_are_awake() if until is None else self._says_rest(until))

    @Slot()
    def _ask_day(self) -> None:
        from smallwins.ui.settings.rest_dialog import RestDialog  # noqa: PLC0415 - when wanted

        dialog = RestDialog(self._theme, self._journal, self._all, self)
        dialog.accepted.connect(self._tell_rest)
        dialog.open()
