"""The row of small folded notes below the page: they show where one is, and lead there."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from smallwins.domain.wins import Win
from smallwins.ui import copy
from smallwins.ui.painting.note import Fold, Paper, own_values, paint_folded
from smallwins.ui.replay.keys import LeavesPageKeys
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.ring import RingByKeyboard
from smallwins.ui.widgets.shortened import shortened

MOST_STEPS: Final = 9
"""More than these are not shown at once; the row goes along."""

PITCH: Final = 40
STEP_HIGH: Final = 36
_WIDE: Final = 36
_LINE: Final = (24.0, 2.2)
_LINE_DOWN: Final = 33.0
_NOTE_DOWN: Final = 17.5
_FAINT: Final = 0.45
_NAMED: Final = 80
# Width and height of each way of folding, in designed pixels (extra-replay).
_FOLDED: Final = {
    Fold.HALF: (21.5, 16.0),
    Fold.ENVELOPE: (25.0, 19.0),
    Fold.LETTER: (22.0, 17.0),
}


class SmallNote(LeavesPageKeys, RingByKeyboard, QAbstractButton):
    """One folded note of the row. Pressed, it opens."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._win: Win | None = None
        self._current = False
        self._faint = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_win(self, win: Win, *, current: bool, faint: bool) -> None:
        """Be the folded note of a win.

        Args:
            win: whose.
            current: it is the one that lies open now.
            faint: more lie beyond it than the row shows.
        """
        self._win, self._current, self._faint = win, current, faint
        self.setAccessibleName(copy.replay_go_to(shortened(win.text, _NAMED)))
        self.setAccessibleDescription(copy.replay_shown_now() if current else "")
        # Tab comes to the row once; arrows turn the pages.
        tabbed = Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(tabbed)
        self.update()

    def corner(self) -> float:
        return self._theme.px(8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._win is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._theme.scale
        painter.scale(scale, scale)
        middle = self.width() / scale / 2
        if self._current:
            wide, high = _LINE
            painter.fillRect(
                QRectF(middle - wide / 2, _LINE_DOWN, wide, high), self._theme.color("focus")
            )
        if self._faint:
            painter.setOpacity(_FAINT)
        lifted = 1.5 if self.underMouse() and not self.isDown() else 0.0
        painter.translate(middle, _NOTE_DOWN - lifted)
        paper, angle = self._paper(self._win)
        paint_folded(painter, paper, angle, lamp=True)

    def _paper(self, win: Win) -> tuple[Paper, float]:
        values = own_values(win.id)
        folds = tuple(_FOLDED)
        fold = folds[int(next(values) * len(folds))]
        wide, high = _FOLDED[fold]
        color = self._theme.kind(win.kind).fold
        return Paper(fold, wide, high, color, win.id), (next(values) - 0.5) * 4


class Steps(QWidget):
    """The row. It follows the page, and shows the notes round it.

    Signals:
        chosen(int): the note with this number was pressed.
    """

    chosen = Signal(int)
    lets_rings_out = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wins: Sequence[Win] = ()
        self._at = 0
        self._most = MOST_STEPS
        self._first = 0
        self._notes = [SmallNote(theme, self) for _note in range(MOST_STEPS)]
        for note in self._notes:
            note.clicked.connect(self._pressed)
            note.hide()
        self.setAccessibleName(copy.replay_steps())

    def show_wins(self, wins: Sequence[Win]) -> None:
        """Be the row of these."""
        self._wins, self._at = wins, 0

    def go_to(self, number: int) -> None:
        """Mark the note with this number. A keyboard that is in the row goes along."""
        held = next((note for note in self._notes if note.hasFocus()), None)
        by_keyboard = held is not None and held.ring() is not None
        self._at = number
        self._refresh()
        if held is not None and self._notes:
            reason = (
                Qt.FocusReason.OtherFocusReason if by_keyboard else Qt.FocusReason.MouseFocusReason
            )
            held.clearFocus()
            self._notes[number - self._first].setFocus(reason)

    def set_room(self, width: int) -> None:
        """Show no more notes than fit in this width; an odd number, so that one is the middle."""
        fit = max(1, min(MOST_STEPS, width // self._theme.px(PITCH)))
        self._most = fit if fit % 2 else fit - 1
        self._refresh()

    def wanted_width(self) -> int:
        """How wide the row is now."""
        return self._theme.px(PITCH) * min(self._most, len(self._wins))

    def lay_out(self) -> None:
        """Place the notes along the row, from where reading begins."""
        pitch = self._theme.px(PITCH)
        wide, high = self._theme.px(_WIDE), self._theme.px(STEP_HIGH)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number, note in enumerate(self._notes):
            left = number * pitch + (pitch - wide) // 2
            if mirrored:
                left = self.width() - left - wide
            note.setGeometry(left, 0, wide, high)

    def _refresh(self) -> None:
        count = len(self._wins)
        shown = min(self._most, count)
        self._first = max(0, min(self._at - shown // 2, count - shown))
        last = self._first + shown - 1
        for order, note in enumerate(self._notes):
            number = self._first + order
            note.setVisible(order < shown)
            if order < shown:
                beyond = (order == 0 and number > 0) or (number == last and last < count - 1)
                note.show_win(self._wins[number], current=number == self._at, faint=beyond)

    def _pressed(self) -> None:
        note = self.sender()
        if isinstance(note, SmallNote):
            self.chosen.emit(self._first + self._notes.index(note))
