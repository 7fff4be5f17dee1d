"""A small paper note on Today with one line to rest on; it can be turned, pinned, or hidden."""

import dataclasses
import datetime as dt
import logging
import sys
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.errors import SmallWinsError, StorageError
from smallwins.domain.lines import Line
from smallwins.domain.settings import Settings
from smallwins.services.lines import Lines
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.layout import mirrored
from smallwins.ui.theme import Theme, mix
from smallwins.ui.widgets.buttons import IconButton
from smallwins.ui.widgets.paper import NOTE_ROOM, note_area, paint_open_note
from smallwins.ui.widgets.ring import RingByKeyboard
from smallwins.ui.widgets.strip import Strip, say
from smallwins.ui.widgets.words import Words, breakable

_log = logging.getLogger(__name__)

_WIDEST: Final = 344
_NARROW: Final = 240
_TURN: Final = 0.6
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
# There Shift+F10 is the menu key already, as Qt hands it on.
_BY_SYSTEM: Final = sys.platform == "win32"


class StickyNote(RingByKeyboard, QAbstractButton):
    """The paper: Enter or a press turns it, the menu key or its three dots do the rest.

    Signals:
        menu_wanted(): what can be done with it is to be shown.
    """

    menu_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._soft = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleDescription(copy.sticky_note_keys())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._text = Words(theme, "note", parent=self)
        self._by = Words(theme, "caption", parent=self)
        for label in (self._text, self._by):
            label.setWordWrap(True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._text)
        self._column.addWidget(self._by)
        self.more = IconButton(theme, "ui/more", copy.more_on_line(), parent=self)
        self.more.clicked.connect(self.menu_wanted)
        theme.changed.connect(self.restyle)
        self.restyle()

    def show_line(self, line: Line) -> None:
        """Say this line."""
        self._text.setText(breakable(copy.line_shown(line)))
        by = copy.said_by(line)
        self._by.setText(breakable(by))
        self._by.setVisible(bool(by))
        self.setAccessibleName(copy.line_spoken(line))
        self.updateGeometry()

    def set_soft(self, *, soft: bool) -> None:
        """Be plain paper, as on a rough day, or a little honey."""
        if soft is not self._soft:
            self._soft = soft
            self.restyle()

    def corner(self) -> float:
        return self._theme.px(6)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        theme, px = self._theme, self._theme.px
        ink = theme.color("ink" if self._soft else "honeyink")
        for label in (self._text, self._by):
            label.set_color(ink)
        self.more.set_color(ink)
        self._column.setSpacing(px(4))
        self._make_room()
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        # Its words may have the page no wider: then its height would be that of a wider note.
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        self.menu_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == _SHIFT and not _BY_SYSTEM:
            self.menu_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = theme.color("honeytint")
        if self._soft:
            tint = mix(theme.color("sheet"), theme.color("base"), 0.05 if not theme.lamp else 0)
        lifted = self.underMouse() or self.isDown()
        paint_open_note(painter, theme, note_area(theme, self), tint, turn=_TURN, lifted=lifted)

    def _make_room(self) -> None:
        """Set the words beside the three dots, or below them where the note is narrow."""
        px = self._theme.px
        room, above, below = (px(edge) for edge in NOTE_ROOM)
        narrow = 0 < self.width() < px(_NARROW)
        side, foot = room + px(12 if narrow else 20), below + px(16)
        if narrow:
            self._column.setContentsMargins(side, above + px(40), side, foot)
        else:
            dots, top = side + px(28), above + px(16)
            left, right = (dots, side) if self.isRightToLeft() else (side, dots)
            self._column.setContentsMargins(left, top, right, foot)
        side = self.more.sizeHint().width()
        place = QRect(self.width() - room - px(6) - side, above + px(8), side, side)
        self.more.setGeometry(mirrored(place, self))


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
    """

    change_wanted = Signal(object)
    lines_wanted = Signal()
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
        self._line: Line | None = None
        self._take_back: Callable[[], object] | None = None
        self.note = StickyNote(theme, self)
        self.strip = Strip(theme, self)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addWidget(self.note, 1)
        self._row.addStretch(0)
        self._below = QHBoxLayout()
        self._below.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addLayout(self._below)
        self.note.clicked.connect(self.turn)
        self.note.menu_wanted.connect(self._show_menu)
        self.strip.undo_requested.connect(self.undo)
        lines.changed.connect(self.refresh)
        preferences.changed.connect(self._settings_changed)
        theme.changed.connect(self.restyle)
        self.restyle()
        self.refresh()

    @property
    def line(self) -> Line | None:
        """The line it shows; None while it shows none."""
        return self._line

    @Slot()
    def refresh(self) -> None:
        """Show the line of the day. One that was turned to stays until the day is over."""
        day = self._today()
        if day != self._day:
            self._day, self._turn, self._line = day, 0, None
        try:
            self._line = self._still_there() or self._lines.of_day(day, self._turn)
        except StorageError as error:
            _log.warning("The line of the day could not be read: %r", error)
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
                self._line = self._lines.of_day(self._day, self._turn)
                if self._line is None or shown is None or self._line.key != shown.key:
                    break
        except StorageError as error:
            self.strip.show_problem(problem.words_at_start(error))
            return
        self.refresh()
        if self._line is not None:
            say(self.note, copy.line_spoken(self._line))

    @Slot()
    def undo(self) -> None:
        """Take back what was done to a line last."""
        take_back, self._take_back = self._take_back, None
        if take_back is None or not self._do(take_back):
            return
        if self.strip.has_focus:
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        self.strip.show_done(copy.was_undone(), undo=False)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self.note.setMaximumWidth(self._theme.px(_WIDEST))
        side = self._theme.px(NOTE_ROOM[0])
        self._below.setContentsMargins(side, 0, side, 0)

    def set_rough(self, rough: bool) -> None:
        """Today is a rough day, or another, and may be another day altogether."""
        self.note.set_soft(soft=rough)
        self.refresh()

    @Slot(object, object)
    def line_kept(self, before: Line, _now: Line) -> None:
        """The words of a line were changed: it is said, with its undo."""
        self._tell(copy.line_was_changed(), partial(self._restore, self._lines.change, before))

    def _tell(self, sentence: str, take_back: Callable[[], object]) -> None:
        self._take_back = take_back
        self.strip.show_done(sentence)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_undo(event):
            event.accept()  # the window's own undo is for wins
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_undo(event):
            self.undo()
            return
        super().keyPressEvent(event)

    def _is_undo(self, event: QEvent) -> bool:
        from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - seldom, and 3 ms

        undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        return self._take_back is not None and undo

    def _still_there(self) -> Line | None:
        """Give the line that is shown, as it is now; None where it rests, or went."""
        shown = self._line
        if shown is None:
            return None
        there = (line for line in self._lines.all() if shown.key == line.key)
        return next((line for line in there if not line.resting), None)

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
        if self._do(lambda: self._lines.change(after)):
            self._keep_keyboard(said, partial(self._restore, self._lines.change, before))

    def _put_away(self) -> None:
        line = self._line
        if line is not None and self._do(lambda: self._lines.put_away(line)):
            back = partial(self._restore, self._lines.bring_back, line)
            self._keep_keyboard(copy.line_was_put_away(), back)

    def _restore(self, act: Callable[[Line], object], line: Line) -> None:
        act(line)
        self._line = line  # what came back is seen
        self.refresh()

    def _hide(self) -> None:
        if self._do(lambda: self._preferences.change(sticky_note=False)):
            show = partial(self._preferences.change, sticky_note=True)
            self._keep_keyboard(copy.sticky_note_is_hidden(), show)

    def _keep_keyboard(self, said: str, take_back: Callable[[], object]) -> None:
        self._tell(said, take_back)
        if self.note.isHidden():
            self.strip.give_focus()
        else:
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_change(self) -> None:
        if self._line is not None:
            self.change_wanted.emit(self._line)

    def _do(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except SmallWinsError as error:
            self.strip.show_problem(problem.words_for(error))
            return False
        return True

    @Slot(object)
    def _settings_changed(self, _settings: Settings) -> None:
        self.refresh()
