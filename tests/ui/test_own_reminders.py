"""A person's own reminders in Settings: added, changed, taken out, and back."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.ui.settings.own_reminders import OwnReminders
from smallwins.ui.settings.own_row import OwnRow
from smallwins.ui.widgets.line_editor import LineEditor
from support.home import Home, button, make_read_only, texts

WATER, CALL = "Drink some water", "Call my sister"
LIST_SAFE = "Your list is as it was."


@pytest.fixture
def own(home: Home, qtbot: QtBot) -> OwnReminders:
    place = home.settings_place()
    place.show_page("reminders")
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    (own,) = place.findChildren(OwnReminders)
    return own


def _words(home: Home) -> list[str]:
    return [one.words for one in home.reminders.all() if one.is_own]


def _editors(row: OwnRow) -> list[LineEditor]:
    """The line its words are written in, if it is there."""
    return [row.editor] if row.editor is not None else []


def _titles(own: OwnReminders) -> list[str]:
    return [row.title for row in own.rows]


def test_one_is_added_with_its_time(home: Home, own: OwnReminders) -> None:
    """It is on, the line is empty again, and has the keyboard."""
    own.line.edit.setFocus()
    QTest.keyClick(own.time.edit, Qt.Key.Key_Up)
    QTest.keyClicks(own.line.edit, WATER)
    QTest.keyClick(own.line.edit, Qt.Key.Key_Return)
    (one,) = [one for one in home.reminders.all() if one.is_own]
    assert (one.words, one.at, one.on) == (WATER, dt.time(12, 15), True)
    assert own.line.edit.text() == ""
    assert own.line.edit.hasFocus()
    assert "It is on your list." in texts(own)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("   ", "Your words are still here. A reminder needs a word or two."),
        ("x" * 201, "Your words are still here. Up to 200 letters fit here."),
    ],
)
def test_words_that_do_not_fit_stay_in_the_line(
    home: Home, own: OwnReminders, typed: str, said: str
) -> None:
    """And that is said."""
    own.line.edit.setText(typed)
    own.add.click()
    assert said in texts(own)
    assert own.line.edit.text() == typed
    assert _words(home) == []


def test_words_that_do_not_save_stay_in_the_line(home: Home, own: OwnReminders) -> None:
    """The list is as it was."""
    make_read_only(home.database)
    own.line.edit.setText(WATER)
    own.add.click()
    assert LIST_SAFE in " ".join(texts(own))
    assert own.line.edit.text() == WATER


def test_no_time_in_the_line_is_told(home: Home, own: OwnReminders) -> None:
    """The page says it above, as for the others."""
    own.time.edit.setText("later")
    own.time.edit.editingFinished.emit()
    assert own.time.edit.text() == "12:00"


def test_its_words_are_changed_where_they_stand(home: Home, own: OwnReminders) -> None:
    """Enter saves them, and the row is called by them."""
    home.reminders.add(WATER, dt.time(15))
    (row,) = own.rows
    row.change.click()
    editor = row.editor
    assert editor is not None
    assert editor.hasFocus()
    row.change.click()
    assert _editors(row) == [editor]
    editor.setText(CALL)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert _words(home) == [CALL]
    assert _editors(row) == []
    assert row.change.hasFocus()
    assert row.out.accessibleName() == "Take out: Call my sister"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_words_left_as_they_were_close_the_line(home: Home, own: OwnReminders, key: Qt.Key) -> None:
    """Esc drops what was typed; Enter on the same words changes nothing."""
    home.reminders.add(WATER, dt.time(15))
    (row,) = own.rows
    row.change.click()
    assert row.editor is not None
    if key == Qt.Key.Key_Escape:
        row.editor.setText(CALL)
    QTest.keyClick(row.editor, key)
    assert _editors(row) == []
    assert _words(home) == [WATER]


def test_a_line_that_is_left_closes_unless_it_holds_other_words(
    home: Home, own: OwnReminders
) -> None:
    """No word goes because somebody looked elsewhere."""
    home.reminders.add(WATER, dt.time(15))
    (row,) = own.rows
    row.change.click()
    assert row.editor is not None
    editor = row.editor
    editor.setText(CALL)
    own.line.edit.setFocus(Qt.FocusReason.TabFocusReason)
    assert _editors(row) == [editor]
    editor.setText(WATER)
    editor.setFocus()
    own.line.edit.setFocus(Qt.FocusReason.TabFocusReason)
    assert _editors(row) == []


def test_changed_words_that_do_not_fit_stay_in_their_line(home: Home, own: OwnReminders) -> None:
    """They can be mended there."""
    home.reminders.add(WATER, dt.time(15))
    (row,) = own.rows
    row.change.click()
    assert row.editor is not None
    row.editor.setText("x" * 201)
    QTest.keyClick(row.editor, Qt.Key.Key_Return)
    assert row.editor is not None
    assert row.editor.text() == "x" * 201
    assert _words(home) == [WATER]


def test_one_is_taken_out_and_comes_back(home: Home, own: OwnReminders) -> None:
    """The keyboard goes to the next one; undo brings it back as it was."""
    home.reminders.add(WATER, dt.time(15))
    home.reminders.add(CALL, dt.time(16), frozenset({2}))
    first, last = own.rows
    last.out.setFocus(Qt.FocusReason.TabFocusReason)
    last.out.click()
    assert _titles(own) == [WATER]
    assert first.out.hasFocus()
    assert "It is taken out." in texts(own)
    undo = button(own, "Undo")
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    undo.click()
    assert _titles(own) == [WATER, CALL]
    assert [one.weekdays for one in home.reminders.all()][-1] == {2}
    assert own.rows[-1].switch.hasFocus()
    own._told.undo()
    assert _titles(own) == [WATER, CALL]


def test_the_last_one_that_goes_leaves_the_keyboard_on_the_line(
    home: Home, own: OwnReminders
) -> None:
    """Where another can be added."""
    home.reminders.add(WATER, dt.time(15))
    (row,) = own.rows
    row.out.setFocus(Qt.FocusReason.TabFocusReason)
    row.out.click()
    assert _titles(own) == []
    assert own.line.edit.hasFocus()


def test_what_is_not_taken_out_stays(home: Home, own: OwnReminders) -> None:
    """And that is said."""
    home.reminders.add(WATER, dt.time(15))
    make_read_only(home.database)
    own.rows[0].out.click()
    assert _titles(own) == [WATER]
    assert LIST_SAFE in " ".join(texts(own))


def test_an_undo_that_does_not_save_can_be_tried_once_more(home: Home, own: OwnReminders) -> None:
    """The reminder is not lost with it, and comes back as it was."""
    home.reminders.add(WATER, dt.time(15), frozenset({2}))
    own.rows[0].out.click()
    make_read_only(home.database)
    undo = button(own, "Undo")
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    undo.click()
    assert LIST_SAFE in " ".join(texts(own))
    assert _titles(own) == []
    assert (undo.isVisible(), undo.hasFocus()) == (True, True)
    make_read_only(home.database, on=False)
    undo.click()
    assert _titles(own) == [WATER]
    assert [one.weekdays for one in home.reminders.all() if one.is_own] == [{2}]
    assert own.rows[0].switch.hasFocus()


def test_rows_that_stay_are_the_same(home: Home, own: OwnReminders) -> None:
    """Nothing is made anew under a hand when another one comes."""
    home.reminders.add(WATER, dt.time(15))
    before = own.rows[0]
    own.grab()
    home.reminders.add(CALL, dt.time(16))
    assert own.rows[0] is before
    QApplication.processEvents()
    assert own.rows[1].geometry().top() > before.geometry().top()
    own.grab()


def test_words_that_are_not_kept_wait(home: Home, own: OwnReminders) -> None:
    """On the line for a new one, and on that of one that is being changed; no word goes."""
    water = home.reminders.add(WATER, dt.time(15))
    own.line.edit.setText("Call my")
    own.rows[0].change.click()
    (editor,) = _editors(own.rows[0])
    editor.setText("Drink some tea")
    place = home.settings_place()
    place.show_page("reminders")
    (again,) = place.findChildren(OwnReminders)
    assert again.line.edit.text() == "Call my"
    assert [one.text() for one in _editors(again.rows[0])] == ["Drink some tea"]
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    again.add.click()
    assert home.drafts.words("reminder") == ""
    assert home.drafts.words(f"reminder/{water.uid}") == ""


def test_words_for_one_that_is_taken_out_wait_for_it(home: Home, own: OwnReminders) -> None:
    """It comes back with them, half written as they were."""
    water = home.reminders.add(WATER, dt.time(15))
    own.rows[0].change.click()
    (editor,) = _editors(own.rows[0])
    editor.setText("Drink some tea")
    own.rows[0].out.click()
    assert home.drafts.words(f"reminder/{water.uid}") == "Drink some tea"
    button(own, "Undo").click()
    assert [one.text() for one in _editors(own.rows[0])] == ["Drink some tea"]
    assert _words(home) == [WATER]


def test_several_that_were_taken_out_come_back_one_after_the_other(
    home: Home, own: OwnReminders
) -> None:
    """The newest first, each in its place; undo stays under the hand while there is more."""
    walk = "Go for a walk"
    for words in (WATER, CALL, walk):
        home.reminders.add(words, dt.time(15))
    for at in (0, 1):
        own.rows[at].out.click()
    assert _titles(own) == [CALL]
    undo = button(own, "Undo")
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    undo.click()
    assert _titles(own) == [CALL, walk]
    assert (undo.isVisible(), undo.hasFocus()) == (True, True)
    undo.click()
    assert _titles(own) == [WATER, CALL, walk]
    assert not undo.isVisible()
    assert own.rows[0].switch.hasFocus()


def _add(own: OwnReminders, words: str) -> None:
    own.line.edit.setFocus()
    QTest.keyClicks(own.line.edit, words)
    QTest.keyClick(own.line.edit, Qt.Key.Key_Return)


def _undo(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_undo_in_the_empty_line_takes_back_the_adding(home: Home, own: OwnReminders) -> None:
    """Its words are in the line again, and in the list no more; not in both."""
    _add(own, WATER)
    assert not own.line.edit.isUndoAvailable()
    _undo(own.line.edit)
    assert (_words(home), own.line.edit.text()) == ([], WATER)
    assert home.drafts.words("reminder") == WATER
    QTest.keyClick(own.line.edit, Qt.Key.Key_Return)
    assert (_words(home), own.line.edit.text()) == ([WATER], "")


def test_an_adding_that_is_taken_back_was_not_taken_out(home: Home, own: OwnReminders) -> None:
    """No row of it stands among those that were; added again, it can be taken out and come back."""
    _add(own, WATER)
    _undo(own.line.edit)
    assert own.away.isHidden()
    assert home.reminders.put_away_ones() == []
    QTest.keyClick(own.line.edit, Qt.Key.Key_Return)
    own.rows[0].out.click()
    assert [one.words for one in home.reminders.put_away_ones()] == [WATER]
    own.take_back()
    assert (_words(home), own.away.isHidden()) == ([WATER], True)


def test_an_adding_that_is_not_taken_back_stays_on_the_list(home: Home, own: OwnReminders) -> None:
    """Where the file takes nothing, its words are in the list and not in the line as well."""
    _add(own, WATER)
    make_read_only(home.database)
    own.take_back()
    assert (_words(home), own.line.edit.text()) == ([WATER], "")
    assert LIST_SAFE in " ".join(texts(own))


def test_an_adding_whose_words_are_in_no_other_file_is_put_away(
    home: Home, own: OwnReminders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A draft that did not save could go with the app: then they are among those taken out."""
    _add(own, WATER)
    monkeypatch.setattr(home.drafts, "write", lambda *, patient: patient)
    own.take_back()
    assert own.line.edit.text() == WATER
    assert [one.words for one in home.reminders.put_away_ones()] == [WATER]


