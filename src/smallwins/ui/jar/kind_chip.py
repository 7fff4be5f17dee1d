"""The chip that names the one kind that is asked for."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from smallwins.domain.wins import Kind
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import PaintedButton


class KindChip(PaintedButton):
    """Which kind is asked for; a press asks for all of them again."""

    tall = 36.0
    padding = 12.0
    gap = 7.0
    role = widest_role = "body"

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", "ui/close", parent)
        self._kind = Kind.BODY

    def show_kind(self, kind: Kind) -> None:
        """Name another kind."""
        self._kind = kind
        self.setText(copy.kind_name(kind))
        self.setAccessibleName(copy.show_all_kinds(kind))
        self.restyle()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        words = QFontMetricsF(self._theme.font(self.role)).horizontalAdvance(self.text())
        both = 2 * (px(self.icon_size) + px(self.gap) + px(self.padding))
        return QSize(round(words + both + 0.5), round(self.height_now()))

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        colors = self._theme.kind(self._kind)
        hovered = self.underMouse() or self.isDown()
        painter.setPen(QPen(colors.deep, 1.5 if hovered else 1.0))
        painter.setBrush(colors.tint)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, 0), self.corner(), self.corner())
        return colors.deep

    def paint_label(self, painter: QPainter, ink: QColor, icon_ink: QColor) -> None:
        theme, dpr = self._theme, self.devicePixelRatioF()
        size, edge, gap = (theme.px(one) for one in (self.icon_size, self.padding, self.gap))
        first, last = edge, self.width() - edge - size
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            first, last = last, first
        top = (self.height() - size) / 2
        kind = theme.kind_icon(self._kind, icon_ink, size, dpr)
        painter.drawPixmap(QPointF(first, top), kind)
        painter.drawPixmap(QPointF(last, top), theme.icon("ui/close", icon_ink, size, dpr))
        painter.setFont(theme.font(self.role))
        painter.setPen(ink)
        beside = edge + size + gap
        words = QRectF(beside, 0, self.width() - 2 * beside, self.height() - 1)
        text = QFontMetricsF(painter.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, words.width() + 1
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)
