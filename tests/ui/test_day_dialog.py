"""Another day for a note, by typing; and a day with many notes."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from smallwins.ui.today.notes import PAGE, DayNotes
from smallwins.ui.today.page import TodayPage
from smallwins.ui.widgets.day_dialog import DayDialog
from support.cut_text import cut_texts
from support.home import Home, button, settle, texts
from ui.one_note import line_on, menu_on

# Another day, by typing


@pytest.fixture
def dialog(page: TodayPage) -> DayDialog:
    menu_on(page, "Another day", "Pick a day…")
    (dialog,) = page.findChildren(DayDialog)
    return dialog


def test_the_question_opens_with_today_marked_ready_to_type(dialog: DayDialog) -> None:
    """The caret is in the one line."""
    line = line_on(dialog, "Which day is it from?")
    assert dialog.focusWidget() is line
    assert line.selectedText() == "2026-11-20"
    assert "Which day is it from?" in texts(dialog)
    dialog.reject()


@pytest.mark.parametrize("typed", ["2026-10-24", " 2026-10-24  ", "0001-01-01"])
def test_a_day_is_typed_and_the_note_is_there(
    home: Home, page: TodayPage, dialog: DayDialog, typed: str
) -> None:
    """Enter moves it, and the page says where it is."""
    line = line_on(dialog, "Which day is it from?")
    line.setText(typed)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert home.on_disk()[0].day == dt.date.fromisoformat(typed.strip())
    assert any(text.startswith("It is with") for text in texts(page))


@pytest.mark.parametrize(
    "typed",
    ["", "yesterday", "0000-01-01", "10000-01-01", "2026-02-30",
     "\uff12\uff10\uff12\uff16-10-24", "<b>2026-10-24</b>", "-1", "2026-10-24T00:00", "9" * 10_000],
)  # fmt: skip
def test_a_day_that_is_none_stays_in_the_line(
    home: Home, page: TodayPage, dialog: DayDialog, typed: str
) -> None:
    """The question stays open, and says how a day is written."""
    _stays_open(home, dialog, typed, "All is as it was. You can write it like 2026-10-24.")


@pytest.mark.parametrize("typed", ["2026-11-21", "2027-01-01"])
def test_a_day_that_has_not_come_stays_in_the_line(
    home: Home, page: TodayPage, dialog: DayDialog, typed: str
) -> None:
    """The note is safe where it is, and the question stays open."""
    _stays_open(home, dialog, typed, "Your note is safe where it is. That day has not come.")


def _stays_open(home: Home, dialog: DayDialog, typed: str, said: str) -> None:
    line = line_on(dialog, "Which day is it from?")
    line.setText(typed)
    QTest.mouseClick(button(dialog, "Move it there"), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert line.text() == typed
    assert said in texts(dialog)
    assert list(cut_texts(dialog)) == []
    assert home.on_disk()[0].day == dt.date(2026, 11, 20)
    dialog.reject()


@pytest.mark.parametrize(
    ("typed", "keys", "wanted"),
    [
        ("2026-11-20", "d", "2026-11-19"),
        ("2026-11-20", "ddu", "2026-11-19"),
        ("2026-11-20", "u", "2026-11-20"),
        ("2026-11-01", "d", "2026-10-31"),
        (" 2026-10-24 ", "u", "2026-10-25"),
        ("2027-05-05", "u", "2026-11-20"),
        ("0001-01-01", "d", "0001-01-01"),
        ("some day", "d", "2026-11-20"),
        ("", "u", "2026-11-20"),
    ],
)
def test_the_keys_up_and_down_go_from_day_to_day(
    home: Home, page: TodayPage, dialog: DayDialog, typed: str, keys: str, wanted: str
) -> None:
    """Today is the last one; what is no day begins there. Enter moves the note."""
    line = line_on(dialog, "Which day is it from?")
    line.setText(typed)
    for key in keys:
        QTest.keyClick(line, Qt.Key.Key_Up if key == "u" else Qt.Key.Key_Down)
    assert line.text() == line.selectedText() == wanted
    assert dialog.focusWidget() is line
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert home.on_disk()[0].day == dt.date.fromisoformat(wanted)


def test_a_key_takes_what_did_not_fit_away(dialog: DayDialog) -> None:
    """The sentence about it goes as well."""
    line = line_on(dialog, "Which day is it from?")
    line.setText("some day")
    QTest.keyClick(line, Qt.Key.Key_Return)
    said = "All is as it was."
    assert any(text.startswith(said) for text in texts(dialog))
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert not any(text.startswith(said) for text in texts(dialog))
    dialog.reject()


def test_the_same_day_closes_the_question_and_says_nothing(
    home: Home, page: TodayPage, dialog: DayDialog
) -> None:
    """There is nothing to undo."""
    QTest.keyClick(line_on(dialog, "Which day is it from?"), Qt.Key.Key_Return)
    settle()
    assert "Undo" not in texts(page)
    assert not isValid(dialog)


@pytest.mark.parametrize("way", ["button", "escape"])
def test_the_question_can_be_left(home: Home, page: TodayPage, dialog: DayDialog, way: str) -> None:
    """The note is as it was."""
    if way == "button":
        QTest.mouseClick(button(dialog, "Leave as it was"), Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    assert not isValid(dialog)
    assert home.on_disk()[0].day == dt.date(2026, 11, 20)


# Many notes


def test_a_day_of_many_wins_opens_with_the_newest_notes(home: Home) -> None:
    """24 notes lie on the table, and no more are made; a button brings more."""
    with home.database.wins.as_one():
        for number in range(500):
            home.keep(f"Win {number}")
    page = home.page()
    settle()
    notes = page.findChild(DayNotes)
    assert notes is not None
    assert [card.win.text for card in notes.cards] == [f"Win {499 - one}" for one in range(PAGE)]
    more = button(page, "Show more notes")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(notes.cards) == 2 * PAGE
    assert notes.cards[-1].win.text == f"Win {500 - 2 * PAGE}"
    assert all(card.isVisible() for card in notes.cards)


def test_the_button_for_more_goes_when_all_notes_are_there(home: Home) -> None:
    """At the last one there is no more."""
    for number in range(PAGE + 1):
        home.keep(f"Win {number}")
    page = home.page()
    QTest.mouseClick(button(page, "Show more notes"), Qt.MouseButton.LeftButton)
    assert "Show more notes" not in texts(page)


@pytest.mark.parametrize(("width", "columns"), [(664, 2), (420, 1)])
def test_notes_lie_in_two_columns_where_there_is_room(home: Home, width: int, columns: int) -> None:
    """The newest one first."""
    for number in range(4):
        home.keep(f"Win {number}")
    page = home.page(width)
    settle()
    notes = page.findChild(DayNotes)
    assert notes is not None
    assert len({card.x() for card in notes.cards}) == columns
    assert notes.cards[0].win.text == "Win 3"
