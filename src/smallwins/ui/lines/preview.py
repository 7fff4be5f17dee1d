"""The page as it will be on paper, to the letter, at any size."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.report.cards import CardPages
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.paper import CARD_SHADOW, paint_shadow

_EDGE = 14


class PagePreview(QWidget):
    """One page of cards, painted by what prints it.

    Args:
        theme: the look.
        parent: what it lies on.
        wide: how wide it may be with its shadow, in designed pixels.
    """

    def __init__(self, theme: Theme, parent: QWidget, wide: int) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wide = wide
        self._pages: CardPages | None = None
        self._page = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, pages: CardPages, page: int) -> None:
        """Show this page of these."""
        self._pages, self._page = pages, page
        self.setAccessibleName(copy.cards_preview(len(pages.cards_on(page))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = self._theme.px(self._wide)
        return QSize(wide, self.heightForWidth(wide))

    def heightForWidth(self, width: int) -> int:
        if self._pages is None:
            return 0
        size, edge = self._pages.paper.size, self._theme.px(_EDGE)
        wide = min(width, self._theme.px(self._wide)) - 2 * edge
        return round(wide * size.height() / size.width()) + 2 * edge

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._pages is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, edge = self._pages.paper.size, self._theme.px(_EDGE)
        high = self.height() - 2 * edge
        sheet = QRectF(0, edge, high * size.width() / size.height(), high)
        sheet.moveLeft((self.width() - sheet.width()) / 2)
        paint_shadow(painter, self._theme, sheet, 2, CARD_SHADOW)
        painter.fillRect(sheet, Qt.GlobalColor.white)
        painter.save()
        painter.translate(sheet.topLeft())
        scale = sheet.width() / size.width()
        painter.scale(scale, scale)
        self._pages.paint(painter, self._page)
        painter.restore()
        if self._theme.lamp:
            # White paper as it is seen by a lamp: it does not glare out of a dark room.
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(sheet, self._theme.color("ink2"))
