"""A Month place with wins of some months, for the tests of it."""

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Kind
from smallwins.report.paper import Paper
from smallwins.services.month_pages import MonthPages
from smallwins.ui.layout import room_for
from smallwins.ui.month.going_out import Ask
from smallwins.ui.month.place import MonthPlace
from support.home import Home

OCTOBER = dt.date(2026, 10, 1)
NOVEMBER = dt.date(2026, 11, 1)
"""The month it is at the clock of a home."""


@dataclass
class Answers:
    """What is answered where the system's dialogs would ask.

    Attributes:
        file: the file that is chosen; None for none.
        printer: the printer that is chosen; None for none.
        asked: what the dialog for a file was told: its title, the name, the kind, the ending.
    """

    file: Path | None = None
    printer: QPrinter | None = None
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def for_file(self, _parent: QWidget, *words: str) -> str:
        self.asked.append(words)
        return "" if self.file is None else str(self.file)

    def for_printer(self, _parent: QWidget, _paper: Paper) -> QPrinter | None:
        return self.printer


def keep_some(home: Home) -> None:
    """Six wins of October, of which two have a feeling, and one of today."""
    for day, text, kind, feeling in (
        (1, "Cleared the table", Kind.HOME, ""),
        (6, "Took a shower", Kind.BODY, "warm"),
        (8, "Slept when I was tired", Kind.REST, ""),
        (12, "Called Anna back", Kind.PEOPLE, "lighter"),
        (17, "I'm still here", Kind.MIND, ""),
        (22, "Cooked real soup", Kind.FOOD, ""),
    ):
        home.keep(text, day=OCTOBER.replace(day=day), kind=kind, feeling=feeling)
    home.keep("Stood on the balcony", kind=Kind.MOVING)


def pages_of(home: Home) -> MonthPages:
    file = home.database
    return MonthPages(file.left_off, home.back, home.journal, home.preferences, people=file.people)


def open_month(
    home: Home,
    qtbot: QtBot,
    answers: Answers | None = None,
    *,
    width: int = 936,
    height: int = 720,
    month: dt.date | None = None,
) -> MonthPlace:
    """The Month place, shown and come to, with the keyboard in it.

    Args:
        home: the rooms.
        qtbot: waits.
        answers: what the system's dialogs would be answered.
        width: of the place, in pixels.
        height: of the place, in pixels.
        month: the month it is to show; this one, where none is given.
    """
    answers = answers or Answers()
    ask = Ask(answers.for_file, answers.for_printer)
    place = MonthPlace(
        home.theme,
        home.slots,
        pages_of(home),
        home.back,
        home.journal,
        home.preferences,
        ask=ask,
    )
    place.resize(width, height)
    place.set_room(room_for(width + 184, home.theme.scale))
    place.show()
    home.made.append(place)
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    place.arrive()
    if month is not None:
        place.show_month(month)
    QTest.qWait(1)
    return place


def keyboard() -> QWidget:
    """What the keyboard is on."""
    on = QApplication.focusWidget()
    assert on is not None
    return on


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(keyboard(), key, held)


def said_of(place: MonthPlace) -> str:
    """What a screen reader says is on the page."""
    return place.board.desk.preview.accessibleDescription()
