"""The page of a replay: one note on its large paper, lit from below."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from smallwins.domain.wins import Win
from smallwins.ui.note.sheet import NoteSheet
from smallwins.ui.theme import Theme

_TURNS: Final = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_End})
_PRESS: Final = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


class ReplayPage(NoteSheet):
    """Shows one note after another, and says when somebody is at it.

    Signals:
        touched(): its words are scrolled or marked.
    """

    touched = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, lamp=True, head_above=True)
        # Its paper is pale: the ring round its words is that of the day.
        self.lit_by: Theme = self._inks
        self._pressed = False
        self.words.installEventFilter(self)
        self.words.viewport().installEventFilter(self)
        self.words.verticalScrollBar().installEventFilter(self)
        self.words.verticalScrollBar().valueChanged.connect(self.touched)

    @property
    def pressed(self) -> bool:
        """Whether a button of the pointer is held down on it."""
        return self._pressed

    def show_win(self, win: Win, aside: str) -> None:
        """Show a note from its beginning; `aside` stands at the other end of its head."""
        super().show_win(win, aside)
        self.words.verticalScrollBar().setValue(0)

    def copy_words(self) -> None:
        """Copy what is marked, or all the words where nothing is."""
        words = self.words.marked or (self.win.text if self.win is not None else "")
        if words:
            QGuiApplication.clipboard().setText(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _PRESS:
            self._press(on=True)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._press(on=False)
        elif kind == QEvent.Type.Wheel:
            self.touched.emit()
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            # Within the words these keys would scroll; in a replay they turn its pages.
            copies = event.matches(QKeySequence.StandardKey.Copy)
            if watched is self.words and (event.key() in _TURNS or copies):
                event.ignore()  # so that it goes on to the cover
                return True
        return False

    def _press(self, *, on: bool) -> None:
        self._pressed = on
        self.touched.emit()
