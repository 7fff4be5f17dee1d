"""Something kind: a small comfort in large letters, or a minute of breathing with the candle."""

import random
from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.ui import copy
from smallwins.ui.boost.lines_of_ours import LinesOfOurs
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.paper import paint_box
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words


class _State(Enum):
    THING = auto()
    MINUTE = auto()
    AFTER = auto()


class PanelButton(OtherButton):
    """A button whose words go on a second line where there is no room for them on one."""

    _most = 0

    def set_most(self, most: int) -> None:
        """Be no wider than this, in pixels."""
        if most != self._most:
            self._most = most
            self.updateGeometry()

    def corner(self) -> float:
        return min(super().corner(), self._theme.px(self.tall) / 2)

    def sizeHint(self) -> QSize:
        whole = super().sizeHint()
        if not 0 < self._most < whole.width():
            return whole
        edge = self._theme.px(self.padding)
        room = QRectF(0, 0, max(1, self._most - 2 * edge), 10_000)
        metrics = QFontMetricsF(self._theme.font(self.role))
        laid = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        high = round(laid.height()) + self._theme.px(16)
        return QSize(min(self._most, round(laid.width()) + 2 * edge + 2), high)

    def paint_label(self, painter: QPainter, ink: QColor, icon_ink: QColor) -> None:
        if self.sizeHint().height() <= self.height_now():
            super().paint_label(painter, ink, icon_ink)
            return
        edge = self._theme.px(self.padding)
        painter.setFont(self._theme.font(self.role))
        painter.setPen(ink)
        area = QRectF(self.rect()).adjusted(edge - 1, 0, 1 - edge, -1)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text())


class KindThing(QWidget):
    """Takes the place of the doors for a while.

    Args:
        theme: colours and sizes.
        things: small comforts, one or more.
        chance: where the luck comes from.

    Signals:
        minute_requested(): breathe for a minute with the candle.
        minute_left(): the minute was left before its end.
        reward_requested(): the person would like to pick a reward.
        left(): the person goes back to the doors.
    """

    minute_requested = Signal()
    minute_left = Signal()
    reward_requested = Signal()
    left = Signal()
    lets_rings_out = True

    def __init__(
        self, theme: Theme, things: Sequence[str], chance: random.Random, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._things = LinesOfOurs(lambda: things, chance)
        self._state = _State.THING
        self._over = Words(theme, "legend", token="ink2", parent=self)
        self._line = Words(theme, "cheer", parent=self)
        self._under = Words(theme, "legend", token="ink2", parent=self)
        for words in (self._over, self._line, self._under):
            words.setWordWrap(True)
        self._another = PanelButton(theme, copy.another_kind_thing(), parent=self)
        self._breathe = PanelButton(theme, copy.breathe_one_minute(), parent=self)
        self._reward = PanelButton(theme, copy.pick_a_reward(), parent=self)
        self._back = PanelButton(theme, copy.back(), parent=self)
        self._another.clicked.connect(self._show_another)
        self._breathe.clicked.connect(self._begin_minute)
        self._reward.clicked.connect(self.reward_requested)
        self._back.clicked.connect(self._go_back)
        self._column = QVBoxLayout(self)
        self._row = FlowLayout(8)
        self._column.addWidget(self._over)
        self._column.addWidget(self._line)
        self._column.addWidget(self._under)
        self._column.addStretch(1)
        self._column.addLayout(self._row)
        for button in (self._another, self._breathe, self._reward, self._back):
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

    def rest(self) -> None:
        """Be as at first: nobody sees it now, and nothing is said."""
        if self._state is not _State.THING:
            self._show(_State.THING, copy.if_you_like(), self._things.another(), "")

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        self._column.setContentsMargins(px(24), px(22), px(24), px(22))
        self._column.setSpacing(px(6))
        self._row.set_gap(px(8))
        self._fit_buttons()
        # As high as the three doors, so that what is below stays where it is.
        self.setMinimumHeight(px(3 * 72 + 2 * 12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, self._theme, self.rect(), self._theme.px(16), "line")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        edges = self._column.contentsMargins()
        room = self.width() - edges.left() - edges.right()
        for button in (self._another, self._breathe, self._reward, self._back):
            button.set_most(room)

    def _show_another(self) -> None:
        self._say(_State.THING, copy.if_you_like(), self._things.another(), "")

    def _begin_minute(self) -> None:
        # Before what was pressed goes, or the keyboard would first come to what is next.
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(_State.MINUTE, "", copy.breathe_with_candle(), copy.six_slow_breaths())
        self.minute_requested.emit()

    def _go_back(self) -> None:
        if self.in_minute:
            self.leave_minute()
        else:
            self.left.emit()

    def _say(self, state: _State, over: str, line: str, under: str) -> None:
        self._show(state, over, line, under)
        say(self, " ".join(part for part in (line, under) if part))

    def _show(self, state: _State, over: str, line: str, under: str) -> None:
        self._state = state
        for words, text in ((self._over, over), (self._line, line), (self._under, under)):
            words.setText(text)
            words.setVisible(bool(text))
        self._another.setVisible(state is not _State.MINUTE)
        self._breathe.setVisible(state is not _State.MINUTE)
        self._reward.setVisible(state is not _State.MINUTE)
