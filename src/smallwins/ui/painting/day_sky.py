"""A day from midnight to midnight as a strip of sky, with hills, and stars at its ends."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from smallwins.ui.painting.gradients import across
from smallwins.ui.painting.note import own_values
from smallwins.ui.theme import faded, mix

_SKY: Final = (
    (0.00, "#1F3D47"),
    (0.21, "#34575C"),
    (0.27, "#A08F72"),
    (0.31, "#DDC48F"),
    (0.36, "#F3E0B4"),
    (0.50, "#F7EDD4"),
    (0.66, "#F3E0B4"),
    (0.78, "#DBAA79"),
    (0.85, "#8C8579"),
    (0.90, "#2F4E58"),
    (1.00, "#1F3D47"),
)
_EVENING: Final = QColor("#1D2528")
_HILLS: Final = QColor("#2E5A5C")
_STAR: Final = QColor("#EFE6CF")
REMINDER: Final = QColor("#F3EADA")
"""The paper of the small notes on it, in both lights: they lie in the sky of a day."""

_QUIET: Final = QColor("#1A3841")
_STARS: Final = 26
_DIMMED: Final = 0.3


def paint_day(painter: QPainter, area: QRectF, corner: float, *, lamp: bool) -> None:
    """Paint the day over `area`, from midnight at its left; a dimmer one by lamplight."""
    painter.save()
    clip = QPainterPath()
    clip.addRoundedRect(area, corner, corner)
    painter.setClipPath(clip)
    painter.setPen(Qt.PenStyle.NoPen)
    stops = [(place, _lit(color, lamp=lamp)) for place, color in _SKY]
    painter.setBrush(across((area.left(), 0), (area.right(), 0), stops))
    painter.drawRect(area)
    _paint_stars(painter, area)
    painter.setBrush(faded(_HILLS, 0.2))
    painter.drawPath(_hills(area))
    painter.restore()


def paint_quiet(painter: QPainter, area: QRectF, corner: float, start: float, end: float) -> None:
    """Let a part of the day lie in shade; the shares of the day may go over midnight."""
    if start == end:
        return
    painter.save()
    clip = QPainterPath()
    clip.addRoundedRect(area, corner, corner)
    painter.setClipPath(clip)
    parts = [(start, end)] if start < end else [(0.0, end), (start, 1.0)]
    for first, last in parts:
        width = area.width()
        part = QRectF(
            area.left() + first * width, area.top(), (last - first) * width, area.height()
        )
        painter.fillRect(part, faded(_QUIET, 0.38))
    painter.restore()


def _lit(color: str, *, lamp: bool) -> QColor:
    return mix(QColor(color), _EVENING, _DIMMED) if lamp else QColor(color)


def _paint_stars(painter: QPainter, area: QRectF) -> None:
    values = own_values(7)
    for (x, y), (size, glow) in pairwise((next(values), next(values)) for _number in range(_STARS)):
        # Most at the ends, where it is night.
        share = x * 0.3 if x < 0.5 else 0.9 + (x - 0.5) * 0.2
        place = QPointF(
            area.left() + share * area.width(), area.top() + (0.08 + 0.62 * y) * area.height()
        )
        radius = area.height() / 56 * (0.6 + 0.5 * size)
        painter.setBrush(faded(_STAR, 0.35 + 0.45 * glow))
        painter.drawEllipse(place, radius, radius)


def _hills(area: QRectF) -> QPainterPath:
    left, right, high = area.left(), area.right(), area.height()
    path = QPainterPath(QPointF(left, area.top() + 0.76 * high))
    path.cubicTo(
        QPointF(left + 0.3 * area.width(), area.top() + 0.86 * high),
        QPointF(left + 0.4 * area.width(), area.top() + 0.66 * high),
        QPointF(left + 0.62 * area.width(), area.top() + 0.72 * high),
    )
    path.cubicTo(
        QPointF(left + 0.78 * area.width(), area.top() + 0.78 * high),
        QPointF(left + 0.9 * area.width(), area.top() + 0.66 * high),
        QPointF(right, area.top() + 0.64 * high),
    )
    path.lineTo(right, area.bottom())
    path.lineTo(left, area.bottom())
    path.closeSubpath()
    return path
