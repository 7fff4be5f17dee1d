"""The rounded tile a row begins with, and the small picture on it."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from smallwins.domain.wins import Kind
from smallwins.ui.theme import Theme, kind_icon_name

_ICON: Final = 20
_CORNER: Final = 9


def paint_tile(
    painter: QPainter,
    theme: Theme,
    tile: QRectF,
    icon: str,
    colors: tuple[QColor, QColor],
    size: int = _ICON,
) -> None:
    """Paint a tile.

    Args:
        painter: with smooth edges.
        theme: its sizes and icons.
        tile: where.
        icon: the name of its picture.
        colors: of the tile, and of its picture.
        size: of its picture, in designed pixels.
    """
    ground, ink = colors
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    corner = theme.px(_CORNER)
    painter.drawRoundedRect(tile, corner, corner)
    side = theme.px(size)
    inset = (tile.width() - side) / 2
    place = QRectF(tile.left() + inset, tile.top() + inset, side, side)
    picture = theme.icon(icon, ink, side, painter.device().devicePixelRatioF())
    painter.drawPixmap(place.toRect(), picture)


def paint_kind_tile(
    painter: QPainter, theme: Theme, tile: QRectF, kind: Kind | None, size: int = _ICON
) -> None:
    """Paint the tile of a kind, or of none."""
    colors = theme.kind(kind)
    icon = "ui/jar" if kind is None else kind_icon_name(kind)
    paint_tile(painter, theme, tile, icon, (colors.tint, colors.deep), size)
