"""Meets wins on a card over a part of a place, while other things go on beneath it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QRect, QSize, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Energy, Win
from smallwins.services.journal import Journal
from smallwins.ui.celebration.card import CelebrationCard
from smallwins.ui.celebration.celebrated import Celebrated
from smallwins.ui.celebration.open_note import FieldLook
from smallwins.ui.celebration.skip import EscapeWatch
from smallwins.ui.layout import mirrored
from smallwins.ui.painting.pile import Slots
from smallwins.ui.theme import Theme

_EDGE: Final = 12


class MetOver(QObject):
    """Meets wins over a place. Its card is made when the first one is met.

    Args:
        theme: the light, colours, sizes and motion.
        slots: where notes rest.
        journal: says when a win that is met is taken back.
        place: what the card lies over.
        free: gives which part of the place may be covered, as it is from left to right.

    Signals:
        undo_requested(Win): the person wants this win taken back.
        reward_requested(): the person would like to pick a reward.
    """

    undo_requested = Signal(Win)
    reward_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        slots: Slots,
        journal: Journal,
        place: QWidget,
        free: Callable[[], QRect],
    ) -> None:
        super().__init__(place)
        self._theme = theme
        self._slots = slots
        self._place = place
        self._free = free
        self._card: _CardOver | None = None
        journal.was_put_away.connect(self._let_go)

    def celebrate(self, celebrated: Celebrated, loudness: Loudness) -> bool:
        """Meet a win, and say whether there was room to."""
        if self._card is None:
            self._card = _CardOver(self._theme, self._slots, self._place)
            self._card.undo_requested.connect(self.undo_requested)
            self._card.reward_requested.connect(self.reward_requested)
        if not self._card.lie_in(self._free(), celebrated):
            return False
        self._card.set_rough(rough=celebrated.win.energy is Energy.ROUGH)
        self._card.start(celebrated, FieldLook(self._card.field_place()), loudness)
        return True

    def fit(self) -> None:
        """Follow the part that may be covered; where that is too small now, the card goes."""
        if self._card is not None and not self._card.isHidden():
            if self._card.lie_in(self._free()):
                self._card.raise_()
            else:
                self._card.dismiss()

    @Slot(object)
    def _let_go(self, win: Win) -> None:
        """What was taken back is not celebrated any more."""
        met = self._card.celebrated if self._card is not None else None
        if self._card is not None and met is not None and met.win.uid == win.uid:
            self._card.dismiss()


class _CardOver(CelebrationCard):
    """A card that takes no more room than there is. Esc sends it away before anything else."""

    def __init__(self, theme: Theme, slots: Slots, place: QWidget) -> None:
        super().__init__(theme, slots, place)
        self._place = place
        self._escape = EscapeWatch(self)
        self._escape.noticed.connect(self.dismiss)

    def lie_in(self, area: QRect, celebrated: Celebrated | None = None) -> bool:
        """Lie at the foot of an area, where lines end; and say whether it can be read there."""
        room = area.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE).size()
        if room.isEmpty():
            return False
        size, margin = self.fit_in(room.toSizeF(), celebrated).toSize(), self.margin
        if size.height() > room.height():
            return False
        x = area.right() + 1 - _EDGE - size.width() - margin
        y = area.bottom() + 1 - _EDGE - size.height() - margin
        whole = size + QSize(2 * margin, 2 * margin)
        self.setGeometry(mirrored(QRect(x, y, whole.width(), whole.height()), self._place))
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._escape.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._escape.stop()
        super().hideEvent(event)
