"""A note on Today: its words, how it felt, and what can be done with it."""

import datetime as dt
import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from smallwins.domain.wins import Kind
from smallwins.ui import copy
from smallwins.ui.today.day_dialog import DayDialog
from smallwins.ui.today.notes import PAGE, DayNotes
from smallwins.ui.today.page import TodayPage
from smallwins.ui.widgets.note_card import NoteCard
from support.home import Ear, Home, button, choose, entry, open_menu, settle, texts


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> TodayPage:
    """Today with one note on the table."""
    home.keep("Swept the stairs", kind=Kind.HOME)
    page = home.page()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def _card(page: QWidget) -> NoteCard:
    (card,) = [one for one in page.findChildren(NoteCard) if one.isVisible()]
    return card


def _more(page: QWidget) -> QWidget:
    return button(page, f"More for this note: {_card(page).win.text[:80]}")


def _menu(page: QWidget, *path: str) -> None:
    """Open the note's menu by the keyboard and choose."""
    QTest.keyClick(_more(page), Qt.Key.Key_Return)
    choose(open_menu(_card(page)), *path)


def _line(page: QWidget, name: str) -> QLineEdit:
    (line,) = [
        one
        for one in page.findChildren(QLineEdit)
        if one.isVisible() and one.accessibleName() == name
    ]
    return line


def _write(line: QLineEdit, words: str, *, end: Qt.Key = Qt.Key.Key_Return) -> None:
    line.selectAll()
    QTest.keyClicks(line, words) if words else QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClick(line, end)
    settle()


def test_a_note_shows_its_kind_its_time_and_its_words(page: TodayPage) -> None:
    """Kept at 10:30 where the person is; nothing is asked but how it felt."""
    assert texts(_card(page)) == ["Home", "10:30", "Swept the stairs", "How did it feel?"]
    assert _card(page).accessibleName() == "Home: Swept the stairs"


def test_how_it_felt_is_asked_below_the_words_and_kept_with_enter(
    home: Home, page: TodayPage
) -> None:
    """The question becomes the line to write in; then the answer stands there."""
    QTest.mouseClick(button(page, "How did it feel?"), Qt.MouseButton.LeftButton)
    line = _line(page, "How it felt, in a few words")
    assert line.hasFocus()
    _write(line, "a bit lighter")
    assert home.on_disk()[0].feeling == "a bit lighter"
    assert "a bit lighter" in texts(_card(page))
    assert "How did it feel?" not in texts(_card(page))
    assert _card(page).accessibleName() == "Home: Swept the stairs. It felt: a bit lighter"
    assert "Changed." in texts(page)


def test_the_words_are_changed_from_the_menu(home: Home, page: TodayPage) -> None:
    """The line opens with the words in it and has the caret."""
    _menu(page, "Change the words")
    line = _line(page, "Your words")
    assert line.hasFocus()
    assert line.text() == "Swept the stairs"
    _write(line, "Swept all the stairs")
    assert home.on_disk()[0].text == "Swept all the stairs"
    assert "Swept all the stairs" in texts(_card(page))
    assert QApplication.focusWidget() is _more(page)


@pytest.mark.parametrize(
    ("path", "name", "words"),
    [
        (("Change the words",), "Your words", "Something else"),
        (("How did it feel?",), "How it felt, in a few words", "odd"),
    ],
)
def test_escape_leaves_a_note_as_it_was(
    home: Home, page: TodayPage, path: tuple[str, ...], name: str, words: str
) -> None:
    """Nothing is asked, nothing is said, and the keyboard is on the note."""
    _menu(page, *path)
    _write(_line(page, name), words, end=Qt.Key.Key_Escape)
    assert texts(_card(page)) == ["Home", "10:30", "Swept the stairs", "How did it feel?"]
    assert home.on_disk()[0].text == "Swept the stairs"
    assert QApplication.focusWidget() is _more(page)
    assert "Changed." not in texts(page)


@pytest.mark.parametrize("words", ["", "   ", "\u200b\u200d"])
def test_empty_words_are_no_change_and_nobody_is_told_off(
    home: Home, page: TodayPage, words: str
) -> None:
    """The line stays open; Esc brings the words again."""
    _menu(page, "Change the words")
    line = _line(page, "Your words")
    line.setText(words)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert line.isVisible()
    assert texts(page).count("Undo") == 0
    assert home.on_disk()[0].text == "Swept the stairs"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert "Swept the stairs" in texts(_card(page))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("x" * 10_001, "Your words are still here. One note holds up to 10000 letters."),
        ("a\0b", "Your words are still here. One sign in them cannot be saved to a file."),
    ],
)
@pytest.mark.parametrize(
    ("path", "name"),
    [("Change the words", "Your words"), ("How did it feel?", "How it felt, in a few words")],
)
def test_refused_words_stay_in_the_line(
    home: Home, page: TodayPage, path: str, name: str, words: str, said: str
) -> None:
    """With one plain sentence, which begins with what is safe."""
    _menu(page, path)
    line = _line(page, name)
    line.setText(words)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert line.isVisible()
    assert line.text() == words
    assert said in texts(page)
    assert home.on_disk()[0].text == "Swept the stairs"


