"""The head of a day's page: its weekday and date, and the way to the days beside it."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import IconButton
from smallwins.ui.widgets.words import Words


class DayHead(QWidget):
    """Which day it is, with arrows to the one before and the one after.

    Args:
        theme: letters, colours and sizes.

    Signals:
        went(int): so many days on: -1 or 1.
        closed(): the page is to go back to the calendar.
    """

    lets_rings_out = True
    went = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weekday = Words(theme, "month", parent=self)
        self._date = Words(theme, "day", token="accent", parent=self)
        self._date.setWordWrap(True)
        accent = theme.color("accent")
        self._close = IconButton(theme, "ui/close", "", color=accent, parent=self)
        self._back = IconButton(theme, "ui/left", copy.day_before_it(), color=accent, parent=self)
        self._on = IconButton(theme, "ui/right", copy.day_after_it(), color=accent, parent=self)
        for arrow in (self._back, self._on):
            policy = arrow.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            arrow.setSizePolicy(policy)
        self._line = QHBoxLayout()
        self._line.setSpacing(0)
        self._line.addWidget(self._weekday, 1)
        for button in (self._back, self._on, self._close):
            self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._line)
        self._column.addWidget(self._date)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._back.clicked.connect(lambda: self.went.emit(-1))
        self._on.clicked.connect(lambda: self.went.emit(1))
        self._close.clicked.connect(self.closed)
        self.set_closes(closes=False)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def arrows(self) -> tuple[IconButton, IconButton]:
        """The way to the day before, and to the day after."""
        return self._back, self._on

    def show_day(self, day: dt.date, today: dt.date, *, leads_on: bool) -> None:
        """Show a day. No day is before the first of year 1.

        Args:
            day: the day.
            today: the day it is.
            leads_on: whether there is a page of the day after it.
        """
        self._weekday.setText(copy.weekday_of(day))
        self._date.setText(copy.day_in_year(day, today.year))
        ways = ((self._back, day > dt.date.min, self._on), (self._on, leads_on, self._back))
        for arrow, leads, other in ways:
            if arrow.hasFocus() and not leads:
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            arrow.setVisible(leads)

    def set_closes(self, *, closes: bool) -> None:
        """Offer the way back to the calendar, where the page lies over it."""
        self._close.setVisible(closes)
        self._close.setAccessibleName(copy.back_to_calendar())
        self._close.setToolTip(copy.back_to_calendar())

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._column.setContentsMargins(0, 0, 0, self._theme.px(14))
        for button in (self._back, self._on, self._close):
            button.set_color(self._theme.color("accent"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
