"""A reminder whose time comes while somebody writes on a note of Today."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Energy, Source
from smallwins.ui.today.prompt_card import PromptCard
from support.clock import FixedClock
from support.home import button, settle, texts
from ui.one_reminder import (
    MOMENT,
    at_nine_twenty_nine,
    comes,
    foot_card_of,
    own_comes,
    reminders_of,
)
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
    started.today.celebration.dismiss()
    page = started.today.page
    page.notes.cards[0].ask_feeling()
    line = QApplication.focusWidget()
    assert line is not None
    QTest.keyClicks(line, "Warm")
    assert page.notes.being_written
    return line


@pytest.mark.parametrize("how", ["saved", "dropped", "left"])
def test_a_card_at_the_foot_says_it_to_who_writes_on_a_note(
    start: Start, clock: FixedClock, qtbot: QtBot, how: str
) -> None:
    """On the page it comes when somebody comes there next, and not when the line lets go."""
    started = start()
    line = _half_written(started)
    window = started.app.window
    comes(started, clock)
    qtbot.waitUntil(lambda: foot_card_of(started) is not None)
    assert line.hasFocus()
    if how == "left":
        started.today.page.field.edit.setFocus(Qt.FocusReason.TabFocusReason)
    else:
        QTest.keyClick(line, Qt.Key.Key_Return if how == "saved" else Qt.Key.Key_Escape)
    settle()
    assert MOMENT not in texts(started.today)
    assert texts(window).count(MOMENT) == 1


def test_the_card_does_not_lie_on_what_is_written(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """In a small window it goes into the other corner of the foot."""
    started = start()
    window = started.app.window
    window.resize(800, 560)
    settle()
    line = QLineEdit(window.floor)
    line.setGeometry(480, 480, 200, 40)
    line.show()
    line.setFocus()
    own_comes(started, clock)
    card = _card(started, qtbot)
    assert not card.geometry().intersects(line.geometry())
    assert line.hasFocus()


def test_whoever_goes_to_the_card_can_answer_it_there(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """It stays under a hand, also where the page could show it by now."""
    started = start()
    _half_written(started)
    comes(started, clock)
    card = _card(started, qtbot)
    close = button(card, "Not now")
    close.setFocus(Qt.FocusReason.TabFocusReason)
    prompt = started.rooms.reminder_rooms.prompt
    assert prompt is not None
    prompt.speak()
    settle()
    assert MOMENT in texts(started.today)
    assert close.isVisible()
    close.click()
    assert foot_card_of(started) is None
    assert reminders_of(started).waiting is None


def _card(started: Started, qtbot: QtBot) -> PromptCard:
    qtbot.waitUntil(lambda: foot_card_of(started) is not None)
    card = foot_card_of(started)
    assert card is not None
    return card
