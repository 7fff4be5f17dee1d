"""One small question: to which day does this note belong?"""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smallwins.domain.errors import SmallWinsError
from smallwins.domain.wins import Win
from smallwins.services.journal import Journal
from smallwins.ui import copy, problem
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import MainButton, OtherButton
from smallwins.ui.widgets.dialog import PaperDialog
from smallwins.ui.widgets.framed_line import FramedLine
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.words import Words
from smallwins.ui.widgets.written_day import read_day


class DayQuestion(PaperDialog):
    """Asks for a day, which stays in the field if it does not fit.

    It can be typed; the keys up and down go from day to day.

    Args:
        theme: the look.
        journal: knows which day it is.
        question: what is asked.
        answer: what the button says that goes on with the day.
        parent: what it is before.
    """

    def __init__(
        self, theme: Theme, journal: Journal, question: str, answer: str, parent: QWidget
    ) -> None:
        super().__init__(theme, question, parent)
        self._journal = journal
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(24), px(28), px(24))
        column.setSpacing(px(12))
        column.addWidget(Words(theme, "h2", question, parent=self))
        self._field = FramedLine(theme, question, self)
        how = copy.sentences(copy.day_hint(), copy.day_keys())
        self._field.edit.setAccessibleDescription(how)
        self._field.setFocusProxy(self._field.edit)
        self.begin_with(journal.today())
        column.addWidget(self._field)
        for line in (copy.day_hint(), copy.day_keys()):
            hint = Words(theme, "caption", line, "ink2", self)
            hint.setWordWrap(True)
            column.addWidget(hint)
        self._trouble = Strip(theme, self)
        column.addWidget(self._trouble)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addStretch(1)
        back = OtherButton(theme, self.way_back(), parent=self)
        move = MainButton(theme, answer, parent=self)
        row.addWidget(back)
        row.addWidget(move)
        column.addLayout(row)
        back.clicked.connect(self.reject)
        move.clicked.connect(self._answer)
        self._field.edit.returnPressed.connect(self._answer)
        self.setMinimumWidth(min(px(400), parent.window().width()))
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_with(self, day: dt.date) -> None:
        """Let this day stand in the line, to be changed or typed over."""
        self._field.edit.setText(day.isoformat())
        self._field.edit.selectAll()

    def way_back(self) -> str:
        """Give what the button says that leaves without a day."""
        return copy.leave_as_it_was()

    def refusal(self, error: SmallWinsError) -> str:
        """Give what is said where the day does not fit."""
        return problem.words_for(error)

    def last_day(self) -> dt.date:
        """Give the last day the keys go to."""
        return self._journal.today()

    def take(self, day: dt.date) -> None:
        """Go on with the day.

        Raises:
            SmallWinsError: it does not fit; that is said, and the question stays.
        """
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The line leaves these keys alone.
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._go(step)

    def _go(self, days: int) -> None:
        """Put the day so many days on into the line."""
        today = self._journal.today()
        try:
            day = read_day(self._field.edit.text(), today)
        except SmallWinsError:
            day = today  # what is typed is no day: from here on
        else:
            wanted = min(max(day.toordinal() + days, 1), self.last_day().toordinal())
            day = dt.date.fromordinal(wanted)
        self.begin_with(day)
        self._trouble.clear()

    def _answer(self) -> None:
        try:
            day = read_day(self._field.edit.text(), self._journal.today())
        except SmallWinsError:
            self._say(copy.day_unread())
            return
        try:
            self.take(day)
        except SmallWinsError as error:
            self._say(self.refusal(error))
            return
        self.accept()

    def _say(self, sentence: str) -> None:
        """Say what does not fit, and be as high as that needs."""
        self._trouble.show_problem(sentence)
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))


class DayDialog(DayQuestion):
    """Asks for a day and moves the note there.

    Signals:
        moved(Win): the note, with its day.
    """

    moved = Signal(Win)

    def __init__(self, theme: Theme, journal: Journal, uid: str, parent: QWidget) -> None:
        super().__init__(theme, journal, copy.which_day(), copy.move_note(), parent)
        self._uid = uid

    def take(self, day: dt.date) -> None:
        """Move the note to that day.

        Raises:
            SmallWinsError: it cannot go there.
        """
        self.moved.emit(self._journal.change(self._uid, day=day))
