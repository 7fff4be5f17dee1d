"""The person's rewards, row by row."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from smallwins.domain.rewards import Reward
from smallwins.ui import copy
from smallwins.ui.rewards.icons import title_of

_CARRIED: Final = "application/x-smallwins-reward"

Index = QModelIndex | QPersistentModelIndex


class Part(IntEnum):
    """What a row can be asked for."""

    REWARD = Qt.ItemDataRole.UserRole + 1


class RewardsModel(QAbstractListModel):
    """The rewards, in the person's order. A row can be carried to another place.

    Signals:
        carried(int, int): the reward of this number is to go so many places on.
    """

    carried = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rewards: list[Reward] = []

    @property
    def rewards(self) -> list[Reward]:
        """What is here now."""
        return self._rewards

    def show(self, rewards: Sequence[Reward]) -> None:
        """Hold these; where the same ones stand in the same places, the rows stay."""
        before, self_now = [one.id for one in self._rewards], [one.id for one in rewards]
        if before == self_now:
            self._rewards = list(rewards)
            if rewards:
                self.dataChanged.emit(self.index(0), self.index(len(rewards) - 1))
            return
        self.beginResetModel()
        self._rewards = list(rewards)
        self.endResetModel()

    def row_of(self, number: int) -> int:
        """Give where a reward stands; -1 if it is not here."""
        found = (row for row, reward in enumerate(self._rewards) if reward.id == number)
        return next(found, -1)

    def at(self, index: Index) -> Reward | None:
        """Give the reward of a row; None for no row."""
        reward = index.data(Part.REWARD) if index.isValid() else None
        return reward if isinstance(reward, Reward) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rewards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a row's title, all that is spoken of it, or the reward itself."""
        if not index.isValid() or index.row() >= len(self._rewards):
            return None
        reward = self._rewards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(reward)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = copy.reward_spoken(title_of(reward), reward.minutes, reward.cost)
            return copy.reward_row_spoken(
                spoken, favourite=reward.favourite, resting=reward.resting
            )
        return reward if role == Part.REWARD else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
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
        to = parent.row() if parent.isValid() else row if row >= 0 else len(self._rewards)
        if to > before and not parent.isValid():
            to -= 1  # it leaves a gap above
        if before >= 0 and to != before:
            self.carried.emit(number, to - before)
        return False
