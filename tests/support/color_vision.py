"""How far colours lie apart, for eyes of every kind.

Sources: Machado, Oliveira, Fernandes 2009 (full severity, in linear light) for how colours look to
who sees two kinds of light; Sharma, Wu, Dalal 2005 for CIEDE2000; WCAG 2.2 for contrast.
"""

import math
from typing import Final, TypeAlias

from PySide6.QtGui import QColor

Light: TypeAlias = tuple[float, float, float]
"""Red, green and blue in linear light, 0.0 to 1.0."""

EYES: Final[dict[str, tuple[Light, Light, Light]]] = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}

_TO_XYZ: Final = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Final = (0.95047, 1.0, 1.08883)


def seen(color: QColor, eyes: str) -> Light:
    """Give a colour as these eyes see it, in the 256 steps a screen has."""
    light = tuple(_linear(part / 255) for part in (color.red(), color.green(), color.blue()))
    x, y, z = (_on_screen(part) for part in _clipped(_times(EYES[eyes], light)))
    return x, y, z


def contrast(one: Light, other: Light) -> float:
    """Give the contrast of two colours as WCAG reckons it: 1.0 to 21.0."""
    dark, bright = sorted(luminance(light) for light in (one, other))
    return (bright + 0.05) / (dark + 0.05)


def luminance(light: Light) -> float:
    """Give how bright a colour is: 0.0 to 1.0."""
    return sum(share * part for share, part in zip(_TO_XYZ[1], light, strict=True))


def lab(light: Light) -> Light:
    """Give a colour's place in CIELAB, for the light of day."""
    x, y, z = (
        _root(part / white) for part, white in zip(_times(_TO_XYZ, light), _WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: Light, other: Light) -> float:
    """Give how far two places in CIELAB lie apart by CIEDE2000."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_c = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    gray = 0.5 * (1 - math.sqrt(mean_c**7 / (mean_c**7 + 25**7)))
    a1, a2 = a1 * (1 + gray), a2 * (1 + gray)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = (math.degrees(math.atan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    mean_h = h1 + h2 if c1 * c2 == 0 else (h1 + turn / 2) % 360
    hue = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    tint = (
        1
        - 0.17 * _cos(mean_h - 30)
        + 0.24 * _cos(2 * mean_h)
        + 0.32 * _cos(3 * mean_h + 6)
        - 0.20 * _cos(4 * mean_h - 63)
    )
    of_l = 1 + 0.015 * (mean_l - 50) ** 2 / math.sqrt(20 + (mean_l - 50) ** 2)
    of_c, of_h = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * tint
    twist = 2 * math.sqrt(mean_c**7 / (mean_c**7 + 25**7))
    bend = -math.sin(math.radians(60 * math.exp(-(((mean_h - 275) / 25) ** 2)))) * twist
    l_part, c_part, h_part = (l2 - l1) / of_l, (c2 - c1) / of_c, hue / of_h
    return math.sqrt(l_part**2 + c_part**2 + h_part**2 + bend * c_part * h_part)


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _on_screen(part: float) -> float:
    sign = 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
    return _linear(round(sign * 255) / 255)


def _root(part: float) -> float:
    return math.cbrt(part) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


def _times(rows: tuple[Light, Light, Light], light: tuple[float, ...]) -> Light:
    x, y, z = (sum(share * part for share, part in zip(row, light, strict=True)) for row in rows)
    return x, y, z


def _clipped(light: Light) -> Light:
    x, y, z = (min(1.0, max(0.0, part)) for part in light)
    return x, y, z
