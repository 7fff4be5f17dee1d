"""What is copied from a note is what was typed, not what was laid out."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from smallwins.ui.today.page import TodayPage
from support.home import Home, open_menu
from ui.one_note import card_on, menu_on, more_on

LONG_RUN = "🌱" * 3 + "https:" + "a1b2c3d4e5" * 6 + "\u200b" + "z" * 30
LONG = "one two three " * 60 + "end"


def _note(home: Home, qtbot: QtBot, text: str) -> tuple[TodayPage, QLabel]:
    home.keep(text)
    page = home.page()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    (label,) = [one for one in card_on(page).findChildren(QLabel) if one.text()[:3] == text[:3]]
    return page, label


def _copied() -> str:
    return QGuiApplication.clipboard().text()


@pytest.fixture(autouse=True)
def _clipboard() -> None:
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("text", [LONG_RUN, LONG, "two\nlines"])
def test_the_menu_copies_all_the_words(home: Home, qtbot: QtBot, text: str) -> None:
    """Places to break lines at and the sign for "more" are ours, and stay on the note."""
    page, _ = _note(home, qtbot, text)
    menu_on(page, "Copy the words")
    assert _copied() == text


@pytest.mark.parametrize("text", [LONG_RUN, LONG])
def test_the_keys_copy_what_is_marked_or_else_all(home: Home, qtbot: QtBot, text: str) -> None:
    """On the note's words, and with the keyboard on its button."""
    page, label = _note(home, qtbot, text)
    QTest.keyClick(more_on(page), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert _copied() == text
    label.setFocus(Qt.FocusReason.MouseFocusReason)
    label.setSelection(0, len(label.text().encode("utf-16-le")) // 2)
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert _copied() == text


def test_a_part_is_copied_as_it_was_typed(home: Home, qtbot: QtBot) -> None:
    """The person's own unseen signs are theirs; those we put in are not."""
    _, label = _note(home, qtbot, LONG_RUN)
    laid_out = label.text()
    start, end = laid_out.index("https"), laid_out.index("zz") + 2
    before = len(laid_out[:start].encode("utf-16-le")) // 2
    label.setSelection(before, end - start)
    label.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert _copied() == LONG_RUN[LONG_RUN.index("https") : LONG_RUN.index("zz") + 2]


def test_a_long_note_is_marked_in_part(home: Home, qtbot: QtBot) -> None:
    """Without its end, what is marked is what is copied."""
    _, label = _note(home, qtbot, LONG)
    label.setSelection(4, 9)
    label.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert _copied() == "two three"


def test_the_second_button_on_the_words_opens_the_notes_menu(home: Home, qtbot: QtBot) -> None:
    """Qt's own menu there would copy what is laid out."""
    page, label = _note(home, qtbot, LONG)
    place = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, label.mapToGlobal(place))
    QApplication.sendEvent(label, event)
    menu = open_menu(card_on(page))
    assert "Copy the words" in [action.text() for action in menu.actions()]
    menu.close()
