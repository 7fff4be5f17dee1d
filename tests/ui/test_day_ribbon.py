"""The ribbon of the day: quiet hours by hand and by keys, in words, and as a picture."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light, Settings
from smallwins.ui.settings.day_ribbon import DayRibbon
from smallwins.ui.theme import Theme
from support.held_key import hold
from support.home import Ear, Home

EVENING, MORNING = 21 * 60 + 30, 8 * 60


@pytest.fixture
def ribbon(theme: Theme, qtbot: QtBot) -> Iterator[DayRibbon]:
    ribbon = DayRibbon(theme)
    ribbon.resize(960, 100)
    ribbon.show_quiet(EVENING, MORNING)
    ribbon.show()
    ribbon.activateWindow()
    qtbot.waitUntil(ribbon.isActiveWindow)
    yield ribbon
    ribbon.hide()
    ribbon.deleteLater()


@pytest.fixture
def chosen(ribbon: DayRibbon) -> Ear:
    ear = Ear()
    ribbon.chosen.connect(ear.hear)
    return ear


def test_both_ends_are_sliders_called_by_their_time(ribbon: DayRibbon) -> None:
    """A screen reader says which end it is, and what time it has."""
    for handle, name in (
        (ribbon.start, "Quiet hours begin at 21:30"),
        (ribbon.end, "Quiet hours end at 8:00"),
    ):
        spoken = QAccessible.queryAccessibleInterface(handle)
        assert spoken.role() == QAccessible.Role.Slider
        assert spoken.text(QAccessible.Text.Name) == name


@pytest.mark.parametrize(
    ("key", "minutes"),
    [
        (Qt.Key.Key_Left, EVENING - 15),
        (Qt.Key.Key_Right, EVENING + 15),
        (Qt.Key.Key_Up, EVENING + 15),
        (Qt.Key.Key_Down, EVENING - 15),
        (Qt.Key.Key_PageDown, EVENING - 60),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 23 * 60 + 45),
    ],
)
def test_a_handle_goes_by_keys(ribbon: DayRibbon, chosen: Ear, key: Qt.Key, minutes: int) -> None:
    """A quarter of an hour at a time; it is taken at once, and called by its new time."""
    ribbon.start.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(ribbon.start, key)
    assert chosen.heard == [(minutes, MORNING)]
    assert f"{minutes // 60}:{minutes % 60:02}" in ribbon.start.accessibleName()


def _at(ribbon: DayRibbon, minutes: int) -> QPoint:
    return QPoint(round(minutes / 1440 * ribbon.width()), ribbon.height() // 3)


@pytest.mark.parametrize("ends", ["let go", "left", "rests"])
def test_a_held_key_goes_on_and_the_last_hour_is_taken_once(
    ribbon: DayRibbon, chosen: Ear, qtbot: QtBot, ends: str
) -> None:
    """It is seen all the while, and nothing is put back under the hand."""
    ribbon.end.setFocus(Qt.FocusReason.TabFocusReason)
    hold(ribbon.end, Qt.Key.Key_Right, 30)
    reached = ribbon.end.minutes
    assert reached >= MORNING + 30 * 15
    ribbon.show_quiet(EVENING, MORNING)
    assert (ribbon.end.minutes, chosen.heard) == (reached, [])
    if ends == "let go":
        QTest.keyRelease(ribbon.end, Qt.Key.Key_Right)
    elif ends == "left":
        ribbon.start.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: bool(chosen.heard))
    assert chosen.heard == [(EVENING, reached)]
    ribbon.show_quiet(EVENING, MORNING)
    assert ribbon.end.minutes == MORNING


@pytest.mark.parametrize("keys", [[Qt.Key.Key_Home], [Qt.Key.Key_Right] * 3, [Qt.Key.Key_End] * 2])
def test_esc_brings_back_the_hour_before_the_keys(
    ribbon: DayRibbon, chosen: Ear, keys: list[Qt.Key]
) -> None:
    """However far they went, also where each was taken; the next Esc is the page's."""
    ribbon.end.setFocus(Qt.FocusReason.TabFocusReason)
    for key in keys:
        QTest.keyClick(ribbon.end, key)
    assert ribbon.end.minutes != MORNING
    QTest.keyClick(ribbon.end, Qt.Key.Key_Escape)
    assert chosen.heard[-1] == (EVENING, MORNING)
    assert ribbon.end.accessibleName() == "Quiet hours end at 8:00"
    passed_on = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(ribbon.end, passed_on)
    assert not passed_on.isAccepted()


