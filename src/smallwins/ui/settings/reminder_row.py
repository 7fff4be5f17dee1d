"""One reminder on its card: a switch, what it is for, its days and its time."""

import dataclasses
import datetime as dt
import itertools
import math
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.reminders import Reminder
from smallwins.ui import copy, problem
from smallwins.ui.settings.hint_line import HintLine
from smallwins.ui.settings.rows import WORDS_BESIDE_SWITCH, Ways, side_of
from smallwins.ui.settings.times import TimeLine
from smallwins.ui.settings.weekdays import Weekdays
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.segments import Switch
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words, breakable

_WORDS_BEFORE_TIME: Final = 150


class _LinkPlace(QWidget):
    """Where the link to the days stands; the ring round it may go over the edges."""

    lets_rings_out = True


class ReminderRow(QWidget):
    """A reminder that can be switched, and set to another time and other days.

    Its time and its days are there while it is on, in a room that is always kept for them, as is
    that for what its hint may say: nothing moves where a reminder is switched, or set to a time.
    The days unfold below it when they are pressed.

    Args:
        theme: the look.
        reminder: what it shows at first.

    Attributes:
        name_label: what it is called.
        name_place: where that stands.

    Signals:
        changed(Reminder): the person set it like this.
        each_time_wanted(): it is to come each time again.
    """

    changed = Signal(object)
    each_time_wanted = Signal()

    def __init__(self, theme: Theme, reminder: Reminder) -> None:
        super().__init__()
        self._theme = theme
        self.reminder = reminder
        name = self.title
        self.switch = Switch(theme, name, self)
        self.name_label = Words(theme, "body_medium", breakable(name), parent=self)
        self.name_label.setWordWrap(True)
        self._hint = HintLine(theme, "caption", self)
        self._refused = self._says = ""
        self.again = LinkButton(theme, copy.each_time_again(), role="caption", parent=self)
        self.days = LinkButton(theme, "", parent=self)
        self.time = TimeLine(theme, copy.time_of(name), self)
        self.weekdays = Weekdays(theme, name, self)
        self._lay_out()
        self.switch.clicked.connect(self._switch)
        self.days.clicked.connect(self._turn_days)
        self.time.chosen.connect(self._set_time)
        self.time.refused.connect(self.refuse)
        self.time.edit.textEdited.connect(self.forgive)
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
        return [self.switch, self.again, self.days, *self.weekdays.toggles, self.time.edit]

    def order_stops(self) -> None:
        """Let the keyboard go through it as it is seen."""
        for before, after in itertools.pairwise(self.stops):
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
        self.days.setText(copy.days_of(days))
        self.days.updateGeometry()
        halved = copy.comes_every_other_time() if reminder.on and half else ""
        usual = copy.sentences(copy.reminder_hint(reminder.occasion), halved)
        in_quiet = copy.sentences(copy.is_in_quiet_hours(), halved)
        says = in_quiet if reminder.on and quiet else usual
        if says != self._says:
            self._says, self._refused = says, ""
        unread = copy.time_unread(self.time.edit.text())
        self._hint.set_others([usual, in_quiet, unread, *problem.all_words_for_row()])
        self.again.setVisible(reminder.on and half)
        self._tail.setVisible(reminder.on)
        if not reminder.on:
            self._refused = ""
            self.weekdays.hide()
        self._tell()
        self._call_days()
        self._turn()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        self._line.setSpacing(px(10))
        self._links.set_gap(px(16))
        # As high as the time, so that both stand on one line.
        self._beside_time.setMinimumHeight(px(38))
        # Wide enough for any days, so that no word beside them has less room for a longer one.
        metrics = QFontMetricsF(self._theme.font("body"))
        widest = max(metrics.horizontalAdvance(text) for text in _texts_of_days())
        self._beside_time.setMinimumWidth(math.ceil(widest))
        # While it is hidden, Qt keeps for it the room that it took with other letters.
        self._tail.updateGeometry()
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        self.name_place = QVBoxLayout()
        self.name_place.addWidget(self.name_label)
        words.addLayout(self.name_place)
        self._links = FlowLayout(0)
        self._links.addWidget(self.again)
        # What has no hint of its own keeps its room below its links, where it is no gap.
        if self.reminder.is_own:
            words.addLayout(self._links)
        words.addWidget(self._hint)
        if not self.reminder.is_own:
            words.addLayout(self._links)
        words.addStretch(1)
        self._head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addLayout(words, 1)
        self._beside_time = _LinkPlace()
        beside = QVBoxLayout(self._beside_time)
        beside.setContentsMargins(0, 0, 0, 0)
        trailing, middle = Qt.AlignmentFlag.AlignTrailing, Qt.AlignmentFlag.AlignVCenter
        beside.addWidget(self.days, 0, trailing | middle)
        self._beside = beside
        self._tail = Ways(self._theme, [self._beside_time, self.time], gap=16)
        kept = self._tail.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._tail.setSizePolicy(kept)
        self._line.addLayout(self._head, 1)
        self._line.addWidget(self._tail, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(self._line)
        self._column.addWidget(self.weekdays)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _turn(self) -> None:
        """Have the time behind the words, or below them where the width ends.

        Where large letters would be cut beside the switch, they stand below it.
        """
        px = self._theme.px
        side = side_of(self._theme, self, 22)
        # The ring round the time has room of its own beyond it, which the eye does not see.
        ends = side, max(0, side - px(6))
        leftwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = reversed(ends) if leftwards else ends
        self._column.setContentsMargins(left, px(4), right, px(4))
        room = self.width() - left - right
        apart = px(14)
        beside = room - px(48) - apart >= px(WORDS_BESIDE_SWITCH)
        tail = self._tail.sizeHint().width()
        wide = px(48) + apart + px(_WORDS_BEFORE_TIME) + px(10) + tail <= room
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        leading, middle = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter
        trailing = Qt.AlignmentFlag.AlignTrailing
        self._head.setSpacing(apart if beside else px(4))
        for layout, part, is_across in (
            (self._head, self.switch, beside),
            (self._line, self._tail, wide),
        ):
            wanted = across if is_across else down
            if layout.direction() != wanted:
                layout.setDirection(wanted)
            layout.setAlignment(part, middle if is_across else leading)
        self._beside.setAlignment(self.days, middle | (trailing if wide else leading))

    def _change(self, **fields: object) -> None:
        self.forgive()
        self.changed.emit(dataclasses.replace(self.reminder, **fields))  # type: ignore[arg-type]

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        self._change(on=on)

    @Slot()
    def _turn_days(self) -> None:
        self.weekdays.setVisible(self.weekdays.isHidden())
        self._call_days()

    def _call_days(self) -> None:
        """Let the link say the days in full, and whether they are open below it."""
        named = copy.days_of(self.reminder.weekdays, all_named=True)
        is_open = not self.weekdays.isHidden()
        name = copy.days_spoken(self.title, named, is_open=is_open)
        if name != self.days.accessibleName():
            self.days.setAccessibleName(name)

    @Slot(str)
    def refuse(self, sentence: str) -> None:
        """Say below the name, until something else is tried, that what was tried does not go."""
        self._refused = sentence
        self._tell()
        say(self, sentence)

    @Slot()
    def forgive(self) -> None:
        """Say no more of what did not go."""
        self._refused = ""
        self._tell()

    def _tell(self) -> None:
        said = self._refused or self._says
        self._hint.setText(said)
        self.switch.setAccessibleDescription(said)

    @Slot(dt.time)
    def _set_time(self, time: dt.time) -> None:
        self._change(at=time)

    @Slot(frozenset)
    def _set_days(self, weekdays: frozenset[int]) -> None:
        self._change(weekdays=weekdays)


def _texts_of_days() -> list[str]:
    """All that the link to the days may say, or what is as long."""
    many = [copy.days_of(frozenset(range(count))) for count in (0, 4, 5, 6, 7)]
    threes = itertools.combinations(range(7), 3)
    return [*many, *(copy.days_of(frozenset(three)) for three in threes)]
