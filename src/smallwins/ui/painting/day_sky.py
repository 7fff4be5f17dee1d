"""A day from midnight to midnight as a strip of sky: night and stars where it is quiet, hills."""

from itertools import pairwise
from operator import itemgetter
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from smallwins.ui.painting.gradients import across
from smallwins.ui.painting.note import own_values
from smallwins.ui.theme import faded, mix

_MORNING: Final = "#E6CF9B"
_BRIGHT: Final = "#F3E0B4"
_NOON: Final = "#F7EDD4"
_NIGHT: Final = "#1F3D47"
# Where the light changes, as shares: of the dusk that ends when it begins to be quiet, of the
# quiet hours, and of the dawn they end with.
_DUSK: Final = ((0.0, _BRIGHT), (0.5, "#DBAA79"), (0.8, "#8C8579"), (1.0, "#2F4E58"))
_DAWN: Final = ((0.0, "#34575C"), (0.5, "#A08F72"), (0.82, "#DDC48F"), (1.0, _MORNING))
_DARKEST: Final = 0.24
# How long both take in a day with room for them, as shares of it.
_DUSK_LONG: Final = 0.24
_DAWN_LONG: Final = 0.125
_EVENING: Final = QColor("#1D2528")
_HILLS: Final = QColor("#2E5A5C")
_STAR: Final = QColor("#EFE6CF")
REMINDER: Final = QColor("#F3EADA")
"""The paper of the small notes on it, in both lights: they lie in the sky of a day."""

RING_DARK: Final = QColor("#0F2229")
RING_LIGHT: Final = QColor("#FFFDF7")
"""The ring round what the keyboard is on in that sky: one of them is seen on any part of it."""

_QUIET: Final = QColor("#1A3841")
_SHADE: Final = 0.38
_STARS: Final = 26
_DIMMED: Final = 0.3


def paint_day(
    painter: QPainter, area: QRectF, corner: float, quiet: tuple[float, float], *, lamp: bool
) -> None:
    """Paint the day over `area`, from midnight at its left; a dimmer one by lamplight.

    Args:
        painter: paints it.
        area: where.
        corner: the radius of its corners, in pixels.
        quiet: when it begins to be quiet, and when that ends, as shares of the day; it may go
            over midnight. Where both are one, it is day at all hours.
        lamp: by lamplight.
    """
    painter.save()
    clip = QPainterPath()
    clip.addRoundedRect(area, corner, corner)
    painter.setClipPath(clip)
    painter.setPen(Qt.PenStyle.NoPen)
    stops = [(place, _lit(color, lamp=lamp)) for place, color in _sky(*quiet)]
    painter.setBrush(across((area.left(), 0), (area.right(), 0), stops))
    painter.drawRect(area)
    start, end = quiet
    if start != end:
        _paint_shade(painter, area, start, end)
        _paint_stars(painter, area, start, end)
    painter.setBrush(faded(_HILLS, 0.2))
    painter.drawPath(_hills(area))
    painter.restore()


def _sky(start: float, end: float) -> list[tuple[float, QColor]]:
    """Give the colours of the sky from midnight to midnight, in order."""
    awake = (start - end) % 1.0 or 1.0
    night = 1.0 - awake
    # As shares of a day that begins when it is no more quiet.
    light: list[tuple[float, str]] = [(0.0, _BRIGHT), (awake / 2, _NOON)]
    if not night:
        light += [(1.0, _BRIGHT)]
    else:
        dusk, dawn = min(_DUSK_LONG, awake * 0.45), min(_DAWN_LONG, night / 2)
        light[0] = (0.0, _MORNING)
        light.insert(1, (min(0.03, awake / 8), _BRIGHT))
        light += [(awake - dusk + share * dusk, color) for share, color in _DUSK]
        light += [(awake + night * _DARKEST, _NIGHT)]
        light += [(1.0 - dawn + share * dawn, color) for share, color in _DAWN]
    stops = [(share, QColor(color)) for share, color in light]
    shifted = sorted((((share + end) % 1.0, color) for share, color in stops), key=itemgetter(0))
    midnight = _color_at(stops, -end % 1.0)
    return [(0.0, midnight), *[one for one in shifted if 0.0 < one[0] < 1.0], (1.0, midnight)]


def _color_at(stops: list[tuple[float, QColor]], place: float) -> QColor:
    for (before, first), (after, second) in pairwise(stops):
        if before <= place <= after and after > before:
            return mix(first, second, (place - before) / (after - before))
    return stops[-1][1]


def _paint_shade(painter: QPainter, area: QRectF, start: float, end: float) -> None:
    """Let the quiet hours end at an edge that can be seen, where the dawn is bright by then."""
    parts = [(start, end)] if start < end else [(0.0, end), (start, 1.0)]
    for first, last in parts:
        width = area.width()
        left, wide = area.left() + first * width, (last - first) * width
        painter.fillRect(QRectF(left, area.top(), wide, area.height()), faded(_QUIET, _SHADE))


def _lit(color: QColor, *, lamp: bool) -> QColor:
    return mix(color, _EVENING, _DIMMED) if lamp else color


def _paint_stars(painter: QPainter, area: QRectF, start: float, end: float) -> None:
    """A few while it is dark; as many in an hour of a short night as of a long one."""
    night = (end - start) % 1.0
    dark = night - min(_DAWN_LONG, night / 2)
    values = own_values(7)
    for (x, y), (size, glow) in pairwise(
        (next(values), next(values)) for _number in range(round(_STARS * dark / 0.3))
    ):
        share = (start + x * dark) % 1.0
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
