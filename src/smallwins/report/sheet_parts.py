"""The parts of a month's page that are no wins: its title, jar, days, kinds, feelings and sum."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from smallwins.domain.heat import WEEK, month_weeks
from smallwins.domain.jar import JarMonth
from smallwins.domain.month_page import MonthPage
from smallwins.report.sheet_blocks import Block, Frame
from smallwins.report.sheet_look import JAR_SHAPE
from smallwins.report.sheet_rows import DOT, in_its_width, paint_day
from smallwins.report.sheet_text import (
    BELOW_BIG,
    BIG,
    DAY,
    FOOT,
    HEADING,
    LINE,
    SUM,
    TITLE,
    SetText,
)

_DAY_STEP: Final = 59
_WIDEST_DAY: Final = 120


class Title(Block):
    """The month, a line below it, and how many of its days hold a win."""

    def __init__(self, frame: Frame, page: MonthPage) -> None:
        self._frame = frame
        words, unit = frame.look.words, frame.unit
        self._count: tuple[SetText, ...] = ()
        room = frame.width
        if page.days_with_win is not None:
            below = words.days_with_win(page.days_with_win)
            wide = frame.width * 0.36
            number = words.number(page.days_with_win)
            self._count = (
                frame.far(number, BIG, wide, frame.look.accent),
                frame.far(below, BELOW_BIG, wide, frame.look.ink),
            )
            room -= max(part.widest for part in self._count) + 20 * unit
            self._count_x = frame.near(frame.width - wide, wide)
        line = words.quiet if page.days_with_win is None else words.line
        self._title = frame.begun(words.title(page.first_day), TITLE, room)
        self._line = frame.begun(line, LINE, room, frame.look.second)
        self._x = frame.near(0, room)
        self._rule = max(self._title.height + self._line.height + 30 * unit, 133 * unit)
        self.height = self._rule + 26 * unit * frame.squeeze

    def paint(self, painter: QPainter, at: QPointF) -> None:
        unit = self._frame.unit
        self._title.paint(painter, at + QPointF(self._x, 0))
        self._line.paint(painter, at + QPointF(self._x, self._title.height + 2 * unit))
        foot = self._rule - 25 * unit
        for part in reversed(self._count):
            foot -= part.height
            part.paint(painter, at + QPointF(self._count_x, foot))
        self._frame.paint_line(
            painter, at + QPointF(0, self._rule), self._frame.width, self._frame.look.accent, 2
        )


class GoesOn(Block):
    """The head of each page after the first."""

    def __init__(self, frame: Frame, page: MonthPage) -> None:
        words = frame.look.words
        text = words.continued(words.title(page.first_day))
        self._frame = frame
        self._words = frame.begun(text, HEADING, frame.width, frame.look.accent)
        self.height = self._words.height + 34 * frame.unit

    def paint(self, painter: QPainter, at: QPointF) -> None:
        self._words.paint(painter, at)
        below = self._words.height + 12 * self._frame.unit
        line = at + QPointF(0, below)
        self._frame.paint_line(painter, line, self._frame.width, self._frame.look.accent, 2)


class Jar(Block):
    """The month's jar.

    Args:
        frame: of the page.
        jar: what lies in it.
        width: of the picture, with its shadow.
    """

    def __init__(self, frame: Frame, jar: JarMonth, width: float) -> None:
        self._frame = frame
        self._jar = jar
        self._area = QRectF(0, 0, width, width * JAR_SHAPE)
        self.height = self._area.height()

    def paint(self, painter: QPainter, at: QPointF) -> None:
        self._frame.look.paint_jar(painter, self._area.translated(at), self._jar)


class Days(Block):
    """The month day by day: a number, and below it its light.

    Args:
        frame: of the page.
        page: what is on it.
        width: how wide it is.
    """

    def __init__(self, frame: Frame, page: MonthPage, width: float) -> None:
        self._frame = frame
        self._page = page
        self._width = width
        words, unit, setter = frame.look.words, frame.unit, frame.setter
        self._heading = frame.begun(words.days, HEADING, width, frame.look.accent)
        self._across = min(width / WEEK, _WIDEST_DAY * unit)
        self._down = _DAY_STEP * unit * frame.still
        self._weeks = month_weeks(page.first_day, words.first_weekday)
        order = [(words.first_weekday + number) % WEEK for number in range(WEEK)]
        self._letters = [frame.middle(words.weekday(day), DAY, self._across) for day in order]
        self._numbers = {
            day: frame.middle(words.number(day.day), DAY, self._across)
            for week in self._weeks
            for day in week
            if day is not None
        }
        self._top = self._heading.height + 14 * unit + 30 * unit
        rows = self._top + len(self._weeks) * self._down
        room = width - 42 * unit
        # Its larger dot is one that is seen above.
        usual = page.usual_step
        kinds = ((0, words.rest_day, self._rests()), (usual, words.day_with_win, bool(usual)))
        self._legend = [(step, setter.set(text, DAY, room)) for step, text, there in kinds if there]
        self._legend_top = rows + 18 * unit * frame.still
        high = max((text.height for _step, text in self._legend), default=0.0)
        self.height = self._legend_top + high + 4 * unit

    def paint(self, painter: QPainter, at: QPointF) -> None:
        frame, unit = self._frame, self._frame.unit
        self._heading.paint(painter, at)
        letters_top = self._heading.height + 14 * unit
        for column, letter in enumerate(self._letters):
            letter.paint(painter, at + QPointF(self._x(column), letters_top))
        for row, week in enumerate(self._weeks):
            for column, day in enumerate(week):
                if day is None:
                    continue
                place = at + QPointF(self._x(column), self._top + row * self._down)
                self._numbers[day].paint(painter, place)
                if day <= self._page.seen_to:
                    down = 9 * unit + 26 * unit * frame.still
                    middle = place + QPointF(self._across / 2, down)
                    step = self._page.steps.get(day, 0)
                    paint_day(painter, frame, middle, step, frame.still)
        self._paint_legend(painter, at + QPointF(0, self._legend_top))

    def _rests(self) -> bool:
        page = self._page
        return any(day <= page.seen_to and day not in page.steps for day in self._numbers)

    def _x(self, column: int) -> float:
        return self._frame.near(column * self._across, self._across, self._width)

    def _paint_legend(self, painter: QPainter, at: QPointF) -> None:
        frame, unit = self._frame, self._frame.unit
        left, dots = 8 * unit, frame.look.dots
        for step, text in self._legend:
            # A brighter day is larger: its words begin as far beside it.
            wider = DOT * (dots[step].share - dots[1].share) if step else 0.0
            width = (16 + wider) * unit if step else 8 * unit
            x = frame.near(left, width, self._width)
            paint_day(painter, frame, at + QPointF(x + width / 2, 10 * unit), step)
            left += width + 10 * unit
            text.paint(painter, at + QPointF(in_its_width(frame, text, left, self._width), 0))
            left += text.widest + 26 * unit


class Sum(Block):
    """How many days with a win there ever were."""

    trails = True

    def __init__(self, frame: Frame, days: int, width: float, gap: float = 0.0) -> None:
        self._words = frame.begun(frame.look.words.lifetime(days), SUM, width)
        self.height = self._words.height
        self.gap = gap

    def paint(self, painter: QPainter, at: QPointF) -> None:
        self._words.paint(painter, at)


def paint_foot(painter: QPainter, frame: Frame, foot: QPointF, page: int, count: int) -> None:
    """Paint what stands at the foot of a page.

    Args:
        painter: of the page.
        frame: of the page.
        foot: where its last line ends, at the left margin.
        page: the number of the page, from 1.
        count: how many pages there are.
    """
    words, wide = frame.look.words, frame.width
    second = frame.look.second
    number = frame.far(words.page_of(page, count), FOOT, wide * 0.3, second)
    made = frame.begun(words.made_with, FOOT, wide * 0.68, second)
    made.paint(painter, foot + QPointF(frame.near(0, wide * 0.68), -made.height))
    x = frame.near(wide * 0.7, wide * 0.3)
    number.paint(painter, foot + QPointF(x, -number.height))
