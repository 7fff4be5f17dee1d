"""The third door: who can help, and words to send."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smallwins.ui.boost.talk import TalkDialog
from support.cut_text import cut_texts
from support.home import button
from ui.boost.conftest import Sill


def _dialog(sill: Sill, qtbot: QtBot, name: str = "Talk to someone") -> TalkDialog:
    button(sill.cover, name).click()
    (dialog,) = [one for one in sill.cover.findChildren(TalkDialog) if one.isVisible()]
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.mark.parametrize("way", ["Talk to someone", "Talk to someone today"])
def test_the_door_and_the_line_at_the_foot_lead_to_help(sill: Sill, qtbot: QtBot, way: str) -> None:
    """The same page as on Today, and the way back says back."""
    sill.begin()
    dialog = _dialog(sill, qtbot, way)
    assert "Are you not safe right now?" in [one.text() for one in dialog.findChildren(QLabel)]
    assert button(dialog, "Back").hasFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert sill.cover.isVisible()


def test_the_words_are_copied_in_one_press(sill: Sill, qtbot: QtBot) -> None:
    """Ready to be pasted, and said so."""
    sill.begin()
    dialog = _dialog(sill, qtbot)
    copying = button(dialog, "Copy these words")
    QTest.keyClick(dialog, Qt.Key.Key_Tab)
    assert copying.hasFocus()
    QTest.keyClick(copying, Qt.Key.Key_Return)
    sentence = "I'm having a hard time. Can you be with me?"
    assert QGuiApplication.clipboard().text() == sentence
    said = "Copied. You can paste them in a message."
    assert said in [one.text() for one in dialog.findChildren(QLabel)]
    assert sill.said[-1] == said
    dialog.reject()


@pytest.mark.parametrize("size", [100, 200])
def test_it_fits_the_smallest_window(sill: Sill, qtbot: QtBot, size: int) -> None:
    """And no word of it is cut."""
    sill.home.preferences.change(text_size=size)
    sill.resize(480, 400)
    sill.begin()
    dialog = _dialog(sill, qtbot)
    button(dialog, "Copy these words").click()
    qtbot.waitUntil(lambda: not list(cut_texts(dialog)), timeout=1000)
    assert dialog.width() <= 480
    assert dialog.height() <= 400
    dialog.reject()
