"""Where the keyboard is can be seen, wherever it can go; a press with the pointer marks nothing."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light
from smallwins.domain.wins import Energy, Kind
from smallwins.ui.main_window import MainWindow
from smallwins.ui.settings.page import SettingsPlace
from smallwins.ui.widgets.buttons import Chip, MainButton
from smallwins.ui.widgets.note_card import NoteCard
from smallwins.ui.widgets.ring import FocusRing
from support.home import Home, button

MOST_STOPS = 60


@pytest.fixture
def window(home: Home, qtbot: QtBot) -> MainWindow:
    home.journal.set_energy(home.today, Energy.ROUGH)
    home.keep("Swept the stairs", kind=Kind.HOME)
    home.keep("Called the doctor", feeling="brave")
    window = home.window(1120, 900)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _ring_pixels(window: QWidget, widget: QWidget, color: QColor) -> int:
    """How many pixels in and close round a widget have the ring's colour."""
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    near = place.adjusted(-16, -16, 16, 16).intersected(window.rect())
    picture = window.grab(near).toImage()
    wanted = color.rgb()
    return sum(
        picture.pixel(x, y) == wanted
        for x in range(picture.width())
        for y in range(0, picture.height(), 2)
    )


def _walk(window: QWidget) -> list[QWidget]:
    """Each stop of the Tab key, once round."""
    stops: list[QWidget] = []
    for _step in range(MOST_STOPS):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if now in stops:
            return stops
        stops.append(now)
    raise AssertionError("Tab goes on and on")


def _grouped(one: QAbstractButton) -> bool:
    group: object = one.group()
    return group is not None


def _ringed(widget: QWidget) -> QWidget:
    """What the ring goes round: a field's box, where the field is in one."""
    ring = getattr(widget, "ring", lambda: None)()
    return ring[0] if ring is not None else widget


@pytest.mark.parametrize("light", [Light.DAY, Light.LAMP])
@pytest.mark.parametrize("place", ["today", "settings"])
def test_tab_comes_to_every_control_and_each_has_a_ring(
    home: Home, window: MainWindow, light: Light, place: str
) -> None:
    """Once round, with a ring in the colour for it at each stop and at no other place."""
    home.preferences.change(light=light)
    window.go_to(place)
    stops = _walk(window)
    everything = [
        one
        for one in window.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and isinstance(one, (QAbstractButton, QLineEdit))
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    # In a choice, Tab comes to the chosen one and arrows go through the others.
    arrows = [one for one in everything if isinstance(one, QAbstractButton) and _grouped(one)]
    assert set(everything) - set(stops) - set(arrows) == set()
    focus = home.theme.color("focus")
    for stop in stops:
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        assert _ring_pixels(window, _ringed(stop), focus) > 40, stop


def test_a_press_with_the_pointer_leaves_no_ring(home: Home, window: MainWindow) -> None:
    """On no kind of button."""
    focus = home.theme.color("focus")
    window.go_to_settings()
    place = window.findChild(SettingsPlace)
    assert place is not None
    for name in ("Less motion", "As the system", "Appearance", "Settings"):
        pressed = button(window, name)
        QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
        assert _ring_pixels(window, pressed, focus) == 0, name


def test_the_field_has_its_ring_while_the_caret_is_in_it(home: Home, window: MainWindow) -> None:
    """Also after a press: there the caret is what one looks for."""
    window.go_to_today()
    (field,) = [one for one in window.findChildren(QLineEdit) if one.isVisible()]
    box = field.parentWidget()
    assert box is not None
    assert _ring_pixels(window, box, home.theme.color("focus")) > 40
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert _ring_pixels(window, box, home.theme.color("focus")) > 40


def test_the_ring_is_as_round_as_what_it_is_round(home: Home, qtbot: QtBot) -> None:
    """Letters that grow while the keyboard is there leave no square ring round a pill."""
    floor = QWidget()
    floor.resize(700, 200)
    button, other = (MainButton(home.theme, words, parent=floor) for words in ("Here", "There"))
    FocusRing(home.theme, floor)
    home.made.append(floor)
    floor.show()
    floor.activateWindow()
    qtbot.waitUntil(floor.isActiveWindow)
    button.setGeometry(40, 40, 300, 40)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    home.preferences.change(text_size=200)
    button.setGeometry(40, 40, 300, 80)
    grown = floor.grab().toImage()
    other.setFocus(Qt.FocusReason.TabFocusReason)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert grown == floor.grab().toImage()


def test_the_ring_outlives_the_note_it_was_round(home: Home, window: MainWindow) -> None:
    """A note that is put away takes no ring along."""
    window.go_to_today()
    card = window.findChildren(NoteCard)[0]
    card.give_focus()
    held = QApplication.focusWidget()
    assert held is not None
    held.clearFocus()
    home.journal.put_away(card.win.uid)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tab = button(window, "Settings")
    tab.setFocus(Qt.FocusReason.TabFocusReason)
    keep = button(window, "Keep")
    keep.setFocus(Qt.FocusReason.TabFocusReason)
    assert _ring_pixels(window, keep, home.theme.color("focus")) > 40


def test_enter_presses_what_the_keyboard_is_on(home: Home, window: MainWindow) -> None:
    """As Space does."""
    window.go_to_today()
    chip = window.findChildren(Chip)[1]
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chip, Qt.Key.Key_Enter)
    assert home.on_disk()[0].text == chip.text() != ""


def test_everything_one_can_press_has_a_name(home: Home, window: MainWindow) -> None:
    """In every place, as a screen reader says it; fields and groups too."""
    box = home.quick_add()
    box.open(None)
    places: list[QWidget] = [window, box]
    for page in ("appearance", "celebration", "day_end"):
        window.go_to_settings()
        place = window.findChild(SettingsPlace)
        assert place is not None
        place.show_page(page)
        for top in places:
            for one in top.findChildren(QWidget):
                if one.isVisible() and one.focusPolicy() != Qt.FocusPolicy.NoFocus:
                    spoken = QAccessible.queryAccessibleInterface(one)
                    assert spoken.text(QAccessible.Text.Name).strip(), one
        window.go_to_today()
    box.go()


@pytest.mark.parametrize("by_key", [True, False])
def test_the_keyboard_goes_along_when_the_day_is_said_elsewhere(
    home: Home, window: MainWindow, by_key: bool
) -> None:
    """From the small box, say: it is on what holds, with its ring or without one as before."""
    window.go_to_today()
    rough, good = button(window, "Rough day"), button(window, "Good day")
    if by_key:
        rough.setFocus(Qt.FocusReason.TabFocusReason)
    else:
        QTest.mouseClick(rough, Qt.MouseButton.LeftButton)
    home.journal.set_energy(home.today, Energy.GOOD)
    assert good.hasFocus()
    focus = home.theme.color("focus")
    assert (_ring_pixels(window, good, focus) > 40) is by_key
    home.journal.set_energy(home.today, None)
    assert good.hasFocus()
    QTest.keyClick(good, Qt.Key.Key_Left)
    assert button(window, "Okay day").hasFocus()


def test_a_day_said_elsewhere_takes_no_keyboard_from_the_field(
    home: Home, window: MainWindow
) -> None:
    """Whoever types goes on typing."""
    window.go_to_today()
    home.journal.set_energy(home.today, Energy.GOOD)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
