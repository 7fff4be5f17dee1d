"""What stands in the calendar, from top to bottom, and the space between."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.ui.calendar.head import CalendarHead
from smallwins.ui.calendar.year_model import YearModel
from smallwins.ui.calendar.year_view import YearView
from smallwins.ui.layout import Room, title_role
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.scroll import Page
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.words import Words

if TYPE_CHECKING:
    from smallwins.ui.calendar.foot import CalendarFoot
    from smallwins.ui.calendar.month_view import MonthView

_SIDES: Final = {Room.FULL: (34, 28), Room.SMALL: (32, 32), Room.TINY: (16, 16)}
_YEAR_SIDES: Final = {Room.FULL: 0, Room.SMALL: 32, Room.TINY: 16}
"""The year may go on where the rest ends: its last week is a narrow one."""

_TOPS: Final = {Room.FULL: 34, Room.SMALL: 20, Room.TINY: 12}
"""Space above the head, in designed pixels."""


class CalendarParts(Page):
    """The page that scrolls, with all that is on it.

    Args:
        theme: the look.
        year_model: the year that is shown first.

    Attributes:
        head: the title and its arrows, and the choice of year or month.
        line: how many days had a win.
        trouble: what did not go.
        year: the year.
        month: the month, once it was wanted.
        foot: what the lights mean, and ways to a day; None until the year has been painted.
    """

    def __init__(self, theme: Theme, year_model: YearModel) -> None:
        super().__init__()
        self._theme = theme
        self._room = Room.FULL
        self._close = False
        self.month: MonthView | None = None
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self.head = CalendarHead(theme, self)
        self.line = Words(theme, "body", token="ink2", parent=self)
        self.line.setWordWrap(True)
        self.trouble = Strip(theme, self)
        self.year = YearView(theme, year_model, self)
        self.foot: CalendarFoot | None = None
        self._over_view, self._over_legend = _gap(self), _gap(self)
        self._views = QHBoxLayout()
        self._views.addWidget(self.year)
        self._views.addStretch(1)
        for part in (self.head, self.line, self.trouble, self._over_view):
            self._column.addWidget(part)
        self._column.addLayout(self._views)
        self._column.addWidget(self._over_legend)
        self._column.addStretch(1)
        theme.changed.connect(self.restyle)
        self.restyle()

    def add_month(self, view: "MonthView") -> None:
        """Have a month, too, in the place of the year."""
        self.month = view
        self._views.insertWidget(0, view)
        QWidget.setTabOrder(self.year, view)  # it is made late, and stands where the year does
        self._fit()

    def add_foot(self, foot: "CalendarFoot") -> None:
        """Have the foot, below the year."""
        self.foot = foot
        self._column.insertWidget(self._column.count() - 1, foot)
        self.restyle()
        foot.show()

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        if room is not self._room:
            self._room = room
            self.restyle()

    def restyle(self) -> None:
        """Take the theme and the room as they are now."""
        px = self._theme.px
        lead, trail = _SIDES[self._room]
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start, end = (0, px(lead)) if mirrored else (px(lead), 0)
        self._column.setContentsMargins(start, px(_TOPS[self._room]), end, px(8))
        self.head.set_end(px(trail))
        if self.foot is not None:
            self.foot.set_end(px(trail))
        sides = (px(trail), 0) if mirrored else (0, px(trail))
        self.line.setContentsMargins(sides[0], 0, sides[1], 0)
        self.head.title.set_role(title_role(self._room))
        self._over_view.setFixedHeight(px(28 if self._room is Room.FULL else 8))
        self._fit_foot()
        self._fit()

    def draw_foot_near(self, *, near: bool) -> None:
        """Have the foot nearer to what is above it: a month is higher than a year."""
        if near is not self._close:
            self._close = near
            self._fit_foot()

    def _fit_foot(self) -> None:
        wide = 24 if self._room is Room.FULL else 18
        self._over_legend.setFixedHeight(self._theme.px(12 if self._close else wide))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.restyle()

    @Slot()
    def _fit(self) -> None:
        edges = self._column.contentsMargins()
        room = self.width() - edges.left() - edges.right() - self._theme.px(_YEAR_SIDES[self._room])
        for view in (self.year, self.month):
            if view is not None:
                view.set_room_width(room)


def _gap(parent: QWidget) -> QWidget:
    gap = QWidget(parent)
    gap.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return gap
