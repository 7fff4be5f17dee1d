"""Starting with the computer: off at first, and always what the system itself says of it.

Each system has a place of its own for that, and anybody may change it there: nothing is remembered
here, and what is shown is read back.
"""

import logging
import os
import sys
from collections.abc import Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from smallwins.domain.errors import SmallWinsError

_log = logging.getLogger(__name__)


class AutostartState(Enum):
    """Whether the app starts with the computer."""

    ON = "on"
    OFF = "off"
    UNKNOWN = "unknown"


class Starter(Protocol):
    """What one system offers. See `Autostart`, which has the same ways."""

    def state(self) -> AutostartState:
        """Read back what the system has."""
        ...

    def look(self) -> None:
        """Ask whatever answers later than at once."""
        ...

    def switch(self, on: bool) -> None:  # noqa: FBT001 - the one thing said
        """Let the app start with the computer, or not any more."""
        ...


class Autostart(QObject):
    """Starts the app in the tray when the person logs in, if they switch that on.

    Args:
        data: the folder of the journal, where it is not the usual one.
        platform: the system, as Python calls it.
        environ: the environment.

    Signals:
        changed(): some systems answer later: `state` may say something else now.
        refused(SmallWinsError): it answered with a no.
    """

    changed = Signal()
    refused = Signal(SmallWinsError)

    def __init__(
        self,
        data: Path | None = None,
        parent: QObject | None = None,
        *,
        platform: str = sys.platform,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        super().__init__(parent)
        words = ["--tray", *(["--data", str(data)] if data is not None else [])]
        self._starter = self._starter_of(platform, environ, words)

    def state(self) -> AutostartState:
        """Read back whether the app starts with the computer; UNKNOWN where nobody can tell."""
        return self._starter.state()

    def look(self) -> None:
        """Ask the system what it does not say at once; `changed` follows if that is news."""
        self._starter.look()

    def switch(self, on: bool) -> None:  # noqa: FBT001 - the one thing said
        """Let the app start with the computer, or not any more.

        In a sandbox the person may be asked first; `changed` or `refused` follows then.

        Raises:
            StorageError: the system's place for it cannot be written.
            StartRefusedError: it is not to be had, or another's entry stands there.
        """
        self._starter.switch(on)

    def _starter_of(
        self, platform: str, environ: Mapping[str, str], words: Sequence[str]
    ) -> Starter:
        if platform == "win32":
            from smallwins.desktop.autostart_windows import RunKey  # noqa: PLC0415

            return RunKey(start_command(platform, environ, words))
        if platform == "darwin":
            from smallwins.desktop.autostart_macos import LaunchAgent  # noqa: PLC0415

            agent = LaunchAgent(start_command(platform, environ, words), parent=self)
            agent.changed.connect(self.changed)
            return agent
        if "FLATPAK_ID" in environ:
            from smallwins.desktop.autostart_flatpak import BackgroundPortal  # noqa: PLC0415

            portal = BackgroundPortal(["smallwins", *words], self)
            portal.changed.connect(self.changed)
            portal.refused.connect(self.refused)
            return portal
        from smallwins.desktop.autostart_xdg import DesktopEntry  # noqa: PLC0415

        return DesktopEntry(start_command(platform, environ, words), environ)


def start_command(platform: str, environ: Mapping[str, str], words: Sequence[str]) -> list[str]:
    """Give the command that starts the app as it was started now, with other words.

    Args:
        platform: the system, as Python calls it.
        environ: the environment.
        words: what comes after the program.
    """
    if (image := environ.get("APPIMAGE")) is not None:
        # What runs lies in a folder that is there while it runs.
        return [image, *words]
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    python = Path(sys.executable)
    if platform == "win32" and (silent := python.with_name("pythonw.exe")).exists():
        python = silent  # no black window
    # -P: what happens to lie in the folder a session begins in is not ours.
    return [str(python), "-P", "-m", "smallwins", *words]
