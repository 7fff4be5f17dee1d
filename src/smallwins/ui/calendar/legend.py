"""What the lights of a year mean: each step with its number of wins, after the dot of rest."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.domain.heat import BRIGHTEST, EVERY_DAY_ALIKE
from smallwins.ui import copy
from smallwins.ui.calendar.year_delegate import PITCH, paint_light, paint_rest
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.flow import FlowLayout


class _Sign(QWidget):
    """One light and its words."""

    def __init__(self, theme: Theme, step: int, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._step = step
        self.words = words
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        metrics = QFontMetricsF(self._theme.font("body"))
        light = PITCH if self._step else 10
        width = px(light) + px(9) + metrics.horizontalAdvance(self.words)
        return QSize(round(width) + 2, px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, pitch = self._theme, self._theme.px(PITCH)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        wide = pitch if self._step else theme.px(10)
        at = QPointF(self.width() - wide / 2 if mirrored else wide / 2, self.height() / 2)
        if self._step:
            paint_light(painter, theme, at, self._step, pitch)
        else:
            paint_rest(painter, theme, at, pitch)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("ink2"))
        room = self.rect().adjusted(wide + theme.px(9), 0, 0, -1)
        if mirrored:
            room = self.rect().adjusted(0, 0, -wide - theme.px(9), -1)
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, side, self.words)


class HeatLegend(QWidget):
    """The signs of the year in a row, or in as many as they need.

    Args:
        theme: colours, letters and sizes.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._alike: bool | None = None
        self._signs: list[_Sign] = []
        self._flow = FlowLayout(theme.px(24), self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    def set_alike(self, alike: bool) -> None:
        """Show what lights mean where all days with a win glow the same, or by their number."""
        if alike == self._alike:
            return
        self._alike = alike
        steps = [(0, copy.rest_day())]
        if alike:
            steps.append((EVERY_DAY_ALIKE, copy.day_with_a_win()))
        else:
            steps += [(step, copy.day_of_step(step)) for step in range(1, BRIGHTEST + 1)]
        for sign in self._signs:
            self._flow.removeWidget(sign)
            sign.hide()
            sign.deleteLater()
        self._signs = [_Sign(self._theme, step, words, self) for step, words in steps]
        for sign in self._signs:
            self._flow.addWidget(sign)
            sign.show()
        self.setAccessibleName(copy.legend_spoken([words for _, words in steps]))
        self.updateGeometry()

    def _restyle(self) -> None:
        self._flow.set_gap(self._theme.px(24))
        for sign in self._signs:
            sign.updateGeometry()
            sign.update()
