"""A dialog to share by."""

import pytest
from pytestqt.qtbot import QtBot

from support.home import Home
from ui.share.sharing import Sharing


@pytest.fixture
def sharing(home: Home, qtbot: QtBot) -> Sharing:
    return Sharing(home, qtbot)
