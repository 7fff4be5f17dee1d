"""A box to check with its words beside it, which may take more lines than one."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.ring import RingByKeyboard

BOX: Final = 24
"""How wide and high a box is, in designed pixels."""

GAP: Final = 12
"""How far its words are from it."""

_CORNER: Final = 7
_HIGH: Final = 40
_ABOVE: Final = 6
_ANYWHERE: Final = 100_000
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeading.value)
_MIDDLE: Final = int(Qt.AlignmentFlag.AlignVCenter.value)


def paint_check(painter: QPainter, theme: Theme, area: QRectF, *, on: bool, hot: bool) -> None:
    """Paint a box, with its mark where it is checked.

    Args:
        painter: with smooth edges.
        theme: its colours and sizes.
        area: the box, on whole pixels.
        on: whether it is checked.
        hot: whether the pointer is on it.
    """
    painter.setPen(QPen(theme.color("accent" if on or hot else "lineui"), 1))
    painter.setBrush(theme.color("accent" if on else "sheet"))
    corner = theme.px(_CORNER)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    if on:
        mark = round(area.width() * 0.75)
        ink, dpr = theme.color("onaccent"), painter.device().devicePixelRatioF()
        inset = round((area.width() - mark) / 2)
        at = area.topLeft() + QPointF(inset, inset)
        painter.drawPixmap(at, theme.icon("ui/check", ink, mark, dpr))


class Check(RingByKeyboard, QCheckBox):
    """A row one checks: all of it answers, and the ring is round all of it.

    Args:
        theme: the look.
        text: its words.
        parent: what it is on.
    """

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)  # its words are painted here, in as many lines as they need
        self._theme = theme
        self._words = text
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self.updateGeometry()
        self.update()

    def corner(self) -> float:
        return self._theme.px(8)

    def hitButton(self, position: QPoint) -> bool:
        """The whole row answers."""
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        wide = self._beside() + self._metrics().horizontalAdvance(self._words) + 2
        return QSize(wide, self._theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        longest = max(self._metrics().horizontalAdvance(word) for word in self._words.split())
        return QSize(self._beside() + longest + 2, self._theme.px(_HIGH))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - self._beside()), _ANYWHERE)
        words = self._metrics().boundingRect(room, _WRAPPED, self._words)
        return max(self._theme.px(_HIGH), words.height() + 2 * self._theme.px(_ABOVE))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = px(BOX)
        left = self.width() - side if mirrored else 0
        top = (px(_HIGH) - side) // 2
        hot = self.underMouse() or self.isDown()
        area = QRectF(left, top, side, side)
        if self.isEnabled():
            paint_check(painter, theme, area, on=self.isChecked(), hot=hot)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("lineui"), 1, Qt.PenStyle.DashLine))
            corner = px(_CORNER)
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("ink" if self.isEnabled() else "ink2"))
        words = QRectF(0 if mirrored else self._beside(), 0, self.width() - self._beside(), 0)
        words.setHeight(self.height() - 1)
        painter.drawText(words, _WRAPPED | _MIDDLE, self._words)

    def _beside(self) -> int:
        """What the words cannot have of the width."""
        return self._theme.px(BOX) + self._theme.px(GAP)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font("body"))
