"""The words of the note the keyboard is on stand before the jar, for who sees."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.ui.jar.place import JarPlace
from smallwins.ui.jar.stage import JarStage
from support.home import Home, settle
from ui.jar.one_jar import open_place

LONG = "walked to the end of the street and back again " * 8
WORDS = ["made my bed", "השקיתי את הצמחים", LONG]


@pytest.fixture
def place(home: Home, qtbot: QtBot) -> JarPlace:
    """Three notes, and the keyboard on the jar."""
    for words in WORDS:
        home.keep(words)
    place = open_place(home)
    qtbot.waitUntil(place.isActiveWindow)
    stage = place.page.stage
    qtbot.waitUntil(lambda: stage.sill.is_ready(stage.devicePixelRatioF()))
    stage.handle.setFocus(Qt.FocusReason.TabFocusReason)
    return place


def _walk(place: JarPlace, key: Qt.Key = Qt.Key.Key_Right) -> JarStage:
    QTest.keyClick(place.page.stage.handle, key)
    return place.page.stage


def test_each_note_come_to_shows_its_words(place: JarPlace) -> None:
    """Newest first, as the keys go; long ones are shortened."""
    assert place.page.stage.caption == ""
    assert _walk(place).caption.startswith("walked to the end of the street")
    assert len(place.page.stage.caption) < len(LONG)
    assert _walk(place).caption == WORDS[1]
    assert _walk(place).caption == WORDS[0]


def test_they_go_with_the_keyboard_and_come_back_with_it(place: JarPlace) -> None:
    """What nobody is at, nobody reads over a shoulder."""
    stage = _walk(place, Qt.Key.Key_End)
    place.page.pull.setFocus()
    assert stage.caption == ""
    stage.handle.setFocus(Qt.FocusReason.TabFocusReason)
    assert stage.caption == "made my bed"


def test_words_that_were_changed_meanwhile_are_the_new_ones(home: Home, place: JarPlace) -> None:
    """And those of a note that went are gone."""
    stage = _walk(place, Qt.Key.Key_End)
    place.page.pull.setFocus()
    (first, *_) = home.back.notes_of(home.today, home.today)
    home.journal.change(first.uid, text="made both beds")
    stage.handle.setFocus(Qt.FocusReason.TabFocusReason)
    assert stage.caption == "made both beds"
    home.journal.put_away(first.uid)
    assert stage.caption == ""


def _differing(one: QImage, other: QImage) -> QRect:
    """The smallest box round all points that differ."""
    wide, step = one.width(), one.bytesPerLine()
    lines = [bytes(image.constBits()) for image in (one, other)]
    points = [
        (x, y)
        for y in range(one.height())
        if lines[0][y * step : (y + 1) * step] != lines[1][y * step : (y + 1) * step]
        for x in range(wide)
        if one.pixel(x, y) != other.pixel(x, y)
    ]
    xs, ys = zip(*points, strict=True)
    return QRect(QPoint(min(xs), min(ys)), QPoint(max(xs), max(ys)))


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("width", [936, 712, 520])
def test_they_stand_whole_on_the_sill(home: Home, place: JarPlace, width: int, size: int) -> None:
    """In any width, at the sill's edge and inside the page."""
    home.preferences.change(text_size=size)
    place.resize(width, 720)
    stage = _walk(place)
    with_words = stage.grab().toImage()
    stage.set_caption("")
    area = _differing(with_words, stage.grab().toImage())
    assert stage.rect().contains(area)
    assert area.height() < 50 * size / 100
    assert area.bottom() < stage.sill.shape.sill
    assert area.width() > 300 or area.width() > stage.width() * 0.8


def test_with_large_letters_the_page_goes_down_to_them(home: Home, place: JarPlace) -> None:
    """Whoever walks through the jar sees them whole."""
    home.preferences.change(text_size=200)
    place.resize(1036, 720)
    settle()
    stage = _walk(place)
    settle()
    area = stage.caption_area()
    shown = stage.visibleRegion().boundingRect()
    assert shown.contains(area)
