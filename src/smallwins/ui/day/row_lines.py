"""The lines that are open on a day's notes, and the words in them that are not kept."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from smallwins.domain.wins import LINES, Win, is_unseen
from smallwins.services.drafts import Drafts, note_of_place, note_place
from smallwins.ui import copy
from smallwins.ui.day.notes_layout import Opened
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.line_editor import LineEditor
from smallwins.ui.widgets.win_field import UNKEEPABLE

_WORDS: Final = LINES[0]
_Key = tuple[str, str]


class RowLines(QObject):
    """Opens and closes lines on notes. What is half written waits as a draft.

    Args:
        theme: the look of the lines.
        drafts: where half-written words wait.
        parent: what the lines lie on.

    Signals:
        changed(): a line was opened, or closed.
        saved(str, str, str): uid, one of LINES, and the words that are to be kept.
        left_to(str): a line of this win was closed; the keyboard that was in it goes to the row.
    """

    changed = Signal()
    saved = Signal(str, str, str)
    left_to = Signal(str)

    def __init__(self, theme: Theme, drafts: Drafts, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drafts = drafts
        self._on = parent
        self._wins: dict[str, Win] = {}
        self._lines: dict[_Key, LineEditor] = {}
        # Later, and not within the typing: by then it is said who has what.
        drafts.held.connect(self._held, Qt.ConnectionType.QueuedConnection)

    @property
    def being_written(self) -> bool:
        """Whether words stand in a line that are not kept."""
        return any(self._is_unsaved(key) for key in self._lines)

    def opened(self, uid: str) -> Opened:
        """Say which lines of a win are open."""
        if not self._lines:
            return _CLOSED
        return Opened(*((uid, line) in self._lines for line in LINES))

    def of(self, uid: str) -> dict[str, LineEditor]:
        """Give the open lines of a win by their names."""
        return {line: self._lines[uid, line] for line in LINES if (uid, line) in self._lines}

    def uids(self) -> set[str]:
        """Give the wins that have open lines."""
        return {uid for uid, _line in self._lines}

    def with_keyboard(self) -> str:
        """Give the win in whose line the keyboard is; "" for none."""
        return next((uid for (uid, _line), one in self._lines.items() if one.hasFocus()), "")

    def ask(self, win: Win, line: str) -> None:
        """Open a line, with the keyboard in it."""
        key = (win.uid, line)
        if key not in self._lines:
            self._open(key, self._kept(key))
        self._lines[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, wins: Mapping[str, Win]) -> None:
        """These are shown now: lines of others go, and new words that are kept close theirs."""
        before, self._wins = self._wins, dict(wins)
        for key in list(self._lines):
            uid = key[0]
            if uid not in wins:
                self._take_away(key)
            elif before.get(uid) != wins[uid]:
                self.settle(uid)
        self.go_on(win for uid, win in wins.items() if uid not in before)

    def go_on(self, wins: Iterable[Win]) -> None:
        """Open lines with words that wait; nobody asked for them now, so the keyboard stays."""
        for win in wins:
            self._wins[win.uid] = win
            for line in LINES:
                words = self._drafts.words(note_place(win.uid, line))
                if words:
                    self._take_over((win.uid, line), words)

    def settle(self, uid: str) -> None:
        """Close the lines of a win that hold what is kept; words that are not kept stay."""
        for line in self.of(uid):
            if not self._is_unsaved((uid, line)):
                self._close((uid, line))

    def _kept(self, key: _Key) -> str:
        win = self._wins[key[0]]
        return win.text if key[1] == _WORDS else win.feeling

    def _is_unsaved(self, key: _Key) -> bool:
        return self._lines[key].text() != self._kept(key)

    def _draft(self, key: _Key) -> str:
        """What stands in a line and is not kept; "" where it is closed."""
        return self._lines[key].text() if key in self._lines and self._is_unsaved(key) else ""

    def _open(self, key: _Key, words: str) -> None:
        words_line = key[1] == _WORDS
        name = copy.words_field() if words_line else copy.feeling_field()
        one = LineEditor(self._theme, "note" if words_line else "feeling", name, self._on)
        one.setText(words)
        one.textEdited.connect(partial(self._typed, key))
        one.saved.connect(partial(self._save, key))
        one.dropped.connect(partial(self._close, key))
        one.left.connect(partial(self._leave, key))
        self._lines[key] = one
        self.changed.emit()
        one.show()

    def _close(self, key: _Key) -> None:
        """Close a line; what is in it is kept, or not wanted."""
        self._drafts.hold(note_place(*key), "")
        if self._lines[key].hasFocus():
            # Before the line goes, or the keyboard would first come to what is next.
            self.left_to.emit(key[0])
        self._take_away(key)

    def _take_away(self, key: _Key) -> None:
        one = self._lines.pop(key, None)
        if one is not None:
            one.hide()
            one.deleteLater()
            self.changed.emit()

    def _typed(self, key: _Key, words: str) -> None:
        self._drafts.hold(note_place(*key), "" if words == self._kept(key) else words)

    def _save(self, key: _Key, words: str) -> None:
        if key[1] != _WORDS and is_unseen(words) and UNKEEPABLE not in words:
            words = ""
            self._lines[key].setText(words)
        if words == self._kept(key):
            self._close(key)
        else:
            self.saved.emit(*key, words)

    def _leave(self, key: _Key) -> None:
        """A line in which nothing new stands is not left open behind the person."""
        if key in self._lines and not self._is_unsaved(key):
            self._take_away(key)

    # What is written elsewhere

    @Slot(str, str)
    def _held(self, place: str, _words: str) -> None:
        """The same line may be open on another page: here stands what was written last."""
        key = note_of_place(place)
        if key is None or key[0] not in self._wins:
            return
        words = self._drafts.words(place)
        if words == self._draft(key):
            return
        if words:
            self._take_over(key, words)
        else:
            self._close(key)

    def _take_over(self, key: _Key, words: str) -> None:
        if words == self._kept(key):
            self._drafts.hold(note_place(*key), "")
        elif key not in self._lines:
            self._open(key, words)
        elif self._lines[key].text() != words:
            self._lines[key].setText(words)


_CLOSED: Final = Opened()
