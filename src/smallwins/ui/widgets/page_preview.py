"""The page as it will be on paper, to the letter, at any size."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.graphic import Graphic
from smallwins.ui.widgets.paper import CARD_SHADOW, paint_shadow

if TYPE_CHECKING:
    from smallwins.report.output import Pages

EDGE: Final = 14
"""Room round the sheet for its shadow, in designed pixels."""


class PagePreview(Graphic):
    """One page, painted by what prints it; it is painted once for each look and size.

    Args:
        theme: the look.
        parent: what it lies on.
        wide: how wide it may be with its shadow, in designed pixels.
    """

    def __init__(self, theme: Theme, parent: QWidget, wide: int) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wide = wide
        self._pages: Pages | None = None
        self._page = 0
        self._painted: QPixmap | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._forget)

    def show_page(self, pages: "Pages", page: int, name: str, description: str = "") -> None:
        """Show one of these pages.

        Args:
            pages: what will be printed.
            page: which of them; the first is 0.
            name: what a screen reader calls it.
            description: what it says is on it.
        """
        self._pages, self._page = pages, page
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.updateGeometry()
        self._forget()

    def sheet(self) -> QRectF:
        """Give where the sheet lies, in pixels of this widget."""
        if self._pages is None:
            return QRectF()
        edge = self._theme.px(EDGE)
        room = QSizeF(self.width() - 2 * edge, self.height() - 2 * edge)
        size = self._pages.paper.size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        # Whole pixels: a picture that lies between them is soft.
        whole = QSizeF(round(size.width()), round(size.height()))
        return QRectF(QPointF(round((self.width() - whole.width()) / 2), edge), whole)

    def sizeHint(self) -> QSize:
        wide = self._theme.px(self._wide)
        return QSize(wide, self.heightForWidth(wide))

    def heightForWidth(self, width: int) -> int:
        if self._pages is None:
            return 0
        size, edge = self._pages.paper.size, self._theme.px(EDGE)
        wide = min(width, self._theme.px(self._wide)) - 2 * edge
        return round(wide * size.height() / size.width()) + 2 * edge

    def paintEvent(self, _event: QPaintEvent) -> None:
        sheet = self.sheet()
        if sheet.isEmpty():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_shadow(painter, self._theme, sheet, 2, CARD_SHADOW)
        painter.drawPixmap(sheet.topLeft(), self._picture(sheet.size().toSize()))
        if self._theme.lamp:
            # White paper as it is seen by a lamp: it does not glare out of a dark room.
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(sheet, self._theme.color("ink2"))

    def _picture(self, size: QSize) -> QPixmap:
        """Give the page, painted for this size and this screen."""
        dpr = self.devicePixelRatioF()
        kept = self._painted
        if kept is not None and kept.size() == size * dpr:
            return kept
        picture = QPixmap(size * dpr)
        picture.setDevicePixelRatio(dpr)
        picture.fill(Qt.GlobalColor.white)
        if self._pages is not None:
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            scale = size.width() / self._pages.paper.size.width()
            painter.scale(scale, scale)
            self._pages.paint(painter, self._page)
            painter.end()
        self._painted = picture
        return picture

    def _forget(self) -> None:
        self._painted = None
        self.update()
