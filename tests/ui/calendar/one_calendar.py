"""A Calendar place with wins of some days, for the tests of it."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Kind
from smallwins.services.day_words import DayWords
from smallwins.services.drafts import Drafts
from smallwins.ui import copy
from smallwins.ui.calendar.go_to_day import GoToDay
from smallwins.ui.calendar.place import CalendarPlace
from smallwins.ui.layout import room_for
from support.home import Home, button

FAR_FROM_NOW = dt.date(2024, 5, 3)


def open_calendar(
    home: Home, qtbot: QtBot, width: int = 936, height: int = 720, window: int | None = None
) -> CalendarPlace:
    """The Calendar place, shown and come to, with the keyboard in it.

    Args:
        home: the rooms.
        qtbot: waits.
        width: of the place, in pixels.
        height: of the place, in pixels.
        window: the width of the window it would be in; wide enough for all, where none is given.
    """
    place = CalendarPlace(
        home.theme,
        home.slots,
        home.back,
        home.journal,
        DayWords(home.database.day_words),
        Drafts(home.database.drafts),
        home.preferences,
        lambda words: [Kind.HOME] if "bed" in words else [],
    )
    place.resize(width, height)
    place.set_room(room_for(window or 1200, home.theme.scale))
    place.show()
    home.made.append(place)
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    place.arrive()
    qtbot.waitUntil(lambda: place.page.foot is not None)
    QTest.qWait(1)
    return place


def keyboard() -> QWidget:
    """What the keyboard is on."""
    on = QApplication.focusWidget()
    assert on is not None
    return on


def press(*keys: Qt.Key) -> None:
    for key in keys:
        on = QApplication.focusWidget()
        assert on is not None
        QTest.keyClick(on, key)


def ask(place: CalendarPlace, typed: str) -> GoToDay:
    """Ask for a day as a person does: press the link, type, press Enter."""
    button(place, copy.go_to_a_day()).click()
    (question,) = place.findChildren(GoToDay)
    (edit,) = question.findChildren(QLineEdit)
    edit.selectAll()
    edit.insert(typed)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    return question
