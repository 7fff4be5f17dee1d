"""A note on Today: its words, how it felt, and what can be done with it."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Kind
from smallwins.ui import copy
from smallwins.ui.today.page import TodayPage
from support.home import Ear, Home, button, choose, entry, open_menu, settle, texts
from ui.one_note import card_on, line_on, menu_on, more_on, write


def test_a_note_shows_its_kind_its_time_and_its_words(page: TodayPage) -> None:
    """Kept at 10:30 where the person is; nothing is asked but how it felt."""
    assert texts(card_on(page)) == ["Home", "10:30", "Swept the stairs", "How did it feel?"]
    assert card_on(page).accessibleName() == "Home: Swept the stairs"


def test_how_it_felt_is_asked_below_the_words_and_kept_with_enter(
    home: Home, page: TodayPage
) -> None:
    """The question becomes the line to write in; then the answer stands there."""
    QTest.mouseClick(button(page, "How did it feel?"), Qt.MouseButton.LeftButton)
    line = line_on(page, "How it felt, in a few words")
    assert line.hasFocus()
    write(line, "a bit lighter")
    assert home.on_disk()[0].feeling == "a bit lighter"
    assert "a bit lighter" in texts(card_on(page))
    assert "How did it feel?" not in texts(card_on(page))
    assert card_on(page).accessibleName() == "Home: Swept the stairs. It felt: a bit lighter"
    assert "Changed." in texts(page)


def test_the_words_are_changed_from_the_menu(home: Home, page: TodayPage) -> None:
    """The line opens with the words in it and has the caret."""
    menu_on(page, "Change the words")
    line = line_on(page, "Your words")
    assert line.hasFocus()
    assert line.text() == "Swept the stairs"
    write(line, "Swept all the stairs")
    assert home.on_disk()[0].text == "Swept all the stairs"
    assert "Swept all the stairs" in texts(card_on(page))
    assert QApplication.focusWidget() is more_on(page)


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
    menu_on(page, *path)
    write(line_on(page, name), words, end=Qt.Key.Key_Escape)
    assert texts(card_on(page)) == ["Home", "10:30", "Swept the stairs", "How did it feel?"]
    assert home.on_disk()[0].text == "Swept the stairs"
    assert QApplication.focusWidget() is more_on(page)
    assert "Changed." not in texts(page)


@pytest.mark.parametrize("words", ["", "   ", "\u200b\u200d"])
def test_empty_words_are_no_change_and_nobody_is_told_off(
    home: Home, page: TodayPage, words: str
) -> None:
    """The line stays open; Esc brings the words again."""
    menu_on(page, "Change the words")
    line = line_on(page, "Your words")
    line.setText(words)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert line.isVisible()
    assert texts(page).count("Undo") == 0
    assert home.on_disk()[0].text == "Swept the stairs"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert "Swept the stairs" in texts(card_on(page))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("x" * 10_001, "Your words are still here. Up to 10000 letters fit here."),
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
    menu_on(page, path)
    line = line_on(page, name)
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
    menu_on(page, "Change the words")
    line = line_on(page, "Your words")
    home.make_read_only()
    write(line, "Swept the stairs and sat on it")
    assert line.text() == "Swept the stairs and sat on it"
    assert "Your words are still here. The folder may not be written to." in texts(page)
    home.make_read_only(False)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert home.on_disk()[0].text == "Swept the stairs and sat on it"
    assert not any("still here. The" in text for text in texts(page))


def test_words_half_written_outlive_another_change_of_the_note(home: Home, page: TodayPage) -> None:
    """A kind chosen meanwhile takes no typing away."""
    menu_on(page, "Change the words")
    line = line_on(page, "Your words")
    line.setText("Swept the stairs, slowly")
    menu_on(page, "Kind", "Rest")
    settle()
    assert "Rest" in texts(card_on(page))
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
    menu_on(page, "Change the words")
    QTest.keyClick(line_on(page, "Your words"), Qt.Key.Key_Return)
    settle()
    assert "Swept the stairs" in texts(card_on(page))
    QTest.mouseClick(button(page, "How did it feel?"), Qt.MouseButton.LeftButton)
    QTest.keyClick(line_on(page, "How it felt, in a few words"), Qt.Key.Key_Return)
    settle()
    assert "How did it feel?" in texts(card_on(page))
    assert "Changed." not in texts(page)


def test_a_feeling_of_spaces_is_no_feeling(home: Home, page: TodayPage) -> None:
    """The question stands there again, and there is nothing to undo."""
    QTest.mouseClick(button(page, "How did it feel?"), Qt.MouseButton.LeftButton)
    line = line_on(page, "How it felt, in a few words")
    line.setText("   ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert not line.isVisible()
    assert "How did it feel?" in texts(card_on(page))
    assert "Undo" not in texts(page)


@pytest.mark.parametrize("kind", [Kind.HOME, Kind.FOOD, None])
def test_a_kind_is_chosen_from_the_menu(home: Home, page: TodayPage, kind: Kind | None) -> None:
    """Eight kinds and none; the paper takes its colour."""
    before = card_on(page).grab().toImage()
    menu_on(page, "Kind", copy.no_kind() if kind is None else copy.kind_name(kind))
    settle()
    assert home.on_disk()[0].kind is kind
    more_on(page).clearFocus()
    assert (card_on(page).grab().toImage() == before) is (kind is Kind.HOME)


def test_the_same_kind_again_is_no_change_and_offers_no_undo(home: Home, page: TodayPage) -> None:
    """Undo would take back something else, such as the win."""
    win = home.keep_here("Fed the cat")
    home.journal.put_away(win.uid)
    home.journal.undo()
    home.journal.put_away(win.uid)
    settle()
    menu_on(page, "Kind", "Home")
    settle()
    assert "Changed." not in texts(page)
    assert "Undo" not in texts(page)


def test_a_note_moves_to_another_day_and_its_day_is_marked(home: Home, page: TodayPage) -> None:
    """Seven days by their names, and any other to type."""
    QTest.mouseClick(more_on(page), Qt.MouseButton.LeftButton)
    menu = open_menu(card_on(page))
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
    menu_on(page, "Another day", "Friday 20 November")
    settle()
    assert "Undo" not in texts(page)
    assert "Swept the stairs" in texts(page)


def test_a_note_is_put_away(home: Home, page: TodayPage) -> None:
    """It leaves the table; the words are in the file."""
    menu_on(page, "Put away")
    settle()
    assert "Swept the stairs" not in texts(page)
    assert "Put away for now." in texts(page)
    assert home.on_disk() == []
    back = home.journal.undo()
    assert back is not None
    assert home.database.wins.get(back.uid).text == "Swept the stairs"


def test_tab_comes_from_undo_to_what_stands_behind_it(home: Home, page: TodayPage) -> None:
    """In the order in which they are seen: what was done, its undo, the way to write."""
    menu_on(page, "Put away")
    settle()
    undo = button(page, "Undo")
    undo.setFocus()
    QTest.keyClick(undo, Qt.Key.Key_Tab)
    assert button(page, "Write about today").hasFocus()


def test_undo_beside_a_note_takes_back_what_it_speaks_of(home: Home, page: TodayPage) -> None:
    """And not a win that was kept meanwhile."""
    heard = Ear()
    page.undo_win_requested.connect(heard.hear)
    menu_on(page, "Kind", "Rest")
    settle()
    changed = card_on(page).win
    home.keep_here("Fed the cat")
    settle()
    QTest.mouseClick(button(page, "Undo"), Qt.MouseButton.LeftButton)
    assert heard.heard == [(changed,)]


def test_the_menu_opens_by_the_second_button_too(page: TodayPage) -> None:
    """As menus do."""
    card = card_on(page)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(20, 20), card.mapToGlobal(QPoint(20, 20))
    )
    QApplication.sendEvent(card, event)
    menu = open_menu(card)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Change the words",
        "How did it feel?",
        "Copy the words",
        "Share…",
        "Kind",
        "Another day",
        "A small step on",
        "Put away",
    ]
    menu.close()


def test_a_note_under_the_pointer_lifts(page: TodayPage, qtbot: QtBot) -> None:
    """Its dots can be seen then, and when the keyboard is on them."""
    card = card_on(page)
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
