"""Days as a person walks them, by keys and by presses; a year and a month are walked alike."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from smallwins.domain.heat import days_on, months_on
from smallwins.ui.calendar.days_delegate import DaysDelegate
from smallwins.ui.calendar.days_model import DayPart, DaysModel, Index
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.current_cell import say_current
from smallwins.ui.widgets.ring import RingByKeyboard

_OPENS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})

# A ring round a day reaches over its cell, by less than this.
_RING_ROOM: Final = 8


class DaysHeader(QHeaderView):
    """Names of weekdays on bare paper. A subclass paints the whole: a style would add a button.

    Args:
        theme: the letters and colours.
        orientation: beside the days, or over them.
        parent: the view.
    """

    def __init__(self, theme: Theme, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.viewport().setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)


class DaysView(RingByKeyboard, QTableView):
    """A table of days with a mark on one of them.

    A subclass gives it a delegate and a header, and says how large all is in `fit`.

    Args:
        theme: the light, colours, letters and sizes.
        model: the days.

    Signals:
        chosen(dt.date): the mark is on this day now.
        wanted(dt.date): a key leads to this day, which is not here.
        entered_day(dt.date): this day's page is to be opened.
        led_nowhere(dt.date): a key would lead to this day, and the mark stayed where it was.

    Attributes:
        across: so many days on a key goes that points to where lines run to.
        down: so many days on the key goes that points down.
    """

    chosen = Signal(dt.date)
    wanted = Signal(dt.date)
    entered_day = Signal(dt.date)
    led_nowhere = Signal(dt.date)

    across = 1
    down = 1

    def __init__(self, theme: Theme, model: DaysModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days = model
        self._room: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoScroll(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    def furnish(self, delegate: DaysDelegate, header: DaysHeader) -> None:
        """Have this delegate, and this header beside or over the days; there is no other."""
        self._delegate = delegate
        if header.orientation() is Qt.Orientation.Vertical:
            self.setVerticalHeader(header)
            self.horizontalHeader().hide()
        else:
            self.setHorizontalHeader(header)
            self.verticalHeader().hide()
        for each in (self.horizontalHeader(), self.verticalHeader()):
            each.setMinimumSectionSize(1)
            each.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setModel(self._days)
        self.setItemDelegate(delegate)
        self._days.modelReset.connect(self._refit)
        self._theme.changed.connect(self._refit)
        self.clicked.connect(self._pressed)
        self._refit()

    def fit(self) -> None:
        """Give all its size in the present theme and room."""
        raise NotImplementedError

    @property
    def day(self) -> dt.date | None:
        """The day the mark is on."""
        found = self.currentIndex().data(DayPart.DAY)
        return found if isinstance(found, dt.date) else None

    def go_to(self, day: dt.date) -> None:
        """Put the mark on a day that has come; where it is not here it is `wanted`."""
        today, here = self._days.today, self.day or self._days.today
        at = self._days.index_of(day)
        if at.isValid() and not self._days.has_come(day):
            day = max(today, here) if day >= here else today
            at = self._days.index_of(day)
        if at.isValid():
            self.setCurrentIndex(at)
        else:
            self.wanted.emit(day)

    def marked_area(self) -> QRect:
        """Give the place of the marked day and its ring, which is to be in sight."""
        room = self._theme.px(_RING_ROOM)
        cell = self.visualRect(self.currentIndex())
        place = QRect(self.viewport().mapTo(self, cell.topLeft()), cell.size())
        return place.adjusted(-room, -room, room, room) if place.isValid() else self.rect()

    def set_room_width(self, width: int) -> None:
        """Have so much room, in pixels: days that are too wide for it shrink."""
        if width != self._room:
            self._room = width
            self._refit()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def ring(self) -> tuple[QWidget, float] | None:
        return None  # it is round one day, and painted with it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by day and by week, Page Up and Down by month, Home to today."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        self._mark_by_key()
        here, key = self.day or self._days.first_stop(), Qt.Key(event.key())
        if key in _OPENS:
            if not event.isAutoRepeat():
                self.entered_day.emit(here)
        elif (there := self._led_to(here, key)) is not None:
            self.go_to(there)
            if self.day == here:
                self.led_nowhere.emit(there)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.day is None:
            self.go_to(self._days.first_stop())
        else:
            say_current(self)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        room = self._theme.px(_RING_ROOM)
        for at in (current, previous):
            if at.isValid():
                self.viewport().update(self.visualRect(at).adjusted(-room, -room, room, room))
        if self.day is not None:
            self.chosen.emit(self.day)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paint_days(event)
        painter = QPainter(self.viewport())
        self.paint_over(painter)
        here = self.currentIndex()
        if here.isValid():
            ringed = self._by_keyboard and self.hasFocus()
            paint = self._delegate.paint_ring if ringed else self._delegate.paint_mark
            paint(painter, self.visualRect(here))
        painter.end()

    def paint_days(self, event: QPaintEvent) -> None:
        """Paint the days. Cell by cell through the delegate, where a subclass has no other way."""
        super().paintEvent(event)

    def paint_over(self, painter: QPainter) -> None:
        """Paint what lies over the days, beneath the ring."""

    @Slot()
    def _refit(self) -> None:
        self.fit()
        self.updateGeometry()
        self.viewport().update()

    @Slot(QModelIndex)
    def _pressed(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.entered_day.emit(index.data(DayPart.DAY))

    def _mark_by_key(self) -> None:
        if not self._by_keyboard:
            self._by_keyboard = True
            self.viewport().update()

    def _led_to(self, day: dt.date, key: Qt.Key) -> dt.date | None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        aside = -self.across if mirrored else self.across
        days = {
            Qt.Key.Key_Up: -self.down,
            Qt.Key.Key_Down: self.down,
            Qt.Key.Key_Left: -aside,
            Qt.Key.Key_Right: aside,
        }
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if key in days:
            return days_on(day, days[key])
        if key in months:
            return months_on(day, months[key])
        return self._days.today if key == Qt.Key.Key_Home else None
