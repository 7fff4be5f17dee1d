"""Something kind: a small comfort in large letters, or a minute of breathing with the candle."""

import random
from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.ui import copy
from smallwins.ui.boost.lines_of_ours import LinesOfOurs
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words


class _State(Enum):
    THING = auto()
    MINUTE = auto()
    AFTER = auto()


class KindThing(QWidget):
    """Takes the place of the doors for a while.

    Args:
        theme: colours and sizes.
        things: small comforts, one or more.
        chance: where the luck comes from.

    Signals:
        minute_requested(): breathe for a minute with the candle.
        minute_left(): the minute was left before its end.
        left(): the person goes back to the doors.
    """

    minute_requested = Signal()
    minute_left = Signal()
    left = Signal()
    lets_rings_out = True

    def __init__(
        self, theme: Theme, things: Sequence[str], chance: random.Random, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._things = LinesOfOurs(things, chance)
        self._state = _State.THING
        self._over = Words(theme, "legend", token="ink2", parent=self)
        self._line = Words(theme, "cheer", parent=self)
        self._under = Words(theme, "legend", token="ink2", parent=self)
        for words in (self._over, self._line, self._under):
            words.setWordWrap(True)
        self._another = OtherButton(theme, copy.another_kind_thing(), parent=self)
        self._breathe = OtherButton(theme, copy.breathe_one_minute(), parent=self)
        self._back = OtherButton(theme, copy.back(), parent=self)
        self._another.clicked.connect(self._show_another)
        self._breathe.clicked.connect(self._begin_minute)
        self._back.clicked.connect(self._go_back)
        self._column = QVBoxLayout(self)
        self._row = FlowLayout(8)
        self._column.addWidget(self._over)
        self._column.addWidget(self._line)
        self._column.addWidget(self._under)
        self._column.addStretch(1)
        self._column.addLayout(self._row)
        for button in (self._another, self._breathe, self._back):
            self._row.addWidget(button)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def in_minute(self) -> bool:
        """Whether a minute is breathed together now."""
        return self._state is _State.MINUTE

    def begin(self) -> None:
        """Show one small comfort, with the keyboard on what brings another."""
        self._show_another()
        self._another.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_minute(self) -> None:
        """The minute is over."""
        self._say(_State.AFTER, "", copy.minute_was_yours(), copy.stay_as_long())

    def leave_minute(self) -> None:
        """Leave the minute before its end."""
        self.minute_left.emit()
        self.begin()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        self._column.setContentsMargins(px(24), px(22), px(24), px(22))
        self._column.setSpacing(px(6))
        self._row.set_gap(px(8))
        # As high as the three doors, so that what is below stays where it is.
        self.setMinimumHeight(px(3 * 72 + 2 * 12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("sheet"))
        corner = theme.px(16)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)

    def _show_another(self) -> None:
        self._say(_State.THING, copy.if_you_like(), self._things.another(), "")

    def _begin_minute(self) -> None:
        self._say(_State.MINUTE, "", copy.breathe_with_candle(), copy.six_slow_breaths())
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._another.hide()
        self._breathe.hide()
        self.minute_requested.emit()

    def _go_back(self) -> None:
        if self.in_minute:
            self.leave_minute()
        else:
            self.left.emit()

    def _say(self, state: _State, over: str, line: str, under: str) -> None:
        self._state = state
        for words, text in ((self._over, over), (self._line, line), (self._under, under)):
            words.setText(text)
            words.setVisible(bool(text))
        self._another.setVisible(state is not _State.MINUTE)
        self._breathe.setVisible(state is not _State.MINUTE)
        say(self, " ".join(part for part in (line, under) if part))
