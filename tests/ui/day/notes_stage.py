"""The notes of a day on a page that scrolls, as the day's page shows them."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Win
from smallwins.services.drafts import Drafts
from smallwins.ui.day.notes_view import DayNotesList
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.ring import FocusRing
from smallwins.ui.widgets.scroll import Page, PageScroll
from support.home import Ear, Home, choose, open_menu

WORDS = "Your words"
FEELING = "How it felt, in a few words"
KEY = Qt.Key
WIDTH = 218
_RING = 6


class Sheet(QWidget):
    """The paper the page lies on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.ring = FocusRing(theme, self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color("sheet"))


class NotesStage:
    """A window with a line to type in above, and a day's notes on a page."""

    def __init__(
        self, home: Home, width: int = WIDTH, height: int = 500, drafts: Drafts | None = None
    ) -> None:
        self.home = home
        self.window = Sheet(home.theme)
        self.drafts = Drafts(home.database.drafts, self.window) if drafts is None else drafts
        self.page = page = Page()
        self.notes = DayNotesList(home.theme, home.journal, self.drafts, page)
        self.field = QLineEdit(self.window)
        column = QVBoxLayout(page)
        column.setContentsMargins(_RING, 0, _RING, 0)
        column.addWidget(self.notes)
        column.addStretch(1)
        self.scroll = PageScroll(home.theme, page)
        self.scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self.window)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.field)
        whole.addWidget(self.scroll)
        self.ear = Ear()
        for name in ("done", "refused", "open_requested", "left_empty"):
            getattr(self.notes, name).connect(self._hear(name))
        self.notes.brought.connect(self._bring)
        self.window.resize(width + 2 * _RING, height)
        self.window.show()
        home.made.append(self.window)

    def _hear(self, name: str) -> object:
        return lambda *words: self.ear.hear(name, *words)

    @property
    def heard(self) -> list[str]:
        """Which signals came, by their names."""
        return [str(words[0]) for words in self.ear.heard]

    def _bring(self, row: QRect) -> None:
        place = QRect(self.notes.mapTo(self.page, row.topLeft()), row.size())
        middle = place.center()
        self.scroll.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2)

    def look(self, day: dt.date | None = None) -> None:
        """Show a day as it is in the file; it is shown again when something changes."""
        day = day or self.home.today
        self.show(self.home.journal.wins_of(day)[::-1], day)

    def show(self, wins: Sequence[Win], day: dt.date | None = None) -> None:
        """Show these notes."""
        self.notes.show_day(day or self.home.today, wins, self.home.today)

    def come(self, qtbot: QtBot, row: int = 0) -> None:
        """Come to a row by the keyboard."""
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.notes.setFocus(Qt.FocusReason.TabFocusReason)
        self.press(KEY.Key_Home, *[KEY.Key_Down] * row)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key)

    def pick(self, *path: str) -> None:
        """Choose from the menu that is open."""
        choose(open_menu(self.notes), *path)

    def open_line(self, name: str) -> QLineEdit:
        """Open a line of the note the keyboard is on."""
        if name == WORDS:
            self.press(KEY.Key_F2)
        else:
            self.press(KEY.Key_Return)
            self.pick("How did it feel?")
        return self.line(name)

    def line(self, name: str) -> QLineEdit:
        """The one open line of that name."""
        (line,) = self.open_lines(name)
        return line

    def open_lines(self, name: str = "") -> list[QLineEdit]:
        """The lines that are open, from above."""
        found = [
            one
            for one in self.notes.findChildren(QLineEdit)
            if one.isVisible() and name in ("", one.accessibleName())
        ]
        return sorted(found, key=lambda one: one.y())

    def said(self, row: int) -> str:
        """What a screen reader says of a row."""
        index = self.notes.notes.index(row)
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    @property
    def texts(self) -> list[str]:
        """The words of the rows."""
        return [win.text for win in self.notes.notes.shown]

    @property
    def ring_row(self) -> int:
        """The row the keyboard's ring is round; -1 where there is none."""
        if self.window.findChild(FocusRing) is None or self.window.ring.isHidden():
            return -1
        middle = self.window.ring.mapToGlobal(self.window.ring.rect().center())
        return self.notes.indexAt(self.notes.viewport().mapFromGlobal(middle)).row()

    def click(self, at: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Press a button of the mouse on the list."""
        QTest.mouseClick(self.notes.viewport(), button, pos=at)


def write_line(line: QLineEdit, words: str) -> None:
    """Type in a line, in place of what is there."""
    line.selectAll()
    QTest.keyClicks(line, words) if words else QTest.keyClick(line, KEY.Key_Backspace)
