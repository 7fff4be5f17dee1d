"""How a reward is painted in the list: its picture, its title, and what it asks for."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from smallwins.domain.rewards import Reward
from smallwins.ui import copy
from smallwins.ui.rewards.carrying import LEFT_BEHIND
from smallwins.ui.rewards.icons import kind_of, path_of, title_of
from smallwins.ui.rewards.list_model import Part
from smallwins.ui.rewards.title_lines import paint_title
from smallwins.ui.widgets.lines import Lines
from smallwins.ui.widgets.paged_rows import Index
from smallwins.ui.widgets.worded_rows import MORE, PAD, WordedDelegate

_ROW: Final = 60
_ICON: Final = 22
_WORDS_AT: Final = 34
_ABOVE: Final = 6
_DOTS_AT: Final = 20
_STEP: Final = 25
_FOOT: Final = 22
_MOST_LINES: Final = 4
_SMALL: Final = 16
_RESTS: Final = 0.5


class RewardDelegate(WordedDelegate):
    """Paints rows of 60, or higher ones where a title has more lines.

    Attributes:
        carried: the number of the reward that is carried now, in half its ink; 0 for none.
    """

    carried = 0

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        px, width = self._theme.px, self._view.viewport().width()
        reward = index.data(Part.REWARD)
        if not isinstance(reward, Reward):
            return QSize(width, 0)
        words = self._lay(title_of(reward), width - 2 * px(PAD))
        return QSize(width, max(px(_ROW), round(words.height) + px(_FOOT) + 2 * px(_ABOVE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        reward = index.data(Part.REWARD)
        if not isinstance(reward, Reward):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(option.rect)
        row = self._inside(whole)
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(row.topLeft() + QPointF(0, 0.5), row.topRight() + QPointF(0, 0.5))
        if reward.id == self.carried:
            painter.setOpacity(LEFT_BEHIND)
        elif not self.carried:  # what is in the hand says where the hand is
            self.paint_ring(painter, whole, option.state)
        self._paint_reward(painter, row, reward)
        self.paint_more(painter, row, _DOTS_AT)
        painter.restore()

    def paint_alone(self, painter: QPainter, row: QRectF, reward: Reward) -> None:
        """Paint a reward as it is carried: no line, no ring, and no dots to press."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_reward(painter, self._inside(row), reward)

    def _paint_reward(self, painter: QPainter, row: QRectF, reward: Reward) -> None:
        self._paint_icon(painter, row, reward)
        self._paint_words(painter, row, reward)

    def _paint_icon(self, painter: QPainter, row: QRectF, reward: Reward) -> None:
        theme, side = self._theme, self._theme.px(_ICON)
        left = row.left() + theme.px(1)
        if self.mirrored:
            left = row.right() - theme.px(1) - side
        ink = theme.kind(kind_of(reward.icon)).deep
        icon = theme.icon(path_of(reward.icon), ink, side, painter.device().devicePixelRatioF())
        before = painter.opacity()
        painter.setOpacity(before * (_RESTS if reward.resting or reward.away else 1))
        painter.drawPixmap(QPointF(left, row.top() + theme.px(19)), icon)
        painter.setOpacity(before)

    def _paint_words(self, painter: QPainter, row: QRectF, reward: Reward) -> None:
        theme, px = self._theme, self._theme.px
        column = self._column(row)
        words = self._lay(title_of(reward), round(row.width()))
        top = row.top() + (row.height() - words.height - px(_FOOT)) / 2
        ink = theme.color("ink2" if reward.away else "ink")
        place = QRectF(column.left(), top, column.width(), words.height)
        paint_title(painter, words, place, ink, mirrored=self.mirrored)
        foot = QRectF(column.left(), top + words.height, column.width(), px(_FOOT))
        foot = self._paint_mark(painter, foot, reward)
        said = copy.short_minutes_and_cost(reward.minutes, reward.cost)
        if reward.resting:
            said = f"{said} · {copy.rests()}"
        if reward.away:
            said = f"{said} · {copy.is_put_away()}"
        self.paint_line(painter, foot.translated(0, -1), said, token="ink2")

    def _paint_mark(self, painter: QPainter, foot: QRectF, reward: Reward) -> QRectF:
        """Mark a favourite; gives the room that is left."""
        if not reward.favourite:
            return foot
        theme, side = self._theme, self._theme.px(_SMALL)
        icon = theme.icon(
            "ui/kept-close", theme.color("honeyink"), side, painter.device().devicePixelRatioF()
        )
        left = foot.right() - side if self.mirrored else foot.left()
        painter.drawPixmap(QPointF(left, foot.center().y() - side / 2 - 1), icon)
        taken = side + theme.px(4)
        return foot.adjusted(0, 0, -taken, 0) if self.mirrored else foot.adjusted(taken, 0, 0, 0)

    def _inside(self, row: QRectF) -> QRectF:
        """A row without the room its ring takes."""
        return self.between(row, self._theme.px(PAD), self._theme.px(PAD))

    def _column(self, row: QRectF) -> QRectF:
        """Where the words stand."""
        return self.between(row, self._theme.px(_WORDS_AT), self._theme.px(MORE))

    def _lay(self, title: str, width: int) -> Lines:
        room = self._column(QRectF(0, 0, width, 1)).width()
        return self.laid(title, "note", room, step=_STEP, most=_MOST_LINES)
