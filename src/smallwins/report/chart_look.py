"""How a chart looks, what it says, and how much room it takes. No drawing is needed to know it."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from smallwins.domain.charts import Chart, DayPart, Span
from smallwins.domain.wins import Energy, Kind


@dataclass(frozen=True, slots=True)
class Fill:
    """How an area is filled. Colour does not speak alone: hatches differ, and edges are dark.

    Attributes:
        face: its colour, as "#rrggbb".
        edge: of the line round it, and of its hatch.
        hatch: the pattern on it, in matplotlib's signs; "" for none.
    """

    face: str
    edge: str
    hatch: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """How a dot of one size is drawn.

    Attributes:
        face: its colour, as "#rrggbb".
        edge: of the line round it.
        ink: of the number on it.
        share: its diameter, where 1 is the room it has.
    """

    face: str
    edge: str
    ink: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartWords:
    """What is written on a chart, in the person's language.

    Attributes:
        right_to_left: lines run to the left.
        kind: names a kind, or wins without one.
        energy: names days of an energy, or those of which nothing was said.
        part: names a part of the day.
        weekday: names a weekday in short, where Monday is 0.
        first_weekday: the one a week begins with.
        number: writes a number.
        week: names a week by its first day, in short.
        month: names a month in short.
        year: writes a year.
        days: stands over the days that were named.
        wins: stands over their wins.
        times: says how often.
        more: says that so many more are in the list.
        title: stands over a saved picture.
        span: says under it of which days it is.
        made_with: stands at its foot.
    """

    right_to_left: bool
    kind: Callable[[Kind | None], str]
    energy: Callable[[Energy | None], str]
    part: Callable[[DayPart], str]
    weekday: Callable[[int], str]
    first_weekday: int
    number: Callable[[int], str]
    week: Callable[[dt.date], str]
    month: Callable[[dt.date], str]
    year: Callable[[dt.date], str]
    days: str
    wins: str
    times: Callable[[int], str]
    more: Callable[[int], str]
    title: Callable[[Chart], str]
    span: Callable[[Span], str]
    made_with: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartLook:
    """How charts look.

    Attributes:
        serif: families of a person's words and of headings, the first that has a sign draws it.
        sans: families of all else.
        strong: families of numbers that stand out.
        fonts: the files of the letters we bring.
        ground: what a saved picture is drawn on; on the screen nothing is.
        ink: of words.
        second: of words that matter less.
        line: of thin lines.
        kinds: how each kind is filled.
        energies: how days of each energy are.
        spots: how dots are drawn, by their size; what has none is the first.
        note: how a dot that stands for one time is filled.
        words: what is written.
    """

    serif: tuple[str, ...]
    sans: tuple[str, ...]
    strong: tuple[str, ...]
    fonts: tuple[Path, ...]
    ground: str
    ink: str
    second: str
    line: str
    kinds: Mapping[Kind | None, Fill]
    energies: Mapping[Energy | None, Fill]
    spots: tuple[Spot, ...]
    note: Fill
    words: ChartWords
