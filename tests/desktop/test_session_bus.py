"""A connection to a bus that goes, says nothing, or talks nonsense."""

import socket
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from jeepney import DBusAddress, message_bus, new_method_call
from pytestqt.qtbot import QtBot

from desktop.conftest import session_bus
from desktop_session.logind import Logind
from smallwins.desktop.session_bus import LOST, TIMED_OUT, UNREADABLE, Answer, SessionBus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the bus is Linux's")

LONG_ENOUGH = 20_000
NAME = "org.freedesktop.login1"


@pytest.fixture
def ours(qapp: object) -> Iterator[SessionBus]:
    made = SessionBus()
    yield made
    made.close()
    made.deleteLater()


def ask(qtbot: QtBot, ours: SessionBus, *, gives: str = "s", within_ms: int = 5_000) -> Answer:
    """Ask the bus itself something."""
    answers: list[Answer] = []
    ours.ask(
        message_bus.GetNameOwner("org.freedesktop.DBus"),
        answers.append,
        gives=gives,
        within_ms=within_ms,
    )
    assert answers == []
    qtbot.waitUntil(lambda: bool(answers), timeout=LONG_ENOUGH)
    (answer,) = answers
    return answer


def test_a_bus_that_was_lost_is_found_again(
    qtbot: QtBot, ours: SessionBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who followed a name hears that nobody has it, and hears of the next bus without asking."""
    left: list[str] = []
    heard: list[object] = []
    ours.follow(NAME, lambda: left.append("left"))
    ours.follow(NAME, lambda: left.append("left too"))
    ours.hear(
        *(NAME, "/org/freedesktop/login1", f"{NAME}.Manager", "PrepareForSleep", "b"),
        lambda message: heard.append(message.body),
    )
    for number in range(1, 3):
        with session_bus() as address:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
            assert ask(qtbot, ours) == Answer(("org.freedesktop.DBus",))
            there = Logind(address)
            assert ask(qtbot, ours).error == ""
            there.sleep()
            qtbot.waitUntil(lambda: len(heard) == 2 * number, timeout=LONG_ENOUGH)  # noqa: B023
            assert left == ["left", "left too"] * (number - 1)
        qtbot.waitUntil(lambda: len(left) == 2 * number, timeout=LONG_ENOUGH)  # noqa: B023
        there.close()
        assert ask(qtbot, ours).error == LOST


def test_an_answer_of_another_form_is_a_failure(qtbot: QtBot, ours: SessionBus, bus: str) -> None:
    """A broken service costs its answer, and nothing more."""
    assert ask(qtbot, ours, gives="as").error == UNREADABLE
    assert ask(qtbot, ours).error == ""


def test_what_is_called_by_others_is_left_alone(qtbot: QtBot, ours: SessionBus, bus: str) -> None:
    """We are no service; and what is told needs no answer."""
    name = ask(qtbot, ours).body[0]
    assert name
    ours.tell(new_method_call(DBusAddress("/", "org.freedesktop.DBus", "a.b"), "Nonsense"))
    assert ask(qtbot, ours).error == ""


class Talker:
    """Something that listens where a bus should, and says what it is told to."""

    def __init__(self, path: Path, *said: bytes, stays: bool) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(str(path))
        self._socket.listen(1)
        self._said = said
        self._stays = stays
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._talk)
        self._thread.start()

    def _talk(self) -> None:
        end, _ = self._socket.accept()
        with end:
            for words in self._said:
                end.recv(4096)
                end.sendall(words)
            if self._stays:
                self._over.wait(20)

    def close(self) -> None:
        self._over.set()
        self._thread.join(20)
        self._socket.close()


@pytest.mark.parametrize(
    ("said", "stays", "error"),
    [
        ((), False, LOST),
        ((), True, TIMED_OUT),
        ((b"REJECTED EXTERNAL\r\n",), True, LOST),
        ((b"OK 1234\r\nand more",), True, LOST),
        ((b"O" * 10_000,), True, LOST),
        ((b"OK 1234\r\n", b"nonsense, and a good deal of it" * 9), True, LOST),
        ((b"OK 1234\r\n", b"l\x09\x00\x01" + bytes(60)), True, LOST),
        ((b"OK 1234\r\n",), True, TIMED_OUT),
    ],
)
def test_what_is_no_bus_keeps_nobody_waiting(
    qtbot: QtBot,
    ours: SessionBus,
    monkeypatch: pytest.MonkeyPatch,
    said: tuple[bytes, ...],
    stays: bool,
    error: str,
) -> None:
    """It hangs up, says nothing, refuses us, or talks nonsense: there is no bus."""
    with tempfile.TemporaryDirectory(prefix="sw-bus-") as folder:
        path = Path(folder) / "bus"
        talker = Talker(path, *said, stays=stays)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={path}")
        assert ask(qtbot, ours, within_ms=600).error == error
        ours.close()
        talker.close()


def test_a_bus_that_takes_little_at_a_time_gets_all(
    qtbot: QtBot, ours: SessionBus, bus: str
) -> None:
    """A long message goes in parts, and nobody waits for it."""
    echo: list[Answer] = []
    long_name = "x" * 2_000_000
    peer = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    ours.ask(new_method_call(peer, "NameHasOwner", "s", (long_name,)), echo.append, gives="b")
    qtbot.waitUntil(lambda: bool(echo), timeout=LONG_ENOUGH)
    assert echo[0].error in {"", "org.freedesktop.DBus.Error.InvalidArgs"}
    assert echo[0].error or echo[0].body == (False,)


def test_who_closes_is_told_nothing(qtbot: QtBot, ours: SessionBus, bus: str) -> None:
    """Neither an answer nor that none came."""
    answers: list[Answer] = []
    for _time in range(2):
        ours.ask(
            message_bus.GetNameOwner("org.freedesktop.DBus"),
            answers.append,
            gives="s",
            within_ms=1,
        )
        ours.close()
    # In the meantime another has asked and heard.
    second = SessionBus()
    assert ask(qtbot, second).error == ""
    second.close()
    assert answers == []
