"""The card of the evening: which of the day's wins to hold on to."""

import datetime as dt
import logging
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from smallwins.domain.day_words import Moment
from smallwins.domain.errors import StorageError
from smallwins.domain.suggestions import Suggestion
from smallwins.domain.wins import Kind, Source, Win
from smallwins.services.day_words import DayWords
from smallwins.services.journal import Journal
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.today.check_in_card import CheckInCard, Done
from smallwins.ui.widgets.buttons import OtherButton, PaintedButton
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.shortened import shortened

_log = logging.getLogger(__name__)

PAGE: Final = 12
"""Wins shown at first, and more with each press."""

_FEW: Final = 2
_WIDE: Final = 480
_LONGEST: Final = 36
_LONGEST_NAME: Final = 80


class HoldChip(PaintedButton):
    """A win that can be held on to: a check where it is, a plus where it may be."""

    tall = 36.0
    padding = 12.0
    gap = 7.0
    icon_size = 18.0
    role = "body"
    widest_role = "body"

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", "ui/plus", parent)
        self._kind: Kind | None = None
        self.win: Win | None = None

    def show_win(self, win: Win) -> None:
        """Stand for a win, or for the same one after a change."""
        if win != self.win:
            self.win = win
            self.setCheckable(True)
            self._say(win.text, win.kind)
            self.setAccessibleName(copy.hold_on_to(shortened(win.text, _LONGEST_NAME)))

    def offer(self, suggestion: Suggestion) -> None:
        """Stand for a win that is kept when this is pressed."""
        self._say(suggestion.text, suggestion.kind)
        self.setAccessibleName(copy.keep_and_hold(suggestion.text))

    def _say(self, text: str, kind: Kind | None) -> None:
        self.setText(shortened(text, _LONGEST))
        self._kind = kind
        self.restyle()

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        theme = self._theme
        fill, edge, width = theme.color("sheet"), theme.color("lineui"), 1.0
        if self.isChecked():
            fill, edge, width = theme.color("accenttint"), theme.color("accent"), 1.5
        elif self.isDown() or self.underMouse():
            colors = theme.kind(self._kind)
            fill, edge = colors.tint, colors.deep
        painter.setPen(QPen(edge, width))
        painter.setBrush(fill)
        painter.drawRoundedRect(area, self.corner(), self.corner())
        return theme.color("ink")

    def paint_label(self, painter: QPainter, ink: QColor, icon_ink: QColor) -> None:
        size = self._theme.px(self.icon_size)
        name = "ui/check" if self.isChecked() else "ui/plus"
        sign = self._theme.icon(name, icon_ink, size, self.devicePixelRatioF())
        self.paint_from_start(painter, ink, sign)


