"""The honey-coloured card on Today: it asks one thing, or says that it is kept."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.day_words import Moment
from smallwins.domain.errors import SmallWinsError
from smallwins.domain.wins import Win, is_unseen
from smallwins.services.day_words import DayWords
from smallwins.ui import copy, problem
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import IconButton, LinkButton
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.help import WholeLine
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words

_CORNER: Final = 16
EDGES: Final = (20, 10, 12, 12)
"""Designed pixels before the words, above, beside the way to let it go, and below."""

_BESIDE_CLOSE: Final = 16
_BELOW_QUESTION: Final = 7


class HoneyPaper(QGroupBox):
    """Paper the colour of honey. A screen reader is told of a group.

    Args:
        theme: the look.
        parent: what it is on.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._before: QWidget | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.restyle)

    @property
    def stops(self) -> list[QWidget]:
        """What the keyboard comes to on this card, in order."""
        raise NotImplementedError

    def take_keyboard(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Have the keyboard, where one goes on."""
        self.stops[0].setFocus(reason)

    def follow(self, before: QWidget) -> None:
        """Let the keyboard come here from `before`, and go through the stops in order."""
        self._before = before
        self.order_tabs()

    def order_tabs(self) -> None:
        """Put the stops in their order, where they are others by now."""
        if self._before is not None:
            for before, after in pairwise([self._before, *self.stops]):
                QWidget.setTabOrder(before, after)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self.setContentsMargins(0, 0, 0, 0)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # A group of Qt's keeps room for a frame and a title; this one has neither.
        self.setContentsMargins(0, 0, 0, 0)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("honeytint"))
        corner = self._theme.px(_CORNER)
        painter.drawRoundedRect(QRectF(self.rect()), corner, corner)


class HoneyCard(HoneyPaper):
    """Honey-coloured paper with a small way to let it go.

    Args:
        theme: the look.
        close: what the way to let it go is called.
        parent: what it is on.

    Attributes:
        column: where its words go, beside the way to let it go.
        below: what needs the whole width goes here.

    Signals:
        closed(): the person lets it go.
    """

    closed = Signal()

    def __init__(self, theme: Theme, close: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._close = IconButton(theme, "ui/close", close, parent=self)
        self._whole = QVBoxLayout(self)
        self._row = QHBoxLayout()
        self.column, self.below = QVBoxLayout(), QVBoxLayout()
        self._row.addLayout(self.column, 1)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._whole.addLayout(self._row)
        self._whole.addLayout(self.below)
        self._close.clicked.connect(self.closed)

    @property
    def stops(self) -> list[QWidget]:
        """What the keyboard comes to on this card, in order."""
        return [self._close]

    def stand_at_close(self, part: QWidget, *, stands: bool = True) -> None:
        """Let something stand before the way to let it go, on the line of the question; or not."""
        self._row.removeWidget(part)
        if stands:
            self._row.insertWidget(1, part, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def column_width(self) -> int:
        """How wide the column is at the present width; its layout comes to know it later."""
        edges = self._row.contentsMargins()
        beside = self._row.spacing() + self._close.sizeHint().width()
        return self.width() - edges.left() - edges.right() - beside

    def take_keyboard_at_close(self, reason: Qt.FocusReason) -> None:
        """Have the keyboard where a press more does no harm."""
        self._close.setFocus(reason)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        super().restyle()
        px = self._theme.px
        start, top, end, foot = (px(edge) for edge in EDGES)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (end, start) if mirrored else (start, end)
        self._row.setContentsMargins(left, top, right, 0)
        self._row.setSpacing(px(_BESIDE_CLOSE))
        self.below.setContentsMargins(start, 0, start, 0)
        self._whole.setContentsMargins(0, 0, 0, foot)
        self._whole.setSpacing(px(_BELOW_QUESTION))
        self._close.set_color(self._theme.color("honeyink"))


@dataclass(frozen=True, slots=True)
class Done:
    """What was done with a check-in, so that it can be taken back.

    Attributes:
        day: of which day.
        moment: which check-in.
        sentence: what is said of it.
        words: what was typed in it.
        before: what was written on the page of the day before, where the words went there.
        written: what was written there then; "" where the words went nowhere.
    """

    day: dt.date
    moment: Moment
    sentence: str
    words: str = ""
    before: str = ""
    written: str = ""

    def take_back(self, day_words: DayWords) -> None:
        """Let the check-in be open again, and the page of the day as it was.

        Raises:
            SmallWinsError: it did not go.
        """
        part = self.moment.part
        # What was written there since is nobody's to take away.
        if self.written and day_words.words(self.day, part) == self.written:
            day_words.keep(self.day, part, self.before)
        day_words.meet_again(self.day, self.moment)


class CheckInCard(HoneyCard):
    """A card that asks. What is below the question is a subclass's.

    Args:
        theme: the look.
        day_words: where is written what comes of it.
        day: the day it belongs to, whatever day it is when it goes.
        parent: what it is on.

    Signals:
        typed(str): the words in its line changed.
        ended(Done): it was met; what is said of it takes its place.
        let_go(Done): it was let go.
        replay_requested(date): the person would like to see this day again.
        undo_wanted(): Ctrl+Z was pressed in its line, where no typing can be taken back.
    """

    moment: ClassVar[Moment]

    typed = Signal(str)
    ended = Signal(object)
    let_go = Signal(object)
    replay_requested = Signal(dt.date)
    undo_wanted = Signal()

    def __init__(self, theme: Theme, day_words: DayWords, day: dt.date, parent: QWidget) -> None:
        super().__init__(theme, copy.let_check_in_go(), parent)
        self._day_words = day_words
        self.day = day
        self._is_ending = False
        self._question = Words(theme, "question", parent=self)
        self._question.setWordWrap(True)
        self._trouble = Words(theme, "body", token="ink2", parent=self)
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self.body = QVBoxLayout()
        self.column.addWidget(self._question)
        self.column.addLayout(self.body)
        self.column.addWidget(self._trouble)
        self.closed.connect(self._let_go)

    @property
    def words(self) -> str:
        """What is typed here and not kept."""
        return ""

    @property
    def holds_words(self) -> bool:
        """Whether something is typed here and not kept."""
        return not is_unseen(self.words)

    @property
    def stays(self) -> bool:
        """Whether no hour and no page takes it away: it holds words, or is about to end itself."""
        return self._is_ending or self.holds_words

    def set_wins(self, wins: Sequence[Win]) -> None:
        """Know the wins of the day, newest first."""

    def set_words(self, words: str) -> None:
        """Put words into its line; a card without one has no words."""

    def set_today(self, today: dt.date) -> None:
        """Know which day it is by now."""

    def ask(self, question: str) -> None:
        """Ask this now; it is the card's name for screen readers."""
        self._question.setText(question)
        self.setAccessibleName(question)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        super().restyle()
        px = self._theme.px
        # As high as the way to let it go, so that both stand on one line.
        self._question.setMinimumHeight(px(32))
        self.column.setSpacing(px(_BELOW_QUESTION))
        self.body.setSpacing(px(_BELOW_QUESTION))

    def do(self, act: Callable[[], object]) -> bool:
        """Do something that is written; what did not go is said here."""
        try:
            act()
        except SmallWinsError as error:
            sentence = problem.words_for(error)
            self._trouble.setText(sentence)
            self._trouble.show()
            say(self, sentence)
            return False
        self.clear_trouble()
        return True

    def clear_trouble(self) -> None:
        """What did not go is over."""
        self._trouble.hide()

    def meet(self) -> bool:
        """It was met: it does not come again that day; gives whether that is written."""
        self._is_ending = True  # whoever hears of it finds it as it is
        try:
            return self.do(lambda: self._day_words.meet(self.day, self.moment))
        finally:
            self._is_ending = False

    @Slot()
    def _let_go(self) -> None:
        words = self.words if self.holds_words else ""
        if self.meet():
            self.let_go.emit(Done(self.day, self.moment, self.parting(), words))

    def parting(self) -> str:
        """What is said when it is let go."""
        return copy.check_in_let_go()


class SaidCard(HoneyCard):
    """A card that says what was done, with undo beside it.

    Args:
        theme: the look.
        done: what was done.
        parent: what it is on.

    Signals:
        undo_requested(): undo was pressed.
    """

    undo_requested = Signal()

    def __init__(self, theme: Theme, done: Done, parent: QWidget) -> None:
        super().__init__(theme, copy.close_card(), parent)
        self.done = done
        self._flow = FlowLayout(0)
        self._words = WholeLine(theme, "body", done.sentence, parent=self)
        self._words.setWordWrap(True)
        self._undo = LinkButton(theme, copy.undo(), parent=self)
        self._flow.addWidget(self._words)
        self._flow.addWidget(self._undo)
        self.column.addLayout(self._flow)
        self.setAccessibleName(done.sentence)
        self._undo.clicked.connect(self.undo_requested)
        self.restyle()

    @property
    def stops(self) -> list[QWidget]:
        return [self._undo, self._close]

    def speak(self) -> None:
        """Let a screen reader say it."""
        say(self, self.done.sentence)

    @property
    def is_over(self) -> bool:
        """Whether it had its minute."""
        return self._undo.isHidden()

    def rest(self) -> None:
        """It had its minute: undo goes, and the words stay until they move nothing by going."""
        self._undo.hide()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        super().restyle()
        px = self._theme.px
        self._flow.set_gap(px(12))
        self._flow.setContentsMargins(0, px(2), 0, px(2))
        self._words.setMinimumHeight(px(28))  # as high as undo, so that both stand on one line
