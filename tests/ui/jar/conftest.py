"""What the tests of the Jar place begin with."""

import pytest
from pytestqt.qtbot import QtBot

from smallwins.ui.jar.place import JarPlace
from support.home import Home
from ui.jar.one_jar import MAY_BEFORE, OCTOBER, fill, open_place


@pytest.fixture
def place(home: Home, qtbot: QtBot) -> JarPlace:
    """November with twelve notes, October with three; months back to May of the year before."""
    fill(home, 12)
    fill(home, 3, OCTOBER)
    fill(home, 1, MAY_BEFORE)
    place = open_place(home)
    qtbot.waitUntil(place.isActiveWindow)
    return place
