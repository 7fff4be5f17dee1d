"""Starting with macOS: a launch agent of the person's own."""

import os
import plistlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from xml.parsers.expat import ExpatError

from PySide6.QtCore import QObject, Signal, Slot

from smallwins.desktop.autostart import AutostartState
from smallwins.desktop.launchctl import Launchctl
from smallwins.desktop.start_file import is_start_command, switch_file

LABEL: Final = "io.github.smallwins.SmallWins"

_LOOK: Final = "print-disabled"
_UNREADABLE: Final = (plistlib.InvalidFileException, ExpatError, ValueError, TypeError)


class LaunchAgent(QObject):
    """One property list in the folder of launch agents, which launchd may be told to leave alone.

    What launchd was told is asked by `look`, and known when it answers; until then the list
    alone counts.

    Args:
        command: what is started.
        launchctl: asks launchd.

    Signals:
        changed(): launchd answered, and `state` says another thing now.
    """

    changed = Signal()

    def __init__(
        self,
        command: Sequence[str],
        launchctl: Launchctl | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._rests = self._to_wake = False
        self.file = Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist"
        self._launchctl = launchctl or Launchctl(self)
        self._launchctl.said.connect(self._heard)

    def state(self) -> AutostartState:
        """Read the list; and whether launchd was told to leave it alone, where that is known."""
        try:
            agent = self._read()
        except FileNotFoundError:
            return AutostartState.OFF
        except (OSError, *_UNREADABLE):
            return AutostartState.UNKNOWN
        starts = agent.get("RunAtLoad") is True and not agent.get("Disabled")
        return AutostartState.ON if starts and not self._rests else AutostartState.OFF

    def look(self) -> None:
        """Ask launchd; the answer comes later."""
        self._launchctl.ask([_LOOK, _domain()])

    def switch(self, on: bool) -> None:  # noqa: FBT001 - the one thing said
        """Write the list, or remove it. See `Autostart`.

        The app that runs is left running: launchd reads the folder at the next login.
        """
        if switch_file(self, on) and on:
            # What the person wants now counts, and launchd is told as soon as it answers.
            self._rests, self._to_wake = False, True
            self.look()

    def is_ours(self) -> bool:
        """Whether it is the list some version of ours wrote, for any place of the program."""
        try:
            agent = self._read()
        except _UNREADABLE:
            return False
        command = agent.get("ProgramArguments")
        if not isinstance(command, list) or not is_start_command(command):
            return False
        return agent == _agent_of(command)

    def written(self) -> bytes:
        """Give the list as it is written now."""
        return plistlib.dumps(_agent_of(self._command))

    def _read(self) -> dict[str, Any]:
        agent = plistlib.loads(self.file.read_bytes())
        if not isinstance(agent, dict):
            raise TypeError
        return agent

    @Slot(str, str)
    def _heard(self, command: str, answer: str) -> None:
        if command != _LOOK:
            return
        before = self.state()
        told = rf'"{re.escape(LABEL)}"\s*=>\s*(true|disabled)'
        self._rests = re.search(told, answer) is not None
        if self._rests and self._to_wake:
            self._rests = False
            self._launchctl.ask(["enable", f"{_domain()}/{LABEL}"])
        self._to_wake = False
        if self.state() is not before:
            self.changed.emit()


def _agent_of(command: Sequence[str]) -> dict[str, Any]:
    return {
        "Label": LABEL,
        "ProgramArguments": list(command),
        "RunAtLoad": True,
        "ProcessType": "Interactive",
        "LimitLoadToSessionType": "Aqua",
    }


def _domain() -> str:
    return f"gui/{os.getuid()}"
