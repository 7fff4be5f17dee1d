"""The journal of a day: written freely, saved by itself, and never a word of it let go."""

import datetime as dt
import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.services import day_words
from smallwins.store import sql
from smallwins.ui import copy
from smallwins.ui.day.journal_texts import JournalText
from support.home import Ear, Home
from ui.day.one_journal import (
    CTRL,
    DAY,
    DAY_BEFORE,
    JOURNAL,
    KEY,
    SHIFT,
    OpenJournal,
)


@pytest.fixture(autouse=True)
def _short_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second is long in a test."""
    monkeypatch.setattr(day_words, "_AGAIN_MS", 100)


@pytest.fixture
def journal(home: Home, qtbot: QtBot) -> OpenJournal:
    return OpenJournal(home, qtbot)


def undo(journal: OpenJournal, times: int = 1) -> str:
    for _ in range(times):
        journal.press(KEY.Key_Z, CTRL)
    return journal.text


# Writing


def test_what_is_typed_is_in_the_file_without_any_button(
    journal: OpenJournal, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it is gathered at a pause, and not with each letter."""
    gathered: list[str] = []
    words = JournalText.words

    def gather(text: JournalText) -> str:
        gathered.append(words(text))
        return gathered[-1]

    monkeypatch.setattr(JournalText, "words", gather)
    journal.type("It rained.")
    assert gathered == []
    journal.wait(qtbot, "It rained.")
    assert gathered == ["It rained."]


def test_a_screen_reader_knows_whose_journal_it_is(journal: OpenJournal) -> None:
    """Its day, what it is for, and the words in it."""
    journal.type("It rained.")
    spoken = QAccessible.queryAccessibleInterface(journal.field.edit)
    assert spoken.text(QAccessible.Text.Name) == "Journal for Friday 20 November"
    assert spoken.textInterface().text(0, 10) == "It rained."
    assert journal.field.edit.placeholderText() == copy.journal_hint()


def test_tab_goes_on_and_esc_goes_back(journal: OpenJournal) -> None:
    """Neither is a letter of a journal."""
    ear = Ear()
    journal.field.left.connect(ear.hear)
    journal.press(KEY.Key_Escape)
    assert ear.heard == [()]
    journal.press(KEY.Key_Tab)
    assert journal.next.hasFocus()
    QTest.keyClick(journal.next, KEY.Key_Tab, SHIFT)
    assert journal.field.edit.hasFocus()
    assert journal.text == ""


def test_each_day_has_its_own_with_the_caret_and_the_page_where_they_were(
    home: Home, journal: OpenJournal
) -> None:
    """One goes on where one was; a journal that is opened is ready to go on at its end."""
    journal.words.keep(DAY_BEFORE, JOURNAL, "\n".join(f"line {number}" for number in range(90)))
    journal.type("one two")
    journal.press(KEY.Key_Left)
    edit = journal.field.edit
    journal.field.show_day(DAY_BEFORE)
    assert edit.textCursor().atEnd()
    edit.verticalScrollBar().setValue(10)
    journal.field.show_day(DAY)
    journal.type("!")
    assert journal.text == "one tw!o"
    journal.field.show_day(DAY_BEFORE)
    assert edit.verticalScrollBar().value() == 10
    assert edit.textCursor().atEnd()


# Undo


def test_undo_takes_back_what_was_typed_however_long_one_was_away(
    journal: OpenJournal, qtbot: QtBot
) -> None:
    """On another day, or with the window put aside; and what was taken back can be had again."""
    journal.type("today")
    journal.field.show_day(DAY_BEFORE)
    journal.type("yesterday")
    journal.floor.hide()
    journal.floor.show()
    journal.field.show_day(DAY)
    assert undo(journal) == ""
    journal.press(KEY.Key_Y, CTRL)
    assert journal.text == "today"
    assert undo(journal) == ""
    journal.press(KEY.Key_Z, CTRL | SHIFT)
    assert journal.text == "today"
    journal.field.show_day(DAY_BEFORE)
    assert undo(journal) == ""
    journal.wait(qtbot, "", DAY_BEFORE)
    journal.wait(qtbot, "today")


def test_undo_that_finds_nothing_goes_no_further(journal: OpenJournal) -> None:
    """It would put away a win."""
    shortcut = QShortcut(QKeySequence.StandardKey.Undo, journal.floor)
    ear = Ear()
    shortcut.activated.connect(ear.hear)
    journal.type("a")
    assert undo(journal, 3) == ""
    assert ear.heard == []
    assert KEY.Key_Z not in journal.floor.heard


