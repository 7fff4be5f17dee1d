"""A hard thought, and what one's own jar says to it. The thought is kept nowhere.

It lives in its field alone: no draft, no log line, no completer; and it goes with the cover.
"""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QClipboard,
    QFontMetricsF,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.wins import is_unseen
from smallwins.services.looking_back import LookingBack
from smallwins.ui import copy, problem
from smallwins.ui.boost.own_note import Date, NotePaper
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.framed_line import FramedLine
from smallwins.ui.widgets.paper import NOTE_ROOM
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words

LONGEST_THOUGHT: Final = 500
_MOST_LINES: Final = 2
_BESIDE_FROM: Final = 480
_EDGE: Final = 14


class ThoughtField(FramedLine):
    """The line for the thought."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, copy.hard_thought(), parent, tall=48, side=_EDGE)
        self.edit.setMaxLength(LONGEST_THOUGHT)
        self.edit.setPlaceholderText(copy.type_hard_thought())
        self.edit.setAccessibleDescription(copy.type_hard_thought())
        # Keyboards that learn are asked not to learn from this.
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.edit)
        # Qt hands over what is marked, in the same turn of the loop.
        self._unmark = QTimer(self)
        self._unmark.setSingleShot(True)
        self._unmark.setInterval(0)
        self._unmark.timeout.connect(self._let_selection_go)
        self.edit.selectionChanged.connect(self._unmark.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        smallest = QFontMetricsF(self._theme.font("caption"))
        whole = smallest.horizontalAdvance(copy.type_hard_thought()) + self._theme.px(8)
        fits = whole <= self.width() - 2 * self._theme.px(_EDGE)
        self.edit.setPlaceholderText(copy.type_hard_thought() if fits else copy.not_kept())

    def forget(self) -> None:
        """Let the thought go, and what the system holds of it."""
        # Not clear(): the field's own undo would bring the thought back.
        self.edit.setText("")
        self._let_selection_go()

    @Slot()
    def _let_selection_go(self) -> None:
        """Take what is marked from where X11 lets every program and a middle click read it."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)


class Evidence(QWidget):
    """The field for a hard thought, and below it a few own notes that answer.

    Args:
        theme: colours and sizes.
        back: finds the notes.
        date: writes a day.

    Signals:
        note_chosen(object): the Win of an answer that was pressed.
        answered(): the answers are there, or a line in their place.
    """

    note_chosen = Signal(object)
    answered = Signal()
    lets_rings_out = True

    def __init__(self, theme: Theme, back: LookingBack, date: Date, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._back = back
        self._date = date
        self._notes: list[NotePaper] = []
        self._heading = Words(theme, "question", copy.hard_thought(), parent=self)
        self._heading.setWordWrap(True)
        self.field = ThoughtField(theme, self)
        self._button = OtherButton(theme, copy.what_my_jar_says(), parent=self)
        self._button.tall = 48.0
        self._line = Words(theme, "legend", token="ink2", parent=self)
        self._line.setWordWrap(True)
        self._line.hide()
        self._column = QVBoxLayout(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column.addWidget(self._heading)
        self._column.addLayout(self._row)
        self._column.addWidget(self._line)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeading)
        self._button.clicked.connect(self._answer)
        self.field.edit.returnPressed.connect(self._answer)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def notes(self) -> list[NotePaper]:
        """The answers in sight."""
        return list(self._notes)

    def forget(self) -> None:
        """Let the thought and its answers go."""
        self.field.forget()
        self._drop_notes()
        self._line.hide()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        side = px(NOTE_ROOM[0])
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(10))
        self._row.setSpacing(px(10))
        self._turn_row()
        self._row.setContentsMargins(side, 0, side, 0)
        for words in (self._heading, self._line):
            words.setContentsMargins(side, 0, side, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_row()

    def _turn_row(self) -> None:
        """Let the button stand below the field where there is no room beside it."""
        wide = self.width() >= self._theme.px(_BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way is not self._row.direction():
            self._row.setDirection(way)

    def _answer(self) -> None:
        thought = self.field.edit.text()
        if is_unseen(thought):
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._drop_notes()
        try:
            wins = self._back.answers(thought)
        except StorageError as error:
            self._tell(problem.words_at_start(error))
            return
        for win in wins:
            note = NotePaper(self._theme, self._date, _MOST_LINES, self)
            note.show_win(win, copy.answer_line(self._date(win.day), win.text))
            note.chosen.connect(self.note_chosen)
            self._column.addWidget(note)
            self._notes.append(note)
            note.show()
        self._tell(copy.your_words_answer() if wins else copy.no_answer())

    def _tell(self, line: str) -> None:
        self._line.setText(line)
        self._line.show()
        say(self, " ".join([line, *(note.accessibleName() for note in self._notes)]))
        self.answered.emit()

    def _drop_notes(self) -> None:
        notes, self._notes = self._notes, []
        for note in notes:
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()
