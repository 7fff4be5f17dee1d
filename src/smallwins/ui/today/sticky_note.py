"""The note on Today with one line to rest on: it can be turned, pinned, changed, or hidden."""

import dataclasses
import datetime as dt
import logging
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.lines import Line
from smallwins.domain.settings import Settings
from smallwins.services.lines import Lines
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.theme import Theme
from smallwins.ui.today.sticky_paper import StickyNote
from smallwins.ui.widgets.paper import NOTE_ROOM
from smallwins.ui.widgets.strip import Strip, say
from smallwins.ui.widgets.told import Told

_log = logging.getLogger(__name__)

_WIDEST: Final = 344


class StickyPlace(QWidget):
    """Where the note is, with what was done to it said below.

    Args:
        theme: the look.
        lines: what it shows.
        preferences: whether it is there at all.
        today: gives the day it is.
        parent: what it is on.

    Signals:
        change_wanted(Line): the words of this line are to be changed.
        lines_wanted(): all lines are to be shown.
        reshaped(): it needs more room, or less.
        was_hidden(): nobody sees it any more.
    """

    change_wanted = Signal(object)
    lines_wanted = Signal()
    reshaped = Signal()
    was_hidden = Signal()
    lets_rings_out = True

    def __init__(
        self,
        theme: Theme,
        lines: Lines,
        preferences: Preferences,
        today: Callable[[], dt.date],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self._preferences = preferences
        self._today = today
        self._day = dt.date.min
        self._turn = 0
        self._rough = False
        self._line: Line | None = None
        self._is_newest = False
        self._told_of = ""
        self.note = StickyNote(theme, self)
        self.strip = Strip(theme, self, "ink")  # it may stand on the wall
        self._told = Told(self.strip)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addWidget(self.note, 1)
        self._row.addStretch(0)
        self._below = QHBoxLayout()
        # As high as its words are at this width: the wall is narrow.
        self._below.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addLayout(self._below)
        self.note.clicked.connect(self.turn)
        self.note.menu_wanted.connect(self._show_menu)
        self._told.taken_back.connect(self._taken_back)
        lines.changed.connect(self.refresh)
        preferences.changed.connect(self._settings_changed)
        theme.changed.connect(self.restyle)
        self.restyle()
        self.refresh()

    @property
    def line(self) -> Line | None:
        """The line it shows; None while it shows none."""
        return self._line

    @property
    def stops(self) -> list[QWidget]:
        """What the keyboard comes to, in order."""
        return [self.note, self.note.more, self.strip.undo]

    @Slot()
    def refresh(self) -> None:
        """Show the line of the day. One that was turned to stays until the day is over."""
        day = self._today()
        if day != self._day:
            self._day, self._turn, self._line = day, 0, None
        try:
            still = self._lines.now(self._line) if self._line is not None else None
            self._line = still or self._turned_to()
        except StorageError as error:
            _log.warning("The line of the day could not be read: %r", error)
        self._untell()
        if self._line is not None:
            self.note.show_line(self._line)
        self.note.setVisible(self._line is not None and self._preferences.settings.sticky_note)

    @Slot()
    def turn(self) -> None:
        """Show another line, if there is another."""
        shown = self._line
        try:
            for _step in range(2):  # what was added or went since may bring the same once more
                self._turn += 1
                self._line = self._turned_to()
                if self._line is None or shown is None or self._line.key != shown.key:
                    break
        except StorageError as error:
            self.strip.show_problem(problem.words_at_start(error))
            return
        self.refresh()
        if self._line is not None:
            say(self.note, copy.line_spoken(self._line))

    @Slot(bool)
    def _taken_back(self, held: bool) -> None:
        self._told_of = self._line.key if self._line is not None else ""
        if held:
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_next(self) -> bool:
        """Whether something was done to a line, and nothing elsewhere since."""
        return self._is_newest and self._told.can_undo

    def take_back_newest(self) -> bool:
        """Undo what was done to a line, if nothing was done elsewhere since; says whether."""
        newest = self.is_next
        if newest:
            self._told.undo()
        return newest

    @Slot()
    def pass_by(self) -> None:
        """Something else was done since."""
        self._is_newest = False

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self.note.setMaximumWidth(self._theme.px(_WIDEST))
        side = self._theme.px(NOTE_ROOM[0])
        self._below.setContentsMargins(side, 0, side, 0)

    def set_rough(self, rough: bool) -> None:
        """Today is a rough day, or another, and may be another day altogether.

        On a rough day the line has few words; one that somebody turned to stays as it is.
        """
        if rough is not self._rough:
            self._rough = rough
            self._line = self._line if self._turn else None
        self.note.set_soft(soft=rough)
        self.refresh()

    @Slot(object, object)
    def line_kept(self, before: Line, _now: Line) -> None:
        """The words of a line were changed: it is said, with its undo."""
        back = partial(self._restore, self._lines.change, before)
        self._tell(copy.line_was_changed(), back, before)

    def _tell(self, sentence: str, take_back: Callable[[], object], of: Line | None) -> None:
        """Say what was done, with its undo; of a line that is shown, while it is shown."""
        self._is_newest = True
        self._told.tell(sentence, take_back)
        shown = self._line.key if self._line is not None else ""
        self._told_of = shown if of is not None and of.key == shown else ""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_undo(event):
            event.accept()  # the window's own undo is for wins
            return True
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.reshaped.emit()
        return done

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.was_hidden.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_undo(event):
            self._told.undo()
            return
        super().keyPressEvent(event)

    def _is_undo(self, event: QEvent) -> bool:
        from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - seldom, and 3 ms

        undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        return self._told.can_undo and undo

    def _untell(self) -> None:
        """Say no more of a line that is shown no more; Ctrl+Z takes back what was done to it."""
        if self._told_of and (self._line is None or self._line.key != self._told_of):
            if self.strip.has_focus:
                self.note.setFocus(Qt.FocusReason.OtherFocusReason)
            self._told_of = ""
            self.strip.clear()

    def _turned_to(self) -> Line | None:
        return self._lines.of_day(self._day, self._turn, few_words=self._rough)

    def _show_menu(self) -> None:
        # Seldom opened, and the first paint need not wait for it.
        from smallwins.ui.widgets.menu import Menu  # noqa: PLC0415

        if self._line is None:
            return
        menu = Menu(self._theme, copy.more_on_line(), self)
        pin = copy.unpin_line() if self._line.pinned else copy.pin_line()
        for words, act in (
            (copy.turn_line(), self.turn),
            (pin, self._pin),
            (copy.change_line(), self._ask_change),
            (copy.line_may_rest(), self._let_rest),
            (copy.put_away(), self._put_away),
        ):
            menu.addAction(words).triggered.connect(act)
        menu.addSeparator()
        menu.addAction(copy.all_my_lines()).triggered.connect(self.lines_wanted)
        menu.addAction(copy.hide_sticky_note()).triggered.connect(self._hide)
        more = self.note.more
        menu.popup(more.mapToGlobal(more.rect().bottomLeft()))

    def _pin(self) -> None:
        line = self._line
        if line is not None:
            said = copy.line_is_unpinned() if line.pinned else copy.line_is_pinned()
            self._change(line, dataclasses.replace(line, pinned=not line.pinned), said)

    def _let_rest(self) -> None:
        line = self._line
        if line is not None:
            self._change(line, dataclasses.replace(line, resting=True), copy.line_rests())

    def _change(self, before: Line, after: Line, said: str) -> None:
        if self._told.do(lambda: self._lines.change(after)):
            self._keep_keyboard(said, partial(self._restore, self._lines.change, before), before)

    def _put_away(self) -> None:
        line = self._line
        if line is not None and self._told.do(lambda: self._lines.put_away(line)):
            back = partial(self._restore, self._lines.bring_back, line)
            self._keep_keyboard(copy.line_was_put_away(), back, line)

    def _restore(self, act: Callable[[Line], object], line: Line) -> None:
        act(line)
        self._line = line  # what came back is seen
        self.refresh()

    def _hide(self) -> None:
        if self._told.do(lambda: self._preferences.change(sticky_note=False)):
            show = partial(self._preferences.change, sticky_note=True)
            self._keep_keyboard(copy.sticky_note_is_hidden(), show)

    def _keep_keyboard(
        self, said: str, take_back: Callable[[], object], of: Line | None = None
    ) -> None:
        self._tell(said, take_back, of)
        if self.note.isHidden():
            self.strip.give_focus()
        else:
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_change(self) -> None:
        if self._line is not None:
            self.change_wanted.emit(self._line)

    @Slot(object)
    def _settings_changed(self, _settings: Settings) -> None:
        self.refresh()
