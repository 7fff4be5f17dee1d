"""What is on the Jar place and where it stands: round a large jar, or in a column that scrolls."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRect, QSizeF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.ui import copy
from smallwins.ui.jar.another_time import AnotherTime
from smallwins.ui.jar.finder import Finder
from smallwins.ui.jar.legend import Legend
from smallwins.ui.jar.shelf import Shelf
from smallwins.ui.jar.stage import JarStage
from smallwins.ui.layout import Room, mirrored, page_side, page_top, title_role
from smallwins.ui.painting.pile import Slots
from smallwins.ui.painting.scene import page_shape
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton, MainButton, OtherButton
from smallwins.ui.widgets.scroll import Page
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.words import Words

_LEAST_WIDE: Final = 540
_BUTTONS: Final = 216
_SIDE: Final = 40
_FRONT: Final = 118
_SHELF: Final = 316
_BESIDE_SHELF: Final = 6
_FINDER: Final = (268, 44)
_ANSWERS: Final = 300
_LEAST_ANSWERS: Final = 300
_ROWS_BELOW: Final = 2


class PullButton(MainButton):
    """Pull a note: the largest button there is."""

    tall = 56.0
    role = widest_role = "body_large"
    icon_size = 22.0
    gap = 8.0


class ReplayMonthButton(OtherButton):
    """Replay the notes of today, or of the month that is shown."""

    tall = 48.0
    gap = 8.0


@dataclass(frozen=True, slots=True)
class _Below:
    """Where the next thing of a column begins, and how wide the column is."""

    left: int
    top: int
    width: int


class JarPage(Page):
    """The parts of the Jar place.

    Args:
        theme: the look.
        slots: where notes rest.
        back: past months and found notes.
        journal: knows which day it is.

    Signals:
        width_changed(): it is as wide now as it was not when it was arranged.
    """

    width_changed = Signal()

    def __init__(self, theme: Theme, slots: Slots, back: LookingBack, journal: Journal) -> None:
        super().__init__()
        self._theme = theme
        self._whole = 0
        self._words = ("", "", "")
        # Tab goes through them in this order.
        self.title = Words(theme, "h1", copy.your_jar(), parent=self)
        self.line = Words(theme, "body", parent=self)
        self.back = LinkButton(theme, "", parent=self)
        self.pull = PullButton(theme, copy.pull_a_note(), "ui/pull", self)
        self.replay = ReplayMonthButton(theme, copy.replay_today(), "ui/play", self)
        self.slowly = Words(theme, "caption", copy.one_slow_note(), parent=self)
        self.another_time = AnotherTime(theme, journal, self)
        self.trouble = Strip(theme, self)
        self.stage = JarStage(theme, slots, self)
        self.finder = Finder(theme, back, self)
        self.shelf = Shelf(theme, slots, back, self, may_paint=self._jar_is_painted)
        self.legend = Legend(theme, self)
        self.stage.lower()
        self.finder.raise_()
        self.back.hide()

    def say(self, line: str, replay: str, back: str) -> bool:
        """Take the words that go with the month; gives whether they want to be placed anew.

        Args:
            line: below the heading.
            replay: on the button.
            back: on the link back to this month; "" for none.
        """
        words = (line, replay, back)
        if words == self._words:
            return False
        self._words = words
        self.line.setText(line)
        self.replay.setText(replay)
        self.replay.restyle()
        self.back.setText(back)
        self.back.restyle()
        self.back.setVisible(bool(back))
        return True

    def arrange(self, width: int, height: int, room: Room) -> int:
        """Place everything for a window's room; gives how high that is, in pixels."""
        self._whole = width
        wide = room is Room.FULL and height >= self._theme.px(_LEAST_WIDE)
        self.title.set_role(title_role(room))
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        self.slowly.setAlignment(Qt.AlignmentFlag.AlignCenter if wide else leading)
        self.line.setWordWrap(not wide)
        self.legend.lay_out()
        if wide:
            self._arrange_round_jar(width, height)
            return height
        return self._arrange_in_column(width, height, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() != self._whole:
            self.width_changed.emit()  # a scroll bar came or went

    # Round the jar, as mocked

    def _arrange_round_jar(self, width: int, height: int) -> None:
        px = self._theme.px
        side, top = px(_SIDE), px(165) - max(0, round((px(720) - height) * 0.35))
        title, line = self.title.sizeHint(), self.line.sizeHint()
        self._put(self.title, side, px(84) - title.height(), title.width() + 2, title.height())
        self._put(self.line, side, px(91) - line.height() // 2, line.width() + 2, line.height())
        self._put_hinted(self.back, side, px(110))
        buttons = self._arrange_buttons(side, px(176))
        legend_wide = width - px(48)
        front = max(px(_FRONT), self.legend.height_for(legend_wide) + px(46))
        shelf = self._shelf_width(width, buttons)
        span = (float(buttons), float(width - shelf - px(30)))
        self._set_stage(width, height, span, float(max(px(84), top)), front)
        self._arrange_finder(width - px(32) - px(_FINDER[0]), px(36), px(_FINDER[0]))
        answers = px(_ANSWERS)
        high = height - front - px(12) - px(88)
        self.finder.set_panel_area(self._place(width - px(16) - answers, px(88), answers, high))
        rows = (height - front - px(10) - px(124) - self.shelf.height_for_rows(0)) // (
            self.shelf.height_for_rows(1) - self.shelf.height_for_rows(0)
        )
        high = self.shelf.height_for_rows(max(1, rows))
        self._put(self.shelf, width - shelf, px(124), shelf, high)
        legend_high = self.legend.height_for(legend_wide)
        top_of_legend = height - front + px(1) + round((front - legend_high) * 0.6)
        self._put(self.legend, px(32), top_of_legend, legend_wide, legend_high)

    def _arrange_buttons(self, side: int, top: int) -> int:
        """Place the buttons one below the other; gives where they end at the right."""
        px = self._theme.px
        parts = (self.pull, self.replay, self.slowly)
        wide = max(px(_BUTTONS), *(part.sizeHint().width() for part in parts))
        self._put(self.pull, side, top, wide, px(56))
        self._put(self.replay, side, top + px(68), wide, px(48))
        self._put(self.slowly, side, top + px(128), wide, px(24))
        link = self.another_time.sizeHint()
        left = side + (wide - link.width()) // 2
        self._put(self.another_time, left, top + px(160), link.width(), link.height())
        self._put_trouble(_Below(side, top + px(196), wide))
        return side + wide

    def _jar_is_painted(self) -> bool:
        """Whether the large jar is, as far as anybody sees it."""
        ready = self.stage.sill.is_ready(self.stage.devicePixelRatioF())
        return ready or self.stage.visibleRegion().isEmpty()

    def _shelf_width(self, width: int, buttons: int) -> int:
        """Three jars in a row as mocked, two where the jar needs the room, more where there is."""
        px, room = self._theme.px, width - buttons
        columns = 3 + max(0, width - px(936)) // px(240)
        if room < px(_SHELF) + px(300):
            columns = 2
        return self.shelf.width_for_columns(min(columns, 5)) + px(_BESIDE_SHELF)

    # In a column

    def _arrange_in_column(self, width: int, height: int, room: Room) -> int:
        px, side = self._theme.px, self._theme.px(page_side(room))
        below = _Below(side, px(page_top(room)), width - 2 * side)
        below = self._arrange_head(below, height)
        below = self._arrange_deeds(below)
        below = self._put_trouble(below)
        jar = min(px(396), max(px(250), round(height * 0.62)))
        legend_high = self.legend.height_for(below.width)
        front = legend_high + px(40)
        foot = below.top + jar + px(42) + front
        self._set_stage(
            width, foot, (float(side), float(width - side)), float(below.top + px(4)), front
        )
        self._put(self.legend, side - px(8), foot - front + px(24), below.width, legend_high)
        if self.shelf.is_empty:
            self._put(self.shelf, 0, foot, 0, 0)
            return foot
        columns = (width - side) // self.shelf.view.gridSize().width()
        months = self.shelf.view.model().rowCount()
        shelf = self.shelf.height_for_rows(min(_ROWS_BELOW, -(-months // max(1, columns))))
        self._put(self.shelf, side, foot + px(24), width - side, shelf)
        return foot + px(24) + shelf + px(16)

    def _arrange_head(self, below: _Below, height: int) -> _Below:
        """Title, line, and the field for words: beside them where there is room."""
        px, gap = self._theme.px, self._theme.px(16)
        title, line = self.title.sizeHint(), self.line
        field = px(_FINDER[0])
        beside = below.width >= field + gap + max(title.width(), px(260))
        words = below.width - field - gap if beside else below.width
        self._put(self.title, below.left, below.top, words, title.height())
        top = below.top + title.height()
        high = line.heightForWidth(words)
        self._put(line, below.left, top, words, high)
        top += high + px(4)
        if not self.back.isHidden():
            top = self._put_hinted(self.back, below.left, top) + px(4)
        left, wide, at = below.left, below.width, top + px(4)
        if beside:
            left, wide, at = below.left + words + gap, field, below.top + px(6)
        else:
            top += px(_FINDER[1]) + px(8)
        self._arrange_finder(left, at, wide)
        answers, foot = max(wide, min(px(360), below.width)), at + px(_FINDER[1]) + px(8)
        high = max(px(_LEAST_ANSWERS), height - foot - px(12))
        self.finder.set_panel_area(
            self._place(below.left + below.width - answers, foot, answers, high)
        )
        return replace(below, top=top + px(12))

    def _arrange_deeds(self, below: _Below) -> _Below:
        """Pull, replay and another time: side by side, or one below the other."""
        px, left, top = self._theme.px, below.left, below.top
        pull = max(px(_BUTTONS), self.pull.sizeHint().width())
        replay = max(px(160), self.replay.sizeHint().width())
        link = self.another_time.sizeHint()
        gap = px(12)
        if pull + replay + link.width() + 2 * gap <= below.width:
            self._put(self.pull, left, top, pull, px(56))
            self._put(self.replay, left + pull + gap, top + px(4), replay, px(48))
            x = left + pull + replay + 2 * gap
            self._put_hinted(self.another_time, x, top + px(28) - link.height() // 2)
            top += px(56)
        else:
            self._put(self.pull, left, top, below.width, px(56))
            self._put(self.replay, left, top + px(68), below.width, px(48))
            top = self._put_hinted(self.another_time, left, top + px(124))
        high = self.slowly.sizeHint().height()
        self._put(self.slowly, left, top + px(8), below.width, high)
        return replace(below, top=top + px(8) + high)

    # Both

    def _set_stage(
        self, width: int, height: int, span: tuple[float, float], top: float, front: int
    ) -> None:
        leftwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if leftwards:
            span = (width - span[1], width - span[0])
        size = QSizeF(width, height)
        shape = page_shape(size, self._theme.scale, span, top, front)
        if leftwards:
            shape = replace(shape, beside_page=False)
        self.stage.setGeometry(0, 0, width, height)
        self.stage.set_shape(shape)

    def _arrange_finder(self, left: int, top: int, width: int) -> None:
        self._put(self.finder, left, top, width, self._theme.px(_FINDER[1]))

    def _put_trouble(self, below: _Below) -> _Below:
        if self.trouble.isHidden():
            return below
        high = max(self.trouble.heightForWidth(below.width), self.trouble.sizeHint().height())
        self._put(self.trouble, below.left, below.top, below.width, high)
        return replace(below, top=below.top + high)

    def _put_hinted(self, part: QWidget, left: int, top: int) -> int:
        """Place a part in the size it likes; gives where it ends below."""
        hint = part.sizeHint()
        self._put(part, left, top, hint.width(), hint.height())
        return top + hint.height()

    def _put(self, part: QWidget, left: int, top: int, width: int, height: int) -> None:
        part.setGeometry(self._place(left, top, width, height))

    def _place(self, left: int, top: int, width: int, height: int) -> QRect:
        return mirrored(QRect(left, top, width, height), self, self._whole)
