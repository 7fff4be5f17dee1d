"""What the keyboard is on stays in view when letters and windows change their size."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import TEXT_SIZES
from smallwins.domain.wins import Energy
from smallwins.ui.settings.page import SettingsPlace
from smallwins.ui.today.page import TodayPage
from smallwins.ui.widgets.scroll import PageScroll
from support.home import Home, button


def _settings(home: Home, qtbot: QtBot, width: int, height: int) -> SettingsPlace:
    window = home.window(width, height)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go_to_settings()
    place = window.findChild(SettingsPlace)
    assert place is not None
    return place


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def _place_of(widget: QWidget, on: QWidget) -> QRect:
    return QRect(widget.mapTo(on, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize(("width", "height"), [(800, 560), (1120, 720), (1400, 600)])
def test_the_text_size_that_is_chosen_stays_in_view(
    home: Home, qtbot: QtBot, width: int, height: int
) -> None:
    """By arrow keys to the largest letters and back; each step can be seen whole."""
    place = _settings(home, qtbot, width, height)
    button(place, "100 %").setFocus(Qt.FocusReason.TabFocusReason)
    for key, sizes in (
        (Qt.Key.Key_Right, TEXT_SIZES[1:]),
        (Qt.Key.Key_Left, TEXT_SIZES[-2::-1]),
    ):
        for size in sizes:
            QTest.keyClick(_focused(), key)
            assert home.preferences.settings.text_size == size
            assert _focused() is button(place, f"{size} %")
            qtbot.waitUntil(lambda: _whole(_focused()))


def test_a_window_made_low_keeps_what_the_keyboard_is_on(home: Home, qtbot: QtBot) -> None:
    """The switch at the foot of the page, and then a window of 400."""
    place = _settings(home, qtbot, 1120, 720)
    switch = button(place, "Less motion")
    switch.setFocus(Qt.FocusReason.TabFocusReason)
    assert _whole(switch)
    place.window().resize(800, 400)
    qtbot.waitUntil(lambda: _whole(switch))


def test_who_scrolled_by_hand_is_left_where_they_look(home: Home, qtbot: QtBot) -> None:
    """A page that grows by a line does not jump back to the keyboard."""
    home.preferences.change(text_size=200)
    place = _settings(home, qtbot, 800, 560)
    button(place, "As the system").setFocus(Qt.FocusReason.TabFocusReason)
    (scroll,) = [one for one in place.findChildren(PageScroll) if one.isVisible()]
    bar = scroll.verticalScrollBar()
    place.window().resize(800, 540)
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    seen = bar.value()
    assert not _whole(_focused())
    page = scroll.widget()
    assert page is not None
    page.setMinimumHeight(page.height() + 50)
    qtbot.waitUntil(lambda: bar.maximum() == seen + 50)
    assert bar.value() == seen


@pytest.mark.parametrize("key", ["reminders", "appearance", "kind_words"])
@pytest.mark.parametrize("ways", ["names", "rail"])
def test_tab_into_the_page_brings_what_it_comes_to(
    home: Home, qtbot: QtBot, key: str, ways: str
) -> None:
    """From the names above the page, and back into its end, which lies far below."""
    home.preferences.change(text_size=200)
    place = _settings(home, qtbot, 800, 560)
    place.show_page(key)
    place.arrive()
    (scroll,) = [one for one in place.findChildren(PageScroll) if one.isVisible()]
    step = Qt.Key.Key_Tab if ways == "names" else Qt.Key.Key_Backtab
    while not scroll.isAncestorOf(_focused()):
        QTest.keyClick(_focused(), step)
    assert _whole(_focused())


def test_a_press_on_the_page_does_not_move_it(home: Home, qtbot: QtBot) -> None:
    """Half of a switch is in sight, and it is pressed there: it stays under the hand."""
    home.preferences.change(text_size=200)
    place = _settings(home, qtbot, 800, 560)
    place.arrive()
    (scroll,) = [one for one in place.findChildren(PageScroll) if one.isVisible()]
    switch, bar = button(place, "Less motion"), scroll.verticalScrollBar()
    top = switch.mapTo(scroll, QPoint(0, bar.value())).y()
    bar.setValue(top + switch.height() // 2 - scroll.viewport().height())
    seen = bar.value()
    assert not _whole(switch)
    QTest.mousePress(switch, Qt.MouseButton.LeftButton, pos=QPoint(switch.width() // 2, 5))
    assert bar.value() == seen
    QTest.mouseRelease(switch, Qt.MouseButton.LeftButton, pos=QPoint(switch.width() // 2, 5))
    assert bar.value() == seen


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize(("width", "height"), [(800, 560), (640, 480), (1120, 720)])
def test_title_names_and_page_stand_clear_of_each_other(
    home: Home, qtbot: QtBot, width: int, height: int, size: int
) -> None:
    """At every text size; where the names stand above the page they scroll away with it."""
    home.preferences.change(text_size=size)
    place = _settings(home, qtbot, width, height)
    heading = next(one for one in place.findChildren(QWidget) if one.property("text") == "Settings")
    first = button(place, "Appearance")
    names = first.parentWidget()
    (scroll,) = [one for one in place.findChildren(PageScroll) if one.isVisible()]
    assert names is not None
    assert not _place_of(heading, place).intersects(_place_of(names, place))
    controls = [button(place, one) for one in ("As the system", "Day", "100 %", "Less motion")]
    bar = scroll.verticalScrollBar()
    for value in {0, bar.maximum() // 2, bar.maximum()}:
        bar.setValue(value)
        for control in controls:
            assert not _place_of(control, place).intersects(_place_of(names, place))
    # The names come back when the keyboard goes to them.
    controls[-1].setFocus(Qt.FocusReason.TabFocusReason)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert _whole(first)


def test_arrow_keys_go_through_a_choice_in_rows_in_its_order(home: Home, qtbot: QtBot) -> None:
    """Where the pill has rows, the next one is the next one, and the ends are ends."""
    home.preferences.change(text_size=200)
    place = _settings(home, qtbot, 800, 560)
    system, light, lamp = (button(place, name) for name in ("As the system", "Day", "Lamplight"))
    assert lamp.y() > system.y()
    system.setFocus(Qt.FocusReason.TabFocusReason)
    for key, wanted in (
        (Qt.Key.Key_Left, system),
        (Qt.Key.Key_Right, light),
        (Qt.Key.Key_Down, lamp),
        (Qt.Key.Key_Right, lamp),
        (Qt.Key.Key_Up, light),
        (Qt.Key.Key_Left, system),
    ):
        QTest.keyClick(_focused(), key)
        assert _focused() is wanted
        assert wanted.property("checked")


@pytest.mark.parametrize(("width", "height"), [(660, 560), (800, 560), (480, 400)])
def test_today_opens_with_its_field_in_view(
    home: Home, qtbot: QtBot, width: int, height: int
) -> None:
    """Also where the page is longer than the window; it stands at its top."""
    home.journal.set_energy(home.today, Energy.ROUGH)
    for number in range(6):
        home.keep(f"Win {number}")
    window = home.window(width, height)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.findChild(TodayPage)
    assert page is not None
    (scroll,) = [one for one in page.findChildren(PageScroll) if one.isVisible()]
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    assert scroll.verticalScrollBar().value() == 0
    assert _whole(page.field)


@pytest.mark.parametrize("by", ["Escape", "its place"])
def test_who_comes_back_to_the_field_sees_the_greeting_whole(
    home: Home, qtbot: QtBot, by: str
) -> None:
    """From a note far down; the page stands as it did when it was opened."""
    for number in range(8):
        home.keep(f"Win {number}")
    window = home.window(1120, 720)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.findChild(TodayPage)
    assert page is not None
    (scroll,) = [one for one in page.findChildren(PageScroll) if one.isVisible()]
    bar = scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    button(page, "More for this note: Win 0").setFocus(Qt.FocusReason.TabFocusReason)
    bar.setValue(bar.maximum())
    if by == "Escape":
        QTest.keyClick(_focused(), Qt.Key.Key_Escape)
    else:
        window.go_to_today()
    qtbot.waitUntil(lambda: bar.value() == 0)
    assert _focused() is page.field.edit
