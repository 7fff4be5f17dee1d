"""The year as a person walks it: by day, by week, by month, from the first win to today."""

import datetime as dt
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from smallwins.domain.heat import WEEK, days_on, months_on
from smallwins.ui import copy
from smallwins.ui.calendar.year_delegate import PITCH, YearDelegate
from smallwins.ui.calendar.year_model import ROWS, DayPart, YearModel
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.ring import RingByKeyboard

_OVER_FIRST: Final = 38
_OVER_SECOND: Final = 64
_NAMES_OVER: Final = 27
_WEEKDAYS: Final = 32
# Round days at the edges there is room for the ring.
_EDGE: Final = 5
_Index = QModelIndex | QPersistentModelIndex
_OPENS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class WeekdayHeader(QHeaderView):
    """The names of weekdays beside every second row, from the first."""

    def __init__(self, theme: Theme, delegate: YearDelegate, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._delegate = delegate
        self.setSectionsClickable(False)
        self.viewport().setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def paintEvent(self, _event: QPaintEvent) -> None:
        # By ourselves: below the last section a style would paint a button's ground.
        painter = QPainter(self.viewport())
        for row in range(self.count()):
            top, high = self.sectionViewportPosition(row), self.sectionSize(row)
            self.paintSection(painter, QRect(0, top, self.viewport().width(), high), row)

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:
        if row % WEEK % 2:
            return
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("ink2"))
        pitch = self._delegate.pitch
        line = QRect(rect.left(), rect.bottom() + 1 - pitch, rect.width(), pitch)
        name = str(self.model().headerData(row, Qt.Orientation.Vertical, DayPart.SHORT))
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, side, name)


class YearView(RingByKeyboard, QTableView):
    """The lights of a year, with the names of its months over them and of weekdays beside.

    Args:
        theme: the light, colours, letters and sizes.
        model: the year.

    Signals:
        chosen(dt.date): the mark is on this day now.
        wanted(dt.date): a key leads to this day, which is of another year.
        entered_day(dt.date): this day's page is to be opened.
    """

    chosen = Signal(dt.date)
    wanted = Signal(dt.date)
    entered_day = Signal(dt.date)

    def __init__(self, theme: Theme, model: YearModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._year = model
        self._delegate = YearDelegate(theme, self)
        self._dress()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        model.modelReset.connect(self._fit)
        theme.changed.connect(self._fit)
        self.clicked.connect(self._pressed)
        self._fit()

    def _dress(self) -> None:
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
        self.setVerticalHeader(WeekdayHeader(self._theme, self._delegate, self))
        self.horizontalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @property
    def day(self) -> dt.date | None:
        """The day the mark is on."""
        found = self.currentIndex().data(DayPart.DAY)
        return found if isinstance(found, dt.date) else None

    def go_to(self, day: dt.date) -> None:
        """Put the mark on a day of this year that has come; of another year it is `wanted`."""
        day = min(day, self._year.today)
        at = self._year.index_of(day)
        if at.isValid():
            self.setCurrentIndex(at)
        else:
            self.wanted.emit(day)

    def sizeHint(self) -> QSize:
        pitch = self._theme.px(PITCH)
        rows = ROWS * pitch + self._theme.px(_OVER_FIRST + _OVER_SECOND + _EDGE)
        columns = self._year.columnCount() * pitch + self._theme.px(2 * _EDGE)
        return QSize(self._theme.px(_WEEKDAYS) + columns, rows)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def ring(self) -> tuple[QWidget, float] | None:
        return None  # it is round one day, and painted with it

    def _mark_by_key(self) -> None:
        if not self._by_keyboard:
            self._by_keyboard = True
            self.viewport().update()

    @Slot(QModelIndex)
    def _pressed(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.entered_day.emit(index.data(DayPart.DAY))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by day and by week, Page Up and Down by month, Home to today."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        self._mark_by_key()
        here, key = self.day or self._year.today, Qt.Key(event.key())
        if key in _OPENS:
            if not event.isAutoRepeat():
                self.entered_day.emit(here)
        elif (there := self._led_to(here, key)) is not None:
            self.go_to(there)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.day is None:
            self.go_to(self._year.today)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()  # a ring is larger than its cell
        if self.day is not None:
            self.chosen.emit(self.day)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._paint_names(painter)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        today, here = self._year.index_of(self._year.today), self.currentIndex()
        if today.isValid():
            self._delegate.paint_today(painter, self.visualRect(today))
        if here.isValid() and self._by_keyboard and self.hasFocus():
            self._delegate.paint_ring(painter, self.visualRect(here))
        painter.end()

    @Slot()
    def _fit(self) -> None:
        px = self._theme.px
        pitch = self._delegate.pitch = px(PITCH)
        self.setAccessibleName(copy.year_name(dt.date(self._year.year, 1, 1)))
        self.verticalHeader().setFixedWidth(px(_WEEKDAYS))
        for column in range(self._year.columnCount()):
            self.setColumnWidth(column, pitch + (0 if column else px(_EDGE)))
        for row in range(ROWS):
            over = {0: _OVER_FIRST, WEEK: _OVER_SECOND}.get(row, 0)
            self.setRowHeight(row, pitch + px(over))
        self.updateGeometry()
        self.viewport().update()

    def _paint_names(self, painter: QPainter) -> None:
        """Paint each month's name over the first week that begins in it."""
        theme = self._theme
        painter.setFont(theme.font("month"))
        painter.setPen(theme.color("ink"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        wide, high = 6 * theme.px(PITCH), theme.px(26)
        for row in (0, WEEK):
            foot = self.rowViewportPosition(row) + self.rowHeight(row) - self._delegate.pitch / 2
            top = foot - theme.px(_NAMES_OVER) - high / 2
            for column, month in self._months_of(row):
                left = self.columnViewportPosition(column)
                if mirrored:
                    left += self.columnWidth(column) - wide
                where = QRectF(left, top, wide, high)
                flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
                painter.drawText(where, flags, copy.month_name(month))

    def _months_of(self, row: int) -> list[tuple[int, dt.date]]:
        """The first column of each month that begins with a whole week, in one half of the year."""
        found: dict[int, tuple[int, dt.date]] = {}
        for column in range(self._year.columnCount()):
            day = self._year.day_at(row, column)
            if day is not None:
                found.setdefault(day.month, (column, day))
        return list(found.values())

    def _led_to(self, day: dt.date, key: Qt.Key) -> dt.date | None:
        aside = -WEEK if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else WEEK
        days = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Left: -aside,
            Qt.Key.Key_Right: aside,
        }
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if key in days:
            return days_on(day, days[key])
        if key in months:
            return months_on(day, months[key])
        return self._year.today if key == Qt.Key.Key_Home else None
