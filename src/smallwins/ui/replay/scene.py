"""The windowsill at night that a replay lies before, and where on it everything stands."""

from typing import Final

from PySide6.QtCore import QPointF, QSizeF

from smallwins.ui.painting.scene import Panes, SceneShape

# Fitted to extra-replay: the lamp of a jar this wide, with its middle this far above the foot of
# the page.
_LAMP_WIDTH: Final = 338.0
_LAMP_UP: Final = 24.0
_LAMP_REACH: Final = 1.75
_BOARD: Final = 80.0
_NO_PANES: Final = Panes(QPointF(), QPointF(), QPointF(), 0)


def replay_shape(size: QSizeF, scale: float, sill: float, foot: float) -> SceneShape:
    """A wall in lamplight and an empty board, designed 1120 wide and 720 high.

    Args:
        size: of the scene.
        scale: how many times larger than designed everything is.
        sill: the height at which the board ends; below it, buttons stand on its front.
        foot: where the page ends, that is lit from below.
    """
    board = min(_BOARD * scale, sill * 0.25)
    wall = sill - board
    # The light fills a large window as it fills a small one.
    width = _LAMP_WIDTH * max(0.6, min(size.width() / 1120, size.height() / 720))
    corner = QPointF((size.width() - width) / 2, 0)
    lamp_at = (foot - _LAMP_UP * scale) / width
    return SceneShape(
        size, wall, sill, corner, width, lamp_at, _NO_PANES, scale, lamp_reach=_LAMP_REACH
    )
