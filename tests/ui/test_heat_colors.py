"""The steps of a year's lights can be told apart by eyes of every kind, in both lights."""

import itertools

import pytest
from PySide6.QtGui import QColor

from smallwins.domain.heat import BRIGHTEST
from smallwins.domain.settings import Light, Settings
from smallwins.ui.theme import Theme
from support.color_vision import EYES, contrast, distance, lab, luminance, seen

# What LOOK.md, section 2, says of the lowest pair: contrast and CIEDE2000.
LOWEST = {
    (Light.DAY, "normal"): (1.68, 12.6),
    (Light.DAY, "protanopia"): (1.61, 12.0),
    (Light.DAY, "deuteranopia"): (1.65, 10.9),
    (Light.DAY, "tritanopia"): (1.65, 12.4),
    (Light.LAMP, "normal"): (1.59, 13.1),
    (Light.LAMP, "protanopia"): (1.54, 10.6),
    (Light.LAMP, "deuteranopia"): (1.59, 11.2),
    (Light.LAMP, "tritanopia"): (1.56, 11.2),
}
EDGE = {Light.DAY: 3.19, Light.LAMP: 5.09}


@pytest.fixture(params=[Light.DAY, Light.LAMP])
def theme(qapp: object, request: pytest.FixtureRequest) -> Theme:
    return Theme(Settings(light=request.param))


def _steps(theme: Theme) -> list[QColor]:
    return [theme.heat(step).fill for step in range(1, BRIGHTEST + 1)]


@pytest.mark.parametrize("eyes", EYES)
def test_neighbouring_steps_lie_apart(theme: Theme, eyes: str) -> None:
    """As far as the look promises."""
    colors = [seen(color, eyes) for color in _steps(theme)]
    pairs = list(itertools.pairwise(colors))
    promised_contrast, promised_distance = LOWEST[theme.settings.light, eyes]
    assert min(contrast(*pair) for pair in pairs) >= promised_contrast - 0.005
    assert min(distance(lab(a), lab(b)) for a, b in pairs) >= promised_distance - 0.05


@pytest.mark.parametrize("eyes", EYES)
def test_they_go_one_way_from_dim_to_full(theme: Theme, eyes: str) -> None:
    """By day they deepen; by lamplight they light up."""
    bright = [luminance(seen(color, eyes)) for color in _steps(theme)]
    assert bright == sorted(bright, reverse=not theme.lamp)


def test_each_stands_out_from_the_page(theme: Theme) -> None:
    """Its edge does, where its fill may not."""
    base = seen(theme.color("base"), "normal")
    for step in range(1, BRIGHTEST + 1):
        edge = seen(theme.heat(step).edge, "normal")
        assert contrast(edge, base) >= EDGE[theme.settings.light] - 0.005


def test_more_wins_are_a_larger_light(theme: Theme) -> None:
    """Who sees no colours sees sizes."""
    sizes = [theme.heat(step).share for step in range(1, BRIGHTEST + 1)]
    assert sizes == sorted(set(sizes))
    assert 0 < sizes[0] < sizes[-1] < 1


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((50.0, 2.5, 0.0), (50.0, 3.1736, 0.5854), 1.0),
        ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
        ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
        ((50.0, -1.0, 2.0), (50.0, 0.0, 0.0), 2.3669),
    ],
)
def test_the_distance_is_the_published_one(
    one: tuple[float, float, float], other: tuple[float, float, float], apart: float
) -> None:
    """Pairs of Sharma, Wu and Dalal, table 1."""
    assert distance(one, other) == pytest.approx(apart, abs=5e-5)
    assert distance(other, one) == pytest.approx(apart, abs=5e-5)
