"""Any text stays as it was typed or pasted, however long its lines are."""

import random
import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QInputMethodEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import keepable
from smallwins.domain.settings import Settings
from smallwins.ui.day import journal_lines
from smallwins.ui.day.journal_edit import JournalEdit
from smallwins.ui.day.journal_texts import JournalText
from smallwins.ui.theme import Theme
from support.home import Home
from ui.day.one_journal import CTRL, DAY, JOURNAL, KEY, SHIFT, OpenJournal

ODD = "\t\r\n\u2028\u2029\u00a0\u200d\u200f\u0301\ufdd0\ufdd1\ufeff\ufffc\x0b\x0c\x1c\x85🌱ש👩‍👩‍👧 "
PASTED = st.text(st.characters(codec="utf-8") | st.sampled_from(ODD), max_size=60)


class Paper:
    """Lines to write on, never shown, and the text they show."""

    def __init__(self) -> None:
        self.box = QWidget()
        self.edit = JournalEdit(Theme(Settings()), self.box)
        self.text = self.lay("")

    def lay(self, words: str, before: str = "") -> JournalText:
        """Lay a new text on it. The one before goes after that, for the lines look at it."""
        text = JournalText(DAY, words, before)
        self.edit.setDocument(text.document)
        self.text = text
        return text


@pytest.fixture(scope="module")
def paper(qapp: QApplication) -> Iterator[Paper]:
    paper = Paper()
    yield paper
    paper.box.deleteLater()
    QCoreApplication.sendPostedEvents(paper.box, QEvent.Type.DeferredDelete)


