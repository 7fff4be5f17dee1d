"""The jar on paper: drawn in shapes and lines, so that it is sharp however it is printed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from smallwins.ui.painting import glass
from smallwins.ui.painting.jar_notes import gap_covered, gap_note, note_paper, worn_by
from smallwins.ui.painting.note import paint_folded, paint_plain
from smallwins.ui.painting.pile import Placed
from smallwins.ui.painting.soft_light import PAPER
from smallwins.ui.theme import Theme


def draw_jar(painter: QPainter, placed: Sequence[Placed], theme: Theme) -> None:
    """Draw a jar by daylight, in its own units, with these notes in it."""
    glass.paint_behind(painter, lamp=False, soft=PAPER)
    if placed:
        painter.save()
        painter.setClipPath(glass.inside(), Qt.ClipOperation.IntersectClip)
        _draw_pile(painter, placed, theme)
        painter.restore()
        glass.paint_foot_shade(painter, lamp=False, soft=PAPER)
    glass.paint_before(painter, lamp=False, soft=PAPER)


def _draw_pile(painter: QPainter, placed: Sequence[Placed], theme: Theme) -> None:
    top = min(one.slot.y for one in placed)
    for order, one in enumerate(placed):
        if gap_covered(one, top):
            paper, middle, angle = gap_note(one, order, placed[worn_by(order)], theme)
            painter.save()
            painter.translate(middle)
            paint_plain(painter, paper, angle, lamp=False)
            painter.restore()
    for one in placed:
        painter.save()
        painter.translate(one.slot.x, one.slot.y)
        paint_folded(painter, note_paper(one, theme), one.slot.angle, lamp=False, flat=True)
        painter.restore()
