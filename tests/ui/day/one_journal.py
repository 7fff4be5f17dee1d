"""The journal of a day, for the tests of it: a field on a floor, and what it is written to."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Part
from smallwins.services.day_words import DayWords
from smallwins.ui.day.journal import JournalField
from support.home import Home

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
DAY = dt.date(2026, 11, 20)
DAY_BEFORE = dt.date(2026, 11, 19)
JOURNAL = Part.JOURNAL


class Floor(QWidget):
    """What a field stands on; it hears the keys that the field leaves alone."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.heard.append(event.key())


class OpenJournal:
    """One run of the app, as far as its journal goes.

    Attributes:
        words: what is written of days.
        field: the field, shown, with the keyboard in it.
        next: where Tab leads.
    """

    def __init__(self, home: Home, qtbot: QtBot, words: DayWords | None = None) -> None:
        self._home = home
        self.words = words or DayWords(home.database.day_words)
        self.floor = Floor()
        self.floor.resize(260, 500)
        column = QVBoxLayout(self.floor)
        self.field = JournalField(home.theme, self.words, self.floor)
        self.next = QLineEdit()
        column.addWidget(self.field)
        column.addWidget(self.next)
        column.addStretch(1)
        self.field.set_most_height(300)
        home.made.append(self.floor)
        self.floor.show()
        self.floor.activateWindow()
        qtbot.waitUntil(self.floor.isActiveWindow)
        self.field.show_day(DAY)
        self.field.take_keyboard()

    @property
    def text(self) -> str:
        """What is seen of it, line by line."""
        return self.field.edit.toPlainText()

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.field.edit, text)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key in the field."""
        QTest.keyClick(self.field.edit, key, held)

    def mark(self, start: int, end: int) -> None:
        """Mark a part, in Qt's places."""
        cursor = self.field.edit.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        self.field.edit.setTextCursor(cursor)

    def in_file(self, day: dt.date = DAY) -> str:
        """What the file holds."""
        return self._home.database.day_words.words(day, JOURNAL)

    def wait(self, qtbot: QtBot, text: str, day: dt.date = DAY) -> None:
        """Wait until this is in the file."""
        qtbot.waitUntil(lambda: self.in_file(day) == text)

    def kill(self) -> None:
        """End this run, without a word to anybody: what is in the file is what there is."""
        self.words.blockSignals(True)
        for timer in (self.words._pause, self.words._at_latest):
            timer.stop()
        self.words._typing.clear()
        self.close()

    def close(self) -> None:
        """Let the field go, as a window that is not held any more."""
        self._home.made.remove(self.floor)
        self.floor.hide()
        self.floor.deleteLater()
        QCoreApplication.sendPostedEvents(self.floor, QEvent.Type.DeferredDelete)