@pytest.fixture
def short_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines are long from a few letters on."""
    monkeypatch.setattr(journal_lines, "_SOLID", 4)
    monkeypatch.setattr(journal_lines, "_PIECE", 6)
    monkeypatch.setattr(journal_lines, "_LONGEST", 9)
    monkeypatch.setattr(journal_lines, "_RUN", re.compile(r"\S{4}|\s{4}"))


def blocks_of(document: QTextDocument) -> list[QTextBlock]:
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


def whole(document: QTextDocument) -> str:
    return journal_lines.words_of(document)


# As it was typed


@given(PASTED, PASTED)
@settings(max_examples=50)
def test_a_text_that_is_stored_and_loaded_and_stored_again_is_the_same(
    paper: Paper, first: str, second: str
) -> None:
    """No-break spaces, tabs, line signs, joined emoji, marks and other directions stay."""
    text = paper.lay("", before=first)
    paper.edit.selectAll()
    paper.edit.put(second)
    stored = text.words()
    assert stored == journal_lines.plain(second)
    assert "\r" not in stored
    kept = keepable(stored)
    for before in ("", first, kept):
        loaded = JournalText(DAY, kept, before)
        assert keepable(loaded.words()) == kept
        loaded.take(first)
        assert loaded.words() == journal_lines.plain(first)
        loaded.document.undo()
        assert keepable(loaded.words()) == kept


@pytest.mark.parametrize("ahead", ["\ufeff", "\ufffe", "w" * 4_000 + "\ufeff", "\ufffe" * 4_001])
def test_signs_that_say_in_which_order_bytes_come_are_signs(paper: Paper, ahead: str) -> None:
    """At the head of a text that was saved elsewhere, and none after them is another."""
    text = paper.lay(f"{ahead}It rained.")
    paper.edit.put(ahead)
    assert text.words() == f"{ahead}{ahead}It rained."
    paper.edit.selectAll()
    paper.edit.put(ahead)
    assert text.words() == ahead
    text.document.undo()
    assert text.words() == f"{ahead}{ahead}It rained."


def test_line_ends_of_other_systems_become_one_sign() -> None:
    """Once, and nothing else changes."""
    assert journal_lines.plain("a\r\nb\rc\n\r\n\u2028d") == "a\nb\nc\n\n\u2028d"


@pytest.mark.usefixtures("short_pieces")
@given(PASTED, PASTED, st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_text_in_pieces_is_the_same_text(
    paper: Paper, there: str, pasted: str, start: int, end: int
) -> None:
    """Whole, where a part of it is copied, and where one is pasted over."""
    text = paper.lay(there)
    last = text.document.characterCount() - 1
    places = sorted(_place(text.document, min(place, last)) for place in (start, end))
    before, marked, after = (
        _between(text.document, *part) for part in ((0, places[0]), places, (places[1], last))
    )
    assert before + marked + after == journal_lines.plain(there)
    cursor = QTextCursor(text.document)
    cursor.setPosition(places[0])
    cursor.setPosition(places[1], QTextCursor.MoveMode.KeepAnchor)
    paper.edit.setTextCursor(cursor)
    paper.edit.put(pasted)
    assert text.words() == before + journal_lines.plain(pasted) + after


def _place(document: QTextDocument, place: int) -> int:
    """A caret stands before or behind a sign that Qt counts as two."""
    block = document.findBlock(place)
    inside = (place - block.position()) * 2
    sign = block.text().encode("utf-16-le", "surrogatepass")[inside : inside + 2]
    return place + (sign != b"" and 0xDC <= sign[1] < 0xE0)


def _between(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return journal_lines.marked_words(cursor)


# Long lines


_ACTS: dict[str, tuple[Callable[[JournalEdit], object], str]] = {
    "type": (lambda edit: QTest.keyClicks(edit, "x"), "x"),
    "enter": (lambda edit: QTest.keyClick(edit, KEY.Key_Return), "\n"),
    "enter with shift": (lambda edit: QTest.keyClick(edit, KEY.Key_Return, SHIFT), "\n"),
    "several lines": (lambda edit: edit.insertPlainText("p\nq\n"), "p\nq\n"),
    "a long paste": (lambda edit: edit.put("uuuu vvvvvvv"), "uuuu vvvvvvv"),
    "dictate": (lambda edit: _dictate(edit, "u\nv"), "u\nv"),
    "delete": (lambda edit: QTest.keyClick(edit, KEY.Key_Delete), ""),
    "backspace": (lambda edit: QTest.keyClick(edit, KEY.Key_Backspace), ""),
}


def _dictate(edit: JournalEdit, words: str) -> None:
    spoken = QInputMethodEvent()
    spoken.setCommitString(words)
    QApplication.sendEvent(edit, spoken)


@pytest.mark.usefixtures("short_pieces")
@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_to_a_long_line_no_line_end_comes_or_goes(paper: Paper, seed: int) -> None:
    """A joint is no sign to anybody: not to what erases, nor to undo, nor to the file."""
    dice = random.Random(seed)
    for _ in range(12):
        text = paper.lay("".join(dice.choices("ab \n", (6, 6, 3, 1), k=40)))
        stood = [text.words()]
        for _act in range(10):
            stood.append(_do_something(paper.edit, text, dice))
            assert text.words() == stood[-1]
            longest = max(map(QTextBlock.length, blocks_of(text.document)))
            assert longest <= journal_lines._LONGEST + 12
        while text.document.isUndoAvailable():
            text.document.undo()
            assert text.words() in stood
        assert text.words() == stood[0]
        while text.document.isRedoAvailable():
            text.document.redo()
        assert text.words() == stood[-1]


def _do_something(edit: JournalEdit, text: JournalText, dice: random.Random) -> str:
    """Do one thing at any place, and give what must stand there then."""
    document = text.document
    last = document.characterCount() - 1
    block = document.findBlock(dice.randint(0, last))
    ends = [block.position(), block.position() + block.length() - 1, dice.randint(0, last)]
    cursor = QTextCursor(document)
    cursor.setPosition(dice.choice(ends))
    if dice.random() < 0.6:
        cursor.setPosition(dice.choice(ends), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    act, comes = _ACTS[dice.choice(list(_ACTS))]
    before = _between(document, 0, cursor.selectionStart())
    after = _between(document, cursor.selectionEnd(), last)
    if not cursor.hasSelection() and act is _ACTS["delete"][0]:
        after = after[1:]
    elif not cursor.hasSelection() and act is _ACTS["backspace"][0]:
        before = before[:-1]
    act(edit)
    return before + comes + after


@pytest.mark.parametrize("line", ["word " * 60_000, "w" * 300_000, " " * 50_000, "🌱" * 7_000])
def test_a_line_as_long_as_a_book_is_opened_and_written_in(
    home: Home, qtbot: QtBot, line: str
) -> None:
    """Qt would be busy with each letter of it, or for minutes with all of it."""
    journal = OpenJournal(home, qtbot)
    journal.words.keep(DAY, JOURNAL, line)
    journal.close()
    second = OpenJournal(home, qtbot)
    document = second.field.edit.document()
    assert max(map(QTextBlock.length, blocks_of(document))) < 10_000
    second.type("x")
    assert second.words.write(patient=True)
    assert second.in_file() == line + "x"


# What comes from elsewhere, and goes there


def test_what_is_pasted_is_words_alone(home: Home, qtbot: QtBot) -> None:
    """Letters and colours of a page stay there; a file that is dropped is no text."""
    journal = OpenJournal(home, qtbot)
    edit = journal.field.edit
    page, file, link = QMimeData(), QMimeData(), QMimeData()
    page.setHtml("<h1>Big</h1><img src='x.png'>")
    page.setText("Big\u00a0one\r\n")
    file.setUrls([QUrl.fromLocalFile("/tmp/secret.txt")])
    link.setUrls([QUrl("https://example.org/a")])
    for pasted in (page, file, link):
        edit.insertFromMimeData(pasted)
    journal.wait(qtbot, "Big\u00a0one\nhttps://example.org/a")
    assert not edit.canInsertFromMimeData(file)


def test_what_is_copied_is_words_alone_as_they_were_typed(home: Home, qtbot: QtBot) -> None:
    """Spaces that hold words together do, where they are pasted; cut words can be had again."""
    journal = OpenJournal(home, qtbot)
    edit = journal.field.edit
    text = "12\u00a0km,\u2028a 🌱\nand on " + "o" * 5_000 + " end"
    edit.put(text)
    edit.selectAll()
    edit.copy()
    clipboard = QApplication.clipboard()
    assert clipboard.text() == text
    assert clipboard.mimeData().formats() == ["text/plain"]
    journal.press(KEY.Key_X, CTRL)
    assert edit.document().isEmpty()
    journal.press(KEY.Key_V, CTRL)
    journal.wait(qtbot, text)


def test_right_to_left_words_stand_on_the_right(home: Home, qtbot: QtBot) -> None:
    """Each paragraph on its own side; where nothing is written, on that of the app."""
    journal = OpenJournal(home, qtbot)
    journal.field.edit.put("\u05e9\u05dc\u05d5\u05dd\nHello\n")
    journal.field.grab()
    hebrew, english, empty = blocks_of(journal.field.edit.document())
    for block, on_the_right in ((hebrew, True), (english, False), (empty, False)):
        line = block.layout().lineAt(0)
        assert (line.x() > line.width() / 2) == on_the_right
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        journal.field.edit.document().setDefaultFont(home.theme.font("body"))
        journal.field.grab()
        line = empty.layout().lineAt(0)
        assert line.x() > line.width() / 2
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
