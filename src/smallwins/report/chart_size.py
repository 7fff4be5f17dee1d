"""How high a chart is at a width: known before it is drawn, so that a page can keep its room.

All is in designed pixels.
"""

from typing import Final

from smallwins.domain.charts import DAY_PARTS, Bands, Counted, EnergyBeside
from smallwins.domain.heat import WEEK

WIDEST: Final = 760.0
"""A chart is drawn no wider: words stay near what they name."""

NARROWEST: Final = 280.0
"""No chart has its words in less: where there is less room, all of it is drawn smaller."""

ROW: Final = 26.0
"""One band's name, from line to line."""

TITLE: Final = 34.0
"""The room over a panel for what it counts."""

APART: Final = 28.0
"""Between two panels."""

HEAD: Final = 30.0
"""The names of weekdays, over the dots."""

FEELING: Final = 36.0
"""One feeling, from line to line."""

MOST_FEELINGS: Final = 12
"""So many feelings are drawn; the list has all of them."""

MARGIN: Final = 40.0
"""Round a saved picture."""

TOP: Final = 76.0
"""The title of a saved picture, and its days."""

FOOT: Final = 40.0
"""What made it."""

_BESIDE: Final = 330.0
_TWO: Final = 620.0
_PLOT: Final = 250.0
_AXIS: Final = 46.0
_LARGEST_CELL: Final = 50.0
_PART_NAMES: Final = 130.0
_BELOW_DOTS: Final = 4.0


def are_beside(width: float) -> bool:
    """Whether the names of bands stand beside a panel so wide, and not below it."""
    return width >= _BESIDE


def panel_width(width: float) -> float:
    """Give how wide each of two panels is: side by side where there is room for both."""
    return (width - APART) / 2 if width >= _TWO else width


def plot_height(bands: int, width: float) -> float:
    """Give how high the columns of a panel and the names under them are."""
    return max(_PLOT + _AXIS, bands * ROW + _AXIS) if are_beside(width) else _PLOT


def panel_height(bands: int, width: float) -> float:
    """Give how high a panel with so many bands is."""
    below = 0 if are_beside(width) else bands * ROW + ROW / 2
    return plot_height(bands, width) + below


def axis_height() -> float:
    """Give the room under columns for the names of months and years."""
    return _AXIS


def cell_height(width: float) -> float:
    """Give how high one cell of a week is."""
    return min(_LARGEST_CELL, (width - _PART_NAMES) / WEEK)


def height_of(counted: Counted, width: float) -> float:
    """Give how high a chart is that is drawn so wide."""
    if isinstance(counted, EnergyBeside):
        one = panel_width(width)
        first, second = (
            TITLE + panel_height(len(bands.counts), one) for bands in (counted.days, counted.wins)
        )
        return max(first, second) if one < width else first + APART + second
    if isinstance(counted, Bands):
        return panel_height(len(counted.counts), width)
    if isinstance(counted, tuple):
        rows = min(len(counted), MOST_FEELINGS)
        return FEELING * (rows + (len(counted) > rows))
    return HEAD + len(DAY_PARTS) * cell_height(width) + _BELOW_DOTS
