"""Starting with macOS: a launch agent of the person's own."""

import os
import plistlib
import re
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final
from xml.parsers.expat import ExpatError

from smallwins.desktop.autostart import AutostartState
from smallwins.domain.errors import StartRefusedError
from smallwins.paths import make_private_folder
from smallwins.whole_file import replace_file, said_plainly

LABEL: Final = "io.github.smallwins.SmallWins"

_LAUNCHCTL: Final = "/bin/launchctl"
_PATIENCE: Final = 2.0
_UNREADABLE: Final = (plistlib.InvalidFileException, ExpatError, ValueError, TypeError)

Launchctl = Callable[..., str]


class LaunchAgent:
    """One property list in the folder of launch agents.

    Args:
        command: what is started.
        launchctl: is given the words of a command of launchctl, and gives what it said.
    """

    def __init__(self, command: Sequence[str], launchctl: "Launchctl | None" = None) -> None:
        self._command = command
        self._launchctl = launchctl or _ask_launchctl
        self.file = Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist"

    def state(self) -> AutostartState:
        """Read the list, and whether launchd was told to leave it alone."""
        try:
            agent = self._read()
        except FileNotFoundError:
            return AutostartState.OFF
        except (OSError, *_UNREADABLE):
            return AutostartState.UNKNOWN
        starts = agent.get("RunAtLoad") is True and not agent.get("Disabled")
        return AutostartState.ON if starts and not self._rests() else AutostartState.OFF

    def switch(self, on: bool) -> None:  # noqa: FBT001 - the one thing said
        """Write the list, or remove it. See `Autostart`.

        The app that runs is left running: launchd reads the folder at the next login.
        """
        wanted = AutostartState.ON if on else AutostartState.OFF
        try:
            if not self._is_free():
                if self.state() is not wanted:
                    raise StartRefusedError
                return
            if on:
                make_private_folder(self.file.parent)
                replace_file(self.file, self._written())
                if self._rests():
                    self._launchctl("enable", f"{_domain()}/{LABEL}")
            else:
                self.file.unlink(missing_ok=True)
        except OSError as error:
            raise said_plainly(error) from error

    def _is_free(self) -> bool:
        """Whether nothing stands there, or what we wrote."""
        if self.file.is_symlink():
            return False
        try:
            return self._read().get("Label") == LABEL
        except FileNotFoundError:
            return True
        except _UNREADABLE:
            return False

    def _read(self) -> dict[str, Any]:
        agent = plistlib.loads(self.file.read_bytes())
        if not isinstance(agent, dict):
            raise TypeError
        return agent

    def _written(self) -> bytes:
        return plistlib.dumps(
            {
                "Label": LABEL,
                "ProgramArguments": list(self._command),
                "RunAtLoad": True,
                "ProcessType": "Interactive",
                "LimitLoadToSessionType": "Aqua",
            }
        )

    def _rests(self) -> bool:
        said = self._launchctl("print-disabled", _domain())
        return re.search(rf'"{re.escape(LABEL)}"\s*=>\s*(true|disabled)', said) is not None


def _domain() -> str:
    return f"gui/{os.getuid()}"


def _ask_launchctl(*words: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - words of ours
            [_LAUNCHCTL, *words], capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout
