"""The shelf of past months, as a person meets it."""

import datetime as dt
import logging
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.errors import StorageBusyError
from smallwins.domain.jar import JarMonth
from smallwins.domain.settings import Light, Settings
from smallwins.ui.jar.shelf import Shelf
from smallwins.ui.painting.pile import Slots
from smallwins.ui.theme import Theme
from support.jars import notes

_OCTOBER = dt.date(2026, 10, 1)


class Past:
    """So many months before October 2026; each one's jar is asked for by name."""

    def __init__(self, months: int, counts: dict[int, int] | None = None) -> None:
        self.months = months
        self.now = _OCTOBER
        self.counts = counts or {}
        self.asked: list[dt.date] = []
        self.broken = False

    def months_before(self) -> list[dt.date]:
        self._may_fail()
        found, month = [], self.now
        for _ in range(self.months):
            month = (month - dt.timedelta(days=1)).replace(day=1)
            found.append(month)
        return found

    def jar(self, day: dt.date) -> JarMonth:
        self._may_fail()
        self.asked.append(day)
        count = self.counts.get(day.month, 0)
        return JarMonth(day, notes(count, day.toordinal()), count)

    def _may_fail(self) -> None:
        if self.broken:
            raise StorageBusyError


MakeShelf = Callable[..., Shelf]


@pytest.fixture
def shelf(theme: Theme, slots: Slots, qtbot: QtBot) -> Iterator[MakeShelf]:
    made: list[QWidget] = []

    def make(
        past: Past,
        width: int = 316,
        height: int = 404,
        theme: Theme = theme,
        settled: bool = True,
    ) -> Shelf:
        shelf = Shelf(theme, slots, past)
        made.append(shelf)
        shelf.resize(width, height)
        shelf.show()
        shelf.activateWindow()
        if settled:
            qtbot.waitUntil(shelf.isActiveWindow)
        return shelf

    yield make
    for one in made:
        one.hide()
        one.deleteLater()


def _all_painted(qtbot: QtBot, shelf: Shelf) -> QImage:
    """The shelf once all that is in sight is painted."""
    shelf.grab()
    qtbot.waitUntil(lambda: shelf.is_ready)
    return shelf.grab().toImage()


def _spoken(shelf: Shelf, row: int) -> str:
    spoken = QAccessible.queryAccessibleInterface(shelf.view)
    return spoken.child(row).text(QAccessible.Text.Name)


def _center(shelf: Shelf, row: int) -> QPoint:
    return shelf.view.visualRect(shelf.view.model().index(row, 0)).center()


def _cell(image: QImage, shelf: Shelf, row: int) -> QImage:
    rect = shelf.view.visualRect(shelf.view.model().index(row, 0))
    return image.copy(rect.translated(shelf.view.viewport().mapTo(shelf, QPoint(0, 0))))


def test_opening_reads_no_jar_until_there_is_a_moment(shelf: MakeShelf, qtbot: QtBot) -> None:
    """The page opens as fast after a hundred years as after one; jars out of sight wait."""
    past = Past(1200, {9: 5})
    one = shelf(past, settled=False)
    one.grab()
    assert past.asked == []
    _all_painted(qtbot, one)
    # Two shelves of three are in sight, and a third is made ready below.
    assert past.asked == past.months_before()[:9]


def test_a_month_with_notes_shows_them_and_one_without_is_clear(
    shelf: MakeShelf, qtbot: QtBot
) -> None:
    """What was kept is there to see; a quiet month is clear glass on the same board."""
    one = shelf(Past(3, {9: 40}), settled=False)
    at_first = one.grab().toImage()
    done = _all_painted(qtbot, one)
    assert _cell(done, one, 0) != _cell(at_first, one, 0)
    assert _cell(done, one, 1) == _cell(at_first, one, 1)


def test_a_month_is_spoken_with_its_notes(shelf: MakeShelf) -> None:
    """A screen reader hears the month and how many notes; for a quiet one, no number."""
    one = shelf(Past(12, {9: 41, 11: 1}))
    assert _spoken(one, 0) == "September's jar, 41 notes"
    assert _spoken(one, 5) == "April's jar"
    assert _spoken(one, 10) == "The jar of November 2025, 1 note"
    list_of_jars = QAccessible.queryAccessibleInterface(one.view)
    assert list_of_jars.text(QAccessible.Text.Name) == "Months before"
    assert list_of_jars.childCount() == 12


