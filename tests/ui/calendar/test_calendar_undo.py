"""Ctrl+Z in the calendar goes by what was done last, wherever it was done."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Moment, Part
from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Source
from smallwins.ui import copy
from smallwins.ui.widgets.strip import Strip
from support.home import settle, texts
from ui.calendar.one_calendar import keyboard
from ui.started import Start


def test_ctrl_z_takes_back_words_and_wins_by_their_turn(start: Start, qtbot: QtBot) -> None:
    """Words of an evening, then a win kept elsewhere; the first also when its minute is over."""
    started = start()
    rooms, window = started.rooms, started.app.window
    rooms.preferences.change(loudness=Loudness.OFF)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.write_of_today()
    place = rooms.calendar
    assert place is not None
    today = rooms.journal.today()

    def undo() -> None:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settle()

    place.day_page.moments.rows[Moment.EVENING].write()
    QTest.keyClicks(keyboard(), "rain")
    QTest.keyClick(keyboard(), Qt.Key.Key_Return)
    rooms.journal.keep("Fed the cat", source=Source.TRAY)
    settle()
    assert copy.was_changed() in texts(place.day_page)
    place.page.take_keyboard()
    undo()
    assert rooms.journal.wins_of(today) == []
    assert rooms.day_words.words(today, Part.EVENING) == "rain"
    for strip in place.day_page.findChildren(Strip):
        strip.clear()
    undo()
    assert rooms.day_words.words(today, Part.EVENING) == ""
    assert copy.was_undone() in texts(place.day_page)
