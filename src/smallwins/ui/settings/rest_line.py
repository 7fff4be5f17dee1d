"""The line at the top of Reminders: what they are like; or until when they rest, and a way back."""

import datetime as dt
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from smallwins.ui import copy
from smallwins.ui.settings.hint_line import HintLine
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton

_WORDS: Final = 300
# A Wednesday in September: hardly a day has a longer name.
_LONG_DAY: Final = dt.datetime(2026, 9, 23, tzinfo=dt.UTC)


class RestLine(QWidget):
    """Says what is so, in a room that is kept for both: what is below it does not move.

    Args:
        theme: the look.
        usual: what it says while they are awake.

    Signals:
        wake_wanted(): they are to wake.
    """

    lets_rings_out = True
    wake_wanted = Signal()

    def __init__(self, theme: Theme, usual: str) -> None:
        super().__init__()
        self._theme = theme
        self._usual = usual
        self._words = HintLine(theme, "body", self)
        self.wake = LinkButton(theme, copy.wake_them(), parent=self)
        kept = self.wake.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.wake.setSizePolicy(kept)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.addWidget(self._words, 1)
        self._line.addWidget(self.wake, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.wake.clicked.connect(self.wake_wanted)
        theme.changed.connect(self.restyle)
        self.show_rest("")
        self.restyle()

    def show_rest(self, sentence: str) -> None:
        """Say until when they rest; "" where they are awake."""
        rest = copy.reminders_rest_until(_LONG_DAY, _LONG_DAY.date(), day_begins=True)
        self._words.set_others([self._usual, rest])
        self._words.setText(sentence or self._usual)
        self.wake.setVisible(bool(sentence))

    def restyle(self) -> None:
        """Take the theme as it is now."""
        edge = self._theme.px(8)
        self._line.setContentsMargins(edge, 0, edge, self._theme.px(10))
        # The link is higher than a line: both say their words at one height.
        self._words.setContentsMargins(0, self._theme.px(2), 0, 0)
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """Have the way back behind the words, or below them where the width ends."""
        px = self._theme.px
        wide = self.width() - self.wake.sizeHint().width() >= px(_WORDS)
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._line.setSpacing(px(14) if wide else 0)
