"""A month on paper: pages that paint themselves, the same for preview, printer and PDF."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from smallwins.domain.month_page import MonthPage
from smallwins.report.paper import Paper
from smallwins.report.sheet_blocks import Beside, Block, Frame, Paragraph, Placed, Rule, paged
from smallwins.report.sheet_look import JAR_GLASS, SheetLook
from smallwins.report.sheet_parts import Days, GoesOn, Jar, Sum, Title, paint_foot
from smallwins.report.sheet_rows import Feelings, Kinds
from smallwins.report.sheet_text import DESIGNED, FEELING, LARGE, Typesetter
from smallwins.report.sheet_wins import all_blocks, chosen_blocks

SIDE: Final = 168.0
"""The margins at the sides, in units of the page."""

TOP: Final = 130.0
"""The margin at the top."""

FOOT: Final = 125.0
"""Where the foot of a page ends, from the edge of the paper: printers at home reach there."""

_ABOVE_FOOT: Final = 60.0
# How close together all may stand so that a month stays on one page.
_SQUEEZES: Final = (1.0, 0.97, 0.94, 0.91, 0.88, 0.82, 0.76, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45)
# A shorter sheet has a smaller jar and smaller lights, from the first win on.
_STILL: Final = {Paper.A4: 1.0, Paper.LETTER: 0.88}
# So many feelings as fill more lines across the page stand below their part, in all its width.
_ALSO_LINES: Final = 4
_JAR: Final = 375
_JAR_LARGE: Final = 240
_JAR_ALONE: Final = 440


class MonthSheets:
    """The pages of a month.

    Args:
        page: what is on them.
        look: how they look.
        paper: what they are printed on.
        large: in larger letters.
    """

    def __init__(
        self, page: MonthPage, look: SheetLook, paper: Paper, *, large: bool = False
    ) -> None:
        self.paper = paper
        self._page = page
        self._large = large
        factor = DESIGNED * (LARGE if large else 1)
        self._frame = Frame(
            look=look,
            setter=Typesetter(look, factor),
            width=paper.size.width() - 2 * SIDE,
            unit=factor,
            still=_STILL[paper],
        )
        self._pages = self._laid_out()

    @property
    def count(self) -> int:
        """How many pages there are: one at least."""
        return len(self._pages)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, from the corner of the paper on, in tenths of a millimetre."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for down, block in self._pages[page]:
            block.paint(painter, QPointF(SIDE, TOP + down))
        foot = QPointF(SIDE, self.paper.size.height() - FOOT)
        paint_foot(painter, self._frame, foot, page + 1, self.count)
        painter.restore()

    def _laid_out(self) -> list[Placed]:
        return self._paged([*self._closest(), *all_blocks(self._frame, self._page.all_wins)])

    def _closest(self) -> list[Block]:
        """Give all but the list of all wins, as close together as one page needs it.

        What one page cannot hold at all has its usual room, and is not tried at each closeness: a
        month may hold thousands of wins that are kept close.
        """
        usual, *closer, closest = _SQUEEZES
        main = list(self._main(replace(self._frame, squeeze=usual)))
        if self._is_one_page(main):
            return main
        tightest = list(self._main(replace(self._frame, squeeze=closest)))
        if not self._is_one_page(tightest):
            return main
        for squeeze in closer:
            tight = list(self._main(replace(self._frame, squeeze=squeeze)))
            if self._is_one_page(tight):
                return tight
        return tightest

    def _is_one_page(self, blocks: list[Block]) -> bool:
        return len(self._paged(blocks)) == 1

    def _paged(self, blocks: list[Block]) -> list[Placed]:
        frame, page = self._frame, self._page
        foot = FOOT + _ABOVE_FOOT
        room = self.paper.size.height() - TOP - foot
        head = GoesOn(frame, page)
        return paged(blocks, room, room - head.height, lambda: head)

    def _main(self, frame: Frame) -> Iterator[Block]:
        """Give all but the list of all wins, from the top on."""
        page, unit = self._page, frame.unit
        yield Title(frame, page)
        yield from self._jar_and_days(frame)
        yield from chosen_blocks(
            frame,
            page.chosen,
            columns=1 if self._large else 2,
            heading=frame.look.words.over_wins(page),
            gap=34 * unit * frame.squeeze,
        )
        yield from self._kinds_and_feelings(frame)

    def _jar_and_days(self, frame: Frame) -> Iterator[Block]:
        page, width = self._page, frame.width
        if page.jar is not None and page.days:
            jar = (_JAR_LARGE if self._large else _JAR) * frame.unit * frame.still
            # The glass begins where words do, and its shadow goes beyond.
            out = JAR_GLASS[0] * jar * 0.36
            right = min(0.519, 0.42 if self._large else 1) * width
            yield Beside(
                frame,
                (
                    (-out, jar, Jar(frame, page.jar, jar)),
                    (right, width - right, Days(frame, page, width - right)),
                ),
                0,
            )
        elif page.jar is not None:
            jar = min(_JAR_ALONE * frame.unit * frame.still, width)
            yield Beside(frame, (((width - jar) / 2, jar, Jar(frame, page.jar, jar)),), 0)
        elif page.days:
            yield Days(frame, page, width)

    def _kinds_and_feelings(self, frame: Frame) -> Iterator[Block]:
        page, width, unit = self._page, frame.width, frame.unit
        feelings = bool(page.feelings or page.more_feelings)
        also, summed = self._also_below(frame), False
        if also is not None:
            page = replace(page, more_feelings=())
        above = page.jar is not None or page.days or bool(page.chosen)
        if above and (page.kinds or feelings):
            yield Rule(frame, 12 * unit * frame.squeeze)
        between = 26 * unit * frame.squeeze
        if page.kinds and feelings and not self._large:
            left, right = 0.57 * width, 0.41 * width
            below = None
            if page.lifetime_days is not None and also is None:
                below, summed = Sum(frame, page.lifetime_days, right), True
            yield Beside(
                frame,
                (
                    (0, left, Kinds(frame, page.kinds, left)),
                    (width - right, right, Feelings(frame, page, right, below)),
                ),
                0,
            )
        else:
            if page.kinds:
                yield _with_gap(Kinds(frame, page.kinds, width), 0)
            if feelings:
                yield _with_gap(Feelings(frame, page, width), between if page.kinds else 0)
        if also is not None:
            yield also
        if page.lifetime_days is not None and not summed:
            yield Sum(frame, page.lifetime_days, width, between)

    def _also_below(self, frame: Frame) -> Paragraph | None:
        """Give the feelings without a row where they are so many that they go on over pages."""
        named = self._page.more_feelings
        if not named:
            return None
        look = frame.look
        words = frame.setter.set(look.words.also(named), FEELING, frame.width, look.second)
        return Paragraph(words, 8 * frame.unit) if words.count > _ALSO_LINES else None


def _with_gap(block: Block, gap: float) -> Block:
    block.gap = gap
    return block
