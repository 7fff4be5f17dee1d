"""A hard thought is answered by one's own jar, and kept nowhere."""

import datetime as dt
import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Kind
from smallwins.paths import Folders
from smallwins.ui.boost.cover import BoostCover
from smallwins.ui.boost.evidence import LONGEST_THOUGHT, ThoughtField
from support.home import button
from ui.boost.conftest import Sill
from ui.started import Start

_THOUGHT = "Nobodycalls me, Zwetschgenmus"


def _ask(sill: Sill, thought: str = _THOUGHT) -> None:
    sill.thought.edit.setFocus()
    QTest.keyClicks(sill.thought.edit, thought)
    sill.press(Qt.Key.Key_Return)


def test_own_dated_wins_answer(sill: Sill) -> None:
    """The line of the jar, the day, the words as they were typed."""
    sill.home.keep("Called Mum back", kind=Kind.PEOPLE, day=dt.date(sill.home.today.year, 10, 12))
    sill.begin()
    _ask(sill, "nobody ever called")
    assert "Your own words answer:" in sill.words
    names = [one.accessibleName() for one in sill.answers]
    assert "12 October: Called Mum back" in names
    assert 1 <= len(names) <= 5
    assert "12 October: Called Mum back" in sill.said[-1]


def test_the_button_asks_as_enter_does(sill: Sill) -> None:
    """And an answer can be opened."""
    sill.begin()
    QTest.keyClicks(sill.thought.edit, "gate")
    button(sill.cover, "What my jar says").click()
    QApplication.processEvents()
    answer = sill.answers[0]
    answer.setFocus(Qt.FocusReason.TabFocusReason)
    sill.press(Qt.Key.Key_Return)
    assert sill.opened.heard == [(answer.win,)]
    assert answer.visibleRegion().boundingRect().height() > 0


def test_never_more_than_five(sill: Sill) -> None:
    """And the answers before are gone."""
    for number in range(12):
        sill.home.keep(f"Made my bed {number}", kind=Kind.HOME)
    sill.begin()
    _ask(sill, "bed")
    first = sill.answers
    assert 1 <= len(first) <= 5
    sill.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert 1 <= len(sill.answers) <= 5


def test_a_jar_without_notes_has_a_kind_line(empty_sill: Sill) -> None:
    """The thought can be set down all the same."""
    empty_sill.begin()
    _ask(empty_sill)
    assert "It is a heavy thought. You can set it down here." in empty_sill.words
    assert empty_sill.answers == []


def test_where_the_jar_cannot_be_read_there_is_a_calm_line(sill: Sill) -> None:
    """And the thought is still in its field."""
    sill.begin()
    sill.home.make_unreadable()
    _ask(sill)
    assert any(line.startswith("Your ") and "file" in line for line in sill.words)
    assert sill.thought.edit.text() == _THOUGHT
    sill.home.mend()


def test_an_empty_field_is_ready_to_type_in(sill: Sill) -> None:
    """Nothing is asked, nothing is said."""
    sill.begin()
    QTest.keyClicks(sill.thought.edit, "   ")
    button(sill.cover, "What my jar says").click()
    assert sill.thought.edit.hasFocus()
    assert sill.answers == []


def test_the_thought_goes_with_the_cover(sill: Sill) -> None:
    """Esc from its own field is enough; and no undo brings it back."""
    sill.begin()
    _ask(sill)
    sill.press(Qt.Key.Key_Escape)
    assert not sill.cover.isVisible()
    sill.begin()
    edit = sill.thought.edit
    assert edit.text() == ""
    assert sill.answers == []
    edit.setFocus()
    QTest.keySequence(edit, QKeySequence(QKeySequence.StandardKey.Undo))
    assert edit.text() == ""


def test_the_thought_is_said_to_nobody(sill: Sill, caplog: pytest.LogCaptureFixture) -> None:
    """Not to a screen reader, not to the log, not to what completes words."""
    with caplog.at_level(logging.DEBUG):
        sill.begin()
        _ask(sill)
        sill.cover.leave()
    assert not any("Zwetschgenmus" in one for one in sill.said)
    assert "Zwetschgenmus" not in caplog.text
    edit = sill.thought.edit
    assert edit.completer() is None
    assert edit.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    assert edit.maxLength() == LONGEST_THOUGHT


def test_no_file_holds_the_thought(start: Start, folders: Folders, qtbot: QtBot) -> None:
    """Typed, answered, and gone: every byte of every file is looked at."""
    started = start()
    window = started.app.window
    window.boost_requested.emit()
    cover = window.findChild(BoostCover)
    assert cover is not None
    qtbot.waitUntil(cover.isVisible)
    (field,) = cover.findChildren(ThoughtField)
    field.edit.setFocus()
    QTest.keyClicks(field.edit, _THOUGHT)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert not _holding(folders, "Zwetschgenmus")
    cover.leave()
    QApplication.processEvents()
    assert not _holding(folders, "Zwetschgenmus")


def test_a_kept_word_would_be_found(start: Start, folders: Folders) -> None:
    """The search above can see what is written."""
    started = start()
    started.today.page.field.set_words("Zwetschgenmus")
    QTest.keyClick(started.today.page.field.edit, Qt.Key.Key_Return)
    assert _holding(folders, "Zwetschgenmus")


def _holding(folders: Folders, word: str) -> list[Path]:
    """The files below the app's folders that hold a word, in any usual encoding."""
    forms = [word.encode(), word.encode("utf-16-le"), word.lower().encode()]
    files = [
        path
        for folder in (folders.data, folders.runtime, folders.logs)
        if folder.exists()
        for path in folder.rglob("*")
        if path.is_file()
    ]
    assert files
    return [path for path in files if any(form in path.read_bytes() for form in forms)]
