"""What is done on a day's page can be taken back: beside what is said of it, and by its turn."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Moment, Part
from smallwins.ui import copy
from smallwins.ui.widgets.strip import Strip
from support.home import Ear, Home, button, settle, texts
from ui.day.one_day import OpenDay, keyboard

KEY = Qt.Key


@pytest.fixture
def day(home: Home, qtbot: QtBot) -> OpenDay:
    return OpenDay(home, qtbot)


def write(day: OpenDay, moment: Moment, words: str) -> None:
    """Write of a moment, as a person does."""
    day.page.moments.rows[moment].write()
    QTest.keyClicks(keyboard(), words)
    QTest.keyClick(keyboard(), KEY.Key_Return)


def test_what_was_done_last_is_taken_back_first(home: Home, day: OpenDay) -> None:
    """Wherever it was done: words of a morning here, and a win kept elsewhere since."""
    home.keep_here("Fed the cat")
    write(day, Moment.MORNING, "soup")
    home.keep_here("Made my bed")
    settle()
    assert not day.page.take_back()
    assert day.words.words(home.today, Part.MORNING) == "soup"
    home.journal.undo()
    assert day.page.take_back()
    assert day.words.words(home.today, Part.MORNING) == ""
    assert not day.page.take_back()
    assert [win.text for win in home.on_disk()] == ["Fed the cat"]


def test_words_can_be_taken_back_when_their_minute_is_over(home: Home, day: OpenDay) -> None:
    """And from the page of another day: it turns to the day they are of."""
    turned = Ear()
    write(day, Moment.BEDTIME, "rain")
    for strip in day.page.findChildren(Strip):
        strip.clear()
    yesterday = day.turn(-1)
    day.page.went_to.connect(turned.hear)
    assert day.page.day == yesterday
    assert day.page.take_back()
    assert turned.heard == [(home.today,)]
    assert day.page.day == home.today
    assert day.words.words(home.today, Part.BEDTIME) == ""
    assert copy.was_undone() in texts(day.page)


def test_undo_of_a_move_gives_the_keyboard_its_note_back(home: Home, day: OpenDay) -> None:
    """Pressed on the way out of the page, it was on undo; then it is on the note again."""
    home.keep_here("Fed the cat")
    win = home.keep_here("Made my bed")
    home.keep_here("Read a page")
    settle()
    notes = day.page.notes
    notes.setFocus()
    notes.go_to(notes.notes.row_of(win.uid))
    QTest.keyClick(notes, KEY.Key_Delete)
    settle()
    assert keyboard() is button(day.page, copy.undo())
    QTest.keyClick(keyboard(), KEY.Key_Space)
    settle()
    assert keyboard() is notes
    assert notes.current is not None
    assert notes.current.uid == win.uid


def test_undo_of_the_one_note_gives_the_keyboard_its_note_back(home: Home, day: OpenDay) -> None:
    """Where it was the last of its day, too: the list was gone meanwhile."""
    win = home.keep_here("Fed the cat")
    settle()
    day.page.notes.setFocus()
    QTest.keyClick(day.page.notes, KEY.Key_Delete)
    settle()
    assert not day.page.notes.isVisible()
    QTest.keyClick(keyboard(), KEY.Key_Space)
    settle()
    assert keyboard() is day.page.notes
    assert day.page.notes.current is not None
    assert day.page.notes.current.uid == win.uid


def test_undo_of_words_gives_the_keyboard_their_row_back(home: Home, day: OpenDay) -> None:
    """It was on undo, which goes."""
    write(day, Moment.MORNING, "soup")
    row = day.page.moments.rows[Moment.MORNING]
    row.write()
    QTest.keyClicks(keyboard(), " and bread")
    QTest.keyClick(keyboard(), KEY.Key_Return)
    button(day.page, copy.undo()).setFocus()
    QTest.keyClick(keyboard(), KEY.Key_Space)
    assert day.words.words(home.today, Part.MORNING) == "soup"
    assert keyboard() is row


def test_an_undo_of_words_that_does_not_go_can_be_tried_once_more(home: Home, day: OpenDay) -> None:
    """By its button, which stays beside what is said."""
    write(day, Moment.MORNING, "soup")
    home.make_read_only()
    button(day.page, copy.undo()).click()
    assert day.words.words(home.today, Part.MORNING) == "soup"
    assert any(text.startswith("Your words are still here.") for text in texts(day.page))
    home.make_read_only(on=False)
    button(day.page, copy.undo()).click()
    assert day.words.words(home.today, Part.MORNING) == ""


def test_an_undo_of_a_win_that_does_not_go_can_be_tried_once_more(home: Home, day: OpenDay) -> None:
    """Whoever takes it back says what did not go, and the button stays."""
    home.keep_here("Fed the cat")
    settle()
    wanted = Ear()
    day.page.undo_win_requested.connect(wanted.hear)
    day.page.undo_win_requested.connect(lambda _win: day.page.show_trouble("It did not go."))
    day.page.notes.setFocus()
    QTest.keyClick(day.page.notes, KEY.Key_Delete)
    settle()
    for _press in range(2):
        button(day.page, copy.undo()).click()
        assert "It did not go." in texts(day.page)
    assert len(wanted.heard) == 2
    day.page.show_trouble("Another thing did not go.")
    assert copy.undo() not in texts(day.page)


def test_no_undo_stays_beside_what_was_changed_elsewhere(home: Home, day: OpenDay) -> None:
    """It would take back the other change. Another win's change leaves it."""
    other = home.keep_here("Fed the cat")
    win = home.keep_here("Made my bed")
    settle()
    notes = day.page.notes
    notes.setFocus()
    notes.go_to(notes.notes.row_of(win.uid))
    QTest.keyClick(notes, KEY.Key_F2)
    QTest.keyClicks(keyboard(), " well")
    QTest.keyClick(keyboard(), KEY.Key_Return)
    settle()
    assert copy.was_changed() in texts(day.page)
    home.journal.change(other.uid, feeling="soft")
    settle()
    assert copy.undo() in texts(day.page)
    home.journal.change(win.uid, feeling="warm")
    settle()
    assert copy.undo() not in texts(day.page)


def test_a_day_that_began_farther_east_has_its_page(home: Home, day: OpenDay) -> None:
    """The arrow leads on to it, and to none after it; a win can be added there."""
    tomorrow = home.today + dt.timedelta(days=1)
    home.keep("Watched the sun rise", day=tomorrow)
    day.page.refresh()
    button(day.page, copy.day_after_it()).click()
    assert day.page.day == tomorrow
    seen = [one.accessibleName() for one in day.page.findChildren(QWidget) if one.isVisible()]
    assert copy.day_after_it() not in seen
    button(day.page, copy.add_win_to_day()).click()
    QTest.keyClicks(keyboard(), "Made my bed")
    QTest.keyClick(keyboard(), KEY.Key_Return)
    settle()
    assert {win.text for win in home.journal.wins_of(tomorrow)} == {
        "Watched the sun rise",
        "Made my bed",
    }
