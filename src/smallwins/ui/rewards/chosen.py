"""The card that was taken, alone and calm: enjoy it; and, for who likes, keep it as a win."""

from enum import Enum, auto

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.domain.rewards import Reward
from smallwins.ui import copy
from smallwins.ui.rewards.icons import kind_of, path_of, title_of
from smallwins.ui.rewards.quiet_button import QuietButton
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import MainButton, OtherButton
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.paper import CARD_SHADOW, paint_shadow
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words, breakable

_EDGE = 28
_SHADOW = 24
_ROUND = 56
_ICON = 30
_CORNER = 16


class Stage(Enum):
    """How far one is with what was taken."""

    PICKED = auto()
    NICE = auto()
    KEPT = auto()


class _WinButton(MainButton):
    tall = 48.0


class _NiceButton(OtherButton):
    tall = 48.0


class _BackButton(QuietButton):
    tall = 48.0


class ChosenView(QWidget):
    """What was taken, in large letters, with all the time there is.

    Args:
        theme: colours and sizes.

    Signals:
        was_nice(): it was enjoyed.
        win_wanted(): it is to be kept as a win.
        left(): back to the cards.
    """

    was_nice = Signal()
    win_wanted = Signal()
    left = Signal()
    lets_rings_out = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reward: Reward | None = None
        self._stage = Stage.PICKED
        self.title = Words(theme, "cheer", parent=self)
        self._asks = Words(theme, "legend", token="ink2", parent=self)
        self._line = Words(theme, "lead", parent=self)
        for words in (self.title, self._asks, self._line):
            words.setWordWrap(True)
        self.nice = _NiceButton(theme, copy.that_was_nice(), parent=self)
        self.keep = _WinButton(theme, copy.keep_as_a_win(), parent=self)
        self.back = _BackButton(theme, copy.back_to_the_cards(), parent=self)
        self._column = QVBoxLayout(self)
        self._row = FlowLayout(0)
        self._column.addWidget(self.title)
        self._column.addWidget(self._asks)
        self._column.addWidget(self._line)
        self._column.addLayout(self._row)
        for button in (self.nice, self.keep, self.back):
            self._row.addWidget(button)
        self.nice.clicked.connect(self.was_nice)
        self.keep.clicked.connect(self.win_wanted)
        self.back.clicked.connect(self.left)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def stage(self) -> Stage:
        """How far one is."""
        return self._stage

    def show_reward(self, reward: Reward) -> None:
        """Show what was taken."""
        self._reward = reward
        self.title.setText(breakable(title_of(reward)))
        self._asks.setText(copy.minutes_and_cost(reward.minutes, reward.cost))
        self.set_stage(Stage.PICKED)
        self.update()

    def set_stage(self, stage: Stage) -> None:
        """Say what goes with how far one is, and offer what comes next."""
        held = any(button.hasFocus() for button in (self.nice, self.keep, self.back))
        self._stage = stage
        self._line.setText(
            {
                Stage.PICKED: copy.enjoy_it,
                Stage.NICE: copy.time_was_yours,
                Stage.KEPT: copy.reward_kept_as_win,
            }[stage]()
        )
        first = {Stage.PICKED: self.nice, Stage.NICE: self.keep}.get(stage, self.back)
        first.show()
        if held:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.nice.setVisible(stage is Stage.PICKED)
        self.keep.setVisible(stage is Stage.NICE)
        self._fit()

    def take_keyboard(self) -> None:
        """Have the keyboard on what comes next, and say what there is."""
        first = {Stage.PICKED: self.nice, Stage.NICE: self.keep}.get(self._stage, self.back)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.speak()

    def speak(self) -> None:
        """Let a screen reader say what was taken, and what goes with it now."""
        say(self, copy.sentences(self.title.text(), self._line.text()))

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        edge, shade = px(_EDGE), px(_SHADOW)
        top = shade // 2 + edge + px(_ROUND) + px(14)
        self._column.setContentsMargins(shade + edge, top, shade + edge, shade + edge)
        self._column.setSpacing(px(6))
        self._row.setContentsMargins(0, px(18), 0, 0)
        self._row.set_gap(px(10))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def height_for(self, width: int) -> int:
        """How high it is at a width, in pixels."""
        return self._column.totalHeightForWidth(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = px(_SHADOW)
        card = QRectF(self.rect()).adjusted(shade, shade / 2, -shade, -shade)
        paint_shadow(painter, theme, card, px(_CORNER), CARD_SHADOW)
        painter.setPen(QPen(theme.color("line"), 1) if theme.lamp else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(theme.color("sheet"))
        painter.drawRoundedRect(card, px(_CORNER), px(_CORNER))
        if self._reward is None:
            return
        colors = theme.kind(kind_of(self._reward.icon))
        across, edge = px(_ROUND), px(_EDGE)
        disc = QRectF(card.left() + edge, card.top() + edge, across, across)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            disc.moveRight(card.right() - edge)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.tint)
        painter.drawEllipse(disc)
        side = px(_ICON)
        icon = theme.icon(path_of(self._reward.icon), colors.deep, side, self.devicePixelRatioF())
        corner = disc.center() - QRectF(0, 0, side, side).center()
        painter.drawPixmap(corner, icon)

    def _fit(self) -> None:
        self._row.invalidate()
        self._column.invalidate()
        self.updateGeometry()
