"""A look and resting places for the tests of celebrations."""

import pytest
from PySide6.QtWidgets import QApplication

from smallwins.domain.settings import Light, Settings
from smallwins.ui.jar.pile import Slots, load_slots
from smallwins.ui.theme import Theme
from support.jars import slots_file


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(Settings(light=Light.DAY))


@pytest.fixture(scope="session")
def slots() -> Slots:
    return load_slots(slots_file())
