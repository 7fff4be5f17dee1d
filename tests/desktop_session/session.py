"""A private desktop: screen, window manager, session bus, accessibility bus, home."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from desktop_session.bus import Bus, BusError
from desktop_session.waiting import wait_for
from desktop_session.windows import Windows

_HERE = Path(__file__).parent
_A11Y_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi-bus-launcher")
# Whatever the machine's own desktop says must not reach the programs under test.
_FOREIGN = (
    "AT_SPI_BUS_ADDRESS",
    # An app that is watched line by line is slower than the one a person knows.
    "COVERAGE_PROCESS_CONFIG",
    "DESKTOP_SESSION",
    "GTK_MODULES",
    "NO_AT_BRIDGE",
    # A start that compiles every file anew is no start a person knows.
    "PYTHONDONTWRITEBYTECODE",
    "QT_ACCESSIBILITY",
    "QT_QPA_PLATFORM",
    "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR",
    "QT_STYLE_OVERRIDE",
    "SESSION_MANAGER",
    "SMALLWINS_HOME",
    "WAYLAND_DISPLAY",
    "XAUTHORITY",
    "XDG_CURRENT_DESKTOP",
    "XDG_SESSION_TYPE",
)


class DesktopSession:
    """A clean desktop that lives as long as the `with` block.

    Needs the packages that `packaging/linux/system-libraries.sh test` installs, no root, and leaves
    nothing behind: every helper is killed by its own pid, and by the kernel if we die first.

    Attributes:
        env: the environment of a program on this desktop; change it before starting one.
        folder: a private folder holding the home and XDG folders.
        home: HOME of the programs on it.
        windows: what is on the screen, and the keys and the mouse.
    """

    def __init__(self, *, width: int = 1280, height: int = 800, accessible: bool = True) -> None:
        self._size = f"{width}x{height}x24"
        self._accessible = accessible
        self._helpers: list[subprocess.Popen[bytes]] = []
        self._bus: Bus | None = None
        self.env: dict[str, str] = {}

    def __enter__(self) -> Self:
        self.folder = Path(tempfile.mkdtemp(prefix="smallwins-desk-"))
        try:
            self._make_home()
            self._start_screen()
            self._start_bus()
            self.windows = Windows(self.env)
            self._start_window_manager()
            if self._accessible:
                self._start_accessibility()
        except BaseException:
            self._tear_down()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._tear_down()

    @property
    def bus(self) -> Bus:
        """Our own connection to the session bus."""
        if self._bus is None:
            raise RuntimeError("the session has not started")
        return self._bus

    def start(
        self,
        command: Sequence[str | Path],
        *,
        env: Mapping[str, str] | None = None,
        stdout: int | IO[bytes] = subprocess.DEVNULL,
        stderr: int | IO[bytes] = subprocess.DEVNULL,
        pass_fds: Sequence[int] = (),
    ) -> subprocess.Popen[bytes]:
        """Start a program on this desktop, in a process group of its own."""
        process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", "--", *command],
            env={**self.env, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=stderr,
            pass_fds=pass_fds,
            start_new_session=True,
        )
        self._helpers.append(process)
        return process

    def run(
        self,
        command: Sequence[str | Path],
        *,
        env: Mapping[str, str] | None = None,
        stdin: str = "",
        seconds: float = 60.0,
    ) -> subprocess.CompletedProcess[str]:
        """Run a command on this desktop to its end and return what it said."""
        return subprocess.run(
            command,
            env={**self.env, **(env or {})},
            input=stdin,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )

    def stop(self, process: subprocess.Popen[bytes], *, grace: float = 5.0) -> int:
        """Ask a started program to end, kill its group if it lingers, return its exit code."""
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(grace)
            except subprocess.TimeoutExpired:
                self.kill(process)
        return process.wait()

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """End a started program and its children as a power cut would."""
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def picture(self, path: Path) -> Path:
        """Save the whole screen as a PNG."""
        return self.windows.picture("root", path)

    def _make_home(self) -> None:
        self.env = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
        self.home = self.folder / "home"
        places = {
            "HOME": self.home,
            "XDG_CACHE_HOME": self.folder / "cache",
            "XDG_CONFIG_HOME": self.folder / "config",
            "XDG_DATA_HOME": self.folder / "data",
            "XDG_RUNTIME_DIR": self.folder / "run",
            "XDG_STATE_HOME": self.folder / "state",
        }
        for name, place in places.items():
            place.mkdir(mode=0o700)
            self.env[name] = str(place)
        self.env.update(
            # No printer of the machine; `Printer` listens here.
            CUPS_SERVER=str(self.folder / "printer" / "sock"),
            LC_ALL="C.UTF-8",
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
            QT_MESSAGE_PATTERN="%{if-warning}QT WARNING: %{endif}"
            "%{if-critical}QT CRITICAL: %{endif}%{if-fatal}QT FATAL: %{endif}%{message}",
            QT_QPA_PLATFORM="xcb",
        )

    def _start_screen(self) -> None:
        reading, writing = os.pipe()
        screen = ("-screen", "0", self._size)
        self.start(
            ["Xvfb", "-displayfd", str(writing), *screen, "-nolisten", "tcp", "-noreset"],
            pass_fds=(writing,),
        )
        os.close(writing)
        # To the newline: Xvfb writes number and newline apart, and dies of a pipe closed between.
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.env["DISPLAY"] = f":{number}"

    def _start_bus(self) -> None:
        daemon = self.start(
            ["dbus-daemon", f"--config-file={_HERE / 'bus.conf'}", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE,
        )
        assert daemon.stdout is not None
        with daemon.stdout as pipe:
            address = pipe.readline().decode().strip()
        if not address:
            raise RuntimeError("dbus-daemon did not start")
        self.env["DBUS_SESSION_BUS_ADDRESS"] = address
        self.env["DBUS_SYSTEM_BUS_ADDRESS"] = address
        self._bus = Bus(address)

    def _start_window_manager(self) -> None:
        self.start(["openbox"])
        wait_for(self.windows.are_managed, "a window manager")
        # It says so before it takes windows in: one that asks too early is left out for good.
        wait_for(self._takes_a_window_in, "the window manager to take a window in")

    def _takes_a_window_in(self) -> bool:
        window = self.start(["xev", "-geometry", "40x40", "-event", "focus"])
        try:
            wait_for(self.windows.listed, "a window to be listed", seconds=0.4)
        except AssertionError:
            return False
        finally:
            self.stop(window)
            self._helpers.remove(window)
        wait_for(lambda: not self.windows.listed(), "no window to be listed")
        return True

    def _start_accessibility(self) -> None:
        launcher = next((path for path in _A11Y_LAUNCHERS if Path(path).exists()), None)
        if launcher is None:
            raise RuntimeError("at-spi2-core is not installed")
        self.start([launcher, "--launch-immediately"])
        wait_for(self._has_accessibility, "the accessibility bus")

    def _has_accessibility(self) -> bool:
        try:
            return bool(self.accessibility_address())
        except BusError:
            return False

    def accessibility_address(self) -> str:
        """Where the accessibility bus listens."""
        return str(self.bus.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"))

    def _tear_down(self) -> None:
        if self._bus is not None:
            self._bus.close()
            self._bus = None
        if hasattr(self, "windows"):
            self.windows.let_go()
        for process in reversed(self._helpers):
            self.stop(process)
        self._helpers.clear()
        shutil.rmtree(self.folder, ignore_errors=True)
