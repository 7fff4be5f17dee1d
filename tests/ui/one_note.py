"""A page with one note on it, as a person finds their way about it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from smallwins.ui.widgets.note_card import NoteCard
from support.home import button, choose, open_menu, settle


def card_on(page: QWidget) -> NoteCard:
    (card,) = [one for one in page.findChildren(NoteCard) if one.isVisible()]
    return card


def more_on(page: QWidget) -> QWidget:
    return button(page, f"More for this note: {card_on(page).win.text[:80]}")


def menu_on(page: QWidget, *path: str) -> None:
    """Open the note's menu by the keyboard and choose."""
    QTest.keyClick(more_on(page), Qt.Key.Key_Return)
    choose(open_menu(card_on(page)), *path)


def line_on(page: QWidget, name: str) -> QLineEdit:
    (line,) = [
        one
        for one in page.findChildren(QLineEdit)
        if one.isVisible() and one.accessibleName() == name
    ]
    return line


def write(line: QLineEdit, words: str, *, end: Qt.Key = Qt.Key.Key_Return) -> None:
    line.selectAll()
    QTest.keyClicks(line, words) if words else QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClick(line, end)
    settle()
