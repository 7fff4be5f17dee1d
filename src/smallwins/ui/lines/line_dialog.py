"""One line to write or to change, with who said it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smallwins.domain.errors import EmptyTextError, SmallWinsError
from smallwins.domain.lines import Line
from smallwins.services.lines import Lines
from smallwins.ui import copy, problem
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import MainButton, OtherButton
from smallwins.ui.widgets.dialog import PaperDialog
from smallwins.ui.widgets.framed_line import FramedLine
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.words import Words


class LineDialog(PaperDialog):
    """Asks for a line; what cannot be kept stays in its field.

    Args:
        theme: the look.
        lines: keeps it.
        line: the one to change; None for a new one.
        parent: what it is before.

    Signals:
        kept(object, Line): the line as it was, or None, and as it is now.
    """

    kept = Signal(object, Line)

    def __init__(self, theme: Theme, lines: Lines, line: Line | None, parent: QWidget) -> None:
        title = copy.add_a_line() if line is None else copy.change_line()
        super().__init__(theme, title, parent)
        self._lines = lines
        self._line = line
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(24), px(28), px(24))
        column.setSpacing(px(8))
        column.addWidget(Words(theme, "h2", title, parent=self))
        self._text = self._field(column, copy.which_line())
        self._by = self._field(column, copy.who_said_it())
        text, said_by = lines.half_written(line) or self._as_it_was()
        self._text.edit.setText(text)
        self._by.edit.setText(said_by)
        self._trouble = Strip(theme, self)
        column.addWidget(self._trouble)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addStretch(1)
        back = OtherButton(theme, copy.leave_as_it_was(), parent=self)
        keep = MainButton(theme, copy.keep_line(), parent=self)
        row.addWidget(back)
        row.addWidget(keep)
        column.addLayout(row)
        back.clicked.connect(self._leave)
        keep.clicked.connect(self._keep)
        for field in (self._text, self._by):
            field.edit.returnPressed.connect(self._keep)
            field.edit.textChanged.connect(self._hold)
        self.setMinimumWidth(min(px(480), parent.window().width()))
        self._text.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _hold(self) -> None:
        """Let what stands here wait in the file; what stands as it was is no draft."""
        stands = (self._text.edit.text(), self._by.edit.text())
        self._lines.hold(self._line, *(("", "") if stands == self._as_it_was() else stands))

    def _leave(self) -> None:
        self._lines.hold(self._line, "", "")
        self.reject()

    def _be_high_enough(self) -> None:
        self.resize(self.width(), self.sizeHint().height())

    def _field(self, column: QVBoxLayout, name: str) -> FramedLine:
        label = Words(self._theme, "caption", name, "ink2", self)
        label.setWordWrap(True)
        field = FramedLine(self._theme, name, self)
        column.addWidget(label)
        column.addWidget(field)
        return field

    def _keep(self) -> None:
        text, said_by = self._text.edit.checked_words(), self._by.edit.checked_words()
        if self._line is not None and (text, said_by) == self._as_it_was():
            self._leave()
            return
        try:
            kept = self._lines.write(self._line, text, said_by)
        except EmptyTextError:
            self._text.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        except SmallWinsError as error:
            self._trouble.show_problem(problem.words_for(error))
            self._be_high_enough()
            return
        self.kept.emit(self._line, kept)
        self.accept()

    def _as_it_was(self) -> tuple[str, str]:
        """What stood here: ours stay ours, and follow the language."""
        line = self._line
        if line is None:
            return "", ""
        return copy.line_shown(line), copy.content(line.said_by) if line.said_by else ""
