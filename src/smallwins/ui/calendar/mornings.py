"""The morning words of all days on one page, the newest first."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.domain.day_words import Part
from smallwins.domain.errors import StorageError
from smallwins.services.day_words import DayWords
from smallwins.ui import copy, problem
from smallwins.ui.calendar.mornings_delegate import SIDE
from smallwins.ui.calendar.mornings_model import MorningsModel
from smallwins.ui.calendar.mornings_view import MorningsView
from smallwins.ui.layout import Room, title_role
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton
from smallwins.ui.widgets.scroll import Page, PageScroll
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.words import Words

# As those of the calendar, in whose place it is.
_SIDES: Final = {Room.FULL: (36, 28), Room.SMALL: (32, 32), Room.TINY: (16, 16)}
_TOPS: Final = {Room.FULL: 36, Room.SMALL: 20, Room.TINY: 12}


class _Hairline(QWidget):
    """Where rows go on below what stands there."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(1)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color("line"))


class MorningWords(QWidget):
    """A page with the words of all mornings: its head, and a list that scrolls.

    It holds nothing while it is put aside with `hide`.

    Args:
        theme: the look.
        day_words: what is written of days.
        parent: the place it is in; its paper is seen below.

    Signals:
        entered_day(dt.date): this day's page is to be opened.
        left(): the person goes back to the calendar.
    """

    entered_day = Signal(dt.date)
    left = Signal()

    def __init__(self, theme: Theme, day_words: DayWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room = Room.FULL
        self._known = False
        self._stale = True
        self.model = MorningsModel(day_words, self)
        self._build()
        self.view.entered_day.connect(self.entered_day)
        self.back.clicked.connect(self.left)
        self.model.paged.connect(self._paged)
        day_words.words_changed.connect(self._words_changed)
        theme.changed.connect(self.restyle)
        self.restyle()

    def refresh(self) -> None:
        """Read the words again; what is in sight stays where it is."""
        self._stale = False
        place, day = self.view.place(), self.view.day
        try:
            self.model.read()
        except StorageError as error:
            self._stale = True
            self._tell(error)
            return
        self._known = True
        self._be_quiet()
        self.view.mark(day)
        self.view.go_back_to(place)
        self._show_list_or_line()

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        if room is not self._room:
            self._room = room
            self.restyle()

    def take_keyboard(self) -> None:
        """Have the keyboard on the words; where there are none, on the way back."""
        part = self.back if self.view.isHidden() else self.view
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.bring(part)

    def restyle(self) -> None:
        """Take the theme and the room as they are now."""
        px = self._theme.px
        lead, trail = _SIDES[self._room]
        self._title.set_role(title_role(self._room))
        self._column.setContentsMargins(0, px(_TOPS[self._room]), 0, 0)
        self._head.setSpacing(px(4))
        self._inset(self._head, lead, trail, px(14))
        # A row has room for its ring beside its tile, and its bar stands at the edge of the page.
        self._inset(self._list, lead - SIDE, 0, 0)
        self._inset(self._foot, lead, trail, 0)
        self.view.restyle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll.setGeometry(self.rect())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():  # and no window that went as a whole
            self.view.forget()
            self._known, self._stale = False, True
            self._show_list_or_line()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        theme, page = self._theme, Page()
        self._title = Words(theme, "h1", copy.mornings_title(), parent=page)
        hint = Words(theme, "body", copy.mornings_hint(), "ink2", page)
        self.back = LinkButton(theme, copy.back_to_year(), parent=page)
        self.line = Words(theme, "body", copy.first_morning_rests_here(), "ink2", page)
        for words in (self._title, hint, self.line):
            words.setWordWrap(True)
        self.view = MorningsView(theme, self.model, page)
        self.trouble = Strip(theme, page)
        self._edge = _Hairline(theme, page)
        self._column = QVBoxLayout(page)
        self._head, self._list, self._foot = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(hint)
        self._head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self._list.addWidget(self.view)
        # Below the words: they do not move when it comes.
        for part in (self._edge, self.line, self.trouble):
            self._foot.addWidget(part)
        self._column.setSpacing(0)
        for lines in (self._head, self._list, self._foot):
            self._column.addLayout(lines)
        self._column.addStretch(1)
        self._scroll = PageScroll(theme, page, self)
        self._show_list_or_line()

    def _show_list_or_line(self) -> None:
        some = bool(self.model.rows)
        if not some and self.view.hasFocus():
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.setHidden(not some)
        self.line.setHidden(some or not self._known)
        # Without a list all stands at the top.
        self._column.setStretch(1, 1 if some else 0)
        self._column.setStretch(3, 0 if some else 1)

    def _inset(self, part: QVBoxLayout, lead: int, trail: int, below: int) -> None:
        """Leave room beside a part; a layout by itself does not turn round."""
        left, right = self._theme.px(lead), self._theme.px(trail)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        part.setContentsMargins(left, 0, right, below)

    @Slot(dt.date, object)
    def _words_changed(self, day: dt.date, part: object) -> None:
        if part is not Part.MORNING:
            return
        if not self.isVisible():
            self._stale = True
            return
        if self._stale:
            self.refresh()
            return
        place = self.view.place()
        try:
            self.model.read_again(day)
        except StorageError as error:
            self._stale = True
            self._tell(error)
            return
        self.view.go_back_to(place)
        self._show_list_or_line()
        self._be_quiet()

    @Slot(object)
    def _paged(self, trouble: StorageError | None) -> None:
        if trouble is not None:
            self._tell(trouble)
        else:
            self._be_quiet()

    def _be_quiet(self) -> None:
        self.trouble.clear()
        self._edge.hide()

    def _tell(self, error: StorageError) -> None:
        bar = self.view.verticalScrollBar()
        at_end = bar.value() == bar.maximum()
        self.trouble.show_problem(problem.words_at_start(error))
        self._edge.setHidden(self.view.isHidden())
        if at_end and not self.view.isHidden():
            self.view.scrollToBottom()