def test_before_the_second_month_there_is_no_shelf(shelf: MakeShelf) -> None:
    """In the first month no bare board and no heading hint at what is not there."""
    one = shelf(Past(0))
    assert one.is_empty
    assert not one.view.isVisible()
    picture = one.grab().toImage()
    assert len({picture.pixel(x, y) for x in range(0, 316, 7) for y in range(0, 404, 5)}) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_month_is_opened_by_keyboard_alone(shelf: MakeShelf, key: Qt.Key, qtbot: QtBot) -> None:
    """Arrows lead along the shelf and down it; Enter and Space open a month."""
    one = shelf(Past(9))
    chosen: list[dt.date] = []
    one.month_chosen.connect(chosen.append)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    for step in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, key):
        QTest.keyClick(one.view, step)
    assert chosen == [dt.date(2026, 6, 1)]


def test_who_comes_by_tab_hears_which_jar_it_is(shelf: MakeShelf) -> None:
    """The mark is on a jar from the first: it is said with the shelf, then and the next time."""
    view = shelf(Past(3, {8: 2})).view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.accessibleDescription() == "September's jar"
    QTest.keyClick(view, Qt.Key.Key_Right)
    view.clearFocus()
    view.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert view.accessibleDescription() == "August's jar, 2 notes"


def test_a_shelf_without_jars_lets_the_keyboard_by(
    theme: Theme, slots: Slots, qtbot: QtBot
) -> None:
    """Tab goes on to what comes after it, and is not held."""
    page = QWidget()
    before = QPushButton(page)
    Shelf(theme, slots, Past(0), page)
    after = QPushButton(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
    page.hide()
    page.deleteLater()


def test_keys_reach_the_first_win_and_come_back(shelf: MakeShelf) -> None:
    """End is the month of the first win, Home the newest; pages lie between; no key falls off."""
    past = Past(100)
    one = shelf(past)
    months = past.months_before()
    one.setFocus(Qt.FocusReason.TabFocusReason)
    for key, row in (
        (Qt.Key.Key_End, 99),
        (Qt.Key.Key_Down, 99),
        (Qt.Key.Key_Right, 99),
        (Qt.Key.Key_PageUp, 93),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_PageDown, 6),
    ):
        QTest.keyClick(one.view, key)
        assert one.view.current_month() == months[row]
        assert one.view.viewport().rect().contains(_center(one, row))


def test_down_from_over_a_gap_reaches_the_last_month(shelf: MakeShelf) -> None:
    """The last shelf may hold fewer jars than the one above; no jar is out of reach."""
    one = shelf(Past(4))
    one.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(one.view, key)
    assert one.view.current_month() == dt.date(2026, 6, 1)


def test_a_press_opens_a_month(shelf: MakeShelf) -> None:
    """One press is enough."""
    one = shelf(Past(6))
    chosen: list[dt.date] = []
    one.month_chosen.connect(chosen.append)
    QTest.mouseClick(one.view.viewport(), Qt.MouseButton.LeftButton, pos=_center(one, 4))
    assert chosen == [dt.date(2026, 5, 1)]


def test_the_ring_is_there_for_keys_and_not_for_presses(shelf: MakeShelf, qtbot: QtBot) -> None:
    """Who comes by Tab sees where they are; a press needs no ring."""
    one = shelf(Past(3))
    ring = Theme(Settings(light=Light.DAY)).color("focus")

    def ringed() -> bool:
        cell = _cell(one.grab().toImage(), one, 1)
        return any(QColor(cell.pixel(x, 60)) == ring for x in range(cell.width()))

    QTest.mouseClick(one.view.viewport(), Qt.MouseButton.LeftButton, pos=_center(one, 1))
    assert not ringed()
    QTest.keyClick(one.view, Qt.Key.Key_Left)
    QTest.keyClick(one.view, Qt.Key.Key_Right)
    assert ringed()


def test_a_month_that_changed_shows_its_new_jar_and_the_rest_stays(
    shelf: MakeShelf, qtbot: QtBot
) -> None:
    """A note brought back into March is in March's jar; the shelf does not move for it."""
    past = Past(60, {8: 3})
    one = shelf(past)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(one.view, Qt.Key.Key_PageDown)
    QTest.keyClick(one.view, Qt.Key.Key_PageDown)
    here, at = one.view.current_month(), one.view.verticalScrollBar().value()
    row = past.months_before().index(dt.date(2025, 8, 1))
    before = _cell(_all_painted(qtbot, one), one, row)
    past.counts[8] = 4
    one.refresh()
    assert _cell(one.grab().toImage(), one, row) == before  # no blink of clear glass
    after = _cell(_all_painted(qtbot, one), one, row)
    assert after != before
    assert (one.view.current_month(), one.view.verticalScrollBar().value()) == (here, at)
    assert at > 0


def test_when_the_month_turns_its_jar_joins_the_shelf(shelf: MakeShelf) -> None:
    """The shelf grows by one; who was at June is still at June."""
    past = Past(30)
    one = shelf(past)
    one.view.show_month(dt.date(2026, 6, 1))
    past.now, past.months = dt.date(2026, 11, 1), 31
    one.refresh()
    assert _spoken(one, 0) == "October's jar"
    assert one.view.current_month() == dt.date(2026, 6, 1)
    assert QAccessible.queryAccessibleInterface(one.view).childCount() == 31


