"""Settings, The jar: notes that rest are shown, and each can be woken."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.ui.settings.page import SettingsPlace
from support.home import Home, button, texts


@pytest.fixture
def place(home: Home) -> SettingsPlace:
    place = home.settings_place()
    place.show_page("jar")
    return place


def test_where_no_note_rests_that_is_said_calmly(place: SettingsPlace) -> None:
    """No empty list, no count of none."""
    assert "A note you let rest is shown here." in texts(place)


def test_a_resting_note_is_shown_and_woken_by_key(home: Home, place: SettingsPlace) -> None:
    """Its first words, its day, and one way to have it back."""
    win = home.keep_here("Slept   well\n" + "and on " * 40)
    home.journal.let_rest(win.uid, resting=True)
    (shown,) = [text for text in texts(place) if text.startswith("Slept well")]
    assert len(shown) < 100
    wake = button(place, f"Wake this note: {shown}")
    QTest.keyClick(wake, Qt.Key.Key_Space)
    assert not home.back.note(win.id).resting
    assert shown not in texts(place)


def test_whoever_wakes_notes_by_key_goes_on_from_there(
    home: Home, place: SettingsPlace, qtbot: QtBot
) -> None:
    """The keyboard comes to the next note that rests, and to the switch after the last."""
    for text in ("Slept", "Ate", "Stood up"):
        home.journal.let_rest(home.keep_here(text).uid, resting=True)
    qtbot.waitUntil(place.window().isActiveWindow)
    stops = [f"Wake this note: {text}" for text in ("Ate", "Slept", "Stood up")]
    button(place, stops[0]).setFocus()
    for here, after in itertools.pairwise([*stops, "Leave out notes from rough days"]):
        QTest.keyClick(button(place, here), Qt.Key.Key_Space)
        assert QApplication.focusWidget() is button(place, after)


def test_what_does_not_save_or_cannot_be_read_is_said(home: Home, place: SettingsPlace) -> None:
    """The note stays where it is; the page stays whole."""
    win = home.keep_here("Slept")
    home.journal.let_rest(win.uid, resting=True)
    home.make_read_only()
    QTest.keyClick(button(place, "Wake this note: Slept"), Qt.Key.Key_Space)
    assert home.back.note(win.id).resting
    sentence = "Your words are still here. The folder may not be written to."
    assert sentence in texts(place)
    home.make_read_only(False)
    QTest.keyClick(button(place, "Wake this note: Slept"), Qt.Key.Key_Space)
    assert sentence not in texts(place)
    home.journal.let_rest(win.uid, resting=True)
    home.make_unreadable()
    place.hide()
    place.show()
    assert "Slept" in texts(place)
    home.mend()
