"""Real processes for the tests of this room: each is ended with the test that began it."""

import contextlib
import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.computer import Computer

HERE = Path(__file__).parent
PATIENCE = 30.0
BUS_CONFIG = HERE.parent / "desktop_session" / "bus.conf"


class Helper:
    """A process that speaks in lines."""

    def __init__(self, *command: str, env: dict[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, env=env
        )
        self._heard = b""

    @property
    def pid(self) -> int:
        return self.process.pid

    def line(self, within: float = PATIENCE) -> str:
        """Wait for the next line."""
        assert self.process.stdout is not None
        end = time.monotonic() + within
        while b"\n" not in self._heard:
            ready, _, _ = select.select([self.process.stdout], [], [], end - time.monotonic())
            assert ready, f"no line within {within} s"
            got = os.read(self.process.stdout.fileno(), 4096)
            assert got, "the process ended without a line"
            self._heard += got
        line, _, self._heard = self._heard.partition(b"\n")
        return line.decode()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(PATIENCE)

    def stop(self) -> None:
        """Let go of it, and end it if it stays."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        try:
            self.process.wait(PATIENCE)
        finally:
            self.process.kill()
        assert self.process.stdout is not None
        self.process.stdout.close()


Spawn = Callable[..., Helper]


@pytest.fixture
def spawn() -> Iterator[Spawn]:
    helpers: list[Helper] = []

    def start(*command: str, env: dict[str, str] | None = None) -> Helper:
        helpers.append(Helper(*command, env=env))
        return helpers[-1]

    yield start
    for helper in helpers:
        helper.stop()


@pytest.fixture(params=["socket", "pipe"])
def own(spawn: Spawn, request: pytest.FixtureRequest) -> Callable[..., Helper]:
    """Start a process that tries to be the running app of a folder; by either way in."""

    def start(folder: Path, *more: str) -> Helper:
        owner = str(HERE / "owner_process.py")
        return spawn(sys.executable, owner, str(folder), request.param, *more)

    return start


@pytest.fixture
def runtime() -> Iterator[Path]:
    """A run-time folder with a short path, as a real one has."""
    with tempfile.TemporaryDirectory(prefix="sw-run-") as folder:
        yield Path(folder)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A session bus nobody else is on."""
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@contextlib.contextmanager
def session_bus() -> Iterator[str]:
    """A bus for the while; its address."""
    daemon = subprocess.Popen(
        [
            *("setpriv", "--pdeathsig", "KILL", "--", "dbus-daemon"),
            *(f"--config-file={BUS_CONFIG}", "--nofork", "--print-address=1"),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert daemon.stdout is not None
    with daemon.stdout as said:
        yield said.readline().decode().strip()
    daemon.kill()
    daemon.wait()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def on(home: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Computer]:
    """Give a computer with one of the systems."""

    def with_system(system: str) -> Computer:
        computer = Computer(system, home)
        monkeypatch.setitem(sys.modules, "winreg", computer.registry)
        monkeypatch.setattr("smallwins.desktop.autostart_macos.Launchctl", computer.launchctl)
        return computer

    return with_system
