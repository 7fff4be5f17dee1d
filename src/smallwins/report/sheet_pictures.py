"""Pictures on a page: painted once for each size, as fine as eyes and printers are."""

import math
from collections.abc import Callable, Hashable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

_FINEST: Final = 180 / 254
"""Dots to a tenth of a millimetre: 180 to the inch. Painting finer takes longer, and at arm's
length nobody sees it."""

FINE_LINES: Final = 600 / 254
"""The same for icons, whose lines are thin."""

SOFT: Final = 150 / 254
"""The same for large pictures with no lines in them."""


class Pictures:
    """Keeps the pictures of pages: a PDF holds the same one once."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Hashable, int, int], QImage] = {}

    def paint(
        self,
        painter: QPainter,
        area: QRectF,
        key: Hashable,
        paint: Callable[[QPainter, QRectF], None],
        *,
        finest: float = _FINEST,
        plain: bool = False,
    ) -> None:
        """Paint a picture on white paper.

        Args:
            painter: of the page.
            area: where it goes, in units of the page.
            key: what it shows; the same key shows the same.
            paint: paints it into an area.
            finest: dots to a unit where the device has more: pictures are as fine as that.
            plain: it is of few colours, and a file holds it smaller as it is than blurred.
        """
        device = painter.deviceTransform()
        zoom = min(device.m11(), finest)
        wide, high = math.ceil(area.width() * zoom), math.ceil(area.height() * zoom)
        picture = self._kept.get((key, wide, high))
        if picture is None:
            picture = self._kept[key, wide, high] = _painted(area, zoom, (wide, high), paint)
        corner = area.topLeft()
        if zoom == device.m11():
            # On whole points of a screen, so that it is not smeared over two.
            there = device.map(corner)
            corner = device.inverted()[0].map(QPointF(round(there.x()), round(there.y())))
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering, plain)
        painter.drawImage(QRectF(corner.x(), corner.y(), wide / zoom, high / zoom), picture)


def _painted(
    area: QRectF, zoom: float, size: tuple[int, int], paint: Callable[[QPainter, QRectF], None]
) -> QImage:
    # White and without an alpha channel: a PDF keeps such a picture small.
    picture = QImage(*size, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(zoom, zoom)
    paint(painter, QRectF(0, 0, area.width(), area.height()))
    painter.end()
    return picture
