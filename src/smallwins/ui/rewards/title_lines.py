"""A title on its lines, beside its picture: from where rows begin, whatever way its words run."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from smallwins.ui.widgets.lines import Lines


def paint_title(
    painter: QPainter, lines: Lines, column: QRectF, ink: QColor, *, mirrored: bool
) -> None:
    """Paint a title at the top of a column.

    Words that run the other way than the rows stay in their own direction, and their block stands
    at the side where rows begin.

    Args:
        painter: where to paint.
        lines: the title, laid out.
        column: its place.
        ink: its colour.
        mirrored: rows begin at the right.
    """
    left, width = column.left(), column.width()
    if lines.rightwards == mirrored:
        metrics = QFontMetricsF(lines.font)
        widest = max((metrics.horizontalAdvance(line) for line in lines.lines), default=0.0)
        width = min(width, widest + 2)
        left = column.right() - width if mirrored else left
    lines.paint(painter, left, column.top(), width, ink)
