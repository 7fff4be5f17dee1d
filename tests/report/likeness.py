"""How like a page is to its design: how dark they are, blurred, part by part."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

_DESIGN: Final = Path(__file__).parent / "files" / "summary-a4-small.png"

# A field is as wide as a line of words is high: letters melt together, rows do not.
_ACROSS, _DOWN = 36, 51

PARTS: Final = {
    "title": QRect(2, 2, 15, 5),
    "count": QRect(28, 2, 7, 4),
    "jar": QRect(2, 8, 14, 15),
    "days": QRect(18, 8, 16, 16),
    "chosen": QRect(2, 24, 32, 13),
    "kinds": QRect(2, 37, 17, 12),
    "feelings": QRect(20, 37, 14, 11),
}
"""Where the parts of the design are, in fields from the corner of the paper."""


def unlike(image: QImage) -> dict[str, float]:
    """How unlike each part is: 0 for the design itself, 1 where the part is blank.

    Args:
        image: the whole page, at least as fine as the fields are.
    """
    ours, theirs = _fields(image), _fields(QImage(str(_DESIGN)))
    return {name: _unlike(ours, theirs, area) for name, area in PARTS.items()}


def _unlike(ours: list[bytes], theirs: list[bytes], area: QRect) -> float:
    across = slice(area.left(), area.left() + area.width())
    down = slice(area.top(), area.top() + area.height())
    pairs = [
        pair
        for mine, other in zip(ours[down], theirs[down], strict=True)
        for pair in zip(mine[across], other[across], strict=True)
    ]
    return sum(abs(mine - other) for mine, other in pairs) / sum(255 - other for _, other in pairs)


def _fields(image: QImage) -> list[bytes]:
    """How light each field is, row by row."""
    small = image.scaled(
        _ACROSS,
        _DOWN,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    bits, wide = bytes(small.constBits()), small.bytesPerLine()
    return [bits[row * wide :][:_ACROSS] for row in range(_DOWN)]
