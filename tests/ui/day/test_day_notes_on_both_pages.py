"""A note of today that is written on, on Today and on the page of the day."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Kind
from smallwins.ui.today.note_drafts import NoteDrafts
from smallwins.ui.today.page import TodayPage
from support.home import Home, settle
from ui.day.notes_stage import FEELING, KEY, WORDS, NotesStage, write_line
from ui.one_note import card_on, line_on, menu_on


@pytest.fixture
def both(home: Home, qtbot: QtBot) -> tuple[TodayPage, NotesStage]:
    """Today's page and the page of the same day, with the same drafts."""
    stage = NotesStage(home)
    page = home.page()
    NoteDrafts(stage.drafts, page.notes)
    home.keep_here("Sat down", kind=Kind.REST)
    settle()
    stage.look()
    for signal in (home.journal.changed, home.journal.was_put_away, home.journal.brought_back):
        signal.connect(lambda *_win: stage.look())
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page, stage


def test_what_is_written_on_one_page_stands_on_the_other(
    home: Home, both: tuple[TodayPage, NotesStage], qtbot: QtBot
) -> None:
    """Word for word, from either side; kept on one, it is a draft on neither."""
    page, stage = both
    menu_on(page, "Change the words")
    write_line(line_on(page, WORDS), "Sat down a while")
    settle()
    assert stage.line(WORDS).text() == "Sat down a while"
    stage.come(qtbot)
    stage.press(KEY.Key_Tab)
    stage.press(KEY.Key_End)
    QTest.keyClicks(stage.line(WORDS), "!")
    settle()
    assert line_on(page, WORDS).text() == "Sat down a while!"
    stage.press(KEY.Key_Return)
    settle()
    assert home.on_disk()[0].text == "Sat down a while!"
    assert not page.notes.being_written
    assert not stage.notes.being_written
    assert stage.drafts.write(patient=True)
    assert home.database.drafts.waiting() == {}


def test_what_is_left_on_one_page_is_left_on_the_other(
    home: Home, both: tuple[TodayPage, NotesStage], qtbot: QtBot
) -> None:
    """Esc here, and there is no line there; emptied, it is still open where one writes."""
    page, stage = both
    stage.come(qtbot)
    line = stage.open_line(FEELING)
    write_line(line, "odd")
    settle()
    assert line_on(page, FEELING).text() == "odd"
    write_line(line, "")
    settle()
    assert not page.notes.being_written
    assert line.hasFocus()
    write_line(line, "even")
    settle()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    there = line_on(page, FEELING)
    there.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(there, KEY.Key_Escape)
    settle()
    assert stage.open_lines() == []
    assert stage.drafts.write(patient=True)
    assert home.database.drafts.waiting() == {}


def test_words_half_written_on_a_note_outlive_whoever_puts_it_away(
    home: Home, both: tuple[TodayPage, NotesStage], qtbot: QtBot
) -> None:
    """The note is put away on Today, and the app ends; brought back, its line is open anew."""
    page, stage = both
    (win,) = home.on_disk()
    stage.come(qtbot)
    write_line(stage.open_line(FEELING), "lighter")
    settle()
    assert stage.drafts.write(patient=True)
    card_on(page).put_away_requested.emit(win.uid)
    settle()
    assert stage.open_lines() == []
    again = NotesStage(home)
    again.look()
    assert again.open_lines() == []
    home.journal.bring_back(win.uid)
    again.look()
    assert again.line(FEELING).text() == "lighter"
