"""A floor with something on it, and the cover that lies over it."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt, QVariantAnimation
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light, Settings
from smallwins.domain.wins import Win
from smallwins.ui.note import cover as cover_module
from smallwins.ui.note.cover import NoteCover
from smallwins.ui.note.sheet import NoteSheet
from smallwins.ui.theme import Theme
from support.home import Ear, Home


@dataclass
class Table:
    """A window with a floor, a button on it, and a note over it."""

    home: Home
    qtbot: QtBot
    theme: Theme
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.window = QWidget()
        self.window.resize(1120, 720)
        self.floor = QWidget(self.window)
        self.floor.resize(1120, 720)
        self.below = QPushButton("Pull a note", self.floor)
        self.cover = NoteCover(self.theme, self.home.journal, self.floor)
        self.another = Ear()
        self.cover.another_requested.connect(self.another.hear)
        self.home.made.append(self.window)
        self.window.show()
        self.below.setFocus()

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self.window.resize(width, height)
        self.floor.resize(width, height)

    def open(self, win: Win, *, pulled: bool = True, wait: bool = True) -> NoteCover:
        """Open a note, and let it come to rest."""
        self.cover.show_note(win, pulled=pulled)
        if wait:
            self.rest()
        return self.cover

    def rest(self) -> None:
        """Let what moves be in its place."""
        QTest.keyClick(self.cover, Qt.Key.Key_F1)
        self.assert_still()

    @property
    def sheet(self) -> NoteSheet:
        """The paper of the note."""
        sheet = self.cover.findChild(NoteSheet)
        assert sheet is not None
        return sheet

    @property
    def focus(self) -> QWidget:
        """Where the keyboard is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        assert self.cover.isAncestorOf(focus)
        return focus

    def assert_still(self) -> None:
        """Nothing moves now."""
        assert not self.moves

    @property
    def moves(self) -> bool:
        """Whether anything moves."""
        return any(
            one.state() is QAbstractAnimation.State.Running
            for one in self.cover.findChildren(QVariantAnimation)
        )

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.focus, key, held)


@pytest.fixture
def table(home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Table:
    theme = Theme(Settings(light=Light.DAY))
    table = Table(home, qtbot, theme)
    monkeypatch.setattr(cover_module, "say", lambda _one, sentence: table.said.append(sentence))
    table.window.activateWindow()
    qtbot.waitUntil(table.window.isActiveWindow)
    return table
