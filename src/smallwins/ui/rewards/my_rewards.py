"""My rewards: the list, the way to add one, what was done last, and what was picked."""

import dataclasses
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from smallwins.domain.errors import SmallWinsError, StorageError
from smallwins.domain.rewards import Reward
from smallwins.services.rewards import Rewards
from smallwins.services.treats import Treats
from smallwins.ui import copy
from smallwins.ui.layout import mirrored
from smallwins.ui.rewards.editor import RewardEditor
from smallwins.ui.rewards.icons import title_of
from smallwins.ui.rewards.list_model import RewardsModel
from smallwins.ui.rewards.list_view import RewardsView
from smallwins.ui.rewards.quiet_button import QuietButton
from smallwins.ui.rewards.undoing import Deed
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.worded_rows import PAD
from smallwins.ui.widgets.words import Words

_HEAD: Final = 44
_ROW: Final = 60
_ABOVE_WAY: Final = 4
BAR: Final = 10
"""Room for the scroll bar beside the list, in pixels: it belongs to the page's edge."""


class PickedButton(QuietButton):
    """A way below the list: to what was picked before, and to what was put away."""

    tall = 36.0
    padding = 8.0


class MyRewards(QWidget):
    """The list with its head.

    Args:
        theme: colours and sizes.
        rewards: where they are.
        treats: what was enjoyed can be read beside what was picked.

    Signals:
        did(object, str): this takes back what was done, and this is said of it.
        failed(SmallWinsError): it did not go.
        height_changed(): its parts want to be placed anew.
    """

    did = Signal(object, str)
    failed = Signal(object)
    height_changed = Signal()
    lets_rings_out = True

    def __init__(self, theme: Theme, rewards: Rewards, treats: Treats, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rewards = rewards
        self._treats = treats
        self.heading = Words(theme, "h2", copy.my_rewards(), parent=self)
        self.add = QuietButton(theme, copy.add_reward_word(), "ui/plus", self)
        self.add.setAccessibleName(copy.add_a_reward())
        self.told = Strip(theme, self)
        self.model = RewardsModel(self)
        self.view = RewardsView(theme, self.model, self)
        self.picked = PickedButton(theme, copy.what_you_picked(), parent=self)
        self.picked.hide()
        self.picked.clicked.connect(self.show_picked)
        self.away = PickedButton(theme, copy.put_away_word(), parent=self)
        self.away.setAccessibleName(copy.what_you_put_away())
        self.away.setCheckable(True)
        self.away.hide()
        self.away.toggled.connect(self._show_away)
        rewards.picked.connect(self._look_for_picks)
        rewards.pick_taken_back.connect(self._look_for_picks)
        self.add.clicked.connect(self.write_new)
        self.view.menu_wanted.connect(self.open_menu)
        self.view.change_wanted.connect(self.change)
        self.view.move_wanted.connect(self.move_reward)
        self.view.put_away_wanted.connect(self.put_away)
        theme.changed.connect(self.restyle)
        self.restyle()

    def refresh(self) -> None:
        """Read the list again; the mark stays on its reward, or where that was."""
        current, row = self.view.current(), self.view.currentIndex().row()
        bar = self.view.verticalScrollBar()
        at = bar.value()
        rewards, away = self._rewards.all(), self._rewards.put_away_ones()
        self._show_way_to_away(there=bool(away))
        self.model.show_rewards([*rewards, *away] if self.away.isChecked() else rewards)
        if current is not None and self.view.currentIndex().row() < 0:
            self.view.doItemsLayout()
            bar.setValue(at)
            known = self.model.row_of(current.id)
            self.view.mark(known if known >= 0 else row)
        self._show_way(there=self._has_history())
        self._place()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self.view.restyle()
        self._place()
        self.update()

    def height_for(self, rows: int) -> int:
        """How high it is with so many rows in sight, in pixels.

        What is told takes its room from the rows: nothing else moves for it.
        """
        px = self._theme.px
        return px(_HEAD) + rows * px(_ROW) + px(2) + self._way_height()

    def fit(self) -> None:
        """Place everything again: something is there now, or no more."""
        self._place()
        self.height_changed.emit()

    def event(self, event: QEvent) -> bool:
        # What is told came or went: it has its room, and the rows have the rest.
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    # What is done

    def write_new(self) -> None:
        """Let one of the person's own be written."""
        self._edit(None)

    def change(self, reward: Reward) -> None:
        """Let one be changed; one that is put away comes back first."""
        if not reward.away:
            self._edit(reward)

    def take_keyboard(self) -> None:
        """Have the keyboard on the row with the mark; on the way to add one, where none is."""
        to: QWidget = self.view if self.model.rewards else self.add
        to.setFocus(Qt.FocusReason.OtherFocusReason)

    def make_room(self) -> None:
        """What is told took its room from the rows: the one with the mark stays in sight."""
        self._place()
        self.view.scrollTo(self.view.currentIndex())

    def show_picked(self) -> None:
        """Open what was picked, and the treats that were enjoyed."""
        from smallwins.ui.rewards.picks import PicksDialog  # noqa: PLC0415 - seldom opened

        PicksDialog(self._theme, self._rewards, self._treats, self).open()

    @Slot()
    def _look_for_picks(self) -> None:
        try:
            there = self._has_history()
        except StorageError:
            return  # the way stays as it is
        self._show_way(there=there)
        self.fit()

    def _has_history(self) -> bool:
        """Whether anything was picked or enjoyed."""
        return bool(self._rewards.picks(1) or self._treats.enjoyed(1))

    def _show_way(self, *, there: bool) -> None:
        """Show the way to what was picked, where there is any; the keyboard stays near it."""
        if self.picked.hasFocus() and not there:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picked.setVisible(there)

    def _show_way_to_away(self, *, there: bool) -> None:
        """Show the way to what was put away, where there is any."""
        if there is not self.away.isHidden():
            return
        if self.away.hasFocus():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        with QSignalBlocker(self.away):
            self.away.setChecked(False)
        self.away.setVisible(there)
        self.height_changed.emit()

    @Slot(bool)
    def _show_away(self, shown: bool) -> None:
        """Read again, with those that were put away at the end of the list, or without."""
        try:
            self.refresh()
        except StorageError as error:
            self.failed.emit(error)
            return
        if shown:
            self.view.mark(self._count())

    def _count(self) -> int:
        """How many there are that are not put away."""
        return sum(not one.away for one in self.model.rewards)

    def open_menu(self, reward: Reward, at: QPoint) -> None:
        """Open what can be done with one."""
        from smallwins.ui.widgets.menu import Menu  # noqa: PLC0415 - seldom opened

        menu = Menu(self._theme, copy.more_on(title_of(reward)[:80]), self.view)
        if reward.away:
            back = menu.addAction(copy.bring_reward_back())
            back.triggered.connect(partial(self.bring_back, reward))
        else:
            self._fill_menu(menu, reward)
        menu.popup(at)
        if self.view.walked:
            menu.setActiveAction(menu.actions()[0])

    def _fill_menu(self, menu: QMenu, reward: Reward) -> None:
        row, last = self.model.row_of(reward.id), self._count() - 1
        menu.addAction(copy.change_reward()).triggered.connect(partial(self.change, reward))
        favourite = menu.addAction(copy.reward_favourite())
        favourite.setCheckable(True)
        favourite.setChecked(reward.favourite)
        favourite.triggered.connect(partial(self.set_favourite, reward))
        rest = copy.wake_reward() if reward.resting else copy.let_reward_rest()
        menu.addAction(rest).triggered.connect(partial(self.set_resting, reward))
        menu.addSeparator()
        for words, step, there in (
            (copy.move_up(), -1, row > 0),
            (copy.move_down(), 1, row < last),
        ):
            action = menu.addAction(words)
            action.setEnabled(there)
            action.triggered.connect(partial(self.move_reward, reward.id, step))
        menu.addSeparator()
        menu.addAction(copy.put_away()).triggered.connect(partial(self.put_away, reward))

    def set_favourite(self, reward: Reward, *_checked: object) -> None:
        """Let one come more often, or as often as others."""
        now = dataclasses.replace(reward, favourite=not reward.favourite)
        said = copy.reward_is_favourite() if now.favourite else copy.reward_is_no_favourite()
        forth, back = (partial(self._rewards.change, one) for one in (now, reward))
        self._do(reward.id, forth, back, said)

    def set_resting(self, reward: Reward, *_checked: object) -> None:
        """Let one rest, or wake it."""
        now = dataclasses.replace(reward, resting=not reward.resting)
        said = copy.reward_rests() if now.resting else copy.reward_is_awake()
        forth, back = (partial(self._rewards.change, one) for one in (now, reward))
        self._do(reward.id, forth, back, said)

    def move_reward(self, number: int, step: int, *_checked: object) -> None:
        """Let one go so many places on; at an end it stays, and so does one that is put away."""
        row, count = self.model.row_of(number), self._count()
        to = max(0, min(row + step, count - 1))
        if not 0 <= row < count or to == row:
            return
        order = [one for one in self.model.rewards[:count] if one.id != number]
        before = title_of(order[to - 1]) if to else ""
        after = title_of(order[to]) if to < len(order) else ""
        self.view.mark(row)
        self._do(
            number,
            partial(self._rewards.move, number, to - row),
            partial(self._rewards.move, number, row - to),
            copy.reward_was_moved(before, after),
        )
        self.view.mark(self.model.row_of(number))

    def put_away(self, reward: Reward, *_checked: object) -> None:
        """Take one out of the list."""
        if reward.away:
            return
        self._do(
            reward.id,
            partial(self._rewards.put_away, reward.id),
            partial(self._rewards.bring_back, reward.id),
            copy.was_put_away(),
        )

    def bring_back(self, reward: Reward, *_checked: object) -> None:
        """Put one into the list again, where it was."""
        self._do(
            reward.id,
            partial(self._rewards.bring_back, reward.id),
            partial(self._rewards.put_away, reward.id),
            copy.reward_is_back(),
        )

    def _edit(self, reward: Reward | None) -> None:
        editor = RewardEditor(self._theme, self._rewards, reward, self)
        editor.kept.connect(self._kept)
        editor.open()

    def _kept(self, reward: Reward, before: Reward | None) -> None:
        self.view.mark(self.model.row_of(reward.id))
        if before is None:
            self._did(
                reward.id, partial(self._rewards.put_away, reward.id), copy.reward_was_added()
            )
        else:
            self._did(reward.id, partial(self._rewards.change, before), copy.was_changed())

    def _do(self, number: int, deed: Deed, back: Deed, said: str) -> None:
        try:
            deed()
        except SmallWinsError as error:
            self.failed.emit(error)
            return
        self._did(number, back, said)

    def _did(self, number: int, back: Deed, said: str) -> None:
        self.did.emit(partial(self._take_back, number, back), said)

    def _take_back(self, number: int, back: Deed) -> None:
        """Take back what was done to a reward, and put the mark on it, if it is in the list."""
        back()
        row = self.model.row_of(number)
        if row >= 0:
            self.view.mark(row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        foot = self.view.geometry().bottom()
        pad = self._theme.px(PAD)
        line = mirrored(QRect(pad, foot + 1, self.width() - BAR - 2 * pad, 1), self)
        painter.fillRect(line, self._theme.color("line"))

    def _told_height(self, width: int) -> int:
        if self.told.isHidden():
            return 0
        return self.told.heightForWidth(width)

    def _ways(self) -> list[PickedButton]:
        """Give the ways below the list that are there."""
        return [way for way in (self.picked, self.away) if not way.isHidden()]

    def _way_rows(self) -> int:
        """How many rows the ways take: one, where all of them fit beside each other."""
        ways = self._ways()
        room = self.width() - BAR - 2 * self._theme.px(PAD)
        return min(1, len(ways)) if sum(w.sizeHint().width() for w in ways) <= room else len(ways)

    def _way_height(self) -> int:
        # One row has its room also before there is a way: no row of the list goes when one comes.
        rows = max(1, self._way_rows())
        return rows * self.picked.sizeHint().height() + self._theme.px(_ABOVE_WAY)

    def _place(self) -> None:
        px, pad = self._theme.px, self._theme.px(PAD)
        width = self.width() - BAR - 2 * pad
        head, size, add = px(_HEAD), self.heading.sizeHint(), self.add.sizeHint()
        top = (head - size.height()) // 2 - px(2)
        self.heading.setGeometry(mirrored(QRect(pad, top, size.width() + 2, size.height()), self))
        left = pad + width - add.width() + BAR // 2
        place = QRect(left, (head - add.height()) // 2, add.width(), add.height())
        self.add.setGeometry(mirrored(place, self))
        told = self._told_height(width)
        self.told.setGeometry(mirrored(QRect(pad, head, width, told), self))
        high = max(1, self.height() - head - told - 1 - self._way_height())
        self.view.setGeometry(0, head + told, self.width(), high)
        # Its words begin where the rows do.
        begin = left = pad - px(PickedButton.padding)
        top = self.height() - self._way_rows() * self.picked.sizeHint().height()
        for way in self._ways():
            size = way.sizeHint()
            place = QRect(left, top, min(size.width(), self.width() - begin), size.height())
            way.setGeometry(mirrored(place, self))
            if self._way_rows() == 1:
                left += size.width()
            else:
                top += size.height()
