"""The Rewards place: something kind to give oneself, with no earning."""

import logging
from functools import partial
from typing import cast

from PySide6.QtCore import QPoint, QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.domain.errors import SmallWinsError, StorageError
from smallwins.domain.rewards import MOST_MINUTES, Cost, Pick, Reward, Wish
from smallwins.domain.wins import Energy, Source, Win
from smallwins.services.journal import Journal
from smallwins.services.rewards import Rewards
from smallwins.services.treats import Treats
from smallwins.ui import copy, problem
from smallwins.ui.celebration.met_over import MetOver
from smallwins.ui.layout import Room
from smallwins.ui.painting.pile import Slots
from smallwins.ui.rewards.chosen import Stage
from smallwins.ui.rewards.icons import kind_of, title_of
from smallwins.ui.rewards.page import SIDE, RewardsPage, Shown
from smallwins.ui.rewards.undoing import Deed, Thing, Undoing
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.paper import Ground
from smallwins.ui.widgets.scroll import PageScroll
from smallwins.ui.widgets.strip import say

_log = logging.getLogger(__name__)


class RewardsPlace(Ground):
    """The Rewards place (mockup rewards).

    Args:
        theme: the look.
        slots: where notes rest in the jar of a celebration.
        rewards: the person's list, and who deals from it.
        treats: the treat in its cup.
        journal: what kind of day it is, and where a reward is kept as a win.

    Attributes:
        met: meets wins over the cards, and leaves the treat and the list free.
    """

    def __init__(
        self, theme: Theme, slots: Slots, rewards: Rewards, treats: Treats, journal: Journal
    ) -> None:
        super().__init__(theme, "base")
        self._rewards = rewards
        self._treats = treats
        self._journal = journal
        self._room = Room.FULL
        self._unread = True
        self._pick: tuple[Reward, Pick] | None = None
        # It takes the reward's win back, also once that is away: it may come back.
        self._unkeep: partial[Win | None] | None = None
        self.met = MetOver(theme, slots, journal, self, self._free_area)
        self.page = page = RewardsPage(theme, rewards, treats)
        self._chosen = Thing(page.chosen, page.strip, self._to_first)
        self._treat = Thing(page.treat, page.treat.told, self._find_treat)
        self._list = Thing(page.mine, page.mine.told, self._find_in_list)
        self._undoing = Undoing(journal, (self._chosen, self._treat, self._list), self)
        self._scroll = PageScroll(theme, page, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._connect()
        self._lay_out()

    def arrive(self) -> None:
        """Somebody comes here: as it was left, with today's energy and the keyboard on the way."""
        self.page.leave_off()
        self.refresh()
        self._take_energy()
        self._scroll.verticalScrollBar().setValue(0)
        self._to_begin()

    def refresh(self) -> None:
        """Read everything in sight again."""
        self._unread = False
        if self._pick is not None and self._pick[1].day != self._journal.today():
            self._back_to_cards()  # the day of it is over
        self._read()
        self._lay_out()

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        if room is not self._room:
            self._room = room
            self._lay_out()

    @property
    def newest_deed(self) -> int:
        """After how many acts of the journal the newest here was done; -1 where there is none."""
        return self._undoing.newest

    def take_back(self) -> bool:
        """Take back what was done here last, unless the journal's turn is first; say if it was."""
        return self._undoing.has_turn and self._undoing.take_back()

    def show_undone(self, win: Win | None) -> None:
        """Say that the newest act was taken back."""
        if win is not None:
            self._undoing.say(self.page.strip, copy.was_undone())

    def show_trouble(self, sentence: str) -> None:
        """Say what did not go, and what is safe."""
        self.page.strip.show_problem(sentence)
        self._lay_out()
        self._scroll.bring(self.page.strip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._unread:
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.page.shown is Shown.CHOSEN:
                self._back_to_cards()
            self._to_first()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        bar = self._scroll.verticalScrollBar()
        if bar.isVisible():  # the paper of the side goes on below it
            strip, sheet = QRect(bar.mapTo(self, QPoint(0, 0)), bar.size()), self.page.sheet
            strip.setTop(max(strip.top(), self.page.mapTo(self, sheet.topLeft()).y()))
            QPainter(self).fillRect(strip, self._theme.color("sheet"))

    def _connect(self) -> None:
        page = self.page
        page.pick.clicked.connect(self._deal)
        page.others.clicked.connect(self._deal)
        page.table.deal_wanted.connect(self._deal)
        page.table.opened.connect(self._opened)
        page.table.taken.connect(self._take)
        page.card_reached.connect(self._scroll.bring_area)
        page.own.clicked.connect(page.mine.write_new)
        page.chosen.was_nice.connect(self._was_nice)
        page.chosen.win_wanted.connect(self._keep)
        page.chosen.left.connect(self._leave_chosen)
        page.treat.named.connect(self._name_treat)
        page.treat.enjoyed.connect(self._enjoy)
        page.mine.did.connect(self._did_in_list)
        page.mine.failed.connect(self._failed_in_list)
        page.mine.view.walked_to.connect(self._bring_row)
        self._undoing.said.connect(self._lay_out)
        self.met.reward_requested.connect(self._pick_another)
        page.size_changed.connect(self._lay_out)
        self._scroll.verticalScrollBar().valueChanged.connect(self.update)
        self._rewards.changed.connect(self._look_again)
        self._treats.changed.connect(self._look_again)
        for moved in (self._journal.was_put_away, self._journal.brought_back):
            moved.connect(self._win_moved)
        self._theme.changed.connect(self._lay_out)

    def _read(self) -> None:
        page = self.page
        try:
            page.mine.refresh()
            page.treat.show_treat(self._treats.treat())
        except StorageError as error:
            _log.warning("The rewards could not be read: %r", error)
            self.show_trouble(problem.words_at_start(error))
            return
        if page.table.cards:
            known = {reward.id: reward for reward in page.mine.model.rewards}
            left = [known[card.id] for card in page.table.cards if card.id in known]
            page.table.refresh(tuple(left))
            if not left:
                page.others.hide()

    @Slot()
    def _look_again(self) -> None:
        if self.isVisible():
            self._read()
            self._lay_out()
        else:
            self._unread = True

    def _take_energy(self) -> None:
        try:
            energy = self._journal.energy_of(self._journal.today())
        except StorageError:
            return  # what was chosen before stays
        self.page.filters.set_energy(energy or Energy.OKAY)
        has = Wish(MOST_MINUTES, energy or Energy.GOOD, Cost.LOW)
        if not all(map(has.holds, self.page.table.cards)):
            self.page.table.clear()  # dealt for a better day
            self.page.others.hide()

    # Cards

    @Slot()
    def _deal(self) -> None:
        try:
            deal = self._rewards.deal(self.page.filters.wish())
        except StorageError as error:
            self._undoing.tell(error, self.page.strip)
            return
        self.page.strip.clear()
        self.page.show_deal(deal)
        self._lay_out()
        if self.page.told.text():
            say(self.page, self.page.told.text())
        if deal.cards:
            self._scroll.bring_area(self.page.first_card)
        else:
            self.page.own.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.follow_keyboard()

    @Slot()
    def _opened(self) -> None:
        """The cards lie open: the keyboard goes on to the first, if it is still where it was."""
        self._rewards.remember()
        focus = cast("QWidget | None", self.window().focusWidget())
        if focus is None or focus in (self.page.pick, self.page.others):
            self.page.table.take_keyboard()

    @Slot(object)
    def _take(self, reward: Reward) -> None:
        try:
            pick = self._rewards.pick(reward)
        except StorageError as error:
            self._undoing.tell(error, self.page.strip)
            return
        self._pick, self._unkeep = (reward, pick), None
        self.page.show_chosen(reward)
        self._undoing.did(partial(self._untake, pick), self._chosen, copy.reward_was_picked())
        self._scroll.verticalScrollBar().setValue(0)
        self._to_begin()

    def _untake(self, pick: Pick) -> None:
        self._rewards.pick_no_more(pick)
        if self._pick is not None and self._pick[1].id == pick.id:
            self._back_to_cards()

    @Slot()
    def _was_nice(self) -> None:
        if self._pick is None:
            return
        reward, pick = self._pick
        try:
            done = self._rewards.done(pick)
        except StorageError as error:
            self._undoing.tell(error, self.page.strip)
            return
        self._pick = (reward, done)
        self.page.chosen.set_stage(Stage.NICE)
        self.page.chosen.speak()
        self._undoing.did(partial(self._not_nice, done), self._chosen, copy.reward_noted())
        self._scroll.follow_keyboard()

    def _not_nice(self, pick: Pick) -> None:
        undone = self._rewards.done_no_more(pick)
        if self._pick is not None and self._pick[1].id == pick.id:
            self._pick = (self._pick[0], undone)
            self.page.chosen.set_stage(Stage.PICKED)

    @Slot()
    def _keep(self) -> None:
        if self._pick is None:
            return
        reward, kind = self._pick[0], kind_of(self._pick[0].icon)
        try:
            win = self._journal.keep(title_of(reward), source=Source.WINDOW, kind=kind)
        except SmallWinsError as error:
            self._undoing.tell(error, self.page.strip)
            return
        self._unkeep = partial(self._journal.undo_of, win.uid)
        self.page.chosen.set_stage(Stage.KEPT)
        self._undoing.did(self._unkeep, self._chosen, copy.kept_plain())
        self._scroll.follow_keyboard()

    @Slot(object)
    def _win_moved(self, win: Win) -> None:
        """The win that was made of a reward is away, or back, wherever that was done."""
        unkeep, away = self._unkeep, win.put_away_at is not None
        if unkeep is None or win.uid not in unkeep.args:
            return
        self._undoing.forget(unkeep)
        if not away:
            self._undoing.remember(unkeep, self._chosen)
        if self.page.shown is Shown.CHOSEN:
            self.page.chosen.set_stage(Stage.NICE if away else Stage.KEPT)

    @Slot()
    def _leave_chosen(self) -> None:
        self._back_to_cards()
        self._to_first()

    @Slot()
    def _pick_another(self) -> None:
        """A reward became a win, and what met it leads to one more."""
        self._back_to_cards()
        self._scroll.verticalScrollBar().setValue(0)
        self._to_begin()

    def _back_to_cards(self) -> None:
        self._pick = None
        self.page.strip.clear()
        self.page.show_cards()
        self._lay_out()

    # The treat

    @Slot(str)
    def _name_treat(self, words: str) -> None:
        try:
            before = self._treats.treat().title
            if words != before:
                self._treats.name(words)
        except SmallWinsError as error:
            self.page.treat.told.show_problem(problem.words_for(error))
            self._lay_out()
            return
        self.page.treat.close_editor(keyboard=self.page.treat.holds_keyboard)
        if words != before:
            back = partial(self._treats.name, before)
            self._undoing.did(back, self._treat, copy.was_changed())

    @Slot()
    def _enjoy(self) -> None:
        try:
            enjoyed = self._treats.enjoy()
        except StorageError as error:
            self._undoing.tell(error, self.page.treat.told)
            return
        if enjoyed:
            self._undoing.did(self._treats.enjoy_no_more, self._treat, copy.new_cup())
            self._scroll.follow_keyboard()

    # What was done, and what did not go

    @Slot(object, str)
    def _did_in_list(self, back: Deed, said: str) -> None:
        self._undoing.did(back, self._list, said)
        self.page.mine.make_room()
        if self.page.mine.view.hasFocus():
            self._scroll.follow_keyboard()

    @Slot(object)
    def _failed_in_list(self, error: SmallWinsError) -> None:
        self._undoing.tell(error, self.page.mine.told)

    def _to_first(self) -> None:
        table = self.page.table
        if self.page.shown is not Shown.CHOSEN and table.cards and not table.turning:
            table.take_keyboard()  # which brings the whole card into view
        else:
            self._to_begin()

    def _to_begin(self) -> None:
        """Have the keyboard on what takes one on, in view."""
        if self.page.shown is Shown.CHOSEN:
            self.page.chosen.take_keyboard()
        else:
            self.page.pick.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.follow_keyboard()

    def _find_treat(self) -> None:
        self.page.treat.take_keyboard()
        self._scroll.follow_keyboard()

    def _find_in_list(self) -> None:
        self.page.mine.take_keyboard()
        self._scroll.follow_keyboard()

    # Where things stand

    @Slot(QRect)
    def _bring_row(self, row: QRect) -> None:
        """The list may be higher than the window: the row one comes to is in sight."""
        middle = self.page.mine.view.viewport().mapTo(self.page, row.center())
        self._scroll.ensureVisible(middle.x(), middle.y(), 0, row.height())

    def _free_area(self) -> QRect:
        """Give what is not the treat and the list, as it is from left to right."""
        side = self._theme.px(SIDE) if self.page.beside else 0
        return QRect(0, 0, max(1, self.width() - side), self.height())

    @Slot()
    def _lay_out(self) -> None:
        size = self._scroll.viewport().size()
        high = self.page.arrange(size.width(), size.height(), self._room)
        self.page.setMinimumHeight(high)
        self.met.fit()
