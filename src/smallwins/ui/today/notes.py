"""The day's notes as open paper, two in a row where there is room; and three, where that is all."""

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from smallwins.domain.wins import Win
from smallwins.ui import copy
from smallwins.ui.layout import height_for
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.blank_note import BlankNote
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.note_card import NoteCard
from smallwins.ui.widgets.paper import NOTE_ROOM

PAGE: Final = 24
"""Notes shown at first, and more with each press: a day of 5,000 opens at once."""

_NARROWEST: Final = 264
# Of three in one row: the way to say how it felt has its words on one line.
_NARROW: Final = 170
_THREE: Final = 3
_GAP: Final = 18
_LOWEST: Final = 104


class DayNotes(QWidget):
    """The notes of one day, newest first.

    Signals:
        noted(NoteCard): a note was put on the table; its owner connects to it.
        left_empty(): the last note went while the keyboard was on it.
        share_requested(Win): a note is to be shared.
    """

    noted = Signal(object)
    left_empty = Signal()
    share_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wins: list[Win] = []
        self._today = dt.date.min
        self._shown = PAGE
        self._columns = 1
        self._cards: dict[str, NoteCard] = {}
        self._blank = BlankNote(theme, copy.empty_day(), copy.being_here_counts(), self)
        self._before: QWidget | None = None
        self._more = OtherButton(theme, copy.show_more_notes(), parent=self)
        self._more.clicked.connect(self._show_more)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._changed)

    @property
    def cards(self) -> list[NoteCard]:
        """The notes on the table, in the order they lie."""
        return [self._cards[win.uid] for win in self._wins if win.uid in self._cards]

    def card(self, uid: str) -> NoteCard | None:
        """The note of a win, if it lies on the table."""
        return self._cards.get(uid)

    @property
    def being_written(self) -> bool:
        """Whether a line is open on one of them."""
        return any(card.being_written for card in self._cards.values())

    def follow(self, before: QWidget) -> None:
        """Let the keyboard come to the notes from `before`."""
        self._before = before
        self._order_tabs()

    def set_wins(self, wins: Sequence[Win], today: dt.date) -> None:
        """Show these wins, newest first; notes that stay keep their place and their open line."""
        if today != self._today:
            self._shown = PAGE
        known_uids = {win.uid for win in wins[: self._shown]}
        # Words that are being written keep their note on the table, wherever its win went.
        written = [
            card.win
            for uid, card in self._cards.items()
            if card.being_written and uid not in known_uids
        ]
        held = {win.uid for win in written}
        rest = [win for win in wins if win.uid not in held]
        held_at = self._place_of_keyboard()
        self._wins = [*rest[: self._shown], *written, *rest[self._shown :]]
        self._today = today
        wanted = {win.uid: win for win in self._wins[: self._shown + len(written)]}
        going = [self._cards.pop(uid) for uid in list(self._cards) if uid not in wanted]
        for uid, win in wanted.items():
            known = self._cards.get(uid)
            if known is None:
                card = NoteCard(self._theme, win, today, self)
                self._cards[uid] = card
                card.share_wanted.connect(self.share_requested)
                self.noted.emit(card)
                card.show()
            elif known.win != win:
                known.show_win(win)
        self._order_tabs()
        if held_at is not None and held_at[0] in going:
            self._pass_keyboard_on(held_at[1])
        for card in going:
            card.hide()
            card.deleteLater()
        self._changed()

    def sizeHint(self) -> QSize:
        width = self.width() or 584
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.heightForWidth(max(self.width(), 200)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        # A note needs more room, or less: a line on it was opened, or its letters have changed.
        if event.type() == QEvent.Type.LayoutRequest:
            self._changed()
        return super().event(event)

    def _changed(self) -> None:
        self._place(self.width(), move=True)
        self.updateGeometry()

    def _place_of_keyboard(self) -> tuple[NoteCard, int] | None:
        """The note the keyboard is on, and which one it is."""
        focus = QApplication.focusWidget()
        on = (place for place in enumerate(self.cards) if focus and place[1].isAncestorOf(focus))
        number, card = next(on, (0, None))
        return None if card is None else (card, number)

    def _pass_keyboard_on(self, number: int) -> None:
        """A note takes no keyboard along: it goes to the one that lies there now."""
        cards = self.cards
        if cards:
            cards[min(number, len(cards) - 1)].give_focus()
        else:
            self.left_empty.emit()

    def _show_more(self) -> None:
        first_new = self._shown
        self._shown += PAGE
        self.set_wins(self._wins, self._today)
        if first_new < len(self.cards):
            self.cards[first_new].give_focus()

    def _place(self, width: int, *, move: bool) -> int:
        theme = self._theme
        # The paper stands where it is mocked; its widget is wider by the room of its shadow.
        room, above, below = (theme.px(part) for part in NOTE_ROOM)
        width -= 2 * room
        gap, edge = theme.px(_GAP), theme.px(6)
        cards: list[QWidget] = list(self.cards)
        self._blank.setVisible(not cards)
        if not cards:
            height = height_for(self._blank, width + 2 * room)
            if move:
                self._blank.setGeometry(0, 0, width + 2 * room, height)
            self._more.hide()
            return height
        columns = self._columns_in(width)
        self._columns = columns if move else self._columns
        card_width = (width - gap * (columns - 1)) // columns
        y = 0
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for start in range(0, len(cards), columns):
            row = cards[start : start + columns]
            height = self._high(row, card_width)
            for column, card in enumerate(row):
                if move:
                    place = columns - 1 - column if mirrored else column
                    x = place * (card_width + gap)
                    card.setGeometry(x, y, card_width + 2 * room, height)
            y += height + gap - above - below
        more = len(self._wins) > len(cards)
        self._more.setVisible(more)
        if more:
            size = self._more.sizeHint()
            if move:
                self._more.setGeometry(room + edge, y + edge, size.width(), size.height())
            y += size.height() + 2 * edge
        return y

    def _columns_in(self, width: int) -> int:
        """Give how many notes lie in a row: three where there are three, and that is lower.

        A day of three is the usual one, and is then seen whole. A note that somebody writes on
        stays as it lies.
        """
        px, cards = self._theme.px, self.cards
        gap = px(_GAP)
        if width < 2 * px(_NARROWEST) + gap:
            return 1
        if width < 3 * px(_NARROW) + 2 * gap:
            return 2
        if self.being_written and self._columns > 1:
            return self._columns
        if len(cards) != _THREE:
            return 2
        third, half = (width - 2 * gap) // 3, (width - gap) // 2
        if max(card.head_width for card in cards) > third + 2 * px(NOTE_ROOM[0]):
            return 2
        rows = self._high(cards[:2], half) + self._high(cards[2:], half)
        return 3 if self._high(cards, third) < rows else 2

    def _high(self, row: Sequence[QWidget], width: int) -> int:
        """Give how high a row of notes is, each so wide, with the room of their shadows."""
        room, above, below = (self._theme.px(part) for part in NOTE_ROOM)
        least = self._theme.px(_LOWEST) + above + below
        return max(max(least, height_for(card, width + 2 * room)) for card in row)

    def _order_tabs(self) -> None:
        """Tab goes through the notes as they lie, and not as they were made."""
        stops = [stop for card in self.cards for stop in card.stops]
        first = [] if self._before is None else [self._before]
        for before, after in pairwise([*first, *stops, self._more]):
            QWidget.setTabOrder(before, after)
