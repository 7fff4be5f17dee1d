"""Callers who were gone before the app came to their errand: it hung, or the computer slept."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from smallwins.desktop.door import Errand
from smallwins.desktop.single_instance import SingleInstance

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Unix sockets")


class Asked:
    """What the app was asked to do; it says yes to all of it."""

    def __init__(self) -> None:
        self.errands: list[str] = []

    def take(self, errand: Errand) -> None:
        """Take an errand."""
        self.errands.append(errand.message.do)
        errand.answer("yes\n")


@pytest.fixture
def asked(qapp: QObject, runtime: Path) -> Iterator[Asked]:
    """An app that runs and does not look yet who called."""
    one, asked = SingleInstance(runtime), Asked()
    assert one.take()
    one.wanted.connect(asked.take)
    one.listen()
    yield asked
    one.close()


@pytest.mark.parametrize("gone", [True, False])
def test_nothing_is_done_for_who_gave_up(
    qtbot: QtBot, runtime: Path, asked: Asked, gone: bool, caplog: pytest.LogCaptureFixture
) -> None:
    """The command told somebody that it was not done, or did it by itself."""
    caplog.set_level("INFO")
    with socket.socket(socket.AF_UNIX) as bell:
        bell.connect(str(runtime / "app.socket"))
        bell.sendall(b'{"do": "pull"}\n')
        if gone:
            bell.close()
        qtbot.waitUntil(lambda: bool(asked.errands) or "was gone" in caplog.text, timeout=20_000)
    assert asked.errands == ([] if gone else ["pull"])
