"""A reminder at the foot of Settings, while somebody works there by keys."""

import dataclasses
import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smallwins.ui.month.ways import Ways
from smallwins.ui.settings.own_reminders import OwnReminders
from support.clock import FixedClock
from support.home import settle, texts
from ui.one_reminder import at_nine_twenty_nine, foot_card_of, own_comes, reminders_of
from ui.started import Start, Started

pytestmark = pytest.mark.usefixtures("calm")


@pytest.fixture
def clock() -> FixedClock:
    return at_nine_twenty_nine()


def _own_in_settings(started: Started, qtbot: QtBot) -> OwnReminders:
    """Go to the page of reminders by its name."""
    window = started.app.window
    qtbot.waitUntil(window.isActiveWindow)
    window.go_to_reminders()
    settle()
    (own,) = window.findChildren(OwnReminders)
    return own


def _place_of(started: Started, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(started.app.window, QPoint(0, 0)), widget.size())


def _lies_over(started: Started, widget: QWidget) -> bool:
    card = foot_card_of(started)
    assert card is not None
    return _place_of(started, card).intersects(_place_of(started, widget))


def test_it_lies_there_in_the_words_that_are_given_to_it(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """One's own may be given others while it waits."""
    started = start()
    _own_in_settings(started, qtbot)
    one = own_comes(started, clock)
    settle()
    reminders_of(started).change(dataclasses.replace(one, words="Call my brother"))
    settle()
    card = foot_card_of(started)
    assert card is not None
    assert "Call my brother" in texts(card)


def test_it_stays_as_it_is_while_something_else_is_set(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """The very card: a press may be on its way to it."""
    started = start()
    _own_in_settings(started, qtbot)
    one = own_comes(started, clock)
    settle()
    card = foot_card_of(started)
    reminders_of(started).change(dataclasses.replace(one, at=dt.time(11)))
    settle()
    assert card is not None
    assert foot_card_of(started) is card


def test_the_ways_to_print_and_save_a_month_are_not_below_it(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """They stay there, whatever is scrolled; the other corner is free of such."""
    started = start()
    window = started.app.window
    window.resize(1120, 720)
    qtbot.waitUntil(window.isActiveWindow)
    window.go_to("month")
    settle()
    # Short words: the card is low, and not where the keyboard is, on Print.
    reminders_of(started).add("Sit in the sun", dt.time(9, 30))
    clock.forward(minutes=1)
    reminders_of(started).look()
    settle()
    (ways,) = window.findChildren(Ways)
    assert not any(_lies_over(started, way) for way in (ways.print, ways.save, ways.more))


def test_what_the_keyboard_comes_to_is_not_below_it(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """It takes the other corner, and stays there until the keyboard comes below it once more."""
    started = start()
    started.app.window.resize(1120, 720)
    own = _own_in_settings(started, qtbot)
    own_comes(started, clock)
    settle()
    card = foot_card_of(started)
    assert card is not None
    first = card.geometry()
    assert _lies_over(started, own.add)
    own.add.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not _lies_over(started, own.add))
    assert own.add.hasFocus()
    aside = card.geometry()
    assert aside != first
    own.rows[0].time.edit.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    settle()
    assert card.geometry() == aside
    own.rows[0].change.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not _lies_over(started, own.rows[0].change))


def test_with_large_letters_the_page_scrolls_for_what_the_keyboard_comes_to(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """There both corners are taken."""
    started = start()
    started.app.window.resize(800, 560)
    started.rooms.preferences.change(text_size=200)
    own = _own_in_settings(started, qtbot)
    own_comes(started, clock)
    settle()
    own.add.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not _lies_over(started, own.add))
    assert not own.add.visibleRegion().isEmpty()
