"""One small question: from which day to which would you like to look back?"""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smallwins.domain.charts import Span
from smallwins.domain.errors import SmallWinsError
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import MainButton, OtherButton
from smallwins.ui.widgets.dialog import PaperDialog
from smallwins.ui.widgets.framed_line import FramedLine
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.words import Words
from smallwins.ui.widgets.written_day import read_day


class OwnDays(PaperDialog):
    """Asks for two days; what is no day stays in its line.

    Args:
        theme: the look.
        today: the day it is.
        span: the days one sees now.
        parent: what it is before.

    Signals:
        chosen(Span): these days; whichever of them is earlier comes first.
    """

    chosen = Signal(Span)

    def __init__(self, theme: Theme, today: dt.date, span: Span, parent: QWidget) -> None:
        super().__init__(theme, copy.which_days(), parent)
        self._today = today
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(24), px(28), px(24))
        column.setSpacing(px(12))
        title = Words(theme, "h2", copy.which_days(), parent=self)
        title.setWordWrap(True)
        column.addWidget(title)
        self.first = self._add(column, copy.first_of_days(), span.first)
        self.last = self._add(column, copy.last_of_days(), span.last)
        hint = Words(theme, "caption", copy.day_hint(), "ink2", self)
        hint.setWordWrap(True)
        column.addWidget(hint)
        self.trouble = Strip(theme, self)
        column.addWidget(self.trouble)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addStretch(1)
        back = OtherButton(theme, copy.leave_as_it_was(), parent=self)
        see = MainButton(theme, copy.see_days(), parent=self)
        row.addWidget(back)
        row.addWidget(see)
        column.addLayout(row)
        back.clicked.connect(self.reject)
        see.clicked.connect(self.answer)
        self.first.edit.returnPressed.connect(self.answer)
        self.last.edit.returnPressed.connect(self.answer)
        self.setMinimumWidth(min(px(400), parent.window().width()))
        self.first.edit.selectAll()
        self.first.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Go on with the days, or say which way a day is written."""
        try:
            days = [read_day(line.edit.text(), self._today) for line in (self.first, self.last)]
        except SmallWinsError:
            self.trouble.show_problem(copy.days_unread())
            layout = self.layout()
            if layout is not None:
                layout.activate()
                high = layout.totalHeightForWidth(self.width())
                self.resize(self.width(), max(self.height(), high))
            return
        self.chosen.emit(Span(min(days), max(days)))
        self.accept()

    def _add(self, column: QVBoxLayout, name: str, day: dt.date) -> FramedLine:
        column.addWidget(Words(self._theme, "caption", name, "ink2", self))
        line = FramedLine(self._theme, name, self)
        line.edit.setAccessibleDescription(copy.day_hint())
        line.edit.setText(day.isoformat())
        column.addWidget(line)
        return line