def test_words_that_did_not_save_stay_in_the_line_and_save_later(
    home: Home, page: TodayPage
) -> None:
    """The disk may be locked now and free in a minute."""
    _menu(page, "Change the words")
    line = _line(page, "Your words")
    home.make_read_only()
    _write(line, "Swept the stairs and sat on it")
    assert line.text() == "Swept the stairs and sat on it"
    assert "Your words are still here. The folder may not be written to." in texts(page)
    home.make_read_only(False)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert home.on_disk()[0].text == "Swept the stairs and sat on it"
    assert not any("still here. The" in text for text in texts(page))


def test_words_half_written_outlive_another_change_of_the_note(home: Home, page: TodayPage) -> None:
    """A kind chosen meanwhile takes no typing away."""
    _menu(page, "Change the words")
    line = _line(page, "Your words")
    line.setText("Swept the stairs, slowly")
    _menu(page, "Kind", "Rest")
    settle()
    assert "Rest" in texts(_card(page))
    assert line.isVisible()
    assert line.text() == "Swept the stairs, slowly"
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert home.on_disk()[0].text == "Swept the stairs, slowly"
    assert not line.isVisible()


def test_saving_what_was_there_closes_the_line_and_says_nothing(
    home: Home, page: TodayPage
) -> None:
    """Enter on the same words is no change."""
    _menu(page, "Change the words")
    QTest.keyClick(_line(page, "Your words"), Qt.Key.Key_Return)
    settle()
    assert "Swept the stairs" in texts(_card(page))
    QTest.mouseClick(button(page, "How did it feel?"), Qt.MouseButton.LeftButton)
    QTest.keyClick(_line(page, "How it felt, in a few words"), Qt.Key.Key_Return)
    settle()
    assert "How did it feel?" in texts(_card(page))
    assert "Changed." not in texts(page)


def test_a_feeling_of_spaces_is_no_feeling(home: Home, page: TodayPage) -> None:
    """The question stands there again, and there is nothing to undo."""
    QTest.mouseClick(button(page, "How did it feel?"), Qt.MouseButton.LeftButton)
    line = _line(page, "How it felt, in a few words")
    line.setText("   ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert not line.isVisible()
    assert "How did it feel?" in texts(_card(page))
    assert "Undo" not in texts(page)


@pytest.mark.parametrize("kind", [Kind.HOME, Kind.FOOD, None])
def test_a_kind_is_chosen_from_the_menu(home: Home, page: TodayPage, kind: Kind | None) -> None:
    """Eight kinds and none; the paper takes its colour."""
    before = _card(page).grab().toImage()
    _menu(page, "Kind", copy.no_kind() if kind is None else copy.kind_name(kind))
    settle()
    assert home.on_disk()[0].kind is kind
    _more(page).clearFocus()
    assert (_card(page).grab().toImage() == before) is (kind is Kind.HOME)


def test_the_same_kind_again_is_no_change_and_offers_no_undo(home: Home, page: TodayPage) -> None:
    """Undo would take back something else, such as the win."""
    win = home.keep_here("Fed the cat")
    home.journal.put_away(win.uid)
    home.journal.undo()
    home.journal.put_away(win.uid)
    settle()
    _menu(page, "Kind", "Home")
    settle()
    assert "Changed." not in texts(page)
    assert "Undo" not in texts(page)


def test_a_note_moves_to_another_day_and_its_day_is_marked(home: Home, page: TodayPage) -> None:
    """Seven days by their names, and any other to type."""
    QTest.mouseClick(_more(page), Qt.MouseButton.LeftButton)
    menu = open_menu(_card(page))
    days = entry(menu, "Another day").menu()
    assert days is not None
    listed = [action.text() for action in days.actions() if action.text()]  # type: ignore[attr-defined]
    assert listed[:2] == ["Friday 20 November", "Thursday 19 November"]
    assert listed[-1] == "Pick a day…"
    assert len(listed) == 8
    choose(menu, "Another day", "Thursday 19 November")
    settle()
    assert home.on_disk()[0].day == dt.date(2026, 11, 19)
    assert "It is with Thursday 19 November now." in texts(page)
    assert "No notes yet today, and that is okay." in texts(page)


def test_today_again_is_no_move(home: Home, page: TodayPage) -> None:
    """It is there already."""
    _menu(page, "Another day", "Friday 20 November")
    settle()
    assert "Undo" not in texts(page)
    assert "Swept the stairs" in texts(page)


def test_a_note_is_put_away(home: Home, page: TodayPage) -> None:
    """It leaves the table; the words are in the file."""
    _menu(page, "Put away")
    settle()
    assert "Swept the stairs" not in texts(page)
    assert "Put away for now." in texts(page)
    assert home.on_disk() == []
    assert home.database.wins.get(next(iter(home.journal._acts)).uid).text == "Swept the stairs"


def test_undo_beside_a_note_takes_back_what_it_speaks_of(home: Home, page: TodayPage) -> None:
    """And not a win that was kept meanwhile."""
    heard = Ear()
    page.undo_win_requested.connect(heard.hear)
    _menu(page, "Kind", "Rest")
    settle()
    changed = _card(page).win
    home.keep_here("Fed the cat")
    settle()
    QTest.mouseClick(button(page, "Undo"), Qt.MouseButton.LeftButton)
    assert heard.heard == [(changed,)]


def test_the_menu_opens_by_the_second_button_too(page: TodayPage) -> None:
    """As menus do."""
    card = _card(page)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(20, 20), card.mapToGlobal(QPoint(20, 20))
    )
    QApplication.sendEvent(card, event)
    menu = open_menu(card)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Change the words",
        "How did it feel?",
        "Kind",
        "Another day",
        "Put away",
    ]
    menu.close()


