"""Settings, Kind words: small wins that rest on Today are shown, and woken, one or all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.store import sql
from smallwins.ui.layout import room_for
from smallwins.ui.settings.page import SettingsPlace
from support.cut_text import cut_texts
from support.home import Home, button, texts

NONE = "A small win you let rest on Today is shown here."
THREE = ("Fed the cat", "Made my bed", "Went for a walk")


@pytest.fixture
def place(home: Home) -> SettingsPlace:
    place = home.settings_place()
    place.show_page("kind_words")
    return place


def test_where_none_rests_that_is_said_calmly(place: SettingsPlace) -> None:
    """No empty list, no count, and no way to wake what is not there."""
    assert NONE in texts(place)
    assert "Wake all" not in texts(place)


def test_one_is_woken_by_key_and_rests_again(
    home: Home, place: SettingsPlace, qtbot: QtBot
) -> None:
    """The keyboard goes on to the next; Undo brings the rest back."""
    home.offers.rest(*THREE)
    qtbot.waitUntil(place.window().isActiveWindow)
    button(place, "Offer again: Made my bed").setFocus()
    QTest.keyClick(button(place, "Offer again: Made my bed"), Qt.Key.Key_Space)
    assert home.offers.resting() == ["Fed the cat", "Went for a walk"]
    assert QApplication.focusWidget() is button(place, "Offer again: Went for a walk")
    assert "It may be offered again." in texts(place)
    undo = button(place, "Undo")
    undo.setFocus()
    QTest.keyClick(undo, Qt.Key.Key_Space)
    assert home.offers.resting() == list(THREE)
    assert "As it was before." in texts(place)
    assert QApplication.focusWidget() is button(place, "A note with a line on Today")


def test_all_are_woken_at_once(home: Home, place: SettingsPlace, qtbot: QtBot) -> None:
    """Where there is more than one; and one Undo lets all of them rest again."""
    home.offers.rest(THREE[0])
    assert "Wake all" not in texts(place)
    home.offers.rest(*THREE[1:])
    qtbot.waitUntil(place.window().isActiveWindow)
    button(place, "Wake all").setFocus()
    QTest.keyClick(button(place, "Wake all"), Qt.Key.Key_Space)
    assert home.offers.resting() == []
    assert "They may be offered again." in texts(place)
    assert NONE in texts(place)
    assert QApplication.focusWidget() is button(place, "See the words")
    button(place, "Undo").click()
    assert home.offers.resting() == list(THREE)


def test_an_undo_that_did_not_go_can_be_tried_once_more(home: Home, place: SettingsPlace) -> None:
    """It stays beside what is said of it."""
    home.offers.rest(*THREE)
    button(place, "Wake all").click()
    home.make_read_only()
    button(place, "Undo").click()
    assert home.offers.resting() == []
    home.make_read_only(False)
    button(place, "Undo").click()
    assert home.offers.resting() == list(THREE)
    assert "As it was before." in texts(place)


def test_what_does_not_save_or_cannot_be_read_is_said(home: Home, place: SettingsPlace) -> None:
    """What rests goes on resting; the page stays whole."""
    home.offers.rest(*THREE)
    home.make_read_only()
    button(place, "Wake all").click()
    assert "Your words are still here. The folder may not be written to." in texts(place)
    home.make_read_only(False)
    assert home.offers.resting() == list(THREE)
    place.hide()
    sql.run(home.database._db, "ALTER TABLE resting_offer RENAME TO gone")
    place.show()
    assert "Fed the cat" in texts(place)
    sql.run(home.database._db, "ALTER TABLE gone RENAME TO resting_offer")


def test_nothing_is_read_where_nobody_looks(home: Home, place: SettingsPlace) -> None:
    """It is, when somebody comes back."""
    place.show_page("jar")
    home.offers.rest(THREE[0])
    assert THREE[0] not in texts(place)
    place.show_page("kind_words")
    assert THREE[0] in texts(place)


@pytest.mark.parametrize(("width", "size"), [(936, 100), (616, 100), (616, 200)])
def test_nothing_is_cut(
    home: Home, place: SettingsPlace, qtbot: QtBot, width: int, size: int
) -> None:
    """Long words are shortened by a sign, and keep markup as it was typed."""
    home.preferences.change(text_size=size)
    place.resize(width, 560)
    place.set_room(room_for(width + 184, home.theme.scale))
    home.offers.rest("Fed the <b>cat</b>", "went on " * 60, "x" * 5_000)
    assert "Fed the <b>cat</b>" in texts(place)
    assert all(len(text) < 120 for text in texts(place))
    qtbot.waitUntil(lambda: not list(cut_texts(place)), timeout=2_000)
