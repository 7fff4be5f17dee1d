"""Lines that are written in a row of a day: what is kept, what waits, and where the keyboard is."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Kind, Win
from support.home import Home, settle
from ui.day.notes_stage import FEELING, KEY, WORDS, NotesStage, write_line


@pytest.fixture
def wins(home: Home) -> list[Win]:
    return [
        home.keep("Swept the stairs", kind=Kind.HOME),
        home.keep("Called the doctor", kind=Kind.PEOPLE, feeling="brave"),
        home.keep("Sat down", kind=Kind.REST),
    ]


@pytest.fixture
def stage(home: Home, qtbot: QtBot, wins: list[Win]) -> NotesStage:
    """Three notes of today, and the keyboard on the first."""
    stage = NotesStage(home)
    stage.look()
    stage.come(qtbot)
    return stage


def _focused() -> QLineEdit:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    return focused


@pytest.mark.parametrize(("name", "field"), [(WORDS, "text"), (FEELING, "feeling")])
def test_enter_keeps_what_is_written_in_the_row(
    home: Home, stage: NotesStage, name: str, field: str
) -> None:
    """The row shows it at once, and the keyboard is on the row, with no menu open."""
    stage.press(KEY.Key_Down, KEY.Key_Down)
    line = stage.open_line(name)
    assert line.hasFocus()
    assert line.text() == ("Sat down" if name == WORDS else "")
    write_line(line, "a bit lighter")
    stage.press(KEY.Key_Return)
    assert getattr(home.on_disk()[0], field) == "a bit lighter"
    assert "a bit lighter" in stage.said(2)
    assert stage.open_lines() == []
    assert [words[2] for words in stage.ear.heard] == ["Changed."]
    assert stage.ring_row == 2
    assert QApplication.activePopupWidget() is None
    assert home.database.drafts.waiting() == {}


@pytest.mark.parametrize("name", [WORDS, FEELING])
def test_escape_leaves_a_row_as_it_was(home: Home, stage: NotesStage, name: str) -> None:
    """Nothing is asked or said, and nothing waits."""
    high = stage.notes.height()
    write_line(stage.open_line(name), "something else")
    stage.press(KEY.Key_Escape)
    settle()
    assert stage.open_lines() == []
    assert stage.ring_row == 0
    assert stage.heard == []
    assert stage.notes.height() == high
    assert stage.drafts.write(patient=True)
    assert home.database.drafts.waiting() == {}


def test_a_line_with_nothing_new_closes_behind_the_person(stage: NotesStage) -> None:
    """And so it does with Enter, with nothing said."""
    stage.open_line(FEELING)
    stage.press(KEY.Key_Backtab)
    assert stage.open_lines() == []
    assert stage.ring_row == 0
    for name, words in ((WORDS, "Swept the stairs"), (FEELING, "  ")):
        write_line(stage.open_line(name), words)
        stage.press(KEY.Key_Return)
        assert stage.open_lines() == []
        assert stage.notes.hasFocus()
    assert stage.heard == []


def test_unsaved_words_stay_open_and_tab_goes_through_them(stage: NotesStage) -> None:
    """From the list through the open lines as they stand, and on to what is next."""
    stage.press(KEY.Key_Down, KEY.Key_Down)
    write_line(stage.open_line(WORDS), "Sat down for a while")
    stage.press(KEY.Key_Backtab)
    stage.press(KEY.Key_Home)
    write_line(stage.open_line(FEELING), "warm")
    stage.press(KEY.Key_Backtab)
    assert stage.notes.hasFocus()
    stage.press(KEY.Key_Tab)
    assert _focused().text() == "warm"
    stage.press(KEY.Key_Tab)
    assert _focused().text() == "Sat down for a while"
    stage.press(KEY.Key_Tab)
    assert _focused() is stage.field


def test_keys_in_a_line_move_no_mark_and_put_nothing_away(home: Home, stage: NotesStage) -> None:
    """What the line does not take is not meant for the list."""
    stage.open_line(WORDS)
    stage.press(KEY.Key_Down, KEY.Key_PageDown, KEY.Key_Delete, KEY.Key_F2)
    assert stage.line(WORDS).hasFocus()
    assert stage.notes.currentIndex().row() == 0
    assert len(home.on_disk()) == 3


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        (WORDS, "x" * 10_001, "Your words are still here. Up to 10000 letters fit here."),
        (FEELING, "a\0b", "Your words are still here. One sign in them cannot be saved to a file."),
        (WORDS, "", ""),
    ],
)
def test_words_that_cannot_be_kept_stay_in_the_line(
    stage: NotesStage, name: str, words: str, said: str
) -> None:
    """With one plain sentence; none where there are no words."""
    line = stage.open_line(name)
    line.setText(words)
    stage.press(KEY.Key_Return)
    assert stage.line(name).text() == words
    assert stage.ear.heard == ([("refused", said)] if said else [])


def test_a_locked_file_takes_no_words(home: Home, stage: NotesStage) -> None:
    """They are in their line, and the page says so."""
    write_line(stage.open_line(WORDS), "Swept all the stairs")
    home.make_read_only()
    stage.press(KEY.Key_Return)
    assert stage.line(WORDS).text() == "Swept all the stairs"
    assert stage.heard == ["refused"]
    home.make_read_only(on=False)
    stage.press(KEY.Key_Return)
    assert stage.texts[0] == "Swept all the stairs"


@pytest.mark.parametrize("size", [100, 200])
def test_an_open_line_stands_in_its_row_clear_of_the_words(
    home: Home, stage: NotesStage, size: int
) -> None:
    """Its ring touches no words, above or below, and goes along when rows above grow."""
    home.preferences.change(text_size=size)
    stage.window.resize(round(230 * size / 100), 900)
    settle()
    stage.press(KEY.Key_Down)
    row = 1
    for name in (FEELING, WORDS):
        stage.press(KEY.Key_F2) if name == WORDS else stage.press(KEY.Key_Return)
        if name == FEELING:
            stage.pick("Change how it felt")
        settle()
        line, win = stage.line(name), stage.notes.notes.shown[row]
        area = stage.notes.row_area(row)
        assert area.contains(line.geometry())
        ring = stage.window.ring
        corner = stage.notes.viewport().mapFromGlobal(ring.mapToGlobal(QPoint(0, 0)))
        reached = QRect(corner, ring.size())
        laid = stage.notes._delegate.laid(win)
        for part in (laid.words, laid.feeling):
            for words in part.lines if part else ():
                assert not reached.intersects(words.translated(area.topLeft())), name
        stage.press(KEY.Key_Escape)
    stage.press(KEY.Key_F2)
    line = stage.line(WORDS)
    before = line.y()
    home.journal.change(stage.notes.notes.shown[0].uid, feeling="It took a while " * 5)
    stage.look()
    settle()
    assert line.y() > before
    assert stage.notes.row_area(row).contains(line.geometry())
    assert line.hasFocus()


# What waits


@pytest.mark.parametrize("name", [WORDS, FEELING])
def test_half_written_words_wait_in_their_row(
    home: Home, stage: NotesStage, qtbot: QtBot, wins: list[Win], name: str
) -> None:
    """On another day they are not in the way; come back to, or begun again, they are there."""
    write_line(stage.open_line(name), "a bit li")
    stage.show([], home.today - dt.timedelta(1))
    assert stage.open_lines() == []
    assert stage.heard == ["left_empty"]
    stage.field.setFocus(Qt.FocusReason.OtherFocusReason)
    stage.look()
    assert stage.line(name).text() == "a bit li"
    assert stage.field.hasFocus()
    assert stage.drafts.write(patient=True)
    line = "words" if name == WORDS else "feeling"
    assert home.database.drafts.waiting() == {f"{wins[0].uid}/{line}": "a bit li"}
    again = NotesStage(home)
    again.look()
    again.window.activateWindow()
    qtbot.waitUntil(again.window.isActiveWindow)
    assert again.line(name).text() == "a bit li"
    assert again.notes.being_written
    again.line(name).setFocus(Qt.FocusReason.OtherFocusReason)
    again.press(KEY.Key_Return)
    assert again.drafts.write(patient=True)
    assert home.database.drafts.waiting() == {}


def test_a_draft_that_was_kept_is_none(home: Home, wins: list[Win]) -> None:
    """Killed between keeping and tidying up: no line is open."""
    home.database.drafts.keep(f"{wins[0].uid}/words", "Swept the stairs")
    stage = NotesStage(home)
    stage.look()
    assert stage.open_lines() == []
    assert stage.drafts.write(patient=True)
    assert home.database.drafts.waiting() == {}


def test_a_note_that_is_put_away_takes_its_line_along_and_back(
    home: Home, stage: NotesStage, qtbot: QtBot, wins: list[Win]
) -> None:
    """Meanwhile its words wait in the file; the keyboard is on the next note."""
    write_line(stage.open_line(FEELING), "lighter")
    assert stage.drafts.write(patient=True)
    home.journal.put_away(wins[0].uid)
    stage.look()
    settle()
    assert stage.drafts.write(patient=True)
    assert home.database.drafts.waiting() == {f"{wins[0].uid}/feeling": "lighter"}
    assert stage.open_lines() == []
    assert stage.notes.hasFocus()
    assert stage.texts[stage.ring_row] == "Called the doctor"
    home.journal.bring_back(wins[0].uid)
    stage.look()
    assert stage.line(FEELING).text() == "lighter"
    assert stage.texts[stage.ring_row] == "Called the doctor"


# When notes come and go


def test_rows_that_stay_keep_the_keyboard_and_their_open_line(
    home: Home, stage: NotesStage, wins: list[Win]
) -> None:
    """A note comes before them, one changes, and one goes."""
    stage.press(KEY.Key_Down, KEY.Key_Down)
    line = stage.open_line(WORDS)
    write_line(line, "Sat do")
    changed = home.journal.change(wins[1].uid, feeling="brave, and tired")
    home.journal.put_away(wins[0].uid)
    early = home.keep("Woke up")
    stage.show([early, changed, wins[2]])
    assert stage.line(WORDS) is line
    assert line.hasFocus()
    QTest.keyClicks(line, "wn in the sun")
    assert line.text() == "Sat down in the sun"
    assert stage.texts == ["Woke up", "Called the doctor", "Sat down"]
    assert stage.notes.row_area(2).contains(line.geometry())


def test_a_row_that_goes_passes_the_keyboard_on(
    home: Home, stage: NotesStage, wins: list[Win]
) -> None:
    """To the next, after the last to the one before, and then to the page."""
    stage.press(KEY.Key_Down)
    for left, there in (([0, 2], "Sat down"), ([0], "Swept the stairs")):
        stage.show([wins[number] for number in left])
        assert stage.texts[stage.ring_row] == there
        assert stage.notes.hasFocus()
    assert stage.heard == []
    stage.show([])
    assert stage.heard == ["left_empty"]


def test_another_order_keeps_the_keyboard_on_its_note(stage: NotesStage, wins: list[Win]) -> None:
    """Wherever it stands now."""
    stage.press(KEY.Key_Down, KEY.Key_Down)
    stage.show(wins[::-1])
    assert stage.texts[stage.ring_row] == "Sat down"
    assert stage.ring_row == 0


def test_words_changed_elsewhere_close_the_line_that_held_them(
    home: Home, stage: NotesStage, wins: list[Win]
) -> None:
    """Kept by another way with the same words, there is nothing left to write."""
    write_line(stage.open_line(WORDS), "Swept all")
    home.journal.change(wins[0].uid, text="Swept all")
    stage.look()
    assert stage.open_lines() == []
    assert stage.notes.hasFocus()


def test_the_same_again_is_no_change(home: Home, stage: NotesStage, wins: list[Win]) -> None:
    """Saved with what the file holds already: the line closes, and there is nothing to undo."""
    changed = home.journal.change(wins[0].uid, kind=None)
    stage.show([changed, *wins[1:]])
    stage.notes._changes.change_kind(wins[0].uid, None)
    assert stage.heard == []
