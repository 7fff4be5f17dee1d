"""A line on a note that is half written when the app closes is open again with its words."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Win
from smallwins.services.drafts import Drafts
from smallwins.ui.today.note_drafts import NoteDrafts
from smallwins.ui.today.page import TodayPage
from support.home import Home, settle, texts
from ui.one_note import card_on, line_on, menu_on, write

FEELING = "How it felt, in a few words"
WORDS = "Your words"
Open = Callable[[], tuple[TodayPage, Drafts]]


@pytest.fixture
def win(home: Home) -> Win:
    return home.keep("Swept the stairs")


@pytest.fixture
def opened(home: Home, qtbot: QtBot, win: Win) -> Open:
    """Opens Today as a start of the app does."""

    def again() -> tuple[TodayPage, Drafts]:
        page = home.make_today()
        drafts = Drafts(home.database.drafts, page)
        NoteDrafts(drafts, page.notes)
        home.made.append(page)
        page.resize(664, 720)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.show_field()
        return page, drafts

    return again


def _close(page: TodayPage, drafts: Drafts) -> None:
    assert drafts.write(patient=True)
    page.hide()


@pytest.mark.parametrize(
    ("entry", "name"), [("Change the words", WORDS), ("How did it feel?", FEELING)]
)
def test_half_written_words_wait_on_their_note(opened: Open, entry: str, name: str) -> None:
    """The line is open, the caret stands behind the words, and the keyboard is in the field."""
    page, drafts = opened()
    menu_on(page, entry)
    line_on(page, name).clear()
    QTest.keyClicks(line_on(page, name), "a bit li")
    _close(page, drafts)
    page, drafts = opened()
    line = line_on(page, name)
    assert line.text() == "a bit li"
    assert QApplication.focusWidget() is page.field.edit
    line.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClicks(line, "ghter")
    assert line.text() == "a bit lighter"


def test_the_line_opens_with_words_that_were_not_asked_for_since(opened: Open, home: Home) -> None:
    """It is kept from there, and then it is a draft no more."""
    page, drafts = opened()
    menu_on(page, "How did it feel?")
    QTest.keyClicks(line_on(page, FEELING), "lighter")
    _close(page, drafts)
    page, drafts = opened()
    QTest.keyClick(line_on(page, FEELING), Qt.Key.Key_Return)
    settle()
    assert home.on_disk()[0].feeling == "lighter"
    _close(page, drafts)
    assert home.database.drafts.waiting() == {}
    page, drafts = opened()
    assert "lighter" in texts(card_on(page))


def test_a_line_that_was_left_is_not_open_again(opened: Open, home: Home) -> None:
    """Esc leaves it as it was, for good."""
    page, drafts = opened()
    menu_on(page, "Change the words")
    QTest.keyClicks(line_on(page, WORDS), "!")
    _close(page, drafts)
    page, drafts = opened()
    write(line_on(page, WORDS), "other", end=Qt.Key.Key_Escape)
    _close(page, drafts)
    assert home.database.drafts.waiting() == {}


def test_half_written_words_wait_for_a_note_that_is_put_away(
    opened: Open, home: Home, win: Win
) -> None:
    """At no moment are they out of the file; brought back at a later start, its line is open."""
    page, drafts = opened()
    menu_on(page, "How did it feel?")
    QTest.keyClicks(line_on(page, FEELING), "lighter")
    assert drafts.write(patient=True)
    waiting = {f"{win.uid}/feeling": "lighter"}
    home.journal.put_away(win.uid)
    assert home.database.drafts.waiting() == waiting
    settle()
    _close(page, drafts)
    assert home.database.drafts.waiting() == waiting
    page, drafts = opened()
    assert page.notes.cards == []
    home.journal.bring_back(win.uid)
    settle()
    assert line_on(page, FEELING).text() == "lighter"
    _close(page, drafts)
    assert home.database.drafts.waiting() == waiting


def test_a_draft_that_was_kept_elsewhere_is_none(opened: Open, home: Home, win: Win) -> None:
    """Killed between keeping and tidying up: the note shows what was kept, and no open line."""
    home.database.drafts.keep(f"{win.uid}/words", "Swept the stairs")
    page, drafts = opened()
    assert "Swept the stairs" in texts(card_on(page))
    _close(page, drafts)
    assert home.database.drafts.waiting() == {}
