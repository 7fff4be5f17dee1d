"""What things throw on the table."""

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.paper import CARD_SHADOW, NOTE_SHADOW, POPOVER_SHADOW, Shade, paint_shadow


@pytest.mark.parametrize("shades", [NOTE_SHADOW, CARD_SHADOW, POPOVER_SHADOW])
@pytest.mark.parametrize("area", [QRect(80, 80, 240, 160), QRect(80, 80, 40, 24)])
def test_it_shows_all_round_and_leaves_no_hole_at_the_edge(
    theme: Theme, shades: tuple[Shade, ...], area: QRect
) -> None:
    """Beyond each edge, and to as far below it as corners and thin lines let it through."""
    image = QImage(400, 400, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        paint_shadow(painter, theme, QRectF(area), 6, shades)
    middle = area.center()
    for beyond in (1, -1):
        for at in (
            (area.left() - beyond, middle.y()),
            (area.right() + beyond, middle.y()),
            (middle.x(), area.bottom() + beyond),
        ):
            assert image.pixelColor(*at).alpha() > 0, at


def test_nothing_is_filled_where_the_thing_lies(theme: Theme) -> None:
    """To fill what nobody sees took most of the time a shadow takes."""
    image = QImage(400, 400, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        paint_shadow(painter, theme, QRectF(80, 80, 240, 160), 6, CARD_SHADOW)
    assert image.pixelColor(200, 160).alpha() == 0