class EveningCard(CheckInCard):
    """Asks which of the day's wins to hold on to. What is pressed is held at once.

    Args:
        theme: the look.
        day_words: knows what is held on to.
        journal: keeps the win that is offered.
        still_here: the win that is offered where there are few, or none.
        day: of which day the wins are.
        parent: what it is on.
    """

    moment = Moment.EVENING

    def __init__(
        self,
        theme: Theme,
        day_words: DayWords,
        journal: Journal,
        still_here: Suggestion,
        day: dt.date,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, day_words, day, parent)
        self._journal = journal
        self._offered = still_here
        self._wins: dict[int, Win] = {}
        self._chips: dict[int, HoldChip] = {}
        self._held: frozenset[int] = frozenset()
        self._shown = PAGE
        self._is_wide = False
        self._still_here = HoldChip(theme, self)
        self._still_here.offer(still_here)
        self._more = OtherButton(theme, copy.show_more(), parent=self)
        self._done = OtherButton(theme, copy.done(), parent=self)
        self._more.tall, self._done.tall = 36.0, 32.0
        self._flow = FlowLayout(0)
        # Three of them have one row where they reach below the way to let it go.
        self.below.addLayout(self._flow)
        self.below.addWidget(self._trouble)
        self._still_here.clicked.connect(self._keep_still_here)
        self._more.clicked.connect(self._show_more)
        self._done.clicked.connect(self._end)
        day_words.held_changed.connect(self._held_changed)
        self.restyle()
        self._lay()

    @property
    def stops(self) -> list[QWidget]:
        rest = (self._still_here, self._more, self._done)
        return [*self._in_order(), *(one for one in rest if not one.isHidden()), *super().stops]

    def set_wins(self, wins: Sequence[Win]) -> None:
        now = {win.id: win for win in wins}
        # Those that are shown already keep their place under the hand.
        self._wins = {**{number: now[number] for number in self._wins if number in now}, **now}
        self._read_held()
        self._lay()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        super().restyle()
        self._flow.set_gap(self._theme.px(8))
        self.below.setSpacing(self._theme.px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.px(_WIDE)
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            self._fill()

    @Slot(dt.date)
    def _held_changed(self, day: dt.date) -> None:
        if day == self.day:
            self._read_held()
            self._show_held()

    def _read_held(self) -> None:
        try:
            self._held = frozenset(win.id for win in self._day_words.held(self.day))
        except StorageError as error:
            _log.warning("What is held on to stays as it was shown: %r", error)

    def _show_held(self) -> None:
        for number, chip in self._chips.items():
            chip.setChecked(number in self._held)

    def _in_order(self) -> list[HoldChip]:
        return [self._chips[number] for number in self._wins if number in self._chips]

    def _lay(self) -> None:
        """Set the chips in their rows."""
        # Those that are held on to are in sight, however many stand before them.
        shown = [
            number
            for place, number in enumerate(self._wins)
            if place < self._shown or number in self._held
        ]
        going = [self._chips.pop(number) for number in list(self._chips) if number not in shown]
        new = [number for number in shown if number not in self._chips]
        for number in new:
            self._chips[number] = self._make()
        for number in shown:
            self._chips[number].show_win(self._wins[number])
        focus = QApplication.focusWidget()
        self._still_here.setVisible(self._offers_still_here())
        self._more.setVisible(len(shown) < len(self._wins))
        self._done.setVisible(bool(self._wins))
        self.ask(_question_for(len(self._wins)))
        self._fill()
        self._show_held()
        if focus in going or (focus is self._still_here and self._still_here.isHidden()):
            # It goes on where its win is now, or to what is left.
            stop = self._chips[new[-1]] if new else self.stops[-1]
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        for chip in going:
            chip.hide()
            chip.deleteLater()

    def _offers_still_here(self) -> bool:
        here = any(win.text == self._offered.text for win in self._wins.values())
        return len(self._wins) < _FEW and not here

    def _fill(self) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        # Beside the question Done takes no row of its own, where that leaves the words their line.
        self.stand_at_close(self._done, stands=self._is_wide)
        done = () if self._is_wide else (self._done,)
        for part in (*self._in_order(), self._still_here, self._more, *done):
            self._flow.addWidget(part)
        self.order_tabs()
        self.updateGeometry()

    def _make(self) -> HoldChip:
        chip = HoldChip(self._theme, self)
        chip.clicked.connect(self._pressed)
        chip.show()
        return chip

    def _pressed(self) -> None:
        chip = self.sender()
        if isinstance(chip, HoldChip) and chip.win is not None:
            win, held = chip.win, chip.isChecked()
            self.do(lambda: self._day_words.hold(win, held))
            self._show_held()

    def _keep_still_here(self) -> None:
        self.do(self._keep_and_hold)

    def _keep_and_hold(self) -> None:
        one = self._offered
        win = self._journal.keep(one.text, source=Source.WINDOW, kind=one.kind, day=self.day)
        self._day_words.hold(win, held=True)

    def _end(self) -> None:
        held = bool(self._held)
        if self.meet():
            done = Done(self.day, self.moment, self.parting())
            (self.ended if held else self.let_go).emit(done)

    def parting(self) -> str:
        """What is held on to stays held, whichever way the card goes."""
        return copy.evening_held() if self._held else super().parting()

    def _show_more(self) -> None:
        first_new = self._shown
        self._shown += PAGE
        self._lay()
        chips = self._in_order()
        chips[min(first_new, len(chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)


def _question_for(wins: int) -> str:
    if wins >= _FEW:
        return copy.evening_question()
    return copy.hold_this_one() if wins else copy.being_here_is_held()