def test_a_note_under_the_pointer_lifts(page: TodayPage, qtbot: QtBot) -> None:
    """Its dots can be seen then, and when the keyboard is on them."""
    card = _card(page)
    still = card.grab().toImage()
    QTest.mouseMove(card, card.rect().center())
    qtbot.waitUntil(card.underMouse)
    lifted = card.grab().toImage()
    assert lifted != still
    QTest.mouseMove(page, QPoint(5, 5))
    qtbot.waitUntil(lambda: not card.underMouse())
    assert card.grab().toImage() == still
    card.give_focus()
    assert card.grab().toImage() != still


# Another day, by typing


@pytest.fixture
def dialog(page: TodayPage) -> DayDialog:
    _menu(page, "Another day", "Pick a day…")
    (dialog,) = page.findChildren(DayDialog)
    return dialog


def test_the_question_opens_with_today_marked_ready_to_type(dialog: DayDialog) -> None:
    """The caret is in the one line."""
    line = _line(dialog, "Day")
    assert dialog.focusWidget() is line
    assert line.selectedText() == "2026-11-20"
    assert "Which day is it from?" in texts(dialog)
    dialog.reject()


@pytest.mark.parametrize("typed", ["2026-10-24", " 2026-10-24  ", "0001-01-01"])
def test_a_day_is_typed_and_the_note_is_there(
    home: Home, page: TodayPage, dialog: DayDialog, typed: str
) -> None:
    """Enter moves it, and the page says where it is."""
    line = _line(dialog, "Day")
    line.setText(typed)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert home.on_disk()[0].day == dt.date.fromisoformat(typed.strip())
    assert any(text.startswith("It is with") for text in texts(page))


@pytest.mark.parametrize(
    "typed",
    ["", "yesterday", "2026-11-21", "2027-01-01", "0000-01-01", "10000-01-01", "2026-02-30",
     "\uff12\uff10\uff12\uff16-10-24", "<b>2026-10-24</b>", "-1", "2026-10-24T00:00", "9" * 10_000],
)  # fmt: skip
def test_a_day_that_is_none_stays_in_the_line(
    home: Home, page: TodayPage, dialog: DayDialog, typed: str
) -> None:
    """The note is safe where it is, and the question stays open."""
    line = _line(dialog, "Day")
    line.setText(typed)
    QTest.mouseClick(button(dialog, "Move it there"), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert line.text() == typed
    assert any(text.startswith("Your note is safe where it is.") for text in texts(dialog))
    assert home.on_disk()[0].day == dt.date(2026, 11, 20)
    dialog.reject()


def test_the_same_day_closes_the_question_and_says_nothing(
    home: Home, page: TodayPage, dialog: DayDialog
) -> None:
    """There is nothing to undo."""
    QTest.keyClick(_line(dialog, "Day"), Qt.Key.Key_Return)
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


def test_a_day_of_5000_wins_opens_quickly_with_the_newest_notes(home: Home) -> None:
    """24 notes lie on the table; a button brings more."""
    with home.database.wins.as_one():
        for number in range(5_000):
            home.keep(f"Win {number}")
    before = time.perf_counter()
    page = home.page()
    settle()
    assert time.perf_counter() - before < 2.0
    notes = page.findChild(DayNotes)
    assert notes is not None
    assert [card.win.text for card in notes.cards] == [f"Win {4999 - one}" for one in range(PAGE)]
    more = button(page, "Show more notes")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(notes.cards) == 2 * PAGE
    assert notes.cards[-1].win.text == f"Win {5000 - 2 * PAGE}"
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
