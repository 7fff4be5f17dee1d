"""One line in the list of all of them, with what can be done with it."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.lines import Line
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import IconButton
from smallwins.ui.widgets.words import Words, breakable

Acts = Sequence[tuple[str, Callable[[], object]]]

_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RowMore(IconButton):
    """What can be done with the line; the keys up and down go to the next row.

    Signals:
        step_wanted(int): to the row before, or after.
    """

    step_wanted = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.step_wanted.emit(step)
            return
        super().keyPressEvent(event)


class LineRow(QWidget):
    """A line, its name and marks below it, and three dots.

    Args:
        theme: the look.
        line: what it shows.
        acts: gives the words and the deeds of its menu.
        parent: what it is on.
    """

    def __init__(
        self, theme: Theme, line: Line, acts: Callable[[Line], Acts], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._acts = acts
        self.line = line
        text = copy.line_shown(line)
        words = QVBoxLayout()
        words.setSpacing(0)
        marks = copy.pinned_and_resting(line)
        self._text = Words(theme, "note", breakable(text), "ink2" if line.resting else "ink", self)
        self._below = Words(theme, "caption", breakable(marks), "ink2", self)
        for label in (self._text, self._below):
            label.setWordWrap(True)
            words.addWidget(label)
        self._below.setVisible(bool(marks))
        self.more = RowMore(theme, "ui/more", copy.more_on_this_line(text[:80]), parent=self)
        self._row = QHBoxLayout(self)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(copy.sentences(copy.line_spoken(line), marks))
        self.more.clicked.connect(self._show_menu)
        px = theme.px
        self._row.setContentsMargins(0, px(8), px(6), px(10))
        self._row.setSpacing(px(12))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        self._show_menu()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _show_menu(self) -> None:
        from smallwins.ui.widgets.menu import Menu  # noqa: PLC0415 - when it is wanted

        menu = Menu(self._theme, self.more.accessibleName(), self)
        for words, act in self._acts(self.line):
            menu.addAction(words).triggered.connect(act)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
