"""The month as a person walks it: by day and by week, from month to month."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from smallwins.domain.heat import WEEK
from smallwins.ui import copy
from smallwins.ui.calendar.days_model import DayPart
from smallwins.ui.calendar.days_view import DaysHeader, DaysView
from smallwins.ui.calendar.month_delegate import GAP, WIDE, MonthDelegate
from smallwins.ui.calendar.month_model import MonthModel
from smallwins.ui.theme import Theme

# Round days at the edges there is room for the ring.
_EDGE: Final = 3
_NAMES: Final = 26
_NARROWEST: Final = 24


class MonthHeader(DaysHeader):
    """The names of weekdays over their columns, in line with the numbers."""

    def __init__(self, theme: Theme, delegate: MonthDelegate, parent: QWidget) -> None:
        super().__init__(theme, Qt.Orientation.Horizontal, parent)
        self._delegate = delegate

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("ink2"))
        for column, name in enumerate(self._names()):
            left, wide = self.sectionViewportPosition(column), self.sectionSize(column)
            line = self._delegate.line(self._delegate.box(QRect(left, 0, wide, 1)))
            line.moveTop((self.height() - line.height()) / 2)
            painter.drawText(line, self._delegate.side(), name)

    def _names(self) -> list[str]:
        """The names in short or, where one has no room, all of them as short as can be."""
        room = self._delegate.line(self._delegate.box(QRect(0, 0, 0, 1))).width()
        metrics = QFontMetricsF(self._theme.font("caption"))
        short = self._named(DayPart.SHORT)
        fits = all(metrics.horizontalAdvance(name) <= room for name in short)
        return short if fits else self._named(DayPart.NARROW)

    def _named(self, part: DayPart) -> list[str]:
        model, across = self.model(), Qt.Orientation.Horizontal
        return [str(model.headerData(column, across, part)) for column in range(WEEK)]


class MonthView(DaysView):
    """The days of a month with their notes, and the names of weekdays over them.

    Args:
        theme: the light, colours, letters and sizes.
        model: the month.
    """

    down = WEEK

    def __init__(self, theme: Theme, model: MonthModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, parent)
        self._month = model
        self._paper = MonthDelegate(theme, self)
        self.furnish(self._paper, MonthHeader(theme, self._paper, self))

    def sizeHint(self) -> QSize:
        px = self._theme.px
        wide = WEEK * self._paper.pitch + 2 * px(_EDGE)
        high = self._month.rowCount() * self._paper.row_pitch + px(_NAMES) + 2 * px(_EDGE)
        return QSize(wide, high)

    def fit(self) -> None:
        """Give all its size: days are as wide as designed, or as there is room for."""
        px = self._theme.px
        gaps, wide = 2 * px(GAP), px(WIDE)
        if self._room is not None:
            wide = min(wide, (self._room - 2 * px(_EDGE)) // WEEK - gaps)
        self._paper.set_wide(max(_NARROWEST, wide), self._month.rowCount())
        self.setAccessibleName(copy.month_with_year(self._month.month))
        self.horizontalHeader().setFixedHeight(px(_NAMES))
        for column in range(WEEK):
            self.setColumnWidth(column, self._paper.pitch + (0 if column else px(_EDGE)))
        for row in range(self._month.rowCount()):
            self.setRowHeight(row, self._paper.row_pitch + (0 if row else px(_EDGE)))
