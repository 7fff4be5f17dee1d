"""Where everything in a replay stands, in windows of any size."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize

from smallwins.ui.replay.steps import STEP_HIGH

# As designed, from the top: free, the title, free, the page, free, the row, free, the board's edge.
_ABOVE_TITLE: Final = (34.0, 8.0)
_ABOVE_PAGE: Final = (50.0, 12.0)
_ABOVE_ROW: Final = (38.0, 10.0)
_BELOW_ROW: Final = (132.0, 46.0)
_TIGHT: Final = 8.0
_TITLE: Final = 32
_PAGE: Final = QSize(620, 318)
_EASY_PAGE: Final = 200
_LEAST_PAGE: Final = 110
_AT_SIDES: Final = 24
_LOOSEST: Final = 1.4
_LEFT_ABOVE: Final = 0.6
_BOARD: Final = 80


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts are, in pixels; None where there is no room for one.

    Attributes:
        title: the line at the top.
        page: the paper of the open note.
        row: the height the row of small notes has; its width is its own.
        last_line: where the last line of the replay stands; None where it takes the title's place.
    """

    title: QRect | None
    page: QRect
    row: QRect | None
    last_line: QRect | None


def places(size: QSize, sill: int, scale: float, title_high: int = 0) -> Places:
    """Find the places in a window of this size, above the edge of the board.

    Args:
        size: of the window.
        sill: how far down the board ends.
        scale: how many times larger than designed everything is.
        title_high: how high the title is, where it needs more than one line.
    """
    taller = max(0.0, title_high / scale - _TITLE)
    free = sill / scale - taller
    for title, row, line, page in (
        (True, True, True, _EASY_PAGE),
        (True, True, False, _LEAST_PAGE),
        (False, True, False, _LEAST_PAGE),
    ):
        if free >= _needed(title=title, row=row, line=line, page=page):
            return _placed(size, scale, free, taller, title=title, row=row, line=line)
    return _placed(size, scale, sill / scale, 0, title=False, row=False, line=False)


def _needed(*, title: bool, row: bool, line: bool, page: float) -> float:
    """What the parts need at the least."""
    need = page + _ABOVE_TITLE[1] + _ABOVE_ROW[1]
    if title:
        need += _TITLE + _ABOVE_PAGE[1]
    if row:
        need += STEP_HIGH
    return need + (_BELOW_ROW[1] if line else _TIGHT)


def _placed(
    size: QSize,
    scale: float,
    free: float,
    taller: float,
    *,
    title: bool,
    row: bool,
    line: bool,
) -> Places:
    page_high = float(_PAGE.height())
    spare = free - _needed(title=title, row=row, line=line, page=page_high)
    if spare < 0:
        page_high += spare
        spare = 0
    gaps = [_ABOVE_TITLE, _ABOVE_PAGE if title else (0, 0), _ABOVE_ROW]
    gaps.append(_BELOW_ROW if line else (_TIGHT, _TIGHT))
    room = sum(most - least for most, least in gaps)
    share = spare / room if room else 0
    # In a tall window, what belongs together stays together.
    inner = min(share, _LOOSEST)
    above_page, above_row = (least + (most - least) * inner for most, least in gaps[1:3])
    left_over = (share - inner) * sum(most - least for most, least in gaps[1:3])
    above_title = gaps[0][1] + (gaps[0][0] - gaps[0][1]) * share + left_over * _LEFT_ABOVE

    def part(top: float, high: float, width: int) -> QRect:
        wide = min(width, size.width())
        left = (size.width() - wide) // 2
        return QRect(left, round(top * scale), wide, round(high * scale))

    # What the title needs beyond its one line moves all the rest down.
    free += taller
    title_high = _TITLE + taller
    page_at = above_title + (title_high + above_page if title else 0)
    row_at = page_at + page_high + above_row
    row_end = row_at + (STEP_HIGH if row else 0)
    page_wide = min(round(_PAGE.width() * scale), size.width() - 2 * round(_AT_SIDES * scale))
    whole = size.width()
    # The last line stands on the board where that is free, else between the row and the edge.
    line_middle = max(free - _BOARD / 2, (row_end + free) / 2) if free - row_end > _BOARD else 0
    line_middle = line_middle or (row_end + free) / 2
    return Places(
        part(above_title, title_high, whole) if title else None,
        part(page_at, page_high, page_wide),
        part(row_at, STEP_HIGH, whole) if row else None,
        part(line_middle - _TITLE / 2, _TITLE, whole) if line else None,
    )
