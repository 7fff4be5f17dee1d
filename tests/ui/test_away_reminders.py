"""A person's own reminders that were taken out: seen when somebody asks, and brought back."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.errors import StorageUnreachableError
from smallwins.domain.reminders import Reminder
from smallwins.ui.settings.own_reminders import OwnReminders
from support.home import Home, texts

WATER, CALL = "Drink some water", "Call my sister"


@pytest.fixture
def own(home: Home, qtbot: QtBot) -> OwnReminders:
    place = home.settings_place()
    place.show_page("reminders")
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    (own,) = place.findChildren(OwnReminders)
    return own


def _titles(own: OwnReminders) -> list[str]:
    return [row.title for row in own.rows]


def _taken_out(home: Home, own: OwnReminders, *words: str) -> None:
    """Some that were added and taken out, as on a day before: no undo knows of them."""
    for each in words:
        home.reminders.put_away(home.reminders.add(each, dt.time(12)).uid)
    own.refresh()


def test_what_was_taken_out_is_brought_back_long_after(home: Home, own: OwnReminders) -> None:
    """As it was; the keyboard goes along, and Ctrl+Z takes it out again."""
    assert own.away.isHidden()
    _taken_out(home, own, WATER, CALL)
    QTest.keyClick(own.away.link, Qt.Key.Key_Space)
    first, _second = own.away.backs
    assert first.accessibleName() == f"Bring back: {CALL}"
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert _titles(own) == [CALL]
    assert own.rows[0].switch.hasFocus()
    assert "It is on your list again." in texts(own)
    assert [back.accessibleName() for back in own.away.backs] == [f"Bring back: {WATER}"]
    assert own.take_back() is not None
    assert _titles(own) == []
    assert len(own.away.backs) == 2


def test_with_nothing_taken_out_nothing_is_offered(home: Home, own: OwnReminders) -> None:
    """Once the last one is back, the link goes."""
    _taken_out(home, own, WATER)
    own.away.link.click()
    own.away.backs[0].click()
    assert own.away.isHidden()


def test_where_the_file_says_nothing_of_them_nothing_is_offered(
    home: Home, own: OwnReminders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list above stays as it is."""
    _taken_out(home, own, WATER)
    home.reminders.add(CALL, dt.time(9))

    def refuse() -> list[Reminder]:
        raise StorageUnreachableError

    monkeypatch.setattr(home.reminders, "put_away_ones", refuse)
    own.refresh()
    assert own.away.isHidden()
    assert _titles(own) == [CALL]
