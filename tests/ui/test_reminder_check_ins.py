"""A reminder of a check-in, opened where another one stands on Today, or none can be asked."""

import dataclasses
import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Moment
from smallwins.domain.errors import StorageBusyError
from smallwins.domain.reminders import Reminder
from smallwins.domain.wins import Energy
from smallwins.store.day_words import DayWordsStore
from smallwins.ui.reminder_asker import OPEN
from smallwins.ui.today.check_in_card import CheckInCard, SaidCard
from support.clock import FixedClock
from support.home import NoticeBook, button, entry, settle, texts
from ui.one_reminder import at_nine_twenty_nine, comes, menu_of, put_aside, reminders_of
from ui.started import Start, Started
from ui.today.one_card import line_on

pytestmark = pytest.mark.usefixtures("calm")

EVENING_IS_HERE = "A small evening moment is here, if you like."


@pytest.fixture
def clock() -> FixedClock:
    """In the morning, when by its hour the morning is asked."""
    return at_nine_twenty_nine()


def _evening_comes(started: Started, clock: FixedClock) -> Reminder:
    """Its time was set to the morning: by the hour, another check-in is asked."""
    reminders = reminders_of(started)
    (ours,) = [one for one in reminders.all() if one.uid == "evening"]
    at = clock.moment.astimezone(clock.place).replace(second=0)
    clock.forward(minutes=-1)
    evening = reminders.change(
        dataclasses.replace(ours, on=True, at=at.time().replace(tzinfo=None))
    )
    clock.forward(minutes=1)
    reminders.look()
    return evening


def _type_in_morning(started: Started, words: str) -> None:
    settle()
    line = line_on(started.today.page.check_ins)
    line.setFocus()
    QTest.keyClicks(line, words)


def _take_notice(started: Started) -> None:
    book: object = started.rooms._notifier
    assert isinstance(book, NoticeBook)
    book.acted.emit("evening", OPEN)


def test_what_was_kept_makes_room_for_what_is_asked_for(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """The question comes, with the keyboard, and not the undo of what was done before it."""
    started = start()
    _type_in_morning(started, "Coffee")
    check_ins = started.today.page.check_ins
    QTest.keyClick(line_on(check_ins), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(check_ins.card, SaidCard))
    put_aside(started)
    _evening_comes(started, clock)
    _take_notice(started)
    qtbot.waitUntil(lambda: isinstance(check_ins.card, CheckInCard))
    card = check_ins.card
    assert isinstance(card, CheckInCard)
    assert card.moment is Moment.EVENING
    assert started.app.window.focusWidget() is card.stops[0]
    assert reminders_of(started).waiting is None


def test_words_that_are_typed_in_a_check_in_come_first(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """They stay, the reminder waits on, and its question comes when they are kept."""
    started = start()
    _type_in_morning(started, "Coffee")
    page = started.today.page
    put_aside(started)
    evening = _evening_comes(started, clock)
    _take_notice(started)
    assert page.parts.trouble.says == "Your words here stay. This moment can wait."
    assert line_on(page.check_ins).text() == "Coffee"
    assert reminders_of(started).waiting == evening
    qtbot.waitUntil(lambda: EVENING_IS_HERE in texts(started.today))
    QTest.keyClick(line_on(page.check_ins), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(page.check_ins.card, SaidCard))
    button(page.check_ins, "Close").click()
    card = page.check_ins.card
    assert isinstance(card, CheckInCard)
    assert card.moment is Moment.EVENING
    # Its question stands there by itself now: it is not asked twice.
    qtbot.waitUntil(lambda: EVENING_IS_HERE not in texts(started.today))


def test_where_nobody_can_say_whether_it_was_met_that_is_told(
    start: Start, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is safe comes first; the reminder waits on, for its question was not asked."""
    started = start()
    started.rooms.journal.set_energy(started.rooms.journal.today(), Energy.ROUGH)
    waits = comes(started, clock)

    def refuse(_store: DayWordsStore, _day: dt.date) -> None:
        raise StorageBusyError

    monkeypatch.setattr(DayWordsStore, "met", refuse)
    entry(menu_of(started), "Open the morning moment").trigger()
    said = started.today.page.parts.trouble.says
    assert said.startswith("Your notes are safe."), said
    assert "This moment had its turn today." not in texts(started.today)
    assert reminders_of(started).waiting == waits
