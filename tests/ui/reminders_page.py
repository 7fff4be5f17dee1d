"""Settings, Reminders, opened; and what a screen reader says of what is on it."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smallwins.ui.settings.page import SettingsPlace
from smallwins.ui.settings.reminder_row import ReminderRow
from smallwins.ui.settings.reminders import RemindersPage
from support.home import Home


def open_reminders(home: Home, qtbot: QtBot) -> SettingsPlace:
    """Settings with the page of reminders, in the front window."""
    place = home.settings_place()
    place.show_page("reminders")
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    return place


def row_of(page: RemindersPage, name: str) -> ReminderRow:
    """The row of the reminder that is called this."""
    (row,) = [row for row in (*page.rows, *page.own.rows) if row.title == name]
    return row


def switched_on(page: RemindersPage, name: str = "Morning") -> ReminderRow:
    """The row of a reminder, after its switch was pressed."""
    row = row_of(page, name)
    row.switch.click()
    return row


def heard_of(widget: QWidget, what: QAccessible.Text) -> str:
    """What a screen reader says of it."""
    return QAccessible.queryAccessibleInterface(widget).text(what)
