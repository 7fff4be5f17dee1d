"""A door that cannot let anybody in for the moment."""

import os
import resource
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from smallwins.desktop.unix_socket import SocketListener
from support.home import Ear

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Unix sockets")


def _take_all(taken: list[int]) -> None:
    while True:
        taken.append(os.open(os.devnull, os.O_RDONLY))


@pytest.fixture
def no_files_left() -> Iterator[list[int]]:
    """This process may open no file more, until those that are given are closed."""
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    taken = [os.open(os.devnull, os.O_RDONLY)]
    resource.setrlimit(resource.RLIMIT_NOFILE, (taken[0] + 40, limits[1]))
    yield taken
    resource.setrlimit(resource.RLIMIT_NOFILE, limits)
    for handle in taken:
        os.close(handle)


def test_where_no_file_may_be_opened_the_app_rests_and_lets_in_later(
    qtbot: QtBot, runtime: Path, no_files_left: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    """The processor is left in peace meanwhile, and nobody is turned away."""
    parent = QObject()
    listener = SocketListener(runtime / "app.socket", parent)
    tried, came = Ear(), Ear()
    listener._news.activated.connect(tried.hear)
    listener.came.connect(came.hear)
    with socket.socket(socket.AF_UNIX) as bell:
        with pytest.raises(OSError, match="many open files"):
            _take_all(no_files_left)
        bell.connect(str(runtime / "app.socket"))
        with qtbot.waitSignal(listener._pause.timeout, timeout=20_000):
            pass
        assert len(tried.heard) <= 2
        assert came.heard == []
        assert "for a while" in caplog.text
        while len(no_files_left) > 1:
            os.close(no_files_left.pop())
        qtbot.waitUntil(lambda: len(came.heard) == 1, timeout=20_000)
    for (caller,) in came.heard:
        caller.drop()  # type: ignore[attr-defined]
        caller.deleteLater()  # type: ignore[attr-defined]
    listener.close()
