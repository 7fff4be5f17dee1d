"""SmallWins, or a small subject, as a real process on a session."""

import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop_session.reader import Node, Reader
from desktop_session.session import DesktopSession
from desktop_session.windows import Window


class Program:
    """A started program: its window, its tree for a screen reader, its last words.

    Attributes:
        pid: its process id.
    """

    def __init__(
        self,
        session: DesktopSession,
        reader: Reader,
        command: Sequence[str | Path],
        *,
        env: Mapping[str, str] | None = None,
    ) -> None:
        self._session = session
        self._reader = reader
        self._log = session.folder / f"program-{len(list(session.folder.glob('program-*')))}.log"
        with self._log.open("wb") as log:
            self._process = session.start(command, env=env, stdout=log, stderr=log)
        self.pid = self._process.pid

    @property
    def tree(self) -> Node:
        """What a screen reader finds in it."""
        return self._reader.application(self.pid)

    @property
    def said(self) -> str:
        """All it wrote to its output and error streams."""
        return self._log.read_text(errors="replace")

    @property
    def complaints(self) -> list[str]:
        """Lines in which Qt warned or Python raised."""
        signs = ("QT WARNING", "QT CRITICAL", "QT FATAL", "Traceback", "Error:", "Fatal")
        return [line for line in self.said.splitlines() if any(sign in line for sign in signs)]

    @property
    def is_running(self) -> bool:
        """Whether the process still lives."""
        return self._process.poll() is None

    def window(self, title: str | None = None) -> Window:
        """Its window with this title, or its first, waited for."""
        try:
            return self._session.windows.wait(pid=self.pid, title=title)
        except AssertionError as error:
            error.add_note(f"Running: {self.is_running}. It said: {self.said}")
            raise

    def windows(self) -> list[Window]:
        """Its windows that show now."""
        return self._session.windows.all(pid=self.pid)

    def wait(self, seconds: float = 20.0) -> int:
        """Wait till it ends by itself and return its exit code."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"process {self.pid} goes on after {seconds:g} s") from None

    def stop(self) -> int:
        """Ask it to end, as a session does when it logs out; return its exit code."""
        return self._session.stop(self._process)

    def send(self, number: signal.Signals) -> None:
        """Send it one of the system's signals."""
        self._process.send_signal(number)

    def kill(self) -> None:
        """End it as a power cut would."""
        self._session.kill(self._process)


def smallwins_command(data: Path, *words: str) -> list[str | Path]:
    """The command line that runs this checkout's SmallWins on a data folder."""
    return [sys.executable, "-m", "smallwins", "--data", data, *words]
