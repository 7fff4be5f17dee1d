"""What was written of one moment of a day, as a row on its page, and the line to write it in."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.day_words import Moment
from smallwins.domain.wins import Win, is_unseen
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.line_editor import LineEditor
from smallwins.ui.widgets.note_words import shown
from smallwins.ui.widgets.ring import RingByKeyboard
from smallwins.ui.widgets.tile import paint_tile
from smallwins.ui.widgets.words import Words

_ICONS: Final = {
    Moment.MORNING: "ui/today",
    Moment.EVENING: "ui/energy-rough",
    Moment.BEDTIME: "ui/boost",
}
_TILE: Final = 36
_MOST_HELD: Final = 12


class MomentRow(RingByKeyboard, QAbstractButton):
    """The words of one moment. A press, Enter or F2 opens the line to write in.

    Args:
        theme: letters, colours and sizes.
        moment: whose words.

    Signals:
        saved(str): these words are to be kept; "" for none.
        written(str): what is in the line and not kept; "" when it was kept or left.
    """

    saved = Signal(str)
    written = Signal(str)

    def __init__(self, theme: Theme, moment: Moment, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._moment = moment
        self._kept = self._opened_on = ""
        self._held: Sequence[Win] = ()
        self._name = Words(theme, "caption", copy.moment_name(moment), parent=self)
        self._holds = Words(theme, "feeling", parent=self)
        self._words = Words(theme, "note", parent=self)
        self._editor = LineEditor(theme, "note", copy.moment_field(moment), self)
        self._editor.hide()
        for words in (self._name, self._holds, self._words):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._column = QVBoxLayout()
        self._row.addLayout(self._column, 1)
        for part in (self._name, self._holds, self._words, self._editor):
            self._column.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self.write)
        self._editor.saved.connect(self._save)
        self._editor.dropped.connect(self._drop)
        self._editor.textEdited.connect(self.written)
        self._editor.left.connect(self._leave)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def opened_on(self) -> str:
        """What was kept there when its line was opened."""
        return self._opened_on

    @property
    def held(self) -> Sequence[Win]:
        """The wins it shows as held on to."""
        return self._held

    @property
    def being_written(self) -> bool:
        """Whether its line is open with words that are not kept."""
        return not self._editor.isHidden() and self._editor.text() != self._kept

    def show_words(self, kept: str, held: Sequence[Win] = ()) -> None:
        """Show what is kept; a line with words that are not kept stays open."""
        open_still = self.being_written
        self._kept, self._held = kept, held
        self._words.setText(shown(kept))
        lines = [" ".join(win.text.split())[:80] for win in held[:_MOST_HELD]]
        self._holds.setText(copy.held_on_to(*lines) if lines else "")
        if not open_still:
            self._close()
        spoken = [part for part in (self._holds.text(), kept) if part]
        self.setAccessibleName(copy.moment_spoken(self._moment, copy.sentences(*spoken)))
        self._show_or_hide()

    def forget(self) -> None:
        """Another day is shown: its line is not this one's. What was in it waits as a draft."""
        self._kept = self._editor.text()
        self._close()

    def go_on(self, words: str) -> None:
        """Open the line with words that were written before and not kept; nobody asked now."""
        if words == self._kept:
            self.written.emit("")
        elif self._editor.isHidden():
            self._open(words)
        elif words != self._editor.text():  # else it stands there, with its caret and its undo
            self._editor.setText(words)

    def follow(self, words: str) -> None:
        """Stand as the same line does elsewhere: with these words, or closed where there are none.

        A line that was emptied here stays open, as does one with the keyboard in it: what came and
        went is its own.
        """
        there = "" if self._editor.isHidden() else self._editor.text()
        if words:
            self.go_on(words)
        elif not is_unseen(there) and not self._editor.hasFocus():
            self._editor.setText(self._kept)
            self._close()
            self._show_or_hide()

    def write(self) -> None:
        """Open the line, with the keyboard in it."""
        if self._editor.isHidden():
            self._open(self._kept)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def corner(self) -> float:
        return self._theme.px(6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            if not event.isAutoRepeat():
                self.write()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()

    def hitButton(self, _position: object) -> bool:
        """All of the row answers."""
        return self._editor.isHidden()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        least = self._theme.px(_TILE + 24)
        return max(least, self._row.totalHeightForWidth(width)) + 1

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        self._row.setContentsMargins(0, px(12), 0, px(12))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self._row.setContentsMargins(0, px(12), px(_TILE + 12), px(12))
        else:
            self._row.setContentsMargins(px(_TILE + 12), px(12), 0, px(12))
        self._column.setSpacing(px(2))
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(_TILE)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        tile = QRectF(self.width() - side if mirrored else 0, px(12), side, side)
        colors = theme.color("honeytint"), theme.color("honeyink")
        paint_tile(painter, theme, tile, _ICONS[self._moment], colors)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _open(self, words: str) -> None:
        self._opened_on = self._kept
        self._editor.setText(words)
        self._words.hide()
        self._editor.show()
        self._show_or_hide()

    def _close(self) -> None:
        self._editor.hide()
        self._words.setVisible(bool(self._kept))
        self._holds.setVisible(bool(self._holds.text()))

    def _show_or_hide(self) -> None:
        self.setVisible(bool(self._kept or self._held) or not self._editor.isHidden())

    def _save(self, words: str) -> None:
        self.saved.emit("" if is_unseen(words) else words)

    def leave_line(self) -> None:
        """What was in the line is kept: it closes."""
        self._editor.setText(self._kept)
        self._drop()

    def _drop(self) -> None:
        self.written.emit("")
        if self._kept or self._held:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focusNextChild()
        self._close()
        self._show_or_hide()

    def _leave(self) -> None:
        """A line in which nothing new stands is not left open behind the person."""
        if not self._editor.isHidden() and not self.being_written:
            self._close()
            self._show_or_hide()
