"""What charts are drawn on: a matplotlib figure, in designed pixels, with the app's letters.

To import this takes half a second: whoever needs it does so when a chart is wanted, and in a
thread of its own. Only one thread may draw at a time.
"""

import io
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import matplotlib as mpl
from matplotlib import font_manager, ft2font
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Polygon, Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from smallwins.report.chart_look import ChartLook, Fill

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

# It names each family it does not find, and each sign: nothing a person can act on.
logging.getLogger("matplotlib").setLevel(logging.ERROR)

_DOTS_AN_INCH: Final = 72
"""At so many, a point is a pixel, and sizes are the same for letters and for lines."""

_MIDDLE: Final = 0.34
"""How far below their middle letters stand, of their size: the middle of a figure is meant."""

_NOT_IN_XML: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

_LAST_RESORT: Final = "Last Resort"
"""A family of boxes for all signs there are."""

_HATCH: Final = 0.42
_HATCH_LINE: Final = 0.9
"""How strong and how wide the lines of a hatch are: they tell, and do not shout."""


@dataclass(frozen=True, slots=True)
class Letters:
    """How words are set.

    Attributes:
        families: the first that has a sign draws it.
        size: in designed pixels.
        italic: whether they lean.
    """

    families: tuple[str, ...]
    size: float
    italic: bool = False


class ChartCanvas:
    """A sheet to draw on. Its zero is at the top, where lines begin; all is in designed pixels.

    Args:
        look: the letters.
        width: of the sheet.
        height: of the sheet.
        ground: what is under all of it; "" for nothing.
    """

    def __init__(self, look: ChartLook, width: float, height: float, ground: str = "") -> None:
        _bring_fonts(look.fonts)
        self.width = width
        self.height = height
        self._mirrored = look.words.right_to_left
        self._figure = Figure(
            figsize=(width / _DOTS_AN_INCH, height / _DOTS_AN_INCH), dpi=_DOTS_AN_INCH
        )
        self._figure.patch.set_facecolor(ground or "none")
        self._place = (
            Affine2D().translate(0, -height).scale(1 / _DOTS_AN_INCH, -1 / _DOTS_AN_INCH)
            + self._figure.dpi_scale_trans
        )
        self._measure = FigureCanvasAgg(self._figure).get_renderer()  # type: ignore[no-untyped-call]
        self._left = 0.0
        self._top = 0.0
        self._parts = 0

    def move(self, across: float, down: float) -> None:
        """Have the zero elsewhere from now on: so much farther on than it is."""
        self._left += across
        self._top += down

    def width_of(self, words: str, letters: Letters) -> float:
        """Give how wide some words are."""
        words = _shown(words, letters)
        if not words:
            return 0.0
        font = _font(letters, words)
        wide, _, _ = self._measure.get_text_width_height_descent(words, font, ismath=False)
        return float(wide)

    def text(
        self, x: float, y: float, words: str, letters: Letters, ink: str, *, to: str = "start"
    ) -> None:
        """Write words on one line.

        Args:
            x: where they begin, have their middle, or end.
            y: the middle of their height.
            words: as they are: no sign in them means anything else.
            letters: how they are set.
            ink: their colour.
            to: what x means: "start", "middle" or "end".
        """
        sides = {"start": "left", "middle": "center", "end": "right"}
        side = sides[to]
        if self._mirrored and to != "middle":
            side = sides["end" if to == "start" else "start"]
        at_x, at_y = self._at(x, y + _MIDDLE * letters.size)
        words = _shown(words, letters)
        self._lay(
            Text(
                at_x,
                at_y,
                words,
                fontproperties=_font(letters, words),
                color=ink,
                ha=side,
                va="baseline",
                parse_math=False,
                transform=self._place,
            )
        )

    def box(self, x: float, y: float, width: float, height: float, fill: Fill) -> None:
        """Fill a box."""
        left, top = self._at(x + (width if self._mirrored else 0), y)
        self._add(Rectangle((left, top), width, height), fill)

    def shape(self, points: Sequence[tuple[float, float]], fill: Fill) -> None:
        """Fill a shape with straight sides."""
        corners: ArrayLike = [self._at(*point) for point in points]
        self._add(Polygon(corners, closed=True), fill)

    def dot(self, x: float, y: float, radius: float, fill: Fill, *, line: float = 1.0) -> None:
        """Fill a dot, with a line round it."""
        self._add(Circle(self._at(x, y), radius), fill, line)

    def line(self, points: Sequence[tuple[float, float]], ink: str, width: float = 1.0) -> None:
        """Draw a line from point to point."""
        at = [self._at(*point) for point in points]
        self._lay(
            Line2D(
                [x for x, _ in at],
                [y for _, y in at],
                color=ink,
                linewidth=width,
                solid_capstyle="round",
                transform=self._place,
            )
        )

    def pixels(self, zoom: float) -> tuple[int, int, bytes]:
        """Give the sheet as pixels: how wide, how high, and red, green, blue and alpha of each.

        Args:
            zoom: so many pixels for each designed one.
        """
        wide, high = int(self.width * zoom), int(self.height * zoom)
        return wide, high, self._saved("raw", zoom, {})

    def png(self, zoom: float, about: dict[str, str]) -> bytes:
        """Give the sheet as a PNG; what it is about stands in it as well."""
        return self._saved("png", zoom, {**about, "Software": None})

    def svg(self, about: dict[str, str]) -> bytes:
        """Give the sheet as an SVG with its words as text.

        Signs that no XML may hold stay away: no program would open the whole drawing.
        """
        nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
        drawing = self._saved("svg", 1.0, {**nothing, **about}).decode()
        return _NOT_IN_XML.sub("", drawing).encode()

    def _saved(self, kind: str, zoom: float, about: dict[str, str | None]) -> bytes:
        file = io.BytesIO()
        # Text stays text, and the same chart is the same file.
        with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "smallwins"}):
            self._figure.savefig(
                file, format=kind, dpi=_DOTS_AN_INCH * zoom, metadata=about or None
            )
        return file.getvalue()

    def _at(self, x: float, y: float) -> tuple[float, float]:
        x += self._left
        return (self.width - x if self._mirrored else x), y + self._top

    def _lay(self, part: Artist) -> None:
        """Lay a part over all that is there."""
        self._parts += 1
        part.set_zorder(self._parts)
        self._figure.add_artist(part)

    def _add(self, patch: Patch, fill: Fill, line: float = 0.9) -> None:
        patch.set_facecolor(fill.face)
        patch.set_edgecolor(fill.edge)
        patch.set_linewidth(line)
        patch.set_joinstyle("round")
        if fill.hatch:
            patch.set_hatch(fill.hatch)
            patch.set_hatchcolor((*to_rgb(fill.edge), _HATCH))
            patch.set_hatch_linewidth(_HATCH_LINE)
        patch.set_transform(self._place)
        self._lay(patch)