def test_esc_while_a_key_is_held_takes_the_hour_before_it(ribbon: DayRibbon, chosen: Ear) -> None:
    """It is told once, and nothing follows when the key is let go."""
    ribbon.end.setFocus(Qt.FocusReason.TabFocusReason)
    hold(ribbon.end, Qt.Key.Key_Right, 5)
    QTest.keyPress(ribbon.end, Qt.Key.Key_Escape)
    QTest.keyRelease(ribbon.end, Qt.Key.Key_Escape)
    QTest.keyRelease(ribbon.end, Qt.Key.Key_Right)
    assert chosen.heard == [(EVENING, MORNING)]


def test_esc_lets_go_of_a_handle_under_the_hand(ribbon: DayRibbon, chosen: Ear) -> None:
    """It goes back to where it was taken up."""
    handle, left = ribbon.end, Qt.MouseButton.LeftButton
    handle.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.mousePress(handle, left, pos=handle.rect().center())
    QTest.mouseMove(handle, handle.mapFrom(ribbon, _at(ribbon, 6 * 60)))
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    assert not handle.isSliderDown()
    assert chosen.heard == [(EVENING, MORNING)]
    QTest.mouseRelease(handle, left, pos=handle.rect().center())
    assert chosen.heard == [(EVENING, MORNING)]


def test_what_was_set_elsewhere_is_what_esc_goes_back_to(ribbon: DayRibbon, chosen: Ear) -> None:
    """Another window changed the hours while the keyboard was here."""
    ribbon.end.setFocus(Qt.FocusReason.TabFocusReason)
    ribbon.show_quiet(EVENING, 6 * 60)
    QTest.keyClick(ribbon.end, Qt.Key.Key_Home)
    QTest.keyClick(ribbon.end, Qt.Key.Key_Escape)
    assert chosen.heard[-1] == (EVENING, 6 * 60)


def test_a_handle_is_dragged_and_taken_when_it_is_let_go(ribbon: DayRibbon, chosen: Ear) -> None:
    """On the way it is told what it would be; over the end it stays at the end."""
    moved = Ear()
    ribbon.moved.connect(moved.hear)
    handle, left = ribbon.end, Qt.MouseButton.LeftButton
    QTest.mousePress(handle, left, pos=handle.rect().center())
    QTest.mouseMove(handle, handle.mapFrom(ribbon, _at(ribbon, 6 * 60)))
    QApplication.processEvents()
    assert chosen.heard == []
    assert moved.heard[-1] == (EVENING, 6 * 60)
    QTest.mouseRelease(handle, left, pos=handle.rect().center())
    assert chosen.heard == [(EVENING, 6 * 60)]
    QTest.mousePress(handle, left, pos=handle.rect().center())
    QTest.mouseMove(handle, handle.mapFrom(ribbon, QPoint(-400, 10)))
    QTest.mouseRelease(handle, left, pos=handle.rect().center())
    assert chosen.heard[-1] == (EVENING, 0)


def test_another_button_and_a_bare_move_do_nothing(ribbon: DayRibbon, chosen: Ear) -> None:
    """It moves while it is held."""
    QTest.mouseClick(ribbon.end, Qt.MouseButton.RightButton)
    QTest.mouseMove(ribbon.end, QPoint(40, 10))
    assert chosen.heard == []
    assert ribbon.end.minutes == MORNING


def test_the_wheel_leaves_it_to_the_page(ribbon: DayRibbon) -> None:
    """Whoever scrolls by changes no hour."""
    handle = ribbon.end
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(handle, event)
    assert not event.isAccepted()
    assert handle.minutes == MORNING


def test_where_lines_run_to_the_left_the_day_does_as_well(ribbon: DayRibbon, chosen: Ear) -> None:
    """Midnight is at the right, and the keys go where they point."""
    before = ribbon.end.x()
    ribbon.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    ribbon.restyle()
    assert ribbon.end.x() > ribbon.width() - before - 60
    ribbon.end.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(ribbon.end, Qt.Key.Key_Left)
    assert chosen.heard == [(EVENING, MORNING + 15)]
    assert ribbon.end.minutes_at(0) == 24 * 60


