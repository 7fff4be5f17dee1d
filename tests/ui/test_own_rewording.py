"""Other words for a person's own reminder: by keys, taken back, and in the file at each moment."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.services.drafts import NEW_REMINDER
from smallwins.store.database import Database
from smallwins.ui.settings.own_reminders import OwnReminders
from smallwins.ui.settings.own_row import OwnRow
from support.home import Home, button, make_read_only, texts
from ui.reminders_page import open_reminders

WATER, CALL = "Drink some water", "Call my sister"
STILL_HERE = "Your words are still here. Add them, or clear the line."


@pytest.fixture
def own(home: Home, qtbot: QtBot) -> OwnReminders:
    (own,) = open_reminders(home, qtbot).findChildren(OwnReminders)
    return own


def _words(home: Home) -> list[str]:
    return [one.words for one in home.reminders.all() if one.is_own]


def _reword(row: OwnRow, words: str) -> None:
    """Change its words, by keys."""
    row.change.click()
    assert row.editor is not None
    row.editor.selectAll()
    QTest.keyClicks(row.editor, words)
    QTest.keyClick(row.editor, Qt.Key.Key_Return)


def _next_to(widget: QWidget, *, back: bool = False) -> QWidget | None:
    """Where the keyboard is after Tab, or after Shift and Tab."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(widget, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
    return QApplication.focusWidget()


@pytest.mark.parametrize("waiting", [False, True])
def test_the_line_for_its_words_is_a_stop_where_they_stand(
    home: Home, qtbot: QtBot, waiting: bool
) -> None:
    """Opened just now, or there from the first with words that wait."""
    one = home.reminders.add(WATER, dt.time(15))
    home.reminders.add(CALL, dt.time(16))
    if waiting:
        home.drafts.hold(f"reminder/{one.uid}", "Drink some tea")
    (own,) = open_reminders(home, qtbot).findChildren(OwnReminders)
    row = own.rows[0]
    if not waiting:
        row.change.click()
        assert row.editor is not None
        QTest.keyClicks(row.editor, " now")
    home.reminders.add("A walk", dt.time(17))  # the stops are put in order anew
    editor = row.editor
    assert editor is not None
    assert _next_to(editor) is row.change
    assert _next_to(editor, back=True) is row.switch


def test_a_change_of_words_is_said_and_taken_back(home: Home, own: OwnReminders) -> None:
    """It is the newest thing that was done: what was done before it stays."""
    own.line.edit.setText(WATER)
    own.add.click()
    (row,) = own.rows
    _reword(row, CALL)
    assert _words(home) == [CALL]
    assert "Changed." in texts(own)
    assert row.out.accessibleName() == "Take out: Call my sister"
    QTest.keyClick(own.line.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _words(home) == [WATER]
    assert row.title == WATER
    assert row.out.accessibleName() == "Take out: Drink some water"
    assert own.line.edit.text() == ""


def test_undo_beside_what_is_said_leaves_the_keyboard_beside_the_words(
    home: Home, own: OwnReminders
) -> None:
    """Undo goes then."""
    home.reminders.add(WATER, dt.time(15))
    _reword(own.rows[0], CALL)
    undo = button(own, "Undo")
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    undo.click()
    assert own.rows[0].change.hasFocus()


def test_a_line_opened_since_closes_over_the_words_that_are_back(
    home: Home, own: OwnReminders
) -> None:
    """What stood in it was in the reminder, and nothing was typed."""
    home.reminders.add(WATER, dt.time(15))
    (row,) = own.rows
    _reword(row, CALL)
    row.change.click()
    editor = row.editor
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert row.editor is None
    assert row.change.hasFocus()
    assert _words(home) == [WATER]


def test_a_change_is_not_taken_back_over_half_written_words(home: Home, own: OwnReminders) -> None:
    """They stay in their line, and that is said."""
    home.reminders.add(WATER, dt.time(15))
    (row,) = own.rows
    _reword(row, CALL)
    row.change.click()
    editor = row.editor
    assert editor is not None
    QTest.keyClicks(editor, " at noon")
    assert own.take_back() is not None
    assert STILL_HERE in texts(own)
    assert editor.text() == "Call my sister at noon"
    assert _words(home) == [CALL]


def test_a_change_is_taken_back_after_it_was_taken_out_and_put_back(
    home: Home, own: OwnReminders
) -> None:
    """One after the other, the newest first."""
    home.reminders.add(WATER, dt.time(15))
    _reword(own.rows[0], CALL)
    own.rows[0].out.click()
    assert _words(home) == []
    own.take_back()
    assert _words(home) == [CALL]
    own.take_back()
    assert _words(home) == [WATER]


@pytest.mark.parametrize("is_full", [False, True])
def test_words_that_do_not_go_are_told_beside_them_and_nothing_moves(
    home: Home, qtbot: QtBot, is_full: bool
) -> None:
    """In a small window the head of the page is out of sight; more typing ends it."""
    for words in (WATER, CALL, "A walk"):
        home.reminders.add(words, dt.time(15))
    place = home.settings_place(800, 560)
    place.show_page("reminders")
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    (own,) = place.findChildren(OwnReminders)
    row = own.rows[-1]
    row.change.setFocus(Qt.FocusReason.TabFocusReason)
    row.change.click()
    QApplication.processEvents()
    editor = row.editor
    assert editor is not None
    editor.setText("A run" if is_full else "x" * 201)
    if is_full:
        make_read_only(home.database)
    top = editor.mapTo(place, editor.rect().topLeft())
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert editor.mapTo(place, editor.rect().topLeft()) == top
    assert any(words.startswith("Your words are still here.") for words in texts(row))
    QTest.keyClicks(editor, "y")
    assert not any(words.startswith("Your words are still here.") for words in texts(row))


def test_words_of_an_adding_that_is_taken_back_are_in_the_file_at_once(
    home: Home, own: OwnReminders
) -> None:
    """An app that is killed right after it offers them once more."""
    own.line.edit.setText(WATER)
    own.add.click()
    own.take_back()
    with Database.open(home.folder) as second:
        assert second.drafts.waiting() == {NEW_REMINDER: WATER}


def test_an_adding_that_cannot_be_taken_back_leaves_the_line_empty(
    home: Home, own: OwnReminders
) -> None:
    """Its words are on the list, and wait nowhere else."""
    own.line.edit.setText(WATER)
    own.add.click()
    make_read_only(home.database)
    own.take_back()
    assert _words(home) == [WATER]
    assert own.line.edit.text() == ""
    assert home.drafts.words(NEW_REMINDER) == ""