def test_a_file_that_cannot_be_read_leaves_clear_jars(
    shelf: MakeShelf, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """Trouble with the file is a line in the log; the shelf stands."""
    past = Past(3, {8: 12})
    one = shelf(past, settled=False)
    clear = _cell(one.grab().toImage(), one, 1)
    past.broken = True
    with caplog.at_level(logging.WARNING):
        assert _cell(_all_painted(qtbot, one), one, 1) == clear
        one.refresh()
    assert _spoken(one, 1) == "August's jar"
    assert "could not be read" in caplog.text
    past.broken = False
    one.refresh()
    assert _cell(_all_painted(qtbot, one), one, 1) != clear


def test_without_resting_places_jars_are_plain(theme: Theme, qtbot: QtBot) -> None:
    """A file of places that is not there costs no jar."""
    one = Shelf(theme, Slots(()), Past(3, {9: 12}))
    qtbot.addWidget(one)
    one.resize(316, 404)
    one.show()
    picture = _all_painted(qtbot, one)
    assert _cell(picture, one, 0) != _cell(picture, one, 1)  # their names
    one.hide()


def test_a_wheel_turns_shelf_by_shelf_and_then_leaves_the_page(
    qapp: QApplication, slots: Slots, shelf: MakeShelf
) -> None:
    """One notch is one shelf; at the end, the page below may scroll."""
    still = Theme(Settings(light=Light.DAY, less_motion=True))
    one = shelf(Past(9), theme=still)
    bar, high = one.view.verticalScrollBar(), one.view.gridSize().height()
    assert _turn(one, -120)
    assert bar.value() == high
    assert not _turn(one, -120)
    assert bar.value() == high
    assert _turn(one, 120)
    assert bar.value() == 0


def test_a_wheel_glides_and_stops_when_it_is_hidden(shelf: MakeShelf, qtbot: QtBot) -> None:
    """Where motion is welcome the shelf glides; nothing moves behind a closed door."""
    one = shelf(Past(90))
    bar, high = one.view.verticalScrollBar(), one.view.gridSize().height()
    _turn(one, -120)
    _turn(one, -120)
    qtbot.waitUntil(lambda: bar.value() == 2 * high)
    _turn(one, -120)
    one.hide()
    assert bar.value() < 3 * high


def test_more_room_puts_more_jars_on_a_board(shelf: MakeShelf) -> None:
    """A wide low window has a wide low shelf; a narrow one still shows a whole jar."""
    one = shelf(Past(30), 706, 222)
    assert one.view.columns == 7
    assert _center(one, 6).y() == _center(one, 0).y()
    narrow = shelf(Past(30), one.minimumSizeHint().width(), 222)
    assert narrow.view.columns == 1


def test_twice_as_large_letters_make_twice_as_large_jars(
    qapp: QApplication, slots: Slots, shelf: MakeShelf, qtbot: QtBot
) -> None:
    """At 200 % the shelf grows whole, and small pictures do not stay behind."""
    theme = Theme(Settings(light=Light.DAY))
    one = shelf(Past(3, {9: 5}), 700, 500, theme=theme)
    _all_painted(qtbot, one)
    small = one.view.gridSize()
    theme.apply(Settings(light=Light.DAY, text_size=200))
    assert one.view.gridSize() == small * 2
    assert one.height_for_rows(2) == 2 * (24 + 16 + 2 * 182)
    grown = _all_painted(qtbot, one)
    again = shelf(Past(3, {9: 5}), 700, 500, theme=Theme(Settings(light=Light.DAY, text_size=200)))
    assert _cell(grown, one, 0) == _cell(_all_painted(qtbot, again), again, 0)


def test_the_month_that_stands_large_wears_a_mark(shelf: MakeShelf, qtbot: QtBot) -> None:
    """It can be seen, and heard, which of the jars is the one on the sill."""
    one = shelf(Past(3))
    before = _all_painted(qtbot, one)
    one.set_large(dt.date(2026, 8, 1))
    after = one.grab().toImage()
    assert _cell(after, one, 1) != _cell(before, one, 1)
    assert _cell(after, one, 0) == _cell(before, one, 0)
    spoken = QAccessible.queryAccessibleInterface(one.view).child(1)
    assert spoken.text(QAccessible.Text.Description) == "It is the large jar now."


def _turn(shelf: Shelf, by: int) -> bool:
    """Turn the wheel over the shelf; gives whether the shelf took it."""
    at = QPointF(60, 60)
    event = QWheelEvent(
        at,
        QPointF(shelf.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    shelf.view.wheelEvent(event)
    return event.isAccepted()