def _luminance(color: QColor) -> float:
    """How light a colour is, as WCAG reckons it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(first: QColor, second: QColor) -> float:
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("light", [Light.DAY, Light.LAMP])
@pytest.mark.parametrize(
    ("start", "end"),
    [(EVENING, MORNING), (13 * 60, 17 * 60), (0, 6 * 60), (60, 23 * 60), (18 * 60, 0)],
)
def test_it_is_night_where_it_is_quiet_and_day_where_it_is_not(
    light: Light, start: int, end: int
) -> None:
    """Wherever the hours lie: the picture says what the words say."""
    ribbon = DayRibbon(Theme(Settings(light=light)))
    ribbon.resize(976, 100)
    ribbon.show_quiet(start, end)
    picture = ribbon.grab().toImage()
    ribbon.deleteLater()

    def light_at(minutes: float) -> float:
        x = 8 + minutes % 1440 / 1440 * (976 - 16)
        return _luminance(picture.pixelColor(round(x), 46))

    night, day = (end - start) % 1440, (start - end) % 1440
    quiet = [light_at(start + night * share) for share in (0.2, 0.4)]
    awake = [light_at(end + day * share) for share in (0.2, 0.4)]
    assert (min(awake) + 0.05) / (max(quiet) + 0.05) >= 3


def test_with_no_quiet_hours_it_is_day_all_along(theme: Theme) -> None:
    """Midnight as noon."""
    ribbon = DayRibbon(theme)
    ribbon.resize(976, 100)
    ribbon.show_quiet(MORNING, MORNING)
    picture = ribbon.grab().toImage()
    ribbon.deleteLater()
    assert all(_luminance(picture.pixelColor(x, 20)) > 0.6 for x in (20, 250, 480, 700, 950))


@pytest.mark.parametrize("light", [Light.DAY, Light.LAMP])
@pytest.mark.parametrize("minutes", range(0, 1440, 120))
def test_the_ring_of_a_handle_is_whole_and_seen_on_any_sky(
    qtbot: QtBot, light: Light, minutes: int
) -> None:
    """On the night, at dusk and at noon, and at both ends of the day; three to one or more."""
    ribbon = DayRibbon(Theme(Settings(light=light)))
    ribbon.resize(640, 100)
    ribbon.show_quiet(EVENING, minutes)
    ribbon.show()
    ribbon.activateWindow()
    qtbot.waitUntil(ribbon.isActiveWindow)
    handle = ribbon.end
    assert ribbon.rect().contains(handle.geometry())
    handle.clearFocus()
    bare = ribbon.grab().toImage()
    handle.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = ribbon.grab().toImage()
    middle = handle.geometry().center()
    ribbon.close()
    ribbon.deleteLater()
    for dx, dy in ((-1, 0), (1, 0), (-0.7, -0.7), (0.7, -0.7), (-0.7, 0.7), (0.7, 0.7)):
        way = [
            QPoint(round(middle.x() + dx * far), round(middle.y() + dy * far))
            for far in range(12, 20)
        ]
        assert max(_contrast(ringed.pixelColor(at), bare.pixelColor(at)) for at in way) >= 3
    changed = [
        (x, y)
        for x in range(ringed.width())
        for y in range(ringed.height())
        if ringed.pixelColor(x, y) != bare.pixelColor(x, y)
    ]
    edges = handle.geometry()
    assert min(x for x, _y in changed) > edges.left()
    assert max(x for x, _y in changed) < edges.right()


@pytest.mark.parametrize("light", [Light.DAY, Light.LAMP])
def test_quiet_hours_lie_in_shade_and_reminders_on_it(light: Light) -> None:
    """Each of them changes the picture; the same again does not."""
    ribbon = DayRibbon(Theme(Settings(light=light)))
    ribbon.resize(640, 100)
    pictures = []
    for start, end in ((EVENING, MORNING), (600, 720), (720, 720)):
        ribbon.show_quiet(start, end)
        pictures.append(ribbon.grab().toImage())
    ribbon.show_times([9 * 60, 10, 23 * 60 + 50])
    pictures.append(ribbon.grab().toImage())
    for number, picture in enumerate(pictures):
        assert picture not in pictures[:number]
    assert ribbon.grab().toImage() == pictures[-1]
    ribbon.deleteLater()


@pytest.mark.parametrize(
    ("start", "says"),
    [
        (EVENING, "No reminders from 21:30 to 8:00."),
        (MORNING, "There are none. A reminder may come at any hour."),
    ],
)
def test_the_page_says_them_in_words(home: Home, start: int, says: str) -> None:
    """And a handle that is moved is in the file."""
    place = home.settings_place()
    place.show_page("reminders")
    (ribbon,) = place.findChildren(DayRibbon)
    ribbon.start.setFocus()
    ribbon.start.show_minutes(start)
    ribbon.chosen.emit(start, MORNING)
    assert home.preferences.settings.quiet_from == start
    assert says in [getattr(one, "text", str)() for one in place.findChildren(QWidget)]
