"""The person's rewards, row by row."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, Signal

from smallwins.domain.rewards import Reward
from smallwins.ui import copy
from smallwins.ui.rewards.icons import title_of
from smallwins.ui.widgets.paged_rows import PAGE, Index, PagedModel

_CARRIED: Final = "application/x-smallwins-reward"


class Part(IntEnum):
    """What a row can be asked for."""

    REWARD = Qt.ItemDataRole.UserRole + 1


class RewardsModel(PagedModel[Reward]):
    """The rewards, in the person's order, page after page. A row can be carried to another place.

    Signals:
        carried(int, int): the reward of this number is to go so many places on.
    """

    carried = Signal(int, int)

    called = "rewards"

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rewards: list[Reward] = []

    @property
    def rewards(self) -> list[Reward]:
        """All there are, those that have no row yet among them."""
        return self._rewards

    def show_rewards(self, rewards: Sequence[Reward]) -> None:
        """Hold these; where the same ones stand in the same places, the rows stay."""
        here = self.again()
        before, now = self._rows, list(rewards[:here])
        self._rewards = list(rewards)
        if [one.id for one in before] == [one.id for one in now[: len(before)]]:
            all_here = not self._more
            self._rows, self._more = now[: len(before)], len(rewards) > len(before)
            if before:
                self.dataChanged.emit(self.index(0), self.index(len(before) - 1))
                if all_here and self._more:
                    self._add(now[len(before) :], more=len(rewards) > here)
            if before or not now:
                return
        self.show(now, more=len(rewards) > here)

    def _add(self, tail: list[Reward], *, more: bool) -> None:
        """Add rows that came at the end: who saw the last one scrolls to no page after it."""
        here = len(self._rows)
        self.beginInsertRows(QModelIndex(), here, here + len(tail) - 1)
        self._rows = [*self._rows, *tail]
        self.endInsertRows()
        self._more = more

    def older(self) -> list[Reward]:
        """Give the page that follows."""
        here = len(self._rows)
        return self._rewards[here : here + PAGE]

    def knower(self, row: Reward) -> int:
        """Give a reward's number."""
        return row.id

    def row_of(self, known_by: int) -> int:
        """Give where a reward stands among all; -1 if it is not here."""
        found = (row for row, reward in enumerate(self._rewards) if reward.id == known_by)
        return next(found, -1)

    def bring(self, row: int) -> None:
        """See to it that there is a row for this place."""
        while row >= len(self._rows) and self._more:
            self.fetchMore(QModelIndex())

    def at(self, index: Index) -> Reward | None:
        """Give the reward of a row; None for no row."""
        reward = index.data(Part.REWARD) if index.isValid() else None
        return reward if isinstance(reward, Reward) else None

    def told(self, row: Reward, role: int) -> object:
        """Give a reward's title, all that is spoken of it, or the reward itself."""
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = copy.reward_spoken(title_of(row), row.minutes, row.cost)
            return copy.reward_row_spoken(
                spoken, favourite=row.favourite, resting=row.resting, away=row.away
            )
        return row if role == Part.REWARD else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        reward = self.at(index)
        if reward is None or reward.away:
            return super().flags(index)
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_CARRIED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        rewards = [reward for index in indexes if (reward := self.at(index)) is not None]
        if rewards:
            carried.setData(_CARRIED, str(rewards[0].id).encode())
        return carried

    def dropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,
        row: int,
        _column: int,
        parent: Index,
    ) -> bool:
        """Let a carried reward go where it was dropped: between two rows, or on one.

        It says that nothing was taken over: a view would else take away the row it carried.
        """
        if action != Qt.DropAction.MoveAction or not data.hasFormat(_CARRIED):
            return False
        number = int(bytes(data.data(_CARRIED).data()))
        before = self.row_of(number)
        to = parent.row() if parent.isValid() else row if row >= 0 else len(self._rows)
        if to > before and not parent.isValid():
            to -= 1  # it leaves a gap above
        if before >= 0 and to != before:
            self.carried.emit(number, to - before)
        return False
