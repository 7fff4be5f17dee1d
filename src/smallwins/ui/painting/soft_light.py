"""Light that fades, on a screen and on paper.

A PDF of Qt's knows no gradient that is more seen through here than there: it takes its colours
alone. On paper such light is laid down in small steps, except on the bare ground.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from smallwins.ui.painting.gradients import Stop, across, around
from smallwins.ui.theme import faded, mix

Fading = Sequence[tuple[float, float]]
"""How strong a light is, from 0 to less than 1, at places on its way: at 0, at 1, and at any
between them. It is stronger than 0 somewhere."""

Place = tuple[float, float]

_THROUGH: Final = 0.99
"""How much is seen through a step, so that it is hardly seen to be one."""

_MOST_STEPS: Final = 32

_LAYER: Final = 4
"""So many steps make a layer, which what is stronger lies upon."""

_WHITE: Final = QColor("#FFFFFF")


class SoftLight:
    """Light that fades, as a screen shows it."""

    def along(
        self,
        painter: QPainter,
        path: QPainterPath,
        way: tuple[Place, Place],
        color: QColor,
        fading: Fading,
    ) -> None:
        """Fill `path` with a colour that changes its strength on a level or an upright way."""
        self.tinted(painter, path, way, [(at, faded(color, share)) for at, share in fading])

    def about(
        self, painter: QPainter, middle: QPointF, radii: Place, color: QColor, fading: Fading
    ) -> None:
        """Paint a colour that grows weaker from `middle` on, to nothing at `radii`."""
        stops = [(at, faded(color, share)) for at, share in fading]
        _paint_around(painter, middle, radii, stops)

    def on_ground(
        self, painter: QPainter, middle: QPointF, radii: Place, color: QColor, fading: Fading
    ) -> None:
        """Paint the same as `about` does, where there is the bare ground and nothing on it."""
        self.about(painter, middle, radii, color, fading)

    def tinted(
        self,
        painter: QPainter,
        path: QPainterPath,
        way: tuple[Place, Place],
        stops: Sequence[Stop],
    ) -> None:
        """Fill `path`, behind which is hardly more than the ground, with colours on a way."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(across(*way, stops))
        painter.drawPath(path)


class _PrintedLight(SoftLight):
    """The same on paper, which is white."""

    def along(
        self,
        painter: QPainter,
        path: QPainterPath,
        way: tuple[Place, Place],
        color: QColor,
        fading: Fading,
    ) -> None:
        bounds = path.boundingRect()
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        _in_layers(
            painter, color, fading, lambda *part: painter.drawRect(_strip(bounds, way, part))
        )
        painter.restore()

    def about(
        self, painter: QPainter, middle: QPointF, radii: Place, color: QColor, fading: Fading
    ) -> None:
        _in_layers(
            painter,
            color,
            fading,
            lambda begin, end: painter.drawPath(_ring(middle, radii, begin, end)),
        )

    def on_ground(
        self, painter: QPainter, middle: QPointF, radii: Place, color: QColor, fading: Fading
    ) -> None:
        stops = [(at, mix(_WHITE, color, share)) for at, share in fading]
        _paint_around(painter, middle, radii, stops)

    def tinted(
        self,
        painter: QPainter,
        path: QPainterPath,
        way: tuple[Place, Place],
        stops: Sequence[Stop],
    ) -> None:
        super().tinted(painter, path, way, _alike_clear(stops))


SCREEN: Final = SoftLight()
PAPER: Final[SoftLight] = _PrintedLight()


def parts_above(fading: Fading, level: float) -> Iterator[tuple[float, float]]:
    """Give from where to where, on its way, a light is at least so strong."""
    begin: float | None = fading[0][0] if fading[0][1] >= level else None
    for (at, share), (next_at, next_share) in pairwise(fading):
        if (share >= level) is (next_share >= level):
            continue
        crossing = at + (next_at - at) * (level - share) / (next_share - share)
        if begin is None:
            begin = crossing
        else:
            yield begin, crossing
            begin = None
    if begin is not None:
        yield begin, fading[-1][0]


def parts_between(fading: Fading, level: float, above: float) -> Iterator[tuple[float, float]]:
    """Give from where to where a light is at least as strong as `level`, and not as `above`."""
    stronger = list(parts_above(fading, above))
    for begin, end in parts_above(fading, level):
        for first, last in stronger:
            if begin <= first and last <= end:
                yield begin, first
                begin = last  # noqa: PLW2901 - what is left of it
        yield begin, end


def _in_layers(
    painter: QPainter,
    color: QColor,
    fading: Fading,
    paint: Callable[[float, float], object],
) -> None:
    """Paint steps that are hardly seen, of a few layers each.

    Many thin layers upon each other would be lost: devices round each. Steps beside each other
    would be parted by lines where they are strong. So layers are strong enough not to be lost, and
    what is between two of them stands beside each other, weak.
    """
    strongest = max(share for _, share in fading)
    steps = min(_MOST_STEPS, math.ceil(math.log(1 - strongest) / math.log(_THROUGH)))
    through = (1 - strongest) ** (1 / steps)
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(1, steps + 1):
        level, beside = 1 - through ** (step - 0.5), step % _LAYER
        parts = parts_above(fading, level)
        if beside:
            parts = parts_between(fading, level, 1 - through ** (step + 0.5))
        painter.setBrush(faded(color, 1 - through ** (beside or _LAYER)))
        for begin, end in parts:
            if begin < end:
                paint(begin, end)


def _ring(middle: QPointF, radii: Place, begin: float, end: float) -> QPainterPath:
    wide, high = radii
    ring = QPainterPath()
    ring.addEllipse(middle, wide * end, high * end)
    if begin > 0:
        ring.addEllipse(middle, wide * begin, high * begin)
    return ring


def _strip(bounds: QRectF, way: tuple[Place, Place], part: tuple[float, ...]) -> QRectF:
    """Give the part of `bounds` on a way; what lies before it and after it belongs to its ends."""
    (left, top), (right, foot) = way
    begin, end = part
    strip = QRectF(bounds)
    if top == foot:
        if begin > 0:
            strip.setLeft(left + (right - left) * begin)
        if end < 1:
            strip.setRight(left + (right - left) * end)
    else:
        if begin > 0:
            strip.setTop(top + (foot - top) * begin)
        if end < 1:
            strip.setBottom(top + (foot - top) * end)
    return strip


def _paint_around(painter: QPainter, middle: QPointF, radii: Place, stops: Sequence[Stop]) -> None:
    wide, high = radii
    painter.save()
    painter.translate(middle)
    painter.scale(1, high / wide)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(around(QPointF(0, 0), wide, stops))
    painter.drawEllipse(QPointF(0, 0), wide, wide)
    painter.restore()


def _alike_clear(stops: Sequence[Stop]) -> list[Stop]:
    """Give colours that are seen through alike, and look on white as these do.

    One clearness for a whole gradient is what Qt can write into a PDF.
    """
    share = sum(color.alphaF() for _, color in stops) / len(stops)
    return [(at, faded(_stronger(color, color.alphaF() / share), share)) for at, color in stops]


def _stronger(color: QColor, times: float) -> QColor:
    """Give a colour so many times as far from white, or as far as there is one."""
    red, green, blue = (
        max(0, round(255 - times * (255 - part)))
        for part in (color.red(), color.green(), color.blue())
    )
    return QColor(red, green, blue)
