"""A note on its large paper."""

import itertools
from collections.abc import Iterator
from typing import Protocol

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from smallwins.domain.settings import Light, Settings
from smallwins.domain.wins import Kind, Win
from smallwins.ui.note.sheet import NoteSheet
from smallwins.ui.theme import Theme
from support.cut_text import cut_texts
from support.wins import a_win

PLACE = QRect(60, 40, 640, 410)


class Lay(Protocol):
    """Lays a sheet on a table, and gives it."""

    def __call__(
        self, win: Win, place: QRect = PLACE, text_size: int = 100, *, lamp: bool = False
    ) -> NoteSheet: ...


@pytest.fixture
def lay(qapp: QApplication) -> Iterator[Lay]:
    tables: list[QWidget] = []

    def one(
        win: Win, place: QRect = PLACE, text_size: int = 100, *, lamp: bool = False
    ) -> NoteSheet:
        theme = Theme(Settings(light=Light.LAMP if lamp else Light.DAY, text_size=text_size))
        table = QWidget()
        table.resize(1120, 1000)
        tables.append(table)
        sheet = NoteSheet(theme, table, lamp=lamp, head_above=lamp)
        theme.setParent(sheet)
        sheet.show_win(win, "Friday 20 November")
        sheet.lie_at(place)
        table.show()
        return sheet

    yield one
    for table in tables:
        table.close()


def _letters(sheet: NoteSheet) -> int:
    return _first(sheet).font().pixelSize()


def _first(sheet: NoteSheet) -> QTextCharFormat:
    cursor = QTextCursor(sheet.words.document())
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return cursor.charFormat()


def test_words_are_as_large_as_they_fit(lay: Lay) -> None:
    """A short note stands large; longer ones in smaller letters, down to those of a small note."""
    lengths = (("Called Mum back.", 40), ("A slow walk. " * 20, 25), ("a " * 4000, 19))
    for words, pixels in lengths:
        sheet = lay(a_win(words))
        assert _letters(sheet) == pixels
        assert sheet.words.scrolls is (len(words) > 1000)


def test_ten_thousand_letters_are_read_to_their_end(lay: Lay) -> None:
    """The longest note scrolls inside its paper, by keys alone, to its last word."""
    sheet = lay(a_win(("words " * 2000)[:9993] + "the end", feeling="It felt long."))
    assert sheet.words.scrolls
    bar = sheet.words.verticalScrollBar()
    for _page in range(60):
        QTest.keyClick(sheet.words, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum() > 1000
    end = QTextCursor(sheet.words.document())
    end.movePosition(QTextCursor.MoveOperation.End)
    assert sheet.words.viewport().rect().contains(sheet.words.cursorRect(end))
    QTest.keyClick(sheet.words, Qt.Key.Key_Up)
    assert 0 < bar.maximum() - bar.value() < 40
    QTest.keyClick(sheet.words, Qt.Key.Key_Home)
    QTest.keyClick(sheet.words, Qt.Key.Key_Space)
    assert bar.value() > 100


def test_the_paper_stays_where_it_was_put(lay: Lay) -> None:
    """However long the words are, the paper is as large as it was, and they are inside."""
    for words in ("Rested.", "long " * 2000):
        sheet = lay(a_win(words, kind=Kind.REST))
        assert sheet.paper.translated(sheet.pos()).toRect() == PLACE
        assert sheet.paper.contains(sheet.words.geometry())


def test_paragraphs_run_the_way_their_words_do(lay: Lay) -> None:
    """Hebrew and Arabic stand at the right, English below them at the left, line by line."""
    sheet = lay(a_win("התקשרתי לאמא\nCalled Mum 😀\nاتصلت بأمي"))  # noqa: RUF001
    document, lefts = sheet.words.document(), []
    for number in range(3):
        cursor = QTextCursor(document.findBlockByNumber(number))
        lefts.append(sheet.words.cursorRect(cursor).left())
    assert lefts[0] > 400
    assert lefts[1] < 20
    assert lefts[2] > 400


def test_words_are_as_they_were_typed(lay: Lay) -> None:
    """Line breaks stay, and what looks like markup is words."""
    sheet = lay(a_win("<b>Rest</b> & tea\n\n  slept", feeling="<i>soft</i>"))
    assert sheet.words.toPlainText() == "<b>Rest</b> & tea\n\n  slept\n<i>soft</i>"


def test_marked_words_are_copied_as_they_were_typed(lay: Lay) -> None:
    """What is marked leaves as it was typed, whatever signs are in it."""
    text = "a\r\nb\N{NO-BREAK SPACE}c 👩‍👩‍👧 d"
    sheet = lay(a_win(text, feeling="soft"))
    QTest.keyClick(sheet.words, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert sheet.words.marked == f"{text}\nsoft"
    cursor = sheet.words.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)
    sheet.words.setTextCursor(cursor)
    assert sheet.words.marked == "b\N{NO-BREAK SPACE}"


def test_words_can_be_marked_with_the_pointer(lay: Lay) -> None:
    """A person draws the pointer over words and has them."""
    sheet = lay(a_win("Called Mum"))
    view = sheet.words.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(1, 25))
    QTest.mouseMove(view, QPoint(300, 25))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 25))
    assert sheet.words.marked == "Called Mum"
    assert QGuiApplication.clipboard().text() != "Called Mum"


