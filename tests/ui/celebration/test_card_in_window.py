"""In a small window the card stands clear of the field, and goes by itself and by Esc."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Loudness
from smallwins.ui.celebration.card import CARD_SIZE, CelebrationCard
from smallwins.ui.main_window import MainWindow
from smallwins.ui.today.page import TodayPage
from support.home import Home


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


def test_it_goes_by_itself_after_its_time(home: Home, qtbot: QtBot) -> None:
    """Also at the largest letters; nobody has to type for it."""
    home.preferences.change(text_size=200)
    _window, card = _met(home, qtbot, 800, 560)
    assert card._going.isActive()
    with qtbot.waitSignal(card.closed):
        card._going.start(1)
    assert card.isHidden()


def test_it_follows_the_light(home: Home, qtbot: QtBot) -> None:
    """Its own size is the one thing that is its own."""
    _window, card = _met(home, qtbot, 800, 560)
    home.preferences.change(text_size=200, less_motion=True)
    assert card._theme.settings == home.preferences.settings
    assert not _card_place(card).intersects(_field_place(_window))
    card.dismiss()
