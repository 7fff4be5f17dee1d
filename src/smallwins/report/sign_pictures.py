"""Pictures of signs in many colours, as emoji are: a PDF holds each once.

Qt would put one into the file for each time that it paints the sign.
"""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGlyphRun, QImage, QPainter

_ZOOM: Final = 1.5
"""Dots to a unit of the page, of which 254 are an inch."""

_ROUND_IT: Final = 3
"""How far a sign may reach beyond the letters of its line, in units."""


class SignPictures:
    """Keeps the pictures of one document."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], QImage] = {}

    def paint(self, painter: QPainter, at: QPointF, run: QGlyphRun) -> None:
        """Paint signs as `QPainter.drawGlyphRun` would."""
        font, places = run.rawFont(), run.positions()
        first = places[0]
        wide = [advance.x() for advance in font.advancesForGlyphIndexes(run.glyphIndexes())]
        left = min(place.x() for place in places)
        right = max(place.x() + step for place, step in zip(places, wide, strict=True))
        area = QRectF(left, first.y() - font.ascent(), right - left, font.ascent() + font.descent())
        area.adjust(-_ROUND_IT, -_ROUND_IT, _ROUND_IT, _ROUND_IT)
        apart = tuple((place.x() - first.x(), place.y() - first.y()) for place in places)
        key = (font.familyName(), font.pixelSize(), *run.glyphIndexes(), *apart)
        if key not in self._kept:
            self._kept[key] = _picture(area, run)
        picture = self._kept[key]
        corner = at + area.topLeft()
        painter.drawImage(
            QRectF(corner.x(), corner.y(), picture.width() / _ZOOM, picture.height() / _ZOOM),
            picture,
        )


def _picture(area: QRectF, run: QGlyphRun) -> QImage:
    picture = QImage(
        math.ceil(area.width() * _ZOOM),
        math.ceil(area.height() * _ZOOM),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(_ZOOM, _ZOOM)
    painter.drawGlyphRun(-area.topLeft(), run)
    painter.end()
    return picture