def test_it_is_heard_whole(lay: Lay) -> None:
    """A screen reader has kind, words, feeling and day in one name."""
    sheet = lay(a_win("Made soup", kind=Kind.FOOD, feeling="warm"))
    name = sheet.accessibleName()
    assert name == "Food & water: Made soup. It felt: warm. Friday 20 November"


def test_its_head_is_seen_whole(lay: Lay) -> None:
    """Kind and day are not cut on a narrow sheet or in large letters; they take two rows."""
    for width, text_size in itertools.product((432, 640, 1024), (100, 200)):
        sheet = lay(a_win("Slept", kind=Kind.BODY), QRect(40, 40, width, 600), text_size)
        assert not list(cut_texts(sheet))
        kind, day = (one for one in sheet.findChildren(QLabel) if one.isVisible())
        assert not kind.geometry().intersects(day.geometry())


def test_it_stands_mirrored_from_right_to_left(lay: Lay, qapp: QApplication) -> None:
    """Kind at the right and day at the left, where text runs that way."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        sheet = lay(a_win("Slept", kind=Kind.BODY))
        kind, day = (one for one in sheet.findChildren(QLabel) if one.isVisible())
        assert kind.x() > day.x() + 200
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_in_a_replay_the_paper_is_lit_from_below(lay: Lay) -> None:
    """In lamplight the paper is that of the day, warmer, and brightest at its foot."""
    sheet = lay(a_win("Walked", kind=Kind.MOVING), lamp=True)
    picture = sheet.paper_picture(1).toImage()
    middle, foot = sheet.paper.center().x(), sheet.paper.bottom()
    low, high = (picture.pixelColor(round(middle) + 20, round(foot - d)) for d in (20, 380))
    assert low.lightness() > high.lightness() + 10
    assert low.red() > low.blue() + 10
    assert _first(sheet).foreground().color() == QColor("#25302f")


def test_nothing_of_the_paper_is_cut_off(lay: Lay) -> None:
    """Its turned corners and its shadow are whole at any size."""
    for place, size in (
        (PLACE, 100),
        (QRect(48, 24, 1024, 400), 200),
        (QRect(0, 0, 300, 900), 100),
    ):
        sheet = lay(a_win("Slept"), place, size)
        picture = sheet.paper_picture(1).toImage()
        wide, high = picture.width() - 1, picture.height() - 1
        edge = [picture.pixelColor(x, y).alpha() for x in range(wide) for y in (0, high)]
        edge += [picture.pixelColor(x, y).alpha() for y in range(high) for x in (0, wide)]
        assert max(edge) < 12