def test_undo_beside_what_is_said_takes_back_the_adding(home: Home, own: OwnReminders) -> None:
    """The keyboard goes to the words."""
    _add(own, WATER)
    undo = button(own, "Undo")
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    undo.click()
    assert (_words(home), own.line.edit.text()) == ([], WATER)
    assert own.line.edit.hasFocus()


def test_typing_in_the_line_is_taken_back_before_the_adding(home: Home, own: OwnReminders) -> None:
    """The line's own undo comes first."""
    _add(own, WATER)
    QTest.keyClicks(own.line.edit, "tea")
    _undo(own.line.edit)
    assert (_words(home), own.line.edit.text()) == ([WATER], "")
    _undo(own.line.edit)
    assert (_words(home), own.line.edit.text()) == ([], WATER)


def test_an_adding_is_not_taken_back_over_other_words(home: Home, own: OwnReminders) -> None:
    """Those stay in the line, that is said, and it goes once the line is free."""
    for words in (WATER, CALL):
        _add(own, words)
    _undo(own.line.edit)
    _undo(own.line.edit)
    assert (_words(home), own.line.edit.text()) == ([WATER], CALL)
    assert "Your words are still here. Add them, or clear the line." in texts(own)
    own.line.edit.setText("")
    button(own, "Undo").click()
    assert (_words(home), own.line.edit.text()) == ([], WATER)


def test_an_adding_is_not_taken_back_with_words_half_written_for_it(
    home: Home, own: OwnReminders
) -> None:
    """They would be out of sight with it."""
    _add(own, WATER)
    own.rows[0].change.click()
    (editor,) = _editors(own.rows[0])
    editor.setText("Drink some tea")
    button(own, "Undo").click()
    assert _words(home) == [WATER]
    assert [one.text() for one in _editors(own.rows[0])] == ["Drink some tea"]


@pytest.mark.parametrize("line", ["words", "time", "new time"])
def test_undo_in_any_line_without_typing_takes_back_what_was_done(
    home: Home, own: OwnReminders, line: str
) -> None:
    """No line keeps it to itself."""
    home.reminders.add(WATER, dt.time(15))
    home.reminders.add(CALL, dt.time(16))
    own.rows[1].out.click()
    row = own.rows[0]
    row.change.click()
    (editor,) = _editors(row)
    _undo({"words": editor, "time": row.time.edit, "new time": own.time.edit}[line])
    assert _titles(own) == [WATER, CALL]
