"""One reminder on its card: a switch, what it is for, its days and its time."""

import dataclasses
import datetime as dt
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.reminders import Reminder
from smallwins.ui import copy
from smallwins.ui.settings.rows import Ways
from smallwins.ui.settings.times import TimeLine
from smallwins.ui.settings.weekdays import Weekdays
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.segments import Switch
from smallwins.ui.widgets.words import Words, breakable


class ReminderRow(QWidget):
    """A reminder that can be switched, and set to another time and other days.

    Its time and its days are there while it is on. The days unfold below it when they are pressed.

    Args:
        theme: the look.
        reminder: what it shows at first.

    Attributes:
        name_label: what it is called.
        name_place: where that stands.

    Signals:
        changed(Reminder): the person set it like this.
        refused(str): what they typed is no time.
        each_time_wanted(): it is to come each time again.
    """

    changed = Signal(object)
    refused = Signal(str)
    each_time_wanted = Signal()

    def __init__(self, theme: Theme, reminder: Reminder) -> None:
        super().__init__()
        self._theme = theme
        self.reminder = reminder
        name = self.title
        self.switch = Switch(theme, name, self)
        self.name_label = Words(theme, "body_medium", breakable(name), parent=self)
        self._hint = Words(theme, "caption", "", "ink2", self)
        for label in (self.name_label, self._hint):
            label.setWordWrap(True)
        self.again = LinkButton(theme, copy.each_time_again(), role="caption", parent=self)
        self.days = LinkButton(theme, "", parent=self)
        self.time = TimeLine(theme, copy.time_of(name), self)
        self.weekdays = Weekdays(theme, name, self)
        self._lay_out()
        self.switch.clicked.connect(self._switch)
        self.days.clicked.connect(self._turn_days)
        self.time.chosen.connect(self._set_time)
        self.time.refused.connect(self.refused)
        self.weekdays.chosen.connect(self._set_days)
        self.again.clicked.connect(self.each_time_wanted)
        theme.changed.connect(self.restyle)
        self.weekdays.hide()
        self.show_reminder(reminder)
        self.restyle()

    @property
    def title(self) -> str:
        """What it is called: what it is for, or the person's own words."""
        one = self.reminder
        return one.words if one.is_own else copy.reminder_name(one.occasion)

    @property
    def links(self) -> FlowLayout:
        """Where more ways on stand, below its words."""
        return self._links

    @property
    def stops(self) -> list[QWidget]:
        """What the keyboard comes to, in order."""
        return [self.switch, self.again, self.days, self.time.edit, *self.weekdays.toggles]

    def order_stops(self) -> None:
        """Let the keyboard go through it as it is seen."""
        for before, after in pairwise(self.stops):
            QWidget.setTabOrder(before, after)

    def show_reminder(self, reminder: Reminder, *, half: bool = False, quiet: bool = False) -> None:
        """Show it as it is now; nobody is told.

        Args:
            reminder: the same one.
            half: it comes every other time.
            quiet: its time is in the quiet hours.
        """
        self.reminder = reminder
        self.name_label.setText(breakable(self.title))
        self.switch.setAccessibleName(self.title)
        self.switch.setChecked(reminder.on)
        self.time.show_time(reminder.at)
        self.weekdays.show_days(reminder.weekdays)
        days = reminder.weekdays
        named = copy.days_of(days, all_named=True)
        self.days.setText(copy.days_of(days))
        self.days.setAccessibleName(copy.days_spoken(self.title, named))
        self.days.updateGeometry()
        hints = [copy.reminder_hint(reminder.occasion)]
        if reminder.on and quiet:
            hints = [copy.is_in_quiet_hours()]
        if reminder.on and half:
            hints.append(copy.comes_every_other_time())
        self._hint.setText(copy.sentences(*hints))
        self._hint.setVisible(any(hints))
        self.again.setVisible(reminder.on and half)
        self._tail.setVisible(reminder.on)
        if not reminder.on:
            self.weekdays.hide()
        self._turn()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        self._column.setContentsMargins(px(22), px(9), px(22), px(10))
        self._head.setSpacing(px(14))
        self._line.setSpacing(px(10))
        self._links.set_gap(px(16))
        # As high as the time, so that both stand on one line.
        self._beside_time.setMinimumHeight(px(38))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        self.name_place = QVBoxLayout()
        self.name_place.addWidget(self.name_label)
        words.addLayout(self.name_place)
        words.addWidget(self._hint)
        self._links = FlowLayout(0)
        self._links.addWidget(self.again)
        words.addLayout(self._links)
        words.addStretch(1)
        self._head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addLayout(words, 1)
        self._beside_time = QWidget()
        beside = QVBoxLayout(self._beside_time)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.days, 0, Qt.AlignmentFlag.AlignVCenter)
        self._tail = Ways(self._theme, [self._beside_time, self.time], gap=16)
        self._line.addLayout(self._head, 1)
        self._line.addWidget(self._tail, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(self._line)
        self._column.addWidget(self.weekdays)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _turn(self) -> None:
        """Have the time behind the words, or below them where the width ends."""
        px = self._theme.px
        room = self.width() - px(44) - px(62)
        wide = self._tail.sizeHint().width() + px(150) <= room
        self._head.setSpacing(px(14 if room >= px(280) else 8))
        ways = QBoxLayout.Direction
        wanted = ways.LeftToRight if wide else ways.TopToBottom
        if self._line.direction() != wanted:
            self._line.setDirection(wanted)
        place = Qt.AlignmentFlag.AlignVCenter if wide else Qt.AlignmentFlag.AlignLeft
        self._line.setAlignment(self._tail, place)

    def _change(self, **fields: object) -> None:
        self.changed.emit(dataclasses.replace(self.reminder, **fields))  # type: ignore[arg-type]

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        self._change(on=on)

    @Slot()
    def _turn_days(self) -> None:
        self.weekdays.setVisible(self.weekdays.isHidden())

    @Slot(dt.time)
    def _set_time(self, time: dt.time) -> None:
        self._change(at=time)

    @Slot(frozenset)
    def _set_days(self, weekdays: frozenset[int]) -> None:
        self._change(weekdays=weekdays)
