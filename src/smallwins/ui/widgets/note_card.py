"""One win as an open note: its words, how it felt, and what can be done with it."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from smallwins.domain.wins import LINES, Win, is_unseen
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import IconButton, LinkButton
from smallwins.ui.widgets.line_editor import LineEditor
from smallwins.ui.widgets.note_menu import NoteMenu
from smallwins.ui.widgets.note_words import NoteWords, shown
from smallwins.ui.widgets.paper import NOTE_ROOM, note_area, paint_open_note
from smallwins.ui.widgets.win_field import UNKEEPABLE
from smallwins.ui.widgets.words import Words

# With the space between the lines: the ring reaches 5 out, and 3 are free beyond it.
_RING_ROOM: Final = 6
_FIXED: Final = (QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)


class MoreButton(IconButton):
    """What can be done with a note. It is there at all times and seen when it is wanted."""

    def __init__(self, theme: Theme, note: QWidget) -> None:
        super().__init__(theme, "ui/more", "", parent=note)
        self._note = note

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._note.underMouse() or self.hasFocus():
            super().paintEvent(event)


class NoteCard(QWidget):
    """An open note.

    Signals:
        text_changed(str, str): uid and new words.
        feeling_changed(str, str): uid and new feeling.
        kind_changed(str, object): uid and new Kind or None.
        day_changed(str, object): uid and new date.
        day_wanted(str): uid; the person wants to pick a day that is not on offer.
        put_away_requested(str): uid.
        written(str, str, str): uid, one of LINES, and what is written in that line and not kept;
            "" when it was kept or left.
        step_wanted(Win): a small step on from this win is to be offered.
        share_wanted(Win): it is to be shared.
    """

    text_changed = Signal(str, str)
    feeling_changed = Signal(str, str)
    kind_changed = Signal(str, object)
    day_changed = Signal(str, object)
    day_wanted = Signal(str)
    put_away_requested = Signal(str)
    written = Signal(str, str, str)
    step_wanted = Signal(object)
    share_wanted = Signal(object)

    leads_on: Callable[[Win], bool] | None = None
    """Whether a small step on can be asked for from a win; None where it cannot from any."""

    def __init__(
        self, theme: Theme, win: Win, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._win = win
        self._today = today
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # Each part has one place; which editor is open decides what is shown there.
        self._icon = QLabel(self)
        self._icon.setTextFormat(Qt.TextFormat.PlainText)
        self._kind = Words(theme, "caption", parent=self)
        self._time = Words(theme, "caption", parent=self)
        self._more = MoreButton(theme, self)
        self._words = NoteWords(theme, self)
        self._words_editor = LineEditor(theme, "note", copy.words_field(), self)
        self._feeling = Words(theme, "feeling", parent=self)
        self._feeling.setWordWrap(True)
        self._ask = LinkButton(theme, copy.how_did_it_feel(), parent=self)
        self._feeling_editor = LineEditor(theme, "feeling", copy.feeling_field(), self)
        self._editors = dict(zip(LINES, (self._words_editor, self._feeling_editor), strict=True))
        for editor in self._editors.values():
            editor.hide()
        self._lay_out()
        self._connect()
        self.show_win(win)
        self._close_editors()

    @property
    def win(self) -> Win:
        """The win this note shows."""
        return self._win

    @property
    def stops(self) -> list[QWidget]:
        """What the keyboard comes to on this note, in order."""
        return [self._words_editor, self._feeling_editor, self._ask, self._more]

    @property
    def being_written(self) -> bool:
        """Whether one of its lines is open with words that are not kept."""
        return bool(self._unsaved())

    def show_win(self, win: Win) -> None:
        """Show this win, or the same one after a change."""
        # Read again with nothing changed, as the window does when it comes to the front, it leaves
        # a line alone that was opened just now.
        changed, self._win = win != self._win, win
        # Words that are being written and not saved are no one's to take away.
        unsaved = self._unsaved()
        self._words.set_words(win.text)
        self._feeling.setText(shown(win.feeling))
        self._time.setText(copy.clock_time(_local(win)))
        # Without a kind the line keeps its height, so that notes side by side stand alike.
        self._kind.setText("\N{NO-BREAK SPACE}" if win.kind is None else copy.kind_name(win.kind))
        self._more.setAccessibleName(copy.more_on(win.text[:80]))
        self.setAccessibleName(copy.note_spoken(win.kind, win.text, win.feeling))
        if changed:
            self._close_editors(but=unsaved)
        self.restyle()

    def leave_as_it_was(self) -> None:
        """Close the lines that hold what is kept; words that are not kept stay."""
        self._close_editors(but=self._unsaved())

    def ask_feeling(self) -> None:
        """Open the line for how it felt."""
        if self._feeling_editor.isHidden():
            self._feeling_editor.setText(self._win.feeling)
        self._feeling_editor.show()
        self._make_room()
        # Before what was pressed goes, or the keyboard would first come to what is next.
        self._feeling_editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._feeling.hide()
        self._ask.hide()

    def edit_words(self) -> None:
        """Open the line with the words."""
        if self._words_editor.isHidden():
            self._words_editor.setText(self._win.text)
        self._words.hide()
        self._words_editor.show()
        self._make_room()
        self._words_editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self, line: str, words: str) -> None:
        """Open one of LINES with words that are not kept; without any, close it.

        The keyboard stays where it is: nobody asked for the line just now.
        """
        editor = self._editors[line]
        if words in ("", self._kept_in(line)):
            if editor in self._unsaved() and editor.text():
                editor.setText(self._kept_in(line))
                self._leave(editor)
            self.written.emit(self._win.uid, line, "")
        elif editor.isHidden() or editor.text() != words:
            editor.setText(words)
            editor.show()
            parts = (self._words,) if line == "words" else (self._feeling, self._ask)
            for part in parts:
                part.hide()
            self._make_room()

    def tell_written(self) -> None:
        """Say once more what is written and not kept."""
        for line, editor in self._editors.items():
            words = "" if editor.isHidden() else editor.text()
            self.written.emit(self._win.uid, line, "" if words == self._kept_in(line) else words)

    def give_focus(self) -> None:
        """Put the keyboard on this note."""
        self._more.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        theme = self._theme
        deep = theme.kind(self._win.kind).deep
        for label in (self._kind, self._time, self._feeling):
            label.set_color(deep)
        self._ask.set_color(deep)
        self._more.set_color(deep)
        size = theme.px(18)
        self._icon.setPixmap(theme.kind_icon(self._win.kind, deep, size, self.devicePixelRatioF()))
        self._icon.setVisible(self._win.kind is not None)
        room, above, below = (theme.px(edge) for edge in NOTE_ROOM)
        side = room + theme.px(16)
        self._column.setContentsMargins(side, above + theme.px(14), side, below + theme.px(14))
        self._head.setSpacing(theme.px(8))
        self._column.setSpacing(theme.px(2))
        self._make_room()
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = note_area(self._theme, self)
        if self.underMouse():
            area.translate(0, -1)
        # The turn comes from the note itself, so it lies tomorrow as it lies today.
        turn = 0.4 + (self._win.id * 37 % 5) / 10
        turn = turn if self._win.id % 2 else -turn
        paint_open_note(
            painter,
            self._theme,
            area,
            self._theme.kind(self._win.kind).tint,
            turn=turn,
            lifted=self.underMouse(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._more.sizeHint()
        px = self._theme.px
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = px(18) if mirrored else self.width() - size.width() - px(18)
        self._more.setGeometry(QRect(QPoint(x, self.height() - size.height() - px(22)), size))
        self._more.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._words.copy_marked()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu()
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    @property
    def head_width(self) -> int:
        """How wide it has to be for its kind and its hour to stand on one line."""
        around = self._column.contentsMargins()
        return around.left() + self._head.sizeHint().width() + around.right()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon)
        self._head.addWidget(self._kind)
        self._head.addStretch(1)
        self._head.addWidget(self._time)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._above = _gap()
        self._between = _gap()
        self._column.addSpacerItem(self._above)
        self._column.addWidget(self._words)
        self._column.addWidget(self._words_editor)
        self._column.addSpacerItem(self._between)
        self._column.addWidget(self._feeling)
        self._column.addWidget(self._feeling_editor)
        self._column.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)

    def _connect(self) -> None:
        self._more.clicked.connect(self._open_menu)
        self._ask.clicked.connect(self.ask_feeling)
        self._words_editor.saved.connect(self._save_words)
        self._words_editor.dropped.connect(self._drop_words)
        self._feeling_editor.saved.connect(self._save_feeling)
        self._feeling_editor.dropped.connect(self._drop_feeling)
        for editor in self._editors.values():
            editor.textEdited.connect(self.tell_written)
            editor.left.connect(partial(self._leave, editor))
        self._theme.changed.connect(self.restyle)

    def _kept_in(self, line: str) -> str:
        return self._win.text if line == "words" else self._win.feeling

    def _close_editors(self, but: Sequence[LineEditor] = ()) -> None:
        if self._words_editor not in but:
            self._words_editor.hide()
            self._words.show()
        if self._feeling_editor not in but:
            self._feeling_editor.hide()
            self._feeling.setVisible(bool(self._win.feeling))
            self._ask.setVisible(not self._win.feeling)
        self._make_room()
        self.tell_written()

    def _leave(self, line: LineEditor) -> None:
        """A line in which nothing new stands is not left open behind the person."""
        if not line.isHidden() and line not in self._unsaved():
            self._close_editors(but=[one for one in self._editors.values() if one is not line])

    def _make_room(self) -> None:
        """Keep what is above and below an open line clear of its ring."""
        words, feeling = (not editor.isHidden() for editor in self._editors.values())
        for gap, wanted in ((self._above, words), (self._between, words or feeling)):
            gap.changeSize(0, self._theme.px(_RING_ROOM) if wanted else 0, *_FIXED)
        self._column.invalidate()
        self.updateGeometry()

    def _unsaved(self) -> list[LineEditor]:
        return [
            editor
            for line, editor in self._editors.items()
            if not editor.isHidden() and editor.text() != self._kept_in(line)
        ]

    def _drop_words(self) -> None:
        self._close(self._words_editor)

    def _drop_feeling(self) -> None:
        self._close(self._feeling_editor)

    def _close(self, line: LineEditor) -> None:
        """Close one line; the other one is none of its business."""
        self._more.setFocus(Qt.FocusReason.OtherFocusReason)
        lines = (self._words_editor, self._feeling_editor)
        self._close_editors(but=[one for one in lines if one is not line and not one.isHidden()])

    def _save_words(self, words: str) -> None:
        if words == self._win.text:
            self._drop_words()
            return
        self.text_changed.emit(self._win.uid, words)

    def _save_feeling(self, words: str) -> None:
        if is_unseen(words) and UNKEEPABLE not in words:
            words = ""
            self._feeling_editor.setText(words)
        if words == self._win.feeling:
            self._drop_feeling()
            return
        self.feeling_changed.emit(self._win.uid, words)

    def _open_menu(self) -> None:
        win, leads_on = self._win, self.leads_on is not None and self.leads_on(self._win)
        menu = NoteMenu(self._theme, win, self._today, self, opens=False, leads_on=leads_on)
        menu.step_wanted.connect(partial(self.step_wanted.emit, win))
        menu.share_wanted.connect(partial(self.share_wanted.emit, win))
        menu.line_wanted.connect(self._ask_line)
        menu.copy_wanted.connect(self._words.copy_all)
        menu.kind_chosen.connect(partial(self.kind_changed.emit, self._win.uid))
        menu.day_chosen.connect(partial(self.day_changed.emit, self._win.uid))
        menu.day_wanted.connect(partial(self.day_wanted.emit, self._win.uid))
        menu.put_away_wanted.connect(partial(self.put_away_requested.emit, self._win.uid))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _ask_line(self, line: str) -> None:
        if line == LINES[0]:
            self.edit_words()
        else:
            self.ask_feeling()


def _gap() -> QSpacerItem:
    return QSpacerItem(0, 0, *_FIXED)


def _local(win: Win) -> dt.datetime:
    return win.kept_at.astimezone(dt.timezone(dt.timedelta(minutes=win.offset)))