def test_undo_reaches_back_over_a_new_start_of_the_app(
    home: Home, journal: OpenJournal, qtbot: QtBot
) -> None:
    """The first one leads to what stood there before the app last changed it, and no further."""
    journal.words.keep(DAY, JOURNAL, "One 🌱.\nTwo.\nThree.")
    journal.close()
    second = OpenJournal(home, qtbot)
    second.mark(len("One **."), len("One **.\nTwo"))  # Qt counts a leaf as two
    second.type("zwei")
    written = "One 🌱.zwei.\nThree."
    assert second.text == written
    second.wait(qtbot, written)
    second.close()
    third = OpenJournal(home, qtbot)
    assert third.text == written
    assert undo(third) == "One 🌱.\nTwo.\nThree."
    assert undo(third) == "One 🌱.\nTwo.\nThree."
    third.press(KEY.Key_Y, CTRL)
    assert third.text == written


def test_where_nothing_stood_before_the_first_undo_empties_nothing(
    home: Home, journal: OpenJournal, qtbot: QtBot
) -> None:
    """A whole first day of writing would be gone from sight with one key."""
    journal.type("first words")
    journal.close()
    assert undo(OpenJournal(home, qtbot)) == "first words"


def test_an_hour_of_writing_is_more_than_one_step(journal: OpenJournal) -> None:
    """One slip of a finger does not take a page with it."""
    for _ in range(4):
        journal.type("As long as there is no line end, Qt takes it for one. ")
        assert journal.words.write(patient=True)
    assert 100 < len(undo(journal)) < 200


def test_all_deleted_undone_and_killed_is_all_there(
    home: Home, journal: OpenJournal, qtbot: QtBot
) -> None:
    """At each of these moments the words can be had again."""
    journal.type("a whole year")
    assert journal.words.write(patient=True)
    journal.kill()
    second = OpenJournal(home, qtbot)
    second.field.edit.selectAll()
    second.press(KEY.Key_Delete)
    assert second.words.write(patient=True)
    assert undo(second) == "a whole year"
    assert second.words.write(patient=True)
    second.field.edit.selectAll()
    second.press(KEY.Key_Delete)
    assert second.words.write(patient=True)
    second.kill()
    third = OpenJournal(home, qtbot)
    assert third.text == ""
    assert undo(third) == "a whole year"
    assert third.words.write(patient=True)
    third.kill()
    assert OpenJournal(home, qtbot).text == "a whole year"


def test_words_taken_out_are_had_back_until_something_is_written_there_another_time(
    home: Home, journal: OpenJournal, qtbot: QtBot
) -> None:
    """In that run undo still finds them; in the one after, they are gone for good."""
    journal.words.keep(DAY, JOURNAL, "a secret")
    journal.close()
    second = OpenJournal(home, qtbot)
    second.field.edit.selectAll()
    second.press(KEY.Key_Delete)
    second.wait(qtbot, "")
    second.close()
    third = OpenJournal(home, qtbot)
    third.type("x")
    third.wait(qtbot, "x")
    assert undo(third, 2) == "a secret"
    third.press(KEY.Key_Y, CTRL)
    third.press(KEY.Key_Y, CTRL)
    third.wait(qtbot, "x")
    third.close()
    assert undo(OpenJournal(home, qtbot)) == "x"


def test_texts_that_were_changed_are_kept_and_others_make_room(journal: OpenJournal) -> None:
    """Undo works on a changed one after any number of other days."""
    journal.type("today")
    for number in range(1, 20):
        journal.field.show_day(DAY - dt.timedelta(days=number))
    journal.field.show_day(DAY)
    assert undo(journal) == ""
    assert len(journal.field._texts._texts) < 12


# Leaving


@pytest.mark.parametrize("way", ["another day", "the window goes", "the field is gone"])
def test_who_leaves_has_it_in_the_file_at_once(journal: OpenJournal, way: str, home: Home) -> None:
    """Nobody waits for a pause that does not come."""
    journal.type("half a line")
    if way == "another day":
        journal.field.show_day(DAY_BEFORE)
    elif way == "the window goes":
        journal.floor.hide()
    else:
        journal.close()
        gc.collect()
    assert journal.in_file() == "half a line"


def test_words_that_did_not_go_outlive_their_field(
    home: Home, journal: OpenJournal, qtbot: QtBot
) -> None:
    """The disk was locked when the window went; the next field has them, and later the file."""
    home.make_read_only()
    journal.type("half a line")
    journal.close()
    del journal.field
    gc.collect()
    assert journal.words.words(DAY, JOURNAL) == "half a line"
    home.make_read_only(on=False)
    journal.wait(qtbot, "half a line")


