"""The name of a place or a page, with its icon before it; checked while it is the present one."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import PaintedButton

_WRAPS = int(Qt.TextFlag.TextWordWrap)


class Tab(PaintedButton):
    """What names on the rail and names in Settings share. A subclass paints its ground.

    It says in designed pixels where its icon begins, and how far its words are from that.
    """

    role = "body"
    widest_role = "selected"
    indent = 14.0
    apart = 12.0

    def __init__(self, theme: Theme, text: str, icon: str, parent: QWidget) -> None:
        super().__init__(theme, text, icon, parent)
        self.setCheckable(True)
        # A screen reader says "radio button", and not "check box".
        self.setAutoExclusive(True)

    def corner(self) -> float:
        return self._theme.px(12)

    def inks(self) -> tuple[QColor, QColor]:
        """The colours of the words and of the icon now."""
        ink = self._theme.color("ink" if self.isChecked() else "ink2")
        return ink, self._theme.color("accent") if self.isChecked() else ink

    def words_begin(self) -> float:
        """How far from its edge its words begin, in pixels."""
        px = self._theme.px
        return px(self.indent) + px(self.icon_size) + px(self.apart)

    def paint_row(self, painter: QPainter) -> None:
        """Paint the icon and the words behind it."""
        theme = self._theme
        ink, icon_ink = self.inks()
        size, left = theme.px(self.icon_size), theme.px(self.indent)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        pixmap = theme.icon(self._icon, icon_ink, size, self.devicePixelRatioF())
        x = self.width() - left - size if mirrored else left
        painter.drawPixmap(QPointF(x, (self.height() - size) / 2), pixmap)
        painter.setFont(theme.font("selected" if self.isChecked() else "body"))
        painter.setPen(ink)
        words = self.words_begin()
        area = QRectF(self.rect()).adjusted(
            0 if mirrored else words, 0, -words if mirrored else 0, 0
        )
        lies = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(area, _WRAPS | lies, self.text())
