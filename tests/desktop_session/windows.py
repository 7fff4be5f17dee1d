"""The screen as a person has it: windows to look at, keys and a mouse to press."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_session.waiting import wait_for


@dataclass(frozen=True)
class Window:
    """One window on the screen.

    Attributes:
        number: the X server's own id.
        title: as its frame shows it.
        pid: the process it belongs to, 0 when it does not say.
    """

    number: int
    title: str
    pid: int


@dataclass(frozen=True)
class Place:
    """Where a window stands, in screen pixels."""

    x: int
    y: int
    width: int
    height: int


class Windows:
    """What is on a session's screen, through xdotool, as real events."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._env = env
        self._hands: subprocess.Popen[str] | None = None

    def are_managed(self) -> bool:
        """Whether a window manager has taken the screen."""
        return "window id #" in self._output(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"])

    def all(self, *, pid: int | None = None, title: str | None = None) -> list[Window]:
        """Windows that show now, of one process or with one exact title."""
        query = ["--pid", str(pid)] if pid is not None else ["--name", ""]
        numbers = self._output(["xdotool", "search", "--onlyvisible", *query]).split()
        found = [self._describe(int(number)) for number in numbers]
        return [one for one in found if title is None or one.title == title]

    def listed(self) -> list[int]:
        """The numbers of the windows a task bar would list, minimised ones too."""
        said = self._output(["xprop", "-root", "_NET_CLIENT_LIST"]).partition("#")[2]
        return [int(number, 16) for number in said.split(",") if number.strip()]

    def wait(self, *, pid: int | None = None, title: str | None = None) -> Window:
        """The first such window, waited for."""
        return wait_for(
            lambda: next(iter(self.all(pid=pid, title=title)), None),
            f"a window of process {pid} titled {title!r}",
        )

    def focused(self) -> int:
        """The number of the window that has the keys, 0 when none has."""
        return int(self._output(["xdotool", "getwindowfocus"]).strip() or 0)

    def activate(self, window: Window) -> None:
        """Bring a window up and give it the keys."""
        wait_for(lambda: self.brings_up(window), f"the keys to reach {window.title!r}")

    def brings_up(self, window: Window) -> bool:
        """Ask for a window; whether it has the keys now.

        Where another one closes meanwhile, xdotool may give up, and so it does where this one is
        gone: whoever still wants it asks again.
        """
        number = str(window.number)
        done = self._run("windowactivate", "--sync", number, check=False)
        return done and self.focused() == window.number

    def close(self, window: Window) -> None:
        """Ask the window manager to close a window, as Alt+F4 does."""
        self.activate(window)
        self.keys("alt+F4")

    def keys(self, *chords: str) -> None:
        """Press keys or chords, such as `Return`, `ctrl+z`, where the focus is."""
        self._at_once("key", "--delay", "5", *chords)

    def type(self, text: str) -> None:
        """Type plain text where the focus is, without a pause; a newline is Enter."""
        words: list[str] = []
        for number, line in enumerate(text.split("\n")):
            # xdotool's own newline is the line feed key, which is on no keyboard.
            words += ["key", "Return"] if number else []
            words += ["type", "--delay", "5", "--args", "1", line] if line else []
        self._do(*words)

    def point(self, x: int, y: int) -> None:
        """Move the mouse there."""
        self._at_once("mousemove", str(x), str(y))

    def click(self, x: int, y: int, *, button: int = 1) -> None:
        """Move the mouse there and click."""
        self._at_once("mousemove", "--sync", str(x), str(y), "click", str(button))

    def place(self, window: Window) -> Place:
        """Where a window stands now."""
        lines = self._output(
            ["xdotool", "getwindowgeometry", "--shell", str(window.number)]
        ).splitlines()
        said = dict(line.split("=", 1) for line in lines)
        return Place(int(said["X"]), int(said["Y"]), int(said["WIDTH"]), int(said["HEIGHT"]))

    def resize(self, window: Window, width: int, height: int) -> None:
        """Give a window another size, in screen pixels."""
        self._do("windowsize", "--sync", str(window.number), str(width), str(height))

    def picture(self, window: Window | str, path: Path) -> Path:
        """Save a window as a PNG; "root" is the whole screen."""
        number = window if isinstance(window, str) else str(window.number)
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["import", "-silent", "-window", number, str(path)], env=self._env, check=True
        )
        return path

    def let_go(self) -> None:
        """End what presses the keys."""
        if self._hands is not None:
            self._hands.communicate()
            self._hands = None

    def _at_once(self, *words: str) -> None:
        """Do the same as `_do`, for plain words, in one xdotool that stays: a start takes 10 ms."""
        if self._hands is None:
            self._hands = subprocess.Popen(
                ["xdotool", "-"],
                env=self._env,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                bufsize=1,
            )
        assert self._hands.stdin is not None
        assert self._hands.stdout is not None
        # The answer to the second line says that the first is done.
        self._hands.stdin.write(f"{' '.join(words)}\ngetdisplaygeometry\n")
        if not self._hands.stdout.readline():
            raise RuntimeError(f"xdotool ended at {words}")

    def _describe(self, number: int) -> Window:
        pid = self._output(["xdotool", "getwindowpid", str(number)]).strip()
        title = self._output(["xdotool", "getwindowname", str(number)]).rstrip("\n")
        return Window(number, title, int(pid or 0))

    def _output(self, command: list[str]) -> str:
        # A window may go between two questions; then the answer is empty.
        return subprocess.run(
            command, env=self._env, capture_output=True, text=True, timeout=30, check=False
        ).stdout

    def _do(self, *words: str) -> None:
        self._run(*words, check=True)

    def _run(self, *words: str, check: bool) -> bool:
        done = subprocess.run(
            ["xdotool", *words],
            env=self._env,
            check=check,
            timeout=30,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return not done.returncode
