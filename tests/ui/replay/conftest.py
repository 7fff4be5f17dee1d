"""A window with a replay over it, and what it said to a screen reader."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light, Settings
from smallwins.domain.wins import Kind, Win
from smallwins.ui.replay import cover as cover_module
from smallwins.ui.replay import pace as pace_module
from smallwins.ui.replay.cover import ReplayCover
from smallwins.ui.replay.fade import CrossFade
from smallwins.ui.replay.steps import SmallNote
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.ring import FocusRing
from support.home import button
from support.wins import a_win

EVENING = dt.datetime(2026, 11, 20, 14, 5, tzinfo=dt.UTC)
TITLE = "Today, once more"


def three() -> list[Win]:
    """A day's notes, oldest first."""
    return [
        a_win("Sent my sister a photo", kind=Kind.PEOPLE, kept_at=EVENING),
        a_win(
            "Walked to the gate",
            kind=Kind.MOVING,
            feeling="The air was cold and good.",
            kept_at=EVENING + dt.timedelta(hours=1),
        ),
        a_win("Drank some water", kind=Kind.FOOD, kept_at=EVENING + dt.timedelta(hours=3)),
    ]


class Evening:
    """A window by day, with something on it that had the keyboard, and the replay."""

    def __init__(self, width: int = 800, height: int = 560, **settings: Any) -> None:
        settings.setdefault("light", Light.DAY)
        self.theme = Theme(Settings(**settings))
        self.window = QWidget()
        self.window.resize(width, height)
        self.floor = QWidget(self.window)
        self.floor.setGeometry(self.window.rect())
        self.below = QPushButton("Below", self.floor)
        self.ring = FocusRing(self.theme, self.window)
        self.cover = ReplayCover(self.theme, self.floor)
        self.window.show()
        self.window.activateWindow()
        self.below.setFocus()

    def show(self, wins: Sequence[Win], title: str = TITLE) -> None:
        """Begin, once the window is there, and let the dark come."""
        self.cover.show_notes(title, wins)
        self.rest()

    def rest(self) -> None:
        """Let what fades have faded."""
        for fade in self.window.findChildren(CrossFade):
            fade.stop()

    def press(self, key: Qt.Key) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key)
        self.rest()

    def click(self, name: str) -> None:
        """Press a button by its words."""
        QTest.mouseClick(button(self.window, name), Qt.MouseButton.LeftButton)
        self.rest()

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self.window.resize(width, height)
        self.floor.setGeometry(self.window.rect())

    @property
    def text(self) -> str:
        """The words on the page."""
        return self.cover.page.words.toPlainText()

    @property
    def row(self) -> list[SmallNote]:
        """The small notes in sight, as they stand from left to right."""
        notes = [one for one in self.cover.findChildren(SmallNote) if one.isVisible()]
        return sorted(notes, key=QWidget.x)


Begin = Callable[..., Evening]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is given to speak."""
    sentences: list[str] = []

    def speak(_widget: QWidget, sentence: str) -> None:
        sentences.append(sentence)

    monkeypatch.setattr(cover_module, "say", speak)
    return sentences


@pytest.fixture
def begin(qtbot: QtBot, said: list[str]) -> Iterator[Begin]:
    """Make an evening, with a replay of three notes or of those that are given."""
    made: list[Evening] = []

    def make(wins: Sequence[Win] | None = None, title: str = TITLE, **how: Any) -> Evening:
        evening = Evening(**how)
        qtbot.addWidget(evening.window)
        made.append(evening)
        qtbot.waitUntil(evening.window.isActiveWindow)
        evening.show(three() if wins is None else wins, title)
        return evening

    yield make
    for evening in made:
        evening.window.hide()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages stay for a moment only."""
    monkeypatch.setattr(pace_module, "HOLD_MS", 30)
    monkeypatch.setattr(pace_module, "_WORD_MS", 0)
    monkeypatch.setattr(pace_module, "_AFTER_A_PAUSE_MS", 30)
    monkeypatch.setattr(cover_module, "FADE_MS", 30)
