"""The third door: who can help, and words to send."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smallwins.ui.hard_time.dialog import HardTimeDialog
from smallwins.ui.hard_time.talk import TalkDialog
from support.cut_text import cut_texts
from support.home import button
from ui.boost.conftest import Sill


def _dialog(sill: Sill, qtbot: QtBot, name: str = "Talk to someone") -> TalkDialog:
    button(sill.cover, name).click()
    (dialog,) = [one for one in sill.cover.findChildren(TalkDialog) if one.isVisible()]
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def said_in(dialog: TalkDialog) -> list[str]:
    return [one.text().replace("\N{ZERO WIDTH SPACE}", "") for one in dialog.findChildren(QLabel)]


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
    qtbot.waitUntil(lambda: not list(cut_texts(dialog)))
    assert dialog.width() <= 480
    assert dialog.height() <= 400
    dialog.reject()


def test_words_of_ones_own_are_copied_and_can_be_changed(sill: Sill, qtbot: QtBot) -> None:
    """What the person wrote for such a time, with the way to send it."""
    sill.home.preferences.change(hard_time_words="Today is heavy.")
    sill.begin()
    dialog = _dialog(sill, qtbot)
    assert "You can text them: “Today is heavy.”" in said_in(dialog)
    button(dialog, "Copy these words").click()
    assert QGuiApplication.clipboard().text() == "Today is heavy."
    button(dialog, "Change or send them…").click()
    (words,) = dialog.findChildren(HardTimeDialog)
    words._words.edit.setText("It is heavier now.")
    words.reject()
    # What is read there is what is copied; and what was copied before is told of no more.
    assert "You can text them: “It is heavier now.”" in said_in(dialog)
    assert "Copied. You can paste them in a message." not in said_in(dialog)
    button(dialog, "Copy these words").click()
    assert QGuiApplication.clipboard().text() == "It is heavier now."
    dialog.reject()


def test_the_line_over_the_candle_is_one_that_is_awake(sill: Sill) -> None:
    """The person's own too; a resting one is not shown, and without any there is none."""
    home = sill.home
    for line in home.lines.all():
        home.lines.change(dataclasses.replace(line, resting=True))
    sill.begin()
    assert not [text for text in sill.words if text in home.content.affirmations]
    home.lines.add("I may rest here.")
    sill.begin()
    assert "I may rest here." in sill.words


def test_whom_somebody_chose_is_there(sill: Sill, qtbot: QtBot) -> None:
    """By name, and one press leads to the words for them, with the button that sends."""
    sill.home.preferences.change(trusted_name="Sam", trusted_at="sam@example.org")
    sill.begin()
    dialog = _dialog(sill, qtbot)
    assert "You chose: Sam" in [one.text() for one in dialog.findChildren(QLabel)]
    button(dialog, "Write to them…").click()
    (words,) = dialog.findChildren(HardTimeDialog)
    qtbot.waitUntil(words.isActiveWindow)
    assert button(words, "Send to Sam").hasFocus()
    words.reject()
    dialog.reject()


def test_whom_somebody_chooses_there_is_shown_from_then_on(sill: Sill, qtbot: QtBot) -> None:
    """A name of any length is seen whole as far as it is shown, and no name is no line."""
    sill.home.preferences.change(text_size=200)
    sill.resize(480, 400)
    sill.begin()
    dialog = _dialog(sill, qtbot)
    for name, at, seen in (("", "+49 30 1", ""), ("W" * 80, "", "You chose: "), ("", "", "")):
        link = "Change or send them…" if at else "Write to them…"
        button(dialog, link).click()
        (words,) = [one for one in dialog.findChildren(HardTimeDialog) if one.isVisible()]
        words._name.edit.setText(name)
        words._at.edit.setText(at)
        words.reject()
        labels = [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]
        assert bool([one for one in labels if one.startswith("You chose")]) is bool(seen)
        qtbot.waitUntil(lambda: not list(cut_texts(dialog)))
    assert button(dialog, "Change or send them…").isVisible()
    dialog.reject()