def test_words_that_did_not_go_can_be_gone_on_with(
    home: Home, journal: OpenJournal, qtbot: QtBot
) -> None:
    """One was on another day meanwhile."""
    home.make_read_only()
    journal.type("half")
    journal.field.show_day(DAY_BEFORE)
    journal.field.show_day(DAY)
    journal.type(" a line")
    home.make_read_only(on=False)
    journal.wait(qtbot, "half a line")


# What cannot be read


def test_a_journal_that_cannot_be_read_cannot_be_written_over(
    home: Home, journal: OpenJournal, qtbot: QtBot
) -> None:
    """It says so, takes no letter, and is there when it can be read again."""
    journal.words.keep(DAY_BEFORE, JOURNAL, "a whole year")
    journal.type("today")
    assert journal.words.write(patient=True)
    ear = Ear()
    journal.field.refused.connect(ear.hear)
    sql.run(home.database._db, "ALTER TABLE day_words RENAME TO gone")
    journal.field.show_day(DAY_BEFORE)
    ((said,),) = ear.heard
    assert str(said).startswith("Your file was left as it is.")
    assert (journal.text, journal.field.can_be_written) == ("", False)
    edit = journal.field.edit
    assert not edit.isEnabled()
    assert edit.placeholderText() == ""
    journal.field.take_keyboard()
    QTest.keyClicks(QApplication.focusWidget() or journal.floor, "x")
    journal.field.show_day(DAY)
    assert journal.text == "today"
    journal.field.show_day(DAY_BEFORE)
    sql.run(home.database._db, "ALTER TABLE gone RENAME TO day_words")
    journal.field.show_day(DAY_BEFORE)
    assert (journal.text, len(ear.heard)) == ("a whole year", 2)
    journal.field.take_keyboard()
    journal.type("!")
    journal.wait(qtbot, "a whole year!", DAY_BEFORE)
    assert journal.in_file() == "today"


def test_a_field_without_a_day_takes_no_letter(home: Home, qtbot: QtBot) -> None:
    """There is nowhere it would go."""
    journal = OpenJournal(home, qtbot)
    journal.field._show(None, DAY)
    journal.field.set_wide(wide=True)
    journal.type("x")
    assert journal.text == ""


# Another writer


def test_what_is_written_elsewhere_is_seen_here_and_can_be_undone(
    home: Home, journal: OpenJournal, qtbot: QtBot
) -> None:
    """At once on the day that is shown, and else when one comes there."""
    journal.type("here")
    assert journal.words.write(patient=True)
    journal.words.keep(DAY, JOURNAL, "here and there")
    assert journal.text == "here and there"
    journal.words.keep(DAY, JOURNAL, "there")
    journal.field.show_day(DAY_BEFORE)
    journal.words.keep(DAY, JOURNAL, "elsewhere")
    journal.field.show_day(DAY)
    assert journal.text == "elsewhere"
    assert undo(journal) == "there"
    assert undo(journal, 2) == "here"


def test_what_is_unsaved_here_is_not_written_over(journal: OpenJournal, qtbot: QtBot) -> None:
    """It is newer, and goes to the file after the other."""
    journal.type("typed here")
    journal.words.keep(DAY, JOURNAL, "from elsewhere")
    assert journal.text == "typed here"
    journal.wait(qtbot, "typed here")


def test_words_of_another_field_are_here_when_one_comes_here(
    home: Home, journal: OpenJournal, qtbot: QtBot
) -> None:
    """Also those that the file did not take."""
    other = OpenJournal(home, qtbot, journal.words)
    home.make_read_only()
    journal.type("typed there")
    other.field.edit.clearFocus()
    other.field.take_keyboard()
    assert other.text == "typed there"
    other.type(", and here")
    home.make_read_only(on=False)
    journal.wait(qtbot, "typed there, and here")
    assert journal.text == other.text


def test_what_cannot_be_read_on_the_way_leaves_what_is_here(
    home: Home, journal: OpenJournal
) -> None:
    """It was read when it could be."""
    journal.type("today")
    assert journal.words.write(patient=True)
    sql.run(home.database._db, "ALTER TABLE day_words RENAME TO gone")
    journal.field.edit.clearFocus()
    journal.field.take_keyboard()
    assert journal.text == "today"
    assert journal.field.can_be_written


def test_other_parts_of_a_day_are_none_of_it(journal: OpenJournal) -> None:
    """The morning has a line of its own."""
    journal.type("x")
    journal.words.words_changed.emit(DAY, "morning")
    journal.words.words_changed.emit(DAY_BEFORE, JOURNAL)
    assert journal.text == "x"
    assert Qt.Key.Key_X not in journal.floor.heard
