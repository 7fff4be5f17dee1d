"""What is on the Rewards place and where it stands: beside the treat, or above it in a column."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from smallwins.domain.rewards import CARDS, Deal, Reward
from smallwins.services.rewards import Rewards
from smallwins.services.treats import Treats
from smallwins.ui import copy
from smallwins.ui.layout import Room, mirrored, page_side, page_top, title_role
from smallwins.ui.rewards.card_pictures import WIDTH
from smallwins.ui.rewards.chosen import ChosenView
from smallwins.ui.rewards.filters import Filters
from smallwins.ui.rewards.my_rewards import BAR, MyRewards
from smallwins.ui.rewards.quiet_button import QuietButton
from smallwins.ui.rewards.table import CardTable
from smallwins.ui.rewards.table_places import EDGE, GAP
from smallwins.ui.rewards.treat import TreatBox
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import MainButton, OtherButton
from smallwins.ui.widgets.paper import SIDE_PAGE_SHADOW, paint_shadow
from smallwins.ui.widgets.scroll import Page
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.worded_rows import PAD
from smallwins.ui.widgets.words import Words

SIDE: Final = 304
"""How wide the side with the treat is, in designed pixels."""

_INNER: Final = 28
_BESIDE: Final = 20
_OVER: Final = 18
_TREAT: Final = 248
_TWO_COLUMNS: Final = 560
_ROWS: Final = 4
_ROWS_BESIDE: Final = 3
"""So many are in sight beside the cards, where the name of the treat takes more than one line."""
_MOST_ROWS: Final = 6
_LEAST_SPOKEN: Final = 200


class PickButton(MainButton):
    """Pick for me: the one main button here."""

    tall = 52.0
    padding = 29.0
    role = widest_role = "body_large"


class Shown(Enum):
    """What is on the page."""

    CARDS = auto()
    NONE = auto()
    CHOSEN = auto()


class RewardsPage(Page):
    """The parts of the Rewards place.

    Args:
        theme: the look.
        rewards: the person's list.
        treats: the treats they enjoyed.

    Attributes:
        beside: whether the treat and the list stand beside the cards, and not below them.

    Signals:
        size_changed(): it wants to be arranged anew.
        card_reached(QRect): the card that lies there, with its button, wants to be in sight.
    """

    size_changed = Signal()
    card_reached = Signal(QRect)

    def __init__(self, theme: Theme, rewards: Rewards, treats: Treats) -> None:
        super().__init__()
        self._theme = theme
        self._whole = 0
        self._shown = Shown.CARDS
        self._sheet = QRect()
        self.beside = False
        # Tab goes through them in this order.
        self.title = Words(theme, "h1", copy.something_kind_for_you(), parent=self)
        self.title.setWordWrap(True)
        self.line = Words(theme, "body", copy.need_not_earn(), "ink2", self)
        self.line.setWordWrap(True)
        self.filters = Filters(theme, self)
        self.pick = PickButton(theme, copy.pick_for_me(), parent=self)
        self.told = Words(theme, "legend", token="ink2", parent=self)
        self.table = CardTable(theme, self)
        self.others = QuietButton(theme, copy.show_me_others(), parent=self)
        self.none = Words(theme, "lead", copy.none_to_deal(), parent=self)
        self.own = OtherButton(theme, copy.add_one_of_your_own(), parent=self)
        self.chosen = ChosenView(theme, self)
        self.strip = Strip(theme, self)
        self.treat = TreatBox(theme, self)
        self.mine = MyRewards(theme, rewards, treats, self)
        self.told.setWordWrap(True)
        self.none.setWordWrap(True)
        self.others.hide()
        self.show_cards()
        self.table.reached.connect(self._card_reached)
        self.mine.height_changed.connect(self.size_changed)
        self.treat.height_changed.connect(self.size_changed)

    @property
    def shown(self) -> Shown:
        """What is on the page now."""
        return self._shown

    @property
    def sheet(self) -> QRect:
        """Where the paper of the treat and the list lies."""
        return mirrored(self._sheet, self)

    @property
    def first_card(self) -> QRect:
        """Where the card somebody is at lies, with its button, in pixels of this page."""
        return self.table.area_with_button().translated(self.table.pos())

    def leave_off(self) -> None:
        """Say no more of what was done before somebody came here; undo stays."""
        for strip in (self.strip, self.treat.told, self.mine.told):
            strip.leave_off()
        self.treat.settle()

    def show_deal(self, deal: Deal) -> None:
        """Lay the cards of a deal on the table; or say that there is none."""
        longer, dearer = deal.longer, deal.dearer
        more = longer or dearer
        self.told.setText(copy.wider_wish(longer=longer, dearer=dearer) if more else "")
        if deal.cards:
            self._show(Shown.CARDS)
            self.table.deal(deal.cards)
        else:
            self.table.clear()
            self._show(Shown.NONE)
        self.others.setVisible(bool(deal.cards))

    def show_cards(self) -> None:
        """Show the table as it is."""
        self._show(Shown.CARDS)

    def show_chosen(self, reward: Reward) -> None:
        """Show what was taken, and that alone."""
        self.chosen.show_reward(reward)
        self._show(Shown.CHOSEN)

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        chosen, cards = shown is Shown.CHOSEN, shown is Shown.CARDS
        self.filters.setVisible(not chosen)
        self.pick.setVisible(not chosen)
        self.told.setVisible(not chosen and bool(self.told.text()))
        self.table.setVisible(cards)
        self.others.setVisible(cards and bool(self.table.cards))
        self.none.setVisible(shown is Shown.NONE)
        self.own.setVisible(shown is Shown.NONE)
        self.chosen.setVisible(chosen)
        self.size_changed.emit()

    def arrange(self, width: int, height: int, room: Room) -> int:
        """Place everything for a window's room; gives how high that is, in pixels."""
        self._whole = width
        self.title.set_role(title_role(room))
        self.beside = room is Room.FULL and width >= self._least_beside()
        high = self._beside(width, height) if self.beside else self._column(width, room)
        self.update()
        return high

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() != self._whole:
            self.size_changed.emit()  # a scroll bar came or went

    def event(self, event: QEvent) -> bool:
        # What is inside comes to rest in more than one go: each of them is followed.
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self.size_changed.emit()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.sheet
        paint_shadow(painter, self._theme, QRectF(area), 0, SIDE_PAGE_SHADOW)
        painter.fillRect(area, self._theme.color("sheet"))

    def _least_beside(self) -> int:
        """How wide the page is to be for three cards in a row with the treat beside them."""
        cards = self._theme.px(CARDS * WIDTH + (CARDS - 1) * GAP + _OVER)
        return self._theme.px(page_side(Room.FULL)) + cards + self._theme.px(SIDE)

    # Beside each other, as mocked

    def _beside(self, width: int, height: int) -> int:
        px = self._theme.px
        side = px(SIDE)
        left, wide = px(page_side(Room.FULL)), width - side - px(page_side(Room.FULL)) - px(_BESIDE)
        foot = self._arrange_main(left, self._put_words(self.title, left, px(31), wide), wide)
        inner = side - 2 * px(_INNER)
        at = width - side + px(_INNER)
        treat = self.treat.height_for(inner)
        self._put(self.treat, at, px(31), inner, treat)
        top = px(31) + treat
        least = top + self.mine.height_for(_ROWS_BESIDE) + px(16)
        whole = max(foot + px(24), least, height)
        self._put_list(at, top, inner, whole - top - px(16))
        self._sheet = QRect(width - side, 0, side, whole)
        return whole

    # In a column

    def _column(self, width: int, room: Room) -> int:
        px, left = self._theme.px, self._theme.px(page_side(room))
        wide = width - 2 * left
        below = self._put_words(self.title, left, px(page_top(room)), wide)
        foot = self._arrange_main(left, below, wide)
        edge = foot + px(24)
        top = edge + px(24)
        count = self.mine.model.rowCount()
        rows = max(_ROWS, min(_MOST_ROWS, count))
        if wide >= px(_TWO_COLUMNS):
            treat, gap = px(_TREAT), px(36)
            left_over = wide - treat - gap
            high = self.treat.height_for(treat)
            self._put(self.treat, left, top, treat, high)
            list_high = max(high, self.mine.height_for(rows))
            self._put_list(left + treat + gap, top, left_over, list_high)
            high = max(high, list_high)
        else:
            high = self.treat.height_for(wide)
            self._put(self.treat, left, top, wide, high)
            list_high = self.mine.height_for(rows)
            self._put_list(left, top + high + px(24), wide, list_high)
            high += px(24) + list_high
        whole = top + high + px(24)
        self._sheet = QRect(0, edge, width, whole - edge)
        return whole

    # Both

    def _arrange_main(self, left: int, top: int, wide: int) -> int:
        """Place what is below the title; gives where it ends."""
        px = self._theme.px
        top = self._put_words(self.line, left, top + px(1), wide) + px(20)
        if self._shown is Shown.CHOSEN:
            edge = px(24)
            high = self.chosen.height_for(wide + 2 * edge)
            self._put(self.chosen, left - edge, top, wide + 2 * edge, high)
            return self._put_strip(left, top + high, wide)
        # As far as the cards go: they stay in one row where a scroll bar comes.
        across = wide + px(_OVER)
        high = self.filters.height_for(across)
        self._put(self.filters, left, top, across, high)
        top = self._put_pick(left, top + high + px(24), wide)
        if self._shown is Shown.NONE:
            return self._put_none(left, top + px(32), wide)
        edge = px(EDGE)
        across = edge + wide + px(_OVER)
        high = self.table.height_for(across)
        # The table's own edge, and as much as a card lifts, belong to its room.
        self._put(self.table, left - edge, top + px(18), across, high)
        top += px(18) + high
        if self.others.isHidden():
            return top - px(40)
        # In a row of its own: "This one" goes along with the pointer, and never comes to lie here.
        size = self.others.sizeHint()
        self._put(self.others, left, top + px(2), size.width(), size.height())
        return top + px(2) + size.height()

    @Slot(QRect)
    def _card_reached(self, area: QRect) -> None:
        self.card_reached.emit(area.translated(self.table.pos()))

    def _put_pick(self, left: int, top: int, wide: int) -> int:
        """Place "Pick for me", and what is said beside it, or below it where there is less room."""
        px, size, gap = self._theme.px, self.pick.sizeHint(), self._theme.px(20)
        self._put(self.pick, left, top, size.width(), size.height())
        # What was done is said in place of what the cards ask for: the cards stay where they are.
        done = not self.strip.isHidden()
        self.told.setVisible(not done and bool(self.told.text()))
        said: QWidget = self.strip if done else self.told
        if said.isHidden():
            return top + size.height()
        room = wide - size.width() - gap
        if room >= px(_LEAST_SPOKEN):
            high = said.heightForWidth(room)
            at = top + (size.height() - high) // 2
            self._put(said, left + size.width() + gap, at, room, high)
            return top + max(size.height(), high)
        high = said.heightForWidth(wide)
        self._put(said, left, top + size.height() + px(10), wide, high)
        return top + size.height() + px(10) + high

    def _put_none(self, left: int, top: int, wide: int) -> int:
        px, size = self._theme.px, self.own.sizeHint()
        top = self._put_words(self.none, left, top, wide) + px(16)
        self._put(self.own, left, top, size.width(), size.height())
        return top + size.height() + px(60)

    def _put_strip(self, left: int, top: int, wide: int) -> int:
        if self.strip.isHidden():
            return top
        high = self.strip.heightForWidth(wide)
        self._put(self.strip, left, top, wide, high)
        return top + high

    def _put_list(self, left: int, top: int, width: int, height: int) -> None:
        """Place the list; the rings of its rows and its scroll bar go beyond its own width."""
        pad = self._theme.px(PAD)
        self._put(self.mine, left - pad, top, width + 2 * pad + BAR, height)

    def _put_words(self, words: Words, left: int, top: int, wide: int) -> int:
        """Place words, no wider than they are; gives where they end below."""
        needs = words.fontMetrics().horizontalAdvance(words.text()) + 2
        width = min(wide, needs)
        high = words.heightForWidth(width)
        self._put(words, left, top, width, high)
        return top + high

    def _put(self, part: QWidget, left: int, top: int, width: int, height: int) -> None:
        part.setGeometry(mirrored(QRect(left, top, width, height), self, self._whole))
