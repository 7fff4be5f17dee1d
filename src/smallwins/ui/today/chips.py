"""Small wins that are kept in one press."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.domain.suggestions import Suggestion
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.today.day_chip import DayChip
from smallwins.ui.widgets.flow import FlowLayout

_MOST_ROWS: Final = 2
_NORMAL: Final = 1.25
"""Up to here letters are no larger than a small window has room for."""


class DayChips(QWidget):
    """The chips of the day, in rows.

    Signals:
        keep_requested(str, object): a win's words and its Kind or None.
        menu_requested(DayChip, QPoint): the menu of a chip is to be opened there, on the screen.
        left(): the chip the keyboard was on is offered no more.
    """

    lets_rings_out = True  # its edges would cut them
    keep_requested = Signal(str, object)
    menu_requested = Signal(object, QPoint)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: list[DayChip] = []
        self._offered: tuple[Suggestion, ...] = ()
        self._marked = False
        self.setAccessibleName(copy.chips_name())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(8)
        self.setLayout(self._flow)
        theme.changed.connect(self.restyle)
        self.restyle()

    def offer(self, suggestions: Sequence[Suggestion], *, rough: bool, after: QWidget) -> None:
        """Offer these; the same ones again move nothing.

        Args:
            suggestions: what to offer, in order.
            rough: whether it is a rough day; the first one is marked then.
            after: the keyboard comes here from it.
        """
        offered = tuple(suggestions)
        if (offered, rough) == (self._offered, self._marked):
            return
        self._offered, self._marked = offered, rough
        held = self._held()
        going, self._chips = self._chips, []
        for number, suggestion in enumerate(offered):
            chip = self._make(suggestion, first=rough and number == 0)
            QWidget.setTabOrder(after, chip)
            after = chip
        self._fit()
        if held is not None:
            # Before the one that had the keyboard goes: Qt would put it anywhere.
            self._pass_keyboard_on(held)
        for chip in going:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.updateGeometry()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._flow.set_gap(self._theme.px(8))
        for chip in self._chips:
            chip.restyle()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as many as two rows hold; more rows would push the notes out of a small window.

        "I'm still here" stays, first on a rough day and last on others. Large letters take the
        rows they need.
        """
        shown = self._chips
        while self._theme.scale <= _NORMAL and len(shown) > 1:
            widths = [chip.sizeHint().width() for chip in shown]
            if self._flow.rows_of(widths, self.width()) <= _MOST_ROWS:
                break
            shown = shown[:-1] if self._marked else [*shown[:-2], shown[-1]]
        for chip in self._chips:
            chip.setVisible(chip in shown)

    def _held(self) -> str | None:
        """What the chip says that has the keyboard."""
        return next((chip.text() for chip in self._chips if chip.hasFocus()), None)

    def _pass_keyboard_on(self, words: str) -> None:
        for chip in self._chips:
            if chip.text() == words and chip.isVisibleTo(self):
                chip.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.left.emit()

    def _make(self, suggestion: Suggestion, *, first: bool) -> DayChip:
        chip = DayChip(self._theme, suggestion, first=first, parent=self)
        chip.clicked.connect(self._keep)
        chip.menu_wanted.connect(self._ask_menu)
        self._flow.addWidget(chip)
        self._chips.append(chip)
        # Shown by `_fit` alone: one that is hidden in the middle of its own show is seen half.
        return chip

    def _keep(self) -> None:
        chip = self.sender()
        if isinstance(chip, DayChip):
            self.keep_requested.emit(chip.text(), chip.kind)

    def _ask_menu(self, place: QPoint) -> None:
        chip = self.sender()
        if isinstance(chip, DayChip):
            self.menu_requested.emit(chip, place)
