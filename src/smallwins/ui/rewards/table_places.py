"""Where cards lie on the table, what takes one below it."""

from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from smallwins.domain.rewards import CARDS
from smallwins.ui.layout import mirrored
from smallwins.ui.rewards.card_pictures import HEIGHT, WIDTH
from smallwins.ui.theme import Theme

GAP: Final = 24
EDGE: Final = 14
"""Room round the cards, for their shadows and for what turns, in designed pixels."""

LIFT: Final = 8
"""How far a card lifts where somebody is at it, in designed pixels."""

_BELOW: Final = 18
_FOOT: Final = 70
_ROUND: Final = 8


class CardPlaces:
    """Places in pixels of the table, from the side its language begins at.

    Args:
        theme: sizes.
        table: what the cards lie on.
        button: what takes a card, below it.
    """

    def __init__(self, theme: Theme, table: QWidget, button: QWidget) -> None:
        self._theme = theme
        self._table = table
        self._button = button

    def height_for(self, width: int) -> int:
        """How high a table of this width is: the cards stand in as many rows as they need."""
        px = self._theme.px
        rows = -(-CARDS // self._columns(width))
        high = px(HEIGHT) + px(_FOOT)
        return px(EDGE) + px(LIFT) + rows * high + (rows - 1) * px(EDGE)

    def card(self, number: int) -> QRect:
        """Give where a card lies, from 0."""
        px, columns = self._theme.px, self._columns(self._table.width())
        row, column = divmod(number, columns)
        left = px(EDGE) + column * (px(WIDTH) + px(GAP))
        top = px(EDGE) + px(LIFT) + row * (px(HEIGHT) + px(_FOOT) + px(EDGE))
        return mirrored(QRect(left, top, px(WIDTH), px(HEIGHT)), self._table)

    def button(self, number: int) -> QRect:
        """Give where what takes a card stands, below it."""
        area, size = self.card(number), self._button.sizeHint()
        left = area.left() + (area.width() - size.width()) // 2
        return QRect(QPoint(left, area.top() + area.height() + self._theme.px(_BELOW)), size)

    def both(self, number: int) -> QRect:
        """Give where a card lies with what takes it, and room for their rings."""
        px = self._theme.px
        card = self.card(number).adjusted(0, -px(LIFT), 0, 0)
        around = px(_ROUND)
        return card.united(self.button(number)).adjusted(-around, -around, around, around)

    def _columns(self, width: int) -> int:
        px = self._theme.px
        fit = (width - 2 * px(EDGE) + px(GAP)) // (px(WIDTH) + px(GAP))
        return max(1, min(CARDS, fit))
