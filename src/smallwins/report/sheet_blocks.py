"""Blocks of a page, one below the other, and how they go on from page to page."""

import itertools
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from smallwins.report.sheet_look import SheetLook
from smallwins.report.sheet_text import HEADING, Letters, SetText, Typesetter

HAIRLINE: Final = 1.2
"""How thick a thin line is, in designed units."""

# What is no higher than this share of a page goes to the next one whole.
_TOGETHER: Final = 0.3
_ABSOLUTE: Final = Qt.AlignmentFlag.AlignAbsolute


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What each block of a page is set with.

    Attributes:
        look: letters, colours and words.
        setter: sets words.
        width: of what may be painted, in units of the page.
        unit: units of the page to one of the design, at the size of these letters.
        squeeze: how much of their usual room gaps take, up to 1.
        still: how large the jar and the lights of days are, up to 1. It follows from the sheet
            alone: as a month fills, they stay as they are.
    """

    look: SheetLook
    setter: Typesetter
    width: float
    unit: float
    squeeze: float = 1.0
    still: float = 1.0

    def near(self, left: float, width: float, whole: float | None = None) -> float:
        """Give where something lies that is `left` from where lines begin.

        Args:
            left: how far from there, in units of the page.
            width: of it.
            whole: of what it lies in; the frame's where none is given.
        """
        whole = self.width if whole is None else whole
        return whole - left - width if self.look.words.right_to_left else left

    def near_side(self) -> Qt.AlignmentFlag:
        """Give the side at which lines begin."""
        mirrored = self.look.words.right_to_left
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        return side | _ABSOLUTE

    def far_side(self) -> Qt.AlignmentFlag:
        """Give the side at which lines end."""
        mirrored = self.look.words.right_to_left
        side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        return side | _ABSOLUTE

    def begun(
        self, text: str, letters: Letters, width: float, color: QColor | None = None
    ) -> SetText:
        """Set words of the page's own where its lines begin, whatever language they are in."""
        return self.setter.set(text, letters, width, color, self.near_side())

    def far(
        self, text: str, letters: Letters, width: float, color: QColor | None = None
    ) -> SetText:
        """Set words at the side where lines end."""
        return self.setter.set(text, letters, width, color, self.far_side())

    def middle(self, text: str, letters: Letters, width: float) -> SetText:
        """Set words in the middle of a width."""
        return self.setter.set(text, letters, width, None, Qt.AlignmentFlag.AlignHCenter)

    def paint_line(
        self, painter: QPainter, at: QPointF, width: float, color: QColor, thick: float = HAIRLINE
    ) -> None:
        """Paint a line across."""
        painter.setPen(QPen(color, thick * self.unit))
        painter.drawLine(QLineF(at, at + QPointF(width, 0)))


