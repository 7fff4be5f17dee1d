"""Callers who were gone before the app came to their errand: it hung, or the computer slept."""

import json
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from smallwins.desktop.door import Errand
from smallwins.desktop.doorbell import Message
from smallwins.desktop.single_instance import SingleInstance

UID = "01890a5d-ac96-774b-bcce-b302099a8057"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Unix sockets")


class Asked:
    """What the app was asked to do; it says yes to all of it."""

    def __init__(self) -> None:
        self.errands: list[str] = []

    def take(self, errand: Errand) -> None:
        """Take an errand."""
        self.errands.append(errand.message.do)
        errand.answer("yes\n")

    def hear(self, message: Message) -> None:
        """Hear what needs no answer but a yes."""
        self.errands.append(message.do)


@pytest.fixture
def asked(qapp: QObject, runtime: Path) -> Iterator[Asked]:
    """An app that runs and does not look yet who called."""
    one, asked = SingleInstance(runtime), Asked()
    assert one.take()
    one.wanted.connect(asked.take)
    one.asked.connect(asked.hear)
    one.listen()
    yield asked
    one.close()


@pytest.mark.parametrize("gone", [True, False])
@pytest.mark.parametrize("deed", ["pull", "quick", "show"])
def test_nothing_is_done_for_who_gave_up(
    qtbot: QtBot,
    runtime: Path,
    asked: Asked,
    deed: str,
    gone: bool,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The command told somebody that it was not done; no window comes up minutes later."""
    caplog.set_level("INFO")
    with _call(runtime, {"do": deed}) as bell:
        if gone:
            bell.close()
        qtbot.waitUntil(lambda: bool(asked.errands) or "was gone" in caplog.text, timeout=20_000)
    assert asked.errands == ([] if gone else [deed])


def test_a_win_that_somebody_kept_is_heard_of_though_they_are_gone(
    qtbot: QtBot, runtime: Path, asked: Asked
) -> None:
    """It is in the file; a command waits half a second to say so, and no longer."""
    _call(runtime, {"do": "kept", "uid": UID}).close()
    qtbot.waitUntil(lambda: asked.errands == ["kept"], timeout=20_000)


def _call(runtime: Path, message: dict[str, str]) -> socket.socket:
    bell = socket.socket(socket.AF_UNIX)
    bell.connect(str(runtime / "app.socket"))
    bell.sendall(json.dumps(message).encode() + b"\n")
    return bell
