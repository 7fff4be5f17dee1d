"""The head of the calendar: which year or month, the way to others, and which of the two."""

import datetime as dt
from enum import Enum, auto

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.domain.days import month_of
from smallwins.ui import copy
from smallwins.ui.layout import mirrored
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import IconButton
from smallwins.ui.widgets.segments import Choice, Segments
from smallwins.ui.widgets.words import Words


class Span(Enum):
    """How much the calendar shows at once."""

    YEAR = auto()
    MONTH = auto()

    @property
    def months(self) -> int:
        """How many months it is long."""
        return 12 if self is Span.YEAR else 1

    def of(self, day: dt.date) -> tuple[dt.date, dt.date]:
        """Give the first and the last day of the year or the month a day is in."""
        if self is Span.MONTH:
            return month_of(day)
        return day.replace(month=1, day=1), day.replace(month=12, day=31)

    def way_back(self) -> str:
        """Give what leads back to it from another page is called."""
        return copy.back_to_year() if self is Span.YEAR else copy.back_to_the_month()

    def title(self, day: dt.date) -> str:
        """Give the name of the year or the month a day is in."""
        return copy.year_name(day) if self is Span.YEAR else copy.month_with_year(day)


class CalendarHead(QWidget):
    """The title between its arrows, and the choice of year or month.

    Args:
        theme: letters, colours and sizes.

    Signals:
        went(int): so many years or months on: -1 or 1.
        span_chosen(Span): a year or a month is to be shown.
    """

    lets_rings_out = True
    went = Signal(int)
    span_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._end = 0
        accent = theme.color("accent")
        self._back = IconButton(theme, "ui/left", "", color=accent, parent=self)
        self._on = IconButton(theme, "ui/right", "", color=accent, parent=self)
        self.title = Words(theme, "h1", parent=self)
        spans = [Choice(Span.YEAR, copy.year()), Choice(Span.MONTH, copy.month())]
        self.spans = Segments(theme, copy.year_or_month(), spans, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._back.clicked.connect(lambda: self.went.emit(-1))
        self._on.clicked.connect(lambda: self.went.emit(1))
        self.spans.chosen.connect(self.span_chosen)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def arrows(self) -> tuple[IconButton, IconButton]:
        """The way back and the way on."""
        return self._back, self._on

    def say(self, span: Span, day: dt.date) -> None:
        """Show which year or month the calendar shows: that of a day."""
        self.title.setText(span.title(day))
        self.spans.set_value(span)
        year = span is Span.YEAR
        names = (
            copy.year_before() if year else copy.month_before(),
            copy.year_after() if year else copy.month_after(),
        )
        for arrow, name in zip(self.arrows, names, strict=True):
            arrow.setAccessibleName(name)
            arrow.setToolTip(name)
        self._changed()

    def set_ways(self, *, back: bool, on: bool) -> None:
        """Say whether there is anything before, and after.

        An arrow that leads nowhere keeps its room. The keyboard goes from it to the other one, or,
        where that leads nowhere too, to the choice beside them.
        """
        ways = ((self._back, back, self._on, on), (self._on, on, self._back, back))
        for arrow, leads, other, other_leads in ways:
            if leads:
                arrow.show()
            elif arrow.hasFocus() and other_leads:
                other.show()
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            elif arrow.hasFocus():
                chosen = next(one for one in self.spans.segments if one.isChecked())
                chosen.setFocus(Qt.FocusReason.OtherFocusReason)
        self._back.setVisible(back)
        self._on.setVisible(on)

    def set_end(self, room: int) -> None:
        """Leave so much room free at the end of its line, in pixels."""
        self._end = room
        self._changed()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        for arrow in self.arrows:
            arrow.set_color(self._theme.color("accent"))
        self._changed()

    def sizeHint(self) -> QSize:
        width = self.width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self._changed()
        return super().event(event)

    def _changed(self) -> None:
        self._place(self.width(), move=True)
        self.updateGeometry()

    def _place(self, width: int, *, move: bool) -> int:
        """Put title and choice beside each other, or the choice below where both do not fit."""
        width -= self._end
        gap = self._theme.px(14)
        title, spans = self.title.sizeHint(), self.spans.sizeHint()
        spans = spans.boundedTo(QSize(width, spans.height()))
        arrow = self._back.sizeHint()
        line = 2 * (arrow.width() + gap) + title.width()
        below = line + gap + spans.width() > width
        tall = max(title.height(), arrow.height(), 0 if below else spans.height())
        whole = tall + (gap // 2 + spans.height() if below else 0)
        if not move:
            return whole
        # The arrow's picture, and not its ground, stands at the page's edge.
        x = -(arrow.width() - self._theme.px(20)) // 2
        for part, size in ((self._back, arrow), (self.title, title), (self._on, arrow)):
            self._put(part, QRect(x, (tall - size.height()) // 2, size.width(), size.height()))
            x += size.width() + gap
        top = tall + gap // 2 if below else (tall - spans.height()) // 2
        left = 0 if below else width - spans.width()
        self._put(self.spans, QRect(left, top, spans.width(), spans.height()))
        return whole

    def _put(self, part: QWidget, place: QRect) -> None:
        part.setGeometry(mirrored(place, self))
