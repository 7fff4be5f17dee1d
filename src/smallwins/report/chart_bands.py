"""Bands that are counted on, drawn as columns: none is lower than the one before it."""

import math
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from smallwins.domain.charts import Bands
from smallwins.report.chart_canvas import ChartCanvas, Letters
from smallwins.report.chart_look import ChartLook, Fill
from smallwins.report.chart_size import ROW, TITLE, are_beside, axis_height, plot_height

_LINES: Final = 5
_NUMBER_GAP: Final = 10.0
_STEP: Final = 92.0
_SHARE: Final = 0.66
_WIDEST: Final = 58.0
_THIN: Final = 14.0
_SWATCH: Final = 16.0
_AWAY: Final = 34.0
_GAP: Final = 8.0
_EDGE: Final = 3.0
_NAMES: Final = 16.0
_YEARS: Final = 36.0
_MONTHS_APART: Final = (1, 2, 3, 6)
_SMALL: Final = 14.0
_USUAL: Final = 15.0
_HEADING: Final = 19.0

_Band = TypeVar("_Band", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Panel(Generic[_Band]):
    """One set of columns.

    Attributes:
        bands: what is drawn.
        fill: says how a band is filled.
        name: names a band.
        title: stands over it; "" for nothing.
        width: of all of it.
    """

    bands: Bands[_Band]
    fill: Callable[[_Band], Fill]
    name: Callable[[_Band], str]
    title: str
    width: float


class PanelPainter(Generic[_Band]):
    """Draws a panel with its corner at the canvas's zero.

    Args:
        canvas: what it is drawn on.
        look: letters, colours and words.
        panel: what is drawn.
    """

    def __init__(self, canvas: ChartCanvas, look: ChartLook, panel: Panel[_Band]) -> None:
        self._canvas = canvas
        self._look = look
        self._panel = panel
        self._rows = panel.bands.so_far
        self._small = Letters(look.sans, _SMALL)
        self._usual = Letters(look.sans, _USUAL)
        self._strong = Letters(look.strong, _USUAL)

    def paint(self) -> None:
        """Draw it."""
        panel, look = self._panel, self._look
        if panel.title:
            heading = Letters(look.serif, _HEADING)
            self._canvas.text(0, TITLE / 2 - 4, panel.title, heading, look.ink)
            self._canvas.move(0, TITLE)
        high = plot_height(len(self._rows), panel.width) - axis_height()
        most = panel.bands.total
        left = self._paint_lines(high, most)
        beside = are_beside(panel.width)
        room = panel.width - left - (_AWAY + self._names_wide() if beside else _EDGE)
        pitch = min(_STEP, room / max(1, len(panel.bands.steps)))
        edges = list(self._stacked(high, most))
        self._paint_columns(left, pitch, edges, high)
        self._paint_steps(left, pitch, high)
        end = left + pitch * len(panel.bands.steps)
        if beside:
            last = end - pitch / 2 + _column(pitch) / 2
            self._paint_names_beside(
                last, end - pitch / 2 + _column(pitch) / 2 + _AWAY, edges, high
            )
        else:
            self._paint_names_below(high + axis_height())

    def _paint_lines(self, high: float, most: int) -> float:
        """Draw the thin lines with their numbers, and give where columns may begin."""
        every = _every(most)
        numbers = range(0, most + 1, every)
        names = [self._look.words.number(number) for number in numbers]
        wide = max(self._canvas.width_of(name, self._small) for name in names) + _NUMBER_GAP
        for number, name in zip(numbers, names, strict=True):
            y = high - high * number / max(1, most) * _full(high)
            self._canvas.line([(wide, y), (self._plot_end(wide), y)], self._look.line)
            if number:
                self._canvas.text(
                    wide - _NUMBER_GAP, y, name, self._small, self._look.second, to="end"
                )
        return wide

    def _plot_end(self, left: float) -> float:
        beside = are_beside(self._panel.width)
        room = self._panel.width - left - (_AWAY + self._names_wide() if beside else _EDGE)
        steps = len(self._panel.bands.steps)
        return left + min(_STEP, room / max(1, steps)) * steps

    def _names_wide(self) -> float:
        canvas, words = self._canvas, self._look.words
        counts = [canvas.width_of(words.number(row[-1]), self._strong) for _, row in self._rows]
        names = [canvas.width_of(self._panel.name(band), self._usual) for band, _ in self._rows]
        return _SWATCH + 2 * _GAP + max(counts, default=0) + max(names, default=0) + 2

    def _stacked(self, high: float, most: int) -> Iterator[tuple[Fill, list[tuple[float, float]]]]:
        """Give for each band its fill, and the head and the foot of its part of each column."""
        below = [0] * len(self._panel.bands.steps)
        scale = high * _full(high) / max(1, most)
        for band, numbers in self._rows:
            heads = [under + number for under, number in zip(below, numbers, strict=True)]
            parts = [
                (high - head * scale, high - under * scale)
                for head, under in zip(heads, below, strict=True)
            ]
            yield self._panel.fill(band), parts
            below = heads

    def _paint_columns(
        self,
        left: float,
        pitch: float,
        edges: Sequence[tuple[Fill, list[tuple[float, float]]]],
        high: float,
    ) -> None:
        wide = _column(pitch)
        for fill, parts in edges:
            if pitch < _THIN:
                self._canvas.shape(_as_steps(left, pitch, parts), fill)
                continue
            for number, (head, foot) in enumerate(parts):
                if foot > head:
                    x = left + pitch * number + (pitch - wide) / 2
                    self._canvas.box(x, head, wide, foot - head, fill)
        end = left + pitch * len(self._panel.bands.steps)
        self._canvas.line([(left, high), (end, high)], self._look.second)

    def _paint_steps(self, left: float, pitch: float, high: float) -> None:
        """Write the names of steps under them, as many as have room, and the years below those."""
        steps, words = self._panel.bands.steps, self._look.words
        weeks = self._panel.bands.weekly
        names = [words.week(step.first) if weeks else words.month(step.first) for step in steps]
        widest = max((self._canvas.width_of(name, self._small) for name in names), default=0)
        every = next((n for n in _MONTHS_APART if pitch * n >= widest + 6), 0)
        middles = [left + pitch * (number + 0.5) for number in range(len(steps))]
        if every or weeks:
            for step, name, x in zip(steps, names, middles, strict=True):
                if weeks or len(steps) == 1 or (step.first.month - 1) % every == 0:
                    self._write_below(x, high + _NAMES, name)
        if not weeks:
            self._paint_years(middles, high + (_YEARS if every else _NAMES))

    def _paint_years(self, middles: Sequence[float], y: float) -> None:
        """Write each year at its first step, as many as have room."""
        taken = -math.inf
        for number, (step, x) in enumerate(zip(self._panel.bands.steps, middles, strict=True)):
            if number and step.first.month != 1:
                continue
            name = self._look.words.year(step.first)
            half = self._canvas.width_of(name, self._small) / 2
            at = max(half, min(x, self._panel.width - half))
            if at - half > taken + 12:
                self._write_below(at, y, name)
                taken = at + half

    def _write_below(self, x: float, y: float, name: str) -> None:
        self._canvas.text(x, y, name, self._small, self._look.second, to="middle")

    def _paint_names_beside(
        self,
        last: float,
        x: float,
        edges: Sequence[tuple[Fill, list[tuple[float, float]]]],
        high: float,
    ) -> None:
        """Name each band beside its part of the last column, from the top down."""
        middles = [(parts[-1][0] + parts[-1][1]) / 2 for _, parts in edges]
        places = spread(middles[::-1], ROW, ROW / 2, high - ROW / 2)
        named = zip(self._rows[::-1], middles[::-1], places, strict=True)
        for (band, numbers), middle, place in named:
            points = [(last + 3, middle), (last + 12, middle), (x - 12, place), (x - 4, place)]
            self._canvas.line(points, self._look.second, 0.8)
            self._paint_name(x, place, band, numbers[-1])

    def _paint_names_below(self, top: float) -> None:
        for number, (band, numbers) in enumerate(self._rows[::-1]):
            self._paint_name(0, top + ROW * (number + 0.5), band, numbers[-1])

    def _paint_name(self, x: float, y: float, band: _Band, count: int) -> None:
        canvas, look = self._canvas, self._look
        canvas.box(x + 0.5, y - _SWATCH / 2, _SWATCH, _SWATCH, self._panel.fill(band))
        words = look.words.number
        widest = max(canvas.width_of(words(numbers[-1]), self._strong) for _, numbers in self._rows)
        x += _SWATCH + _GAP + widest
        canvas.text(x, y, words(count), self._strong, look.ink, to="end")
        canvas.text(x + _GAP, y, self._panel.name(band), self._usual, look.ink)


def spread(wanted: Sequence[float], apart: float, first: float, last: float) -> list[float]:
    """Give places near those wanted, no two nearer than `apart`, from `first` to `last`.

    Args:
        wanted: where each would be, in their order.
        apart: how far they are from each other, where there is room for that.
        first: none is before it.
        last: none is after it, if all of them find room.
    """
    places: list[float] = []
    for number, place in enumerate(wanted):
        room_behind = last - apart * (len(wanted) - 1 - number)
        least = places[-1] + apart if places else first
        places.append(max(least, min(place, room_behind)))
    return places


def _every(most: int) -> int:
    """Give the number after which there is a line: 1, 2, 5, 10, 20, 50 and so on."""
    every = 1
    while most / every > _LINES:
        leading = int(str(every)[0])
        every = every * 5 // 2 if leading == 2 else every * 2
    return every


def _full(high: float) -> float:
    """How much of the height the highest column takes: its name has room over it."""
    return 1 - 6 / high


def _column(pitch: float) -> float:
    return pitch if pitch < _THIN else min(_WIDEST, pitch * _SHARE)


def _as_steps(
    left: float, pitch: float, parts: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    """Give one shape for columns that stand side by side."""
    heads, feet = [], []
    for number, (head, foot) in enumerate(parts):
        for x in (left + pitch * number, left + pitch * (number + 1)):
            heads.append((x, head))
            feet.append((x, foot))
    return [*heads, *feet[::-1]]
