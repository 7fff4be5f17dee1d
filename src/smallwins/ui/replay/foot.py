"""The buttons on the front of the board: pause, or back and next; and good night."""

from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from smallwins.ui import copy
from smallwins.ui.replay.keys import ReplayButton
from smallwins.ui.theme import Theme

_GAP: Final = 12
_AT_SIDES: Final = 16
_ABOVE, _BELOW = 16, 18
_TIGHT: Final = 8
_ROOMY: Final = 480
_LOW: Final = 300


class Foot(QObject):
    """Owns the buttons of a replay, which are children of its cover.

    Signals:
        paused(): Pause or Go on was pressed.
        back(): the page before is asked for.
        next(): the next page is asked for.
    """

    paused = Signal()
    back = Signal()
    next = Signal()

    def __init__(self, theme: Theme, cover: QWidget) -> None:
        super().__init__(cover)
        self._theme = theme
        self._cover = cover
        self._back = ReplayButton(theme, copy.replay_back(), cover)
        self._next = ReplayButton(theme, copy.replay_next(), cover)
        self._pause = ReplayButton(theme, copy.replay_pause(), cover, other=copy.replay_go_on())
        self._good_night = ReplayButton(theme, copy.good_night(), cover, leaves_space=True)
        self._buttons = (self._back, self._next, self._pause, self._good_night)
        self._back.clicked.connect(self.back)
        self._next.clicked.connect(self.next)
        self._pause.clicked.connect(self.paused)
        self._area = QRect()
        self._top = 0

    @property
    def good_night(self) -> ReplayButton:
        """The button that closes the replay."""
        return self._good_night

    @property
    def top(self) -> int:
        """How far down the front of the board begins."""
        return self._top

    def show_state(
        self, *, turns: bool, steps: bool, paused: bool, first: bool, last: bool
    ) -> None:
        """Show the buttons that do something now; what has no more to do stays in its place.

        Args:
            turns: pages come by themselves.
            steps: pages come by hand alone.
            paused: they were told to wait.
            first: the first page is open.
            last: the last page is open.
        """
        self._pause.setText(copy.replay_go_on() if paused else copy.replay_pause())
        shown = {self._back: steps, self._next: steps, self._pause: turns}
        works = {self._back: not first, self._next: not last, self._pause: not last}
        for button, seen in shown.items():
            # The keyboard goes on before its place goes away.
            if button.hasFocus() and not (seen and works[button]):
                self._good_night.setFocus(Qt.FocusReason.OtherFocusReason)
            changed = button.isHidden() == seen
            button.setVisible(seen)
            button.setEnabled(works[button])
            if changed:
                self._place()

    def lay_out(self, area: QRect) -> int:
        """Place the buttons at the foot of `area`, and give how far down their ground begins."""
        self._area = area
        return self._place()

    def _place(self) -> int:
        px, area = self._theme.px, self._area
        for button in self._buttons:
            button.set_small(small=area.height() < px(_LOW))
        rows = self._rows(area.width() - 2 * px(_AT_SIDES))
        tight = area.height() < px(_ROOMY)
        above, below = (px(_TIGHT), px(_TIGHT)) if tight else (px(_ABOVE), px(_BELOW))
        high, gap = self._good_night.sizeHint().height(), px(_GAP)
        down = area.height() - below - len(rows) * high - (len(rows) - 1) * px(_TIGHT)
        self._top = down - above
        for row in rows:
            wide = sum(one.sizeHint().width() for one in row) + (len(row) - 1) * gap
            left = area.left() + (area.width() - wide) // 2
            mirrored = self._cover.layoutDirection() == Qt.LayoutDirection.RightToLeft
            for button in reversed(row) if mirrored else row:
                size = button.sizeHint()
                button.setGeometry(QRect(QPoint(left, down), size))
                left += size.width() + gap
            down += high + px(_TIGHT)
        return self._top

    def _rows(self, width: int) -> list[list[ReplayButton]]:
        """The buttons that are shown, in as many rows as they need."""
        shown = [one for one in self._buttons if not one.isHidden()]
        rows: list[list[ReplayButton]] = [[]]
        used = 0
        for button in shown:
            need = button.sizeHint().width() + (self._theme.px(_GAP) if rows[-1] else 0)
            if rows[-1] and used + need > width:
                rows.append([])
                used, need = 0, button.sizeHint().width()
            rows[-1].append(button)
            used += need
        return rows
