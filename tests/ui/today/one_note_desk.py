"""Today in its window with the note that has a line, as a person finds their way about it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.ui.today.kind_words import KindWords
from smallwins.ui.today.place import TodayPlace
from smallwins.ui.today.sticky_note import StickyPlace
from smallwins.ui.today.sticky_paper import StickyNote
from support.home import Home, choose, open_menu


class Desk:
    """Today in its window, with the note."""

    def __init__(self, home: Home, qtbot: QtBot, width: int = 1120, height: int = 720) -> None:
        self.home = home
        self.window = home.window(width, height)
        today = self.window.findChild(TodayPlace)
        assert today is not None
        self.today, self.page = today, today.page
        self.words = KindWords(home.theme, today, home.lines, home.preferences, home.journal)
        self.page.refresh()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def place(self) -> StickyPlace:
        return self.words.place

    @property
    def note(self) -> StickyNote:
        return self.place.note

    @property
    def text(self) -> str:
        return self.note.accessibleName()

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)

    def undo(self) -> None:
        self.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def menu(self, words: str) -> None:
        self.note.more.setFocus(Qt.FocusReason.TabFocusReason)
        self.press(Qt.Key.Key_Return)
        choose(open_menu(self.place), words)
