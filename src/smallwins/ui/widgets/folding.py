"""Buttons and links whose words go on in a second line where their row ends."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton, OtherButton, PaintedButton

if TYPE_CHECKING:
    from smallwins.ui.widgets.buttons import PaintedButton as _Button
else:
    _Button = object  # the button comes from what it is mixed into

_WRAPS = int(Qt.TextFlag.TextWordWrap)


class Folds(_Button):
    """Is never wider than there is room for: large letters, long words. It stands before its class.

    What lays it out asks `heightForWidth`. Folded, its words have less room beside them.
    """

    lies = Qt.AlignmentFlag.AlignHCenter

    def let_fold(self, across: QSizePolicy.Policy = QSizePolicy.Policy.Maximum) -> None:
        """Ask for the width of its words, and for their height at any width.

        Args:
            across: what it asks for sideways.
        """
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        tall = round(self.height_now())
        if not self._folds_at(width):
            return tall
        words = self._words_in(width).height()
        return max(tall, words + tall - QFontMetrics(self._letters()).height())

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self._letters())
        longest = max(metrics.horizontalAdvance(word) for word in self.text().split() or [""])
        return QSize(longest + self._beside() + 2, round(self.height_now()))

    def paint_label(self, painter: QPainter, ink: QColor, icon_ink: QColor) -> None:
        if not self._folds_at(self.width()):
            super().paint_label(painter, ink, icon_ink)
            return
        size, side = self._theme.px(self.icon_size), self._side()
        before = self._beside() - 2 * side
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if before:
            icon = self._theme.icon(self._icon, icon_ink, size, self.devicePixelRatioF())
            left = self.width() - side - size if mirrored else side
            painter.drawPixmap(round(left), (self.height() - size) // 2, icon)
        area = QRectF(self.rect()).adjusted(side, 0, -side, -1)
        area.adjust(0 if mirrored else before, 0, -before if mirrored else 0, 0)
        painter.setFont(self._letters())
        painter.setPen(ink)
        painter.drawText(area, _WRAPS | self.lies | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _folds_at(self, width: int) -> bool:
        return width < PaintedButton.sizeHint(self).width()

    def _letters(self) -> QFont:
        return self._theme.font(self.role)

    def _words_in(self, width: int) -> QRect:
        room = QRect(0, 0, max(1, width - self._beside()), 1 << 20)
        return QFontMetrics(self._letters()).boundingRect(room, _WRAPS, self.text())

    def _beside(self) -> int:
        """What stands beside the words of a folded one: its sides and its icon, in pixels."""
        icon = self._theme.px(self.icon_size) + self._theme.px(self.gap) if self._icon else 0
        return 2 * self._side() + icon

    def _side(self) -> int:
        return self._theme.px(self.padding / 2)


class FoldingButton(Folds, OtherButton):
    """As any other button, in two lines where one is too long.

    Args:
        theme: the look.
        text: what it says.
    """

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text)
        self.let_fold()

    def corner(self) -> float:
        # As round as one line of words, also where it has two.
        return self.height_now() / 2


class FoldingLink(Folds, LinkButton):
    """As any link, in two lines where one is too long; each of them is underlined.

    Args:
        theme: the look.
        text: what it says.
        parent: what it stands on.
    """

    lies = Qt.AlignmentFlag.AlignLeading

    def __init__(self, theme: Theme, text: str, parent: QWidget) -> None:
        super().__init__(theme, text, parent=parent)
        self.let_fold()

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        if not self._folds_at(self.width()):
            return super().paint_ground(painter, area)
        return self._color or self._theme.color("accent")

    def _letters(self) -> QFont:
        font = QFont(super()._letters())
        font.setUnderline(True)
        return font
