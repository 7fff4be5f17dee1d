"""Settings, Reminders in a small window with large letters: all can be read and pressed."""

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from smallwins.ui import copy
from smallwins.ui.settings.page import SettingsPlace
from smallwins.ui.settings.reminders import RemindersPage
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.folding import FoldingButton
from support.cut_text import cut_texts
from support.home import Home


@pytest.mark.parametrize("resting", [False, True])
@pytest.mark.parametrize(
    ("width", "height", "size"),
    [
        (1120, 720, 100),
        (640, 480, 100),
        (480, 400, 100),
        (800, 560, 200),
        (640, 480, 200),
        (480, 400, 200),
    ],
)
def test_no_control_of_reminders_is_cut(
    home: Home, qtbot: QtBot, width: int, height: int, size: int, resting: bool
) -> None:
    """The ways to rest, and how long after its time one may come, stand below each other there."""
    home.preferences.change(text_size=size)
    for one in home.reminders.all():
        home.reminders.switch(one.uid, on=True)
    home.reminders.add("Call my sister back", dt.time(18, 30))
    window = home.window(width, height)
    window.go_to_settings()
    place = window.findChild(SettingsPlace)
    assert place is not None
    place.show_page("reminders")
    if resting:
        home.reminders.rest_for(7)
    page = place.findChild(RemindersPage)
    assert page is not None
    qtbot.waitUntil(lambda: not list(cut_texts(page)), timeout=2_000)
    qtbot.waitUntil(lambda: not list(cut_texts(place.names)), timeout=2_000)


@pytest.mark.parametrize("days", [False, True])
def test_the_days_of_a_reminder_are_whole_in_the_smallest_window(
    home: Home, qtbot: QtBot, days: bool
) -> None:
    """With the largest letters: in rows below each other, also where a time was refused."""
    home.preferences.change(text_size=200)
    home.reminders.switch("morning", on=True)
    window = home.window(480, 400)
    window.go_to_settings()
    place = window.findChild(SettingsPlace)
    assert place is not None
    place.show_page("reminders")
    page = place.findChild(RemindersPage)
    assert page is not None
    row = page.rows[0]
    if days:
        row.days.click()
    row.time.refused.emit(copy.time_unread("9:30"))
    qtbot.waitUntil(lambda: not list(cut_texts(row)), timeout=2_000)
    assert row.weekdays.isVisible() == days


@pytest.mark.parametrize("width", [120, 200, 400])
def test_a_button_folds_its_words_and_says_all_of_them(theme: Theme, width: int) -> None:
    """Each word is whole; where one line is enough it has one."""
    button = FoldingButton(theme, "Wake them now")
    one_line = button.sizeHint()
    high = button.heightForWidth(width)
    assert (high == one_line.height()) == (width >= one_line.width())
    button.resize(width, high)
    button.show()
    assert list(cut_texts(button.window())) == []
    pictures = []
    for text in ("Wake them now", "Wake them noon"):
        button.setText(text)
        pictures.append(button.grab().toImage())
    assert pictures[0] != pictures[1]
    button.close()
    button.deleteLater()
