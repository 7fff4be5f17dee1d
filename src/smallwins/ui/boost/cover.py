"""I need a boost: it lies over the whole window, and asks for nothing."""

import datetime as dt
import random
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from smallwins.domain.content import Content
from smallwins.domain.errors import StorageError
from smallwins.domain.wins import Win
from smallwins.services.lines import Lines
from smallwins.services.looking_back import LookingBack
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.boost.candle_scene import CandleScene
from smallwins.ui.boost.doors import Way
from smallwins.ui.boost.lines_of_ours import LinesOfOurs, affirmations
from smallwins.ui.boost.page import BoostPage
from smallwins.ui.hard_time.talk import TalkDialog
from smallwins.ui.layout import Room
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.cover import Cover
from smallwins.ui.widgets.paper import paint_ground
from smallwins.ui.widgets.scroll import PageScroll
from smallwins.ui.widgets.strip import say

_SCENE: Final = 420
_SHARE: Final = {Room.FULL: 0.4, Room.SMALL: 0.32}
# In designed pixels: in a lower window the candle is a band on top.
_COLUMN_FROM: Final = 420


class BoostCover(Cover):
    """A breathing candle, one note of one's own, an affirmation, and three quiet doors.

    Args:
        theme: the look.
        back: draws notes, and answers a hard thought.
        content: affirmations and small comforts.
        floor: what it lies over, the window's own floor.
        today: gives the day it is: a note of another year says its year. Without it, all do.
        chance: where the luck comes from; the system's own, where none is given.
        lines: the lines to rest on, as the person keeps them; without it, they are ours.
        preferences: where the words to send are, and to whom; without it, they are ours.

    Signals:
        note_requested(Win): open this note large.
        reward_requested(): the person would like to pick a reward.
    """

    note_requested = Signal(Win)
    reward_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        back: LookingBack,
        content: Content,
        floor: QWidget,
        *,
        today: Callable[[], dt.date] | None = None,
        chance: random.Random | None = None,
        lines: Lines | None = None,
        preferences: Preferences | None = None,
    ) -> None:
        super().__init__(theme, floor)
        self._back = back
        self._today = today
        chance = chance or random.SystemRandom()
        self._affirmations = LinesOfOurs(partial(affirmations, lines, content), chance)
        self._preferences = preferences
        self.setAccessibleName(copy.i_need_a_boost())
        self._page = BoostPage(theme, back, content, self._date, chance)
        self._scroll = PageScroll(theme, self._page, self)
        self._scene = CandleScene(theme, self)
        self._in_page = False
        page = self._page
        page.close_button.clicked.connect(self.leave)
        page.note.chosen.connect(self.note_requested)
        page.doors.entered.connect(self._enter)
        page.doors.stepped.connect(self._scroll.ensureWidgetVisible)
        page.talk.link.clicked.connect(self._talk)
        page.evidence.note_chosen.connect(self.note_requested)
        page.evidence.answered.connect(self._show_answers)
        page.kind_thing.left.connect(self._show_doors)
        page.kind_thing.reward_requested.connect(self.reward_requested)
        page.kind_thing.minute_requested.connect(self._begin_minute)
        page.kind_thing.minute_left.connect(self._scene.breath.leave_minute)
        self._scene.minute_over.connect(page.kind_thing.end_minute)

    @property
    def scene(self) -> CandleScene:
        """The candle."""
        return self._scene

    def begin(self) -> None:
        """Draw a note, choose a line to rest on, and open."""
        self._scene.set_line(self._affirmations.another())
        self._page.show_doors(shown=True)
        spoken = self._pull()
        self._scroll.verticalScrollBar().setValue(0)
        self.open()
        self._scene.breath.begin()
        say(self, copy.sentences(copy.i_need_a_boost(), spoken))

    def first_stop(self) -> QWidget:
        """The first door; in small windows, where it is not in view, what is."""
        page = self._page
        page.settle()
        stops: list[QWidget] = [page.doors.first(), page.note, page.close_button]
        seen = self._scroll.viewport().height()
        for stop in stops:
            top = stop.mapTo(page, QPoint(0, 0)).y()
            if not stop.isHidden() and top + stop.height() // 2 <= seen:
                return stop
        return stops[0]

    def lay_out(self) -> None:
        room = self.room
        column = room is not Room.TINY and self.height() >= self._theme.px(_COLUMN_FROM)
        self._page.set_room(room)
        self._place_scene(in_page=not column)
        wide = min(self._theme.px(_SCENE), round(self.width() * _SHARE[room])) if column else 0
        scene = QRect(0, 0, wide, self.height())
        page = QRect(wide, 0, self.width() - wide, self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            scene.moveRight(self.width() - 1)
            page.moveLeft(0)
        if column:
            self._scene.setGeometry(scene)
        self._scroll.setGeometry(page)

    def gone(self) -> None:
        self._scene.drop_pictures()
        if not self.isHidden() and self.window().isMinimized():
            return  # it is there again with the window, and so is what was typed
        self._page.evidence.forget()
        self._page.kind_thing.rest()
        self._scene.breath.leave_minute()

    def set_covered(self, *, covered: bool) -> None:
        self._scene.set_covered(covered=covered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        thing = self._page.kind_thing
        if event.key() == Qt.Key.Key_Escape and not thing.isHidden():
            # One step back at a time: from the minute to the thing, from there to the doors.
            if thing.in_minute:
                thing.leave_minute()
            else:
                thing.left.emit()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside, and what it comes to is brought into view."""
        moved = super().focusNextPrevChild(forward)
        focus = QApplication.focusWidget()
        if focus is not None and self._page.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus)
        return moved

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        paint_ground(painter, self._theme, self.rect())

    def _place_scene(self, *, in_page: bool) -> None:
        """Let the candle stand beside the page, or on top of it."""
        self._scene.set_band(band=in_page)
        if in_page is self._in_page:
            return
        self._in_page = in_page
        if in_page:
            self._page.take_in(self._scene)
        else:
            self._scene.setParent(self)
            self._scene.show()

    def _date(self, day: dt.date) -> str:
        same_year = self._today is not None and self._today().year == day.year
        return copy.day_and_month(day) if same_year else copy.day_month_year(day)

    def _pull(self) -> str:
        """Draw a note and show it; gives what a screen reader says of it."""
        try:
            win = self._back.pull()
        except StorageError as error:
            sentence = problem.words_at_start(error)
            self._page.show_trouble(sentence)
            return sentence
        self._page.doors.offer_note(offered=win is not None)
        if win is None:
            fact, _ = copy.why_none(self._back.why_none())
            self._page.show_blank(fact)
            return copy.sentences(fact, copy.being_here_is_enough())
        note = copy.note_spoken(win.kind, win.text, win.feeling)
        spoken = copy.sentences(self._date(win.day), note)
        self._page.note.show_win(win, spoken)
        self._page.show_note()
        return copy.sentences(spoken, copy.you_kept_this())

    def _enter(self, way: Way) -> None:
        if way is Way.NOTE:
            say(self, self._pull())
            self._scroll.verticalScrollBar().setValue(0)
        elif way is Way.KIND:
            # Before the doors go, or the keyboard would first come to what is next.
            self._page.kind_thing.show()
            self._page.kind_thing.begin()
            self._page.show_doors(shown=False)
        else:
            self._talk()

    def _talk(self) -> None:
        TalkDialog(self._theme, self, self._preferences).open()

    def _show_doors(self) -> None:
        self._page.doors.show()
        self._page.doors.door(Way.KIND).setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.show_doors(shown=True)

    def _begin_minute(self) -> None:
        self._scene.breath.begin_minute()

    def _show_answers(self) -> None:
        # They have their places when the page has been laid out.
        QTimer.singleShot(0, self, self._bring_answers)

    def _bring_answers(self) -> None:
        evidence = self._page.evidence
        top = evidence.mapTo(self._page, QPoint(0, 0)).y()
        self._scroll.verticalScrollBar().setValue(top - self._theme.px(24))
