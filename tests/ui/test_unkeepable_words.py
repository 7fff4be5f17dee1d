"""Signs that no file can hold are refused in plain words, and all that was typed stays."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from support.home import Home, texts
from ui.one_note import line_on, menu_on

REFUSED = "Your words are still here. One sign in them cannot be saved to a file."
Put = Callable[[QLineEdit], None]


def half_a_sign(line: QLineEdit) -> None:
    """Half of an emoji, as a slip of an input method leaves it; Qt holds it and says nothing."""
    line.setText("tea 🌱!")
    line.setSelection(5, 1)
    line.del_()


def only_half_a_sign(line: QLineEdit) -> None:
    line.setText("🌱")
    line.setSelection(1, 1)
    line.del_()


def nul(line: QLineEdit) -> None:
    line.setText("tea \0!")


UNKEEPABLE = pytest.mark.parametrize("put", [half_a_sign, only_half_a_sign, nul])


@UNKEEPABLE
def test_the_field_of_today_keeps_what_it_cannot_give(home: Home, put: Put) -> None:
    """The words stay; nothing that reads otherwise is in the jar. With the sign gone they go in."""
    page = home.page()
    put(page.field.edit)
    before = page.field.words
    QTest.keyClick(page.field.edit, Qt.Key.Key_Return)
    assert REFUSED in texts(page)
    assert page.field.words == before
    assert home.on_disk() == []
    page.field.edit.selectAll()
    QTest.keyClicks(page.field.edit, "tea")
    QTest.keyClick(page.field.edit, Qt.Key.Key_Return)
    assert [win.text for win in home.on_disk()] == ["tea"]


@UNKEEPABLE
def test_quick_add_keeps_what_it_cannot_give(home: Home, qtbot: QtBot, put: Put) -> None:
    """In the box as in the window."""
    box = home.quick_add()
    box.open(None)
    qtbot.waitUntil(box.isActiveWindow)
    put(box.field.edit)
    before = box.field.words
    QTest.keyClick(box.field.edit, Qt.Key.Key_Return)
    assert REFUSED in texts(box)
    assert box.field.words == before
    assert home.on_disk() == []
    box.go()


@pytest.mark.parametrize("entry", ["Change the words", "How did it feel?"])
@UNKEEPABLE
def test_a_line_on_a_note_keeps_what_it_cannot_give(
    home: Home, qtbot: QtBot, put: Put, entry: str
) -> None:
    """The line stays open with the words in it, and the note is as it was."""
    home.keep("Swept the stairs")
    page = home.page()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    menu_on(page, entry)
    name = "Your words" if entry == "Change the words" else "How it felt, in a few words"
    line = line_on(page, name)
    put(line)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert REFUSED in texts(page)
    assert line.isVisible()
    (win,) = home.on_disk()
    assert (win.text, win.feeling) == ("Swept the stairs", "")
