"""Settings, Reminders: what does not save is told where it was pressed, and all is as it was."""

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from smallwins.ui.settings.reminders import RemindersPage
from support.home import Home, button, make_read_only, texts
from ui.reminders_page import heard_of, open_reminders, switched_on

SAFE = "Your settings are as they were."
REFUSED = "It is as it was. The folder may not be written to."


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> RemindersPage:
    (page,) = open_reminders(home, qtbot).findChildren(RemindersPage)
    return page


def test_what_does_not_save_leaves_the_switch_where_it_was(home: Home, page: RemindersPage) -> None:
    """First what is safe, in its row and to the ear; the control stays true."""
    make_read_only(home.database)
    row = switched_on(page)
    assert not row.switch.isChecked()
    assert REFUSED in texts(row)
    assert heard_of(row.switch, QAccessible.Text.Description) == REFUSED
    make_read_only(home.database, on=False)
    row.switch.click()
    assert row.switch.isChecked()
    assert REFUSED not in texts(page)


@pytest.mark.parametrize("control", ["Be softer on rough days", "3 hours"])
def test_what_holds_for_all_and_does_not_save_is_said_in_its_row(
    home: Home, page: RemindersPage, control: str
) -> None:
    """The control goes back to where the setting is; once it saves, nothing is said of it."""
    before = home.preferences.settings
    pressed = button(page, control)
    was = pressed.isChecked()
    row = page._softer_row if control.startswith("Be") else page._after_row
    make_read_only(home.database)
    pressed.click()
    assert REFUSED in texts(row)
    assert (pressed.isChecked(), home.preferences.settings) == (was, before)
    make_read_only(home.database, on=False)
    pressed.click()
    assert REFUSED not in texts(page)
    assert pressed.isChecked() is not was


def test_quiet_hours_that_do_not_save_are_said_beside_their_name(
    home: Home, page: RemindersPage
) -> None:
    """The ribbon shows those that hold; moved again, it says what it comes to."""
    usual = texts(page.quiet)
    make_read_only(home.database)
    page.quiet.ribbon.chosen.emit(60, 120)
    assert REFUSED in texts(page.quiet)
    make_read_only(home.database, on=False)
    page.quiet.ribbon.chosen.emit(60, 120)
    assert REFUSED not in texts(page)
    assert texts(page.quiet) != usual


def test_a_rest_that_does_not_save_is_said(home: Home, page: RemindersPage) -> None:
    """In its row; and all is as it was."""
    make_read_only(home.database)
    button(page, "For today").click()
    assert REFUSED in texts(page._rest_row)
    assert home.reminders.resting_until is None
    make_read_only(home.database, on=False)
    button(page, "For today").click()
    assert REFUSED not in texts(page)


def test_a_waking_that_does_not_save_is_said_where_it_was_pressed(
    home: Home, page: RemindersPage
) -> None:
    """At the head of the page, or in the row below."""
    home.reminders.rest_for(7)
    make_read_only(home.database)
    page._wake.click()
    assert REFUSED in texts(page._rest_row)
    assert SAFE not in " ".join(texts(page))
    page._rest_line.wake.click()
    assert SAFE in " ".join(texts(page))
    assert home.reminders.resting_until is not None
