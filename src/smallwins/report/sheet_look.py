"""What a month's page is given to look as it does: letters, colours, words, and who paints what."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from smallwins.domain.heat import FoldedNote
from smallwins.domain.jar import JarMonth
from smallwins.domain.month_page import MonthPage
from smallwins.domain.wins import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """The words of a page that no person wrote, in the language it is in.

    Attributes:
        language: its tag, such as "en-GB".
        right_to_left: pages of this language begin at the right.
        title: a month with its year.
        month: a month alone.
        line: what stands below the title.
        quiet: what stands there in a month without a win.
        number: a number in the person's own figures.
        days_with_win: what stands below so many.
        days: the heading of the month day by day.
        weekday: a weekday in little room, where Monday is 0.
        weekday_name: the same in full.
        first_weekday: the day a week begins with.
        rest_day: what the small dot means.
        day_with_win: what a larger one means.
        chosen: the heading of wins that were kept close.
        some: the heading where others are among them.
        mine: the heading where others are among them, and all wins of the month stand there.
        date: a day of the month in little room.
        kinds: the heading of the kinds.
        kind: a kind.
        and_more: so many are not drawn.
        feelings: the heading of the feelings.
        also: these feelings were felt, too.
        lifetime: so many days with a win there ever were.
        all_wins: the heading of all wins.
        long_date: a day in full, without its year.
        continued: what goes on from a page before.
        made_with: what made the page.
        page_of: the number of a page, and of how many.
        jar: what the picture of a jar with so many notes shows.
    """

    language: str
    right_to_left: bool
    title: Callable[[dt.date], str]
    month: Callable[[dt.date], str]
    line: str
    quiet: str
    number: Callable[[int], str]
    days_with_win: Callable[[int], str]
    days: str
    weekday: Callable[[int], str]
    weekday_name: Callable[[int], str]
    first_weekday: int
    rest_day: str
    day_with_win: str
    chosen: str
    some: str
    mine: str
    date: Callable[[dt.date], str]
    kinds: str
    kind: Callable[[Kind], str]
    and_more: Callable[[int], str]
    feelings: str
    also: Callable[[Sequence[str]], str]
    lifetime: Callable[[int], str]
    all_wins: str
    long_date: Callable[[dt.date], str]
    continued: Callable[[str], str]
    made_with: str
    page_of: Callable[[int, int], str]
    jar: Callable[[int], str]

    def over_wins(self, page: MonthPage) -> str:
        """Give the heading of the wins that stand on a page."""
        if page.all_kept_close:
            return self.chosen
        return self.mine if page.all_chosen else self.some


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """How a day is painted.

    Attributes:
        fill: its colour.
        edge: of the line round it.
        share: its diameter, where the largest there could be is 1.
    """

    fill: QColor
    edge: QColor
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLook:
    """How a page looks. It is the same by day and by lamplight: paper is white.

    Attributes:
        serif: the family of headings and of a person's words.
        sans: the family of all else.
        ink: of words.
        second: of words that matter less.
        accent: of headings.
        line: of thin lines.
        dots: how a day of each step is painted; a rest day is the first.
        words: its own words.
        paint_jar: paints the jar of a month, with its name on a tag, into the area; as wide as
            that is, its shadow is in it.
        paint_tile: paints the icon of a kind on a tile.
        paint_icon: paints the icon of a kind alone.
        paint_note: paints a folded note in the middle of the area.
    """

    serif: str
    sans: str
    ink: QColor
    second: QColor
    accent: QColor
    line: QColor
    dots: tuple[Dot, ...]
    words: SheetWords
    paint_jar: Callable[[QPainter, QRectF, JarMonth], None]
    paint_tile: Callable[[QPainter, QRectF, Kind | None], None]
    paint_icon: Callable[[QPainter, QRectF, Kind | None], None]
    paint_note: Callable[[QPainter, QRectF, FoldedNote], None]


JAR_SHAPE = 560 / 500
"""How high the picture of a jar is for its width, shadow and all."""

JAR_GLASS = (0.104, 0.816)
"""Where its glass begins and ends, of its width."""
