"""A check-in in the app that was started: what waits, what is taken back, and the replay."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from smallwins.domain.day_words import Part
from smallwins.ui.replay.cover import ReplayCover
from support.clock import FixedClock
from support.home import button
from ui.started import Start
from ui.today.one_card import BEDTIME, asked, at, card_on, line_on, look

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_morning_from_start_to_start(start: Start, clock: FixedClock) -> None:
    """Half typed, closed, kept, and taken back by Ctrl+Z, which leaves the wins alone."""
    at(clock, "9:00")
    started = start()
    QTest.keyClicks(line_on(started.today), "Coffee wi")
    started.app.end()
    started.close()
    started = start()
    window, today = started.app.window, started.today
    QTest.keyClicks(today.page.field.edit, "Fed the cat\r")
    line = line_on(today)
    line.setFocus()
    QTest.keyClicks(line, "th Ana\r")
    words, day = started.rooms.day_words, started.rooms.journal.today()
    assert words.words(day, Part.MORNING) == "Coffee with Ana"
    focus = QApplication.focusWidget()
    assert focus is button(card_on(today), "Close")
    QTest.keyClick(focus, Qt.Key.Key_Z, CONTROL)
    assert words.words(day, Part.MORNING) == ""
    assert line_on(today).text() == "Coffee with Ana"
    assert [win.text for win in started.rooms.journal.wins_of(day)] == ["Fed the cat"]
    # At bedtime the same window shows the day once more.
    line_on(today).clear()
    at(clock, "22:00")
    look(today.page)
    assert asked(today) == BEDTIME
    button(card_on(today), "Replay today").click()
    (replay,) = window.findChildren(ReplayCover)
    assert replay.isVisible()
    replay.leave_at_once()
