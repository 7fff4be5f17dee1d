"""What tells bands and numbers of a chart apart, in both lights."""

import pytest
from PySide6.QtGui import QColor

from smallwins.domain.settings import Light, Settings
from smallwins.ui.month.chart_look import chart_look
from smallwins.ui.theme import Theme
from support.color_vision import contrast, seen

LIGHTS = pytest.mark.parametrize("light", [Light.DAY, Light.LAMP])


def between(one: str, other: str) -> float:
    return contrast(seen(QColor(one), "normal"), seen(QColor(other), "normal"))


@LIGHTS
def test_bands_are_told_apart_without_their_colour(light: Light) -> None:
    """No two have the same hatch, and each has an edge that stands out from the page."""
    look = chart_look(Theme(Settings(light=light)))
    for fills in (list(look.kinds.values()), list(look.energies.values())):
        assert len({fill.hatch for fill in fills}) == len(fills)
        assert all(between(fill.edge, look.ground) >= 3 for fill in fills)


@LIGHTS
def test_numbers_stand_out_from_their_dots(light: Light) -> None:
    """Each of them is read as text is."""
    look = chart_look(Theme(Settings(light=light)))
    for spot in look.spots[1:]:
        assert between(spot.face, spot.ink) >= 4.5
    shares = [spot.share for spot in look.spots]
    assert shares == sorted(set(shares))


@LIGHTS
def test_plain_letters_are_plain_in_charts(light: Light) -> None:
    """As everywhere."""
    plain = chart_look(Theme(Settings(light=light, plain_letters=True)))
    assert plain.serif[0] == plain.sans[0]
