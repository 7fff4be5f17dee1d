"""The Month place in the app: the way there, what is said in other places, and closing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Source
from smallwins.ui.month.place import MonthPlace
from support.home import button, choose, open_menu
from ui.month.one_month import keyboard
from ui.one_reminder import put_aside
from ui.started import Start, Started

CONTROL = Qt.KeyboardModifier.ControlModifier


def month_of(started: Started) -> MonthPlace:
    QTest.keyClick(started.app.window, Qt.Key.Key_5, CONTROL)
    place = started.app.window.findChild(MonthPlace)
    assert place is not None
    return place


def test_it_is_one_key_away(start: Start) -> None:
    """And a tab on the rail; the keyboard is on Print."""
    started = start()
    place = month_of(started)
    assert started.app.window.place == "month"
    assert button(started.app.window, "Month").isChecked()
    assert keyboard() is button(place, "Print…")
    assert started.rooms.places.month is place


def test_a_win_that_is_kept_elsewhere_is_on_the_page(start: Start, qtbot: QtBot) -> None:
    started = start()
    place = month_of(started)
    started.rooms.journal.keep("Opened a window", source=Source.TRAY)
    preview = place.board.desk.preview

    qtbot.waitUntil(lambda: "1 win" in preview.accessibleDescription())


def test_who_looks_again_sees_the_page_as_it_is_now(start: Start, qtbot: QtBot) -> None:
    """What another process kept is read when the window comes to the front."""
    started = start()
    place = month_of(started)
    started.rooms.places.refresh()
    assert place.sheets is not None


def test_a_name_that_comes_onto_the_list_of_people_goes_off_the_page(start: Start) -> None:
    """Who goes to Settings, adds Anna, and comes back, prints no Anna where names are hidden."""
    started = start()
    rooms, window = started.rooms, started.app.window
    rooms.journal.keep("Anna came", source=Source.WINDOW)
    place = month_of(started)
    button(place, "For me").click()
    choose(open_menu(button(place, "For me")), "For my therapist")
    assert place.shown is not None
    assert "Anna came" in [win.text for win in place.shown.all_wins]
    window.go_to_settings()
    rooms.places.people.write(None, "Anna", "anna@example.org")
    month_of(started)
    assert "A. came" in [win.text for win in place.shown.all_wins]


def test_the_app_closes_while_a_book_is_made(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stops first, and leaves no file."""
    file = tmp_path / "book.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(file), ""))
    started = start()
    place = month_of(started)
    put_aside(started)  # a window that goes would look once more at a closed file
    place.out.save_book()
    busy = [place.out.busy]
    started.close()
    busy.append(place.out.busy)
    assert busy == [True, False]
    assert not list(tmp_path.glob("*book*"))
