"""Settings, Reminders: the quiet hours, in words and on the ribbon of a day."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from smallwins.ui import copy, problem
from smallwins.ui.settings.day_ribbon import DayRibbon
from smallwins.ui.settings.hint_line import HintLine
from smallwins.ui.settings.rows import side_of
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words

_WORDS: Final = 200
_LATE, _NOON = 22 * 60 + 45, 12 * 60 + 30


class QuietHoursPart(QWidget):
    """A heading, what it comes to in words, and the ribbon.

    Args:
        theme: the look.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.ribbon = DayRibbon(theme)
        self._title = Words(theme, "h3", copy.quiet_hours(), parent=self)
        self._says = HintLine(theme, "caption", self)
        self._column = QVBoxLayout(self)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self._title)
        self._head.addWidget(self._says, 1)
        self._column.addLayout(self._head)
        self._column.addWidget(self.ribbon)
        self.ribbon.moved.connect(self._say)
        theme.changed.connect(self.restyle)
        self.restyle()

    def show_quiet(self, start: int, end: int) -> None:
        """Show them, in minutes after midnight."""
        self.ribbon.show_quiet(start, end)
        self._say(start, end)

    def refuse(self, sentence: str) -> None:
        """Say in place of them, until they are shown or moved again, what did not go."""
        self._says.setText(sentence)
        say(self, sentence)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        # The ribbon moves while its words change: they keep the room of the longest.
        hours = [copy.quiet_hours_are(0, 0), copy.quiet_hours_are(_LATE, _NOON)]
        self._says.set_others([*hours, *problem.all_words_for_row()])
        self._column.setSpacing(self._theme.px(4))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """Have the words behind the heading, or below it where the width ends."""
        px, side = self._theme.px, side_of(self._theme, self, 8)
        self._column.setContentsMargins(0, px(2), 0, px(2))
        self._head.setContentsMargins(side, 0, side, 0)
        self._head.setSpacing(px(12))
        wide = self.width() - 2 * side - self._title.sizeHint().width() >= px(_WORDS)
        ways = QBoxLayout.Direction
        self._head.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._head.setSpacing(px(12) if wide else 0)
        foot = Qt.AlignmentFlag.AlignBottom if wide else Qt.AlignmentFlag(0)
        self._head.setAlignment(self._says, foot)

    @Slot(int, int)
    def _say(self, start: int, end: int) -> None:
        self._says.setText(copy.quiet_hours_are(start, end))
