"""A sheet as a picture, to be put where somebody likes."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from smallwins.report.output import Pages

DOTS_PER_INCH: Final = 200
_UNITS_PER_INCH: Final = 254
_METRE: Final = 39.37


def picture_of(pages: "Pages", page: int) -> QImage:
    """Paint a page as it is on paper, white and at DOTS_PER_INCH.

    Args:
        pages: the pages.
        page: which of them; the first is 0.
    """
    scale = DOTS_PER_INCH / _UNITS_PER_INCH
    size = pages.paper.size * scale
    image = QImage(QSize(round(size.width()), round(size.height())), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(DOTS_PER_INCH * _METRE))
    image.setDotsPerMeterY(round(DOTS_PER_INCH * _METRE))
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(scale, scale)
    pages.paint(painter, page)
    painter.end()
    return image
