"""Below the calendar: what its lights mean, ways to a day, and an answer for whoever asks."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from smallwins.ui import copy
from smallwins.ui.calendar.head import Span
from smallwins.ui.calendar.legend import HeatLegend
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words

_LARGE: Final = 1.75


class CalendarFoot(QWidget):
    """The legend, a sentence on rest, and three links.

    Args:
        theme: letters, colours and sizes.

    Signals:
        doing_asked(): the person asks how they are doing.
        mornings_wanted(): the morning words are to be read.
        day_wanted(): a day is to be gone to by its date.
    """

    lets_rings_out = True
    doing_asked = Signal()
    mornings_wanted = Signal()
    day_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._end = 0
        self._legend = HeatLegend(theme, self)
        self._rest = Words(theme, "body", copy.dots_are_rest(), "ink2", self)
        self._answer = Words(theme, "question", parent=self)
        self._counted = Words(theme, "body", token="ink2", parent=self)
        for words in (self._rest, self._answer, self._counted):
            words.setWordWrap(True)
        self._links = _Links(theme, self)
        column = self._column = QVBoxLayout(self)
        self._explains = True
        # The answer takes the place of what explains the dots: what was pressed stays where it is.
        for part in (self._legend, self._rest, self._answer, self._links, self._counted):
            column.addWidget(part)
        day, doing, mornings = self._links.buttons
        day.clicked.connect(self.day_wanted)
        doing.clicked.connect(self.doing_asked)
        mornings.clicked.connect(self.mornings_wanted)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clear_answer()
        theme.changed.connect(self.restyle)
        self.restyle()

    def show_span(self, span: Span, *, alike: bool) -> None:
        """Explain a year of lights and dots; notes in a month explain themselves."""
        self._explains = span is Span.YEAR
        self._legend.set_alike(alike)
        self._legend.setVisible(self._explains)
        self._rest.setVisible(self._explains and self._answer.isHidden())

    def answer(self, words: str, counted: str) -> None:
        """Say how somebody is doing; `counted` may be empty."""
        self._answer.setText(words)
        self._counted.setText(counted)
        self._rest.hide()
        self._answer.show()
        self._counted.setVisible(bool(counted))
        say(self, copy.sentences(words, counted))

    def clear_answer(self) -> None:
        """Take the answer away."""
        self._answer.hide()
        self._counted.hide()
        self._rest.setVisible(self._explains)

    def set_end(self, room: int) -> None:
        """Leave so much room free at the end of its lines, in pixels."""
        self._end = room
        self.restyle()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        start = px(38 if self._theme.scale < _LARGE else 4)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (self._end, start) if mirrored else (start, self._end)
        self._column.setContentsMargins(left, 0, right, 0)
        self._column.setSpacing(px(16))
        line = self._answer.fontMetrics().height() + px(2)
        for words in (self._rest, self._answer):
            words.setMinimumHeight(line)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.restyle()


class _Links(QWidget):
    """The links in a row, or in as many as they need."""

    lets_rings_out = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        flow = self._flow = FlowLayout(theme.px(24), self)
        names = (copy.go_to_a_day(), copy.how_am_i_doing(), copy.read_mornings())
        self.buttons = [LinkButton(theme, name, parent=self) for name in names]
        for button in self.buttons:
            flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self._flow.heightForWidth(self.width()))

    def _restyle(self) -> None:
        self._flow.set_gap(self._theme.px(24))
