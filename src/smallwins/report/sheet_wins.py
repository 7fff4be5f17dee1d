"""Wins on a page: those that were chosen, side by side, and all of a month, day by day."""

import datetime as dt
import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from smallwins.domain.month_page import PageWin
from smallwins.domain.wins import Kind
from smallwins.report.sheet_blocks import Block, Frame, Heading
from smallwins.report.sheet_text import DATE, FELT, LISTED, LISTED_DAY, WIN, Letters, SetText

_GUTTER: Final = 44


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A win as it is set, or the lines of it that are on one page.

    Attributes:
        words: its words.
        felt: how it felt, if that is shown.
        date: its day, if that is shown beside it.
        kind: for its icon.
        tiled: whether it has one: where no kind is known, none has.
        first: the first of its lines that is here; those of how it felt follow those of its words.
        end: the line after the last.
    """

    words: SetText
    felt: SetText | None
    date: SetText | None
    kind: Kind | None
    tiled: bool
    first: int
    end: int

    @property
    def heights(self) -> list[float]:
        """How high each line is."""
        whole = self.words.heights() + ([] if self.felt is None else self.felt.heights())
        return whole[self.first : self.end]

    @property
    def height(self) -> float:
        """How high all lines together are."""
        return sum(self.heights)

    def cut(self, room: float) -> "tuple[_Told, _Told]":
        """Give the lines that fit into a room, and the others; either may be none."""
        fit = sum(1 for high in itertools.accumulate(self.heights) if high <= room)
        middle = self.first + fit
        return replace(self, end=middle), replace(self, first=middle)

    def paint_lines(self, painter: QPainter, at: QPointF) -> None:
        """Paint the lines that are here."""
        count = self.words.count
        if self.first < count:
            self.words.paint(painter, at, self.first, min(self.end, count))
        if self.felt is not None and self.end > count:
            before = sum(self.words.heights()[self.first :])
            first = max(0, self.first - count)
            self.felt.paint(painter, at + QPointF(0, before), first, self.end - count)


def _told(
    frame: Frame,
    win: PageWin,
    letters: Letters,
    room: float,
    *,
    tiled: bool,
    date: SetText | None = None,
) -> _Told:
    words = frame.setter.set(win.text, letters, room)
    felt = None
    if win.feeling:
        felt = frame.setter.set(win.feeling, FELT, room, frame.look.second)
    end = words.count + (0 if felt is None else felt.count)
    return _Told(words=words, felt=felt, date=date, kind=win.kind, tiled=tiled, first=0, end=end)


class ChosenRow(Block):
    """Wins that were chosen, side by side, below a thin line.

    Args:
        frame: of the page.
        told: the wins, or what of them goes on here.
        width: of one of them.
    """

    def __init__(self, frame: Frame, told: Sequence[_Told], width: float) -> None:
        self._frame = frame
        self._told = told
        self._width = width
        unit = frame.unit
        self._above, self.below = 12.5 * unit, 16 * unit * frame.squeeze
        tall = max(one.height for one in told)
        if any(one.first == 0 for one in told):
            tall = max(tall, 44 * unit)
        self.height = self._above + tall + self.below

    @property
    def least(self) -> float:
        """One line of each, and its tile."""
        line = max((one.heights[0] for one in self._told if one.heights), default=0.0)
        return self._above + max(line, 44 * self._frame.unit)

    def cut(self, room: float) -> tuple[Block, Block]:
        cut = [one.cut(room - self._above) for one in self._told]
        here, later = ([one[part] for one in cut] for part in (0, 1))
        return (
            ChosenRow(self._frame, here, self._width),
            ChosenRow(self._frame, later, self._width),
        )

    def paint(self, painter: QPainter, at: QPointF) -> None:
        frame = self._frame
        for column, told in enumerate(self._told):
            if not told.heights:
                continue
            x = frame.near(column * (self._width + _GUTTER * frame.unit), self._width)
            self._paint_one(painter, at + QPointF(x, 0), told)

    def _paint_one(self, painter: QPainter, at: QPointF, told: _Told) -> None:
        frame, unit = self._frame, self._frame.unit
        frame.paint_line(painter, at, self._width, frame.look.line)
        top = at + QPointF(0, self._above)
        room = told.words.room
        x = frame.near(_words_left(unit, tiled=told.tiled), room, self._width)
        told.paint_lines(painter, top + QPointF(x, 0))
        if told.first > 0:
            return
        if told.tiled:
            tile = 40 * unit
            x = frame.near(0, tile, self._width)
            area = QRectF(x, 1.5 * unit, tile, tile).translated(top)
            frame.look.paint_tile(painter, area, told.kind)
        if told.date is not None:
            wide = told.date.room
            x = frame.near(self._width - wide, wide, self._width)
            told.date.paint(painter, top + QPointF(x, 3.5 * unit))


def _words_left(unit: float, *, tiled: bool) -> float:
    return 56 * unit if tiled else 0.0


def chosen_blocks(
    frame: Frame, wins: Sequence[PageWin], *, columns: int, heading: str, gap: float
) -> Iterator[Block]:
    """Give the part with the wins that were chosen.

    Args:
        frame: of the page.
        wins: in their order; none gives no part.
        columns: so many stand side by side.
        heading: of the part.
        gap: above the part.
    """
    if not wins:
        return
    words, unit = frame.look.words, frame.unit
    yield Heading(frame, heading, gap)
    width = (frame.width - (columns - 1) * _GUTTER * unit) / columns
    told, tiled = [], any(win.kind is not None for win in wins)
    for win in wins:
        date = frame.far(words.date(win.day), DATE, width * 0.3)
        left = width - date.widest
        date = frame.far(words.date(win.day), DATE, date.widest + unit)
        room = left - _words_left(unit, tiled=tiled) - 14 * unit
        told.append(_told(frame, win, WIN, room, tiled=tiled, date=date))
    for first in range(0, len(told), columns):
        yield ChosenRow(frame, told[first : first + columns], width)


class _DayHead(Block):
    """A day over its wins."""

    leads = True

    def __init__(self, frame: Frame, text: str, gap: float) -> None:
        self._frame = frame
        self._words = frame.begun(text, LISTED_DAY, frame.width, frame.look.accent)
        self.height = self._words.height + 12 * frame.unit
        self.gap = gap

    def paint(self, painter: QPainter, at: QPointF) -> None:
        unit = self._frame.unit
        self._words.paint(painter, at)
        line = at + QPointF(0, self._words.height + 4 * unit)
        self._frame.paint_line(painter, line, self._frame.width, self._frame.look.line)


class Listed(Block):
    """One win among all of its day."""

    def __init__(self, frame: Frame, told: _Told, head: Callable[[], Block]) -> None:
        self._frame = frame
        self._told = told
        self._head = head
        self.below = 7 * frame.unit
        self.height = told.height + self.below

    @property
    def least(self) -> float:
        """Its first line."""
        return self._told.heights[0]

    def cut(self, room: float) -> tuple[Block, Block]:
        here, later = self._told.cut(room)
        return Listed(self._frame, here, self._head), Listed(self._frame, later, self._head)

    def again(self) -> Block:
        return self._head()

    def paint(self, painter: QPainter, at: QPointF) -> None:
        frame, told, unit = self._frame, self._told, self._frame.unit
        x = frame.near(_icon_room(unit, tiled=told.tiled), told.words.room)
        told.paint_lines(painter, at + QPointF(x, 0))
        if told.first == 0 and told.tiled:
            icon = 22 * unit
            area = QRectF(frame.near(0, icon), 1.5 * unit, icon, icon).translated(at)
            frame.look.paint_icon(painter, area, told.kind)


def _icon_room(unit: float, *, tiled: bool) -> float:
    return 34 * unit if tiled else 0.0


def all_blocks(frame: Frame, wins: Sequence[PageWin]) -> Iterator[Block]:
    """Give all wins of a month, day by day."""
    if not wins:
        return
    words, unit = frame.look.words, frame.unit
    yield Heading(frame, words.all_wins, 30 * unit)
    gap = 4 * unit
    tiled = any(win.kind is not None for win in wins)
    room = frame.width - _icon_room(unit, tiled=tiled)
    for day, of_day in itertools.groupby(wins, key=lambda win: win.day):
        yield _DayHead(frame, words.long_date(day), gap)
        gap = 14 * unit
        head = _again(frame, day)
        for win in of_day:
            yield Listed(frame, _told(frame, win, LISTED, room, tiled=tiled), head)


def _again(frame: Frame, day: dt.date) -> Callable[[], Block]:
    words = frame.look.words
    return lambda: _DayHead(frame, words.continued(words.long_date(day)), 0.0)
