"""Pictures of days of a year: each look is painted once, and laid on as many days as have it.

To ask Qt for each cell, and to paint each anew, takes several frames for a year.
"""

import math
from typing import Final

from PySide6.QtCore import QPointF, Qt, Slot
from PySide6.QtGui import QPainter, QPixmap

from smallwins.ui.calendar.year_delegate import paint_day
from smallwins.ui.theme import Theme

# A middle may lie between two points of the screen: by so many parts of one it is told apart.
_PARTS: Final = 8
# The largest light, with the glow over its edge, reaches so far from its middle.
_REACH: Final = 0.6

Point = tuple[int, int]
"""A whole point of the screen, and how many parts of one it is past that."""


class LightPictures:
    """Keeps the pictures of one size, light and screen.

    Args:
        theme: the light, the colours and the size.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pitch = 0
        self._dpr = 1.0
        self._half = 0
        self._kept: dict[tuple[int | None, bool, int, int], QPixmap] = {}
        theme.changed.connect(self.forget)

    @Slot()
    def forget(self) -> None:
        """Paint all anew when they are next wanted."""
        self._kept.clear()

    def begin(self, painter: QPainter, pitch: int) -> None:
        """Make ready to lay down days that stand `pitch` apart."""
        place = painter.deviceTransform()
        self._left, self._top = place.dx(), place.dy()
        if (self._pitch, self._dpr) != (pitch, place.m11()):
            self._pitch, self._dpr = pitch, place.m11()
            self._half = math.ceil(_REACH * pitch * self._dpr) + 2
            self.forget()

    def across(self, x: float) -> Point:
        """Give where days with their middle at `x` lie, in points of the screen."""
        return divmod(round((x * self._dpr + self._left) * _PARTS), _PARTS)

    def down(self, y: float) -> Point:
        """Give where days with their middle at `y` lie, in points of the screen."""
        return divmod(round((y * self._dpr + self._top) * _PARTS), _PARTS)

    def lay(
        self, painter: QPainter, across: Point, down: Point, step: int | None, *, hovered: bool
    ) -> None:
        """Lay down a day with its middle at a point.

        Args:
            painter: the one it began with.
            across: where the middle is, as `across` gives it.
            down: where the middle is, as `down` gives it.
            step: how bright it is, as `domain.heat.step` says; None for a day that has not come.
            hovered: the pointer is on it.
        """
        # Whole points of the screen, so that no picture is smeared over two.
        (left, right_by), (top, down_by) = across, down
        key = (step, hovered, right_by, down_by)
        picture = self._kept.get(key)
        if picture is None:
            picture = self._kept[key] = self._painted(*key)
        half, dpr = self._half, self._dpr
        corner = QPointF((left - half - self._left) / dpr, (top - half - self._top) / dpr)
        painter.drawPixmap(corner, picture)

    def _painted(self, step: int | None, hovered: bool, right_by: int, down_by: int) -> QPixmap:
        side = 2 * self._half + 1
        picture = QPixmap(side, side)
        picture.setDevicePixelRatio(self._dpr)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        middle = QPointF(self._half + right_by / _PARTS, self._half + down_by / _PARTS) / self._dpr
        paint_day(painter, self._theme, middle, step, self._pitch, hovered=hovered)
        painter.end()
        return picture
