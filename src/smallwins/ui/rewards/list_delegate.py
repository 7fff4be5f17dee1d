"""How a reward is painted in the list: its picture, its title, and what it asks for."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from smallwins.domain.rewards import Reward
from smallwins.ui import copy
from smallwins.ui.rewards.icons import kind_of, path_of, title_of
from smallwins.ui.rewards.list_model import Index, Part
from smallwins.ui.rewards.title_lines import paint_title
from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.lines import Lines, lay, reads_leftwards

PAD: Final = 8
"""Room at both sides of a row for its ring, in designed pixels."""

_ROW: Final = 60
_ICON: Final = 22
_WORDS_AT: Final = 34
_MORE: Final = 36
_ABOVE: Final = 6
_STEP: Final = 25
_FOOT: Final = 22
_MOST_LINES: Final = 4
_SMALL: Final = 16
_RESTS: Final = 0.5


class RewardDelegate(QStyledItemDelegate):
    """Paints rows of 60, or higher ones where a title has more lines.

    Args:
        theme: colours, letters and sizes.
        view: the list it paints for.

    Attributes:
        ringed: whether the row the keyboard is on has its ring.
    """

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._laid: dict[tuple[str, int], Lines] = {}
        self.ringed = False

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._laid.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        px, width = self._theme.px, self._view.viewport().width()
        reward = index.data(Part.REWARD)
        if not isinstance(reward, Reward):
            return QSize(width, 0)
        words = self._lay(title_of(reward), width - 2 * px(PAD))
        return QSize(width, max(px(_ROW), round(words.height) + px(_FOOT) + 2 * px(_ABOVE)))

    def more_area(self, row: QRectF) -> QRectF:
        """Give where "…" stands in a row: what opens its menu."""
        wide = self._theme.px(_MORE + PAD)
        area = QRectF(row.right() - wide, row.top(), wide, row.height())
        if self._mirrored:
            area.moveLeft(row.left())
        return area

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
        self._paint_ground(painter, whole, option.state)
        self._paint_icon(painter, row, reward)
        self._paint_words(painter, row, reward)
        self._paint_more(painter, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRectF, state: QStyle.StateFlag) -> None:
        theme, scale = self._theme, self._theme.scale
        area = row.adjusted(2 * scale, 3 * scale, -2 * scale, -2 * scale)
        if self.ringed and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("focus"), 3 * scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faded(theme.color("accenttint"), 0.5))
        else:
            return
        painter.drawRoundedRect(area, 9 * scale, 9 * scale)

    def _paint_icon(self, painter: QPainter, row: QRectF, reward: Reward) -> None:
        theme, side = self._theme, self._theme.px(_ICON)
        left = row.left() + theme.px(1)
        if self._mirrored:
            left = row.right() - theme.px(1) - side
        ink = theme.kind(kind_of(reward.icon)).deep
        icon = theme.icon(path_of(reward.icon), ink, side, painter.device().devicePixelRatioF())
        painter.setOpacity(_RESTS if reward.resting else 1)
        painter.drawPixmap(QPointF(left, row.top() + theme.px(19)), icon)
        painter.setOpacity(1)

    def _paint_words(self, painter: QPainter, row: QRectF, reward: Reward) -> None:
        theme, px = self._theme, self._theme.px
        column = self._column(row)
        words = self._lay(title_of(reward), round(row.width()))
        top = row.top() + (row.height() - words.height - px(_FOOT)) / 2
        ink = theme.color("ink")
        place = QRectF(column.left(), top, column.width(), words.height)
        paint_title(painter, words, place, ink, mirrored=self._mirrored)
        foot = QRectF(column.left(), top + words.height, column.width(), px(_FOOT))
        foot = self._paint_mark(painter, foot, reward)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        said = copy.short_minutes_and_cost(reward.minutes, reward.cost)
        if reward.resting:
            said = f"{said} · {copy.rests()}"
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        leftwards = reads_leftwards(said)
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight
        )
        painter.drawText(foot.translated(0, -1), flags, said)

    def _paint_mark(self, painter: QPainter, foot: QRectF, reward: Reward) -> QRectF:
        """Mark a favourite; gives the room that is left."""
        if not reward.favourite:
            return foot
        theme, side = self._theme, self._theme.px(_SMALL)
        icon = theme.icon(
            "ui/kept-close", theme.color("honeyink"), side, painter.device().devicePixelRatioF()
        )
        left = foot.right() - side if self._mirrored else foot.left()
        painter.drawPixmap(QPointF(left, foot.center().y() - side / 2 - 1), icon)
        taken = side + theme.px(4)
        return foot.adjusted(0, 0, -taken, 0) if self._mirrored else foot.adjusted(taken, 0, 0, 0)

    def _paint_more(self, painter: QPainter, row: QRectF) -> None:
        theme, side = self._theme, self._theme.px(20)
        icon = theme.icon(
            "ui/more", theme.color("ink2"), side, painter.device().devicePixelRatioF()
        )
        # Its dots, and not its ground, stand at the edge of the list.
        left = row.left() if self._mirrored else row.right() - side
        painter.drawPixmap(QPointF(left, row.top() + theme.px(20)), icon)

    @property
    def _mirrored(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _inside(self, row: QRectF) -> QRectF:
        """A row without the room its ring takes."""
        pad = self._theme.px(PAD)
        return row.adjusted(pad, 0, -pad, 0)

    def _column(self, row: QRectF) -> QRectF:
        """Where the words stand."""
        before, after = self._theme.px(_WORDS_AT), self._theme.px(_MORE)
        if self._mirrored:
            before, after = after, before
        return row.adjusted(before, 0, -after, 0)

    def _lay(self, title: str, width: int) -> Lines:
        key = (title, width)
        if key not in self._laid:
            if len(self._laid) > 500:
                self._laid.clear()
            room = self._column(QRectF(0, 0, width, 1)).width()
            font, step = self._theme.font("note"), self._theme.px(_STEP)
            self._laid[key] = lay(title, font, room, step, _MOST_LINES)
        return self._laid[key]
