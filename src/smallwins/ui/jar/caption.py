"""The words of the folded note that the keyboard is on, for who sees and cannot read it folded."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from smallwins.ui.painting.scene import SceneShape
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.paper import paint_box
from smallwins.ui.widgets.shortened import shortened

_HIGH: Final = 30
_PADDING: Final = 14
_OVER_FRONT: Final = 5
_FROM_EDGE: Final = 16
_WIDEST: Final = 560
_MOST_SIGNS: Final = 200


class Caption:
    """One line on a slip of paper, on the sill before the jar; it stands there for one note."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._words = ""

    @property
    def words(self) -> str:
        """What stands on it; "" while there is none."""
        return self._words

    def set_words(self, words: str) -> None:
        """Write a person's words on it, as one line; "" takes it away."""
        self._words = shortened(words, _MOST_SIGNS)

    def covers(self, shape: SceneShape, middle: float) -> QRectF:
        """Give where it lies.

        Args:
            shape: the windowsill it lies on.
            middle: where the middle of the jar is, from the left.
        """
        px = self._theme.px
        room = min(px(_WIDEST), shape.size.width() - 2 * px(_FROM_EDGE))
        metrics = QFontMetricsF(self._theme.font("note"))
        wide = min(room, metrics.horizontalAdvance(self._words) + 2 * px(_PADDING) + 1)
        high = max(px(_HIGH), metrics.height() + px(6))
        left = max(px(_FROM_EDGE), middle - wide / 2)
        left = min(left, shape.size.width() - px(_FROM_EDGE) - wide)
        return QRectF(left, shape.sill - px(_OVER_FRONT) - high, wide, high)

    def paint(self, painter: QPainter, shape: SceneShape, middle: float) -> None:
        """Paint it; nothing where there are no words."""
        if not self._words:
            return
        theme, area = self._theme, self.covers(shape, middle)
        font = theme.font("note")
        painter.save()
        paint_box(painter, theme, area, theme.px(8), "line")
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        inside = area.adjusted(theme.px(_PADDING), 0, -theme.px(_PADDING), 0)
        line = QFontMetricsF(font).elidedText(
            self._words, Qt.TextElideMode.ElideRight, inside.width() + 1
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, line)
        painter.restore()
