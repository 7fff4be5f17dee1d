"""The page seen larger: every word that leaves can be read before, by keys alone."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.ui.month.larger import LargerPage
from smallwins.ui.month.place import MonthPlace
from support.cut_text import cut_texts
from support.home import Home, button, choose, open_menu, settle, texts
from ui.month.one_month import OCTOBER, keep_some, keyboard, open_month, press, said_of

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def october(home: Home, qtbot: QtBot) -> MonthPlace:
    keep_some(home)
    return open_month(home, qtbot, month=OCTOBER)


def larger(place: MonthPlace, qtbot: QtBot) -> LargerPage:
    """The larger page that is open, with the keyboard in it."""
    (dialog,) = place.findChildren(LargerPage)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    settle()
    return dialog


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_a_key_on_the_page_shows_it_larger(october: MonthPlace, qtbot: QtBot, key: Qt.Key) -> None:
    """With the keyboard on it; Esc leads back to the page on the desk."""
    small = october.board.desk.preview
    small.setFocus(Qt.FocusReason.TabFocusReason)
    assert small.ring() is not None
    press(key)
    dialog = larger(october, qtbot)
    assert dialog.preview.sheet().width() > small.sheet().width() * 1.5
    assert keyboard() is dialog.preview
    assert dialog.preview.accessibleName() == "The page of October 2026"
    assert dialog.preview.accessibleDescription() == said_of(october)
    press(KEY.Key_Escape)
    october.activateWindow()
    qtbot.waitUntil(october.isActiveWindow)
    assert keyboard() is small


def test_a_click_on_the_sheet_shows_it_larger(october: MonthPlace) -> None:
    """The desk beside it shows none."""
    preview = october.board.desk.preview
    QTest.mouseClick(preview, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not october.findChildren(LargerPage)
    at = preview.sheet().center().toPoint()
    QTest.mouseClick(preview, Qt.MouseButton.LeftButton, pos=at)
    assert len(october.findChildren(LargerPage)) == 1


def test_the_menu_names_the_way(october: MonthPlace) -> None:
    """For whoever does not think of pressing a page."""
    october.board.ways.more.click()
    choose(open_menu(october.board.ways.more), "See the page larger")
    assert len(october.findChildren(LargerPage)) == 1


def test_arrow_keys_go_down_the_page(october: MonthPlace, qtbot: QtBot) -> None:
    """To its foot, and up again."""
    october.board.desk.see_larger()
    dialog = larger(october, qtbot)
    bar = dialog._scroll.verticalScrollBar()
    press(KEY.Key_Down)
    assert bar.value() > 0
    for _step in range(6):
        press(KEY.Key_PageDown)
    assert bar.value() == bar.maximum()
    for _step in range(6):
        press(KEY.Key_PageUp)
    assert bar.value() == 0


def test_further_sheets_are_turned_by_buttons_and_keys(october: MonthPlace, qtbot: QtBot) -> None:
    """A way that leads nowhere gives the keyboard to the other; the ends are ends."""
    october.board.options.all_wins.click()
    assert october.sheets is not None
    october.board.desk.see_larger()
    dialog = larger(october, qtbot)
    before, after = button(dialog, "The page before"), button(dialog, "The next page")
    assert not before.isEnabled()
    press(KEY.Key_PageUp, CONTROL)
    for _sheet in range(october.sheets.count - 1):
        after.setFocus(Qt.FocusReason.TabFocusReason)
        press(KEY.Key_Space)
    assert not after.isEnabled()
    assert keyboard() is before
    press(KEY.Key_PageUp, CONTROL)
    assert after.isEnabled()


def test_one_sheet_has_no_ways_to_others(october: MonthPlace, qtbot: QtBot) -> None:
    october.board.desk.see_larger()
    dialog = larger(october, qtbot)
    assert "The next page" not in texts(dialog)
    press(KEY.Key_Return)
    assert dialog.isVisible()
    button(dialog, "Done").click()
    assert not dialog.isVisible()


@pytest.mark.parametrize(("width", "letters"), [(936, 100), (712, 100), (712, 200)])
def test_it_fits_before_any_window(home: Home, qtbot: QtBot, width: int, letters: int) -> None:
    """No word is cut, and the sheet keeps its shape."""
    keep_some(home)
    home.preferences.change(text_size=letters)
    place = open_month(home, qtbot, width=width, height=560, month=OCTOBER)
    place.board.options.all_wins.click()
    place.board.desk.see_larger()
    dialog = larger(place, qtbot)
    assert dialog.width() <= width
    assert not list(cut_texts(dialog))
    sheet = dialog.preview.sheet()
    assert sheet.height() / sheet.width() == pytest.approx(297 / 210, abs=0.01)


def test_in_a_column_tab_shows_the_head_of_the_page(home: Home, qtbot: QtBot) -> None:
    """Large letters: it is higher than the window, and arrow keys go down it."""
    keep_some(home)
    home.preferences.change(text_size=200)
    place = open_month(home, qtbot, width=712, height=560, month=OCTOBER)
    place.board.ways.more.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    press(KEY.Key_Tab)
    settle()
    preview = place.board.desk.preview
    assert keyboard() is preview
    head = preview.sheet().topLeft().toPoint()
    seen = preview.mapTo(place, head)
    assert place.rect().contains(QRect(seen, preview.sheet().size().toSize()).topLeft())
    press(KEY.Key_Down)
    assert preview.mapTo(place, head).y() < seen.y()
