"""The head of the calendar: which year or month, the way to others, and which of the two."""

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import IconButton
from smallwins.ui.widgets.segments import Choice, Segments
from smallwins.ui.widgets.words import Words


class Span(Enum):
    """How much the calendar shows at once."""

    YEAR = auto()
    MONTH = auto()


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
        accent = theme.color("accent")
        self._back = IconButton(theme, "ui/left", "", color=accent, parent=self)
        self._on = IconButton(theme, "ui/right", "", color=accent, parent=self)
        self.title = Words(theme, "h1", parent=self)
        spans = [Choice(Span.YEAR, copy.year()), Choice(Span.MONTH, copy.month())]
        self.spans = Segments(theme, copy.year_or_month(), spans, self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        for part in (self._back, self.title, self._on):
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        self._row.addWidget(self.spans, 0, Qt.AlignmentFlag.AlignVCenter)
        self._back.clicked.connect(lambda: self.went.emit(-1))
        self._on.clicked.connect(lambda: self.went.emit(1))
        self.spans.chosen.connect(self.span_chosen)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def arrows(self) -> tuple[IconButton, IconButton]:
        """The way back and the way on."""
        return self._back, self._on

    def say(self, title: str, span: Span) -> None:
        """Show what the calendar shows."""
        self.title.setText(title)
        self.spans.set_value(span)
        year = span is Span.YEAR
        names = (
            copy.year_before() if year else copy.month_before(),
            copy.year_after() if year else copy.month_after(),
        )
        for arrow, name in zip(self.arrows, names, strict=True):
            arrow.setAccessibleName(name)
            arrow.setToolTip(name)

    def set_ways(self, *, back: bool, on: bool) -> None:
        """Say whether there is anything before, and after.

        An arrow that leads nowhere keeps its room. The keyboard goes from it to the other one.
        """
        for arrow, leads, other in ((self._back, back, self._on), (self._on, on, self._back)):
            if arrow.hasFocus() and not leads:
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            policy = arrow.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            arrow.setSizePolicy(policy)
            arrow.setVisible(leads)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(14))
        for arrow in self.arrows:
            arrow.set_color(self._theme.color("accent"))
