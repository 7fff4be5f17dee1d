"""Honey light: a glow behind the jar, and a few specks that drift up from it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from smallwins.ui.painting.gradients import around
from smallwins.ui.theme import faded

_REACH: Final = 0.94
_DAY, _LAMP = QColor("#FFE6A0"), QColor("#FFD68C")
_WARM_DAY, _WARM_LAMP = QColor("#FFDC8A"), QColor("#FFC774")
# LOOK.md, section 7: 85 % by day, 42 % in the dark.
_DAY_STRENGTH, _LAMP_STRENGTH = 0.85, 0.42
_FALL_OFF: Final = ((0.0, 0.72), (0.35, 0.56), (0.58, 0.36), (0.72, 0.25), (0.87, 0.10), (1.0, 0.0))


@dataclass(frozen=True, slots=True)
class Mote:
    """A speck of light.

    Attributes:
        center: where it is.
        radius: how far its light goes, in logical pixels.
        strength: 0 to 1.
    """

    center: QPointF
    radius: float
    strength: float

    @property
    def covers(self) -> QRectF:
        """All that it may cover."""
        wide = self.radius + 1
        return QRectF(self.center.x() - wide, self.center.y() - wide, wide * 2, wide * 2)


@dataclass(frozen=True, slots=True)
class Light:
    """Which light stands behind a jar.

    Attributes:
        jar_width: of the jar's box, in logical pixels.
        reach: how many times wider than usual it is; a wider one is warmer, too.
        lamp: whether it is lamplight.
    """

    jar_width: float
    reach: float
    lamp: bool

    @property
    def radius(self) -> float:
        """How far it goes, in logical pixels."""
        return self.jar_width * self.reach * _REACH


class Glow:
    """The light behind a jar, kept as one pixmap."""

    def __init__(self) -> None:
        self._kept: tuple[Light, float, QPixmap] | None = None

    def prepare(self, light: Light, dpr: float) -> QPixmap:
        """Paint the light ahead; gives its picture."""
        if self._kept is None or self._kept[:2] != (light, dpr):
            self._kept = light, dpr, _picture(light, dpr)
        return self._kept[2]

    def paint(self, painter: QPainter, center: QPointF, light: Light) -> None:
        """Paint the light about `center`, as strong as the painter's opacity says."""
        picture = self.prepare(light, painter.device().devicePixelRatioF())
        painter.drawPixmap(center - QPointF(light.radius, light.radius), picture)


def paint_motes(painter: QPainter, motes: Sequence[Mote], *, lamp: bool) -> None:
    """Paint specks of light."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    color = _LAMP if lamp else QColor("#FFF3C8")
    for mote in motes:
        bright = faded(color, mote.strength * (0.75 if lamp else 0.95))
        painter.setBrush(around(mote.center, mote.radius, ((0, bright), (1, faded(color, 0)))))
        painter.drawEllipse(mote.center, mote.radius, mote.radius)
    painter.restore()


def _picture(light: Light, dpr: float) -> QPixmap:
    radius = light.radius
    side = math.ceil(radius * 2 * dpr)
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    warm = light.reach > 1
    day, lamp = (_WARM_DAY, _WARM_LAMP) if warm else (_DAY, _LAMP)
    color = lamp if light.lamp else day
    strength = _LAMP_STRENGTH if light.lamp else _DAY_STRENGTH
    stops = [(place, faded(color, share * strength)) for place, share in _FALL_OFF]
    painter = QPainter(pixmap)
    brush = around(QPointF(radius, radius), radius, stops)
    painter.fillRect(QRectF(0, 0, radius * 2, radius * 2), brush)
    painter.end()
    return pixmap
