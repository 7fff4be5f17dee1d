"""Undo in a journal goes one step at a time, across a closed app."""

import datetime as dt

import pytest
from PySide6.QtGui import QTextCursor

from smallwins.ui.day.journal_texts import JournalText

DAY = dt.date(2026, 11, 20)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("before", "words"),
    [("more words", "more words long day "), ("more words", "more"), ("", "long day "), ("a", "")],
)
def test_what_is_typed_now_goes_before_what_an_earlier_run_wrote(before: str, words: str) -> None:
    """One press takes back the letters of now, the next one those of the last time."""
    text = JournalText(DAY, words, before)
    cursor = QTextCursor(text.document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    for letter in "zzz":
        cursor.insertText(letter)
    text.document.undo()
    assert text.words() == words
    text.document.undo()
    assert text.words() == (before or words)
