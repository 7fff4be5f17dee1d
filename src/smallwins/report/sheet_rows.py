"""Rows of a page that show how many: kinds with their notes, and feelings with their dots."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from smallwins.domain.heat import FoldedNote
from smallwins.domain.month_page import MonthPage
from smallwins.domain.wins import Kind
from smallwins.report.sheet_blocks import Block, Frame, paint_dot
from smallwins.report.sheet_text import DAY, FEELING, HEADING, ROW, SetText

MOST_NOTES: Final = 8
"""So many notes of a kind are drawn; a number says how many more there are."""

MOST_DOTS: Final = 7
"""The same for the dots of a feeling."""

_ROW_STEP: Final = 32
DOT: Final = 30
"""How wide the largest dot of a day could be, in units."""

_USUAL_NOTE, _LEAST_NOTE = 30.5, 20.0
_NAMES, _NAMES_BESIDE_NUMBERS = 163.0, 132.0
_USUAL_DOT, _LEAST_DOT = 24.0, 13.0
_BETWEEN_DOTS: Final = 6.0
_FELT_DOT: Final = 0.92


def paint_day(
    painter: QPainter, frame: Frame, middle: QPointF, step: int, share: float = 1.0
) -> None:
    """Paint the light of a day of this step, or the small dot of a rest day.

    Args:
        painter: of the page.
        frame: of the page.
        middle: where it is.
        step: how bright the day is.
        share: how large it is, where 1 is the usual size.
    """
    dot = frame.look.dots[step]
    edge = QPen(dot.edge, 1.1 * frame.unit) if step else QPen(Qt.PenStyle.NoPen)
    paint_dot(painter, middle, DOT * share * dot.share * frame.unit, dot.fill, edge)


def in_its_width(frame: Frame, text: SetText, left: float, whole: float) -> float:
    """Give where to paint words that were set in more room than they need."""
    return frame.near(left, text.widest, whole) - text.indent


class Kinds(Block):
    """The kinds of wins, a row of folded notes for each.

    Args:
        frame: of the page.
        rows: each kind with its notes.
        width: how wide it is.
    """

    def __init__(
        self, frame: Frame, rows: Sequence[tuple[Kind, Sequence[FoldedNote]]], width: float
    ) -> None:
        self._frame = frame
        self._width = width
        words, unit, setter = frame.look.words, frame.unit, frame.setter
        self._heading = frame.begun(words.kinds, HEADING, width, frame.look.accent)
        self._names_left = 36 * unit
        names = [frame.begun(words.kind(kind), ROW, width * 0.34) for kind, _notes in rows]
        widest = max(name.widest for name in names)
        self._notes_left = self._names_left + max(145 * unit, widest + 18 * unit)
        numbers = {
            len(notes): setter.set(words.and_more(len(notes) - MOST_NOTES), DAY, width)
            for _kind, notes in rows
            if len(notes) > MOST_NOTES
        }
        beside = max((number.widest for number in numbers.values()), default=0.0)
        # Whatever the others hold, each row shows as many: one more takes none away.
        free = (width - self._notes_left - beside - 11 * unit) / MOST_NOTES
        self._step = max(_LEAST_NOTE * unit, min(_USUAL_NOTE * unit, free))
        self._rows = [
            (kind, name, tuple(notes[:MOST_NOTES]), numbers.get(len(notes)))
            for (kind, notes), name in zip(rows, names, strict=True)
        ]
        self._tall = [
            max(name.height + 4 * unit, _ROW_STEP * unit * frame.squeeze) for name in names
        ]
        self._top = self._heading.height + 16 * unit * frame.squeeze
        self.height = self._top + sum(self._tall)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        frame, unit = self._frame, self._frame.unit
        self._heading.paint(painter, at)
        top = at.y() + self._top
        for (kind, name, notes, more), tall in zip(self._rows, self._tall, strict=True):
            middle, left = top + tall / 2, at.x()
            icon = 22 * unit
            x = left + frame.near(0, icon, self._width)
            frame.look.paint_icon(painter, QRectF(x, middle - icon / 2, icon, icon), kind)
            room = self._width * 0.34
            x = left + frame.near(self._names_left, room, self._width)
            name.paint(painter, QPointF(x, middle - name.height / 2))
            row = len(notes) * self._step
            x = left + frame.near(self._notes_left, row, self._width)
            self._paint_notes(painter, QRectF(x, middle - 15 * unit, row, 30 * unit), notes)
            if more is not None:
                x = self._notes_left + row + 9 * unit
                x = left + in_its_width(frame, more, x, self._width)
                more.paint(painter, QPointF(x, middle - more.height / 2))
            top += tall

    def _paint_notes(self, painter: QPainter, area: QRectF, notes: Sequence[FoldedNote]) -> None:
        for number, note in enumerate(notes):
            left = area.left() + number * self._step
            place = QRectF(left, area.top(), self._step, area.height())
            self._frame.look.paint_note(painter, place, note)


class Feelings(Block):
    """How the wins felt, a row of dots for each feeling, and those that have no row.

    Args:
        frame: of the page.
        page: what is on it.
        width: how wide it is.
        below: what stands below it, if anything does.
    """

    def __init__(
        self, frame: Frame, page: MonthPage, width: float, below: "Block | None" = None
    ) -> None:
        self._frame = frame
        self._width = width
        self._below = below
        words, unit, setter = frame.look.words, frame.unit, frame.setter
        self._heading = frame.begun(words.feelings, HEADING, width, frame.look.accent)
        numbers = {
            count: setter.set(words.and_more(count - MOST_DOTS), DAY, width)
            for _name, count in page.feelings
            if count > MOST_DOTS
        }
        beside = max((number.widest for number in numbers.values()), default=0.0)
        names = (_NAMES_BESIDE_NUMBERS if numbers else _NAMES) * unit
        self._names = min(names, width * 0.45)
        # Whatever the others hold, each row shows as many, as among the kinds.
        free = (width - self._names - beside - 4 * unit) / MOST_DOTS
        self._step = max(_LEAST_DOT * unit, min(_USUAL_DOT * unit, free))
        room = self._names - 16 * unit
        self._rows = []
        for feeling, count in page.feelings:
            name = frame.begun(feeling, FEELING, room)
            dots, more = min(count, MOST_DOTS), numbers.get(count)
            tall = max(name.height + 2 * unit, _ROW_STEP * unit * frame.squeeze)
            self._rows.append((name, dots, more, tall))
        self._top = self._heading.height + 16 * unit * frame.squeeze
        self._also_top = self._top + sum(tall for *_, tall in self._rows)
        self._also = None
        self.height = self._also_top
        if page.more_feelings:
            named = words.also(page.more_feelings)
            self._also = frame.begun(named, FEELING, width, frame.look.second)
            self.height += self._also.height + 4 * unit
        if below is not None:
            self._below_top = self.height + 16 * unit * frame.squeeze
            self.height = self._below_top + below.height

    def paint(self, painter: QPainter, at: QPointF) -> None:
        frame, unit = self._frame, self._frame.unit
        self._heading.paint(painter, at)
        top = at.y() + self._top
        for name, dots, more, tall in self._rows:
            middle = top + tall / 2
            x = at.x() + frame.near(0, name.room, self._width)
            name.paint(painter, QPointF(x, middle - name.height / 2))
            for number in range(dots):
                left = self._names + number * self._step
                x = at.x() + frame.near(left, 16 * unit, self._width) + 8 * unit
                share = min(_FELT_DOT, (self._step - unit) / (_USUAL_DOT - _BETWEEN_DOTS) / unit)
                paint_day(painter, frame, QPointF(x, middle), 1, share)
            if more is not None:
                left = self._names + dots * self._step + 4 * unit
                x = at.x() + in_its_width(frame, more, left, self._width)
                more.paint(painter, QPointF(x, middle - more.height / 2))
            top += tall
        if self._also is not None:
            self._also.paint(painter, QPointF(at.x(), at.y() + self._also_top + 4 * unit))
        if self._below is not None:
            self._below.paint(painter, at + QPointF(0, self._below_top))
