"""A person's words are shown as they are: markup is letters, and no end is cut off."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Loudness
from smallwins.ui.widgets.buttons import Chip
from smallwins.ui.widgets.note_card import NoteCard
from smallwins.ui.widgets.words import breakable
from support.cut_text import cut_texts
from support.home import Home, button, settle, texts

MARKED = "<b>bold</b> & <i>so</i>"


@pytest.fixture
def red(tmp_path: Path) -> str:
    """An <img> that would show as a red square, were it read."""
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    image.save(str(tmp_path / "r.png"))
    return f'<img src="file://{tmp_path / "r.png"}">'


def _shows_red(widget: QWidget) -> bool:
    picture = widget.grab().toImage()
    return any(
        picture.pixelColor(x, y) == QColor("#ff0000")
        for x in range(0, picture.width(), 4)
        for y in range(0, picture.height(), 4)
    )


def _plain(text: str) -> str:
    return text.replace("\u200b", "")


def test_markup_on_a_note_is_letters(home: Home, red: str) -> None:
    """In the words and in how it felt; no file is opened for it."""
    home.keep(MARKED, feeling=red)
    home.keep(red, feeling=MARKED)
    page = home.page()
    shown = [_plain(text) for text in texts(page)]
    assert shown.count(MARKED) == 2
    assert shown.count(red) == 2
    assert not _shows_red(page)
    names = {card.accessibleName() for card in page.findChildren(NoteCard)}
    assert names == {f"{MARKED}. It felt: {red}", f"{red}. It felt: {MARKED}"}


def test_every_label_is_told_that_its_words_are_plain(home: Home) -> None:
    """Qt guesses otherwise."""
    home.keep(MARKED)
    window = home.window()
    window.go_to_settings()
    for label in window.findChildren(QLabel):
        if label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText, label.text()


def test_markup_on_a_chip_is_letters_and_takes_no_key(home: Home) -> None:
    """Also the "&", which Qt would make a key; the win that is kept has it."""
    for _time in range(3):
        home.keep("<b>R&T</b> at noon", day=home.today - dt.timedelta(days=1))
    page = home.page()
    (chip,) = [one for one in page.findChildren(Chip) if "R&T" in one.text()]
    assert chip.text() == "<b>R&T</b> at noon"
    assert chip.accessibleName() == "Keep: <b>R&T</b> at noon"
    assert chip.shortcut().isEmpty()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert home.on_disk()[0].text == "<b>R&T</b> at noon"


def test_a_kind_with_an_and_in_its_name_takes_no_key_and_is_read_whole(home: Home) -> None:
    """While words are typed in quick add: "Food & water"."""
    box = home.quick_add()
    box.open(None)
    box.field.set_words("drank a glass of water")
    chip = button(box, "Food & water")
    assert chip.shortcut().isEmpty()
    spoken = QAccessible.queryAccessibleInterface(chip).text(QAccessible.Text.Name)
    assert spoken == "Food & water"
    box.go()


@pytest.mark.parametrize("room", [(1120, 720), (700, 720)])
def test_markup_in_a_celebration_is_letters(
    home: Home, qtbot: QtBot, red: str, room: tuple[int, int]
) -> None:
    """On the wall, and on the card of small windows."""
    home.preferences.change(loudness=Loudness.WORDS)
    window = home.window(*room)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    home.corner(window)
    home.keep_here(f"{MARKED} {red}"[:60])
    whole = "".join(texts(window))
    assert "<b>bold</b>" in whole
    assert not _shows_red(window)


def test_no_tip_holds_a_persons_words(home: Home) -> None:
    """Tips guess markup and cannot be told otherwise."""
    home.keep(MARKED, feeling=MARKED)
    for _time in range(3):
        home.keep("<b>again</b>")
    window = home.window()
    for one in window.findChildren(QWidget):
        assert "<" not in one.toolTip()


@pytest.mark.parametrize(
    "text",
    ["first line\nsecond line", "a\r\nb", "tab\there", "\u202eright to left", "👩‍👩‍👧 and 🏳️‍🌈"],
)
def test_odd_signs_are_shown_kept_and_kept_again_unchanged(home: Home, text: str) -> None:
    """Opening the line and pressing Enter changes no letter."""
    home.keep(text)
    page = home.page()
    assert text in texts(page)
    (card,) = page.findChildren(NoteCard)
    card.edit_words()
    line = QApplication.focusWidget() or page.focusWidget()
    assert line is not None
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert [win.text for win in home.on_disk()] == [text]


def test_10000_characters_are_kept_whole_and_shown_in_part(home: Home) -> None:
    """The note stays a note; the editor has all of them."""
    text = "One step and then one more. " * 357 + "end!"
    assert len(text) == 10_000
    page = home.page()
    field = page.field
    field.set_words(text)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    settle()
    assert home.on_disk()[0].text == text
    assert field.words == ""
    (card,) = page.findChildren(NoteCard)
    assert card.height() < 720
    assert any(shown.endswith("…") and len(shown) < 500 for shown in texts(card))


@pytest.mark.parametrize(
    "text",
    [
        "x" * 300,
        "https://example.org/a-long-way/" + "y" * 80,
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
        "👩‍👩‍👧" * 40,
    ],
)
@pytest.mark.parametrize("width", [664, 420])
def test_a_word_longer_than_the_note_breaks_and_is_seen_whole(
    home: Home, text: str, width: int
) -> None:
    """Between letters, and never within one."""
    home.keep(text, feeling=text)
    page = home.page(width)
    QApplication.processEvents()
    assert [_plain(shown) for shown in texts(page)].count(text) == 2
    assert [cut for cut in cut_texts(page) if _plain(cut.text) == text] == []


def test_words_of_usual_length_are_left_alone() -> None:
    """Letter by letter the same."""
    for text in ("Made my bed", "", "a" * 24, "well-known/paths? " * 9):
        assert breakable(text) == text
    assert breakable("a" * 30).replace("\u200b", "") == "a" * 30
