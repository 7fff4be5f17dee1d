"""Starting with Windows: a value of the person's own Run key.

The task manager's switch is beside it: it leaves the value and says that it rests.
"""

import contextlib
import importlib
import subprocess
from collections.abc import Sequence
from typing import Any, Final

from smallwins.desktop.autostart import AutostartState
from smallwins.domain.errors import StartRefusedError
from smallwins.whole_file import said_plainly

NAME: Final = "io.github.smallwins.SmallWins"
RUN: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED: Final = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"

# A longer one is not run.
_LONGEST: Final = 260
_RESTS: Final = 1


class RunKey:
    """One value in the registry.

    Args:
        command: what is started.
        registry: Python's winreg, or what stands for it.
    """

    def __init__(self, command: Sequence[str], registry: Any = None) -> None:  # noqa: ANN401 - it has no type where it is not
        self._command = command
        self._registry = registry or importlib.import_module("winreg")

    def state(self) -> AutostartState:
        """Read the value, and whether the task manager lets it rest."""
        try:
            if not self._value(RUN):
                return AutostartState.OFF
            approved = self._value(APPROVED)
        except OSError:
            return AutostartState.UNKNOWN
        rests = isinstance(approved, bytes) and approved[:1] != b"" and approved[0] & _RESTS
        return AutostartState.OFF if rests else AutostartState.ON

    def look(self) -> None:
        """The registry says all, each time `state` reads it."""

    def switch(self, on: bool) -> None:  # noqa: FBT001 - the one thing said
        """Write the value, or remove it. See `Autostart`."""
        command = subprocess.list2cmdline(self._command)
        if on and len(command) > _LONGEST:
            raise StartRefusedError
        try:
            if on:
                self._write(command)
                self._remove(APPROVED)
            else:
                self._remove(RUN)
        except OSError as error:
            raise said_plainly(error) from error

    def _value(self, key: str) -> object:
        winreg = self._registry
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                value: object = winreg.QueryValueEx(opened, NAME)[0]
                return value
        except FileNotFoundError:
            return None

    def _write(self, command: str) -> None:
        winreg = self._registry
        write = winreg.KEY_SET_VALUE
        with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, RUN, 0, write) as opened:
            winreg.SetValueEx(opened, NAME, 0, winreg.REG_SZ, command)

    def _remove(self, key: str) -> None:
        winreg = self._registry
        write = winreg.KEY_SET_VALUE
        with (
            contextlib.suppress(FileNotFoundError),
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, write) as opened,
        ):
            winreg.DeleteValue(opened, NAME)