@cache
def _bring_fonts(files: tuple[Path, ...]) -> None:
    for file in files:
        font_manager.fontManager.addfont(file)


def _font(letters: Letters, words: str) -> FontProperties:
    others = _others(letters.families, "".join(sorted(set(words))))
    font = FontProperties(family=[*letters.families, *others], size=letters.size)
    # Families of the system have signs upright that they have not leaning.
    font.set_style("italic" if letters.italic and not others else "normal")
    return font


def _shown(words: str, letters: Letters) -> str:
    """Give the words without the signs that no letters here have: a box would stand for them.

    The list beside the picture has them.
    """
    families = (*letters.families, *_others(letters.families, "".join(sorted(set(words)))))
    known = _signs_of_all(families)
    return "".join(sign for sign in words if ord(sign) in known).strip()


@cache
def _others(families: tuple[str, ...], signs: str) -> tuple[str, ...]:
    """Give families of the system that have the signs ours have not."""
    missing = {ord(sign) for sign in signs} - _signs_of_all(families)
    found: list[str] = []
    for name in dict.fromkeys(one.name for one in font_manager.fontManager.ttflist):
        if not missing:
            break
        if not name.startswith(_LAST_RESORT) and missing & _signs_of_family(name):
            found.append(name)
            missing -= _signs_of_family(name)
    return tuple(found)


def _signs_of_all(families: tuple[str, ...]) -> frozenset[int]:
    return frozenset().union(*map(_signs_of_family, families))


@cache
def _signs_of_family(family: str) -> frozenset[int]:
    upright = FontProperties(family=[family])
    return _signs_of(font_manager.findfont(upright, fallback_to_default=False))


@cache
def _signs_of(file: str) -> frozenset[int]:
    """Give the signs a font can draw; none for one made of pictures, or that cannot be read."""
    try:
        font = ft2font.FT2Font(file)
        return frozenset(font.get_charmap()) if font.scalable else frozenset()
    except (OSError, RuntimeError):
        return frozenset()
