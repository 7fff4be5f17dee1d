"""Settings, Reminders, under hand and to the ear: nothing moves, and all that is seen is said."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from smallwins.ui.settings import reminders as reminders_page
from smallwins.ui.settings.page import SettingsPlace
from smallwins.ui.settings.reminders import RemindersPage
from smallwins.ui.settings.rest_dialog import RestDialog
from smallwins.ui.widgets.ring import FocusRing
from smallwins.ui.widgets.segments import Switch
from support.home import Home, button, make_read_only, settle, texts
from ui.reminders_page import heard_of, open_reminders, switched_on


@pytest.fixture
def place(home: Home, qtbot: QtBot) -> SettingsPlace:
    return open_reminders(home, qtbot)


@pytest.fixture
def page(place: SettingsPlace) -> RemindersPage:
    (page,) = place.findChildren(RemindersPage)
    return page


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced while a test goes on."""
    said: list[str] = []

    def hear(_widget: QWidget, sentence: str) -> None:
        said.append(sentence)

    monkeypatch.setattr(reminders_page, "say", hear)
    return said


def _asked(page: RemindersPage) -> RestDialog:
    button(page, "Until a day…").click()
    (dialog,) = page.findChildren(RestDialog)
    return dialog


def _places(page: RemindersPage) -> list[QRect]:
    """Where all rows are, and the ribbon and what is below it."""
    parts = [*page.rows, *page.own.rows, page.quiet.ribbon, page.own, page._softer_row]
    return [QRect(one.mapTo(page, QPoint(0, 0)), one.size()) for one in parts]


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [(936, 720, 100), (600, 560, 100), (620, 560, 200), (315, 400, 200)],
)
def test_nothing_moves_where_a_reminder_is_switched_or_set(
    home: Home, qtbot: QtBot, width: int, height: int, size: int
) -> None:
    """Its time and its days come in their place, and so does what is said of it."""
    home.preferences.change(text_size=size)
    home.reminders.add("Drink some water", dt.time(15))
    place = home.settings_place(width, height)
    place.show_page("reminders")
    (page,) = place.findChildren(RemindersPage)
    QApplication.processEvents()
    places = _places(page)

    def stand() -> bool:
        QApplication.processEvents()
        return _places(page) == places

    for row in (page.rows[1], page.own.rows[0]):
        row.switch.click()
        assert stand()
        row.switch.setChecked(not row.switch.isChecked())
        row.switch.click()
    row = switched_on(page)
    assert stand()
    row.time.edit.setText("soon")
    QTest.keyClick(row.time.edit, Qt.Key.Key_Return)
    assert "It is still at 9:30. You can write it like 9:30." in texts(row)
    assert stand()
    home.preferences.change(quiet_from=9 * 60)
    assert "This time is in your quiet hours." in texts(row)
    assert stand()
    home.preferences.change(quiet_from=8 * 60)
    assert stand()
    home.preferences.change(quiet_from=22 * 60)
    make_read_only(home.database)
    for control in (row.switch, page.own.rows[0].switch, button(page, "Be softer on rough days")):
        control.click()
        assert stand()
    page.quiet.ribbon.chosen.emit(60, 120)
    assert stand()
    make_read_only(home.database, on=False)
    home.reminders.rest_for(7)
    assert _places(page)[:4] == places[:4]


@pytest.mark.parametrize("width", [936, 620, 315])
def test_nothing_moves_after_large_letters_were_chosen(home: Home, width: int) -> None:
    """What is kept free for a time is as large as the letters are now, also while it is hidden."""
    place = home.settings_place(width, 720)
    place.show_page("reminders")
    (page,) = place.findChildren(RemindersPage)
    home.preferences.change(text_size=200)
    settle()
    kept = [row._tail.geometry() for row in page.rows]
    for row in page.rows:
        row.switch.click()
    settle()
    assert [row._tail.geometry() for row in page.rows] == kept


def test_the_keyboard_comes_to_the_days_right_after_their_link(
    home: Home, page: RemindersPage
) -> None:
    """And to the time after them; back as well."""
    row = switched_on(page)
    row.days.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(row.days, Qt.Key.Key_Space)
    way = [*row.weekdays.toggles, row.time.edit]
    for stop in way:
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is stop
    for stop in reversed([row.days, *row.weekdays.toggles]):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Backtab)
        assert QApplication.focusWidget() is stop


def test_the_ring_round_the_days_is_whole(home: Home, page: RemindersPage) -> None:
    """It stands close to the edge of what it is on."""
    row = switched_on(page)
    ring = FocusRing(home.theme, page.window())
    row.days.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert ring.isVisible()
    assert ring.size() == row.days.size() + QSize(12, 12)
    assert ring.visibleRegion().boundingRect() == ring.rect()


def test_who_hears_a_switch_hears_its_line(home: Home, page: RemindersPage) -> None:
    """What it is for, or what is so now; below each switch of the page."""
    for switch in page.findChildren(Switch):
        line = heard_of(switch, QAccessible.Text.Description)
        assert line in texts(page)
    row = switched_on(page)
    home.preferences.change(quiet_from=9 * 60)
    said = heard_of(row.switch, QAccessible.Text.Description)
    assert said == "This time is in your quiet hours."


def test_while_they_rest_the_page_begins_with_that(
    home: Home, page: RemindersPage, heard: list[str]
) -> None:
    """With a way to wake them; the keyboard goes on to the first of them."""
    before = page.rows[0].mapTo(page, QPoint(0, 0))
    assert "Small and soft. If you let one go, that is fine." in texts(page)
    home.reminders.rest_for(7)
    QApplication.processEvents()
    assert "Small and soft. If you let one go, that is fine." not in texts(page)
    said = texts(page)
    assert said[1] == "They rest until Friday 27 November."
    wake = button(page, "Wake them")
    assert wake.mapTo(page, QPoint(0, wake.height())).y() <= before.y()
    assert page.rows[0].mapTo(page, QPoint(0, 0)) == before
    wake.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(wake, Qt.Key.Key_Space)
    assert home.reminders.resting_until is None
    assert heard == ["They are awake again."]
    assert page.rows[0].switch.hasFocus()
    assert "Small and soft. If you let one go, that is fine." in texts(page)


def test_the_line_for_the_day_is_called_by_what_is_asked(page: RemindersPage) -> None:
    """And how it is written is told."""
    dialog = _asked(page)
    (line,) = dialog.findChildren(QLineEdit)
    assert heard_of(line, QAccessible.Text.Name) == "Until which day do they rest?"
    told = "Year, month and day, such as 2026-10-24. The up and down keys change the day."
    assert heard_of(line, QAccessible.Text.Description) == told
    dialog.reject()
