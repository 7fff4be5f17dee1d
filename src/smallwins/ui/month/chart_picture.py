"""The picture of a chart on its page: drawn elsewhere, and at its place from the start."""

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.domain.charts import Counted
from smallwins.report.chart_look import ChartLook
from smallwins.report.chart_size import NARROWEST, WIDEST, height_of
from smallwins.ui import copy, problem
from smallwins.ui.month.chart_look import chart_look
from smallwins.ui.month.drawing import Drawing
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.graphic import Graphic

_SOON_MS: Final = 60
"""So long it waits for a window that is being drawn larger to come to rest."""

_LONG_MS: Final = 400
"""What takes longer than this is said to be on its way."""

Pixels = tuple[int, int, bytes]


class ChartPicture(Graphic):
    """Shows a chart.

    Args:
        theme: the look.
        drawing: draws it.
        parent: the page.
    """

    def __init__(self, theme: Theme, drawing: Drawing, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawing = drawing
        self._counted: Counted | None = None
        self._image: QImage | None = None
        self._says = ""
        self._due = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._draw)
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(_LONG_MS)
        self._long.timeout.connect(self._say_on_its_way)
        theme.changed.connect(self._draw_soon)

    @property
    def is_due(self) -> bool:
        """Whether it is to be drawn, once it is in sight."""
        return self._due

    @property
    def image(self) -> QImage | None:
        """The picture that is seen; None before there is one."""
        return self._image

    def show_chart(self, counted: Counted, name: str, description: str) -> None:
        """Show another chart; the one before stays until it is drawn.

        Args:
            counted: what it shows.
            name: what a screen reader calls it.
            description: what it says of it.
        """
        self._counted = counted
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.updateGeometry()
        self._draw_in(0)

    def sizeHint(self) -> QSize:
        wide = round(WIDEST * self._theme.scale)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._counted is None:
            return 0
        designed = self._designed(width)
        return int(height_of(self._counted, designed) * self._zoom(width)) + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._due:
            self._soon.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._soon.stop()
        self._long.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._image is not None:
            wide = round(self._image.width() / self._image.devicePixelRatio())
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            painter.drawImage(self.width() - wide if mirrored else 0, 0, self._image)
        if self._says:
            painter.setFont(self._theme.font("body"))
            painter.setPen(self._theme.color("ink2"))
            painter.drawText(
                self.rect(),
                int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
                | int(Qt.TextFlag.TextWordWrap),
                self._says,
            )

    def _designed(self, width: int) -> float:
        """Give the width of the chart in designed pixels."""
        return max(NARROWEST, min(WIDEST, width / self._theme.scale))

    def _zoom(self, width: int) -> float:
        """Give how many pixels a designed one is: fewer where there is not room for any chart."""
        return min(self._theme.scale, max(1, width) / NARROWEST)

    @Slot()
    def _draw_soon(self) -> None:
        if self._counted is not None:
            self._draw_in(_SOON_MS)

    def _draw_in(self, ms: int) -> None:
        self._due = True
        if self.isVisible():
            self._soon.start(ms)

    @Slot()
    def _draw(self) -> None:
        if self._counted is None or not self.isVisible():
            return
        self._due = False
        if self._image is None:
            self._long.start()
        dpr = self.devicePixelRatioF()
        look, zoom = chart_look(self._theme), self._zoom(self.width()) * dpr
        make = partial(_draw, self._counted, look, self._designed(self.width()), zoom)
        self._drawing.make(make, partial(self._drawn, dpr), "picture")

    @Slot()
    def _say_on_its_way(self) -> None:
        self._says = copy.picture_is_on_its_way()
        self.update()

    def _drawn(self, dpr: float, made: Pixels | None) -> None:
        self._long.stop()
        if made is None:
            self._image, self._says = None, problem.words_for_undrawn()
        else:
            wide, high, pixels = made
            image = QImage(pixels, wide, high, 4 * wide, QImage.Format.Format_RGBA8888).copy()
            image.setDevicePixelRatio(dpr)
            self._image, self._says = image, ""
        self.update()


def _draw(counted: Counted, look: ChartLook, width: float, zoom: float) -> Pixels:
    """Draw in whatever thread this is; it brings matplotlib in."""
    from smallwins.report.charts import picture  # noqa: PLC0415

    return picture(counted, look, width, zoom)
