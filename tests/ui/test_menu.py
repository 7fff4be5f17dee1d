"""Menus: a row is marked for who comes by the keyboard, and corners are round where they can be."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from smallwins.ui.today.page import TodayPage
from smallwins.ui.widgets import menu as menu_module
from smallwins.ui.widgets.ring import RingByKeyboard
from support.home import open_menu
from ui.one_note import card_on, line_on, more_on


def _open_by_key(page: TodayPage) -> QMenu:
    more = more_on(page)
    more.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(more, Qt.Key.Key_Return)
    return open_menu(card_on(page))


def test_by_the_keyboard_the_first_row_is_marked(page: TodayPage) -> None:
    """Enter does it, and Down goes to the second."""
    menu = _open_by_key(page)
    first, second = menu.actions()[:2]
    assert menu.activeAction() is first
    QTest.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction() is second
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert line_on(page, "Your words").isVisible()


def test_by_a_press_no_row_is_marked(page: TodayPage) -> None:
    """The pointer marks where it is."""
    QTest.mouseClick(more_on(page), Qt.MouseButton.LeftButton)
    menu = open_menu(card_on(page))
    assert menu.activeAction() is None
    menu.close()


def _opens_and_closes(over: QWidget) -> None:
    """What a real screen tells the widget a menu opens over; the one of these tests does not."""
    popup = Qt.FocusReason.PopupFocusReason
    for kind in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
        QApplication.sendEvent(over, QFocusEvent(kind, popup))


def test_after_a_menu_the_keyboard_can_be_seen_where_it_was(page: TodayPage) -> None:
    """The ring is at the note again, and the next menu has its row marked."""
    more = more_on(page)
    more.setFocus(Qt.FocusReason.TabFocusReason)
    _opens_and_closes(more)
    assert isinstance(more, RingByKeyboard)
    assert more.ring() is not None
    QTest.keyClick(more, Qt.Key.Key_Return)
    menu = open_menu(card_on(page))
    assert menu.activeAction() is menu.actions()[0]
    menu.close()


def test_after_a_press_a_menu_leaves_no_ring(page: TodayPage) -> None:
    """The pointer opened it, so nothing is marked when it is gone."""
    more = more_on(page)
    more.setFocus(Qt.FocusReason.MouseFocusReason)
    _opens_and_closes(more)
    assert isinstance(more, RingByKeyboard)
    assert more.ring() is None


@pytest.mark.parametrize("clear", [True, False])
def test_corners_are_round_where_a_clear_edge_shows(
    page: TodayPage, monkeypatch: pytest.MonkeyPatch, clear: bool
) -> None:
    """Elsewhere they are square, and never black."""
    monkeypatch.setattr(menu_module, "shows_clear_edges", lambda _platform: clear)
    menu = _open_by_key(page)
    picture = menu.grab().toImage()
    corner = QColor(picture.pixelColor(0, 0))
    assert (corner.alpha() == 0) is clear
    assert picture.pixelColor(picture.width() // 2, 3).alpha() == 255
    menu.close()
