"""What is heard of sleep, on a bus of our own."""

import os
import sys
from collections.abc import Callable, Iterator

import pytest

from desktop.conftest import HERE, Helper, Spawn, session_bus
from desktop_session.logind import Logind
from smallwins.desktop.sleep import Sleep
from support.home import Ear

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="logind is on Linux")


@pytest.fixture
def address() -> Iterator[str]:
    """A bus that stands for the system's."""
    with session_bus() as address:
        yield address


@pytest.fixture
def listener(spawn: Spawn, address: str) -> Helper:
    """A process that hears what is said of sleep, and has begun to."""
    env = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": address}
    helper = spawn(sys.executable, str(HERE / "sleep_process.py"), env=env)
    assert helper.line() == "hears True"
    return helper


@pytest.fixture
def logind(address: str) -> Iterator[Callable[..., Logind]]:
    """Bring login1 to the bus."""
    there: list[Logind] = []

    def come(*name: str) -> Logind:
        there.append(Logind(address, *name))
        return there[-1]

    yield come
    for one in there:
        one.close()


def say(listener: Helper, command: str, answer: str) -> None:
    """Twice: what was heard before the first answer is said before the second."""
    assert listener.process.stdin is not None
    for _time in range(2):
        listener.process.stdin.write(f"{command}\n".encode())
        assert listener.line() == answer


def test_waking_up_is_told_once_each_time_and_going_to_sleep_is_not(
    logind: Callable[..., Logind], listener: Helper
) -> None:
    """Also where login1 came later than the app."""
    there = logind()
    for _night in range(3):
        there.sleep()
        assert listener.line() == "woke"
    say(listener, "and now", "hears True")


def test_a_login1_that_was_started_anew_is_heard(
    logind: Callable[..., Logind], listener: Helper
) -> None:
    """As an update of the system does it."""
    there = logind()
    there.sleep()
    assert listener.line() == "woke"
    there.start_anew()
    there.sleep()
    assert listener.line() == "woke"


def test_what_another_program_says_is_not_believed(
    logind: Callable[..., Logind], listener: Helper
) -> None:
    """Nobody else knows when the computer sleeps."""
    logind("org.example.Somebody").sleep()
    say(listener, "and now", "hears True")
    logind().sleep()
    assert listener.line() == "woke"
    say(listener, "and now", "hears True")


def test_who_has_closed_hears_no_more(logind: Callable[..., Logind], listener: Helper) -> None:
    """The app is leaving."""
    there = logind()
    say(listener, "close", "hears False")
    there.sleep()
    say(listener, "and now", "hears False")


def test_where_there_is_no_bus_all_is_quiet(qapp: object) -> None:
    """No error, and the rest of the app goes on."""
    ear = Ear()
    sleep = Sleep()
    sleep.woke.connect(ear.hear)
    assert not sleep.hears
    sleep.close()
    assert ear.heard == []
