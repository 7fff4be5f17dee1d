"""A small card of ours in the screen's corner, for wins kept where no window is looked at."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Win
from smallwins.ui import copy
from smallwins.ui.celebration.card import CARD_SIZE, CelebrationCard
from smallwins.ui.celebration.celebrated import Celebrated
from smallwins.ui.celebration.open_note import FieldLook
from smallwins.ui.painting.pile import Slots
from smallwins.ui.placing import in_corner, window_shape
from smallwins.ui.theme import Theme


class DesktopCard(QWidget):
    """The card. It takes no focus from what the person does, and goes by itself.

    Signals:
        undo_requested(Win): the person wants this win taken back.
        reward_requested(): the person would like to pick a reward.
    """

    undo_requested = Signal(Win)
    reward_requested = Signal()

    def __init__(self, theme: Theme, slots: Slots, *, shadowed: bool = True) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self._theme = theme
        self.setWindowTitle(copy.app_name())
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.card = CelebrationCard(theme, slots, self, shadowed=shadowed)
        self.card.undo_requested.connect(self.undo_requested)
        self.card.reward_requested.connect(self.reward_requested)
        self.card.closed.connect(self.hide)

    def celebrate(self, celebrated: Celebrated, loudness: Loudness) -> None:
        """Show the card and meet the win on it."""
        margin = self.card.margin
        size = (CARD_SIZE * self._theme.scale).toSize()
        box = in_corner(size)
        self.setGeometry(box.adjusted(-margin, -margin, margin, margin))
        self.card.setGeometry(0, 0, size.width() + 2 * margin, size.height() + 2 * margin)
        whole = self.card.rect().adjusted(margin, margin, -margin, -margin)
        self.setMask(window_shape(whole, self._theme.px(16), margin))
        self.show()
        self.card.start(celebrated, FieldLook(self.card.field_place()), loudness)

    def sizeHint(self) -> QSize:
        return self.card.sizeHint()
