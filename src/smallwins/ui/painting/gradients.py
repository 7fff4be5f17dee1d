"""Gradients, said the way the painters of this room think of them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QRadialGradient

Stop = tuple[float, QColor]
"""Where along a gradient (0 to 1) a colour stands."""


def across(start: tuple[float, float], end: tuple[float, float], stops: Sequence[Stop]) -> QBrush:
    """Give a linear gradient from `start` to `end`."""
    gradient = QLinearGradient(*start, *end)
    for place, color in stops:
        gradient.setColorAt(place, color)
    return QBrush(gradient)


def down(top: float, bottom: float, stops: Sequence[Stop]) -> QBrush:
    """Give a linear gradient from the height `top` to the height `bottom`."""
    return across((0, top), (0, bottom), stops)


def around(center: QPointF, radius: float, stops: Sequence[Stop]) -> QBrush:
    """Give a radial gradient about `center`."""
    gradient = QRadialGradient(center, radius)
    for place, color in stops:
        gradient.setColorAt(place, color)
    return QBrush(gradient)
