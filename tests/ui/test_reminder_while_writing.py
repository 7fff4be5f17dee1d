"""A reminder whose time comes while somebody writes on a note of Today."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Energy, Source
from support.clock import FixedClock
from support.home import button, settle, texts
from ui.one_reminder import MOMENT, at_nine_twenty_nine, comes, reminders_of
from ui.started import Start, Started

pytestmark = pytest.mark.usefixtures("calm")


@pytest.fixture
def clock() -> FixedClock:
    return at_nine_twenty_nine()


def _half_written(started: Started) -> QWidget:
    """A line on a note of Today, with words that are not kept, and the keyboard in it."""
    started.rooms.journal.keep("fed the cat", source=Source.WINDOW)
    started.rooms.journal.set_energy(started.rooms.journal.today(), Energy.ROUGH)
    settle()
    page = started.today.page
    page.notes.cards[0].ask_feeling()
    line = QApplication.focusWidget()
    assert line is not None
    QTest.keyClicks(line, "Warm")
    assert page.notes.being_written
    return line


@pytest.mark.parametrize("how", ["saved", "dropped", "left"])
def test_nothing_moves_while_somebody_writes_on_a_note(
    start: Start, clock: FixedClock, qtbot: QtBot, how: str
) -> None:
    """A card at the foot says it meanwhile; on the page it comes when the line lets go."""
    started = start()
    line = _half_written(started)
    window = started.app.window
    comes(started, clock)
    qtbot.waitUntil(lambda: MOMENT in texts(window))
    assert MOMENT not in texts(started.today)
    assert line.hasFocus()
    if how == "left":
        started.today.page.field.edit.setFocus(Qt.FocusReason.TabFocusReason)
    else:
        QTest.keyClick(line, Qt.Key.Key_Return if how == "saved" else Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: MOMENT in texts(started.today))
    qtbot.waitUntil(lambda: texts(window).count(MOMENT) == 1)


def test_a_line_that_was_left_half_written_hides_no_reminder(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """Its words wait; nobody writes there now."""
    started = start()
    _half_written(started)
    page = started.today.page
    page.field.edit.setFocus()
    assert page.notes.being_written
    comes(started, clock)
    qtbot.waitUntil(lambda: MOMENT in texts(started.today))


def test_the_card_at_the_foot_stays_under_a_hand(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """Whoever goes from their line to the card can answer it there."""
    started = start()
    _half_written(started)
    floor = started.app.window.floor
    comes(started, clock)
    qtbot.waitUntil(lambda: MOMENT in texts(floor))
    close = button(floor, "Not now")
    close.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: MOMENT in texts(started.today))
    settle()
    assert close.isVisible()
    close.click()
    qtbot.waitUntil(lambda: MOMENT not in texts(floor))
    assert reminders_of(started).waiting is None
