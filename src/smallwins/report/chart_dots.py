"""Times of a week as dots, and feelings as words with dots."""

import math
from typing import Final

from smallwins.domain.charts import DAY_PARTS, Feelings, Times, size_of
from smallwins.domain.heat import WEEK
from smallwins.report.chart_canvas import ChartCanvas, Letters
from smallwins.report.chart_look import ChartLook, Fill
from smallwins.report.chart_size import FEELING, HEAD, MOST_FEELINGS, cell_height

_SMALL: Final = 14.0
_NUMBER: Final = 13.0
_GAP: Final = 16.0
_WIDEST_CELL: Final = 84.0
_BETWEEN_NAMES: Final = 4.0
_LEAST_WORD: Final = 18.0
_LARGEST_WORD: Final = 25.0
_DOT: Final = 4.5
_DOTS_APART: Final = 13.0
_TEN: Final = 10
_AND_MORE: Final = "+"
"""Stands after dots where there are more than have room."""


def paint_times(canvas: ChartCanvas, look: ChartLook, times: Times, width: float) -> None:
    """Draw a dot for each weekday and part of its day; its number stands on it."""
    words = look.words
    letters, number = Letters(look.sans, _SMALL), Letters(look.strong, _NUMBER)
    left = max(canvas.width_of(words.part(part), letters) for part in DAY_PARTS) + _GAP
    high = cell_height(width)
    wide = min(_WIDEST_CELL, (width - left) / WEEK)
    room = min(high, wide)
    names = [words.weekday(weekday) for weekday in range(WEEK)]
    # In little room they are smaller: side by side they would read as one word.
    share = min(1.0, (wide - _BETWEEN_NAMES) / max(canvas.width_of(n, letters) for n in names))
    heads = Letters(look.sans, _SMALL * share)
    for column in range(WEEK):
        weekday = (words.first_weekday + column) % WEEK
        x = left + wide * (column + 0.5)
        canvas.text(x, HEAD / 2 - 4, names[weekday], heads, look.second, to="middle")
        for row, part in enumerate(DAY_PARTS):
            y = HEAD + high * (row + 0.5)
            count = times.get((weekday, part), 0)
            spot = look.spots[size_of(count)]
            canvas.dot(x, y, room * spot.share / 2, Fill(spot.face, spot.edge))
            if count:
                _paint_number(canvas, x, y, words.number(count), number, spot.ink, room)
    for row, part in enumerate(DAY_PARTS):
        canvas.text(0, HEAD + high * (row + 0.5), words.part(part), letters, look.ink)


def _paint_number(
    canvas: ChartCanvas, x: float, y: float, said: str, letters: Letters, ink: str, room: float
) -> None:
    """Write a number on its dot, smaller where it is long."""
    wide = canvas.width_of(said, letters)
    size = letters.size * min(1.0, room * 0.8 / wide)
    canvas.text(x, y, said, Letters(letters.families, size), ink, to="middle")


def paint_feelings(canvas: ChartCanvas, look: ChartLook, feelings: Feelings, width: float) -> None:
    """Write feelings line by line, each with a dot for each time it was said."""
    words = look.words
    small = Letters(look.sans, _SMALL)
    shown = feelings[:MOST_FEELINGS]
    letters = [Letters(look.serif, _size_of_word(count), italic=True) for _, count in shown]
    left = _GAP + max(
        (canvas.width_of(name, one) for (name, _), one in zip(shown, letters, strict=True)),
        default=0,
    )
    said = max((canvas.width_of(words.times(count), small) for _, count in shown), default=0)
    more_wide = canvas.width_of(_AND_MORE, small)
    room = max(0, int((width - left - said - more_wide - _GAP) // _DOTS_APART))
    for row, ((name, count), one) in enumerate(zip(shown, letters, strict=True)):
        y = FEELING * (row + 0.5)
        canvas.text(0, y, name, one, look.ink)
        dots = min(count, room)
        for dot in range(dots):
            canvas.dot(left + _DOT + dot * _DOTS_APART, y, _DOT, look.note)
        x = left + dots * _DOTS_APART
        if count > dots:
            canvas.text(x, y, _AND_MORE, small, look.second)
        x += more_wide + _GAP / 2
        canvas.text(x, y, words.times(count), small, look.second)
    if more := len(feelings) - len(shown):
        canvas.text(0, FEELING * (len(shown) + 0.5), words.more(more), small, look.second)


def _size_of_word(count: int) -> float:
    """Give a size that follows from one count alone; it grows ever more slowly."""
    grown = math.log(count, _TEN) / 2
    return _LEAST_WORD + (_LARGEST_WORD - _LEAST_WORD) * min(1.0, grown)
