"""In a small window the card stands clear of the field, and goes by itself and by Esc."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Loudness
from smallwins.ui.celebration.card import CARD_SIZE, CelebrationCard
from smallwins.ui.main_window import MainWindow
from smallwins.ui.today.page import TodayPage
from support.cut_text import cut_texts
from support.home import Home, button


def _met(home: Home, qtbot: QtBot, width: int, height: int) -> tuple[MainWindow, CelebrationCard]:
    """A win is kept in a window of this size; the card it is met on."""
    home.preferences.change(loudness=Loudness.WORDS)
    window = home.window(width, height)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    home.corner(window)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Washed a cup")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    (card,) = [one for one in window.findChildren(CelebrationCard) if one.isVisible()]
    return window, card


def _card_place(card: CelebrationCard) -> QRect:
    """The card in its window, without its shadow."""
    edge = card.margin
    return QRect(card.mapTo(card.window(), QPoint(0, 0)), card.size()).adjusted(
        edge, edge, -edge, -edge
    )


def _field_place(window: MainWindow) -> QRect:
    page = window.findChild(TodayPage)
    assert page is not None
    return page.field_area(window)


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize(("width", "height"), [(800, 560), (480, 400)])
def test_the_card_covers_neither_field_nor_caret(
    home: Home, qtbot: QtBot, width: int, height: int, size: int
) -> None:
    """At no text size; it is whole in the window, and no larger than the letters ask for."""
    home.preferences.change(text_size=size)
    window, card = _met(home, qtbot, width, height)
    assert not _card_place(card).intersects(_field_place(window))
    assert window.rect().contains(_card_place(card))
    assert _card_place(card).width() <= round(CARD_SIZE.width() * size / 100) + 1
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert card.isHidden()


def test_where_there_is_room_it_is_as_large_as_it_is_designed(home: Home, qtbot: QtBot) -> None:
    """At the usual size nothing shrinks."""
    _window, card = _met(home, qtbot, 800, 560)
    assert _card_place(card).size() == CARD_SIZE.toSize()
    card.dismiss()


@pytest.mark.parametrize("size", [100, 125, 150, 175, 200])
@pytest.mark.parametrize(("width", "height"), [(1120, 720), (800, 560), (480, 400)])
def test_its_letters_are_as_large_as_the_person_chose(
    home: Home, qtbot: QtBot, width: int, height: int, size: int
) -> None:
    """In each window: rather than small letters, the picture goes, and then words. None is cut."""
    home.preferences.change(text_size=size)
    if width == 1120 and size <= 116:
        width = 900  # else the words are on the wall
    window, card = _met(home, qtbot, width, height)
    smallest = min(home.theme.font(role).pixelSize() for role in ("cheer", "h2", "note", "body"))
    labels = [one for one in card.findChildren(QLabel) if one.isVisible() and one.text()]
    assert labels[0].font().pixelSize() >= smallest
    body = home.theme.font("body").pixelSize()
    assert all(one.font().pixelSize() == body for one in labels[1:])
    assert not list(cut_texts(card))
    assert window.rect().contains(_card_place(card))
    card.dismiss()


def test_what_has_no_room_is_left_out_and_takes_no_key(home: Home, qtbot: QtBot) -> None:
    """The cheer stays; Undo is still in the menu of the note, and under Ctrl+Z."""
    home.preferences.change(text_size=200)
    window, card = _met(home, qtbot, 480, 400)
    shown = [one.text() for one in card.findChildren(QLabel) if one.isVisible() and one.text()]
    assert len(shown) == 1
    assert not card._words.has_act
    assert not [one for one in card.findChildren(QAbstractButton) if one.isVisible()]
    window.resize(600, 700)
    qtbot.waitUntil(lambda: button(card, "Undo").isVisible())
    card.dismiss()


def test_the_picture_is_there_again_with_the_room(home: Home, qtbot: QtBot) -> None:
    """The same card, with all of its words."""
    home.preferences.change(text_size=150)
    window, card = _met(home, qtbot, 800, 560)
    assert _card_place(card).height() < round(CARD_SIZE.height() * 1.5)
    window.resize(930, 900)
    qtbot.waitUntil(lambda: _card_place(card).size() == (CARD_SIZE * 1.5).toSize())
    words = [one.text() for one in card.findChildren(QLabel) if one.isVisible()]
    assert "Washed a cup" in words
    card.dismiss()


def test_a_flight_ends_where_its_room_goes(home: Home, qtbot: QtBot) -> None:
    """A card of words has no jar to fly into: it fades in."""
    home.preferences.change(text_size=150)
    window = home.window(930, 900)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    home.corner(window)
    home.keep_here("Washed a cup")
    (card,) = [one for one in window.findChildren(CelebrationCard) if one.isVisible()]
    assert card.running
    window.resize(800, 560)
    qtbot.waitUntil(lambda: not card.running)
    with qtbot.waitSignal(card.finished):
        home.keep_here("Washed a plate")
    assert "Washed a plate" in [one.text() for one in card.findChildren(QLabel) if one.isVisible()]
    card.dismiss()


def test_it_goes_by_itself_after_its_time(home: Home, qtbot: QtBot) -> None:
    """Also at the largest letters; nobody has to type for it."""
    home.preferences.change(text_size=200)
    _window, card = _met(home, qtbot, 800, 560)
    assert card._going.isActive()
    with qtbot.waitSignal(card.closed):
        card._going.start(1)
    assert card.isHidden()


def test_it_follows_the_light(home: Home, qtbot: QtBot) -> None:
    """And the size of letters, and the wish for less motion."""
    _window, card = _met(home, qtbot, 800, 560)
    home.preferences.change(text_size=200, less_motion=True)
    assert card._theme.settings == home.preferences.settings
    assert not _card_place(card).intersects(_field_place(_window))
    card.dismiss()
