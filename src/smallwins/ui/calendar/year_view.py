"""The year as a person walks it: by day, by week, by month, from the first win to today."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from smallwins.domain.heat import WEEK
from smallwins.ui import copy
from smallwins.ui.calendar.days_model import DayPart
from smallwins.ui.calendar.days_view import DaysHeader, DaysView
from smallwins.ui.calendar.light_pictures import LightPictures
from smallwins.ui.calendar.year_delegate import PITCH, YearDelegate
from smallwins.ui.calendar.year_model import ROWS, YearModel
from smallwins.ui.theme import Theme

_OVER_FIRST: Final = 38
_OVER_SECOND: Final = 64
_NAMES_OVER: Final = 27
_WEEKDAYS: Final = 32
# Round days at the edges there is room for the ring.
_EDGE: Final = 5
_CLOSEST: Final = 8
# No month has less room for its name than its whole weeks.
_LEAST_WEEKS: Final = 4
_BETWEEN_NAMES: Final = 5


class WeekdayHeader(DaysHeader):
    """The names of weekdays beside every second row, from the first."""

    def __init__(self, theme: Theme, delegate: YearDelegate, parent: QWidget) -> None:
        super().__init__(theme, Qt.Orientation.Vertical, parent)
        self._delegate = delegate
        self._part = DayPart.SHORT

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._part = self._fitting(self.viewport().width())
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
        name = str(self.model().headerData(row, Qt.Orientation.Vertical, self._part))
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, side, name)

    def _fitting(self, room: int) -> DayPart:
        """Which names fit: those in short, or where one is too long, the shortest of each."""
        metrics = QFontMetricsF(self._theme.font("caption"))
        names = (
            str(self.model().headerData(row, Qt.Orientation.Vertical, DayPart.SHORT))
            for row in range(WEEK)
        )
        widest = max(metrics.horizontalAdvance(name) for name in names)
        return DayPart.SHORT if widest <= room else DayPart.NARROW


class YearView(DaysView):
    """The lights of a year, with the names of its months over them and of weekdays beside.

    Args:
        theme: the light, colours, letters and sizes.
        model: the year.
    """

    across = WEEK

    def __init__(self, theme: Theme, model: YearModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, parent)
        self._year = model
        self._lights = YearDelegate(theme, self)
        self._pictures = LightPictures(theme)
        self._whole_names = True
        self.furnish(self._lights, WeekdayHeader(theme, self._lights, self))

    def sizeHint(self) -> QSize:
        pitch = self._lights.pitch
        rows = ROWS * pitch + self._theme.px(_OVER_FIRST + _OVER_SECOND + _EDGE)
        columns = self._year.columnCount() * pitch + self._theme.px(2 * _EDGE)
        return QSize(self._theme.px(_WEEKDAYS) + columns, rows)

    def paint_days(self, event: QPaintEvent) -> None:
        """Paint the names of months, and lay down lights and dots, where any is to be seen anew."""
        year, pictures = self._year, self._pictures
        painter = QPainter(self.viewport())
        pictures.begin(painter, self._lights.pitch)
        columns = [(column, pictures.across(x)) for column, x in self._columns_in(event.rect())]
        under = self._day_under_pointer()
        for row, y in self._rows_in(event.rect()):
            if row % WEEK == 0:
                self._paint_names(painter, row)
            down = pictures.down(y)
            for column, across in columns:
                day = year.day_at(row, column)
                if day is not None:
                    pictures.lay(painter, across, down, year.step_of(day), hovered=day == under)
        painter.end()

    def paint_over(self, painter: QPainter) -> None:
        """Paint the line round today, which is wider than its cell."""
        today = self._year.index_of(self._year.today)
        if today.isValid():
            self._lights.paint_today(painter, self.visualRect(today))

    def fit(self) -> None:
        """Give all its size: days are as far apart as designed, or as there is room for."""
        px = self._theme.px
        pitch = px(PITCH)
        if self._room is not None:
            room = self._room - px(_WEEKDAYS + 2 * _EDGE)
            pitch = max(_CLOSEST, min(pitch, room // self._year.columnCount()))
        self._lights.pitch = pitch
        self._whole_names = self._has_room_for_names()
        self.setAccessibleName(copy.year_name(dt.date(self._year.year, 1, 1)))
        self.verticalHeader().setFixedWidth(px(_WEEKDAYS))
        for column in range(self._year.columnCount()):
            self.setColumnWidth(column, pitch + (0 if column else px(_EDGE)))
        for row in range(ROWS):
            over = {0: _OVER_FIRST, WEEK: _OVER_SECOND}.get(row, 0)
            self.setRowHeight(row, pitch + px(over))

    def _paint_names(self, painter: QPainter, row: int) -> None:
        """Paint each month's name over the first week that begins in it, for one half of a year."""
        theme = self._theme
        painter.setFont(theme.font("month"))
        painter.setPen(theme.color("ink"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        wide, high = 6 * self._lights.pitch, theme.px(26)
        name = copy.month_name if self._whole_names else copy.short_month_name
        foot = self.rowViewportPosition(row) + self.rowHeight(row) - self._lights.pitch / 2
        top = foot - theme.px(_NAMES_OVER) - high / 2
        for column, month in self._months_of(row):
            left = self.columnViewportPosition(column)
            if mirrored:
                left += self.columnWidth(column) - wide
            painter.drawText(QRectF(left, top, wide, high), flags, name(month))

    def _columns_in(self, area: QRect) -> list[tuple[int, float]]:
        """The columns that reach into an area, and where the days of each have their middle."""
        found = []
        for column in range(self._year.columnCount()):
            cell = QRect(self.columnViewportPosition(column), 0, self.columnWidth(column), 1)
            if cell.left() <= area.right() and cell.right() >= area.left():
                found.append((column, self._lights.middle(cell).x()))
        return found

    def _rows_in(self, area: QRect) -> list[tuple[int, float]]:
        found = []
        for row in range(ROWS):
            cell = QRect(0, self.rowViewportPosition(row), 1, self.rowHeight(row))
            if cell.top() <= area.bottom() and cell.bottom() >= area.top():
                found.append((row, self._lights.middle(cell).y()))
        return found

    def _day_under_pointer(self) -> object:
        port = self.viewport()
        if not port.underMouse():
            return None
        return self.indexAt(port.mapFromGlobal(QCursor.pos())).data(DayPart.DAY)

    def _has_room_for_names(self) -> bool:
        metrics = QFontMetricsF(self._theme.font("month"))
        months = (dt.date(self._year.year, month, 1) for month in range(1, 13))
        widest = max(metrics.horizontalAdvance(copy.month_name(month)) for month in months)
        return widest + self._theme.px(_BETWEEN_NAMES) <= _LEAST_WEEKS * self._lights.pitch

    def _months_of(self, row: int) -> list[tuple[int, dt.date]]:
        """The first column of each month that begins with a whole week, in one half of the year."""
        found: dict[int, tuple[int, dt.date]] = {}
        for column in range(self._year.columnCount()):
            day = self._year.day_at(row, column)
            if day is not None:
                found.setdefault(day.month, (column, day))
        return list(found.values())