class Block:
    """One thing of a page.

    Attributes:
        height: in units of the page.
        gap: above it, where it does not stand first.
        below: how much of it is empty at its foot, and may be cut off by the foot of a page.
        leads: it stands over what follows, and on the same page.
        trails: it stands below what is before it, on the same page: a page of its own is none.
        least: so much of it has to be on the page it begins on.
    """

    height = 0.0
    gap = 0.0
    below = 0.0
    leads = False
    trails = False

    @property
    def least(self) -> float:
        return self.height

    def cut(self, room: float) -> "tuple[Block, Block] | None":  # noqa: ARG002 - for others
        """Give what fits into the room and what is left; None where it stays in one piece.

        Args:
            room: less than it needs, and as much as its `least` at least.
        """
        return None

    def again(self) -> "Block | None":
        """Give what stands above it on a page it does not begin."""
        return None

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint it, its corner at a point."""
        raise NotImplementedError


Placed: TypeAlias = list[tuple[float, Block]]
"""The blocks of one page, each with how far below the top it stands."""


def paged(
    blocks: Iterable[Block], first_room: float, later_room: float, head: Callable[[], Block]
) -> list[Placed]:
    """Lay blocks on pages.

    Args:
        blocks: from the top on.
        first_room: how high the first page is, in units.
        later_room: how high the others are, below their head.
        head: gives the head of a page.
    """
    pages: list[Placed] = [[]]
    waiting = deque(blocks)
    room, down, begun = first_room, 0.0, False
    together = later_room * _TOGETHER

    def place(block: Block) -> None:
        nonlocal down, begun
        down += block.gap if begun else 0.0
        pages[-1].append((down, block))
        down += block.height
        begun = True

    def turn() -> None:
        nonlocal room, down, begun
        top = head()
        pages.append([(0.0, top)])
        room, down, begun = top.height + later_room, top.height, False
        above = waiting[0].again() if waiting else None
        if above is not None:
            place(above)

    while waiting:
        block = waiting.popleft()
        gap = block.gap if begun else 0.0
        following = _following(block, waiting, together)
        if down + gap + block.height - block.below + following <= room:
            place(block)
            continue
        parts = None
        free = room - down - gap - following
        if block.height > together and block.least <= free:
            parts = block.cut(free)
        if parts is None and begun:
            waiting.appendleft(block)
            turn()
            continue
        part, *rest = parts or (block,)
        place(part)
        if rest:
            waiting.appendleft(rest[0])
            turn()
    return pages


def _following(block: Block, waiting: Iterable[Block], together: float) -> float:
    """Give how much of what follows has to be on the page of a block that is not without it."""
    needed = 0.0
    for after in waiting:
        if not (block.leads or after.trails):
            break
        stays = after.leads or after.height <= together
        needed += after.gap + (after.height if stays else after.least)
        block = after
    return needed


class Heading(Block):
    """The heading of a part."""

    leads = True

    def __init__(self, frame: Frame, text: str, gap: float = 0.0) -> None:
        self._words = frame.begun(text, HEADING, frame.width, frame.look.accent)
        self.height = self._words.height + 14 * frame.unit
        self.gap = gap

    def paint(self, painter: QPainter, at: QPointF) -> None:
        self._words.paint(painter, at)


class Paragraph(Block):
    """Words that go on over pages, line by line.

    Args:
        words: all of them.
        gap: above them.
        first: the first of their lines that is here.
        end: the line after the last.
    """

    def __init__(self, words: SetText, gap: float, first: int = 0, end: int | None = None) -> None:
        self._words = words
        self._first = first
        self._end = words.count if end is None else end
        self._heights = words.heights()[self._first : self._end]
        self.height = sum(self._heights)
        self.gap = gap

    @property
    def least(self) -> float:
        """Its first line."""
        return self._heights[0]

    def cut(self, room: float) -> tuple[Block, Block]:
        fit = sum(1 for high in itertools.accumulate(self._heights) if high <= room)
        middle = self._first + fit
        return (
            Paragraph(self._words, self.gap, self._first, middle),
            Paragraph(self._words, 0.0, middle, self._end),
        )

    def paint(self, painter: QPainter, at: QPointF) -> None:
        self._words.paint(painter, at, self._first, self._end)


class Rule(Block):
    """A thin line between parts."""

    leads = True

    def __init__(self, frame: Frame, gap: float) -> None:
        self._frame = frame
        self.height = 20 * frame.unit * frame.squeeze
        self.gap = gap

    def paint(self, painter: QPainter, at: QPointF) -> None:
        self._frame.paint_line(painter, at, self._frame.width, self._frame.look.line)


class Beside(Block):
    """Blocks side by side.

    Args:
        frame: of the page.
        blocks: each with its distance from where lines begin, and its width, in units.
        gap: above them.
    """

    def __init__(
        self, frame: Frame, blocks: Sequence[tuple[float, float, Block]], gap: float
    ) -> None:
        self._blocks = [(frame.near(left, width), block) for left, width, block in blocks]
        self.height = max(block.height for _x, block in self._blocks)
        self.gap = gap

    def paint(self, painter: QPainter, at: QPointF) -> None:
        for x, block in self._blocks:
            block.paint(painter, at + QPointF(x, 0))


def paint_dot(painter: QPainter, middle: QPointF, across: float, fill: QColor, edge: QPen) -> None:
    """Paint the light of a day, `across` units wide."""
    painter.setPen(edge)
    painter.setBrush(fill)
    painter.drawEllipse(QRectF(middle.x() - across / 2, middle.y() - across / 2, across, across))
