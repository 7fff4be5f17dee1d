"""Settings, Reminders in a small window with large letters: all can be read and pressed."""

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from smallwins.ui.settings.page import SettingsPlace
from smallwins.ui.settings.reminders import RemindersPage
from support.cut_text import cut_texts
from support.home import Home


@pytest.mark.parametrize("resting", [False, True])
@pytest.mark.parametrize(
    ("width", "height", "size"),
    [(1120, 720, 100), (640, 480, 100), (480, 400, 100), (800, 560, 200), (640, 480, 200)],
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
