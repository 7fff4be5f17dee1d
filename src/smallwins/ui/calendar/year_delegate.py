"""How a day of a year is painted: a light, larger and fuller with more wins; a dot for rest."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from smallwins.ui.calendar.days_delegate import DaysDelegate
from smallwins.ui.calendar.days_model import Index
from smallwins.ui.theme import Theme, faded

PITCH: Final = 21
"""From one day to the next, in designed pixels."""

_REST_RADIUS: Final = 0.115
_COMES_RADIUS: Final = 1.1
_HOVERED: Final = 1.06
_RING_RADIUS: Final = 0.69
_RING: Final = 3.0
_GAP: Final = 2.0
_MARK: Final = 1.5
_TODAY: Final = 1.5
_TODAY_RADIUS: Final = 0.64
# A light by night shines a little over its edge.
_GLOW: Final = 0.25


class YearDelegate(DaysDelegate):
    """Knows where a day of a year stands, and paints what lies round it; the view lays down all.

    Args:
        theme: the light, colours and sizes.
        parent: the view it paints for.

    Attributes:
        pitch: from one day to the next, in pixels.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.pitch = PITCH

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self.pitch, self.pitch)

    def middle(self, cell: QRect) -> QPointF:
        """Give where in its cell a day stands.

        A first row is taller, for the names of months, and the first column wider, for the ring.
        """
        half = self.pitch / 2
        x = cell.left() + half if self.mirrored() else cell.right() + 1 - half
        return QPointF(x, cell.bottom() + 1 - half)

    def paint_today(self, painter: QPainter, cell: QRect) -> None:
        """Paint the line round today. It is wider than its cell: after all days."""
        self._circle(painter, cell, _TODAY_RADIUS, _TODAY, "ink")

    def paint_ring(self, painter: QPainter, cell: QRect) -> None:
        """Paint the ring of the keyboard round a day, and the gap within; after all days."""
        gap = _RING_RADIUS - (_RING + _GAP) / 2 / PITCH
        self._circle(painter, cell, gap, _GAP, "base")
        self._circle(painter, cell, _RING_RADIUS, _RING, "focus")

    def paint_mark(self, painter: QPainter, cell: QRect) -> None:
        """Paint the mark of the day whose page is open: a thin ring, for the keyboard is there."""
        self._circle(painter, cell, _RING_RADIUS, _MARK, "accent")

    def _circle(
        self, painter: QPainter, cell: QRect, radius: float, width: float, token: str
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color(token), width * self._theme.scale))
        painter.drawEllipse(self.middle(cell), radius * self.pitch, radius * self.pitch)


def paint_day(
    painter: QPainter, theme: Theme, at: QPointF, step: int | None, pitch: float, *, hovered: bool
) -> None:
    """Paint a day by its step, None for one that has not come; larger under the pointer."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if step is None:
        _disc(painter, at, _COMES_RADIUS * theme.scale, faded(theme.color("rest"), 0.8))
    elif step == 0:
        paint_rest(painter, theme, at, pitch)
    else:
        paint_light(painter, theme, at, step, pitch * (_HOVERED if hovered else 1.0))


def paint_light(painter: QPainter, theme: Theme, at: QPointF, step: int, pitch: float) -> None:
    """Paint the light of a day with wins, as large as it is where days stand `pitch` apart."""
    light = theme.heat(step)
    radius = light.share * pitch / 2
    if theme.lamp:
        painter.setPen(Qt.PenStyle.NoPen)
        _disc(painter, at, radius + 1.5 * theme.scale, faded(light.fill, _GLOW))
    painter.setPen(QPen(light.edge, 1))
    painter.setBrush(light.fill)
    painter.drawEllipse(at, radius - 0.5, radius - 0.5)


def paint_rest(painter: QPainter, theme: Theme, at: QPointF, pitch: float) -> None:
    """Paint the small dot of a rest day."""
    painter.setPen(Qt.PenStyle.NoPen)
    _disc(painter, at, _REST_RADIUS * pitch, theme.color("rest"))


def _disc(painter: QPainter, at: QPointF, radius: float, color: QColor) -> None:
    painter.setBrush(color)
    painter.drawEllipse(at, radius, radius)
