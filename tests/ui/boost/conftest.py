"""A floor with something on it, and a boost that can lie over it."""

import datetime as dt
import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light
from smallwins.domain.wins import Kind, Win
from smallwins.services.looking_back import LookingBack
from smallwins.ui.boost import candle_scene, evidence, kind_thing
from smallwins.ui.boost import cover as cover_module
from smallwins.ui.boost.cover import BoostCover
from smallwins.ui.boost.evidence import ThoughtField
from smallwins.ui.boost.own_note import NotePaper
from smallwins.ui.hard_time import talk
from smallwins.ui.widgets.words import Words
from support.home import Ear, Home


class Sill:
    """A window with a floor, a button on it, and a boost over it."""

    def __init__(self, home: Home, said: list[str], back: LookingBack | None = None) -> None:
        self.home = home
        self.said = said
        self.window = QWidget()
        self.floor = QWidget(self.window)
        self.below = QPushButton("I need a boost", self.floor)
        self.cover = BoostCover(
            home.theme,
            back or home.back,
            home.content,
            self.floor,
            today=lambda: home.today,
            chance=random.Random(5),
            lines=home.lines,
            preferences=home.preferences,
        )
        self.opened = Ear()
        self.cover.note_requested.connect(self.opened.hear)
        self.home.made.append(self.window)
        self.resize(1120, 720)
        self.window.show()

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self.window.resize(width, height)
        self.floor.resize(width, height)

    def begin(self) -> BoostCover:
        """Ask for a boost."""
        self.window.activateWindow()
        self.below.setFocus()
        self.cover.begin()
        return self.cover

    @property
    def note(self) -> NotePaper:
        """The own note on the page."""
        return self.cover.findChildren(NotePaper)[0]

    @property
    def answers(self) -> list[NotePaper]:
        """The notes that answer a thought."""
        return [one for one in self.cover.findChildren(NotePaper)[1:] if one.isVisible()]

    @property
    def thought(self) -> ThoughtField:
        """The field for a hard thought."""
        (field,) = self.cover.findChildren(ThoughtField)
        return field

    @property
    def focus(self) -> QWidget:
        """Where the keyboard is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        assert self.cover.isAncestorOf(focus)
        return focus

    @property
    def words(self) -> list[str]:
        """What can be read, line by line."""
        return [one.text() for one in self.cover.findChildren(Words) if one.isVisible()]

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.cover, key)

    def place(self, part: QWidget) -> QRect:
        """Where a part is, in the window."""
        return QRect(part.mapTo(self.window, QPoint(0, 0)), part.size())


def kept_in_september(home: Home, text: str = "Walked to the gate and back") -> Win:
    """The win of the mockup."""
    return home.keep(
        text,
        kind=Kind.MOVING,
        feeling="The air was cold and good.",
        day=dt.date(home.today.year, 9, 24),
    )


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told."""
    heard: list[str] = []
    for module in (cover_module, kind_thing, evidence, candle_scene, talk):
        monkeypatch.setattr(module, "say", lambda _one, sentence: heard.append(sentence))
    return heard


@pytest.fixture
def sill(home: Home, said: list[str], qtbot: QtBot) -> Iterator[Sill]:
    """A boost with a jar of one note, by day."""
    home.preferences.change(light=Light.DAY)
    kept_in_september(home)
    sill = Sill(home, said)
    sill.window.activateWindow()
    qtbot.waitUntil(sill.window.isActiveWindow)
    yield sill
    sill.cover.leave()


@pytest.fixture
def empty_sill(home: Home, said: list[str]) -> Iterator[Sill]:
    """A boost with a jar that holds no note."""
    sill = Sill(home, said)
    yield sill
    sill.cover.leave()
