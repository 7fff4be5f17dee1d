"""The notes of a jar as paper: those that are seen, and darker ones in the gaps behind them."""

from PySide6.QtCore import QPointF

from smallwins.ui.painting.note import Paper
from smallwins.ui.painting.pile import Placed
from smallwins.ui.theme import Theme

_INSIDE_WIDTH = 400
_PILE_TOP, _PILE_FOOT = 150, 501
_GAP_DROP = 10
_GAP_COVER = 18


def note_paper(one: Placed, theme: Theme) -> Paper:
    """Give the look of a note that rests in its place, a little larger than the place is."""
    down = (one.slot.y - _PILE_TOP) / (_PILE_FOOT - _PILE_TOP)
    shade = 0.16 + down * 0.14 if theme.lamp else 0.02 + down * 0.10
    return Paper(
        one.fold,
        one.slot.width * 1.14,
        one.slot.height * 1.16,
        theme.kind(one.note.kind).fold,
        seed=one.note.id,
        depth=max(0.0, shade),
    )


def gap_covered(one: Placed, top: float) -> bool:
    """Whether a pile that is as high as `top` hides the gap note that belongs to `one`."""
    return one.slot.y + _GAP_DROP >= top + _GAP_COVER


def gap_note(one: Placed, order: int, worn: Placed, theme: Theme) -> tuple[Paper, QPointF, float]:
    """Give the note that lies behind others, mirrored to where `one` lies.

    Args:
        one: the note it belongs to.
        order: of that note in its pile.
        worn: a note that already lies there; it has the colour of that one.
        theme: the light and the colours of the kinds.

    Returns:
        its look, where its middle is, and how it is turned.
    """
    slot = one.slot
    paper = Paper(
        one.fold,
        slot.width * 1.2,
        slot.height * 1.25,
        theme.kind(worn.note.kind).fold,
        seed=one.note.id + 91,
        depth=0.5 if theme.lamp else 0.34,
    )
    x = _INSIDE_WIDTH - slot.x + (order * 37) % 17 - 8
    angle = -slot.angle + (order * 53) % 40 - 20
    return paper, QPointF(x, slot.y + _GAP_DROP), angle


def worn_by(order: int) -> int:
    """Give which note of the pile so far lends the gap note of this order its colour."""
    return (order * 7 + 3) % (order + 1)
