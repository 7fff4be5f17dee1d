"""A button whose words go on in a second line where its row ends."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton

_WORDS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)


class FoldingButton(OtherButton):
    """As any other button, and never wider than there is room for: a small window, large letters.

    What lays it out asks `heightForWidth`.

    Args:
        theme: the look.
        text: what it says.
    """

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        tall = round(self.height_now())
        if width >= self.sizeHint().width():
            return tall
        words = self._words_in(width).height()
        return max(tall, words + tall - QFontMetrics(self._theme.font(self.role)).height())

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(self.role))
        longest = max(metrics.horizontalAdvance(word) for word in self.text().split() or [""])
        return QSize(longest + 2 * self._side(0), round(self.height_now()))

    def corner(self) -> float:
        # As round as one line of words, also where it has two.
        return self.height_now() / 2

    def paint_label(self, painter: QPainter, ink: QColor, icon_ink: QColor) -> None:
        if self.width() >= self.sizeHint().width():
            super().paint_label(painter, ink, icon_ink)
            return
        painter.setFont(self._theme.font(self.role))
        painter.setPen(ink)
        side = self._side(self.width())
        area = QRectF(self.rect()).adjusted(side, 0, -side, -1)
        painter.drawText(area, _WORDS, self.text())

    def _words_in(self, width: int) -> QRect:
        metrics = QFontMetrics(self._theme.font(self.role))
        room = QRect(0, 0, max(1, width - 2 * self._side(width)), 1 << 20)
        return metrics.boundingRect(room, _WORDS, self.text())

    def _side(self, width: int) -> int:
        """The room at both ends of the words: less of it where they fold."""
        whole = width >= self.sizeHint().width()
        return self._theme.px(self.padding if whole else self.padding / 2)
